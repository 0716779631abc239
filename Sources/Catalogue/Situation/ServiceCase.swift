import Addresses
import Civic
import Core

/// A service as one resident sees it: at which office, and by what they said of their own case.
struct ServiceCase: Sendable {
  let version: ServiceVersion
  /// The regency's standard, from which the office's may differ.
  let general: ServiceVersion
  /// The office it is looked at; nil: anywhere in the regency.
  let office: Office?
  let situation: Situation

  var service: Service { version.service }
  var questions: [Question] { service.questions ?? [] }

  /// Why this service is not the one for this case, and where to go.
  var stop: Text? { questions.stop(for: situation) }

  /// Where the office's own standard differs from the regency's.
  var deviations: [StandardChange] {
    version.area == nil ? [] : StandardComparison.changes(from: general.service, to: service).filter(\.isPublic)
  }

  /// What addresses of this service carry on, so that office and answers are not lost.
  var query: [(name: String, value: String)] {
    [("kantor", office?.area.text ?? ""), ("keadaan", situation.text)]
  }

  /// The answers in words, each with its question.
  var answers: [(question: Text, answer: Text)] {
    questions.compactMap { question in
      question.options.first { $0.key == situation.answers[question.key] }.map { (question.text, $0.name) }
    }
  }
}

extension Service {
  /// A requirement in a resident's case.
  struct Paper: Sendable, Hashable {
    let requirement: Requirement
    /// Whether this case needs it; false where nobody has said enough to know.
    let isNeeded: Bool
    /// Whether it hangs on an answer that the resident does not know.
    let isUnsure: Bool

    /// In which case it is needed, where this case is not known to be one.
    var condition: Text? {
      isNeeded ? nil : isUnsure ? SituationStrings.unsure : requirement.when ?? CatalogueStrings.onlyIf
    }
  }

  /// What this case needs: requirements that the answers leave out are not asked for.
  func papers(in situation: Situation) -> [Paper] {
    requirements.filter { situation.meets($0.needed) }.map { requirement in
      let isUnsure = situation.isUnsure(of: requirement.needed)
      let isNeeded = !requirement.optional || requirement.needed.map(situation.meetsForCertain) ?? false
      return Paper(requirement: requirement, isNeeded: isNeeded && !isUnsure, isUnsure: isUnsure)
    }
  }
}
