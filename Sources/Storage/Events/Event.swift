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

  /// That a file of reference data was brought in: what it changed is told by `codes`.
  /// - Parameter regency: whose installation it was; the data themselves belong to the whole country.
  package static func imported(_ what: StaticString, id: ID, at: Moment, regency: Int, codes: [String: String]) -> Event {
    Event(
      id: id, at: at, actor: nil, kind: "\(what).imported", record: RecordKey(what, regency: regency, id: id),
      codes: codes)
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

  init(table: String, regency: Int, id: ID) {
    self.table = table
    self.regency = regency
    self.id = id
  }
}

extension Transaction {
  /// Writes the event, with a keyed digest of the record as it is now. Call it after the change.
  ///
  /// Its turn among the events of its record is given here, in the transaction, and never read from a
  /// clock: which event is the latest stays certain when the clock steps back.
  package func record(_ event: Event) throws {
    let sealed = SealedEvent(
      event, turn: (try latestEvent(of: event.record)?.turn ?? 0) + 1, digest: try digest(of: event.record))
    let values = sealed.values + [.blob(world.secrets.eventCode(sealed.bytes))]
    try run(SQL(text: SealedEvent.insertion, values: values))
  }

  /// When the last event was written. Ids begin with their time, so the last of them tells.
  package func lastEventAt(regency: Int) throws -> Moment? {
    try first("SELECT at FROM event WHERE regency = \(regency) ORDER BY id DESC LIMIT 1") { $0.moment(0) }
  }

  /// The event that came last for a record, and the digest it left.
  func latestEvent(of record: RecordKey) throws -> (turn: Int, digest: [UInt8])? {
    try first(
      """
      SELECT turn, digest FROM event
      WHERE regency = \(record.regency) AND record_table = \(record.table) AND record_id = \(record.id)
      ORDER BY turn DESC LIMIT 1
      """
    ) { ($0.int(0), $0.blob(1)) }
  }

  /// A digest of the record and its parts. Columns that hold nothing and parts that have no rows leave
  /// no trace in it, so that adding a column or a part later changes no digest. A record that is not
  /// there has the digest of nothing.
  func digest(of record: RecordKey) throws -> [UInt8] {
    guard let table = world.audited[record.table] else { return world.secrets.digest([]) }
    let key = [SQLValue.integer(Int64(record.regency)), record.id.sqlValue]
    guard var bytes = try first(SQL(text: table.sql, values: key), table.bytes) else { return world.secrets.digest([]) }
    bytes = Array("\(record.regency)/\(record.table)/".utf8) + record.id.bytes + bytes
    for part in table.parts {
      let rows = try all(SQL(text: part.sql, values: key), part.bytes)
      guard !rows.isEmpty else { continue }
      CanonicalBytes.append(.text(part.name), to: &bytes)
      CanonicalBytes.append(.integer(Int64(rows.count)), to: &bytes)
      for row in rows { bytes += row }
    }
    return world.secrets.digest(bytes)
  }
}
