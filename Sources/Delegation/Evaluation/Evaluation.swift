package import Civic
package import Core

/// The yearly evaluation of one power of one office (PP 17/2018 Art 33(1)a). Once decided it stays as it is: what changes
/// later begins a new entry.
package struct Evaluation: Sendable, Hashable {
  package let id: ID
  package let year: Int
  package let area: AreaCode
  package let service: String
  /// 1 for the first of the year.
  package let entry: Int
  package let version: Int
  package let openedAt: Moment
  /// Until when the head of the office can count on being heard first.
  package let replyUntil: Day
  package let evidence: Evidence
  package var before: EnteredBefore?
  package var travel: Travel?
  package var reply: EvaluationReply?
  package var decision: EvaluationDecision?

  package var state: State {
    if decision != nil { return .decided }
    return reply == nil ? .awaitingReply : .replied
  }

  package enum State: String, Sendable, CaseIterable {
    case awaitingReply, replied, decided
  }

  /// What is proposed; once decided, what was proposed then.
  package var proposal: Proposal { decision?.proposal ?? Proposal(evidence, before: before) }

  /// For how many days an evaluation waits for the reply before it can be decided without.
  package static let replyDays = 14

  /// Whether the regency may decide: the head has replied, or had the time.
  package func mayBeDecided(on day: Day) -> Bool {
    decision == nil && (reply != nil || day > replyUntil)
  }
}

/// What the head of the office says to the evaluation, as it stands.
package struct EvaluationReply: Sendable, Hashable {
  package let words: String
  package let at: Moment
  package let by: ID
}

/// What the regency decided.
package struct EvaluationDecision: Sendable, Hashable {
  package let outcome: EvaluationOutcome
  package let reason: String
  /// The decree that shall follow; empty where none is needed.
  package let decree: String
  package let at: Moment
  package let by: ID
  package let proposal: Proposal
}
