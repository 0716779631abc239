import Civic
import Core
import Testing

@testable import Delegation

/// What the map proposes, over the whole space of what can be known.
@Suite("The rules of the map")
struct MapRulesTests {
  static let assumptions = Assumptions(
    leastDemand: 20, inPerson: 50, ways: 2, leastStaff: 2, needed: [.computer], costPerKilometre: nil)

  static func facts(
    _ kind: ServiceKind = .licensing, _ answers: [Bool?]? = nil, demand: Int? = 30, staff: Int? = 2, computer: Bool? = true,
    holding: MapHolding? = nil
  ) -> MapCase {
    let asked = Criterion.asked(of: kind)
    let said = zip(asked, answers ?? asked.map { _ in true }).compactMap { criterion, answer in answer.map { (criterion, $0) } }
    return MapCase(
      kind: kind, answers: Dictionary(said) { first, _ in first },
      demand: Demand(sheet: demand.map { Demand.Sheet(year: 2025, count: $0, source: "Uji") }),
      office: OfficeFacts(metres: 10_000, staff: staff, facilities: computer.map { [.computer: $0] } ?? [:]), holding: holding)
  }

  /// What the criteria come to, line by line: simple, small, no study, no high technology.
  static let licensing: [[Bool]: MapProposal] = [
    [true, true, true, true]: .delegate, [true, false, true, true]: .upToLimit,
    [false, true, true, true]: .recommend, [false, false, true, true]: .recommend,
    [true, true, false, true]: .recommend, [true, false, false, true]: .recommend,
    [true, true, true, false]: .recommend, [true, false, true, false]: .recommend,
    [false, true, false, true]: .keep, [false, false, false, true]: .keep, [false, true, true, false]: .keep,
    [false, false, true, false]: .keep, [true, true, false, false]: .keep, [true, false, false, false]: .keep,
    [false, true, false, false]: .keep, [false, false, false, false]: .keep,
  ]

  /// Supervision, small activity, routine direct service.
  static let others: [[Bool]: MapProposal] = [
    [true, true, true]: .delegate, [true, true, false]: .delegate, [false, true, true]: .delegate,
    [true, false, true]: .upToLimit, [true, false, false]: .upToLimit, [false, false, true]: .upToLimit,
    [false, true, false]: .recommend, [false, false, false]: .keep,
  ]

  /// Every way in which what is open could turn out.
  static func completions(_ values: [Bool?]) -> [[Bool]] {
    values.reduce([[]]) { all, value in
      all.flatMap { one in (value.map { [$0] } ?? [true, false]).map { one + [$0] } }
    }
  }

  /// The same said plainly: try everything that could be true, and see whether all of it comes to one thing.
  static func plain(_ kind: ServiceKind, _ answers: [Bool?], enough: Bool?, staffed: Bool?, computer: Bool?) -> MapProposal {
    let table = kind == .licensing ? licensing : others
    var found = Set<MapProposal>()
    for facts in completions(answers + [enough, staffed, computer]) {
      let content = table[Array(facts.dropLast(3))] ?? .keep
      let rest = Array(facts.suffix(3))
      if content == .keep || !rest[0] {
        found.insert(.keep)
      } else {
        found.insert(rest[1] && rest[2] ? content : .recommend)
      }
    }
    return found.count == 1 ? found.first ?? .unsaid : .unsaid
  }

  @Test("agree with a plain restatement on everything that can be known or not")
  func wholeSpace() {
    let three: [Bool?] = [nil, false, true]
    for kind in ServiceKind.allCases {
      let width = Criterion.asked(of: kind).count
      let all = (0..<width).reduce([[Bool?]]([[]])) { found, _ in found.flatMap { one in three.map { one + [$0] } } }
      for answers in all {
        for (demand, enough) in [(nil, nil), (19, false), (20, true)] as [(Int?, Bool?)] {
          for (staff, staffed) in [(nil, nil), (1, false), (2, true)] as [(Int?, Bool?)] {
            for computer in three {
              let facts = Self.facts(kind, answers, demand: demand, staff: staff, computer: computer)
              let verdict = MapRules.verdict(of: facts, Self.assumptions)
              let expected = Self.plain(kind, answers, enough: enough, staffed: staffed, computer: computer)
              guard verdict.proposal == expected else {
                Issue.record("\(kind) \(answers) \(enough as Any) \(staffed as Any) \(computer as Any): \(verdict.proposal)")
                return
              }
              // What cannot be said names what is missing, and what can be said names nothing.
              guard verdict.missing.isEmpty == (expected != .unsaid) else {
                Issue.record("missing: \(verdict.missing)")
                return
              }
              guard (verdict.saving != nil) == (expected == .delegate || expected == .upToLimit) else {
                Issue.record("a saving where nothing is given")
                return
              }
            }
          }
        }
      }
    }
  }

