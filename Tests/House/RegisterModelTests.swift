import Civic
import Core
import Storage
import Testing

@testable import Delegation
@testable import simpul

/// Random histories of the register on a real database, against a plain restatement of the law.
@Suite("The register equals its slow restatement")
struct RegisterModelTests {
  private static let first = Day(iso: "2026-01-01") ?? .first
  private static let length = 60

  /// A register and its model, kept side by side.
  private struct Pair {
    let world: RegisterTests.World
    let services: [String]
    let areas: [AreaCode]
    var model = RegisterModel()
    var dice: Dice
    var decrees: [Decree] = []
    var refused = 0, taken = 0, passed = 0

    init(seed: UInt64) async throws {
      let world = try await RegisterTests.World()
      services = try await world.house.read { [desk = world.desk] tx in try desk.asks.services(tx).suffix(3).map(\.key) }
      areas = try ["35.10.16", "35.10.17", "35.10.16.1001"].map { try AreaCode($0).required() }
      dice = Dice(seed: seed)
      self.world = world
      for (service, isOfVillage) in [(services[1], false), (services[2], true)] {
        let id = Randomness.system.id(at: world.house.now)
        let ground = Ground(
          id: id, service: service, source: .otherRule, kind: .nonLicensing, affair: "Uji", rule: "Uji", isOfVillage: isOfVillage,
          object: ObjectMeasure(unit: .squareMetres, name: Text("Luas")), confirmedAt: isOfVillage ? nil : world.house.now,
          confirmedBy: isOfVillage ? nil : id)
        try await world.house.wiring.database.write { [desk = world.desk, now = world.house.now, keeper = world.keeper] tx in
          try desk.save(ground, id, at: now, by: keeper, tx)
        }
      }
    }

    /// Powers overlap, repeat and contradict each other, as decrees of ten years do.
    private mutating func power(of decree: Decree, _ service: String? = nil, replaces: ID? = nil, from: Day? = nil) -> Power {
      let start = from ?? decree.from + dice.roll(10)
      let service = service ?? services[dice.roll(3)]
      // Of the first service nobody has said how its objects are measured.
      let isLimited = service != services[0] && dice.roll(2) == 0
      let limit = isLimited ? ObjectLimit(unit: .squareMetres, most: dice.roll(2) == 0 ? 100 : 50) : nil
      return Power(
        id: Randomness.system.id(at: world.house.now), decree: decree.id, service: service,
        source: [.delegation, .mandate, .assistance][dice.roll(3)], kind: .licensing, aspect: .licence, affair: "Uji",
        reach: dice.roll(4) == 0 ? .recommends : .decides, limit: limit,
        areas: decree.giverArea == nil ? Array(areas.prefix(1 + dice.roll(3))) : [areas[2]],
        passedOnBy: decree.giverArea == nil ? "" : "Perbup 7/2025 Pasal 4", from: start,
        through: min(max(start + dice.roll(30), start), decree.through), replaces: replaces)
    }

    /// Decrees are issued on different days, and entered in any order.
    mutating func enter(_ number: Int) async throws {
      let issued = first + (number * 7) % length
      let decree = Decree(
        id: Randomness.system.id(at: world.house.now), number: "188/\(number)/2026", title: "Uji", giver: "Bupati Banyuwangi",
        issued: issued, from: issued + dice.roll(5), through: first + 2 * length, basis: "Perda 5/2024")
      let powers = (0...dice.roll(3)).map { _ in power(of: decree) }
      try await world.enter(decree, powers)
      decrees.append(decree)
      for power in powers { model.give(power, by: decree) }
    }

