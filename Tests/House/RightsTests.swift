import Civic
import Core
import Foundation
import Notices
import Scratch
import Storage
import Testing
import Web

@testable import Dossiers
@testable import Rights
@testable import simpul

/// A house in which Siti Rahayu (NIK 3510164512809001) has a dossier, and a desk for her rights.
struct RightsDrawer {
  let desk: Desk
  let rights: RightsDesk
  let dossier: ID

  init() async throws {
    desk = try await Desk()
    rights = desk.house.wiring.rights
    dossier = try await desk.receive("ahli-waris")
  }

  var now: Moment { desk.house.now }

  func ids() -> [ID] { (0..<2).map { _ in Randomness.system.id(at: now) } }

  /// A request of hers, or of someone with another number.
  func receive(
    _ right: Right, nik: String = "3510164512809001", phone: String = "", name: String = "Siti Rahayu", by actor: Actor? = nil
  ) async throws -> ID {
    let new = try rights.prepare(right, nik: nik, phone: phone, details: "nama saya salah-eja-77", now: now)
    let (actor, office) = (try actor ?? desk.actor(.counter), desk.house.office)
    try await desk.house.wiring.database.write { [rights] tx in
      try rights.receive(new, name: name, document: .idCard, area: office, by: actor, tx)
    }
    return new.id
  }

  func open(_ id: ID, by actor: Actor? = nil) async throws -> RightsDesk.Opened {
    let actor = try actor ?? desk.actor(.head)
    return try await desk.house.read { [rights, now] tx in try rights.open(id, by: actor, now: now, tx) }
  }

  func handOut(_ id: ID, as form: RightsDesk.Form, by actor: Actor? = nil) async throws -> RightsDesk.Opened {
    let (actor, ids) = (try actor ?? desk.actor(.head), ids())
    return try await desk.house.wiring.database.write { [rights, now] tx in
      try rights.handOut(id, as: form, ids: ids, by: actor, now: now, tx)
    }
  }

  func carryOut(_ task: RightsDesk.Task, by actor: Actor? = nil) async throws {
    let actor = try actor ?? desk.actor(.head)
    try await desk.house.wiring.database.write { [rights] tx in try rights.carryOut(task, by: actor, tx) }
  }

  func decide(_ id: ID, version: Int = 1, isGranted: Bool, basis: String = "") async throws {
    let decision = try rights.prepareDecision(
      on: id, version: version, isGranted: isGranted, answer: "Sudah kami kerjakan.", basis: basis, now: now.adding(minutes: 30))
    let head = try desk.actor(.head)
    try await desk.house.wiring.database.write { [rights] tx in try rights.decide(decision, by: head, tx) }
  }

  /// Takes the dossier to its end.
  func close() async throws {
    try await desk.act(.recommend, dossier, by: .sectionHead)
    try await desk.act(.recommend, dossier, by: .secretary, after: 2)
    try await desk.act(.approve, dossier, by: .head, after: 3)
    try await desk.act(.handOver, dossier, by: .counter, after: 4)
  }

  func verify() async throws -> [AuditVerifier.Finding] {
    try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify().findings
  }

  static func stranger(_ role: Role, at now: Moment) throws -> Actor {
    Actor(
      account: Randomness.system.id(at: now), name: "x", regency: 3510,
      assignments: [Assignment(role: role, area: try AreaCode("35.10.17").required())])
  }
}

@Suite("Residents' rights over their data")
struct RightsTests {
  @Test("a request at the counter is due after 72 real hours, weekend and nights included")
  func hours() async throws {
    let drawer = try await RightsDrawer()
    let id = try await drawer.receive(.access)
    let request = try await drawer.open(id).request
    // Friday 14.00 to Monday 14.00.
    #expect(request.due == drawer.now.adding(days: 3))
    #expect(request.state == .open)
    #expect(RightsRules.hoursLeft(request, now: drawer.now) == 72)
    #expect(RightsRules.hoursLeft(request, now: request.due) == 0)
    #expect(RightsRules.hoursLeft(request, now: request.due.adding(seconds: 1)) == -1)
    let (before, after) = try await drawer.desk.house.read { tx in
      (
        try Rights.findings(regency: 3510, now: request.due, in: tx),
        try Rights.findings(regency: 3510, now: request.due.adding(seconds: 1), in: tx)
      )
    }
    #expect(before.isEmpty)
    #expect(after.count == 1)
    try await drawer.decide(id, isGranted: true)
    let answered = try await drawer.desk.house.read { tx in
      try Rights.findings(regency: 3510, now: request.due.adding(days: 1), in: tx)
    }
    #expect(answered.isEmpty)
  }

