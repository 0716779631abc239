import Addresses
import Core
import Web

/// The requirements of a case, each with its files or the word that it will be brought. Each act is a form of
/// its own, so that nothing chosen is lost without script.
struct PapersView {
  let step: StepView

  private var language: Language { step.language }
  private var code: String { step.opened.draft.code.compact }

  /// What the ids of a requirement's fields begin with.
  static func prefix(_ key: String) -> String { "\(key)-" }

  var html: HTML {
    let papers = DraftRules.papers(step.content, step.opened.terms)
    return """
      \(errors(papers))
      <p class="lead">\(papers.isEmpty ? ApplyStrings.papersNone : ApplyStrings.papersLead, language)</p>
      \(papers.filter { !$0.requirement.isInPerson }.html(section))
      \(ApplyViews.inPerson(papers.map(\.requirement).filter(\.isInPerson), language))
      \(step.form(.empty, ApplyStrings.papersDone))
      """
  }

  /// The summary leads to the field of the requirement it speaks of.
  private func errors(_ papers: [Paper]) -> HTML {
    let errors = step.state.errors.map { error in
      FieldError(
        papers.contains { $0.requirement.key == error.field } ? "\(Self.prefix(error.field))berkas" : error.field, error.text)
    }
    return FormParts(FormState(errors: errors), language).summary
  }

  private func section(_ paper: Paper) -> HTML {
    let (requirement, key) = (paper.requirement, paper.requirement.key)
    let files = step.opened.files.current(for: key)
    let isBrought = step.content.brought.contains(key) && files.isEmpty
    return """
      <section class="requirement" aria-labelledby="syarat-\(key)"><h2 id="syarat-\(key)">\(requirement.name, language)\(paper.condition.map { " <span class=\"muted\">(\($0, language))</span>" as HTML })</h2>
      <p>\(requirement.explain, language)</p>\(when: files.isEmpty, "<p>\(requirement.obtain, language)</p>")
      \(when: !files.isEmpty, sent(files, requirement))
      \(isBrought ? promised(requirement) : upload(requirement, hasFiles: !files.isEmpty))
      </section>
      """
  }

  private func sent(_ files: [Attachment], _ requirement: ServiceTerms.Requirement) -> HTML {
    """
    <ul>\(files.enumerated().html { index, file in
      """
      <li>\(AttachmentViews.fact(file, index + 1, step.opened.zone, language)) \(Component.tag(AttachmentStrings.kept[language], .kept))
      <form method="post" action="\(DossierAddresses.draftFileRemoval(code))">\(HiddenFields.crossSite(step.visit))<input type="hidden" name="berkas" value="\(file.id.text)">
      <button class="button quiet">\(AttachmentStrings.removeFile, language)<span class="visually-hidden"> \(AttachmentStrings.name(file.kind, index + 1), language), \(requirement.name, language)</span></button></form></li>
      """
    })</ul>
    """
  }

  private func promised(_ requirement: ServiceTerms.Requirement) -> HTML {
    """
    <p>\(Component.tag(ApplyStrings.brought[language], .waiting))</p>
    \(choice("batal", requirement, ApplyStrings.bringNot))
    """
  }

  private func upload(_ requirement: ServiceTerms.Requirement, hasFiles: Bool) -> HTML {
    let key = requirement.key
    let state = FormState(errors: step.state.errors.filter { $0.field == key }.map { FieldError("berkas", $0.text) })
    let parts = FormParts(state, language, prefix: Self.prefix(key))
    let form = AttachmentViews.uploadForm(
      step.visit, key, of: step.opened.draft.id, to: DossierAddresses.draftFile(code, key), parts)
    guard hasFiles else { return "\(form)\(choice("bawa", requirement, ApplyStrings.bring))" }
    return """
      <details class="more"\(when: !state.errors.isEmpty, " open")><summary>\(ApplyStrings.anotherFile, language)<span class="visually-hidden">: \(requirement.name, language)</span></summary>\(form)</details>
      """
  }

  /// A button that says whether the paper will be brought.
  private func choice(_ field: String, _ requirement: ServiceTerms.Requirement, _ text: Text) -> HTML {
    """
    <form method="post" action="\(step.link(.papers))">\(HiddenFields.crossSite(step.visit))
    <button class="button quiet" name="\(field)" value="\(requirement.key)">\(text, language)<span class="visually-hidden">: \(requirement.name, language)</span></button></form>
    """
  }
}
