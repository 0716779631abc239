import Addresses
import Civic
import Core
import Storage
import Testing
import Web

@testable import Delegation
@testable import Documents
@testable import Dossiers
@testable import simpul

/// Nobody decides on themselves or their family (UU 30/2014 Art 42–45).
@Suite("Conflicts of interest, and powers that lapse")
struct ConflictTests {
  private func record(_ ties: FamilyTies, of actor: Actor, in house: House) async throws {
    let (accounts, eventID) = (house.wiring.accounts, Randomness.system.id(at: house.now))
    let (now, account) = (house.now, actor.account)
    try await house.wiring.database.write { tx in
      let exists = try tx.first("SELECT 1 FROM account WHERE regency = \(3510) AND id = \(account)") { $0.int(0) } != nil
      if !exists {
        try tx.run(
          """
          INSERT INTO account (regency, id, login, name, password, must_change, demo, closed, made_at)
          VALUES (\(3510), \(account), \(account.text), \(actor.name), '', 0, 1, 0, \(now))
          """)
      }
      try accounts.save(ties, eventID: eventID, of: actor, now: now, tx)
    }
  }

  private func receive(_ world: Objector, card: String) async throws -> ID {
    let house = world.desk.house
    let terms = try await house.read { [wiring = house.wiring, office = house.office] tx in
      try wiring.workshop.asks.offered(office, tx)
    }
    .first { $0.key.service == "dispensasi-nikah" }.required()
    let intake = CounterDesk.Intake(
      service: terms.key.service, area: house.office, kind: .person, name: "Dewi Lestari", village: nil,
      applicant: Applicant(nik: "3510164512809002", familyCard: card), received: Set(terms.requirements.map(\.key)),
      checksLater: false)
    let prepared = try world.desk.counter.prepare(intake, now: house.now)
    let officer = try world.desk.actor(.counter)
    return try await house.wiring.database.write { [counter = world.desk.counter] tx in
      try counter.receive(prepared, by: officer, tx)
    }
  }

  @Test("one family card stops the signer; the file goes above, and above the camat to the regency")
  func sameFamily() async throws {
    let world = try await Objector()
    let (house, card) = (world.desk.house, "3510160102030004")
    let id = try await receive(world, card: card)
    let role = try await world.bring(id)
    let signer = try world.desk.actor(role)
    try await record(
      FamilyTies(nik: nil, familyCard: FamilyCard(card), secrets: house.wiring.secrets), of: signer, in: house)
    let opened = try await world.desk.open(id, as: role)
    #expect(opened.conflict == .sameFamily && opened.actions.isDisjoint(with: [.approve, .reject]))
    let conflict = Problem.conflict(.sameFamily, at: .head)
    await #expect(throws: conflict) { try await world.desk.act(.approve, id, by: role) }
    await #expect(throws: conflict) { try await world.desk.act(.reject, id, by: role) }
    try await world.recuse(id, by: signer)
    var step = try await world.dossier(id).step
    while step != .regency {
      try await world.recuse(id, by: try world.desk.actor(step.role))
      step = try await world.dossier(id).step
    }
    try await world.decideAbove(.approve, id, at: world.now.adding(minutes: 30))
    #expect(try await world.dossier(id).state == .approved)
    let document = try await isSignedAbove(id, in: world)
    // It is handed over at the counter like every other.
    try await DocumentRoom(house).sign(document)
    try await world.desk.act(.handOver, id, by: .counter, after: 40)
    let report = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("who decides above the camat signs too: where a second factor is required, not without one")
  func factorAbove() async throws {
    let house = try await Desk().house
    let usual = house.wiring.workshop
    let strict = Workshop(
      regency: 3510, asks: usual.asks, reference: usual.reference, secrets: usual.secrets, randomness: usual.randomness,
      signing: .required)
    let world = try Objector(Desk(house: house, workshop: strict))
    let id = try await world.desk.receive()
    _ = try await world.bring(id)
    while case let step = try await world.dossier(id).step, step != .regency {
      try await world.recuse(id, by: try world.desk.actor(step.role))
    }
    await #expect(throws: Problem.secondFactorRequired) {
      try await world.decideAbove(.approve, id, at: world.now.adding(minutes: 30))
    }
    let careful = Actor(
      account: world.superior.account, name: world.superior.name, regency: 3510, assignments: world.superior.assignments,
      hasSecondFactor: true)
    try await world.decideAbove(.approve, id, by: careful, at: world.now.adding(minutes: 31))
    #expect(try await world.dossier(id).state == .approved)
  }

