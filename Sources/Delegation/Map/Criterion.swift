package import Core

/// What is asked of a service before it may go to a kecamatan. The criteria are those of PP 17/2018 Art 11; how they lead
/// to a proposal is ours (`MapRules`), since the regulation does not say.
package enum Criterion: String, Sendable, CaseIterable {
  // Of perizinan
  case simpleProcess, smallObject, noStudy, noHighTechnology
  // Of nonperizinan
  case supervision, smallActivity, routineService

  /// What is asked of a service of this kind. The regulation names no criteria for tugas pembantuan; they are asked what
  /// nonperizinan are asked.
  package static func asked(of kind: ServiceKind) -> [Criterion] {
    switch kind {
    case .licensing: [.simpleProcess, .smallObject, .noStudy, .noHighTechnology]
    case .nonLicensing, .assistance: [.supervision, .smallActivity, .routineService]
    }
  }
}

/// What the regency says of one criterion of a service. Who has not looked yet says nothing.
package struct CriterionAnswer: Sendable, Hashable {
  package let criterion: Criterion
  /// Nil: someone took an earlier answer back.
  package let isMet: Bool?
  /// In words: what it was seen by.
  package let evidence: String
  package let at: Moment
  package let by: ID

  package init(_ criterion: Criterion, isMet: Bool?, evidence: String, at: Moment, by: ID) {
    self.criterion = criterion
    self.isMet = isMet
    self.evidence = evidence
    self.at = at
    self.by = by
  }

  /// Whether the other says the same.
  func agrees(with other: CriterionAnswer?) -> Bool {
    other.map { $0.isMet == isMet && $0.evidence == evidence } ?? (isMet == nil && evidence.isEmpty)
  }
}
