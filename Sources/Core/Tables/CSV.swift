/// Reads comma-separated tables (RFC 4180) row by row, with quotes, line ends of every kind and a
/// byte-order mark, and says where it stands.
package struct CSVReader: Sendable {
  /// A row with the line it begins on, counted from 1.
  package struct Row: Sendable, Hashable {
    package let line: Int
    package let fields: [String]
  }

  /// What is wrong, and where.
  package struct Failure: Error, Sendable, Hashable {
    package let line: Int
    package let column: Int
    package let text: Text
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1

  /// The most characters a field may have.
  package static let fieldLimit = 100_000

  /// - Parameter separator: what parts the columns; spreadsheets in Indonesian write semicolons.
  /// - Throws: `Failure` if the file is in UTF-16, which spreadsheets write as "Unicode text".
  package init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) throws(Failure) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Failure(
        line: 1, column: 1,
        text: Text(
          id: "Berkas ini berupa UTF-16. Simpan ulang sebagai “CSV UTF-8”.",
          en: "This file is UTF-16. Save it again as “CSV UTF-8”."))
    }
    self.bytes = bytes
    self.separator = separator
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row, or nil at the end. Empty lines are passed over.
  package mutating func next() throws(Failure) -> Row? {
    while position < bytes.count, isLineEnd(bytes[position]) { passLineEnd() }
    guard position < bytes.count else { return nil }
    let firstLine = line
    var fields: [String] = []
    while true {
      fields.append(try field(column: fields.count + 1))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    if position < bytes.count { passLineEnd() }
    return Row(line: firstLine, fields: fields)
  }

  private mutating func field(column: Int) throws(Failure) -> String {
    let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
    let content = isQuoted ? try quoted(column: column) : plain()
    guard content.count <= Self.fieldLimit else {
      throw Failure(line: line, column: column, text: Text(id: "Isi kolom terlalu panjang.", en: "The field is too long."))
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Failure(
        line: line, column: column,
        text: Text(
          id: "Ada huruf yang bukan UTF-8. Simpan ulang sebagai “CSV UTF-8”.",
          en: "A character is not UTF-8. Save it again as “CSV UTF-8”."))
    }
    return text
  }

  private mutating func plain() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
      position += 1
    }
    return bytes[start..<position]
  }

  private mutating func quoted(column: Int) throws(Failure) -> ArraySlice<UInt8> {
    let openedOn = line
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          return try closed(content[...], column: column)
        }
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      content.append(byte)
      position += 1
    }
    throw Failure(
      line: openedOn, column: column,
      text: Text(id: "Tanda kutip dibuka tetapi tidak ditutup.", en: "A quote is opened but not closed."))
  }

  private func closed(_ content: ArraySlice<UInt8>, column: Int) throws(Failure) -> ArraySlice<UInt8> {
    guard position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position])
    else {
      throw Failure(
        line: line, column: column,
        text: Text(id: "Ada huruf sesudah tanda kutip penutup.", en: "Text follows the closing quote."))
    }
    return content
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 10 || byte == 13
  }

  private mutating func passLineEnd() {
    if bytes[position] == 13, position + 1 < bytes.count, bytes[position + 1] == 10 { position += 1 }
    position += 1
    line += 1
  }
}
