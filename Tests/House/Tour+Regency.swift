import Civic
import Core
import Dossiers
import Foundation
import Storage

@testable import simpul

extension Tour {
  /// Outlines brought in, the regency's page by month and service, and each list behind its numbers, over more than a page.
  static func regency(_ house: House) async throws {
    let table = OutlineTable(Array(try Data(contentsOf: URL(fileURLWithPath: House.facts + "/outlines-35.10.csv"))))
    _ = try await house.wiring.bringIn(table, now: house.now)
    try await house.read { tx in
      let data = try house.wiring.reference.data(in: tx)
      let services = try house.wiring.workshop.asks.everOffered(tx).map(\.key.service)
      let reader = try RegencyReader(House.keeper, data, on: Zone.wib.day(of: house.now)).required()
      for service in ["", "dispensasi-nikah"] {
        _ = try RegencyFigures(
          for: reader, service: service, services: services, month: Zone.wib.day(of: house.now), data, now: house.now, tx)
        for kind in FigureRecords.Kind.allCases {
          for after in ["", "35.10.16_2026-11-03_\(house.keptID.text)"] {
            _ = try FigureRecords(
              kind, part: kind == .turnedAway && !service.isEmpty ? "paperMissing" : service, regency: 3510, area: data.regency,
              offices: data.districts(in: data.regency).map(\.area), month: Zone.wib.day(of: house.now), after: after,
              now: house.now, tx)
          }
        }
      }
    }
  }
}

extension House {
  /// An id that no record has.
  var keptID: ID { Randomness.system.id(at: now) }
}
