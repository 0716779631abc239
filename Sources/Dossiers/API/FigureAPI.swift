import Addresses
import Civic
import Core
import Storage
import Web

/// The figures of an office for programs: the kept counts of its page.
struct FigureAPI: Sendable {
  let desk: DecisionDesk

  var routes: [Route] {
    [.staffAPI(Self.getFigures, at: APIAddresses.figures, .readFigures, answers: FigureShapes.figures, figures)]
  }

  private static let getFigures = Operation(
    "getFigures", .figures, DossierAPIStrings.figures, DossierAPIStrings.figuresAbout,
    parameters: [
      .query("area", .area, DossierAPIStrings.figuresArea, example: "35.10.16"),
      .query("month", .month, DossierAPIStrings.month, example: "2026-11"),
    ], refusals: [.notFound])

  private func figures(_ visit: StaffVisit) async throws -> OfficeFigures {
    let month = Day(iso: visit.query["month"].trimmed + "-01") ?? visit.today.monthStart
    return try await visit.read { [desk] tx, actor in
      let area = try FigurePages.area(visit.query["area"].trimmed, visit, actor, .readFigures)
      let services = try desk.asks.everOffered(tx).map(\.key.service)
      return try OfficeFigures(regency: desk.regency, area: area, month: month, services: services, now: visit.now, tx)
    }
  }
}

/// How figures are written as JSON.
enum FigureShapes {
  private typealias Strings = DossierAPIStrings

  static let figures = Shape<OfficeFigures>.record(
    "Figures",
    [
      .init("area", .area, Strings.area) { $0.area },
      .init("month", .text, Strings.month) { String($0.month.iso.prefix(7)) },
      .init("countedUntil", Shape<Moment>.moment.optional, Strings.countedUntil) { $0.foldedAt },
      .init("open", .integer, Strings.openNow) { $0.open },
      .init("overdue", .integer, Strings.overdueNow) { $0.overdue },
      .init("total", line, Strings.total) { $0.total },
      .init("services", service.list(), Strings.byService) { figures in
        figures.byService.keys.sorted().compactMap { key in figures.byService[key].map { (key, $0) } }
      },
      .init("turnedAway", reason.list(), Strings.turnedAway) { figures in
        CounterDesk.TurnAwayReason.allCases.map { ($0, figures.turnedAway[$0.rawValue] ?? 0) }
      },
    ])

  private static let counts: [Shape<OfficeFigures.Line>.Member] = [
    .init("received", .integer, Strings.receivedCount) { $0.received },
    .init("decided", .integer, Strings.decided) { $0.decided },
    .init("onTime", .integer, Strings.onTime) { $0.onTime },
    .init("late", .integer, Strings.late) { $0.late },
    .init("p50", Shape<Int>.integer.optional, Strings.half) { $0.p50 },
    .init("p90", Shape<Int>.integer.optional, Strings.nineTenths) { $0.p90 },
  ]

  private static let line = Shape<OfficeFigures.Line>.record("Counts", counts)

  private static let service = Shape<(key: String, line: OfficeFigures.Line)>.record(
    "ServiceCounts",
    [.init("service", .text, Strings.service) { $0.key }] + counts.map { member in .init(member) { $0.line } })

  private static let reason = Shape<(reason: CounterDesk.TurnAwayReason, n: Int)>.record(
    "TurnAwayCount",
    [
      .init("reason", .choice(CounterDesk.TurnAwayReason.allCases.map(\.rawValue)), Strings.turnAwayReason) {
        $0.reason.rawValue
      },
      .init("n", .integer, Strings.count) { $0.n },
    ])
}
