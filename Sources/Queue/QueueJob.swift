import Civic
import Core
import Storage

/// Closes the numbers of days that are over: who was not served is counted as such, and no number of yesterday
/// is called today.
struct QueueJob: Sendable {
  let database: Database
  let desk: QueueDesk

  private static let batch = 100

  func run(now: Moment) async throws {
    let days = try await database.read { [desk] tx in
      let last = Zone.allCases.map { $0.day(of: now) }.max() ?? .first
      let data = try desk.reference.data(in: tx)
      return try QueueStore.openDays(through: last, regency: desk.regency, tx).filter {
        $0.day < data.calendar(of: $0.area).zone.day(of: now)
      }
    }
    for (area, day) in days { while try await closeSome(area, day, now: now), !Task.isCancelled {} }
  }

  /// - Returns: whether there may be more.
  private func closeSome(_ area: AreaCode, _ day: Day, now: Moment) async throws -> Bool {
    let drafts = (0..<Self.batch).map { _ in desk.draft(now) }
    return try await database.write { [desk] tx in
      let tickets = try QueueStore.tickets(
        [.waiting, .called, .serving], area: area, day: day, regency: desk.regency, tx, limit: Self.batch)
      for (ticket, draft) in zip(tickets, drafts) {
        try desk.ledger.write(.expired, on: ticket, counter: 0, draft, by: nil, tx)
      }
      if tickets.count < Self.batch { try QueueStore.close(day, area: area, regency: desk.regency, tx) }
      return tickets.count == Self.batch
    }
  }
}
