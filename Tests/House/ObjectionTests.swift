import Civic
import Core
import Storage
import Testing

@testable import Dossiers
@testable import simpul

/// A decision that is not accepted, from the letter to the last word. Every write of this house is rehearsed, so each
/// transaction here has run twice.
@Suite("Objections and appeals")
struct ObjectionTests {
  @Test("silence grants an objection on its tenth working day, and the application is taken up again")
  func silence() async throws {
    let world = try await Objector()
    let id = try await world.decided()
    let objection = try await world.file(id)
    let due = try await world.dossier(objection).due
    // Filed on Friday 20 November: ten working days later it is Friday 4 December.
    #expect(Zone.wib.day(of: due).iso == "2026-12-04")
    try await world.alarms(at: due.adding(seconds: -60))
    #expect(try await world.dossier(objection).decision == nil)
    try await world.alarms(at: due.adding(minutes: 1))
    let granted = try await world.dossier(objection)
    #expect(granted.decision == .grantedByLaw && granted.state == .closed)
    let subject = try await world.dossier(id)
    #expect(subject.state == .running && subject.decision == nil)
    // Five working days: 9 December 2026 is a Wednesday, so it is Friday 11 December.
    #expect(Zone.wib.day(of: subject.due).iso == "2026-12-11")
    let acts = try await world.desk.open(id).acts
    #expect(acts.last?.kind == .reopened && acts.last?.basis == "UU 30/2014 Pasal 77 ayat (7)")
  }

  @Test("what a granted objection asked for cannot be refused again, and is counted as the decision that stands")
  func followed() async throws {
    let world = try await Objector()
    let id = try await world.decided()
    let objection = try await world.file(id)
    try await world.desk.act(.approve, objection, by: .head, after: 20)
    let role = try await world.dossier(id).step.role
    let actions = try await world.desk.open(id, as: role).actions
    #expect(actions.contains(.approve) && actions.isDisjoint(with: [.reject, .extend, .pause]))
    for action in [DossierAction.reject, .extend, .pause] {
      await #expect(throws: Problem.notAllowed) { try await world.desk.act(action, id, by: role, after: 30) }
    }
    try await world.desk.act(.approve, id, by: role, after: 60)
    let subject = try await world.dossier(id)
    #expect(subject.state == .approved && subject.agendaNumber != nil)
    for job in world.desk.house.wiring.jobs where job.name == "storage.figures" {
      try await job.run(world.now.adding(minutes: 70))
    }
    let (month, office) = (Zone.wib.day(of: world.now), world.desk.house.office)
    let figures = try await world.desk.house.read { [now = world.now] tx in
      try OfficeFigures(
        regency: 3510, area: office, month: month, services: ["dispensasi-nikah", "keberatan"], now: now, tx)
    }
    #expect(figures.total.received == 2 && figures.total.decided == 2)
    #expect(figures.byService["dispensasi-nikah"]?.decided == 1)
    #expect(figures.byService["keberatan"]?.received == 1 && figures.total.objectionsGranted == 1)
    // The register of this house is empty: the application rests on nothing, its objection on the law itself.
    #expect(figures.total.withoutBasis == 2 && figures.byService["keberatan"]?.withoutBasis == 0)
  }

