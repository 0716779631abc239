import Core

/// The decisions on drafts, as functions of values.
enum DraftRules {
  /// The first question that is asked and not answered.
  static func unanswered(_ answers: [String: String], _ terms: ServiceTerms) -> Question? {
    let kept = terms.questions.kept(Situation(answers))
    return terms.questions.asked(after: kept).first { kept.answers[$0.key] == nil }
  }

  /// The requirements for which there is neither a file nor a word that they will be brought.
  static func unsettled(_ content: DraftContent, _ terms: ServiceTerms, _ files: [Attachment]) -> [Paper] {
    papers(content, terms).filter { paper in
      paper.isRequired && !paper.requirement.isInPerson && files.current(for: paper.requirement.key).isEmpty
        && !content.brought.contains(paper.requirement.key)
    }
  }

  static func papers(_ content: DraftContent, _ terms: ServiceTerms) -> [Paper] {
    terms.papers(in: terms.questions.kept(content.situation))
  }

  /// The pages of applying for a service, in order.
  static func steps(of terms: ServiceTerms) -> [ApplyStep] {
    ApplyStep.allCases.filter { ($0 != .situation || !terms.questions.isEmpty) && ($0 != .object || terms.object != nil) }
  }

  /// Where one must go on before anything later can be shown; `check` if everything is there.
  static func openStep(_ content: DraftContent, _ terms: ServiceTerms, _ files: [Attachment]) -> ApplyStep {
    if !content.hasNotedPIN { return .code }
    if content.area.isEmpty { return .office }
    if content.village.isEmpty { return .village }
    if unanswered(content.answers, terms) != nil || terms.questions.stop(for: content.situation) != nil { return .situation }
    if terms.object != nil, content.amount == nil { return .object }
    if content.name.isEmpty || ApplicantKind(rawValue: content.kind) == nil { return .person }
    if !content.hasSeenAll || !unsettled(content, terms, files).isEmpty { return .papers }
    return .check
  }

  /// Whether a step may be shown: none may be left out, each may be gone back to.
  static func mayShow(_ step: ApplyStep, _ content: DraftContent, _ terms: ServiceTerms, _ files: [Attachment]) -> Bool {
    let order = ApplyStep.allCases
    guard let asked = order.firstIndex(of: step), let open = order.firstIndex(of: openStep(content, terms, files)) else {
      return false
    }
    return asked <= open
  }

  /// What is different between two versions of a standard, as far as an applicant is concerned.
  static func changes(from old: ServiceTerms, to new: ServiceTerms) -> [StandardChange] {
    let before = Dictionary(old.requirements.map { ($0.key, $0) }) { first, _ in first }
    var changes = new.requirements.compactMap { requirement -> StandardChange? in
      guard let known = before[requirement.key] else { return .added(requirement.name) }
      return known == requirement ? nil : .reworded(requirement.name)
    }
    let kept = Set(new.requirements.map(\.key))
    changes += old.requirements.filter { !kept.contains($0.key) }.map { .removed($0.name) }
    if old.promise != new.promise { changes.append(.promise(old.promise, now: new.promise)) }
    if old.fee != new.fee { changes.append(.fee(old.fee, now: new.fee)) }
    if old.questions != new.questions { changes.append(.questions) }
    return changes
  }
}
