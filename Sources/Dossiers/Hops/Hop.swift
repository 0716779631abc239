package import Core

/// One way of a file to an outside office and back. Handing over has two sides: what the sender says and what the
/// receiver confirms are two acts, there and back. Who said each stands in the dossier's acts.
package struct Hop: Sendable, Hashable {
  /// How far it has come, and so whose turn it is.
  package enum Stage: String, Sendable, CaseIterable {
    /// Sent off: the outside office must confirm that it is there.
    case handedOver
    /// There: the outside office must decide.
    case received
    /// Decided: the kecamatan must confirm that the result is back.
    case decided
    case returned
    /// Fetched back, undecided.
    case withdrawn
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case approved, rejected
    /// Sent back undecided: something must be mended first.
    case sentBack
  }

  package let id: ID
  package let dossier: ID
  package let office: ID
  /// What the office promised when the file was handed over.
  package let promise: PromiseLength
  /// How many sheets or files the sender counted.
  package let papers: Int
  package let forwardedAt: Moment
  package var due: Moment
  package var receivedAt: Moment?
  /// How many the receiver counted.
  package var receivedPapers: Int?
  package var decidedAt: Moment?
  package var outcome: Outcome?
  package var returnedAt: Moment?
  package var withdrawnAt: Moment?
  /// When the program noticed that its time had passed.
  package var overdueAt: Moment?

  package var stage: Stage {
    if withdrawnAt != nil { return .withdrawn }
    if returnedAt != nil { return .returned }
    if decidedAt != nil { return .decided }
    return receivedAt == nil ? .handedOver : .received
  }

  package var isOpen: Bool { stage != .returned && stage != .withdrawn }

  /// When something was last heard of it.
  package var lastNews: Moment { withdrawnAt ?? returnedAt ?? decidedAt ?? receivedAt ?? forwardedAt }

  /// Whether the two sides counted differently.
  package var papersDiffer: Bool { receivedPapers.map { $0 != papers } ?? false }
}

/// A hop with the office it leads to, and what keeps that office from working.
package struct SeenHop: Sendable {
  package let hop: Hop
  package let office: OutsideOffice
  package let states: [OutsideState]
}

/// Where a file lies while another office decides.
package struct Away: Sendable, Hashable {
  package let hop: ID
  /// When the outside office should have decided; nil once it has, and fetching the result is ours. The promise to the
  /// resident is another date, and runs on.
  package var due: Moment?
}
