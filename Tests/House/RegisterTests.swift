import Civic
import Core
import Storage
import Testing

@testable import Delegation
@testable import simpul

/// The register on a real database: what a decree gives is what an office may do, from the first day to the last.
@Suite("The register of powers")
struct RegisterTests {
  /// A house with someone of the regency who keeps the register.
  struct World {
    let house: House
    let keeper: Actor
    var desk: RegisterDesk { house.wiring.register }

    init() async throws {
      house = try await House(dossiers: 0)
      keeper = Actor(
        account: Randomness.system.id(at: house.now), name: "Uji Pemerintahan", regency: 3510,
        assignments: [Assignment(role: .regencyStaff, area: AreaCode(regency: 3510))])
    }

    func day(_ iso: String) throws -> Day { try Day(iso: iso).required() }

    func decree(_ number: String, from: String, through: String = "2027-12-31", basis: String = "Perda 5/2024") throws -> Decree {
      Decree(
        id: Randomness.system.id(at: house.now), number: number, title: "Pelimpahan sebagian kewenangan",
        giver: "Bupati Banyuwangi",
        issued: try day(from), from: try day(from), through: try day(through), basis: basis)
    }

    func power(
      of decree: Decree, _ service: String = "rekomendasi-reklame", source: PowerSource = .delegation, limit: ObjectLimit? = nil,
      areas: [AreaCode]? = nil, replaces: ID? = nil, from: Day? = nil
    ) -> Power {
      Power(
        id: Randomness.system.id(at: house.now), decree: decree.id, service: service, source: source, kind: .licensing,
        aspect: .licence, affair: "Penanaman modal", limit: limit, areas: areas ?? [house.office], from: from ?? decree.from,
        through: decree.through, replaces: replaces)
    }

    func enter(_ decree: Decree, _ powers: [Power], by actor: Actor? = nil) async throws {
      let entry = RegisterDesk.Entry(decree, powers, at: house.now, randomness: .system)
      try await house.wiring.database.write { [desk, keeper] tx in try desk.enter(entry, by: actor ?? keeper, tx) }
    }

    func change(_ kind: PowerChange.Kind, _ power: Power, on iso: String) async throws {
      let change = RegisterDesk.Change(
        kind, of: power.id, on: try day(iso), decree: "188/99/2026", reason: "Uji.", at: house.now, randomness: .system)
      try await house.wiring.database.write { [desk, keeper] tx in try desk.change(change, by: keeper, tx) }
    }

    func authority(_ service: String, on iso: String, amount: Int? = nil, area: AreaCode? = nil) async throws -> Authority {
      let question = AuthorityQuestion(service: service, area: area ?? house.office, day: try day(iso), amount: amount)
      return try await house.read { [desk] tx in try desk.register.authority(question, tx) }
    }

    func service() async throws -> String {
      try await house.read { [desk] tx in try desk.asks.services(tx).last?.key ?? "" }
    }
  }

  @Test("a power holds from its first day to its last, where it was given and nowhere else")
  func dates() async throws {
    let world = try await World()
    let service = try await world.service()
    let decree = try world.decree("188/1/2026", from: "2026-01-02", through: "2026-12-31")
    try await world.enter(decree, [world.power(of: decree, service)])
    #expect(try await world.authority(service, on: "2026-01-01").standing == .missing)
    #expect(try await world.authority(service, on: "2026-01-02").standing == .holds)
    #expect(try await world.authority(service, on: "2026-12-31").standing == .holds)
    #expect(try await world.authority(service, on: "2027-01-01").standing == .ended)
    let neighbour = try AreaCode("35.10.17").required()
    #expect(try await world.authority(service, on: "2026-06-01", area: neighbour).standing == .missing)
  }

  @Test("suspended, resumed, withdrawn: each from its day on, and the days before stay what they were")
  func changes() async throws {
    let world = try await World()
    let service = try await world.service()
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let power = world.power(of: decree, service)
    try await world.enter(decree, [power])
    try await world.change(.suspended, power, on: "2026-03-01")
    try await world.change(.resumed, power, on: "2026-04-01")
    try await world.change(.withdrawn, power, on: "2026-05-01")
    for (day, standing) in [
      ("2026-02-28", Authority.Standing.holds), ("2026-03-01", .suspended), ("2026-03-31", .suspended),
      ("2026-04-01", .holds), ("2026-05-01", .ended),
    ] {
      #expect(try await world.authority(service, on: day).standing == standing, "\(day)")
    }
    await #expect(throws: Problem.self) { try await world.change(.resumed, power, on: "2026-06-01") }
  }

