import Civic
import Core
import Foundation
import Storage
import Testing

@testable import Delegation
@testable import simpul

/// The register as people keep and read it: sources of services, annexes, drafts, coverage, differences.
@Suite("The book of powers")
struct BookTests {
  typealias World = RegisterTests.World

  static func shipped() throws -> GroundFile {
    GroundFile(yaml: try String(contentsOfFile: House.facts + "/powers.yaml", encoding: .utf8))
  }

  @Test("the usual sources of all services are shipped, and none of them is confirmed")
  func shippedSources() async throws {
    let world = try await World()
    let file = try Self.shipped()
    #expect(file.faults.isEmpty)
    let services = try await world.house.read { [desk = world.desk] tx in try desk.asks.services(tx) }
    #expect(Set(file.entries.map(\.service)) == Set(services.map(\.key)))
    guard case .imported(let changed, _, _) = try await world.house.wiring.bringIn(file, now: world.house.now) else {
      Issue.record("refused")
      return
    }
    #expect(changed.count == services.count)
    let grounds = try await world.house.read { [desk = world.desk] tx in try desk.register.grounds(tx) }
    #expect(grounds.allSatisfy { $0.confirmedAt == nil })
  }

  @Test("bringing sources in again changes nothing, and what was confirmed is never overwritten")
  func importAgain() async throws {
    let world = try await World()
    let file = try Self.shipped()
    _ = try await world.house.wiring.bringIn(file, now: world.house.now)
    let said = RegisterDesk.Confirmation(
      service: "ahli-waris", source: .otherRule, rule: "Aturan yang sudah dibaca", isConfirmed: true, isBasisRequired: true)
    try await world.confirm(said)
    let again = try await world.house.wiring.bringIn(file, now: world.house.now)
    #expect(again == .imported(changed: [], unchanged: file.entries.count - 1, confirmed: ["ahli-waris"]))
    let authority = try await world.authority("ahli-waris", on: "2026-11-20")
    #expect(authority.standing == .holds)
    #expect(authority.title == "Aturan yang sudah dibaca")
  }

  @Test("what cannot be read in a file of sources is told by its line, and nothing is brought in")
  func importFaults() async throws {
    let world = try await World()
    let yaml = """
      powers:
        - service: ahli-waris
          source: warisan
          kind: nonLicensing
          affair: Pertanahan
          rule: Aturan
          signer: head
        - service: tidak-ada
          source: otherRule
          kind: nonLicensing
          affair: Pertanahan
          rule: Aturan
          signer: head
          dasar: salah ketik
      """
    let file = GroundFile(yaml: yaml)
    #expect(file.faults.map(\.line) == [3, 14])
    #expect(file.faults.map(\.column) == ["source", "dasar"])
    guard case .refused = try await world.house.wiring.bringIn(file, now: world.house.now) else {
      Issue.record("brought in")
      return
    }
    #expect(!GroundFile(yaml: "x: [").faults.isEmpty)
    let unknown = GroundFile(
      yaml: "powers:\n  - {service: tidak-ada, source: otherRule, kind: nonLicensing, affair: A, rule: B, signer: head}")
    #expect(unknown.faults.isEmpty)
    guard case .refused(let faults) = try await world.house.wiring.bringIn(unknown, now: world.house.now) else {
      Issue.record("brought in")
      return
    }
    #expect(faults.map(\.line) == [2])
  }

  @Test("a rule alone confirms no delegation, and a source needs its rule")
  func confirming() async throws {
    let world = try await World()
    for (source, rule) in [(PowerSource.delegation, "PP 17/2018"), (.mandate, "UU 30/2014"), (.otherRule, "")] {
      let said = RegisterDesk.Confirmation(
        service: "ahli-waris", source: source, rule: rule, isConfirmed: true, isBasisRequired: false)
      await #expect(throws: Problem.self) { try await world.confirm(said) }
    }
    let required = RegisterDesk.Confirmation(
      service: "ahli-waris", source: .delegation, rule: "", isConfirmed: false, isBasisRequired: true)
    try await world.confirm(required)
    let authority = try await world.authority("ahli-waris", on: "2026-11-20")
    #expect(authority.standing == .unconfirmed)
    #expect(!authority.allowsDecision(heldAtReceipt: false))
  }

  @Test("who comes second is told so, and what the first confirmed stays")
  func second() async throws {
    let world = try await World()
    let first = RegisterDesk.Confirmation(
      service: "ahli-waris", source: .otherRule, rule: "UU 30/2014 Pasal 12", isConfirmed: true, isBasisRequired: true)
    try await world.confirm(first, version: 0)
    let second = RegisterDesk.Confirmation(
      service: "ahli-waris", source: .otherRule, rule: "Aturan lain", isConfirmed: false, isBasisRequired: false)
    await #expect(throws: Problem.changed) { try await world.confirm(second, version: 0) }
    let authority = try await world.authority("ahli-waris", on: "2026-11-20")
    #expect(authority.standing == .holds && authority.isBasisRequired && authority.title == "UU 30/2014 Pasal 12")
    try await world.confirm(second, version: 1)
    #expect(try await world.authority("ahli-waris", on: "2026-11-20").standing == .unconfirmed)
    #expect(try await AuditVerifier(world.house.wiring.database, regency: 3510).verify().findings.isEmpty)
  }

