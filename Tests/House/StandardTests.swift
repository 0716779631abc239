import Civic
import Core
import Foundation
import Storage
import Testing

@testable import Catalogue
@testable import Dossiers
@testable import simpul

@Suite("Standards that people keep")
struct StandardTests {
  @Test("whoever wrote on a draft cannot approve it; a second person can, and only at the regency")
  func fourEyes() async throws {
    let desks = try await StandardDesks()
    let (writer, helper, second) = (desks.person(.regencyStaff), desks.person(.regencyStaff), desks.person(.regencyStaff))
    let id = try await desks.begin("sktm", by: writer)
    try await desks.save(id, by: writer) { $0.promise = "45m" }
    try await desks.save(id, by: helper) { $0.product = Text(id: "SKTM yang sah", en: "A valid SKTM") }
    await #expect(throws: Problem.self) { try await desks.approve(id, by: second) }
    try await desks.submit(id, by: writer)
    for author in [writer, helper] {
      #expect(await problem { try await desks.approve(id, by: author) } == Problem.ownDraft)
    }
    #expect(await problem { try await desks.approve(id, by: desks.person(.head, in: desks.house.office)) } == Problem.notFound)
    try await desks.approve(id, by: second)
    let version = try await desks.shelf()["sktm"].required()
    #expect(version.version == 2 && version.service.promise == "45m")
    #expect(await problem { try await desks.save(id, by: writer) { $0.promise = "1m" } } == Problem.changed)
  }

  @Test("where a second factor is required, nobody lets a standard come into force or takes one back without it")
  func secondFactor() async throws {
    let desks = try await StandardDesks()
    let wiring = desks.house.wiring
    let strict = DraftDesk(
      StandardDesk(regency: 3510, services: wiring.services, reference: wiring.reference), signing: .required)
    let (writer, second) = (desks.person(.regencyStaff), desks.person(.regencyStaff))
    let withFactor = Actor(
      account: second.account, name: second.name, regency: 3510, assignments: second.assignments, hasSecondFactor: true)
    let id = try await desks.begin("sktm", by: writer)
    try await desks.save(id, by: writer) { $0.promise = "45m" }
    try await desks.submit(id, by: writer, from: desks.today + 3)
    let (edit, from) = (try await desks.open(id, by: second).draft.edit, desks.today + 3)
    func approve(by actor: Actor) async throws {
      let (prepared, versionID) = (desks.prepared(), Randomness.system.id(at: desks.house.now))
      try await desks.write { tx in
        _ = try strict.approve(id, edit: edit, from: from, versionID: versionID, prepared, by: actor, tx)
      }
    }
    func cancel(by actor: Actor) async throws {
      let prepared = desks.prepared()
      try await desks.write { tx in try strict.cancel(2, of: "sktm", at: nil, prepared, by: actor, tx) }
    }
    #expect(await problem { try await approve(by: second) } == .secondFactorRequired)
    try await approve(by: withFactor)
    #expect(await problem { try await cancel(by: second) } == .secondFactorRequired)
    try await cancel(by: withFactor)
    #expect(try await desks.shelf().planned.isEmpty)
  }

  @Test("what was handed in is being written again once someone changes it, and must be handed in anew")
  func editedAgain() async throws {
    let desks = try await StandardDesks()
    let (writer, second) = (desks.person(.regencyStaff), desks.person(.regencyStaff))
    let id = try await desks.begin("sktm", by: writer)
    #expect(await problem { try await desks.submit(id, by: writer) } == Problem.standardUnchanged)
    try await desks.save(id, by: writer) { $0.promise = "45m" }
    try await desks.submit(id, by: writer)
    try await desks.save(id, by: writer) { $0.promise = "90m" }
    await #expect(throws: Problem.self) { try await desks.approve(id, by: second) }
    #expect(try await desks.begin("sktm", by: second) == id)
  }

