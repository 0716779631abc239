import Civic
import Core
import Foundation
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

/// A promise that passed is told, stands in public, and is answered for.
@Suite("A broken promise")
struct BrokenPromiseTests {
  private func alarms(_ desk: Desk, at moment: Moment) async throws {
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.alarms" }.required()
    try await job.run(moment)
  }

  private func standing(_ id: ID, _ desk: Desk) async throws -> BrokenPromise? {
    try await desk.house.read { tx in try BrokenPromiseStore.standing(of: id, regency: 3510, tx).last }
  }

  private func minutes(_ desk: Desk, _ moment: Moment) -> Int { moment.seconds(since: desk.house.now) / 60 }

  private func answer(
    _ id: ID, _ desk: Desk, by role: Role = .head, at moment: Moment, area: AreaCode? = nil
  ) async throws {
    let promises = BrokenPromiseDesk(desk.house.wiring.workshop)
    let actor = Actor(
      account: try desk.actor(role).account, name: "x", regency: 3510,
      assignments: [Assignment(role: role, area: area ?? desk.house.office, acting: role == .head ? .daily : nil)])
    let draft = try ActDraft(at: moment, regency: 3510, secrets: desk.house.wiring.secrets, randomness: .system)
    let words = BrokenPromiseDesk.Words(reason: "Pejabat sakit.", deed: "Didahulukan.", newDay: Zone.wib.day(of: moment) + 2)
    try await desk.house.wiring.database.write { tx in try promises.answer(words, for: id, draft, by: actor, tx) }
  }