  @Test("begun from home with code and PIN, it waits for the card at the counter, and only then the clock runs")
  func fromHome() async throws {
    let drawer = try await RightsDrawer()
    let opened = try await drawer.desk.open(drawer.dossier)
    let (code, right) = (try PublicCode(typed: opened.dossier.code).required(), try Pin(opened.applicant.pin).required())
    let wrong = try Pin(right.digits == "000000" ? "000001" : "000000").required()
    func begin(_ pin: Pin?) async throws -> (PublicCode, RequestHolder) {
      let new = try drawer.rights.prepare(.correction, details: "", now: drawer.now)
      let holder = try await drawer.desk.house.wiring.database.write { [rights = drawer.rights] tx in
        try rights.begin(new, code: code, pin: pin, tx)
      }
      return (new.code, holder)
    }
    let (missed, refused) = try await begin(wrong)
    guard case .wrong(let left) = refused else { throw Missing() }
    #expect(left == 4)
    await #expect(throws: Problem.notFound) {
      _ = try await drawer.desk.house.read { [rights = drawer.rights] tx in try rights.status(missed, tx) }
    }
    let (mine, accepted) = try await begin(right)
    guard case .known(let name, let area, let record) = accepted else { throw Missing() }
    #expect(name == "Siti Rahayu")
    #expect(area == drawer.desk.house.office)
    #expect(record == drawer.dossier)
    let begun = try await drawer.desk.house.read { [rights = drawer.rights] tx in try rights.status(mine, tx) }
    #expect(begun.state == .begun)
    #expect(begun.due == .distant)
    await #expect(throws: Problem.notFound) { _ = try await drawer.open(begun.id) }
    let identity = try drawer.rights.prepareIdentity(
      of: begun.id, nik: "3510164512809001", document: .idCard, now: drawer.now.adding(days: 2))
    func identify(_ actor: Actor) async throws {
      try await drawer.desk.house.wiring.database.write { [rights = drawer.rights] tx in
        try rights.identify(identity, by: actor, tx)
      }
    }
    await #expect(throws: Problem.notFound) { try await identify(try RightsDrawer.stranger(.counter, at: drawer.now)) }
    try await identify(try drawer.desk.actor(.counter))
    let request = try await drawer.open(begun.id).request
    #expect(request.due == drawer.now.adding(days: 5))
    #expect(request.document == .idCard)
    await #expect(throws: Problem.changed) { try await identify(try drawer.desk.actor(.counter)) }
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("the copy holds everything of the person, who looked, and nothing of those who share the telephone")
  func copy() async throws {
    let drawer = try await RightsDrawer()
    let neighbour = CounterDesk.Intake(
      service: "ahli-waris", area: drawer.desk.house.office, kind: .person, name: "Agus Salim", village: nil,
      applicant: Applicant(phone: "+6281234567890", address: "Rahasia Agus"), received: [], checksLater: true)
    let prepared = try drawer.desk.counter.prepare(neighbour, now: drawer.now)
    let officer = try drawer.desk.actor(.counter)
    try await drawer.desk.house.wiring.database.write { [counter = drawer.desk.counter] tx in
      _ = try counter.receive(prepared, by: officer, tx)
    }
    let (ids, now, dossier) = (drawer.ids(), drawer.now, drawer.dossier)
    try await drawer.desk.house.wiring.database.write { [decisions = drawer.desk.decisions] tx in
      let opened = try decisions.open(dossier, by: officer, now: now, tx)
      try decisions.noteReading(opened, reason: "telepon", sealed: Blob([1]), ids: ids, by: officer, now: now, tx)
    }
    let visits = HomeVisitDesk(drawer.desk.house.wiring.workshop)
    for name in ["SITI RAHAYU", "Agus Salim"] {
      let new = try visits.prepare(
        HomeVisitDesk.Request(
          area: drawer.desk.house.office, name: name, village: nil, service: "", need: nil,
          contact: HomeVisitContact(phone: "+6281234567890", address: "Pintu \(name)"), wishedDay: Zone.wib.day(of: now)),
        now: now)
      try await drawer.desk.house.wiring.database.write { tx in try visits.ask(new, by: officer, tx) }
    }
    let id = try await drawer.receive(.access, phone: "+6281234567890")
    let handed = try await drawer.handOut(id, as: .page)
    #expect(handed.kept.records.count == 2)
    #expect(handed.kept.records[0].id == drawer.dossier)
    let visited = handed.kept.records[1].fields.map(\.value)
    #expect(visited.contains("Pintu SITI RAHAYU; +6281234567890"))
    #expect(handed.kept.othersWithPhone == 1)
    #expect(handed.kept.elsewhere == 0)
    let values = handed.kept.records[0].fields.map(\.value)
    for value in ["Siti Rahayu", "3510164512809001", "+6281234567890", "Jalan Melati 5"] { #expect(values.contains(value)) }
    #expect(handed.kept.records[0].trace.contains { $0.what.id.hasPrefix("Data pribadi dibuka") })
    let json = String(decoding: try RightsFile(handed, now: now, .id).bytes, as: UTF8.self)
    #expect(json.contains("Jalan Melati 5"))
    #expect(!json.contains("Agus"))
    let reads = try await drawer.desk.house.read { tx in
      try tx.all("SELECT form FROM rights_read WHERE regency = 3510") { $0.text(0) }
    }
    #expect(reads == ["page"])
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("the copy of what came from home holds the answers, each file by what it is for, and what was told")
  func copyFromHome() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let wiring = home.desk.house.wiring
    let ledger = NoticeLedger(
      regency: 3510, secrets: wiring.secrets, address: "https://contoh.id", hasMail: false, hasGateway: true)
    let dossier = try await home.desk.open(draft.id).dossier
    var order = NoticeOrder(event: draft.id, at: home.now, kind: .received, language: .id, area: dossier.area)
    (order.phone, order.dossier) = ("+6281234567890", draft.id)
    try await home.write { [order] tx in try ledger.order(order, tx) }
    let kept = try await home.desk.house.read { [office = home.desk.house.office, now = home.now] tx in
      let person = Person(name: "Siti Rahayu", nik: "3510164512809001", phone: "")
      return try Wiring.rightsAsks(wiring.workshop, wiring.documents, ledger, RetentionSchedule(years: 5)).kept(
        person, [office], now, tx)
    }
    let record = try kept.records.first.required()
    let paper = try await home.terms().name(of: home.firstPaper()).id
    #expect(record.fields.contains { $0.name.id == "Berkas yang dikirim pemohon" && $0.value.hasPrefix("\(paper); JPEG; ") })
    let answers = record.fields.filter { $0.name.id == "Jawaban tentang keadaan Anda" }.map(\.value)
    #expect(answers == (try await home.desk.open(draft.id).fromHome.answers) && !answers.isEmpty)
    let told = record.trace.map(\.what.id).filter { $0.hasPrefix("Kabar") }
    #expect(told == ["Kabar “Permohonan diterima” – SMS/WhatsApp +6281234567890 – Menunggu dikirim"])
  }

  @Test("a camat's copy ends at the district's border, and says that there is more; the regency's is whole")
  func border() async throws {
    let drawer = try await RightsDrawer()
    let elsewhere = try AreaCode("35.10.17").required()
    let colleague = try RightsDrawer.stranger(.counter, at: drawer.now)
    let intake = CounterDesk.Intake(
      service: "ahli-waris", area: elsewhere, kind: .person, name: "Siti Rahayu", village: nil,
      applicant: Applicant(nik: "3510164512809001"), received: [], checksLater: true)
    let prepared = try drawer.desk.counter.prepare(intake, now: drawer.now)
    try await drawer.desk.house.wiring.database.write { [counter = drawer.desk.counter] tx in
      _ = try counter.receive(prepared, by: colleague, tx)
    }
    let id = try await drawer.receive(.access)
    let kept = try await drawer.open(id).kept
    #expect(kept.records.count == 1)
    #expect(kept.elsewhere == 1)
    let regency = Actor(
      account: Randomness.system.id(at: drawer.now), name: "x", regency: 3510,
      assignments: [Assignment(role: .regencyStaff, area: AreaCode(regency: 3510))])
    #expect(try await drawer.open(id, by: regency).kept.records.count == 2)
  }

  @Test("a correction changes the record, stands in its history, and finds the person by the new telephone")
  func correction() async throws {
    let drawer = try await RightsDrawer()
    let id = try await drawer.receive(.correction)
    let correction = Correction(name: "Siti Rahayu Ningsih", address: "Jalan Melati 6", phone: "+6281299990000")
    let before = try await drawer.desk.open(drawer.dossier).dossier
    try await drawer.carryOut(
      try drawer.rights.prepareCorrection(correction, of: drawer.dossier, for: id, now: drawer.now.adding(minutes: 2)))
    let opened = try await drawer.desk.open(drawer.dossier)
    #expect(opened.dossier.name == "Siti Rahayu Ningsih")
    #expect(opened.applicant.address == "Jalan Melati 6")
    #expect(opened.applicant.phone == "+6281299990000")
    #expect(opened.applicant.nik == "3510164512809001")
    #expect(opened.acts.last?.kind == .corrected)
    #expect(opened.acts.last?.detail == "nama,alamat,telepon")
    #expect(opened.dossier.due == before.due)
    #expect(opened.dossier.version == before.version + 1)
    let officer = try drawer.desk.actor(.counter)
    let found = try await drawer.desk.house.read { [counter = drawer.desk.counter, now = drawer.now] tx in
      try counter.find("0812 9999 0000", village: nil, by: officer, on: Zone.wib.day(of: now), tx)
    }
    #expect(found.map(\.id) == [drawer.dossier])
    try await drawer.decide(id, version: 2, isGranted: true)
    #expect(try await drawer.verify().isEmpty)
  }

  @Test("nobody's records but the person's own are touched, and only as the request asks")
  func ownOnly() async throws {
    let drawer = try await RightsDrawer()
    let someone = try await drawer.receive(.correction, nik: "3510164512809999", name: "Agus Salim")
    let correction = Correction(name: "Agus", address: "", phone: "")
    let task = try drawer.rights.prepareCorrection(correction, of: drawer.dossier, for: someone, now: drawer.now)
    await #expect(throws: Problem.notFound) { try await drawer.carryOut(task) }
    let access = try await drawer.receive(.access)
    let other = try drawer.rights.prepareCorrection(correction, of: drawer.dossier, for: access, now: drawer.now)
    await #expect(throws: Problem.notAllowed) { try await drawer.carryOut(other) }
    let own = try await drawer.receive(.correction)
    let mine = try drawer.rights.prepareCorrection(correction, of: drawer.dossier, for: own, now: drawer.now)
    for actor in [
      try RightsDrawer.stranger(.head, at: drawer.now), try drawer.desk.actor(.counter), try drawer.desk.actor(.secretary),
    ] {
      await #expect(throws: Problem.notFound) { try await drawer.carryOut(mine, by: actor) }
      await #expect(throws: Problem.notFound) { _ = try await drawer.handOut(own, as: .page, by: actor) }
    }
    await #expect(throws: Problem.notAllowed) {
      _ = try await drawer.receive(.access, by: try RightsDrawer.stranger(.counter, at: drawer.now))
    }
  }

