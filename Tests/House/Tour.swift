import Civic
import Core
import Dossiers
import Foundation
import Storage

@testable import simpul

/// A walk through rooms that the story of dossiers does not enter, so that their statements are seen too.
enum Tour {
  static func affordable(_ house: House) async throws {
    let officer = try house.staff[.counter].required()
    let names = try DemoNames(yaml: String(contentsOfFile: House.facts + "/names.yaml", encoding: .utf8))
    let services = try await house.read { [wiring = house.wiring] tx in try Wiring.dossierAsks(wiring.services).offered(tx) }
    let now = house.now
    let batch = try await DemoAffordable(
      wiring: house.wiring, names: names, officer: officer, area: house.office, services: services, now: now
    ).play()
    let (slips, visits) = (SlipDesk(house.wiring.workshop), HomeVisitDesk(house.wiring.workshop))
    let today = Zone.wib.day(of: now)
    let requested = try await house.read { tx in
      _ = try slips.sheet(batch, for: officer, now: now.adding(days: -3), tx)
      _ = try slips.waiting(for: officer, on: today, tx)
      return try visits.overview(for: officer, on: today, tx).requested
    }
    let ids = (0..<4).map { _ in Randomness.system.id(at: now) }
    _ = try await house.wiring.database.write { tx in
      _ = try visits.doors(on: today + 1, visit: nil, ids: Array(ids.prefix(2)), by: officer, now: now, tx)
      _ = try visits.doors(on: today, visit: requested.first?.id, ids: Array(ids.suffix(2)), by: officer, now: now, tx)
    }
  }
}
