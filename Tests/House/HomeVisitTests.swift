import Civic
import Core
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

@Suite("Home visits, and who is served first")
struct HomeVisitTests {
  let desk: Desk
  let visits: HomeVisitDesk
  let today: Day

  init() async throws {
    desk = try await Desk()
    visits = HomeVisitDesk(desk.house.wiring.workshop)
    today = Zone.wib.day(of: desk.house.now)
  }

  private func ask(_ day: Day, by actor: Actor? = nil) async throws -> ID {
    let new = try visits.prepare(
      HomeVisitDesk.Request(
        area: desk.house.office, name: "Mbah Karto", village: nil, service: "ahli-waris", need: .elderly,
        contact: HomeVisitContact(phone: "+6281234567890", address: "Jalan Kenanga 9", note: "pagar hijau"), wishedDay: day),
      now: desk.house.now)
    let actor = try actor ?? desk.actor(.counter)
    try await desk.house.wiring.database.write { [visits] tx in try visits.ask(new, by: actor, tx) }
    return new.id
  }

  private func step(_ state: HomeVisit.State, _ id: ID, version: Int, day: Day? = nil, by actor: Actor? = nil) async throws {
    let step = try visits.prepareStep(
      state, of: id, version: version, day: day, team: "Wati, Joko", reason: "tidak di rumah", now: desk.house.now)
    let actor = try actor ?? desk.actor(.counter)
    try await desk.house.wiring.database.write { [visits] tx in try visits.take(step, by: actor, tx) }
  }

  private func doors(on day: Day, visit: ID? = nil, by actor: Actor? = nil) async throws -> [HomeVisitDesk.Line] {
    let actor = try actor ?? desk.actor(.counter)
    let (ids, now) = ((0..<2).map { _ in Randomness.system.id(at: desk.house.now) }, desk.house.now)
    return try await desk.house.wiring.database.write { [visits] tx in
      try visits.doors(on: day, visit: visit, ids: ids, by: actor, now: now, tx)
    }
  }

  @Test("asked, planned, gone to: the file taken at the home is the visit's, with address and telephone of the request")
  func wholeWay() async throws {
    let id = try await ask(today + 2)
    try await step(.planned, id, version: 1, day: today + 1)
    let line = try await doors(on: today + 1).first.required()
    #expect(line.contact == HomeVisitContact(phone: "+6281234567890", address: "Jalan Kenanga 9", note: "pagar hijau"))
    #expect(try await doors(on: today + 2).isEmpty)
    let typed = CounterDesk.Intake(
      service: "ahli-waris", area: desk.house.office, kind: .person, name: "Mbah Karto", village: nil, applicant: Applicant(),
      priority: .elderly, received: [], checksLater: true)
    let prepared = try visits.counter.prepare(
      visits.completed(typed, from: line.contact), as: IntakeWay(.homeVisit), now: desk.house.now)
    let done = try visits.prepareStep(.done, of: id, version: 2, now: desk.house.now)
    let officer = try desk.actor(.counter)
    let dossier = try await desk.house.wiring.database.write { [visits] tx in
      let dossier = try visits.counter.receive(prepared, by: officer, tx)
      try visits.take(done, dossier: dossier, by: officer, tx)
      return dossier
    }
    let opened = try await desk.open(dossier)
    #expect(opened.dossier.channel == .homeVisit)
    #expect(opened.applicant.address == "Jalan Kenanga 9")
    #expect(opened.applicant.phone == "+6281234567890")
    let visit = try await desk.house.read { [visits, now = desk.house.now] tx in try visits.visit(id, for: officer, now: now, tx)
    }
    #expect(visit.state == .done)
    #expect(visit.dossier == dossier)
  }