  @Test("an erasure waits for the years of the archive, then empties every personal column, and the digests still fit")
  func erasure() async throws {
    let drawer = try await RightsDrawer()
    let id = try await drawer.receive(.erasure)
    let early = try drawer.rights.prepareErasure(of: drawer.dossier, for: id, now: drawer.now.adding(minutes: 10))
    await #expect(throws: Problem.stillKept) { try await drawer.carryOut(early) }
    try await drawer.close()
    await #expect(throws: Problem.stillKept) { try await drawer.carryOut(early) }
    // Closed in 2026, kept through 2031.
    let from = Zone.wib.moment(try Day(iso: "2032-01-01").required(), minute: 600)
    let dayBefore = try drawer.rights.prepareErasure(of: drawer.dossier, for: id, now: from.adding(days: -1))
    await #expect(throws: Problem.stillKept) { try await drawer.carryOut(dayBefore) }
    let figures = try await counts(drawer)
    try await drawer.carryOut(try drawer.rights.prepareErasure(of: drawer.dossier, for: id, now: from))
    let opened = try await drawer.desk.open(drawer.dossier)
    #expect(opened.dossier.name == RetentionSchedule.erasedName)
    #expect(opened.applicant.nik.isEmpty && opened.applicant.phone.isEmpty && opened.applicant.address.isEmpty)
    let reasons = opened.acts.filter { !$0.reason.isEmpty }
    #expect(reasons.isEmpty)
    #expect(opened.acts.last?.kind == .erased)
    #expect(opened.dossier.decision == .approved)
    #expect(opened.dossier.agendaNumber == 1)
    let officer = try drawer.desk.actor(.counter)
    let found = try await drawer.desk.house.read { [counter = drawer.desk.counter, now = drawer.now] tx in
      try counter.find("3510164512809001", village: nil, by: officer, on: Zone.wib.day(of: now), tx)
    }
    #expect(found.isEmpty)
    #expect(try await counts(drawer) == figures)
    for job in drawer.desk.house.wiring.jobs { try await job.run(from.adding(seconds: 5)) }
    #expect(try await drawer.verify().isEmpty)
  }

