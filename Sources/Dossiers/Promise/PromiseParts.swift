package import Civic
package import Core
package import Storage
package import Web

/// Promise and reality as parts of other rooms' pages.
extension PromiseDesk {
  /// For the page of a service; nothing where the service is no longer one that can be asked for.
  package func part(ofService key: String, now: Moment, _ tx: Transaction) throws -> @Sendable (Language) -> HTML {
    let table = try table(service: key, now: now, tx)
    return { PromiseViews.part(ofService: table, key, $0) }
  }

  /// For the page of an office.
  package func part(ofOffice area: AreaCode, now: Moment, _ tx: Transaction) throws -> @Sendable (Language) -> HTML {
    let table = try table(of: area, now: now, tx)
    return { PromiseViews.part(ofOffice: table, area, $0) }
  }
}
