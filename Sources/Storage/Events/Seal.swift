package import Core
import Crypto

/// Chains batches of events by keyed hashes: whoever changes, removes, adds or reorders a sealed event
/// breaks the chain from there on, and cannot make it anew without the key file.
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
  /// - Parameters:
  ///   - today: the day under whose root the seal falls.
  ///   - seals: how many batches share one write.
  /// - Returns: how many events it sealed.
  package func sealBatch(now: Moment, today: Day, seals: Int = 1) async throws -> Int {
    try await database.write { tx in
      var sealed = 0
      for _ in 0..<seals {
        let count = try seal(now: now, today: today, tx)
        sealed += count
        guard count == Self.batch else { break }
      }
      return sealed
    }
  }

  private func seal(now: Moment, today: Day, _ tx: Transaction) throws -> Int {
    let events = try tx.all(
      """
      SELECT \(SealedEvent.columns) FROM event
      WHERE regency = \(regency) AND seal IS NULL ORDER BY at, id LIMIT \(Self.batch)
      """, SealedEvent.init)
    guard !events.isEmpty else { return 0 }
    let last = try tx.root(regency: regency)
    let head = SealHead(
      regency: regency, number: (last?.number ?? 0) + 1, at: now, day: today.iso, events: events.count,
      previous: last?.hash.bytes ?? [])
    var hash = SealHash(head, tx.world.secrets)
    for event in events { hash.add(event) }
    for (position, event) in events.enumerated() {
      try tx.run(
        """
        UPDATE event SET seal = \(head.number), position = \(position)
        WHERE regency = \(regency) AND id = \(try event.id())
        """)
    }
    try tx.run(
      """
      INSERT INTO event_seal (regency, number, sealed_at, day, events, previous, hash)
      VALUES (\(regency), \(head.number), \(now), \(today), \(events.count), \(Blob(head.previous)),
        \(Blob(hash.code)))
      """)
    return events.count
  }
}

extension Transaction {
  /// The newest seal of a regency's events: number and hash.
  package func root(regency: Int) throws -> (number: Int, hash: Blob)? {
    try first("SELECT number, hash FROM event_seal WHERE regency = \(regency) ORDER BY number DESC LIMIT 1") {
      (number: $0.int(0), hash: Blob($0.blob(1)))
    }
  }
}

/// What a seal says of itself; all of it is under its hash.
struct SealHead {
  let regency: Int
  let number: Int
  let at: Moment
  let day: String
  let events: Int
  /// The hash of the seal before it.
  let previous: [UInt8]
}

/// The keyed hash of a seal, made event by event.
struct SealHash {
  private var hash: HMAC<SHA256>

  init(_ head: SealHead, _ secrets: Secrets) {
    hash = secrets.seal()
    var bytes: [UInt8] = []
    for value in [
      .integer(Int64(head.regency)), .integer(Int64(head.number)), head.at.sqlValue, .text(head.day),
      .integer(Int64(head.events)), SQLValue.blob(head.previous),
    ] {
      CanonicalBytes.append(value, to: &bytes)
    }
    hash.update(data: bytes)
  }

  mutating func add(_ event: SealedEvent) {
    hash.update(data: event.bytes)
    hash.update(data: event.code)
  }

  var code: [UInt8] { Array(hash.finalize()) }
}