  @Test("is noted once, in the first minute, without failing anyone's decision")
  func noted() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let before = try await desk.open(id).dossier
    try await alarms(desk, at: before.firstDue.adding(seconds: -1))
    #expect(try await standing(id, desk) == nil)
    for minute in [1, 2, 60] { try await alarms(desk, at: before.firstDue.adding(minutes: minute)) }
    let broken = try await standing(id, desk).required()
    #expect(broken.promised == before.firstDue && broken.state == .waiting)
    let acts = try await desk.open(id).acts
    #expect(acts.count { $0.kind == .promiseBroken } == 1)
    try await desk.act(.recommend, id, by: .sectionHead, version: before.version, after: minutes(desk, before.firstDue) + 90)
  }

  @Test("is noted also by a program that was off, whatever was done to the file meanwhile", arguments: ["pause", "decide"])
  func restarted(_ meanwhile: String) async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    let due = try await desk.open(id).dossier.firstDue
    let late = minutes(desk, due) + 30
    if meanwhile == "pause" {
      var details = DecisionDesk.Details()
      details.requirements = try await desk.open(id).terms.requirements.prefix(1).map(\.key)
      try await desk.act(.pause, id, by: .sectionHead, after: late, details)
    } else {
      try await desk.act(.recommend, id, by: .sectionHead, after: late)
      try await desk.act(.recommend, id, by: .secretary, after: late + 1)
      try await desk.act(.approve, id, by: .head, after: late + 2)
      try await desk.sign(id)
      try await desk.act(.handOver, id, by: .counter, after: late + 3)
    }
    try await alarms(desk, at: due.adding(minutes: 200))
    #expect(try await standing(id, desk).required().promised == due)
    try await alarms(desk, at: due.adding(minutes: 400))
    #expect(try await desk.open(id).acts.count { $0.kind == .promiseBroken } == 1)
  }

  @Test("a pause before the date keeps it from passing")
  func pausedInTime() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let due = try await desk.open(id).dossier.firstDue
    var details = DecisionDesk.Details()
    details.requirements = try await desk.open(id).terms.requirements.prefix(1).map(\.key)
    try await desk.act(.pause, id, by: .sectionHead, after: 60, details)
    try await alarms(desk, at: due.adding(minutes: 600))
    #expect(try await standing(id, desk) == nil)
  }

  @Test("an extension gives a new date, and the first promise is broken all the same")
  func extended() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let due = try await desk.open(id).dossier.firstDue
    var details = DecisionDesk.Details()
    details.length = .workingDays(5)
    try await desk.act(.extend, id, by: .sectionHead, after: 60, details)
    try await alarms(desk, at: due.adding(minutes: 1))
    #expect(try await standing(id, desk) != nil)
    let code = try PublicCode(typed: try await desk.open(id).dossier.code).required()
    let tracked = try await desk.house.read { [tracking = desk.tracking] tx in
      try tracking.track(code, now: due.adding(minutes: 5), tx)
    }
    let page = BrokenPromiseView(
      notice: try tracked.broken.required(), tracked: tracked, today: Zone.wib.day(of: due)
    ).section(.id).text
    #expect(page.contains(Zone.wib.day(of: tracked.dossier.due).long(.id)))
    for needed in ["Kasi", "Camat", "137", "UU 25/2009", "UU 30/2014", "lapor.go.id"] {
      #expect(page.contains(needed), "\(needed)")
    }
    #expect(!page.contains("Siti"))
  }

  @Test("who answers for it is who holds the post, or acts in it, that day")
  func answerer() async throws {
    let desk = try await Desk()
    let day = Zone.wib.day(of: desk.house.now)
    func holder() async throws -> Holder? {
      try await desk.house.read { tx in try Civic.holder(of: .head, in: desk.house.office, on: day, regency: 3510, tx) }
    }
    #expect(try await holder() == nil)
    let accounts = desk.house.wiring.accounts
    _ = try await accounts.addDemo(
      [
        ("camat", "Budi Santosa", [Assignment(role: .head, area: desk.house.office)]),
        ("lama", "Ani Lestari", [Assignment(role: .head, area: desk.house.office, through: day + -1, acting: .daily)]),
        ("lain", "Joko Susilo", [Assignment(role: .head, area: try AreaCode("35.10.17").required())]),
      ], password: "simpul-contoh-2026", now: desk.house.now)
    #expect(try await holder()?.name == "Budi Santosa")
    _ = try await accounts.addDemo(
      [("plh", "Rina Wati", [Assignment(role: .head, area: desk.house.office, acting: .daily)])],
      password: "simpul-contoh-2026", now: desk.house.now)
    let acting = try await holder().required()
    #expect(acting.name == "Rina Wati" && acting.title.id == "Plh. Camat")
  }

  @Test("stands in public until the camat answers, then thirty days as answered, and counts")
  func answered() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let due = try await desk.open(id).dossier.firstDue
    try await alarms(desk, at: due.adding(minutes: 1))
    let promises = BrokenPromiseDesk(desk.house.wiring.workshop)
    func list(_ moment: Moment, _ area: AreaCode? = nil) async throws -> BrokenPromiseDesk.PublicList {
      try await desk.house.read { tx in try promises.publicList(in: area, after: nil, now: moment, tx) }
    }
    #expect(try await list(due.adding(days: 400)).waiting.map(\.promise.dossier) == [id])
    #expect(try await list(due.adding(days: 1), AreaCode("35.10.17").required()).waiting.isEmpty)
    let answeredAt = due.adding(days: 3)
    for role in [Role.counter, .sectionHead, .secretary] {
      await #expect(throws: Problem.notFound) { try await answer(id, desk, by: role, at: answeredAt) }
    }
    await #expect(throws: Problem.notFound) {
      try await answer(id, desk, at: answeredAt, area: AreaCode("35.10.17").required())
    }
    try await answer(id, desk, at: answeredAt)
    await #expect(throws: Problem.changed) { try await answer(id, desk, at: answeredAt.adding(minutes: 9)) }
    let shown = try await list(answeredAt.adding(days: 29), desk.house.office)
    #expect(shown.waiting.isEmpty)
    #expect(shown.answered.first?.promise.answer?.capacity == "Plh. Camat")
    #expect(try await list(answeredAt.adding(days: 31)).answered.isEmpty)
    let html = LateViews.list(shown, office: nil, .id).text
    let dossier = try await desk.open(id).dossier
    #expect(html.contains("Pejabat sakit.") && !html.contains(dossier.name) && !html.contains(dossier.code))
    let job = PromiseJob(database: desk.house.wiring.database, workshop: desk.house.wiring.workshop)
    try await job.run(now: answeredAt.adding(days: 5))
    let duties = try await desk.house.read { tx in
      try PromiseStore.duties(areas: [desk.house.office], regency: 3510, tx)
    }
    #expect(duties.first?.broken == 1 && duties.first?.answered == 1 && duties.first?.isEnough == false)
    #expect(try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify().findings.isEmpty)
  }

  @Test("a holiday announced late takes it off the list, and it is noted again when the new date passes")
  func lateHoliday() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let due = try await desk.open(id).dossier.firstDue
    try await alarms(desk, at: due.adding(minutes: 1))
    let day = Zone.wib.day(of: due)
    let yaml = try String(contentsOfFile: House.facts + "/calendar.yaml", encoding: .utf8)
    let added = """
        - day: "\(day.iso)"
          kind: holiday
          name: {id: "Hari yang baru diumumkan", en: "Announced late"}
          status: official
          source: "contoh"

      """
    let file = try CalendarFile(yaml: yaml.trimmingCharacters(in: .newlines) + "\n" + added)
    let eventID = Randomness.system.id(at: due)
    _ = try await desk.house.wiring.database.write { tx in
      try CalendarStore.replace(with: file, regency: 3510, eventID: eventID, now: due, in: tx)
    }
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.calendar" }.required()
    try await job.run(due.adding(minutes: 2))
    #expect(try await standing(id, desk) == nil)
    let moved = try await desk.open(id).dossier.firstDue
    #expect(moved > due)
    try await alarms(desk, at: moved.adding(minutes: 1))
    #expect(try await standing(id, desk)?.promised == moved)
    #expect(try await desk.open(id).acts.count { $0.kind == .promiseBroken } == 2)
    #expect(try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify().findings.isEmpty)
  }

  @Test("every late file of a random history has exactly one, and no other has any", arguments: [UInt64(21), 22])
  func everyLateFile(_ seed: UInt64) async throws {
    let house = try await House(dossiers: 120, seed: seed)
    try await house.read { tx in
      let rows = try tx.all("SELECT id, promise FROM dossier WHERE regency = 3510") { (try $0.id(0), $0.text(1)) }
      let calendar = try house.wiring.reference.data(in: tx).calendar(of: house.office)
      var late = 0
      for (id, promise) in rows {
        let acts = try DossierStore.acts(of: id, regency: 3510, tx)
        let reading = DossierRules.reading(
          acts, promise: try PromiseLength(promise).required(), calendar: calendar, now: house.now)
        late += reading.isLate ? 1 : 0
        #expect(acts.count { $0.kind == .promiseBroken } == (reading.isLate ? 1 : 0))
        #expect(try BrokenPromiseStore.standing(of: id, regency: 3510, tx).count == (reading.isLate ? 1 : 0))
      }
      #expect(late > 0)
    }
  }

  @Test("an answer may not tell who the resident is")
  func personal() {
    for text in [
      "Hubungi 081234567890.", "NIK 3510164512809001 salah", "telepon 0812 3456 7890", "0812-3456-7890", "+62 812 3456 7890",
      "surel a@contoh.id", "35.10.16 451280 9001",
    ] { #expect(PersonalTrace.isFound(in: text), "\(text)") }
    for text in [
      "Selesai 20-11-2026 pukul 14.00 WIB.", "Surat 470/123/429.510/2026 hilang.", "Biaya Rp1.500.000.000 tidak ada.",
      "Ada 3 petugas, 12 berkas, 40 hari.", "20 November 2026, 08.00 sampai 15.00",
    ] { #expect(!PersonalTrace.isFound(in: text), "\(text)") }
    #expect(PersonalTrace.isNamed("Siti Rahayu", in: "Berkas milik siti  RAHAYU tertunda."))
    #expect(!PersonalTrace.isNamed("Siti Rahayu", in: "Berkas Siti tertunda."))
  }
}
