import Civic
import Core
import Storage
import Testing
import Web

@testable import Delegation
@testable import Documents
@testable import Dossiers
@testable import simpul

/// A house whose camat may grant signs up to 25 m²; DPMPTSP decides larger ones.
struct Crossing {
  static let service = "izin-reklame-kecil"
  let register: RegisterTests.World
  let power: Power
  let objector: Objector
  let hops: HopDesk
  let permits: OutsideOffice

  var house: House { register.house }
  var desk: Desk { objector.desk }
  var room: DocumentRoom { DocumentRoom(house) }

  init() async throws {
    register = try await RegisterTests.World()
    let house = register.house
    _ = try await house.wiring.bringIn(try BookTests.shipped(), now: house.now)
    let plain = try register.decree("188/1/2026", from: "2026-01-02")
    let decree = Decree(
      id: plain.id, number: plain.number, title: plain.title, giver: plain.giver, issued: plain.issued, from: plain.from,
      through: plain.through, basis: plain.basis, openFiles: .handOver)
    power = register.power(of: decree, Self.service, limit: ObjectLimit(unit: .squareMetres, most: 25))
    try await register.enter(decree, [power])
    objector = try Objector(Desk(house))
    hops = HopDesk(house.wiring.workshop)
    permits = try await house.read { tx in
      try OutsideDesk(house.wiring.workshop).offices(tx).first { $0.office.kind == .permits }.required().office
    }
  }

  /// Hands a file that the camat holds to DPMPTSP, and notes what comes of it.
  func sendAway(_ id: ID, until outcome: Hop.Outcome, after minutes: Int = 10) async throws {
    let (camat, counter) = (try desk.actor(.head), try desk.actor(.counter))
    let drafts = try (0..<4).map { try objector.draft(house.now.adding(minutes: minutes + $0), "Pak Heru, meja berkas") }
    let version = try await desk.open(id).dossier.version
    try await house.wiring.database.write { [hops, permits] tx in
      try hops.forward(id, version: version, to: permits.id, papers: 3, drafts[0], by: camat, tx)
      for (index, word) in [HopWord.received(papers: 3), .decided(outcome), .returned].enumerated() {
        try hops.note(word, on: id, version: version + 1 + index, drafts[1 + index], by: counter, tx)
      }
    }
  }

  /// A sign of 60 m² that DPMPTSP decided.
  func decided(_ outcome: Hop.Outcome) async throws -> ID {
    let id = try await desk.receive(Self.service, amount: 60)
    _ = try await objector.bring(id)
    try await sendAway(id, until: outcome)
    return id
  }

  func isSound() async throws -> Bool {
    try await AuditVerifier(house.wiring.database, regency: 3510).verify().findings.isEmpty
  }
}

/// Where files that others decide meet documents, objections and silence.
@Suite("What another office decides is that office's: its paper, its objection, its silence")
struct CrossingTests {
  @Test("what another office granted becomes no document here; its own paper is kept and handed over")
  func granted() async throws {
    let world = try await Crossing()
    let id = try await world.desk.receive(Crossing.service, amount: 60)
    let role = try await world.objector.bring(id)
    let authority = try await world.register.authority(Crossing.service, on: "2026-11-20", amount: 60)
    await #expect(throws: Problem.noPower(authority)) { try await world.desk.act(.approve, id, by: role, after: 5) }
    try await world.sendAway(id, until: .approved)
    let opened = try await world.desk.open(id)
    #expect(opened.dossier.decision == .approved && opened.terms.letterBody != nil)
    #expect(opened.outsideDecision?.office.name == world.permits.name)
    await #expect(throws: Problem.issuedElsewhere(world.permits.name)) { try await world.room.issue(id) }
    let actor = try world.desk.actor(.counter)
    let page = try await world.house.read { [room = world.room] tx in
      try room.documents.ofDossier(id, for: actor, now: room.now, tx)
    }
    #expect(!page.mayIssue && page.documents.isEmpty)
    #expect(try await world.room.book().isEmpty)
    #expect(opened.mayAttach)
    let draft = try world.objector.draft(world.house.now.adding(minutes: 30), "")
    try await world.house.wiring.database.write { [decisions = world.desk.decisions] tx in
      try decisions.attach(Blob([1, 2, 3]), .pdf, size: 3, to: id, draft, by: actor, tx)
    }
    #expect(try await world.desk.open(id).scan != nil)
    try await world.desk.act(.handOver, id, by: .counter, after: 40)
    #expect(try await world.desk.open(id).dossier.state == .closed)
    // What the camat grants within the limit is the camat's, and its signed sheet belongs to the numbered document.
    let own = try await world.room.granted("dispensasi-nikah")
    #expect(try await world.desk.open(own).mayAttach == false)
    try await world.room.issue(own)
    #expect(try await world.isSound())
  }

