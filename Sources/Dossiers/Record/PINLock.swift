package import Core
import Storage

/// What a PIN opens: a draft, or the dossier it becomes. Both bear one id, and the PIN is sealed at one place.
/// Wrong tries are counted with the record, so that no change of place or device helps a guesser.
package enum PINLock: Sendable, Hashable {
  case draft(ID), dossier(ID)

  /// How many wrong PINs close the personal part until the counter helps.
  package static let tries = 5

  /// What trying a PIN comes to.
  package enum Outcome: Sendable, Hashable {
    case right
    /// Not six digits: a slip of the finger is no try.
    case malformed
    case wrong(triesLeft: Int)
    /// Closed: the counter makes a new one for who shows a KTP.
    case closed
  }

  package var id: ID {
    switch self {
    case .draft(let id), .dossier(let id): id
    }
  }

  /// Tries a PIN.
  /// - Parameter eventID: of the event that is written when the last try is gone.
  func attempt(
    _ pin: Pin?, regency: Int, secrets: Secrets, eventID: ID, now: Moment, _ tx: Transaction
  ) throws -> Outcome {
    guard let pin else { return .malformed }
    guard let kept = try kept(regency, tx) else { throw Problem.codeUnknown }
    guard kept.failures < Self.tries else { return .closed }
    guard pin.digits == (try secrets.open(kept.sealed, at: DossierStore.pinPlace(regency, id))) else {
      try setFailures(kept.failures + 1, regency, tx)
      guard kept.failures + 1 == Self.tries else { return .wrong(triesLeft: Self.tries - kept.failures - 1) }
      try tx.record(Event(id: eventID, at: now, actor: nil, kind: lockedKind, record: record(regency)))
      return .closed
    }
    if kept.failures > 0 { try setFailures(0, regency, tx) }
    return .right
  }

  /// The PIN in clear, for who has shown that they hold it.
  func digits(regency: Int, secrets: Secrets, _ tx: Transaction) throws -> String? {
    try kept(regency, tx).map { try secrets.open($0.sealed, at: DossierStore.pinPlace(regency, id)) }
  }

  private func kept(_ regency: Int, _ tx: Transaction) throws -> (sealed: [UInt8], failures: Int)? {
    let query: SQL =
      switch self {
      case .draft: "SELECT pin, pin_failures FROM draft WHERE regency = \(regency) AND id = \(id)"
      case .dossier: "SELECT pin, pin_failures FROM dossier WHERE regency = \(regency) AND id = \(id)"
      }
    return try tx.first(query) { ($0.blob(0), $0.int(1)) }
  }

  private func setFailures(_ count: Int, _ regency: Int, _ tx: Transaction) throws {
    switch self {
    case .draft: try tx.run("UPDATE draft SET pin_failures = \(count) WHERE regency = \(regency) AND id = \(id)")
    case .dossier: try DossierStore.setPINFailures(count, of: id, regency: regency, tx)
    }
  }

  private var lockedKind: String {
    switch self {
    case .draft: "draft.pin-locked"
    case .dossier: "dossier.pin-locked"
    }
  }

  private func record(_ regency: Int) -> RecordKey {
    switch self {
    case .draft: RecordKey("draft", regency: regency, id: id)
    case .dossier: RecordKey("dossier", regency: regency, id: id)
    }
  }
}
