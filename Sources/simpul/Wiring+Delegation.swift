import Catalogue
import Core
import Delegation
import Dossiers
import Storage

extension Wiring {
  /// What the register of powers asks of the catalogue and of the dossiers.
  static func delegationAsks(_ services: ServiceList, regency: Int) -> DelegationAsks {
    DelegationAsks(
      services: { tx in
        try services.shelf(in: tx).services.map { version in
          let service = version.service
          return ServiceName(
            key: service.key, name: service.name, isAbolished: service.status != .active,
            isForwarded: service.deliveredBy == .forwarded)
        }
      },
      demand: { areas, services, months, tx in
        try ServiceDemand.counted(at: areas, services: services, in: months, regency: regency, tx).mapValues {
          LiveDemand(months: $0.months, received: $0.received, turnedAway: $0.turnedAway)
        }
      })
  }

  /// Brings in the usual sources of services.
  func bringIn(_ file: GroundFile, now: Moment) async throws -> RegisterDesk.GroundImport {
    let ids = file.entries.map { _ in (id: randomness.id(at: now), event: randomness.id(at: now)) }
    return try await database.write { [register] tx in try register.propose(file, ids: ids, at: now, tx) }
  }
}
