package import Civic
package import Core
package import Storage

/// The register as people read it: what offices may do, by office and by service, and the decrees behind it.
package struct RegisterBook: Sendable {
  let desk: RegisterDesk

  package init(_ desk: RegisterDesk) {
    self.desk = desk
  }

  private var regency: Int { desk.regency }

  /// How soon an end is soon, in days.
  package static let soon = 90
  /// How many lines of what ends are read at once.
  private static let endingLimit = 200
  static let pageLength = 25

  /// What an office may do about a service.
  package struct Standing: Sendable {
    package let service: ServiceName
    package let authority: Authority
  }

  /// What an office may do about each service, in the order of the catalogue.
  package func standings(at area: AreaCode, on day: Day, _ tx: Transaction) throws -> [Standing] {
    let grounds = Dictionary(try desk.register.grounds(tx).map { ($0.service, $0) }) { first, _ in first }
    return try services(tx).map { service in
      Standing(
        service: service,
        authority: AuthorityRules.authority(
          Self.question(service, area, day),
          candidates: try RegisterStore.candidates(of: service.key, at: area, on: day, regency: regency, tx),
          ground: grounds[service.key]))
    }
  }

  /// What each office may do about a service: districts, and the kelurahan that a decree names.
  package func holders(of service: ServiceName, on day: Day, _ tx: Transaction) throws -> [(office: Office, authority: Authority)]
  {
    let ground = try GroundStore.ground(of: service.key, regency: regency, tx)
    return try offices(tx).compactMap { office in
      let candidates = try RegisterStore.candidates(of: service.key, at: office.area, on: day, regency: regency, tx)
      guard office.area.level == .district || !candidates.isEmpty else { return nil }
      return (
        office: office,
        authority: AuthorityRules.authority(Self.question(service, office.area, day), candidates: candidates, ground: ground)
      )
    }
  }

  /// Asked of the smallest object, so that a limit is told rather than held against it.
  private static func question(_ service: ServiceName, _ area: AreaCode, _ day: Day) -> AuthorityQuestion {
    AuthorityQuestion(service: service.key, area: area, day: day, amount: 0, isForwarded: service.isForwarded)
  }

  /// The open offices that can hold a power: districts and kelurahan, by code.
  package func offices(_ tx: Transaction) throws -> [Office] {
    try desk.reference.data(in: tx).offices(in: AreaCode(regency: regency)).filter {
      !$0.isClosed && ($0.area.level == .district || $0.area.villageKind == .kelurahan)
    }
  }

  /// The services that a decree can be about, in order.
  package func services(_ tx: Transaction) throws -> [ServiceName] {
    try desk.asks.services(tx).filter { !$0.isAbolished }
  }

  /// The powers that end within `soon` days, the next first.
  package func ending(on day: Day, _ tx: Transaction) throws -> [(power: Power, decree: Decree)] {
    try BookStore.ending(from: day, through: day + Self.soon, limit: Self.endingLimit, regency: regency, tx)
  }

  /// The services of which nobody has said on what they rest: no decree gives them anywhere, and nobody confirmed the rule.
  package func unconfirmed(on day: Day, _ tx: Transaction) throws -> [ServiceName] {
    let grounds = Dictionary(try desk.register.grounds(tx).map { ($0.service, $0) }) { first, _ in first }
    return try services(tx).filter { service in
      guard grounds[service.key]?.confirmedAt == nil else { return false }
      return try !BookStore.isGiven(service.key, on: day, regency: regency, tx)
    }
  }

  /// A page of the decrees, the newest first.
  /// - Parameter last: the last decree of the page before.
  /// - Throws: `Problem.notFound` for a decree that is not there.
  package func decrees(after last: ID?, _ tx: Transaction) throws -> [Decree] {
    let place = try last.map { id in
      guard let decree = try RegisterStore.decree(id, regency: regency, tx) else { throw Problem.notFound }
      return (issued: decree.issued, id: decree.id)
    }
    return try RegisterStore.decrees(before: place, limit: Self.pageLength, regency: regency, tx)
  }

  /// - Throws: `Problem.notFound`.
  package func decree(_ id: ID, _ tx: Transaction) throws -> BookDecree {
    guard let decree = try RegisterStore.decree(id, regency: regency, tx) else { throw Problem.notFound }
    let names = Dictionary(try desk.asks.services(tx).map { ($0.key, $0.name) }) { first, _ in first }
    return BookDecree(
      decree: decree,
      powers: try RegisterStore.powers(of: id, regency: regency, tx).map { power in
        BookDecree.Line(
          power: power, service: names[power.service] ?? Text(power.service),
          history: try BookStore.history(of: power.id, regency: regency, tx))
      }, files: try BookStore.files(of: id, regency: regency, tx))
  }
}
