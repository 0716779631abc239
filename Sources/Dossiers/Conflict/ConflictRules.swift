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
}

/// The decisions on conflicts of interest, as functions of values.
package enum ConflictRules {
  /// - Parameter hasDeclared: whether this officer has said so before, of this dossier.
  package static func conflict(officer: FamilyTies, applicant: FamilyTies, hasDeclared: Bool) -> Conflict? {
    if let nik = officer.nik, nik == applicant.nik { return .samePerson }
    if let card = officer.familyCard, card == applicant.familyCard { return .sameFamily }
    return hasDeclared ? .declared : nil
  }

  /// The desk to which a file goes whose holder must not decide it: the next of the service; from the desk that
  /// decides, its superior; above the camat, the regency.
  package static func desk(above step: DossierStep, in terms: ServiceTerms) -> DossierStep {
    DossierRules.next(after: step, in: terms) ?? step.superior ?? .regency
  }
}
