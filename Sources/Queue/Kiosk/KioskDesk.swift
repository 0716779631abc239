package import Civic
package import Core
package import Storage

/// A device that an office lets people draw numbers at.
package struct QueueKiosk: Sendable, Hashable {
  package let id: ID
  package let area: AreaCode
  package let openedAt: Moment
  /// Whether it prints slips.
  package let prints: Bool

  /// For so long a device stays a kiosk without being opened anew.
  package static let days = 30
}

extension QueueDesk {
  /// A kiosk with everything made that must not be made inside a transaction.
  package struct NewKiosk: Sendable {
    let id: ID
    let eventID: ID
    /// What the device keeps; the database keeps only its keyed hash.
    package let token: String
    let key: Blob
    let at: Moment
  }

  package func prepareKiosk(now: Moment) -> NewKiosk {
    let token = hex(randomness.bytes(24))
    return NewKiosk(id: randomness.id(at: now), eventID: randomness.id(at: now), token: token, key: key(of: token), at: now)
  }

  private func key(of token: String) -> Blob { Blob(secrets.lookup(token, purpose: "queue-kiosk")) }

  /// Makes a device a kiosk of an office.
  /// - Throws: `Problem.notFound` outside the officer's areas.
  package func open(_ kiosk: NewKiosk, of area: AreaCode, prints: Bool, by actor: Actor, _ tx: Transaction) throws {
    guard actor.may(.receive, in: area, on: try office(area, tx).zone.day(of: kiosk.at)) else { throw Problem.notFound }
    try tx.run(
      """
      INSERT INTO queue_kiosk (regency, id, area, token, opened_at, opened_by, prints)
      VALUES (\(regency), \(kiosk.id), \(area), \(kiosk.key), \(kiosk.at), \(actor.account), \(prints))
      """)
    try record("queue.kiosk-opened", kiosk.id, eventID: kiosk.eventID, area: area, by: actor, now: kiosk.at, tx)
  }

  /// The kiosk of this office that a device says it is; nil if it is none, or no longer.
  package func kiosk(_ token: String?, of area: AreaCode, now: Moment, _ tx: Transaction) throws -> QueueKiosk? {
    guard let token, token.utf8.count == 48 else { return nil }
    return try tx.first(
      """
      SELECT id, area, opened_at, prints FROM queue_kiosk
      WHERE regency = \(regency) AND token = \(key(of: token)) AND area = \(area) AND closed_at IS NULL
        AND opened_at > \(now.adding(days: -QueueKiosk.days))
      """, Self.make)
  }

  private static func make(_ row: borrowing Row) throws -> QueueKiosk {
    QueueKiosk(id: try row.id(0), area: try row.value(1, as: AreaCode.self), openedAt: row.moment(2), prints: row.bool(3))
  }

  /// The kiosks of an office that are open.
  package func kiosks(of area: AreaCode, now: Moment, _ tx: Transaction) throws -> [QueueKiosk] {
    try tx.all(
      """
      SELECT id, area, opened_at, prints FROM queue_kiosk
      WHERE regency = \(regency) AND area = \(area) AND opened_at > \(now.adding(days: -QueueKiosk.days)) AND closed_at IS NULL
      ORDER BY opened_at
      """, Self.make)
  }

  /// Ends a kiosk: its device can draw no more numbers.
  /// - Throws: `Problem.notFound` outside the officer's areas.
  package func closeKiosk(_ id: ID, eventID: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws {
    let found = try tx.first(
      "SELECT id, area, opened_at, prints FROM queue_kiosk WHERE regency = \(regency) AND id = \(id)", Self.make)
    guard let found, actor.may(.receive, in: found.area, on: try office(found.area, tx).zone.day(of: now)) else {
      throw Problem.notFound
    }
    try tx.run(
      "UPDATE queue_kiosk SET closed_at = \(now) WHERE regency = \(regency) AND id = \(id) AND closed_at IS NULL")
    try record("queue.kiosk-closed", id, eventID: eventID, area: found.area, by: actor, now: now, tx)
  }

  private func record(
    _ kind: String, _ id: ID, eventID: ID, area: AreaCode, by actor: Actor, now: Moment, _ tx: Transaction
  ) throws {
    try tx.record(
      Event(
        id: eventID, at: now, actor: actor.account, kind: kind, record: RecordKey("queue_kiosk", regency: regency, id: id),
        codes: ["area": area.text]))
  }
}
