package import Civic

/// What became of the power behind an open dossier.
package enum Lapse: String, Sendable, CaseIterable {
  /// It ended or was suspended; the file is finished under what it was received on.
  case finish
  /// It ended or was suspended; another office decides.
  case handOver
  /// It is back, after the file had been marked to go to another.
  case restored
}

/// The decisions on lapsed powers, as functions of values.
package enum LapseRules {
  /// What is to be noted of an open dossier now.
  /// - Parameters:
  ///   - today: what the register says today.
  ///   - heldAtReceipt: whether the office held the power when the file came in. Without it the file was never its to decide.
  ///   - last: what was noted last.
  /// - Returns: nil if nothing has changed.
  package static func lapse(_ today: Authority, heldAtReceipt: Bool, last: Lapse?) -> Lapse? {
    guard heldAtReceipt else { return nil }
    let isGone = today.standing.isElsewhere
    let may = today.allowsDecision(heldAtReceipt: true)
    let now: Lapse? = isGone ? (may ? .finish : .handOver) : (last == .handOver && may ? .restored : nil)
    return now == last ? nil : now
  }
}
