import Civic
import Core
import Storage
import Testing

@testable import Delegation
@testable import Dossiers
@testable import simpul

/// The yearly evaluation on a real database: opened, answered, decided, and never changed again.
@Suite("The evaluation of delegated powers")
struct EvaluationTests {
  /// A house with the decrees of a demonstration, and everyone who takes part.
  struct World {
    let house: House
    let keeper: Actor
    let camat: Actor
    let neighbour: Actor
    var desk: EvaluationDesk { EvaluationDesk(house.wiring.register) }
    var today: Day { Zone.wib.day(of: house.now) }
    static let service = "domisili-lembaga"

    init(_ house: House) async throws {
      self.house = house
      keeper = House.keeper
      camat = try house.staff[.head].required()
      neighbour = Actor(
        account: Randomness.system.id(at: house.now), name: "Camat sebelah", regency: 3510,
        assignments: [Assignment(role: .head, area: try AreaCode("35.10.17").required())])
    }

    init() async throws {
      try await self.init(try await House(dossiers: 0))
      _ = try await house.wiring.bringIn(try BookTests.shipped(), now: house.now)
      try await DemoDecrees(wiring: house.wiring, keeper: keeper, now: house.now, firstYear: 2025).enter()
    }

    func prepare(_ service: String = service, areas: [AreaCode]? = nil, at now: Moment? = nil) async throws
      -> EvaluationDesk.Opening
    {
      let (areas, now) = (areas ?? [house.office], now ?? house.now)
      return try await house.read { [desk] tx in
        try desk.prepare(year: 2026, service: service, areas: areas, now: now, tx)
      }
    }

    @discardableResult
    func open(by actor: Actor? = nil, at now: Moment? = nil) async throws -> ID {
      let opening = try await prepare(at: now)
      try await house.wiring.database.write { [desk, keeper] tx in try desk.open(opening, by: actor ?? keeper, tx) }
      return try opening.ids.first.required()
    }

    func read(_ id: ID, as actor: Actor? = nil) async throws -> EvaluationDesk.Opened {
      try await house.read { [desk, keeper, today] tx in try desk.open(id, by: actor ?? keeper, on: today, tx) }
    }

    func saying(_ id: ID, _ version: Int, after days: Int = 0) -> EvaluationDesk.Saying {
      let at = house.now.adding(days: days)
      return EvaluationDesk.Saying(id, version: version, at: at, eventID: Randomness.system.id(at: at))
    }

    func reply(_ id: ID, version: Int = 1, by actor: Actor? = nil) async throws {
      let saying = saying(id, version)
      try await house.wiring.database.write { [desk, camat] tx in
        try desk.reply("Warga puas.", saying, by: actor ?? camat, tx)
      }
    }

    func decide(_ id: ID, version: Int, by actor: Actor? = nil, after days: Int = 0) async throws {
      let saying = saying(id, version, after: days)
      try await house.wiring.database.write { [desk, keeper] tx in
        try desk.decide(.keep, reason: "Baik.", decree: "SK 2027", saying, by: actor ?? keeper, tx)
      }
    }

    func note(_ id: ID, version: Int, by actor: Actor? = nil) async throws {
      let saying = saying(id, version)
      let before = EnteredBefore(n: 64, onTime: 39, halfDays: 6, nineTenthsDays: nil, source: "Agenda dinas")
      try await house.wiring.database.write { [desk, keeper] tx in
        try desk.note(before, Travel(kilometres: 10, source: "Peta"), saying, by: actor ?? keeper, tx)
      }
    }

    func isSound() async throws -> Bool {
      try await AuditVerifier(house.wiring.database, regency: 3510).verify().findings.isEmpty
    }
  }

