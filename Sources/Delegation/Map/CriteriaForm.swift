import Core
import Web

/// How a service meets its criteria, as it is typed.
enum CriteriaForm {
  static func state(_ answers: [CriterionAnswer]) -> FormState {
    var state = FormState()
    for answer in answers {
      state.fields[answer.criterion.rawValue] = answer.isMet.map { $0 ? "ya" : "tidak" } ?? "belum"
      state.fields["bukti-\(answer.criterion.rawValue)"] = answer.evidence
    }
    return state
  }

  /// An answer has its evidence; "not yet" needs none.
  static func form(_ kind: ServiceKind, at now: Moment, by account: ID) -> Form<[CriterionAnswer]> {
    Form { reader in
      Criterion.asked(of: kind).compactMap { criterion in
        let field = "bukti-\(criterion.rawValue)"
        let isMet: Bool? =
          switch reader.fields[criterion.rawValue] {
          case "ya": true
          case "tidak": false
          default: nil
          }
        let evidence = reader.text(field, limit: 500, required: isMet == nil ? nil : MapStrings.evidenceMissing)
        return evidence.map { CriterionAnswer(criterion, isMet: isMet, evidence: $0, at: now, by: account) }
      }
    }
  }
}
