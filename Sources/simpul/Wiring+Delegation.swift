import Catalogue
import Core
import Delegation
import Storage

extension Wiring {
  /// What the register of powers asks of the catalogue.
  static func delegationAsks(_ services: ServiceList) -> DelegationAsks {
    DelegationAsks { tx in
      try services.shelf(in: tx).services.map { version in
        let service = version.service
        return ServiceName(
          key: service.key, name: service.name, isAbolished: service.status != .active,
          isForwarded: service.deliveredBy == .forwarded)
      }
    }
  }

  /// Brings in the usual sources of services.
  func bringIn(_ file: GroundFile, now: Moment) async throws -> RegisterDesk.GroundImport {
    let ids = file.entries.map { _ in (id: randomness.id(at: now), event: randomness.id(at: now)) }
    return try await database.write { [register] tx in try register.propose(file, ids: ids, at: now, tx) }
  }
}