  /// Neither the paper nor its check nor the page that says why names the camat who must not decide as the one who signs.
  private func isSignedAbove(_ id: ID, in world: Objector) async throws -> Document {
    let room = DocumentRoom(world.desk.house)
    let document = try await room.issue(id)
    let paper = try await room.house.read { [documents = room.documents] tx in try documents.paper(of: document.id, tx) }
    #expect(paper?.signatureLines == ["a.n. Bupati Banyuwangi,", "Sekretaris Daerah,"])
    #expect(document.signerPost == "Sekretaris Daerah")
    let check = try await room.house.read { [documents = room.documents] tx in
      CheckView(checked: try documents.check(document.code, tx)).page(.id).text
    }
    #expect(check.contains("Sekretaris Daerah") && !check.contains("Camat"))
    let (desk, dossier) = (WhyDesk(room.house.wiring.workshop), try await world.dossier(id))
    let why = try await room.house.read { [now = room.now] tx in try desk.why(dossier, now: now, tx) }
    let page = WhyView(why: why, back: DossierAddresses.track(), isStaff: false).page(.id).text
    #expect(page.contains("Sekretaris daerah") && page.contains("Bupati Banyuwangi") && page.contains("Pasal 42–45"))
    #expect(!page.contains(">Camat<"))
    return document
  }

  @Test("the officer's own application is found by the NIK, until the number is taken away, which stays on record")
  func samePerson() async throws {
    let world = try await Objector()
    let house = world.desk.house
    let id = try await receive(world, card: "")
    let role = try await world.bring(id)
    let signer = try world.desk.actor(role)
    try await record(
      FamilyTies(nik: NIK("3510164512809002"), familyCard: nil, secrets: house.wiring.secrets), of: signer, in: house)
    #expect(try await world.desk.open(id, as: role).conflict == .samePerson)
    try await record(.none, of: signer, in: house)
    #expect(try await world.desk.open(id, as: role).conflict == nil)
    let removals = try await house.read { [account = signer.account] tx in
      try tx.first(
        """
        SELECT COUNT(*) FROM event WHERE regency = \(3510) AND record_table = 'account' AND record_id = \(account)
          AND kind = 'account.ties-removed'
        """
      ) { $0.int(0) }
    }
    #expect(removals == 1)
  }

  @Test("who said that they are related never decides it again, though it comes back to their desk")
  func declared() async throws {
    let world = try await Objector()
    let id = try await world.desk.receive()
    let step = try await world.dossier(id).step
    let officer = try world.desk.actor(step.role)
    try await world.recuse(id, by: officer)
    #expect(try await world.dossier(id).step != step)
    await #expect(throws: Problem.notAllowed) { try await world.recuse(id, by: officer) }
    let above = try await world.dossier(id).step
    try #require(try await world.desk.open(id, as: above.role).actions.contains(.sendBack))
    try await world.desk.act(.sendBack, id, by: above.role, after: 5)
    let opened = try await world.desk.open(id, as: step.role)
    #expect(opened.conflict == .declared && opened.actions.isDisjoint(with: [.approve, .reject, .recommend]))
  }

  /// A file of the camat's family, in a house where the service rests on a decree that hands open files on.
  private func familyFile() async throws -> (RegisterTests.World, Objector, Power, ID, camat: Actor) {
    let register = try await RegisterTests.World()
    let (world, card) = (try Objector(Desk(register.house)), "3510160102030004")
    let decree = try register.decree("188/1/2026", from: "2026-01-02").with(openFiles: .handOver)
    let power = register.power(of: decree, "dispensasi-nikah")
    try await register.enter(decree, [power])
    let id = try await receive(world, card: card)
    try #require(try await world.bring(id) == .head)
    let camat = try world.desk.actor(.head)
    try await record(
      FamilyTies(nik: nil, familyCard: FamilyCard(card), secrets: register.house.wiring.secrets), of: camat, in: register.house)
    return (register, world, power, id, camat)
  }

  private func hasNoPower(_ body: () async throws -> Void) async {
    do {
      try await body()
      Issue.record("It was not refused.")
    } catch {
      #expect((error as? Problem)?.code == "dossier.no-power", "\(error)")
    }
  }

  @Test("what another office must decide is forwarded by whoever holds it, and is never given to the superior")
  func forwarded() async throws {
    let (register, world, power, id, camat) = try await familyFile()
    #expect(try await world.desk.open(id, as: .head).mayRecuse)
    try await register.change(.suspended, power, on: "2026-11-20")
    let opened = try await world.desk.open(id, as: .head)
    #expect(opened.conflict == nil && !opened.mayRecuse && opened.hops.actions == [.forward])
    await hasNoPower { try await world.recuse(id, by: camat) }
    // The move that the page makes by itself is not made either.
    await hasNoPower { try await world.desk.act(.approve, id, by: .head) }
    #expect(try await world.dossier(id).step == .head)
  }