  private func counts(_ drawer: RightsDrawer) async throws -> [Int] {
    try await drawer.desk.house.read { [office = drawer.desk.house.office, now = drawer.now] tx in
      let kept = try OfficeFigures(regency: 3510, area: office, month: Zone.wib.day(of: now), services: [], now: now, tx)
      return [kept.total.received, kept.total.decided, kept.total.onTime, kept.total.late]
    }
  }

  @Test("a refusal names its law; what is decided is decided, and a refused request opens no data")
  func decisions() async throws {
    let drawer = try await RightsDrawer()
    let id = try await drawer.receive(.erasure)
    await #expect(throws: Problem.notAllowed) { try await drawer.decide(id, isGranted: false) }
    await #expect(throws: Problem.changed) { try await drawer.decide(id, version: 7, isGranted: true) }
    await #expect(throws: Problem.notAllowed) { _ = try await drawer.handOut(id, as: .answer) }
    try await drawer.decide(id, isGranted: false, basis: "UU 43/2009")
    await #expect(throws: Problem.notAllowed) { try await drawer.decide(id, version: 2, isGranted: true) }
    await #expect(throws: Problem.notAllowed) { _ = try await drawer.handOut(id, as: .page) }
    let answer = try await drawer.handOut(id, as: .answer)
    #expect(answer.texts.answer == "Sudah kami kerjakan.")
    #expect(answer.request.basis == "UU 43/2009")
    let work = try await drawer.desk.house.read { [rights = drawer.rights, now = drawer.now, desk = drawer.desk] tx in
      try rights.work(of: try desk.actor(.head), on: Zone.wib.day(of: now), tx)
    }
    #expect(work.open.isEmpty)
    #expect(work.decided.map(\.id) == [id])
  }

  @Test("numbers and words of a request stand nowhere in clear on the disk")
  func atRest() async throws {
    let drawer = try await RightsDrawer()
    _ = try await drawer.receive(.correction, nik: "3510169912809977")
    for job in drawer.desk.house.wiring.jobs { try await job.run(drawer.now) }
    for file in try FileManager.default.contentsOfDirectory(atPath: drawer.desk.house.scratch.folder) {
      let content = try Data(contentsOf: URL(fileURLWithPath: drawer.desk.house.scratch.folder + "/" + file))
      for value in ["3510169912809977", "salah-eja-77"] {
        #expect(content.range(of: Data(value.utf8)) == nil, "\(file): \(value)")
      }
    }
  }
}
