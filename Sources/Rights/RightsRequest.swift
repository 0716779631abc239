package import Civic
package import Core

/// A right of a person over the data about them (UU 27/2022 Art 5–13).
package enum Right: String, Sendable, CaseIterable {
  case access, copy, correction, erasure, restriction, objection, withdrawal

  /// Where it stands in UU 27/2022.
  package var articles: [Int] {
    switch self {
    case .access: [7, 32]
    case .copy: [7, 13]
    case .correction: [6, 30]
    case .erasure: [8, 43, 44]
    case .restriction: [11, 41]
    case .objection: [10]
    case .withdrawal: [9, 40]
    }
  }

  /// Whether the law itself names 3×24 hours; where it names no time, we keep the same.
  package var hasHoursByLaw: Bool {
    switch self {
    case .access, .correction, .restriction, .withdrawal: true
    case .copy, .erasure, .objection: false
    }
  }
}

/// What a person showed to prove who they are. It is looked at; no copy is kept.
package enum IdentityDocument: String, Sendable, CaseIterable {
  case idCard, digitalID, passport
}

/// What someone has asked about the data about them.
package struct RightsRequest: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable {
    /// Begun from home; who asks has not been looked at yet, and no clock runs.
    case begun
    /// At work: the clock runs.
    case open
    case granted, refused
  }

  package let id: ID
  package let code: PublicCode
  package let area: AreaCode
  package let right: Right
  package let state: State
  package let name: String
  package let begunAt: Moment
  /// When the person stood at the counter and was identified: the request counts as received.
  package let receivedAt: Moment?
  package let checkedBy: ID?
  package let document: IdentityDocument?
  package let due: Moment
  package let decidedAt: Moment?
  /// The law by which it was refused.
  package let basis: String
  package let version: Int
}

/// The decisions on rights, as functions of values.
package enum RightsRules {
  /// Within how many real hours it is answered (3×24: UU 27/2022 Art 30, 32, 40, 41). Nights, holidays and
  /// weekends count.
  package static let hours = 72

  package static func due(receivedAt: Moment) -> Moment {
    receivedAt.adding(minutes: hours * 60)
  }

  /// Whole hours left, or negative hours since it should have been answered.
  package static func hoursLeft(_ request: RightsRequest, now: Moment) -> Int? {
    guard request.state == .open else { return nil }
    let seconds = request.due.seconds(since: now)
    return seconds >= 0 ? seconds / 3600 : -((-seconds + 3599) / 3600)
  }

  /// Whether the data may be opened for this request: while it is at work, and afterwards to hand the answer out.
  package static func mayOpenData(_ request: RightsRequest) -> Bool {
    request.state == .open || request.state == .granted
  }
}