  @Test("an objection to another office's no goes there: a sentence with its name and the last day, and no file here")
  func rejected() async throws {
    let world = try await Crossing()
    let id = try await world.decided(.rejected)
    let remedy = try await world.objector.remedy(id)
    let last = try remedy.last.required()
    let fault = ObjectionFault.elsewhere(world.permits.name, until: last)
    #expect(remedy.fault == fault && remedy.kind == nil && !remedy.isOpen)
    await #expect(throws: fault.problem) { try await world.objector.file(id) }
    let counter = try world.desk.actor(.counter)
    await #expect(throws: fault.problem) { try await world.objector.file(id, by: counter) }
    await #expect(throws: ObjectionFault.late(last).problem) {
      try await world.objector.file(id, at: Zone.wib.moment(last + 1, minute: 1))
    }
    #expect(try await world.objector.dossier(id).state == .rejected)
    let opened = try await world.desk.open(id)
    let letter = RejectionView.page(opened, publicAddress: "https://simpul.contoh.id", .id).text
    #expect(letter.contains("keberatan kepada \(world.permits.name) sampai") && letter.contains("Pak Heru, meja berkas"))
    for untrue in ["kami kabulkan", "nama terang", "class=\"signature\"", "dianggap", "Petugas loket"] {
      #expect(!letter.contains(untrue), "\(untrue)")
    }
    let code = try PublicCode(typed: opened.dossier.code).required()
    let tracked = try await world.house.read { [desk = world.desk] tx in
      try desk.tracking.track(code, now: desk.house.now.adding(minutes: 60), tx)
    }
    let page = ObjectionViews.resident(tracked, .id).text
    #expect(page.contains(world.permits.name) && page.contains(last.date(.id)) && !page.contains("Ajukan keberatan"))
    #expect(tracked.objectionUntil == last)
    let told = try await world.house.read { tx in
      try tx.all("SELECT kind FROM notice WHERE regency = \(3510) AND dossier = \(id)") { $0.text(0) }
    }
    #expect(told.contains("rejectedElsewhere") && !told.contains("rejected"))
    #expect(try await world.isSound())
  }

  @Test("a file taken up again whose power has ended is decided there, once: it does not come round a second time")
  func noLoop() async throws {
    let world = try await Crossing()
    let id = try await world.desk.receive(Crossing.service, amount: 20)
    try await world.desk.act(.reject, id, by: try await world.objector.bring(id), after: 2)
    let objection = try await world.objector.file(id)
    try await world.desk.act(.approve, objection, by: .head, after: 20)
    try await world.register.change(.suspended, world.power, on: "2026-11-20")
    try await world.sendAway(id, until: .rejected, after: 30)
    #expect(try await world.desk.open(id).dossier.decision == .rejected)
    let fault = try await world.objector.remedy(id).fault.required()
    guard case .elsewhere = fault else {
      Issue.record("\(fault)")
      return
    }
    await #expect(throws: fault.problem) { try await world.objector.file(id, at: world.house.now.adding(minutes: 60)) }
    #expect(try await world.isSound())
  }

  @Test("a document whose decision has fallen is never signed, also when the file has been decided anew")
  func fallen() async throws {
    let world = try await Objector()
    let room = DocumentRoom(world.desk.house)
    let id = try await world.decided(.approve)
    let document = try await room.issue(id)
    let objection = try await world.file(id, at: world.now.adding(minutes: 70))
    try await world.desk.act(.approve, objection, by: .head, after: 80)
    await #expect(throws: Problem.decisionFell) { try await room.sign(document) }
    try await world.desk.act(.approve, id, by: try await world.dossier(id).step.role, after: 90)
    await #expect(throws: Problem.decisionFell) { try await room.sign(document) }
    let (counter, later) = (try world.desk.actor(.counter), world.now.adding(minutes: 100))
    let opened = try await world.desk.house.read { [documents = room.documents] tx in
      try documents.open(document.id, by: counter, now: later, tx)
    }
    #expect(opened.isFallen && opened.deeds == [.void])
    await #expect(throws: Problem.alreadyIssued) { try await room.issue(id) }
    try await room.void(document)
    let draft = room.documents.draft(publicAddress: "https://simpul.contoh.id", isSample: false, now: later)
    let newer = try await world.desk.house.wiring.database.write { [documents = room.documents] tx in
      try documents.issue(draft, for: id, by: counter, tx)
    }
    try await room.sign(newer)
    #expect(try await room.check(newer).state == .valid)
    #expect(try await room.isTrailWhole())
  }

  @Test("silence grants what the office may grant, and of the rest it is said once that it does not", arguments: [20, 60])
  func silence(_ size: Int) async throws {
    let world = try await Crossing()
    let wiring = world.house.wiring
    let asks = Wiring.dossierAsks(wiring.services, register: wiring.register.register)
    var deeming = asks
    deeming.terms = { keys, tx in try asks.terms(keys, tx).mapValues { $0.grantedBySilence(under: "Perda 9/2026 Pasal 9") } }
    let workshop = Workshop(
      regency: 3510, asks: deeming, reference: wiring.reference, secrets: wiring.secrets, randomness: .system)
    let desk = Desk(house: world.house, workshop: workshop)
    let id = try await desk.receive(Crossing.service, amount: size)
    let due = try await desk.open(id).dossier.due
    for minute in [1, 2, 30] {
      try await AlarmJob(database: wiring.database, workshop: workshop).run(now: due.adding(minutes: minute))
    }
    let opened = try await desk.open(id, after: 60 * 24 * 60)
    let said = opened.acts.filter { $0.words == DossierStrings.silenceWithoutPower }
    if size <= 25 {
      #expect(opened.dossier.decision == .grantedByLaw && said.isEmpty)
    } else {
      #expect(opened.dossier.decision == nil && opened.dossier.isEscalated)
      #expect(said.map(\.basis) == ["Perda 9/2026 Pasal 9"])
    }
    #expect(try await world.isSound())
  }
}

extension ServiceTerms {
  fileprivate func grantedBySilence(under article: String) -> ServiceTerms {
    ServiceTerms(
      key: key, name: name, promise: promise, fee: fee, requirements: requirements, questions: questions, steps: steps,
      allowsBatch: allowsBatch, isForwarded: isForwarded, deemedArticle: article, letterTitle: letterTitle,
      letterBody: letterBody)
  }
}