    /// A camat passes on to a lurah: taken where the law lets it be, refused where not.
    mutating func passOn(_ number: Int) async throws {
      let issued = first + dice.roll(length / 2)
      let decree = Decree(
        id: Randomness.system.id(at: world.house.now), number: "400/\(number)/2026", title: "Uji", giver: "Camat Banyuwangi",
        giverArea: areas[0], issued: issued, from: issued, through: first + 2 * length, basis: "Perda 5/2024")
      let (power, world) = (power(of: decree), world)
      guard model.letsPass(power, from: areas[0]) else {
        refused += 1
        await #expect(throws: Problem.self) { try await world.enter(decree, [power]) }
        return
      }
      passed += 1
      try await world.enter(decree, [power])
      model.give(power, by: decree)
    }

    mutating func change() async throws {
      guard let one = dice.pick(model.given) else { return }
      let kind = [PowerChange.Kind.suspended, .resumed, .suspended, .resumed, .withdrawn][dice.roll(5)]
      let day = one.power.from + dice.roll(35)
      guard model.lets(kind, happenTo: one.power, on: day) else {
        refused += 1
        let world = world
        await #expect(throws: Problem.self) { try await world.change(kind, one.power, on: day.iso) }
        return
      }
      taken += 1
      try await world.change(kind, one.power, on: day.iso)
      model.happens(kind, to: one.power.id, on: day)
    }

    mutating func amend() async throws {
      guard let one = dice.pick(model.given), let decree = dice.pick(decrees) else { return }
      let day = one.power.from + dice.roll(20)
      guard day >= decree.from, model.lets(.amended, happenTo: one.power, on: day) else { return }
      let new = power(of: decree, one.power.service, replaces: one.power.id, from: day)
      let (now, event) = (world.house.now, Randomness.system.id(at: world.house.now))
      let change = RegisterDesk.Change(
        .amended, of: one.power.id, on: day, decree: decree.number, reason: "Uji.", at: now, randomness: .system)
      try await world.house.wiring.database.write { [desk = world.desk, keeper = world.keeper] tx in
        try desk.amend(change, by: new, event, actor: keeper, tx)
      }
      taken += 1
      model.happens(.amended, to: one.power.id, on: day)
      model.give(new, by: decree)
    }

    /// Every day, office, service and size: what the register says and what the law says; and no turn goes unnoticed.
    func compare() async throws -> Int {
      var asked = 0
      for service in services {
        for area in areas {
          var before: [RegisterModel.Answer] = []
          for offset in -1...(length + 40) {
            let answers = try await compare(service, area, first + offset, after: before)
            asked += answers.count
            before = answers
          }
        }
      }
      return asked
    }

    private func compare(
      _ service: String, _ area: AreaCode, _ day: Day, after before: [RegisterModel.Answer]
    ) async throws -> [RegisterModel.Answer] {
      try await world.house.read { [register = world.desk.register, model] tx in
        let ground = try GroundStore.ground(of: service, regency: 3510, tx)
        let answers = try [nil, 50, 100, 101].map { amount in
          let question = AuthorityQuestion(service: service, area: area, day: day, amount: amount)
          let (said, law) = (try register.authority(question, tx), model.answer(question, ground: ground))
          #expect(said.standing == law.standing, "\(service) \(area) \(day.iso) \(amount ?? 0)")
          #expect(said.power.map(law.powers.contains) ?? law.powers.isEmpty, "\(service) \(area) \(day.iso)")
          return law
        }
        if !before.isEmpty, before != answers {
          let turned = try register.turned(after: day + -1, through: day, tx)
          #expect(turned.contains { $0.service == service && $0.area == area }, "\(service) \(area) \(day.iso)")
        }
        return answers
      }
    }
  }

  @Test("over random histories, on every day, for every office and size", arguments: [UInt64(1), 2, 3, 4, 5])
  func histories(_ seed: UInt64) async throws {
    var pair = try await Pair(seed: seed)
    for number in 0..<10 {
      try await pair.enter(number)
      for _ in 0..<3 { try await pair.change() }
      try await pair.amend()
      for turn in 0..<3 { try await pair.passOn(number * 3 + turn) }
    }
    #expect(pair.taken > 5 && pair.refused > 0 && pair.passed > 0)
    #expect(try await pair.compare() > 2000)
  }
}
