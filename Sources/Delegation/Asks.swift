package import Civic
package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring+Delegation.swift` fills it in.
package struct DelegationAsks: Sendable {
  /// The services of the regency, in their order.
  package var services: @Sendable (Transaction) throws -> [ServiceName]
  /// What was asked for at the counters of some districts: for these services, in months named by their first days.
  package var demand: @Sendable ([AreaCode], [String], [Day], Transaction) throws -> [AreaCode: LiveDemand]
  /// What became of cases, from kept counts.
  package var cases: @Sendable (CaseQuestion, Transaction) throws -> CaseCounts

  package init(
    services: @escaping @Sendable (Transaction) throws -> [ServiceName],
    demand: @escaping @Sendable ([AreaCode], [String], [Day], Transaction) throws -> [AreaCode: LiveDemand],
    cases: @escaping @Sendable (CaseQuestion, Transaction) throws -> CaseCounts
  ) {
    self.services = services
    self.demand = demand
    self.cases = cases
  }
}

/// A service as the register names it.
package struct ServiceName: Sendable, Hashable {
  package let key: String
  package let name: Text
  /// Whether the law has ended it: nobody finishes it any more.
  package let isAbolished: Bool
  /// Whether it is only taken in here, and decided by an office of the regency.
  package let isForwarded: Bool

  package init(key: String, name: Text, isAbolished: Bool = false, isForwarded: Bool = false) {
    self.key = key
    self.name = name
    self.isAbolished = isAbolished
    self.isForwarded = isForwarded
  }
}
