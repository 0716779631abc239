import Civic
import Core
import Storage
import Testing

@testable import Delegation
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
    await #expect(throws: Problem.conflict(.sameFamily)) { try await world.desk.act(.approve, id, by: role) }
    await #expect(throws: Problem.conflict(.sameFamily)) { try await world.desk.act(.reject, id, by: role) }
    try await world.recuse(id, by: signer)
    var step = try await world.dossier(id).step
    while step != .regency {
      try await world.recuse(id, by: try world.desk.actor(step.role))
      step = try await world.dossier(id).step
    }
    try await world.decideAbove(.approve, id, at: world.now.adding(minutes: 30))
    #expect(try await world.dossier(id).state == .approved)
    // It is handed over at the counter like every other.
    try await world.desk.sign(id)
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
    guard try await world.desk.open(id, as: above.role).actions.contains(.sendBack) else { return }
    try await world.desk.act(.sendBack, id, by: above.role, after: 5)
    let opened = try await world.desk.open(id, as: step.role)
    #expect(opened.conflict == .declared && opened.actions.isDisjoint(with: [.approve, .reject, .recommend]))
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
        await #expect(throws: Problem.self) { try await world.desk.act(.approve, id, by: role, after: 10) }
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
