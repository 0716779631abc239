import Core

/// An annex as text: with commas, whatever the spreadsheet that wrote it put between its columns.
enum AnnexText {
  /// A line of a table (RFC 4180).
  static func line(_ fields: [String]) -> String {
    fields.map { text in
      guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",")
  }

  /// A table written anew with commas, each row on the line where it began, so that faults name the lines of the file.
  /// - Throws: what is wrong with it as a table.
  static func normal(_ bytes: [UInt8]) throws(CSVReader.Failure) -> String {
    let head = bytes.prefix { $0 != 10 && $0 != 13 }
    let usesSemicolons = head.contains(UInt8(ascii: ";")) && !head.contains(UInt8(ascii: ","))
    var reader = try CSVReader(bytes, separator: UInt8(ascii: usesSemicolons ? ";" : ","))
    var lines: [String] = []
    while let row = try reader.next() {
      while lines.count + 1 < row.line { lines.append("") }
      lines.append(line(row.fields.map { cleaned($0, limit: .max) ?? "" }))
    }
    return lines.joined(separator: "\n")
  }
}
