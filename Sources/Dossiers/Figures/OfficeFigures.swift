package import Civic
package import Core
package import Storage

/// The figures of an office for one month, from kept counts.
package struct OfficeFigures: Sendable {
  package struct Line: Sendable, Hashable {
    package var received = 0
    package var decided = 0
    package var onTime = 0
    package var late = 0
    package var objectionsGranted = 0
    package var withoutBasis = 0
    /// Office minutes under which half and nine tenths of the decided lie; nil where none was decided.
    package var p50: Int?
    package var p90: Int?
  }

  package let area: AreaCode
  package let month: Day
  package let total: Line
  package let byService: [String: Line]
  package let turnedAway: [String: Int]
  package let open: Int
  package let overdue: Int
  /// Received in each of the last twelve months, oldest first.
  package let months: [(month: Day, received: Int)]
  package let foldedAt: Moment?

  /// - Parameters:
  ///   - services: the keys of all services ever offered.
  ///   - month: any day of the month.
  package init(regency: Int, area: AreaCode, month: Day, services: [String], now: Moment, _ tx: Transaction) throws {
    self.area = area
    self.month = month.monthStart
    let simple: [Measure] = [.received, .decided, .onTime, .late, .objectionGranted, .withoutBasis]
    let measures =
      simple.map(\.name) + [Measure.turnedAway.name]
      + services.flatMap { service in (simple + [.duration]).map { $0.name(of: service) } }
      + CounterDesk.TurnAwayReason.allCases.map { Measure.turnedAway.name(of: $0.rawValue) }
    let figures = try tx.figures(
      regency: regency, area: area.text, measures: measures, from: month.monthStart, through: month.monthStart, monthly: true)
    var counts: [String: Int] = [:]
    var buckets: [String: [Int: Int]] = [:]
    for figure in figures {
      counts[figure.measure, default: 0] += figure.n
      if figure.measure.hasPrefix(Measure.duration.rawValue) { buckets[figure.measure, default: [:]][figure.bucket] = figure.n }
    }
    var allBuckets: [Int: Int] = [:]
    for (bucket, n) in buckets.values.joined() { allBuckets[bucket, default: 0] += n }
    func line(_ name: (Measure) -> String, _ buckets: [Int: Int]) -> Line {
      Line(
        received: counts[name(.received)] ?? 0, decided: counts[name(.decided)] ?? 0, onTime: counts[name(.onTime)] ?? 0,
        late: counts[name(.late)] ?? 0, objectionsGranted: counts[name(.objectionGranted)] ?? 0,
        withoutBasis: counts[name(.withoutBasis)] ?? 0, p50: Histogram.percentile(0.5, of: buckets),
        p90: Histogram.percentile(0.9, of: buckets))
    }
    total = line(\.name, allBuckets)
    let lines = services.map { service in
      (service, line({ $0.name(of: service) }, buckets[Measure.duration.name(of: service)] ?? [:]))
    }
    byService = Dictionary(lines.filter { $0.1 != Line() }) { first, _ in first }
    turnedAway = Dictionary(
      CounterDesk.TurnAwayReason.allCases.map { ($0.rawValue, counts[Measure.turnedAway.name(of: $0.rawValue)] ?? 0) }
    ) { first, _ in first }
    (open, overdue) = try tx.openWork(regency: regency, area: area.text, queues: DossierRules.Queue.open, now: now)
    months = try Self.lastMonths(regency: regency, area: area, through: month.monthStart, tx)
    foldedAt = try tx.figuresFoldedAt(regency: regency)
  }

  private static func lastMonths(regency: Int, area: AreaCode, through last: Day, _ tx: Transaction) throws
    -> [(month: Day, received: Int)]
  {
    var starts = [last]
    while starts.count < 12 { starts.append((starts[starts.count - 1] + -1).monthStart) }
    let figures = try tx.figures(
      regency: regency, area: area.text, measures: [Measure.received.name], from: starts[11], through: last, monthly: true)
    return starts.reversed().map { month in (month, figures.filter { $0.day == month }.reduce(0) { $0 + $1.n }) }
  }
}

/// A line of an office's agenda book.
package struct AgendaEntry: Sendable {
  package let number: Int
  package let dossier: Dossier
}
