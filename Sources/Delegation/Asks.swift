package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring+Delegation.swift` fills it in.
package struct DelegationAsks: Sendable {
  /// The services of the regency, in their order.
  package var services: @Sendable (Transaction) throws -> [ServiceName]

  package init(services: @escaping @Sendable (Transaction) throws -> [ServiceName]) {
    self.services = services
  }
}

/// A service as the register names it.
package struct ServiceName: Sendable, Hashable {
  package let key: String
  package let name: Text

  package init(key: String, name: Text) {
    self.key = key
    self.name = name
  }
}