  @Test("what the law does not let a decree give is refused with the article")
  func refusals() async throws {
    let world = try await World()
    let service = try await world.service()
    let bare = try world.decree("188/1/2026", from: "2026-01-02", basis: "")
    await #expect(throws: Problem.self) { try await world.enter(bare, [world.power(of: bare, service)]) }
    let decree = try world.decree("188/2/2026", from: "2026-01-02")
    let desa = try AreaCode("35.10.17.2001").required()
    for power in [
      world.power(of: decree, service, source: .attribution), world.power(of: decree, "tidak-ada"),
      world.power(of: decree, service, areas: []), world.power(of: decree, service, areas: [desa]),
      world.power(of: decree, service, areas: [try AreaCode("35.09.01").required()]),
    ] {
      await #expect(throws: Problem.self) { try await world.enter(decree, [power]) }
    }
    let camat = try world.house.staff[.head].required()
    await #expect(throws: Problem.self) { try await world.enter(decree, [world.power(of: decree, service)], by: camat) }
  }

  @Test("a camat passes on only what the camat holds, by a decree of his own and by its amendment")
  func passingOn() async throws {
    let world = try await World()
    let (service, lurah) = (try await world.service(), try AreaCode("35.10.16.1001").required())
    let regent = try world.decree("188/1/2026", from: "2026-01-02")
    let mine = world.power(of: regent, service)
    try await world.enter(regent, [mine])
    func camat(_ number: String, from: String) throws -> Decree {
      Decree(
        id: Randomness.system.id(at: world.house.now), number: number, title: "Pelimpahan ke lurah", giver: "Camat Banyuwangi",
        giverArea: world.house.office, issued: try world.day(from), from: try world.day(from),
        through: try world.day("2027-12-31"), basis: "Perda 5/2024")
    }
    func passed(_ decree: Decree, by rule: String, replaces: ID? = nil) -> Power {
      Power(
        id: Randomness.system.id(at: world.house.now), decree: decree.id, service: service, source: .delegation,
        kind: .licensing, aspect: .licence, affair: "Penanaman modal", areas: [lurah], passedOnBy: rule, from: decree.from,
        through: decree.through, replaces: replaces)
    }
    let first = try camat("400/1/2026", from: "2026-02-01")
    for hidden in ["Plt. Camat Banyuwangi", "CAMAT BANYUWANGI", "Kepala Distrik Banyuwangi"] {
      let decree = Decree(
        id: first.id, number: "400/0/2026", title: first.title, giver: hidden, issued: first.issued, from: first.from,
        through: first.through, basis: first.basis)
      #expect(RegisterRules.faults(of: decree) == [.giverAreaMissing], "\(hidden)")
    }
    let elsewhere = Power(
      id: first.id, decree: first.id, service: service, source: .delegation, kind: .licensing, aspect: .licence,
      affair: "Uji", areas: [try AreaCode("35.10.17.1001").required(), world.house.office], passedOnBy: "Perbup 7/2025",
      from: first.from, through: first.through)
    #expect(
      RegisterRules.faults(of: elsewhere, in: first, services: [service], areas: Set(elsewhere.areas))
        == [.camatGivesToKelurahanOnly])
    await #expect(throws: RegisterFault.passingOnNeedsRule.problem) {
      try await world.enter(first, [passed(first, by: "")])
    }
    let given = passed(first, by: "Perbup 7/2025 Pasal 4")
    try await world.enter(first, [given])
    try await world.change(.suspended, mine, on: "2026-04-01")
    try await world.change(.resumed, mine, on: "2026-05-01")
    try await world.change(.withdrawn, mine, on: "2026-06-01")
    // It stands and falls with what the camat holds.
    for (day, standing) in [
      ("2026-02-01", Authority.Standing.holds), ("2026-03-31", .holds), ("2026-04-01", .suspended), ("2026-05-01", .holds),
      ("2026-06-01", .ended),
    ] {
      #expect(try await world.authority(service, on: day, area: lurah).standing == standing, "\(day)")
    }
    let second = try camat("400/2/2026", from: "2026-07-01")
    await #expect(throws: RegisterFault.camatHoldsItNot.problem) {
      try await world.enter(second, [passed(second, by: "Perbup 7/2025 Pasal 4")])
    }
    try await world.enter(second, [])
    let (new, event) = (
      passed(second, by: "Perbup 7/2025 Pasal 4", replaces: given.id), Randomness.system.id(at: world.house.now)
    )
    let change = RegisterDesk.Change(
      .amended, of: given.id, on: new.from, decree: second.number, reason: "Uji.", at: world.house.now, randomness: .system)
    await #expect(throws: RegisterFault.camatHoldsItNot.problem) {
      try await world.house.wiring.database.write { [desk = world.desk, keeper = world.keeper] tx in
        try desk.amend(change, by: new, event, actor: keeper, tx)
      }
    }
  }

  @Test("a camat passes on no more than he holds, and a mandate stays a mandate")
  func noMoreThanHeld() throws {
    let (id, first) = (Randomness.system.id(at: Moment(seconds: 1_780_000_000)), AuthorityCase.first)
    func decree(_ camat: AreaCode?) -> Decree {
      Decree(id: id, number: "1", title: "Uji", giver: "Uji", giverArea: camat, issued: first, from: first)
    }
    func power(_ source: PowerSource, _ most: Int?) -> Power {
      Power(
        id: id, decree: id, service: "uji", source: source, kind: .licensing, aspect: .licence, affair: "",
        limit: most.map { ObjectLimit(unit: .squareMetres, most: $0) }, areas: [], from: first)
    }
    func fault(_ passed: Power, from held: Power, _ standing: PowerTimeline.Standing = .inForce, by camat: AreaCode? = nil)
      -> RegisterFault?
    {
      RegisterRules.fault(
        of: passed, passedOnFrom: [AuthorityRules.Candidate(power: held, decree: decree(camat), standing: standing)])
    }
    #expect(fault(power(.delegation, 25), from: power(.delegation, 25)) == nil)
    #expect(fault(power(.delegation, 26), from: power(.delegation, 25)) == .beyondCamat)
    #expect(fault(power(.delegation, nil), from: power(.delegation, 25)) == .beyondCamat)
    #expect(fault(power(.mandate, 10), from: power(.delegation, nil)) == nil)
    #expect(fault(power(.mandate, 10), from: power(.mandate, nil)) == nil)
    #expect(fault(power(.delegation, 10), from: power(.mandate, nil)) == .beyondCamat)
    #expect(fault(power(.delegation, nil), from: power(.delegation, nil), .suspended) == .camatHoldsItNot)
    // What was itself passed on goes no further.
    #expect(fault(power(.delegation, nil), from: power(.delegation, nil), by: AuthorityCase.district) == .camatHoldsItNot)
  }

  @Test("a limit is taken only in the unit in which objects of the service are measured")
  func measured() async throws {
    let limit = ObjectLimit(unit: .visitors, most: 500)
    #expect(RegisterRules.fault(of: nil, measuredBy: nil) == nil)
    #expect(RegisterRules.fault(of: limit, measuredBy: nil) == .measureMissing)
    #expect(
      RegisterRules.fault(of: limit, measuredBy: ObjectMeasure(unit: .squareMetres, name: Text("Luas")))
        == .unitDiffers(.squareMetres))
    #expect(RegisterRules.fault(of: limit, measuredBy: ObjectMeasure(unit: .visitors, name: Text("Orang"))) == nil)
    #expect(!AuthorityRules.reaches(limit, 60, in: .squareMetres))
    #expect(!AuthorityRules.reaches(limit, 60, in: nil))
    #expect(AuthorityRules.reaches(limit, 500, in: .visitors))
  }

  @Test(
    "a rule that the regency has confirmed does not fall with a decree, and a service that is only taken in is decided elsewhere")
  func confirmedRule() throws {
    let id = Randomness.system.id(at: Moment(seconds: 1_780_000_000))
    let decree = Decree(id: id, number: "1", title: "Uji", giver: "Bupati", issued: .first, from: .first)
    let power = Power(
      id: id, decree: id, service: "uji", source: .delegation, kind: .licensing, aspect: .licence, affair: "", areas: [],
      from: .first)
    let question = AuthorityQuestion(service: "uji", area: AuthorityCase.district, day: AuthorityCase.first)
    func ground(_ confirmed: Bool) -> Ground {
      Ground(
        id: id, service: "uji", source: .otherRule, kind: .licensing, affair: "", rule: "Permen 1/2026",
        confirmedAt: confirmed ? Moment(seconds: 1) : nil)
    }
    for standing in [PowerTimeline.Standing.ended, .suspended] {
      let candidates = [AuthorityRules.Candidate(power: power, decree: decree, standing: standing)]
      #expect(AuthorityRules.authority(question, candidates: candidates, ground: ground(true)).title == "Permen 1/2026")
      #expect(AuthorityRules.authority(question, candidates: candidates, ground: ground(true)).standing == .holds)
      #expect(AuthorityRules.authority(question, candidates: candidates, ground: ground(false)).standing.isElsewhere)
    }
    let forwarded = AuthorityQuestion(
      service: "uji", area: AuthorityCase.district, day: AuthorityCase.first, isForwarded: true)
    for confirmed in [true, false] {
      let said = AuthorityRules.authority(forwarded, candidates: [], ground: ground(confirmed))
      #expect(said.standing == .forwards && !said.standing.lacksBasis && !said.allowsDecision(heldAtReceipt: true))
    }
  }

  @Test("what is entered late is a turn all the same")
  func lateEntry() async throws {
    let world = try await World()
    let service = try await world.service()
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let power = world.power(of: decree, service)
    try await world.enter(decree, [power])
    try await world.change(.withdrawn, power, on: "2026-08-01")
    let turned = try await world.house.read { [desk = world.desk, today = try world.day("2026-11-20")] tx in
      try desk.register.turned(after: today + -5, through: today, tx)
    }
    #expect(turned.contains { $0.service == service && $0.area == world.house.office })
  }
}
