import Core
import Storage

/// Forgets whom a visit was to that ended without a dossier: no archive is made of it, and a quarter of a year is
/// enough for who asks why nobody came (UU 27/2022 Art 43).
struct HomeVisitForgetting: Sendable, AtWork {
  let database: Database
  let workshop: Workshop

  static let daysKept = 90
  private static let batch = 100

  func run(now: Moment) async throws {
    while !Task.isCancelled {
      let ids = try await database.read { [regency] tx in
        try HomeVisitStore.ended(before: now.adding(days: -Self.daysKept), limit: Self.batch, regency: regency, tx)
      }
      for id in ids {
        let eventID = randomness.id(at: now)
        try await database.write { [regency] tx in
          try HomeVisitStore.erase(id, eventID: eventID, by: nil, at: now, regency: regency, tx)
        }
      }
      guard ids.count == Self.batch else { return }
    }
  }
}