  @Test("a camat reads the register and keeps nothing in it")
  func keepers() async throws {
    let world = try await World()
    let camat = try world.house.staff[.head].required()
    let drafts = DecreeDraftDesk(world.desk)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let (now, event) = (world.house.now, Randomness.system.id(at: world.house.now))
    await #expect(throws: Problem.notAllowed) {
      try await world.house.wiring.database.write { tx in
        try drafts.begin(decree, eventID: event, at: now, by: camat, tx)
      }
    }
    let said = RegisterDesk.Confirmation(
      service: "ahli-waris", source: .otherRule, rule: "A", isConfirmed: true, isBasisRequired: false)
    await #expect(throws: Problem.notAllowed) { try await world.confirm(said, by: camat) }
  }

  @Test("where a service ends follows from what the two offices may do")
  func coverage() {
    func line(_ village: Authority.Standing?, _ district: Authority.Standing, required: Bool = false, forwarded: Bool = false)
      -> Coverage.Place
    {
      let service = ServiceName(key: "a", name: Text("A"), isForwarded: forwarded)
      return Coverage.line(
        service, village: village.map { Authority(standing: $0) },
        district: Authority(standing: district, isBasisRequired: required)
      ).place
    }
    #expect(line(.holds, .holds) == .village)
    #expect(line(.unconfirmed, .holds) == .village)
    #expect(line(.missing, .holds) == .district)
    #expect(line(.suspended, .holds) == .district)
    #expect(line(nil, .holds) == .district)
    #expect(line(nil, .unconfirmed) == .district)
    #expect(line(nil, .missing, required: true) == .regency)
    #expect(line(nil, .recommends) == .regency)
    #expect(line(nil, .suspended) == .regency)
    #expect(line(nil, .ended) == .regency)
    #expect(line(.holds, .holds, forwarded: true) == .regency)
  }

  @Test("a desa holds no power, a kelurahan what a decree gives it")
  func villages() async throws {
    let world = try await World()
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let kelurahan = try AreaCode("35.10.16.1001").required()
    try await world.enter(decree, [world.power(of: decree, "domisili-lembaga", areas: [world.house.office, kelurahan])])
    let day = try world.day("2026-11-20")
    let book = RegisterBook(world.desk)
    let coverage = try await world.house.read { tx in try book.coverage(of: kelurahan, on: day, tx) }
    #expect(coverage.lines(at: .village).map(\.service.key) == ["domisili-lembaga"])
    let desa = try AreaCode("35.10.17.2001").required()
    let other = try await world.house.read { tx in try book.coverage(of: desa, on: day, tx) }
    #expect(other.lines(at: .village).isEmpty)
    await #expect(throws: Problem.notFound) {
      try await world.house.read { tx in _ = try book.coverage(of: try AreaCode("35.10.16.1999").required(), on: day, tx) }
    }
  }

  @Test("decrees and offices are compared service by service")
  func differences() async throws {
    let world = try await World()
    _ = try await world.house.wiring.bringIn(try Self.shipped(), now: world.house.now)
    let (one, other) = (try world.decree("188/1/2026", from: "2026-01-02"), try world.decree("188/2/2026", from: "2026-01-02"))
    let limit = ObjectLimit(unit: .squareMetres, most: 25)
    try await world.enter(
      one, [world.power(of: one, "izin-reklame-kecil", limit: limit), world.power(of: one, "domisili-lembaga")])
    try await world.enter(other, [world.power(of: other, "izin-reklame-kecil"), world.power(of: other, "domisili-lembaga")])
    let book = RegisterBook(world.desk)
    let found = try await world.house.read { tx in try book.difference(one.id, other.id, tx) }
    #expect(found.lines.count == 1 && found.alike == 1)
    #expect(found.lines.first?.one.first?.id.contains("sampai 25 m²") == true)
    let (neighbour, day) = (try AreaCode("35.10.17").required(), try world.day("2026-11-20"))
    let offices = try await world.house.read { [office = world.house.office] tx in
      try book.difference(office, neighbour, on: day, tx)
    }
    #expect(Set(offices.lines.map(\.service.id)).count == 2)
  }

  @Test("what ends soon is told from 90 days before, and not once it has been withdrawn")
  func ending() async throws {
    let world = try await World()
    let decree = try world.decree("188/1/2026", from: "2026-01-02", through: "2026-12-31")
    let powers = [world.power(of: decree, "domisili-lembaga"), world.power(of: decree, "rekomendasi-penelitian")]
    try await world.enter(decree, powers)
    try await world.change(.withdrawn, powers[1], on: "2026-10-01")
    let book = RegisterBook(world.desk)
    func ending(_ iso: String) async throws -> [String] {
      let day = try world.day(iso)
      return try await world.house.read { tx in try book.ending(on: day, tx).map(\.power.service) }
    }
    #expect(try await ending("2026-10-01") == [])
    #expect(try await ending("2026-10-02") == ["domisili-lembaga"])
    #expect(try await ending("2026-12-31") == ["domisili-lembaga"])
    #expect(try await ending("2027-01-01") == [])
  }
}

extension RegisterTests.World {
  /// - Parameter version: of the ground as it was seen; nil for what it is now.
  func confirm(_ said: RegisterDesk.Confirmation, version: Int? = nil, by actor: Actor? = nil) async throws {
    let now = house.now
    let ids = (id: Randomness.system.id(at: now), event: Randomness.system.id(at: now))
    try await house.wiring.database.write { [desk, keeper] tx in
      let seen = try version ?? desk.version(ofGround: said.service, tx)
      try desk.confirm(said, version: seen, ids: ids, at: now, by: actor ?? keeper, tx)
    }
  }
}
