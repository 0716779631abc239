package import Civic
package import Core
package import Storage

/// The map as people read it.
package struct MapBook: Sendable {
  let desk: RegisterDesk

  package init(_ desk: RegisterDesk) {
    self.desk = desk
  }

  private var regency: Int { desk.regency }

  /// How old a sheet may be, in years before this one.
  static let sheetYears = 3

  /// Every service of the inventory: those of the catalogue in their order, then those that only the regency offers.
  package func services(_ tx: Transaction) throws -> [MapService] {
    let entries = try MapStore.entries(regency: regency, tx)
    let byKey = Dictionary(entries.map { ($0.service, $0) }) { first, _ in first }
    let grounds = Dictionary(try desk.register.grounds(tx).map { ($0.service, $0) }) { first, _ in first }
    let all = try desk.asks.services(tx)
    let known = Set(all.map(\.key))
    return all.filter { !$0.isAbolished }.map { MapService($0, grounds[$0.key], byKey[$0.key]) }
      + entries.filter { !known.contains($0.service) && !$0.isClosed }.map(MapService.init)
  }

  /// The assumptions in force, and their version; ours where the regency has saved none.
  package func assumptions(_ tx: Transaction) throws -> (version: Int, values: Assumptions) {
    try MapStore.assumptions(regency: regency, tx).map { ($0.version, $0.values) } ?? (0, .usual)
  }

  /// What the map says of some services in some kecamatan.
  /// - Parameter only: one service; nil for all.
  /// - Throws: `Problem.notFound` for a service that is not on the map.
  package func board(of only: String? = nil, at areas: [AreaCode], on day: Day, _ tx: Transaction) throws -> MapBoard {
    let all = try services(tx)
    let services = only.map { key in all.filter { $0.key == key } } ?? all
    guard only == nil || !services.isEmpty else { throw Problem.notFound }
    let answers =
      try only.map { [$0: try MapStore.answers(of: $0, regency: regency, tx)] } ?? MapStore.answers(regency: regency, tx)
    let offices = try MapStore.offices(regency: regency, tx)
    let demand = try demand(for: services, at: areas, on: day, tx)
    let holdings = try holdings(of: only, at: areas, on: day, tx)
    var cases: [String: [AreaCode: MapCase]] = [:]
    for service in services {
      let said = (answers[service.key] ?? []).compactMap { answer in answer.isMet.map { (answer.criterion, $0) } }
      let met = Dictionary(said) { first, _ in first }
      for area in areas {
        cases[service.key, default: [:]][area] = MapCase(
          kind: service.kind, answers: met, demand: demand[area]?[service.key] ?? Demand(),
          office: offices[area] ?? OfficeFacts(),
          holding: holdings[area]?[service.key])
      }
    }
    return MapBoard(
      services: services, areas: areas, cases: cases, answers: answers, assumptions: try assumptions(tx).values)
  }

  private func demand(
    for services: [MapService], at areas: [AreaCode], on day: Day, _ tx: Transaction
  ) throws -> [AreaCode: [String: Demand]] {
    let live = try desk.asks.demand(areas, services.filter(\.isInCatalogue).map(\.key), Self.months(before: day), tx)
    let years = (0...Self.sheetYears).map { day.year - $0 }
    let sheets = Dictionary(grouping: try MapStore.numbers(at: areas, in: years, regency: regency, tx), by: \.area)
    var found: [AreaCode: [String: Demand]] = [:]
    for area in areas {
      let newest = Dictionary(grouping: sheets[area] ?? [], by: \.service).compactMapValues { numbers in
        numbers.max { $0.sheet.year < $1.sheet.year }?.sheet
      }
      for service in services {
        let counted = service.isInCatalogue ? live[area]?.demand(for: service.key) : nil
        found[area, default: [:]][service.key] = Demand(
          live: counted.flatMap { $0.months > 0 ? $0 : nil }, sheet: newest[service.key])
      }
    }
    return found
  }

  /// The first days of the last twelve whole months, the oldest first.
  static func months(before day: Day) -> [Day] {
    var months = [(day.monthStart + -1).monthStart]
    while months.count < Demand.wholeYear { months.append((months[months.count - 1] + -1).monthStart) }
    return months.reversed()
  }

  private func holdings(
    of only: String?, at areas: [AreaCode], on day: Day, _ tx: Transaction
  ) throws -> [AreaCode: [String: MapHolding]] {
    let grounds = try desk.register.grounds(tx).filter { !$0.source.needsDecree }
    let byLaw = Dictionary(grounds.map { ($0.service, MapHolding.byLaw($0.source, rule: $0.rule)) }) { first, _ in first }
    let services = try only.map { [$0] } ?? desk.asks.services(tx).map(\.key)
    var found: [AreaCode: [String: MapHolding]] = [:]
    for area in areas {
      found[area] = byLaw
      for service in services {
        let candidates = try RegisterStore.candidates(of: service, at: area, on: day, regency: regency, tx)
        if let holding = MapHolding(candidates) { found[area]?[service] = holding }
      }
    }
    return found
  }
}

extension MapHolding {
  /// What the powers of an office over a service come to; nil where all of them have ended.
  init?(_ candidates: [AuthorityRules.Candidate]) {
    let inForce = candidates.filter { $0.standing == .inForce }
    if let found = inForce.first(where: { $0.power.reach == .decides }) {
      self = .decides(found.power.limit, decree: found.decree.number)
    } else if let found = inForce.first {
      self = .recommends(decree: found.decree.number)
    } else if let found = candidates.first(where: { $0.standing == .suspended }) {
      self = .suspended(decree: found.decree.number)
    } else {
      return nil
    }
  }
}
