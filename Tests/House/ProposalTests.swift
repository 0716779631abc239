import Civic
import Core
import Storage
import Testing

@testable import Delegation

/// How evidence becomes a proposal: a table, and what must hold everywhere.
@Suite("Proposals of the evaluation")
struct ProposalTests {
  /// Cases that all took about as long.
  static func times(_ n: Int, onTime: Int, minutes: Int = 300) -> CaseTimes {
    CaseTimes(n: n, onTime: onTime, minutes: n > 0 ? [Histogram.bucket(minutes: minutes): n] : [:])
  }

  static func evidence(
    _ own: CaseTimes, sentBack: Int = 0, granted: Int = 0, before: CaseTimes? = nil, others: CaseTimes? = nil,
    hasLimit: Bool = false, officesWithout: Int = 0
  ) -> Evidence {
    var counts = CaseCounts()
    (counts.here, counts.sentBack, counts.objectionsGranted) = (own, sentBack, granted)
    func side(_ times: CaseTimes?) -> Comparison? {
      times.map { Comparison(offices: 1, from: .first, through: .last, times: $0) }
    }
    return Evidence(
      from: .first, through: .last, began: .first, counts: counts, before: side(before), others: side(others),
      hasLimit: hasLimit, officesWithout: officesWithout)
  }

  private func outcome(_ evidence: Evidence, entered: EnteredBefore? = nil) -> EvaluationOutcome {
    Proposal(evidence, before: entered).outcome
  }

  @Test("the table of the rule")
  func table() {
    let good = Self.times(200, onTime: 196)
    let (fine, poor) = (Self.times(200, onTime: 174), Self.times(200, onTime: 100))
    #expect(outcome(Self.evidence(Self.times(29, onTime: 29))) == .cannotSay)
    #expect(outcome(Self.evidence(Self.times(0, onTime: 0))) == .cannotSay)
    #expect(outcome(Self.evidence(good)) == .keep)
    #expect(outcome(Self.evidence(fine)) == .keep)
    #expect(outcome(Self.evidence(Self.times(30, onTime: 26))) == .cannotSay, "87 % of 30 may be 70 %")
    #expect(outcome(Self.evidence(poor)) == .narrow)
    #expect(outcome(Self.evidence(good, sentBack: 80)) == .narrow)
    #expect(outcome(Self.evidence(good, granted: 30)) == .narrow)
    let (slow, quick) = (Self.times(100, onTime: 60, minutes: 3000), Self.times(100, onTime: 99, minutes: 60))
    #expect(outcome(Self.evidence(good, before: slow)) == .keep, "nothing is left to widen")
    #expect(outcome(Self.evidence(good, before: slow, hasLimit: true)) == .widen)
    #expect(outcome(Self.evidence(good, others: slow, officesWithout: 3)) == .widen)
    #expect(outcome(Self.evidence(fine, others: slow, officesWithout: 3)) == .keep, "not kept well enough")
    #expect(outcome(Self.evidence(poor, before: quick)) == .withdraw)
    #expect(outcome(Self.evidence(poor, others: quick)) == .withdraw)
    #expect(outcome(Self.evidence(good, before: quick)) == .narrow, "slower, though as often on time")
    #expect(outcome(Self.evidence(good, before: quick, others: slow)) == .cannotSay, "the signs contradict each other")
    #expect(outcome(Self.evidence(good, sentBack: 80, before: slow, hasLimit: true)) == .cannotSay)
  }

  @Test("a comparison with fewer than thirty cases says nothing")
  func fewToCompare() {
    let good = Self.times(200, onTime: 196)
    #expect(outcome(Self.evidence(good, before: Self.times(29, onTime: 2, minutes: 9000), hasLimit: true)) == .keep)
    #expect(ProposalRules.contrast(good, Self.times(29, onTime: 2, minutes: 9000)) == .tooFew)
    #expect(ProposalRules.contrast(good.onTimeShare, nil) == .tooFew)
    #expect(ProposalRules.contrast(good, Self.times(30, onTime: 30, minutes: 9000)) == .better)
  }

