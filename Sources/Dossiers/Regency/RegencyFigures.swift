package import Civic
package import Core
package import Storage

/// The regency's page: what every kecamatan has open and overdue, what it did in a month, and how it kept its promises over
/// the year that is published. From kept counts and what is overdue alone, so that it costs the same after ten years.
package struct RegencyFigures: Sendable {
  /// What was counted in a month.
  package struct Month: Sendable, Hashable {
    package var received = 0
    package var decided = 0
    package var onTime = 0

    /// On time before the first promise passed, of all that were decided; nil where nothing was.
    package var share: ShareInterval? { ShareInterval(onTime, of: decided) }
    /// Whether a share may be shown as measured.
    package var isEnough: Bool { decided >= PromiseFigure.enough }
  }

  /// A kecamatan, or the whole of what is looked at.
  package struct Line: Sendable, Hashable {
    package let area: AreaCode
    package let place: String
    package var open = 0
    package var overdue = 0
    /// Nil for an office whose months the reader may not see.
    package var month: Month?
    /// Of the twelve months that are published.
    package var year: PromiseFigure?

    /// Whether nothing is open, was counted, or is published.
    var isEmpty: Bool { open == 0 && (month ?? Month()) == Month() && year == nil }
    /// The published year, where it may be shown as measured.
    package var measured: PromiseFigure? { year.flatMap { $0.isEnough ? $0 : nil } }
    /// The published share with its range, where there is enough.
    package var share: ShareInterval? { measured.flatMap { ShareInterval($0.onTime, of: $0.n) } }
  }

  package struct ServiceLine: Sendable, Hashable {
    package let service: String
    package var open = 0
    package var overdue = 0
    package var month = Month()
    /// Of the twelve months that are published.
    package var year: PromiseFigure?

    /// The published year, where it may be shown as measured.
    package var measured: PromiseFigure? { year.flatMap { $0.isEnough ? $0 : nil } }
  }

  package let month: Day
  /// The key of the service that is looked at; empty for all.
  package let service: String
  /// Whose months are looked at: the regency's, or those of the reader's own office.
  package let scope: AreaCode
  package let total: Line
  /// By code. What is closed stands here as long as something is open or was counted there.
  package let lines: [Line]
  /// All services of the scope, whichever is looked at, in the catalogue's order; those without anything are left out.
  package let services: [ServiceLine]
  /// The twelve months that end with the month, the oldest first, of the scope and the service looked at.
  package let months: [(month: Day, figures: Month)]
  /// The year of the published figures; nil until the first counting.
  package let period: PromisePeriod?
  /// The whole regency's published share, with which kecamatan are compared; nil where there is too little.
  package let whole: ShareInterval?
  package let foldedAt: Moment?

  private static let counted: [Measure] = [.received, .decided, .onTime]

  /// - Parameters:
  ///   - reader: whose months may be seen.
  ///   - services: the keys of all services ever offered, in order.
  ///   - month: any day of the month.
  package init(
    for reader: RegencyReader, service: String, services: [String], month: Day, _ data: ReferenceData, now: Moment,
    _ tx: Transaction
  ) throws {
    let (regency, month) = (reader.regency, month.monthStart)
    (self.month, self.service, self.scope) = (month, service, reader.scope)
    let offices = data.districts(in: data.regency)
    let areas = offices.map(\.area)
    let names = Self.counted.map { service.isEmpty ? $0.name : $0.name(of: service) }
    let kept = Dictionary(
      grouping: try tx.figureTotals(regency: regency, areas: areas.map(\.text), measures: names, month: month), by: \.area)
    let queues = service.isEmpty ? DossierRules.Queue.open : [DossierRules.Queue.of(service: service)]
    let late = Dictionary(
      grouping: try tx.overdueCounts(regency: regency, areas: areas.map(\.text), queues: queues, now: now), by: \.area)
    let years = Dictionary(
      try PromiseStore.figures(areas: [data.regency] + areas, services: [service], regency: regency, tx).map { ($0.area, $0) }
    ) { first, _ in first }
    let all = offices.map { office in
      let counts = kept[office.area.text] ?? []
      return (
        office: office,
        line: Line(
          area: office.area, place: office.shortName, open: Self.open(counts.map { ($0.measure, $0.ofAll) }, names),
          overdue: (late[office.area.text] ?? []).reduce(0) { $0 + $1.n },
          month: reader.maySee(office.area) ? Self.month(counts.map { ($0.measure, $0.ofMonth) }, names) : nil,
          year: years[office.area])
      )
    }
    lines = all.filter { !$0.office.isClosed || !$0.line.isEmpty }.map(\.line)
    months = try Self.months(of: reader.scope, names, through: month, regency: regency, tx)
    let inScope = all.filter { reader.scope.contains($0.line.area) }.map(\.line)
    total = Line(
      area: reader.scope, place: data.name(reader.scope), open: inScope.reduce(0) { $0 + $1.open },
      overdue: inScope.reduce(0) { $0 + $1.overdue }, month: months.last?.figures, year: years[reader.scope])
    self.services = try Self.services(services, of: reader.scope, month, regency: regency, now: now, tx)
    let year = years[data.regency].flatMap { $0.isEnough ? $0 : nil }
    whole = year.flatMap { ShareInterval($0.onTime, of: $0.n) }
    period = try PromiseStore.published(regency: regency, tx)?.period
    foldedAt = try tx.figuresFoldedAt(regency: regency)
  }

  /// - Parameter names: the measures of `counted`, in its order.
  private static func month(_ figures: [(measure: String, n: Int)], _ names: [String]) -> Month {
    func sum(_ measure: Int) -> Int { figures.filter { $0.measure == names[measure] }.reduce(0) { $0 + $1.n } }
    return Month(received: sum(0), decided: sum(1), onTime: sum(2))
  }

  /// What was ever received and is not decided: counting the open files themselves would cost as much as there are.
  private static func open(_ figures: [(measure: String, n: Int)], _ names: [String]) -> Int {
    let all = month(figures, names)
    return all.received - all.decided
  }

  private static func months(of scope: AreaCode, _ names: [String], through last: Day, regency: Int, _ tx: Transaction) throws
    -> [(month: Day, figures: Month)]
  {
    var starts = [last]
    while starts.count < 12 { starts.append((starts[starts.count - 1] + -1).monthStart) }
    let figures = Dictionary(
      grouping: try tx.figures(
        regency: regency, area: scope.text, measures: names, from: starts[11], through: last, monthly: true), by: \.day)
    return starts.reversed().map { ($0, month((figures[$0] ?? []).map { ($0.measure, $0.n) }, names)) }
  }

  private static func services(
    _ services: [String], of scope: AreaCode, _ month: Day, regency: Int, now: Moment, _ tx: Transaction
  ) throws -> [ServiceLine] {
    let measures = services.flatMap { service in counted.map { $0.name(of: service) } }
    let kept = Dictionary(
      grouping: try tx.figureTotals(regency: regency, areas: [scope.text], measures: measures, month: month), by: \.measure)
    let late = Dictionary(
      grouping: try tx.overdueCounts(
        regency: regency, areas: [scope.text], queues: services.map(DossierRules.Queue.of(service:)), now: now), by: \.queue)
    let years = Dictionary(
      try PromiseStore.figures(areas: [scope], services: services, regency: regency, tx).map { ($0.service, $0) }
    ) { first, _ in first }
    return services.map { service in
      let names = counted.map { $0.name(of: service) }
      let figures = names.flatMap { kept[$0] ?? [] }
      return ServiceLine(
        service: service, open: open(figures.map { ($0.measure, $0.ofAll) }, names),
        overdue: (late[DossierRules.Queue.of(service: service)] ?? []).reduce(0) { $0 + $1.n },
        month: Self.month(figures.map { ($0.measure, $0.ofMonth) }, names), year: years[service])
    }.filter { $0 != ServiceLine(service: $0.service) }
  }
}

/// Who reads the regency's page: the whole of it, or one's own office beside what is published of the others.
package struct RegencyReader: Sendable {
  package let regency: Int
  package let scope: AreaCode
  private let areas: [AreaCode]

  /// Nil for who may read no figures.
  package init?(_ actor: Actor, _ data: ReferenceData, on day: Day) {
    regency = actor.regency
    areas = actor.areas(for: .readFigures, on: day)
    guard let first = areas.first(where: { $0.contains(data.regency) }) ?? areas.first else { return nil }
    scope = first.contains(data.regency) ? data.regency : first
  }

  package func maySee(_ area: AreaCode) -> Bool {
    areas.contains { $0.contains(area) }
  }
}
