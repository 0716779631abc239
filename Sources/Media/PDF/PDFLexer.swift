import Core

/// Reads values of PDF where they stand.
struct PDFLexer {
  let bytes: [UInt8]
  var position: Int

  /// - Parameter position: as the file says; one outside of it is its nearest end.
  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = min(max(position, 0), bytes.count)
  }

  /// How deep values may stand in each other.
  private static let deepest = 48

  private var next: UInt8? { position >= 0 && position < bytes.count ? bytes[position] : nil }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 0 || byte == 12
  }

  /// Neither space nor one of `()<>[]{}/%`.
  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32, 37, 40, 41, 47, 60, 62, 91, 93, 123, 125: false
    default: true
    }
  }

  mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 10, byte != 13 { position += 1 }
      } else if Self.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// The run of letters and digits that stands here, after space.
  mutating func word() -> ArraySlice<UInt8> {
    skipSpace()
    let start = position
    while let byte = next, Self.isRegular(byte) { position += 1 }
    return bytes[start..<position]
  }

  /// Whether this word comes next; it is then behind us.
  mutating func skips(_ text: StaticString) -> Bool {
    let before = position
    let word = word()
    if text.withUTF8Buffer({ word.elementsEqual($0) }) { return true }
    position = before
    return false
  }

  mutating func int() -> Int? {
    let before = position
    if let number = Self.int(word()) { return number }
    position = before
    return nil
  }

  /// A number without sign, of at most 18 digits.
  private static func int(_ word: ArraySlice<UInt8>) -> Int? {
    guard !word.isEmpty, word.count <= 18 else { return nil }
    var number = 0
    for byte in word {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  mutating func value(depth: Int = 0) throws -> PDFValue {
    guard depth <= Self.deepest else { throw Problem.pdfTooComplex }
    skipSpace()
    switch next {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return .string(try text())
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "<"):
      return bytes.holds([60, 60], at: position) ? .dictionary(try dictionary(depth)) : .string(try hexText())
    default: return try plain()
    }
  }

  private static let words: [[UInt8]: PDFValue] = [
    Array("true".utf8): .bool(true), Array("false".utf8): .bool(false), Array("null".utf8): .null,
  ]

  private mutating func plain() throws -> PDFValue {
    let word = word()
    guard Self.isNumber(word) else {
      guard let value = Self.words[Array(word.prefix(5))], word.count <= 5 else { throw Problem.pdfDamaged }
      return value
    }
    let after = position
    if let number = Self.int(word), int() != nil, hasReferenceMark() { return .reference(number) }
    position = after
    return .number(Array(word))
  }

  private mutating func hasReferenceMark() -> Bool {
    skipSpace()
    return next == UInt8(ascii: "R") && skips("R")
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } == true ? word.dropFirst() : word
    return word.count <= 40 && digits.contains { $0 != UInt8(ascii: ".") } && digits.count { $0 == UInt8(ascii: ".") } <= 1
      && digits.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private mutating func name() throws -> PDFName {
    position += 1
    var letters: [UInt8] = []
    while let byte = next, Self.isRegular(byte) {
      position += 1
      if byte == UInt8(ascii: "#"), position + 1 < bytes.count, let high = hexDigit(bytes[position]),
        let low = hexDigit(bytes[position + 1])
      {
        letters.append(high << 4 | low)
        position += 2
      } else {
        letters.append(byte)
      }
    }
    return PDFName(letters)
  }

  private mutating func array(_ depth: Int) throws -> PDFValue {
    position += 1
    var values: [PDFValue] = []
    while true {
      skipSpace()
      guard let byte = next else { throw Problem.pdfDamaged }
      if byte == UInt8(ascii: "]") {
        position += 1
        return .array(values)
      }
      values.append(try value(depth: depth + 1))
    }
  }

  private mutating func dictionary(_ depth: Int) throws -> PDFDictionary {
    position += 2
    var dictionary = PDFDictionary()
    while true {
      skipSpace()
      if bytes.holds([62, 62], at: position) {
        position += 2
        return dictionary
      }
      guard next == UInt8(ascii: "/") else { throw Problem.pdfDamaged }
      let name = try name()
      dictionary[name] = try value(depth: depth + 1)
    }
  }

  private mutating func hexText() throws -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: ">") {
        if digits.count % 2 == 1 { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
      }
      if let digit = hexDigit(byte) { digits.append(digit) } else if !Self.isSpace(byte) { throw Problem.pdfDamaged }
    }
    throw Problem.pdfDamaged
  }

  /// A text between round brackets, which may stand in it in pairs.
  private mutating func text() throws -> [UInt8] {
    position += 1
    var (text, open): ([UInt8], Int) = ([], 1)
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return text }
      case UInt8(ascii: "\\"):
        try escaped(into: &text)
        continue
      default: break
      }
      text.append(byte)
    }
    throw Problem.pdfDamaged
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
  ]

  private mutating func escaped(into text: inout [UInt8]) throws {
    guard let byte = next else { throw Problem.pdfDamaged }
    position += 1
    if (48...55).contains(byte) {
      var number = Int(byte - 48)
      for _ in 0..<2 {
        guard let digit = next, (48...55).contains(digit) else { break }
        number = number * 8 + Int(digit - 48)
        position += 1
      }
      text.append(UInt8(truncatingIfNeeded: number))
    } else if byte == 13 || byte == 10 {
      if byte == 13, next == 10 { position += 1 }
    } else {
      text.append(Self.escapes[byte] ?? byte)
    }
  }
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 65...70: byte - 55
  case 97...102: byte - 87
  default: nil
  }
}
