package import Civic
package import Core
package import Storage

extension DecisionDesk {
  /// Why this person must not decide the dossier; nil if they may.
  func conflict(of actor: Actor, over dossier: Dossier, _ tx: Transaction) throws -> Conflict? {
    ConflictRules.conflict(
      officer: try Civic.ties(of: actor.account, regency: regency, tx),
      applicant: try ConflictStore.ties(of: dossier.id, regency: regency, tx),
      hasDeclared: try ConflictStore.hasDeclared(actor.account, on: dossier.id, regency: regency, tx))
  }

  /// Whether this person holds the file and may pass it to the superior.
  static func mayRecuse(_ dossier: Dossier, _ actions: Set<DossierAction>) -> Bool {
    // Above the regency there is no desk in this house: it names another of its staff.
    dossier.state == .running && dossier.step != .regency && !actions.isDisjoint(with: [.approve, .reject, .recommend])
  }

  /// Gives a file to the superior, because its holder must not decide it: found by the program, or declared.
  /// - Parameter version: of the dossier as the person saw it.
  /// - Throws: `Problem.notFound` outside the person's areas, `.changed`, or `.notAllowed` if they do not hold it.
  package func recuse(_ id: ID, version: Int, _ draft: ActDraft, by actor: Actor, _ tx: Transaction) throws {
    let today = reference.zone.day(of: draft.at)
    guard
      let dossier = try DossierStore.dossier(id, regency: regency, in: actor.areas(for: .readDossiers, on: today), tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.notFound }
    guard dossier.version == version else { throw Problem.changed }
    let held = DossierRules.actions(on: dossier, terms: terms, by: actor, on: today)
    guard Self.mayRecuse(dossier, held) else { throw Problem.notAllowed }
    let conflict = try conflict(of: actor, over: dossier, tx) ?? .declared
    let entry = DossierLedger.Entry(
      kind: .recused, actor: actor.account,
      capacity: DossierRules.capacity(of: actor, at: dossier.step, in: dossier.area, on: today), detail: conflict.rawValue,
      basis: ConflictStrings.basis)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) {
      ($0.step, $0.isEscalated) = (ConflictRules.desk(above: $0.step, in: terms), false)
    }
  }
}

extension Problem {
  static let conflictCode = "dossier.conflict"

  /// Someone may not decide on their own case, or their family's.
  static func conflict(_ conflict: Conflict) -> Problem {
    Problem(.notAllowed, conflictCode, conflict.why, remedy: ConflictStrings.remedy)
  }
}