  @Test("one fact that is missing is named, whichever it is")
  func missing() {
    let full: [Bool?] = [true, true, true, true]
    #expect(MapRules.verdict(of: Self.facts(), Self.assumptions).proposal == .delegate)
    for (index, criterion) in Criterion.asked(of: .licensing).enumerated() {
      var answers = full
      answers[index] = nil
      let verdict = MapRules.verdict(of: Self.facts(.licensing, answers), Self.assumptions)
      #expect(verdict.proposal == .unsaid && verdict.missing == [.criterion(criterion)])
    }
    #expect(MapRules.verdict(of: Self.facts(demand: nil), Self.assumptions).missing == [.demand])
    #expect(MapRules.verdict(of: Self.facts(staff: nil), Self.assumptions).missing == [.staff])
    #expect(MapRules.verdict(of: Self.facts(computer: nil), Self.assumptions).missing == [.facility(.computer)])
  }

  @Test("what lacks makes it a recommendation, and says what it would be")
  func lacking() {
    let verdict = MapRules.verdict(of: Self.facts(staff: 1, computer: false), Self.assumptions)
    #expect(verdict.proposal == .recommend && verdict.goal == .delegate)
    #expect(verdict.lacks == [.staff, .facility(.computer)])
    #expect(MapRules.verdict(of: Self.facts(demand: 3, staff: 1), Self.assumptions).lacks.isEmpty)
  }

  @Test("a power in force is not proposed again, a recommendation may grow, and what a rule settles is left alone")
  func holdings() {
    func proposal(_ holding: MapHolding, _ answers: [Bool?]? = nil) -> MapProposal {
      MapRules.verdict(of: Self.facts(.licensing, answers, holding: holding), Self.assumptions).proposal
    }
    #expect(proposal(.decides(nil, decree: "188/1")) == .held)
    #expect(proposal(.suspended(decree: "188/1")) == .held)
    #expect(proposal(.byLaw(.otherRule, rule: "UU 1/1974")) == .byLaw)
    #expect(proposal(.recommends(decree: "188/1")) == .delegate)
    #expect(proposal(.recommends(decree: "188/1"), [false, true, true, true]) == .held)
    #expect(proposal(.recommends(decree: "188/1"), [false, false, false, false]) == .held)
    #expect(proposal(.recommends(decree: "188/1"), [nil, true, true, true]) == .unsaid)
  }

  /// A small generator, so that a fault can be repeated.
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func random(_ chance: inout Chance) -> MapCase {
    let kind = ServiceKind.allCases.randomElement(using: &chance) ?? .licensing
    let answers = Criterion.asked(of: kind).map { _ in [nil, true, false, true].randomElement(using: &chance) ?? nil }
    return facts(
      kind, answers, demand: Int.random(in: 0...60, using: &chance), staff: Int.random(in: 0...4, using: &chance),
      computer: Bool.random(using: &chance))
  }

