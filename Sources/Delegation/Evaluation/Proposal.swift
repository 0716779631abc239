package import Core

/// What an evaluation proposes, and what the regency decides. PP 17/2018 Art 33 names no results; these are ours.
package enum EvaluationOutcome: String, Sendable, CaseIterable {
  case keep, widen, narrow, withdraw, cannotSay
}

/// Something that the evidence shows with the confidence that is asked for.
package enum Sign: String, Sendable, CaseIterable {
  case fewCases
  case keepsPromise, keepsPromiseWell, breaksPromise
  case oftenSentBack, oftenOverturned
  case onTimeBetterThanBefore, onTimeWorseThanBefore, fasterThanBefore, slowerThanBefore
  case onTimeBetterThanOthers, onTimeWorseThanOthers, fasterThanOthers, slowerThanOthers

  /// Whether residents are served better than where another office decides.
  var isGain: Bool {
    switch self {
    case .onTimeBetterThanBefore, .fasterThanBefore, .onTimeBetterThanOthers, .fasterThanOthers: true
    default: false
    }
  }

  var isFault: Bool {
    switch self {
    case .breaksPromise, .oftenSentBack, .oftenOverturned, .onTimeWorseThanBefore, .slowerThanBefore, .onTimeWorseThanOthers,
      .slowerThanOthers:
      true
    default: false
    }
  }
}

/// What the evidence proposes. The rule is this program's own, and people decide.
package struct Proposal: Sendable, Hashable {
  package let outcome: EvaluationOutcome
  package let signs: [Sign]

  package init(outcome: EvaluationOutcome, signs: [Sign]) {
    (self.outcome, self.signs) = (outcome, signs)
  }

  package init(_ evidence: Evidence, before: EnteredBefore?) {
    signs = ProposalRules.signs(evidence, before: before)
    outcome = ProposalRules.outcome(Set(signs), canWiden: evidence.canWiden)
  }
}

/// How evidence becomes a proposal, as functions of values.
package enum ProposalRules {
  /// From how many decisions on something is concluded, on either side of a comparison.
  package static let enough = 30
  /// A promise is kept where surely more than this share is on time, and well kept above the second.
  package static let kept = 0.8
  package static let wellKept = 0.9
  /// Faults where surely more than this share of decisions was sent back, or lost to an objection.
  package static let sentBackLimit = 0.2
  package static let overturnedLimit = 0.05

  package static func signs(_ evidence: Evidence, before: EnteredBefore?) -> [Sign] {
    let counts = evidence.counts
    guard counts.here.n >= enough, let share = counts.here.onTimeShare else { return [.fewCases] }
    var signs: [Sign] = []
    if share.low >= kept { signs.append(.keepsPromise) }
    if share.low >= wellKept { signs.append(.keepsPromiseWell) }
    if share.high < kept { signs.append(.breaksPromise) }
    if isSurely(counts.sentBack, of: counts.here.n, above: sentBackLimit) { signs.append(.oftenSentBack) }
    if isSurely(counts.objectionsGranted, of: counts.here.n, above: overturnedLimit) { signs.append(.oftenOverturned) }
    let beforeShare = evidence.before?.times.onTimeShare ?? before?.share
    switch contrast(share, beforeShare) {
    case .better: signs.append(.onTimeBetterThanBefore)
    case .worse: signs.append(.onTimeWorseThanBefore)
    case .unclear, .tooFew: break
    }
    switch contrast(counts.here, evidence.before?.times) {
    case .better: signs.append(.fasterThanBefore)
    case .worse: signs.append(.slowerThanBefore)
    case .unclear, .tooFew: break
    }
    switch contrast(share, evidence.others?.times.onTimeShare) {
    case .better: signs.append(.onTimeBetterThanOthers)
    case .worse: signs.append(.onTimeWorseThanOthers)
    case .unclear, .tooFew: break
    }
    switch contrast(counts.here, evidence.others?.times) {
    case .better: signs.append(.fasterThanOthers)
    case .worse: signs.append(.slowerThanOthers)
    case .unclear, .tooFew: break
    }
    return signs
  }

  /// - Parameter canWiden: whether there is anything the power does not reach yet.
  package static func outcome(_ signs: Set<Sign>, canWiden: Bool) -> EvaluationOutcome {
    if signs.contains(.fewCases) { return .cannotSay }
    let (hasGain, hasFault) = (signs.contains(where: \.isGain), signs.contains(where: \.isFault))
    if hasFault, hasGain { return .cannotSay }
    if signs.isSuperset(of: [.onTimeWorseThanBefore, .slowerThanBefore]) { return .withdraw }
    if signs.isSuperset(of: [.onTimeWorseThanOthers, .slowerThanOthers]) { return .withdraw }
    if hasFault { return .narrow }
    if hasGain, signs.contains(.keepsPromiseWell), canWiden { return .widen }
    return signs.contains(.keepsPromise) ? .keep : .cannotSay
  }

  /// What can be said of two groups of cases.
  package enum Contrast: Sendable, Hashable {
    case better, worse
    /// The ranges overlap.
    case unclear
    case tooFew
  }

  /// Shares on time: something is said only where their ranges do not overlap.
  package static func contrast(_ own: ShareInterval?, _ other: ShareInterval?) -> Contrast {
    guard let own, let other, min(own.n, other.n) >= enough else { return .tooFew }
    if own.overlaps(other) { return .unclear }
    return own.low > other.high ? .better : .worse
  }

  /// Times of the middle case: something is said only where their ranges do not touch, buckets included.
  package static func contrast(_ own: CaseTimes, _ other: CaseTimes?) -> Contrast {
    guard let other, min(own.n, other.n) >= enough, let mine = own.range(of: 0.5), let theirs = other.range(of: 0.5) else {
      return .tooFew
    }
    if mine.isBelow(theirs) { return .better }
    return theirs.isBelow(mine) ? .worse : .unclear
  }

  /// More than one thing can happen to a case, so a share is at most whole.
  private static func isSurely(_ hits: Int, of n: Int, above limit: Double) -> Bool {
    ShareInterval(min(hits, n), of: n).map { $0.low > limit } ?? false
  }
}