  @Test("where the power ends while the file is above, it is sent back to the office, whose officer forwards it")
  func sentBack() async throws {
    let (register, world, power, id, camat) = try await familyFile()
    try await world.recuse(id, by: camat)
    #expect(try await world.dossier(id).step == .regency)
    await #expect(throws: Problem.notAllowed) {
      try await world.decideAbove(.sendBack, id, at: world.now.adding(minutes: 5))
    }
    try await register.change(.suspended, power, on: "2026-11-20")
    let found = try await world.above(id, at: world.now.adding(minutes: 6))
    #expect(found.refusal?.standing == .suspended)
    await hasNoPower { try await world.decideAbove(.approve, id, at: world.now.adding(minutes: 7)) }
    try await world.decideAbove(.sendBack, id, at: world.now.adding(minutes: 8))
    let opened = try await world.desk.open(id, as: .head)
    #expect(opened.dossier.step == .head && opened.acts.last?.kind == .returned && opened.acts.last?.step == .regency)
    #expect(opened.hops.actions == [.forward] && !opened.mayRecuse)
    #expect(try await AuditVerifier(register.house.wiring.database, regency: 3510).verify().findings.isEmpty)
  }

  @Test("the superior sees the whole case while it lies there, and every look at what is personal is noted")
  func seenAbove() async throws {
    let world = try await Objector()
    let home = Home(world.desk)
    let id = try await home.sent().id
    let seen = try await world.desk.seen(id)
    try await world.desk.act(.complete, id, by: .counter, after: 5, seen)
    _ = try await world.bring(id, toDecisionAfter: 6)
    await #expect(throws: Problem.notFound) { try await world.above(id, at: world.now.adding(minutes: 7)) }
    try await world.recuse(id, by: try world.desk.actor(.head), after: 8)
    let found = try await world.above(id, at: world.now.adding(minutes: 9))
    let file = try #require(found.opened.fromHome.attachments.first)
    #expect(found.owner(of: file.id)?.dossier.id == id && found.owner(of: id) == nil)
    #expect(found.opened.applicant.nik == "3510164512809001" && found.why.isAbove)
    let (ids, at) = ((0..<2).map { _ in Randomness.system.id(at: world.now) }, world.now.adding(minutes: 10))
    func note(_ permission: Permission) async throws {
      try await world.desk.house.wiring.database.write { [decisions = world.desk.decisions, superior = world.superior] tx in
        try decisions.noteReading(
          found.opened, reason: "Memutus", sealed: Blob([1]), ids: ids, by: superior, through: permission, now: at, tx)
      }
    }
    await #expect(throws: Problem.notAllowed) { try await note(.unmask) }
    try await note(.decideAbove)
    let readings = try await world.desk.house.read { [account = world.superior.account] tx in
      try tx.first("SELECT COUNT(*) FROM personal_read WHERE regency = \(3510) AND dossier = \(id) AND actor = \(account)") {
        $0.int(0)
      }
    }
    #expect(readings == 1)
    // An appeal shows the papers of what it is about.
    try await world.decideAbove(.reject, id, at: world.now.adding(minutes: 11))
    let objection = try await world.file(id, at: world.now.adding(minutes: 12))
    let above = try await world.above(objection, at: world.now.adding(minutes: 13))
    #expect(above.contested.map(\.dossier.id) == [id] && above.owner(of: file.id)?.dossier.id == id)
  }

  private func lapse(_ world: Objector, at moment: Moment) async throws {
    try await LapseJob(database: world.desk.house.wiring.database, workshop: world.desk.house.wiring.workshop).run(now: moment)
  }

  @Test("when a power ends, open files are finished or handed on as the decree says, once, and the resident is told")
  func lapses() async throws {
    for openFiles in Authority.OpenFiles.allCases {
      let register = try await RegisterTests.World()
      let world = try Objector(Desk(register.house))
      let plain = try register.decree("188/1/2026", from: "2026-01-02")
      let decree = plain.with(openFiles: openFiles)
      let power = register.power(of: decree, "dispensasi-nikah")
      try await register.enter(decree, [power])
      let id = try await world.desk.receive()
      try await lapse(world, at: world.now)
      #expect(try await world.desk.open(id).acts.contains { $0.kind == .powerLapsed } == false)
      try await register.change(.suspended, power, on: "2026-11-20")
      for minute in [5, 6] { try await lapse(world, at: world.now.adding(minutes: minute)) }
      let acts = try await world.desk.open(id).acts.filter { $0.kind == .powerLapsed }
      #expect(acts.map(\.detail) == [openFiles == .finish ? "finish" : "handOver"])
      let role = try await world.bring(id)
      if openFiles == .finish {
        try await world.desk.act(.approve, id, by: role, after: 10)
      } else {
        await hasNoPower { try await world.desk.act(.approve, id, by: role, after: 10) }
        try await register.change(.resumed, power, on: "2026-11-21")
        try await lapse(world, at: world.now.adding(days: 1))
        #expect(try await world.desk.open(id, after: 2000).acts.last?.detail == "restored")
      }
      let told = try await world.desk.house.read { [id] tx in
        try tx.first(
          "SELECT COUNT(*) FROM notice WHERE regency = \(3510) AND dossier = \(id) AND kind = 'handedToOther'"
        ) { $0.int(0) }
      }
      #expect(told == (openFiles == .finish ? 0 : 1))
    }
  }
}

extension Decree {
  fileprivate func with(openFiles: Authority.OpenFiles) -> Decree {
    Decree(
      id: id, number: number, title: title, giver: giver, giverArea: giverArea, issued: issued, from: from, through: through,
      basis: basis,
      openFiles: openFiles)
  }
}