  @Test("more demand, one more of the staff, one more facility and one more criterion never take a power away")
  func monotone() {
    var chance = Chance(state: 16)
    for _ in 0..<4000 {
      let before = Self.random(&chance)
      var (more, staffed, equipped, simpler) = (before, before, before, before)
      let count = before.demand.basis?.count ?? 0
      more.demand = Demand(sheet: Demand.Sheet(year: 2025, count: count + Int.random(in: 1...50, using: &chance), source: "Uji"))
      staffed.office.staff = (before.office.staff ?? 0) + 1
      equipped.office.facilities[.computer] = true
      if let criterion = Criterion.asked(of: before.kind).first(where: { before.answers[$0] == false }) {
        simpler.answers[criterion] = true
      }
      let rank = MapRules.verdict(of: before, Self.assumptions).proposal.rank
      for after in [more, staffed, equipped, simpler] {
        let then = MapRules.verdict(of: after, Self.assumptions).proposal.rank
        guard let rank, let then else { continue }
        guard then >= rank else {
          Issue.record("\(before) → \(after)")
          return
        }
      }
    }
  }

  @Test("what is saved equals a plain recount, journey by journey")
  func savings() throws {
    var chance = Chance(state: 11)
    for _ in 0..<300 {
      let (count, metres) = (Int.random(in: 20...90, using: &chance), Int.random(in: 0...80_000, using: &chance))
      let (minutes, fare) = (Int.random(in: 0...300, using: &chance), Int.random(in: 0...90_000, using: &chance))
      let (ways, share) = (Int.random(in: 1...4, using: &chance), Int.random(in: 0...100, using: &chance))
      var facts = Self.facts(demand: count)
      var assumptions = Self.assumptions
      assumptions.inPerson = share
      (facts.office.metres, facts.office.minutes, facts.office.fare, facts.office.ways) = (
        metres, minutes, Money(rupiah: fare), ways
      )
      var (way, time, cost) = (0, 0, 0)
      for _ in 0..<count {
        for _ in 0..<ways {
          way += 2 * metres * share
          time += 2 * minutes * share
          cost += fare * share
        }
      }
      let saving = try MapRules.verdict(of: facts, assumptions).saving.required()
      #expect(saving.kilometres == way / 100 / 1000)
      #expect(saving.hours == time / 100 / 60)
      #expect(saving.cost == Money(rupiah: cost / 100))
    }
  }

  @Test("what is not known is left out of an estimate, and the largest facts overflow nothing")
  func unknownParts() throws {
    var facts = Self.facts()
    facts.office.metres = nil
    #expect(MapRules.verdict(of: facts, Self.assumptions).saving == nil)
    facts.office.minutes = 30
    let saving = try MapRules.verdict(of: facts, Self.assumptions).saving.required()
    #expect(saving.kilometres == nil && saving.cost == nil && saving.hours == 30)
    facts = Self.facts(demand: OfficeFacts.Most.demand)
    facts.office = OfficeFacts(
      metres: OfficeFacts.Most.metres, minutes: OfficeFacts.Most.minutes, ways: OfficeFacts.Most.ways, staff: 9,
      facilities: [.computer: true])
    var assumptions = Self.assumptions
    (assumptions.inPerson, assumptions.costPerKilometre) = (100, Money(rupiah: Assumptions.Most.cost))
    let most = try MapRules.verdict(of: facts, assumptions).saving.required()
    #expect(most.isCostByKilometre && most.kilometres == 400_000_000_000)
  }

  @Test("an estimate says two digits")
  func rounding() {
    #expect([0, 7, 99, 104, 105, 12_417, 995].map(TravelSaving.honest) == [0, 7, 99, 100, 110, 12_000, 1000])
  }

  @Test("a whole year at the counters comes before a sheet, a sheet before a part of a year, and nothing is added up")
  func demand() {
    let sheet = Demand.Sheet(year: 2025, count: 7, source: "Uji")
    let (year, part) = (Demand.Live(received: 3, turnedAway: 2, months: 12), Demand.Live(received: 30, turnedAway: 0, months: 5))
    #expect(Demand(live: year, sheet: sheet).basis == .live(year))
    #expect(Demand(live: part, sheet: sheet).basis == .sheet(sheet))
    #expect(Demand(live: part).basis == .soFar(part))
    #expect(Demand(live: part).reaches(30) == true && Demand(live: part).reaches(31) == nil)
    #expect(Demand(live: year).reaches(5) == true && Demand(live: year).reaches(6) == false)
    #expect(Demand().reaches(0) == nil)
  }
}
