package import Civic
package import Core
package import Storage

extension DecisionDesk {
  /// Why this person must not decide the dossier; nil if they may.
  func conflict(of actor: Actor, over dossier: Dossier, _ tx: Transaction) throws -> Conflict? {
    ConflictRules.conflict(
      officer: try Civic.ties(of: actor.account, regency: regency, tx),
      applicant: try ConflictStore.ties(of: dossier.id, regency: regency, tx),
      hasDeclared: try ConflictStore.hasDeclared(actor.account, on: dossier.id, regency: regency, tx),
      hasDecided: try hasDecided(actor, whatIsAppealedIn: dossier, tx))
  }

  /// What the register says against a decision by the desk that holds a file, where that desk is the one to decide. Such a
  /// file is forwarded by whoever holds it: forwarding decides nothing, so no conflict keeps anyone from it, and from
  /// the desk above there is no way to another office.
  func refusal(atDeskOf dossier: Dossier, _ terms: ServiceTerms, on day: Day, _ tx: Transaction) throws -> Authority? {
    guard dossier.state == .running, dossier.away == nil, !terms.isForwarded,
      DossierRules.next(after: dossier.step, in: terms) == nil
    else { return nil }
    return try ledger.refusal(over: dossier, on: day, tx)
  }

  private func hasDecided(_ actor: Actor, whatIsAppealedIn dossier: Dossier, _ tx: Transaction) throws -> Bool {
    guard ObjectionKind(dossier.terms) == .appeal else { return false }
    return try ConflictStore.hasDecided(actor.account, contested(by: dossier, tx), regency: regency, tx)
  }

  /// Gives a file to the superior, because its holder must not decide it: found by the program, or declared.
  /// - Parameter version: of the dossier as the person saw it.
  /// - Throws: `Problem.notFound` outside the person's areas, `.changed`, `.notAllowed` if they do not hold it, or
  ///   `.noPower` where the register says that another office must decide: then they forward it.
  package func recuse(_ id: ID, version: Int, _ draft: ActDraft, by actor: Actor, _ tx: Transaction) throws {
    let today = reference.zone.day(of: draft.at)
    guard
      let dossier = try DossierStore.dossier(id, regency: regency, in: actor.areas(for: .readDossiers, on: today), tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.notFound }
    guard dossier.version == version else { throw Problem.changed }
    let held = DossierRules.actions(on: dossier, terms: terms, by: actor, on: today)
    guard ConflictRules.mayHandUp(dossier, held) else { throw Problem.notAllowed }
    if let refusal = try refusal(atDeskOf: dossier, terms, on: today, tx) { throw Problem.noPower(refusal) }
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
  /// - Parameter step: the desk that holds it: above the camat's superior there is none.
  static func conflict(_ conflict: Conflict, at step: DossierStep) -> Problem {
    Problem(
      .notAllowed, conflictCode, conflict.why,
      remedy: step == .regency ? ConflictStrings.remedyAbove : ConflictStrings.remedy)
  }
}
