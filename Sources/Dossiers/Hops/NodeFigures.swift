package import Civic
package import Core
package import Storage

/// What of every kecamatan lies with other offices, and how long the ways there take: from kept counts.
package struct NodeFigures: Sendable {
  package struct Line: Sendable {
    package let area: AreaCode
    package let place: String
    package var decided = 0
    /// Decided although nobody of the regency has confirmed on what power.
    package var withoutBasis = 0
    /// Lies with another office now.
    package var away = 0
  }

  /// A stretch of the way to an outside office.
  package struct Passage: Sendable {
    package let office: OutsideOffice
    package let measure: Measure
    package let n: Int
    /// Office minutes under which half and nine tenths lie; nil where there are too few to say.
    package let half: Int?
    package let nineTenths: Int?
  }

  package let month: Day
  package let total: Line
  package let lines: [Line]
  /// Of the twelve months that end with the month, by office; offices without any are left out.
  package let passages: [Passage]
  package let foldedAt: Moment?

  static let stretches: [Measure] = [.hopReceived, .hopDecided, .hopReturned, .hopWhole]

  package init(regency: Int, month: Day, _ data: ReferenceData, now: Moment, _ tx: Transaction) throws {
    self.month = month.monthStart
    let areas = [data.regency] + data.districtOffices.map(\.area)
    let counted: [Measure] = [.decided, .withoutBasis]
    let sums = try tx.figureSums(
      regency: regency, areas: areas.map(\.text), measures: counted.map(\.name), month: month.monthStart)
    let work = Dictionary(
      grouping: try tx.workCounts(regency: regency, areas: areas.map(\.text), queues: [DossierRules.Queue.away], now: now),
      by: \.area)
    let figures = Dictionary(grouping: sums, by: \.area)
    let all = areas.map { area in
      func sum(_ measure: Measure) -> Int {
        (figures[area.text] ?? []).filter { $0.measure == measure.name }.reduce(0) { $0 + $1.n }
      }
      return Line(
        area: area, place: area.level == .regency ? data.name(area) : data.office(of: area)?.shortName ?? data.name(area),
        decided: sum(.decided), withoutBasis: sum(.withoutBasis), away: (work[area.text] ?? []).reduce(0) { $0 + $1.open })
    }
    (total, lines) = (all[0], Array(all.dropFirst()))
    passages = try Self.passages(regency: regency, data.regency, through: month.monthStart, tx)
    foldedAt = try tx.figuresFoldedAt(regency: regency)
  }

  private static func passages(regency: Int, _ area: AreaCode, through last: Day, _ tx: Transaction) throws -> [Passage] {
    let offices = try OutsideStore.offices(regency: regency, tx)
    var first = last
    for _ in 1..<12 { first = (first + -1).monthStart }
    let names = offices.flatMap { office in stretches.map { $0.name(of: office.id.text) } }
    let figures = Dictionary(
      grouping: try tx.figures(
        regency: regency, area: area.text, measures: names, from: first, through: last, monthly: true), by: \.measure)
    return offices.flatMap { office in
      stretches.compactMap { measure in
        var buckets: [Int: Int] = [:]
        for figure in figures[measure.name(of: office.id.text)] ?? [] { buckets[figure.bucket, default: 0] += figure.n }
        let n = buckets.values.reduce(0, +)
        guard n > 0 else { return nil }
        let isEnough = n >= PromiseFigure.enough
        return Passage(
          office: office, measure: measure, n: n, half: isEnough ? Histogram.percentile(0.5, of: buckets) : nil,
          nineTenths: isEnough ? Histogram.percentile(0.9, of: buckets) : nil)
      }
    }
  }
}