  @Test("opened, noted, answered twice, decided: each a version with its event")
  func wholeWay() async throws {
    let world = try await World()
    let id = try await world.open()
    #expect(try await world.read(id).evaluation.state == .awaitingReply)
    try await world.note(id, version: 1)
    try await world.reply(id, version: 2)
    try await world.reply(id, version: 3)
    #expect(try await world.read(id).evaluation.state == .replied)
    try await world.decide(id, version: 4)
    let decided = try await world.read(id).evaluation
    #expect(decided.state == .decided && decided.version == 5)
    #expect(decided.before?.onTime == 39 && decided.travel?.kilometres == 10 && decided.reply?.words == "Warga puas.")
    #expect(decided.decision?.outcome == .keep && decided.decision?.decree == "SK 2027")
    #expect(decided.proposal.signs == [.fewCases])
    let events = try await world.house.read { tx in
      try tx.all("SELECT kind FROM event WHERE regency = 3510 AND record_table = 'evaluation' AND record_id = \(id)") {
        $0.text(0)
      }
    }
    #expect(
      events.sorted() == [
        "evaluation.decided", "evaluation.noted", "evaluation.opened", "evaluation.replied", "evaluation.replied",
      ])
    #expect(try await world.isSound())
  }

  @Test("once decided nothing is said of it any more, and a later entry stands beside it")
  func closed() async throws {
    let world = try await World()
    let id = try await world.open()
    await #expect(throws: Problem.evaluationOpen) { try await world.open() }
    try await world.reply(id)
    try await world.decide(id, version: 2)
    await #expect(throws: Problem.evaluationDecided) { try await world.reply(id, version: 3) }
    await #expect(throws: Problem.evaluationDecided) { try await world.note(id, version: 3) }
    await #expect(throws: Problem.evaluationDecided) { try await world.decide(id, version: 3) }
    let second = try await world.open()
    let opened = try await world.read(second)
    #expect(opened.evaluation.entry == 2 && opened.entries.map(\.id) == [second, id])
    #expect(try await world.read(id).evaluation.decision?.outcome == .keep)
  }

  @Test("the head is heard first: no decision before the reply or the fifteenth day")
  func heard() async throws {
    let world = try await World()
    let id = try await world.open()
    await #expect(throws: Problem.evaluationUnheard) { try await world.decide(id, version: 1) }
    await #expect(throws: Problem.evaluationUnheard) { try await world.decide(id, version: 1, after: 14) }
    try await world.decide(id, version: 1, after: 15)
    #expect(try await world.read(id).evaluation.reply == nil)
  }

  @Test("another district reads nothing; nobody writes what is not theirs")
  func access() async throws {
    let world = try await World()
    let id = try await world.open()
    await #expect(throws: Problem.notFound) { try await world.read(id, as: world.neighbour) }
    await #expect(throws: Problem.notFound) { try await world.reply(id, by: world.neighbour) }
    await #expect(throws: Problem.notFound) { try await world.reply(id, by: world.keeper) }
    let (secretary, counter) = (
      try world.house.staff[.secretary].required(), try world.house.staff[.counter].required()
    )
    await #expect(throws: Problem.notFound) { try await world.reply(id, by: secretary) }
    for actor in [world.camat, world.neighbour, counter] {
      await #expect(throws: Problem.notAllowed) { try await world.decide(id, version: 1, by: actor) }
      await #expect(throws: Problem.notAllowed) { try await world.note(id, version: 1, by: actor) }
      await #expect(throws: Problem.notAllowed) { try await world.open(by: actor) }
    }
    let inspector = Actor(
      account: Randomness.system.id(at: world.house.now), name: "Uji", regency: 3510,
      assignments: [Assignment(role: .inspectorate, area: AreaCode(regency: 3510))])
    let opened = try await world.read(id, as: inspector)
    #expect(!opened.mayKeep && !opened.mayReply)
    #expect(try await world.read(id, as: world.camat).mayReply)
    let today = world.today
    try await world.house.read { [desk = world.desk] tx in
      let own = try desk.lines(year: 2026, service: nil, for: world.camat, on: today, tx)
      #expect(!own.isEmpty && own.allSatisfy { world.house.office.contains($0.held.area) })
      #expect(throws: Problem.notFound) { try desk.report(year: 2026, for: world.camat, on: today, tx) }
      #expect(try desk.report(year: 2026, for: inspector, on: today, tx).contains { $0.evaluation?.id == id })
    }
    await #expect(throws: Problem.changed) { try await world.reply(id, version: 7) }
  }

  @Test("only a power that was held in the year can be evaluated")
  func unheld() async throws {
    let world = try await World()
    await #expect(throws: Problem.notFound) { try await world.prepare("dispensasi-nikah") }
    await #expect(throws: Problem.notFound) { try await world.prepare("tidak-ada") }
    await #expect(throws: Problem.notFound) { try await world.prepare(areas: []) }
    let desa = try AreaCode("35.10.17.2001").required()
    await #expect(throws: Problem.notFound) { try await world.prepare(areas: [world.house.office, desa]) }
    #expect(throws: Problem.notFound) { try world.desk.year("2014", today: world.today) }
    #expect(throws: Problem.notFound) { try world.desk.year("2027", today: world.today) }
    #expect(throws: Problem.notFound) { try world.desk.year("x", today: world.today) }
    #expect(try world.desk.year("", today: world.today) == 2026)
  }

  @Test("the evidence stays what it was on the day of opening, whatever is decided later")
  func frozen() async throws {
    let world = try await World()
    let desk = Desk(world.house)
    try await finish(desk, 2)
    let id = try await world.open(at: world.house.now.adding(minutes: 60))
    let before = try await world.read(id).evaluation
    #expect(before.evidence.counts.here.n == 2 && before.evidence.counts.received == 2)
    try await world.reply(id)
    try await world.decide(id, version: 2)
    try await finish(desk, 3)
    #expect(try await world.read(id).evaluation.evidence == before.evidence)
    let second = try await world.open(at: world.house.now.adding(minutes: 90))
    #expect(try await world.read(second).evaluation.evidence.counts.here.n == 5)
    #expect(try await world.isSound())
  }

  /// Takes and approves some files of the service.
  private func finish(_ desk: Desk, _ count: Int) async throws {
    let objector = try Objector(desk)
    for _ in 0..<count { _ = try await objector.decided(.approve, World.service) }
    for job in desk.house.wiring.jobs { try await job.run(desk.house.now.adding(minutes: 50)) }
  }

  @Test("the time before and the districts without the power are read where others decided, together and with their n")
  func comparisons() async throws {
    let world = try await World()
    let (house, service) = (world.house, "rekomendasi-pbg")
    // The power of the register began in 2025. What lies in the figures before is what others decided.
    let (area, other) = (house.office, try AreaCode("35.10.17").required())
    let day = try Day(iso: "2024-06-03").required()
    func elsewhere(_ area: AreaCode, on day: Day, _ n: Int) -> [FigureDelta] {
      let bucket = Histogram.bucket(minutes: 2000)
      return [
        FigureDelta(area: area.text, measure: Measure.duration.name(of: service), day: day, bucket: bucket, n: n),
        FigureDelta(area: area.text, measure: Measure.elsewhere.name(of: service), day: day, bucket: bucket, n: n),
        FigureDelta(area: area.text, measure: Measure.onTime.name(of: service), day: day, n: n - 1),
        FigureDelta(area: area.text, measure: Measure.elsewhereOnTime.name(of: service), day: day, n: n - 1),
      ]
    }
    let deltas = elsewhere(area, on: day, 40) + elsewhere(other, on: day, 7)
    let ids = deltas.map { _ in Randomness.system.id(at: house.now) }
    try await house.wiring.database.write { tx in try tx.count(deltas, regency: 3510, ids: ids) }
    for job in house.wiring.jobs { try await job.run(house.now) }
    let evidence = try await world.prepare(service).evaluations.first.required().evidence
    #expect(evidence.before?.times.n == 40 && evidence.before?.times.onTime == 39 && evidence.before?.offices == 1)
    #expect(evidence.counts.here.n == 0 && evidence.others == nil && evidence.officesWithout == 0)
    #expect(evidence.hasLimit)
    let began = try Day(iso: "2025-01-02").required()
    #expect(evidence.began == began && evidence.before?.through == began + -1)
  }

  /// Everything of it, so that its statements are held like all others. The decrees are in the register already.
  static func exercise(_ house: House) async throws {
    let world = try await World(house)
    let heads = Dictionary(
      try ["35.10.12", "35.10.16"].map { code in
        let area = try AreaCode(code).required()
        let head = Actor(
          account: Randomness.system.id(at: house.now), name: "Uji camat", regency: 3510,
          assignments: [Assignment(role: .head, area: area)])
        return (area, head)
      }
    ) { first, _ in first }
    try await DemoEvaluations(wiring: house.wiring, keeper: world.keeper, heads: heads, now: house.now).play()
    let lines = try await house.read { tx in
      _ = try world.desk.lines(year: 2026, service: World.service, for: world.camat, on: world.today, tx)
      return try world.desk.report(year: 2026, for: world.keeper, on: world.today, tx)
    }
    for evaluation in lines.compactMap(\.evaluation) { _ = try await world.read(evaluation.id) }
    #expect(Set(lines.compactMap { $0.evaluation?.state }) == Set(Evaluation.State.allCases))
  }
}
