package import Core

/// What happened to a record, written in the transaction that made it happen. It holds ids, codes and
/// names of fields, never personal values or free text: those live in rows that can be erased.
package struct Event: Sendable {
  package let id: ID
  package let at: Moment
  /// The account that acted; nil for a resident or the program itself.
  package let actor: ID?
  /// `dossier.received`.
  package let kind: String
  package let record: RecordKey
  /// The names of the fields that changed.
  package let fields: [String]
  /// Codes that tell more: `["step": "head"]`.
  package let codes: [String: String]

  package init(
    id: ID, at: Moment, actor: ID?, kind: String, record: RecordKey, fields: [String] = [],
    codes: [String: String] = [:]
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.kind = kind
    self.record = record
    self.fields = fields
    self.codes = codes
  }

  var codesText: String {
    codes.keys.sorted().map { "\($0)=\(codes[$0] ?? "")" }.joined(separator: ";")
  }
}

/// The record an event is about.
package struct RecordKey: Sendable, Hashable {
  package let table: String
  package let regency: Int
  package let id: ID

  package init(_ table: StaticString, regency: Int, id: ID) {
    self.table = "\(table)"
    self.regency = regency
    self.id = id
  }
}

/// A table whose every change must have its event: `audit verify` compares each record with the
/// digest in its latest one. It has the columns `regency` and `id`.
package struct AuditedTable: Sendable {
  package let name: String
  let columns: [String]
  let sql: String

  package init(_ name: StaticString, columns: [StaticString]) {
    self.name = "\(name)"
    self.columns = columns.map { "\($0)" }.sorted()
    sql = "SELECT \(self.columns.joined(separator: ", ")) FROM \(name) WHERE regency = ? AND id = ?"
  }
}

extension Transaction {
  /// Writes the event, with a keyed digest of the record as it is now. Call it after the change.
  package func record(_ event: Event) throws {
    let digest = try digest(of: event.record)
    try run(
      """
      INSERT INTO event (regency, id, at, actor, kind, record_table, record_id, fields, codes, digest)
      VALUES (\(event.record.regency), \(event.id), \(event.at), \(event.actor), \(event.kind),
        \(event.record.table), \(event.record.id), \(event.fields.joined(separator: ",")),
        \(event.codesText), \(Blob(digest)))
      """)
  }

  /// A digest of the record's columns that hold something, so that adding a column later changes
  /// none. A record that is not there has the digest of nothing.
  func digest(of record: RecordKey) throws -> [UInt8] {
    guard let table = world.audited[record.table] else { return world.secrets.digest([]) }
    let sql = SQL(text: table.sql, values: [.integer(Int64(record.regency)), record.id.sqlValue])
    let bytes = try first(sql) { row in
      var bytes = Array("\(record.regency)/\(record.table)/".utf8) + record.id.bytes
      bytes.reserveCapacity(1024)
      for (index, column) in table.columns.enumerated() {
        let value = row.anything(Int32(index))
        guard value != .null else { continue }
        CanonicalBytes.append(.text(column), to: &bytes)
        CanonicalBytes.append(value, to: &bytes)
      }
      return bytes
    }
    return world.secrets.digest(bytes ?? [])
  }
}

/// One unmistakable way to write values as bytes: kind, length, content.
enum CanonicalBytes {
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