  @Test("requests are counted, and each look at addresses is on record")
  func counted() async throws {
    let (one, other) = (try await ask(today), try await ask(today))
    try await step(.refused, other, version: 1)
    _ = try await doors(on: today, visit: one)
    for job in desk.house.wiring.jobs { try await job.run(desk.house.now.adding(seconds: 2)) }
    let officer = try desk.actor(.counter)
    let overview = try await desk.house.read { [visits, today] tx in try visits.overview(for: officer, on: today, tx) }
    #expect(overview.counts[.requested] == 2)
    #expect(overview.counts[.refused] == 1)
    #expect(overview.requested.map(\.id) == [one])
    let reads = try await desk.house.read { tx in
      try tx.all("SELECT visits FROM home_visit_read WHERE regency = 3510") { $0.int(0) }
    }
    #expect(reads == [1])
    let report = try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("days that cannot be, what is over, who came second, and strangers")
  func refusals() async throws {
    await #expect(throws: Problem.homeVisitDay) { _ = try await ask(today + -1) }
    await #expect(throws: Problem.homeVisitDay) { _ = try await ask(today + 91) }
    let id = try await ask(today)
    await #expect(throws: Problem.homeVisitDay) { try await step(.planned, id, version: 1, day: today + -1) }
    let elsewhere = Actor(
      account: Randomness.system.id(at: desk.house.now), name: "x", regency: 3510,
      assignments: [Assignment(role: .counter, area: try AreaCode("35.10.17").required())])
    await #expect(throws: Problem.notAllowed) { _ = try await ask(today, by: elsewhere) }
    await #expect(throws: Problem.notFound) { try await step(.planned, id, version: 1, day: today, by: elsewhere) }
    await #expect(throws: Problem.notFound) { _ = try await doors(on: today, visit: id, by: elsewhere) }
    await #expect(throws: Problem.notAllowed) { _ = try await doors(on: today, by: try desk.actor(.head)) }
    try await step(.planned, id, version: 1, day: today)
    await #expect(throws: Problem.changed) { try await step(.refused, id, version: 1) }
    try await step(.refused, id, version: 2)
    await #expect(throws: Problem.notAllowed) { try await step(.planned, id, version: 3, day: today) }
  }

  @Test("of files due at one moment those served first stand first, and no promise to another is broken")
  func priority() async throws {
    let earlier = try await desk.receive("ahli-waris", at: desk.house.now.adding(days: -3))
    let plain = try await desk.receive("ahli-waris", at: desk.house.now.adding(minutes: -20))
    let terms = try await desk.house.read { [wiring = desk.house.wiring] tx in
      try wiring.workshop.asks.offered(nil, tx).first { $0.key.service == "ahli-waris" }.required()
    }
    let intake = CounterDesk.Intake(
      service: "ahli-waris", area: desk.house.office, kind: .person, name: "Mbah Karto", village: nil, applicant: Applicant(),
      priority: .disabled, received: Set(terms.requirements.map(\.key)), checksLater: false)
    let prepared = try desk.counter.prepare(intake, now: desk.house.now)
    let officer = try desk.actor(.counter)
    let first = try await desk.house.wiring.database.write { [counter = desk.counter] tx in
      try counter.receive(prepared, by: officer, tx)
    }
    let inbox = try await desk.house.read { [desk] tx in
      try desk.decisions.inbox(.open, of: try desk.actor(.sectionHead), after: nil, now: desk.house.now, tx)
    }
    #expect(inbox.entries.map(\.dossier.id) == [earlier, first, plain])
  }

  @Test("a case asks for its own papers only: neither missing nor ticked are those it does not need")
  func situation() async throws {
    let workshop = Workshop(
      regency: 3510, asks: try await asks(), reference: desk.house.wiring.reference, secrets: desk.house.wiring.secrets,
      randomness: .system)
    let counter = CounterDesk(workshop)
    let officer = try desk.actor(.counter)
    func receive(_ situation: Situation) async throws -> (Dossier, [String: Bool]) {
      let intake = CounterDesk.Intake(
        service: "ahli-waris", area: desk.house.office, kind: .person, name: "Siti", village: nil, applicant: Applicant(),
        received: ["ktp"], checksLater: false, situation: situation)
      let prepared = try counter.prepare(intake, now: desk.house.now)
      return try await desk.house.wiring.database.write { tx in
        let id = try counter.receive(prepared, by: officer, tx)
        return (
          try DossierStore.dossier(id, regency: 3510, tx).required(), try DossierStore.requirements(of: id, regency: 3510, tx)
        )
      }
    }
    let (single, singlePapers) = try await receive(Situation(["status": "lajang"]))
    #expect(single.state == .running)
    #expect(singlePapers == ["ktp": true])
    let (married, marriedPapers) = try await receive(Situation(["status": "kawin"]))
    #expect(married.state == .incomplete)
    #expect(marriedPapers == ["ktp": true, "buku-nikah": false])
    // What was not answered excludes nothing.
    #expect(try await receive(Situation()).0.state == .incomplete)
  }

  @Test("the checklist names the case in which a paper is needed, and hides what the answers leave out")
  func checklist() async throws {
    let married = Question.Option(key: "kawin", name: Text("Kawin"))
    let single = Question.Option(key: "lajang", name: Text("Lajang"), stop: Text("Tidak dilayani di sini."))
    let terms = ServiceTerms(
      key: .init(service: "x", version: 1), name: Text("X"), promise: .workingDays(1), fee: Text("GRATIS"),
      requirements: [
        .init(key: "akta", name: Text("Akta"), isOptional: true, when: Text("bila ada anak")),
        .init(key: "buku-nikah", name: Text("Buku nikah"), isOptional: false, needed: ["status": ["kawin"]]),
      ], questions: [Question(key: "status", text: Text("Status?"), options: [married, single])], steps: [.counter],
      allowsBatch: false, deemedArticle: nil, letterTitle: nil, letterBody: nil)
    var state = FormState()
    let before = Checklist(terms: terms, parts: FormParts(state, .id)).html.text
    #expect(before.contains("(bila ada anak)"))
    #expect(before.contains("data-needed=\"status=kawin\">"))
    state.fields.add("status:lajang", to: "tanya")
    let after = Checklist(terms: terms, parts: FormParts(state, .id)).html.text
    #expect(after.contains("data-needed=\"status=kawin\" hidden>"))
    #expect(after.contains("Tidak dilayani di sini."))
    #expect(after.contains("value=\"status:lajang\" selected"))
    var fields = FormFields()
    for typed in ["status:lajang", "tanpa-jawaban", "a:b:c", "status:kawin"] { fields.add(typed, to: "tanya") }
    #expect(SituationFields.read(fields) == Situation(["status": "lajang"]))
  }

  /// A service that asks married people for one paper more.
  private func asks() async throws -> Asks {
    let offered = try await desk.house.read { [wiring = desk.house.wiring] tx in
      try wiring.workshop.asks.offered(nil, tx).first { $0.key.service == "ahli-waris" }.required()
    }
    let terms = ServiceTerms(
      key: offered.key, name: offered.name, promise: offered.promise, fee: offered.fee,
      requirements: [
        ServiceTerms.Requirement(key: "ktp", name: Text("KTP"), isOptional: false),
        ServiceTerms.Requirement(key: "buku-nikah", name: Text("Buku nikah"), isOptional: false, needed: ["status": ["kawin"]]),
      ], steps: offered.steps, allowsBatch: false, deemedArticle: nil, letterTitle: nil, letterBody: nil)
    var asks = desk.house.wiring.workshop.asks
    asks.offered = { _, _ in [terms] }
    asks.terms = { _, _ in [terms.key: terms] }
    return asks
  }
}
