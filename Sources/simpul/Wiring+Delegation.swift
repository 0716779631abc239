import Catalogue
import Delegation

extension Wiring {
  /// What the register of powers asks of the catalogue.
  static func delegationAsks(_ services: ServiceList) -> DelegationAsks {
    DelegationAsks { tx in
      try services.shelf(in: tx).services.map { ServiceName(key: $0.service.key, name: $0.service.name) }
    }
  }
}
