import Civic
import Core
import Storage

/// Forgets who asked what about their data. A request whose person never came to the counter goes after thirty days.
/// One that was answered proves that it was, and keeps its words as long as a closed file does; after that its
/// dates, right and outcome stay, without the person.
struct RightsForgetting: Sendable {
  let database: Database
  let desk: RightsDesk
  let schedule: RetentionSchedule

  /// For how many days a request begun from home waits for its person.
  static let daysWaiting = 30
  private static let batch = 100

  func run(now: Moment) async throws {
    let waiting = now.adding(days: -Self.daysWaiting)
    try await eachBatch(
      now,
      { [desk] tx in
        try RightsStore.begun(before: waiting, limit: Self.batch, regency: desk.regency, tx)
      }
    ) { [desk] id, event, tx in
      guard try RightsStore.deleteBegun(id, regency: desk.regency, tx) else { return }
      try desk.record("rights.expired", event, of: id, at: now, by: nil, tx)
    }
    guard schedule.isSet else { return }
    let zone = desk.reference.zone
    let keptFrom = zone.moment(schedule.keptFrom(on: zone.day(of: now)), minute: 0)
    try await eachBatch(
      now,
      { [desk] tx in
        try RightsStore.decided(before: keptFrom, limit: Self.batch, regency: desk.regency, tx)
      }
    ) { [desk] id, event, tx in
      try RightsStore.erase(id, at: now, regency: desk.regency, tx)
      try desk.record("rights.erased", event, of: id, at: now, by: nil, tx)
    }
  }

  /// Does something with each that is found, in a write of its own, until no more are found.
  private func eachBatch(
    _ now: Moment, _ find: @escaping @Sendable (Transaction) throws -> [ID],
    _ work: @escaping @Sendable (ID, ID, Transaction) throws -> Void
  ) async throws {
    while !Task.isCancelled {
      let ids = try await database.read(find)
      for id in ids {
        let event = desk.randomness.id(at: now)
        try await database.write { tx in try work(id, event, tx) }
      }
      guard ids.count == Self.batch else { return }
    }
  }
}
