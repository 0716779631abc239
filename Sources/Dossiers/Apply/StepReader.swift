import Civic
import Core
import Web

/// Reads what was posted on one step.
struct StepReader {
  let opened: ApplyDesk.Opened
  let step: ApplyStep

  enum Outcome {
    case refused(FormState)
    /// An answer with which it cannot be applied for.
    case stopped(Text)
    /// Saved, and the same page again.
    case stays(@Sendable (inout DraftContent) -> Void)
    case goesOn(@Sendable (inout DraftContent) -> Void)
  }

  func read(_ fields: FormFields) -> Outcome {
    switch step {
    case .code: .goesOn { $0.hasNotedPIN = true }
    case .office: office(fields)
    case .village: village(fields)
    case .situation: situation(fields)
    case .object: object(fields)
    case .person: person(fields)
    case .papers: papers(fields)
    case .check: .refused(FormState(fields: fields))
    }
  }

  private func refused(_ fields: FormFields, _ field: String, _ text: Text) -> Outcome {
    .refused(FormState(fields: fields, errors: [FieldError(field, text)]))
  }

  private func office(_ fields: FormFields) -> Outcome {
    guard let area = AreaCode(fields["kantor"]), opened.data.districtOffices.contains(where: { $0.area == area }) else {
      return refused(fields, "kantor", ApplyStrings.officeMissing)
    }
    return .goesOn { content in
      if content.area != area.text { content.village = "" }
      content.area = area.text
    }
  }

  private func village(_ fields: FormFields) -> Outcome {
    let typed = fields["desa"]
    let villages = opened.area.map(opened.data.villages) ?? []
    guard typed == DraftContent.elsewhere || villages.contains(where: { $0.code.text == typed }) else {
      return refused(fields, "desa", DossierStrings.villageBad)
    }
    return .goesOn { $0.village = typed }
  }

  private func situation(_ fields: FormFields) -> Outcome {
    let terms = opened.terms
    guard !terms.questions.isEmpty else { return .goesOn { _ in } }
    let (asked, answer) = (fields["tanya"], fields["jawaban"])
    let known = terms.questions.asked(after: opened.draft.content.situation)
    guard let option = known.first(where: { $0.key == asked })?.options.first(where: { $0.key == answer }) else {
      return refused(fields, "jawaban", ApplyStrings.situationMissing)
    }
    if let stop = option.stop { return .stopped(stop) }
    return .goesOn { content in
      content.answers[asked] = answer
      content.answers = terms.questions.kept(content.situation).answers
    }
  }

  private func object(_ fields: FormFields) -> Outcome {
    guard opened.terms.object != nil else { return .goesOn { _ in } }
    guard let amount = ObjectSize.number(fields[ObjectSize.name]) else {
      return refused(fields, ObjectSize.name, ObjectSizeStrings.missing)
    }
    return .goesOn { $0.amount = amount }
  }

  private func person(_ fields: FormFields) -> Outcome {
    switch PersonForm.form.parse(fields) {
    case .refused(let state): .refused(state)
    case .accepted(let person): .goesOn { $0 = $0.with(person: person) }
    }
  }

  private func papers(_ fields: FormFields) -> Outcome {
    let papers = DraftRules.papers(opened.draft.content, opened.terms)
    let (bring, upload) = (fields["bawa"], fields["batal"])
    if papers.contains(where: { $0.requirement.key == bring }) {
      return .stays { if !$0.brought.contains(bring) { $0.brought.append(bring) } }
    }
    if !upload.isEmpty { return .stays { $0.brought.removeAll { $0 == upload } } }
    let open = DraftRules.unsettled(opened.draft.content, opened.terms, opened.files)
    guard open.isEmpty else {
      return .refused(
        FormState(errors: open.map { FieldError($0.requirement.key, ApplyStrings.paperOpen($0.requirement.name)) }))
    }
    return .goesOn { $0.hasSeenAll = true }
  }
}
