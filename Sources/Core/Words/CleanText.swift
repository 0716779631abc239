/// Text as typed, made safe to keep and to show: control, zero-width and text-direction characters
/// go, runs of white space become one space, ends are trimmed.
/// - Returns: nil if more than `limit` Unicode scalars are left: one character may be built of thousands.
package func cleaned(_ typed: String, limit: Int) -> String? {
  tidied(typed, limit: limit, keepsLines: false)
}

/// The same for text of several lines: line ends stay, at most one empty line in a row.
package func cleanedLines(_ typed: String, limit: Int) -> String? {
  tidied(typed, limit: limit, keepsLines: true)
}

private func tidied(_ typed: String, limit: Int, keepsLines: Bool) -> String? {
  var scalars = String.UnicodeScalarView()
  var pendingSpace = false
  var pendingLines = 0
  for scalar in typed.unicodeScalars {
    if scalar.properties.isWhitespace {
      if keepsLines, scalar == "\n" { pendingLines += 1 } else { pendingSpace = true }
      continue
    }
    if isInvisible(scalar) { continue }
    if !scalars.isEmpty {
      if pendingLines > 0 {
        for _ in 0..<min(pendingLines, 2) { scalars.append("\n") }
      } else if pendingSpace {
        scalars.append(" ")
      }
    }
    pendingSpace = false
    pendingLines = 0
    scalars.append(scalar)
  }
  let text = String(scalars)
  return scalars.count <= limit ? text : nil
}

/// Control, format, surrogate, private-use and unassigned characters: nothing a name needs, and the
/// means by which one text is made to look like another.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
    true
  default: false
  }
}

/// The key under which a name is sorted and found: lower-case letters and digits, words joined by one
/// space. `"  M. Nur-Hidayat "` → `"m nur hidayat"`.
package func folded(_ name: String) -> String {
  var text = ""
  var pendingSpace = false
  for character in name.lowercased() {
    if character.isLetter || character.isNumber {
      if pendingSpace, !text.isEmpty { text.append(" ") }
      pendingSpace = false
      text.append(character)
    } else if character != "'" && character != "’" && character != "`" {
      pendingSpace = true
    }
  }
  return text
}
