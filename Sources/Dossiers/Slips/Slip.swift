package import Civic
package import Core

/// A receipt printed before anything was received, for when line or power fails. Its code is valid from the
/// printer on; what is written on it by hand is entered later.
package struct Slip: Sendable, Hashable {
  package enum State: String, Sendable {
    /// Printed: blank in the drawer, or handed out and not entered yet. Nobody but the paper knows which.
    case printed
    /// Entered: it is the receipt of a dossier.
    case used
    /// Spoiled or lost, and of no use.
    case void
  }

  package let id: ID
  package let code: PublicCode
  package let area: AreaCode
  package let batch: ID
  package let printedAt: Moment
  package let printedBy: ID
  package let state: State
  package let endedAt: Moment?
  package let endedBy: ID?
  package let dossier: ID?

  /// What is said to who follows its code while no dossier has it; nil where one has.
  var problem: Problem? {
    switch state {
    case .printed: .slipNotEntered
    case .void: .slipVoid
    case .used: nil
    }
  }
}

/// What may be entered from a slip, as functions of values.
package enum SlipRules {
  /// Until how many days after the hour written on it a slip may be entered: longer no line stays down, and
  /// an office that slept that long must say so to the resident.
  package static let daysToEnter = 30
  /// How many slips one printing may make.
  package static let batch = 3...60

  package enum Fault: Sendable, Hashable {
    case future, beforePrinting, tooLongAgo
  }

  /// Why a slip cannot be entered with this hour; nil if it can. An hour on paper knows no seconds.
  package static func fault(writtenAt: Moment, printedAt: Moment, now: Moment) -> Fault? {
    if writtenAt > now { return .future }
    if writtenAt.adding(seconds: 60) <= printedAt { return .beforePrinting }
    return writtenAt < now.adding(days: -daysToEnter) ? .tooLongAgo : nil
  }

  /// Minutes since midnight of an hour as people write it: `9.05`, `09:05`.
  package static func minute(_ typed: String) -> Int? {
    let parts = typed.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
