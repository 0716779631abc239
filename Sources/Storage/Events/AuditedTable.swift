/// A table whose every change must have its event: `audit verify` compares each record with the
/// digest in its latest one. It has the columns `regency` and `id`.
///
///     AuditedTable(
///       "dossier", columns: ["id", "state"],
///       parts: [AuditedPart("dossier_act", of: "dossier", columns: ["at", "kind"], by: "position")])
package struct AuditedTable: Sendable {
  package let name: String
  let parts: [AuditedPart]
  private let columns: [String]
  /// Reads one record.
  let sql: String
  /// Reads the ids of the next records, by id.
  let pageSQL: String

  /// - Parameter parts: tables whose rows belong to a record, and change only with an event of it.
  package init(_ name: StaticString, columns: [StaticString], parts: [AuditedPart] = []) {
    self.name = "\(name)"
    self.columns = columns.map { "\($0)" }.sorted()
    self.parts = parts.sorted { $0.name < $1.name }
    sql = "SELECT \(self.columns.joined(separator: ", ")) FROM \(name) WHERE regency = ? AND id = ?"
    pageSQL = "SELECT id FROM \(name) WHERE regency = ? AND id > ? ORDER BY id LIMIT ?"
  }

  func bytes(_ row: borrowing Row) -> [UInt8] {
    CanonicalBytes.of(row, columns)
  }
}

/// A table whose rows are parts of a record of another: they are under the digest of that record.
package struct AuditedPart: Sendable {
  let name: String
  private let columns: [String]
  let sql: String

  /// - Parameters:
  ///   - owner: the column that names the record.
  ///   - place: the column that tells the rows of one record apart and orders them.
  package init(_ name: StaticString, of owner: StaticString, columns: [StaticString], by place: StaticString) {
    self.name = "\(name)"
    self.columns = ["\(place)"] + columns.map { "\($0)" }.sorted()
    sql = """
      SELECT \(self.columns.joined(separator: ", ")) FROM \(name)
      WHERE regency = ? AND \(owner) = ? ORDER BY \(place)
      """
  }

  func bytes(_ row: borrowing Row) -> [UInt8] {
    CanonicalBytes.of(row, columns)
  }
}

/// One unmistakable way to write values as bytes: kind, length, content.
enum CanonicalBytes {
  /// The columns of a row that hold something, each with its name, after how many they are.
  static func of(_ row: borrowing Row, _ columns: [String]) -> [UInt8] {
    var count: Int64 = 0
    var content: [UInt8] = []
    content.reserveCapacity(1024)
    for (index, column) in columns.enumerated() {
      let value = row.anything(Int32(index))
      guard value != .null else { continue }
      count += 1
      append(.text(column), to: &content)
      append(value, to: &content)
    }
    var bytes: [UInt8] = []
    append(.integer(count), to: &bytes)
    return bytes + content
  }

  static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      append(UInt64(bitPattern: number), to: &bytes)
    case .real(let number):
      bytes.append(2)
      append(number.bitPattern, to: &bytes)
    case .text(let text):
      bytes.append(3)
      append(UInt64(text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case .blob(let blob):
      bytes.append(4)
      append(UInt64(blob.count), to: &bytes)
      bytes.append(contentsOf: blob)
    }
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}