  @Test("it holds by itself from its day on, never before, and never backwards")
  func dates() async throws {
    let desks = try await StandardDesks()
    #expect(
      await problem { try await desks.publish("sktm", from: desks.today + -1) { $0.promise = "45m" } } == .standardDayPassed)
    let id = try await desks.house.read { tx in
      try StandardStore.openDrafts(regency: 3510, in: tx).first?.id
    }.required()
    try await desks.approve(id, by: desks.person(.regencyStaff), from: desks.today + 3)
    #expect(try await desks.shelf()["sktm"]?.version == 1)
    #expect(try await desks.shelf()["sktm"]?.service.promise == "60m")
    #expect(try await desks.shelf().planned.map(\.version) == [2])
    #expect(try await desks.shelf(after: 2)["sktm"]?.version == 1)
    #expect(try await desks.shelf(after: 3)["sktm"]?.service.promise == "45m")
    // A list that is kept in memory over midnight sees it too.
    let services = ServiceList(regency: 3510, clock: .fixed(desks.house.now))
    let held = try await desks.house.read(services.shelf)
    #expect(held.holds(on: desks.today + 2) && !held.holds(on: desks.today + 3))
  }

  @Test("a plan can be taken back before its day")
  func cancelled() async throws {
    let desks = try await StandardDesks()
    try await desks.publish("sktm", from: desks.today + 3) { $0.promise = "45m" }
    let (ortala, prepared) = (desks.person(.regencyStaff), desks.prepared())
    try await desks.write { [drafts = desks.drafts] tx in
      try drafts.cancel(2, of: "sktm", at: nil, prepared, by: ortala, tx)
    }
    #expect(try await desks.shelf(after: 5)["sktm"]?.version == 1)
  }

  @Test("a dossier keeps the version it began under; a new one takes the new version")
  func olderDossiers() async throws {
    let desk = try await Desk()
    let old = try await desk.receive("sktm")
    let desks = try await StandardDesks(on: desk.house)
    try await desks.publish("sktm") { $0.promise = "30m" }
    let new = try await desk.receive("sktm")
    #expect(try await desk.open(old).terms.promise == .minutes(60))
    #expect(try await desk.open(new).terms.promise == .minutes(30))
  }

  @Test("an office's own standard is used there and nowhere else, for its villages too")
  func perOffice() async throws {
    let desk = try await Desk()
    let desks = try await StandardDesks(on: desk.house)
    let office = desk.house.office
    let (camat, ortala) = (desks.person(.head, in: office), desks.person(.regencyStaff))
    let id = try await desks.begin("sktm", at: office, by: camat)
    try await desks.save(id, by: camat) { $0.promise = "30m" }
    try await desks.submit(id, by: camat)
    try await desks.approve(id, by: ortala)
    let shelf = try await desks.shelf()
    #expect(shelf["sktm"]?.service.promise == "60m")
    #expect(shelf.service("sktm", at: office)?.service.promise == "30m")
    #expect(shelf.service("sktm", at: AreaCode("35.10.16.1001"))?.service.promise == "30m")
    #expect(shelf.service("sktm", at: AreaCode("35.10.17"))?.service.promise == "60m")
    #expect(shelf.offices(with: "sktm").map(\.area) == [office])
    let dossier = try await desk.receive("sktm")
    #expect(try await desk.open(dossier).terms.promise == .minutes(30))
    #expect(
      await problem { _ = try await desks.begin("sktm", at: AreaCode("35.10.17"), by: camat) } == Problem.notFound)
    #expect(await problem { _ = try await desks.begin("sktm", by: camat) } == Problem.notAllowed)
    #expect(await problem { _ = try await desks.begin("sktm", at: office, by: desks.person(.counter, in: office)) } == .notFound)
  }

  @Test("once the regency promises more, the office's own standard is used no more and is said to be so")
  func overtaken() async throws {
    let desks = try await StandardDesks()
    let office = desks.house.office
    try await desks.publish("sktm", at: office) { $0.promise = "30m" }
    try await desks.publish("sktm") { $0.promise = "15m" }
    let shelf = try await desks.shelf()
    #expect(shelf.service("sktm", at: office)?.service.promise == "15m")
    #expect(shelf.overtaken.map(\.area) == [office])
    let findings = try await desks.house.read { [services = desks.house.wiring.services, today = desks.today] tx in
      try Catalogue.findings(services, regency: 3510, today: today, in: tx)
    }
    #expect(findings.contains { $0.text.id.contains("35.10.16") })
  }

  @Test("a draft that is worse than the regency's standard cannot be handed in")
  func worse() async throws {
    let desks = try await StandardDesks()
    let camat = desks.person(.head, in: desks.house.office)
    let id = try await desks.begin("sktm", at: desks.house.office, by: camat)
    try await desks.save(id, by: camat) { $0.promise = "2h" }
    #expect(await problem { try await desks.submit(id, by: camat) } == Problem.standardHasObstacles)
    #expect(try await desks.open(id, by: camat).obstacles == [.breach(.longerPromise)])
  }

  @Test("what two people change at once is not lost unseen")
  func versions() async throws {
    let desks = try await StandardDesks()
    let writer = desks.person(.regencyStaff)
    let id = try await desks.begin("sktm", by: writer)
    let (seen, prepared) = (try await desks.open(id, by: writer).draft, desks.prepared())
    try await desks.save(id, by: writer) { $0.promise = "45m" }
    await #expect(throws: Problem.changed) {
      try await desks.write { [drafts = desks.drafts] tx in
        try drafts.save(seen.service, section: .fee, of: id, edit: seen.edit, prepared, by: writer, tx)
      }
    }
  }

  @Test("a review with the public makes it due three years later")
  func review() async throws {
    let desks = try await StandardDesks()
    let (ortala, prepared, today) = (desks.person(.regencyStaff), desks.prepared(), desks.today)
    func due() async throws -> Day {
      try await desks.house.read { [drafts = desks.drafts, now = desks.house.now] tx in
        try drafts.standards.open("sktm", at: nil, by: ortala, now: now, tx).reviewDue
      }
    }
    #expect(try await due() == Day(iso: "2029-11-20"))
    let late = try await desks.house.read { [services = desks.house.wiring.services] tx in
      try Catalogue.findings(services, regency: 3510, today: today + 1200, in: tx)
    }
    #expect(late.contains { $0.text.id.contains("lewat waktunya ditinjau") })
    try await desks.write { [drafts = desks.drafts] tx in
      try drafts.review("sktm", at: nil, participants: "6 warga", note: "", day: today, prepared, by: ortala, tx)
    }
    #expect(try await due() == StandardRules.reviewDue(after: today))
  }

  @Test("what the pages changed is exported, and the file brought in again changes nothing")
  func file() async throws {
    let desks = try await StandardDesks()
    try await desks.publish("sktm") { $0.promise = "45m" }
    let (catalogue, now) = (desks.house.wiring.catalogue, desks.house.now)
    let file = try await catalogue.exportFile(now: now)
    #expect(file.services.first { $0.key == "sktm" }?.promise == "45m")
    #expect(file.synonyms?.isEmpty == false)
    let report = try await catalogue.importFile(try CatalogueFile(yaml: file.yaml()), now: now)
    #expect(report.changed.isEmpty && report.added.isEmpty && report.withdrawn.isEmpty)
    let shipped = try CatalogueFile(yaml: String(contentsOfFile: House.facts + "/catalogue.yaml", encoding: .utf8))
    #expect(try await catalogue.importFile(shipped, now: now).changed == ["sktm"])
    #expect(try await desks.shelf()["sktm"]?.version == 3)
  }

  @Test("what is offered no more is remembered as it was for the regency, not as one office had it")
  func withdrawn() async throws {
    let desks = try await StandardDesks()
    let regencys = try await desks.shelf()["sktm"].required()
    try await desks.publish("sktm", at: desks.house.office) { $0.promise = "30m" }
    let (catalogue, now) = (desks.house.wiring.catalogue, desks.house.now)
    let file = try await catalogue.exportFile(now: now)
    let fewer = CatalogueFile(
      groups: file.groups, lifeEvents: file.lifeEvents, abolished: file.abolished,
      services: file.services.filter { $0.key != "sktm" }, synonyms: file.synonyms, fillers: file.fillers)
    #expect(try await catalogue.importFile(fewer, now: now).withdrawn == ["sktm"])
    let withdrawn = try await desks.shelf().withdrawn
    #expect(withdrawn.map(\.service.promise) == [regencys.service.promise])
    #expect(withdrawn.map(\.version) == [regencys.version])
  }

  @Test("every change has its event, and the trail proves it")
  func audit() async throws {
    let house = try await House(dossiers: 0)
    try await StandardDesks.exercise(house)
    let report = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty, "\(report.findings)")
  }

  private func problem(_ body: () async throws -> Void) async -> Problem? {
    do {
      try await body()
      return nil
    } catch { return error as? Problem }
  }
}