  @Test("times of one bucket, or of the next, are never told apart")
  func buckets() {
    for minutes in [7, 60, 300, 3000, 20_000] {
      let own = Self.times(500, onTime: 500, minutes: minutes)
      #expect(ProposalRules.contrast(own, own) == .unclear)
      let next = Histogram.bounds[Histogram.bucket(minutes: minutes)] + 1
      #expect(ProposalRules.contrast(own, Self.times(500, onTime: 500, minutes: next)) != .worse)
    }
  }

  @Test("an entered time before counts by its share on time alone, and gives way to figures of our own")
  func entered() {
    let good = Self.times(200, onTime: 196)
    let before = EnteredBefore(n: 64, onTime: 39, halfDays: 1, nineTenthsDays: 2, source: "Agenda")
    #expect(outcome(Self.evidence(good, hasLimit: true), entered: before) == .widen)
    let bare = EnteredBefore(n: 64, onTime: nil, halfDays: 900, nineTenthsDays: nil, source: "Agenda")
    #expect(outcome(Self.evidence(good, hasLimit: true), entered: bare) == .keep)
    let measured = Self.times(64, onTime: 63)
    #expect(outcome(Self.evidence(good, before: measured, hasLimit: true), entered: before) == .keep)
  }

  @Test("over all sets of signs: few cases say nothing, contradictions say nothing, no power is touched without a fault")
  func everywhere() {
    for bits in 0..<(1 << Sign.allCases.count) {
      let signs = Set(Sign.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
      let (gain, fault) = (signs.contains(where: \.isGain), signs.contains(where: \.isFault))
      for canWiden in [true, false] {
        let outcome = ProposalRules.outcome(signs, canWiden: canWiden)
        if signs.contains(.fewCases) || (gain && fault) { #expect(outcome == .cannotSay) }
        if outcome == .narrow || outcome == .withdraw { #expect(fault && !gain) }
        if outcome == .widen { #expect(gain && canWiden && signs.contains(.keepsPromiseWell)) }
        if outcome == .keep { #expect(!fault && signs.contains(.keepsPromise)) }
      }
    }
  }

  @Test("a power is held from its first to its last day of the year; a mere change of decree is no break")
  func held() throws {
    let area = try AreaCode("35.10.16").required()
    func day(_ iso: String) throws -> Day { try Day(iso: iso).required() }
    func turn(_ iso: String, _ holds: Bool, limit: Bool = false) throws -> PowerTurn {
      PowerTurn(area: area, from: try day(iso), holds: holds, hasLimit: limit)
    }
    func held(_ turns: [PowerTurn], _ year: Int, _ last: String) throws -> HeldPower? {
      HeldPowers.held("x", turns, year: year, through: try day(last)).first
    }
    let turns = [
      try turn("2024-03-01", true, limit: true), try turn("2025-02-01", true), try turn("2025-06-01", false),
      try turn("2025-08-01", true), try turn("2025-12-01", false),
    ]
    #expect(try held(turns, 2023, "2023-12-31") == nil)
    let first = try held(turns, 2024, "2024-12-31").required()
    #expect(try first.from == day("2024-03-01") && first.through == day("2024-12-31") && first.began == first.from)
    let second = try held(turns, 2025, "2025-12-31").required()
    #expect(try second.from == day("2025-01-01") && second.through == day("2025-11-30") && second.began == day("2024-03-01"))
    #expect(!second.hasLimit)
    #expect(try held(turns, 2025, "2025-03-10").required().through == day("2025-03-10"))
    #expect(try held(turns, 2026, "2026-12-31") == nil)
    #expect(try held(turns, 2024, "2024-02-01") == nil)
    #expect(try held([turn("2025-01-01", false), turn("2025-01-01", true)], 2025, "2025-12-31") != nil, "one entry is enough")
  }

  @Test("what is kept of times is read as it was written")
  func text() {
    let times = CaseTimes(n: 3, onTime: 2, minutes: [31: 2, 4: 1])
    #expect(times.minutesText == "4:1 31:2")
    #expect(CaseTimes.minutes(times.minutesText) == times.minutes)
    #expect(CaseTimes.minutes("") == [:])
  }
}