  @Test("is taken on the last day and refused on the day after; holidays are not counted")
  func lateness() async throws {
    let world = try await Objector()
    let id = try await world.decided()
    let last = try await world.remedy(id).last.required()
    let calendar = try await world.desk.house.read { [house = world.desk.house] tx in
      try house.wiring.reference.data(in: tx).calendar(of: house.office)
    }
    let decided = Zone.wib.day(of: world.now)
    #expect((1...(last - decided)).count { calendar.isWorkingDay(decided + $0) } == 21)
    await #expect(throws: ObjectionFault.late(last).problem) {
      try await world.file(id, at: Zone.wib.moment(last + 1, minute: 1))
    }
    try await world.file(id, at: Zone.wib.moment(last, minute: 23 * 60 + 59))
  }

  @Test("is taken once for each decision, and only where there is one to contest")
  func refusals() async throws {
    let world = try await Objector()
    let open = try await world.desk.receive()
    await #expect(throws: ObjectionFault.undecided.problem) { try await world.file(open) }
    let id = try await world.decided()
    let objection = try await world.file(id)
    await #expect(throws: ObjectionFault.filedBefore.problem) { try await world.file(id) }
    await #expect(throws: ObjectionFault.undecided.problem) { try await world.file(objection) }
    let elsewhere = Actor(
      account: Randomness.system.id(at: world.now), name: "x", regency: 3510,
      assignments: [Assignment(role: .counter, area: try AreaCode("35.10.17").required())])
    let other = try await world.decided(.approve)
    await #expect(throws: Problem.notFound) { try await world.file(other, by: elsewhere) }
    // Who was given something may find it wrong as well.
    try await world.file(other, by: try world.desk.actor(.counter))
  }

  @Test("has one answer within its time: the desk can neither pause nor extend it")
  func actions() async throws {
    let world = try await Objector()
    let objection = try await world.file(try await world.decided())
    #expect(try await world.desk.open(objection, as: .head).actions == [.approve, .reject])
    #expect(try await world.desk.open(objection, as: .sectionHead).actions.isEmpty)
  }

  @Test("its answer can be appealed above, where the camat decides nothing, and that is the last word")
  func appeal() async throws {
    let world = try await Objector()
    let id = try await world.decided()
    let objection = try await world.file(id)
    try await world.desk.act(.reject, objection, by: .head, after: 20)
    let appeal = try await world.file(objection, at: world.now.adding(minutes: 30))
    #expect(try await world.dossier(appeal).step == .regency)
    await #expect(throws: Problem.notAllowed) { try await world.desk.act(.approve, appeal, by: .head, after: 40) }
    let camat = try world.desk.actor(.head)
    await #expect(throws: Problem.notFound) {
      try await world.decideAbove(.approve, appeal, by: camat, at: world.now.adding(minutes: 40))
    }
    // The regency reads what lies at its own desk and nothing else.
    await #expect(throws: Problem.notFound) {
      try await world.decideAbove(.approve, id, at: world.now.adding(minutes: 40))
    }
    try await world.decideAbove(.reject, appeal, at: world.now.adding(minutes: 50))
    #expect(try await world.remedy(appeal, at: world.now.adding(minutes: 60)).fault == .exhausted)
    #expect(try await world.dossier(id).state == .rejected)
    let report = try await AuditVerifier(world.desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("who gave a decision never decides the appeal about it, whatever post they hold since")
  func ownDecision() async throws {
    let world = try await Objector()
    let objection = try await world.file(try await world.decided())
    try await world.desk.act(.reject, objection, by: .head, after: 20)
    let appeal = try await world.file(objection, at: world.now.adding(minutes: 30))
    let camat = try world.desk.actor(.head)
    let risen = Actor(
      account: camat.account, name: camat.name, regency: 3510,
      assignments: [Assignment(role: .regencySecretary, area: AreaCode(regency: 3510), acting: .vacancy)])
    for action in [DossierAction.approve, .reject] {
      await #expect(throws: Problem.conflict(.ownDecision, at: .regency)) {
        try await world.decideAbove(action, appeal, by: risen, at: world.now.adding(minutes: 40))
      }
    }
    #expect(Problem.conflict(.ownDecision, at: .regency).remedy.id.contains("Plh."))
    try await world.decideAbove(.approve, appeal, at: world.now.adding(minutes: 50))
  }

  @Test("regency staff are not the camat's superior")
  func staffDecideNothing() async throws {
    let world = try await Objector()
    let objection = try await world.file(try await world.decided())
    try await world.desk.act(.reject, objection, by: .head, after: 20)
    let appeal = try await world.file(objection, at: world.now.adding(minutes: 30))
    await #expect(throws: Problem.notFound) {
      try await world.decideAbove(.approve, appeal, by: House.keeper, at: world.now.adding(minutes: 40))
    }
  }

  @Test("what the superior has answered in the camat's place is not appealed to the same desk")
  func sameDesk() async throws {
    let world = try await Objector()
    let id = try await world.desk.receive()
    _ = try await world.bring(id)
    try await world.recuse(id, by: try world.desk.actor(.head))
    try await world.decideAbove(.reject, id, at: world.now.adding(minutes: 10))
    // An objection goes to whoever decided (Art 77(2)).
    let objection = try await world.file(id, at: world.now.adding(minutes: 20))
    #expect(try await world.dossier(objection).step == .regency)
    try await world.decideAbove(.reject, objection, at: world.now.adding(minutes: 30))
    let remedy = try await world.remedy(objection, at: world.now.adding(minutes: 40))
    #expect(remedy.kind == nil && remedy.fault == .exhausted)
    await #expect(throws: ObjectionFault.exhausted.problem) {
      try await world.file(objection, at: world.now.adding(minutes: 40))
    }
  }

  @Test("silence above grants an appeal, and the application is taken up again")
  func appealBySilence() async throws {
    let world = try await Objector()
    let id = try await world.decided()
    let objection = try await world.file(id, by: try world.desk.actor(.counter))
    try await world.desk.act(.reject, objection, by: .head, after: 20)
    let appeal = try await world.file(objection, at: world.now.adding(minutes: 30))
    try await world.alarms(at: try await world.dossier(appeal).due.adding(minutes: 1))
    #expect(try await world.dossier(appeal).decision == .grantedByLaw)
    let subject = try await world.desk.open(id)
    #expect(subject.dossier.state == .running && subject.acts.last?.basis == "UU 30/2014 Pasal 78 ayat (6)")
    let report = try await AuditVerifier(world.desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("the five days of a file taken up again are a promise of their own, told and answered beside the first")
  func brokenAgain() async throws {
    let world = try await Objector()
    let id = try await world.desk.receive()
    let due = try await world.dossier(id).firstDue
    try await world.alarms(at: due.adding(minutes: 1))
    let late = world.minutes(due) + 60
    try await world.desk.act(.reject, id, by: try await world.bring(id, toDecisionAfter: late), after: late + 1)
    let objection = try await world.file(id, at: due.adding(minutes: 120))
    try await world.desk.act(.approve, objection, by: .head, after: late + 120)
    let again = try await world.dossier(id).due
    #expect(again > due)
    for minute in [1, 2] { try await world.alarms(at: again.adding(minutes: minute)) }
    #expect(try await world.desk.open(id).acts.count { $0.kind == .promiseBroken } == 2)
    let standing = try await world.desk.house.read { tx in try BrokenPromiseStore.standing(of: id, regency: 3510, tx) }
    #expect(standing.map(\.promised) == [due, again])
    let (promises, camat) = (BrokenPromiseDesk(world.desk.house.wiring.workshop), try world.desk.actor(.head))
    for minute in [10, 20] {
      let draft = try world.draft(again.adding(minutes: minute), "")
      let words = BrokenPromiseDesk.Words(reason: "Pejabat sakit.", deed: "Didahulukan.", newDay: Zone.wib.day(of: again) + 2)
      try await world.desk.house.wiring.database.write { tx in try promises.answer(words, for: id, draft, by: camat, tx) }
    }
    let answered = try await world.desk.house.read { tx in try BrokenPromiseStore.standing(of: id, regency: 3510, tx) }
    #expect(answered.map(\.answer?.at) == [again.adding(minutes: 10), again.adding(minutes: 20)])
    let report = try await AuditVerifier(world.desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("a decision made anew can be contested anew")
  func again() async throws {
    let world = try await Objector()
    let id = try await world.decided()
    try await world.desk.act(.approve, try await world.file(id), by: .head, after: 20)
    try await world.desk.act(.approve, id, by: try await world.dossier(id).step.role, after: 60)
    try await world.file(id, at: world.now.adding(minutes: 90))
    #expect(try await world.remedy(id, at: world.now.adding(minutes: 95)).filed.count == 2)
  }
}
