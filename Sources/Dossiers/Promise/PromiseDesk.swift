package import Civic
package import Core
package import Storage

/// What a service promises in an office, and what became of it. On one line, so that nobody reads the one
/// without the other.
package struct PromiseLine: Sendable {
  package let area: AreaCode
  /// As people call the office, or the regency.
  package let place: String
  package let service: ServiceTerms?
  package let figure: PromiseFigure?
  package let open: Int
  package let overdue: Int

  package var n: Int { figure?.n ?? 0 }
  /// The figure, where it may be shown as measured.
  package var measured: PromiseFigure? { figure.flatMap { $0.isEnough ? $0 : nil } }
  package var isEmpty: Bool { n == 0 && open == 0 }
}

/// Lines with the period they speak of.
package struct PromiseTable: Sendable {
  /// Nil until the first counting.
  package let period: PromisePeriod?
  package let countedAt: Moment?
  package let lines: [PromiseLine]
  /// All services of the place together; nil in a table of one service.
  package var total: PromiseLine?
  package let zone: Zone
}

/// Promise beside reality, for everyone to read.
package struct PromiseDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// A service in the whole regency, then in each open office.
  /// - Throws: `Problem.notFound` for a service that was never offered.
  package func table(service key: String, now: Moment, _ tx: Transaction) throws -> PromiseTable {
    guard let service = try asks.everOffered(tx).first(where: { $0.key.service == key }) else { throw Problem.notFound }
    let data = try reference.data(in: tx)
    let areas = [data.regency] + data.districtOffices.map(\.area)
    return try table(areas.map { ($0, service) }, data, now: now, tx)
  }

  /// The services of one office, or of the whole regency: what is offered, and what is offered no more but
  /// was decided in the period or is still open.
  package func table(of area: AreaCode, now: Moment, _ tx: Transaction) throws -> PromiseTable {
    let data = try reference.data(in: tx)
    let offered = Set(try asks.offered(area, tx).map(\.key.service))
    let all = try table(try asks.everOffered(tx).map { (area, $0) }, data, now: now, tx)
    let lines = all.lines.filter { line in !line.isEmpty || line.service.map { offered.contains($0.key.service) } == true }
    let total = try totals(of: [area], data, now: now, tx).first
    return PromiseTable(period: all.period, countedAt: all.countedAt, lines: lines, total: total, zone: all.zone)
  }

  /// All services together, in the regency and in each open office, with how the camat answered.
  package func overview(now: Moment, _ tx: Transaction) throws -> [(line: PromiseLine, duty: DutyFigure?)] {
    let data = try reference.data(in: tx)
    let areas = [data.regency] + data.districtOffices.map(\.area)
    let duties = Dictionary(try PromiseStore.duties(areas: areas, regency: regency, tx).map { ($0.area, $0) }) { first, _ in first
    }
    return try totals(of: areas, data, now: now, tx).map { ($0, duties[$0.area]) }
  }

  /// All services of a place together, for each of these places.
  private func totals(of areas: [AreaCode], _ data: ReferenceData, now: Moment, _ tx: Transaction) throws -> [PromiseLine] {
    let figures = Dictionary(
      try PromiseStore.figures(areas: areas, services: [""], regency: regency, tx).map { ($0.area, $0) }
    ) { first, _ in first }
    let queues = DossierRules.Queue.open
    let counts = Dictionary(
      grouping: try tx.workCounts(regency: regency, areas: areas.map(\.text), queues: queues, now: now), by: \.area)
    return areas.map { area in
      let work = counts[area.text] ?? []
      return PromiseLine(
        area: area, place: place(area, data), service: nil, figure: figures[area],
        open: work.reduce(0) { $0 + $1.open }, overdue: work.reduce(0) { $0 + $1.overdue })
    }
  }

  private func table(_ wanted: [(AreaCode, ServiceTerms)], _ data: ReferenceData, now: Moment, _ tx: Transaction) throws
    -> PromiseTable
  {
    let (areas, keys) = (Set(wanted.map(\.0)).sorted(), Set(wanted.map(\.1.key.service)).sorted())
    let figures = try PromiseStore.figures(areas: areas, services: keys, regency: regency, tx)
    let byPlace = Dictionary(figures.map { (Place(area: $0.area.text, service: $0.service), $0) }) { first, _ in first }
    let queues = keys.map(DossierRules.Queue.of(service:))
    let counts = try tx.workCounts(regency: regency, areas: areas.map(\.text), queues: queues, now: now)
    let work = Dictionary(counts.map { (Place(area: $0.area, service: $0.queue), $0) }) { first, _ in first }
    let lines = wanted.map { area, service in
      let count = work[Place(area: area.text, service: DossierRules.Queue.of(service: service.key.service))]
      return PromiseLine(
        area: area, place: place(area, data), service: service,
        figure: byPlace[Place(area: area.text, service: service.key.service)], open: count?.open ?? 0,
        overdue: count?.overdue ?? 0)
    }
    let published = try PromiseStore.published(regency: regency, tx)
    return PromiseTable(
      period: published?.period, countedAt: published?.countedAt, lines: lines, zone: reference.zone)
  }

  private struct Place: Hashable {
    let area: String
    let service: String
  }

  private func place(_ area: AreaCode, _ data: ReferenceData) -> String {
    area.level == .regency ? data.name(area) : data.office(of: area)?.shortName ?? data.name(area)
  }

  /// How many of a service were decided in each month of the period, and how many of them on time: what is
  /// behind the figure, from kept counts by day.
  package func months(of service: String, in area: AreaCode, _ period: PromisePeriod, _ tx: Transaction) throws
    -> [(month: Day, n: Int, onTime: Int)]
  {
    let (decided, onTime) = (Measure.decided.name(of: service), Measure.onTime.name(of: service))
    let figures = try tx.figures(
      regency: regency, area: area.text, measures: [decided, onTime], from: period.from, through: period.through, monthly: false)
    let byMonth = Dictionary(grouping: figures, by: \.day.monthStart)
    func sum(_ measure: String, _ month: Day) -> Int {
      (byMonth[month] ?? []).filter { $0.measure == measure }.reduce(0) { $0 + $1.n }
    }
    return period.months.map { ($0, sum(decided, $0), sum(onTime, $0)) }
  }
}
