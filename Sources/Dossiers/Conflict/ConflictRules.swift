package import Civic
import Core

/// Why someone must not decide a dossier (UU 30/2014 Art 42–45).
package enum Conflict: String, Sendable, CaseIterable {
  /// The officer says that the applicant is of the family, or close in another way.
  case declared
  /// The applicant's NIK is the officer's own.
  case samePerson
  /// Both stand on one family card.
  case sameFamily
  /// The officer gave the decision that is appealed (UU 30/2014 Art 78(2)).
  case ownDecision
}

/// The decisions on conflicts of interest, as functions of values.
package enum ConflictRules {
  /// - Parameters:
  ///   - hasDeclared: whether this officer has said so before, of this dossier.
  ///   - hasDecided: whether it is an appeal, and this officer gave a decision that it is about.
  package static func conflict(officer: FamilyTies, applicant: FamilyTies, hasDeclared: Bool, hasDecided: Bool) -> Conflict? {
    if let nik = officer.nik, nik == applicant.nik { return .samePerson }
    if let card = officer.familyCard, card == applicant.familyCard { return .sameFamily }
    return hasDeclared ? .declared : hasDecided ? .ownDecision : nil
  }

  /// The desk to which a file goes whose holder must not decide it: the next of the service; from the desk that
  /// decides, its superior; above the camat, the regency.
  package static func desk(above step: DossierStep, in terms: ServiceTerms) -> DossierStep {
    DossierRules.next(after: step, in: terms) ?? step.superior ?? .regency
  }

  /// Whether its holder may pass a file to the superior. Above the regency there is no desk in this house.
  /// - Parameter actions: what the holder could do with it, if there were no conflict.
  package static func mayHandUp(_ dossier: Dossier, _ actions: Set<DossierAction>) -> Bool {
    dossier.state == .running && dossier.step != .regency && !actions.isDisjoint(with: [.approve, .reject, .recommend])
  }
}
