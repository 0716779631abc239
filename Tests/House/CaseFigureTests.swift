import Civic
import Core
import Storage
import Testing

@testable import Dossiers
@testable import simpul

/// The evidence of evaluations must equal what anyone can count from the acts themselves.
@Suite("Figures of cases")
struct CaseFigureTests {
  private struct Told: Sendable {
    let service: String
    let received: Day
    /// The decision that stands, or stood last.
    let decision: DossierAct?
    let decided: Day?
    let isLate: Bool
    let minutes: Int
    let sentBack: [Day]
    /// Where it is an objection: the service it is about.
    let contested: String?
  }

  private func told(_ house: House) async throws -> [Told] {
    try await house.read { tx in
      let rows = try tx.all(
        "SELECT id, service, received_day, decided_day, late, office_minutes FROM dossier WHERE regency = 3510"
      ) {
        row in
        (
          id: try row.id(0), service: row.text(1), received: try row.day(2), decided: row.isNull(3) ? nil : try row.day(3),
          isLate: row.bool(4), minutes: row.int(5)
        )
      }
      let services = Dictionary(rows.map { ($0.id, $0.service) }) { first, _ in first }
      return try rows.map { row in
        let acts = try DossierStore.acts(of: row.id, regency: 3510, tx)
        let objection = try ObjectionStore.objection(row.id, regency: 3510, tx)
        return Told(
          service: row.service, received: row.received,
          decision: acts.last { [.approved, .rejected, .grantedByLaw].contains($0.kind) }, decided: row.decided,
          isLate: row.isLate, minutes: row.minutes,
          sentBack: acts.filter { $0.kind == .returned || $0.kind == .hopReturned }.map { Zone.wib.day(of: $0.at) },
          contested: objection.flatMap { services[$0.subject] })
      }
    }
  }

  private func times(_ decided: [Told]) -> CaseFigures.Decided {
    var times = CaseFigures.Decided()
    (times.n, times.onTime) = (decided.count, decided.count { !$0.isLate })
    for one in decided { times.minutes[Histogram.bucket(minutes: one.minutes), default: 0] += 1 }
    return times
  }

