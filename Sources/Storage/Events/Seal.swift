package import Core
import Crypto

/// Chains batches of events by hash: whoever changes, removes, adds or reorders a sealed event breaks
/// the chain from there on.
///
/// Writers assign no position, so that they never wait for one another; the sealer gives events
/// their place afterwards. What it has not reached yet is not yet proved.
package struct Sealer: Sendable {
  private let database: Database
  private let regency: Int

  /// The most events in one seal.
  package static let batch = 500

  package init(_ database: Database, regency: Int) {
    self.database = database
    self.regency = regency
  }

  /// Seals what is unsealed, one batch.
  /// - Parameter today: the day under whose root the seal falls.
  /// - Returns: how many events it sealed.
  package func sealBatch(now: Moment, today: Day) async throws -> Int {
    try await database.write { [regency] tx in
      let events = try tx.all(
        """
        SELECT \(SealedEvent.columns) FROM event
        WHERE regency = \(regency) AND seal IS NULL ORDER BY at, id LIMIT \(Self.batch)
        """, SealedEvent.init)
      guard !events.isEmpty else { return 0 }
      let last = try tx.first(
        """
        SELECT number, hash FROM event_seal WHERE regency = \(regency) ORDER BY number DESC LIMIT 1
        """
      ) { ($0.int(0), $0.blob(1)) }
      let number = (last?.0 ?? 0) + 1
      let previous = last?.1 ?? []
      for (position, event) in events.enumerated() {
        try tx.run(
          """
          UPDATE event SET seal = \(number), position = \(position)
          WHERE regency = \(regency) AND id = \(event.id)
          """)
      }
      try tx.run(
        """
        INSERT INTO event_seal (regency, number, sealed_at, day, events, previous, hash)
        VALUES (\(regency), \(number), \(now), \(today), \(events.count), \(Blob(previous)),
          \(Blob(SealedEvent.hash(events, after: previous, number: number))))
        """)
      return events.count
    }
  }
}

/// An event as the seal sees it.
struct SealedEvent {
  let id: ID
  let bytes: [UInt8]
  let record: (table: String, id: ID)
  let at: Moment
  let digest: [UInt8]

  static let columns: SQL = "id, at, actor, kind, record_table, record_id, fields, codes, digest"
  private static let columnCount: Int32 = 9

  init(_ row: borrowing Row) throws {
    id = try row.id(0)
    at = row.moment(1)
    record = (row.text(4), try row.id(5))
    digest = row.blob(8)
    var all: [UInt8] = []
    for column in 0..<Self.columnCount { CanonicalBytes.append(row.anything(column), to: &all) }
    bytes = all
  }

  static func hash(_ events: [SealedEvent], after previous: [UInt8], number: Int) -> [UInt8] {
    var hash = SHA256()
    var position: [UInt8] = []
    CanonicalBytes.append(.integer(Int64(number)), to: &position)
    hash.update(data: previous)
    hash.update(data: position)
    for event in events { hash.update(data: event.bytes) }
    return Array(hash.finalize())
  }
}
