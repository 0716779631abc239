import Civic
import Core
import Storage

/// Publishes promise and reality once a day, from every decision of the period. It reads the period and no more,
/// so it costs the same after ten years.
struct PromiseJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop

  func run(now: Moment) async throws {
    let period = PromisePeriod(now: now, zone: reference.zone)
    let known = try await database.read { [regency] tx in try PromiseStore.published(regency: regency, tx) }
    guard known?.period != period else { return }
    var (figures, duties): ([PromiseFigure], [DutyFigure]) = ([], [])
    var (all, allAnswers): ([PromiseStore.Decided], [Int?]) = ([], [])
    var last: AreaCode?
    // Days that are over change no more, so each office may be read by itself.
    while let office = try await database.read({ [regency, last] tx in
      try PromiseStore.office(after: last, regency: regency, tx)
    }) {
      let (decided, answers) = try await database.read { [regency] tx in
        (
          try PromiseStore.decided(in: office, period, regency: regency, tx),
          try PromiseStore.answers(in: office, period, regency: regency, tx)
        )
      }
      figures += Self.figures(of: office, decided)
      duties.append(Self.duty(of: office, answers))
      (all, allAnswers) = (all + decided, allAnswers + answers)
      last = office
    }
    let whole = AreaCode(regency: regency)
    figures += Self.figures(of: whole, all)
    duties.append(Self.duty(of: whole, allAnswers))
    let published = PromiseStore.Published(period: period, countedAt: now)
    try await database.write { [regency, figures, duties] tx in
      try PromiseStore.publish(figures, duties, published, regency: regency, tx)
    }
  }

  /// A figure for each service, and one for all together.
  private static func figures(of area: AreaCode, _ decided: [PromiseStore.Decided]) -> [PromiseFigure] {
    let groups = Dictionary(grouping: decided, by: \.service).merging(["": decided]) { first, _ in first }
    return groups.compactMap { service, decided in
      PromiseFigure(area: area, service: service, minutes: decided.map(\.minutes), onTime: decided.count { !$0.isLate })
    }
  }

  private static func duty(of area: AreaCode, _ answers: [Int?]) -> DutyFigure {
    let given = answers.compactMap(\.self).sorted()
    return DutyFigure(area: area, broken: answers.count, answered: given.count, half: NearestRank.value(50, of: given))
  }
}