  private func expectSame(_ house: House, from: Day, through: Day) async throws -> Int {
    let told = try await told(house)
    var seen = 0
    for service in Set(told.map(\.service)) {
      for area in [house.office, AreaCode(regency: 3510)] {
        let kept = try await house.read { tx in
          try CaseFigures(service: service, areas: [area], from: from, through: through, regency: 3510, tx)
        }
        let days = from...through
        let decided = told.filter { $0.service == service && ($0.decided.map { days.contains($0) } ?? false) }
        let here = decided.filter { $0.decision?.hop == nil }
        #expect(kept.received == told.count { $0.service == service && days.contains($0.received) }, "\(service)")
        #expect(kept.here == times(here), "\(service)")
        #expect(kept.elsewhere == times(decided.filter { $0.decision?.hop != nil }), "\(service)")
        #expect(kept.rejected == here.count { $0.decision?.kind == .rejected }, "\(service)")
        #expect(
          kept.sentBack == told.filter { $0.service == service }.flatMap(\.sentBack).count { days.contains($0) }, "\(service)")
        let objections = told.filter { $0.contested == service }
        #expect(kept.objected == objections.count { days.contains($0.received) }, "\(service)")
        let granted = objections.filter { $0.decision.map { $0.kind != .rejected } ?? false }
        #expect(kept.objectionsGranted == granted.count { $0.decided.map { days.contains($0) } ?? false }, "\(service)")
        seen += kept.elsewhere.n + kept.rejected + kept.sentBack + kept.objectionsGranted
      }
    }
    return seen
  }

  @Test("equal a plain recount of random histories, on any days", arguments: [UInt64(21), 22, 23])
  func recount(_ seed: UInt64) async throws {
    let house = try await House(dossiers: 150, seed: seed)
    try await Objector(Desk(house)).everything()
    for job in house.wiring.jobs { try await job.run(house.now.adding(minutes: 60)) }
    var dice = Dice(seed: seed)
    let last = Zone.wib.day(of: house.now) + 3
    #expect(try await expectSame(house, from: last + -365, through: last) > 0, "the history has nothing to count")
    for _ in 0..<4 {
      let from = last + -dice.roll(60)
      _ = try await expectSame(house, from: from, through: from + dice.roll(30))
    }
  }

  @Test("a decision that falls is taken back, whichever office made it and whatever it was")
  func deltas() async throws {
    let dossier = try await Objector().decidedDossier()
    let day = try Day(iso: "2026-11-20").required()
    let acts = [(DossierAct.Kind.approved, ""), (.rejected, ""), (.approved, dossier.id.text), (.rejected, dossier.id.text)]
      .map { kind, detail in
        DossierAct(
          id: dossier.id, at: dossier.receivedAt, kind: kind, actor: nil, capacity: "", step: .head, detail: detail, reason: "",
          basis: "")
      }
    for (first, last) in acts.flatMap({ first in acts.map { (first, $0) } }) {
      let before = DossierStore.Counted(day: day, isLate: false, officeMinutes: 90, manner: DecisionManner(first))
      func facts(_ act: DossierAct, before: DossierStore.Counted?) -> DossierStore.DecidedFacts {
        DossierStore.DecidedFacts(
          day: day, isLate: false, officeMinutes: 90, agendaNumber: nil, manner: DecisionManner(act), before: before)
      }
      func sums(_ deltas: [FigureDelta]) -> [String: Int] {
        deltas.reduce(into: [:]) { $0["\($1.measure) \($1.bucket)", default: 0] += $1.n }.filter { $0.value != 0 }
      }
      let correction = DecisionFigures(dossier, facts(last, before: before), nil, contested: nil).deltas
      let corrected = DecisionFigures(dossier, facts(first, before: nil), nil, contested: nil).deltas + correction
      #expect(sums(corrected) == sums(DecisionFigures(dossier, facts(last, before: nil), nil, contested: nil).deltas))
      #expect(correction.count <= 22, "each has an id of its own, beside two for the way to another office")
    }
  }

  @Test("a rejection that falls is no rejection any more")
  func corrected() async throws {
    let house = try await House(dossiers: 0)
    let objector = try Objector(Desk(house))
    try await objector.everything()
    for job in house.wiring.jobs { try await job.run(house.now.adding(minutes: 60)) }
    let day = Zone.wib.day(of: house.now)
    let before = try await figures(house, day)
    #expect(before.rejected == 1 && before.here.n == 1 && before.objected == 2 && before.objectionsGranted == 1)
    let subject = try await house.read { tx in
      try tx.first("SELECT subject FROM objection WHERE regency = 3510 LIMIT 1") { try $0.id(0) }
    }.required()
    let step = try await objector.dossier(subject).step
    try await objector.desk.act(.approve, subject, by: step.role, after: 70)
    for job in house.wiring.jobs { try await job.run(house.now.adding(minutes: 80)) }
    let after = try await figures(house, day)
    #expect(after.rejected == 0 && after.here.n == 1 && after.here.minutes.values.reduce(0, +) == 1)
  }

  private func figures(_ house: House, _ day: Day) async throws -> CaseFigures {
    try await house.read { tx in
      let service = try tx.first(
        "SELECT d.service FROM objection o JOIN dossier d ON d.regency = o.regency AND d.id = o.subject WHERE o.regency = 3510 LIMIT 1"
      ) { $0.text(0) }.required()
      return try CaseFigures(
        service: service, areas: [AreaCode(regency: 3510)], from: day + -30, through: day + 3, regency: 3510, tx)
    }
  }
}

extension Objector {
  /// A file that was approved.
  fileprivate func decidedDossier() async throws -> Dossier { try await dossier(try await decided(.approve)) }
}
