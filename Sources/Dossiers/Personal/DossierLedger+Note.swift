import Civic
import Core
import Storage

extension DossierLedger {
  /// Writes an act that changes neither state nor clock, of a dossier open or closed long ago: dates that were
  /// promised and kept are not counted anew because a name was misspelt.
  /// - Throws: `Problem.changed` if someone else has changed the dossier.
  func note(_ entry: Entry, _ draft: ActDraft, on dossier: Dossier, _ tx: Transaction) throws {
    let act = DossierAct(
      id: draft.id, at: draft.at, kind: entry.kind, actor: entry.actor, capacity: entry.capacity, step: dossier.step,
      detail: entry.detail, reason: draft.reason, basis: entry.basis)
    try DossierStore.insert(act, sealedReason: draft.sealedReason, of: dossier.id, regency: regency, tx)
    try DossierStore.raiseVersion(of: dossier, regency: regency, tx)
    try record("dossier.\(entry.kind.rawValue)", draft, dossier, by: entry.actor, detail: entry.detail, tx)
  }
}
