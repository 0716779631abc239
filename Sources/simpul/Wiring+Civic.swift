import Civic
import Core
import Storage

/// Facts about the regency itself, as files bring them in.
extension Wiring {
  func bringIn(_ outlines: OutlineTable, now: Moment) async throws -> OutlineStore.Outcome {
    let (regency, eventID) = (installation.regency, randomness.id(at: now))
    return try await database.write { tx in
      try OutlineStore.replace(with: outlines, regency: regency, eventID: eventID, now: now, in: tx)
    }
  }
}
