import Core

/// An event as codes and seals see it: every column in one order.
struct SealedEvent {
  let values: [SQLValue]
  /// What the program wrote to know it by.
  let code: [UInt8]

  static let columns: SQL = "regency, id, at, actor, kind, record_table, record_id, turn, fields, codes, digest, code"
  private static let valueCount: Int32 = 11
  static let insertion =
    "INSERT INTO event (\(columns.text)) VALUES (\(Array(repeating: "?", count: Int(valueCount) + 1).joined(separator: ", ")))"

  /// An event about to be written, which has no code yet.
  init(_ event: Event, turn: Int, digest: [UInt8]) {
    values = [
      event.record.regency.sqlValue, event.id.sqlValue, event.at.sqlValue, event.actor?.sqlValue ?? .null, .text(event.kind),
      .text(event.record.table), event.record.id.sqlValue, turn.sqlValue, .text(event.fields.joined(separator: ",")),
      .text(event.codesText), .blob(digest),
    ]
    code = []
  }

  init(_ row: borrowing Row) {
    var values: [SQLValue] = []
    for column in 0..<Self.valueCount { values.append(row.anything(column)) }
    self.values = values
    code = row.blob(Self.valueCount)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for value in values { CanonicalBytes.append(value, to: &bytes) }
    return bytes
  }

  /// Whether the program wrote it so. An event is proved by its own code also before it is sealed: else
  /// who takes a seal away could change what was under it, and the program itself would seal it anew.
  func isGenuine(_ secrets: Secrets) -> Bool {
    secrets.eventCode(bytes) == code
  }

  func id() throws -> ID {
    guard case .blob(let bytes) = values[1], let id = bytes.withUnsafeBytes({ ID($0) }) else {
      throw StorageFailure.unreadable(column: 1)
    }
    return id
  }
}
