import Addresses
import Civic
import Core
import Web

/// One step of a draft: one question a page, the way back above it, the code at its foot.
struct StepView {
  let visit: Visit
  let opened: ApplyDesk.Opened
  let step: ApplyStep
  var state = FormState()

  var language: Language { visit.language }
  var content: DraftContent { opened.draft.content }
  private var code: String { opened.draft.code.compact }
  private var steps: [ApplyStep] {
    DraftRules.steps(of: opened.terms).filter { $0 != .code }
  }

  var title: Text {
    switch step {
    case .code: content.hasNotedPIN ? ApplyStrings.codeTitleAgain : ApplyStrings.codeTitle
    case .office: ApplyStrings.officeTitle
    case .village: ApplyStrings.villageTitle
    case .situation: question?.text ?? ApplyStrings.yourCase
    case .object: opened.terms.object?.name ?? ApplyStrings.yourCase
    case .person: ApplyStrings.personTitle
    case .papers: ApplyStrings.papersTitle
    case .check: ApplyStrings.checkTitle
    }
  }

  var page: HTML {
    """
    \(position)
    <h1>\(title, language)</h1>
    \(summary)
    \(changes)
    \(body)
    \(foot)
    """
  }

  private var body: HTML {
    switch step {
    case .code: codeAndPIN
    case .office: office
    case .village: village
    case .situation: situation
    case .object: object
    case .person: person
    case .papers: PapersView(step: self).html
    case .check: CheckView(step: self).html
    }
  }

  private var summary: HTML { step == .papers ? .empty : FormParts(state, language).summary }

  private var position: HTML {
    guard let index = steps.firstIndex(of: step) else { return "<p class=\"crumb\">\(opened.terms.name, language)</p>" }
    let before = index > 0 ? steps[index - 1] : .code
    return """
      <p class="crumb"><a href="\(link(before))">‹ \(ApplyStrings.back, language)</a> · \(ApplyStrings.step(index + 1, of: steps.count), language)</p>
      """
  }

  func link(_ step: ApplyStep) -> Link { DossierAddresses.draftStep(code, step.rawValue) }

  /// What changed in the standard since the applicant began: said on each page until they have checked again.
  private var changes: HTML {
    guard !opened.changes.isEmpty else { return .empty }
    return Component.notice(
      .attention,
      """
      <p><strong>\(ApplyStrings.standardChanged, language)</strong></p>
      <ul>\(opened.changes.html { "<li>\($0.words, language)</li>" })</ul><p>\(ApplyStrings.standardAsk, language)</p>
      """)
  }

  private var foot: HTML {
    guard step != .code else { return .empty }
    return """
      <p class="muted">\(ApplyStrings.footCode, language): <span class="number">\(opened.draft.code.text)</span> – <a href="\(DossierAddresses.resume())">\(ApplyStrings.footResume, language)</a>.</p>
      \(ApplyViews.closing(visit))
      """
  }

  /// A form that saves this step.
  func form(_ fields: HTML, _ button: Text) -> HTML {
    """
    <form class="form" method="post" action="\(link(step))">\(HiddenFields.crossSite(visit))
    \(fields)
    <div class="actions">\(Component.button(button[language]))</div></form>
    """
  }

  private var codeAndPIN: HTML {
    """
    <div class="panel confirmation"><p>\(DossierStrings.code, language)</p><p class="code">\(opened.draft.code.text)</p>
    \(when: !content.hasNotedPIN, "<p>\(DossierStrings.pin, language)</p><p class=\"code pin\">\(opened.pin)</p>")</div>
    \(when: !content.hasNotedPIN, "<p class=\"lead\">\(ApplyStrings.codeLead, language)</p>")
    <p>\(ApplyStrings.kept, language)</p><p>\(ApplyStrings.pinLost, language)</p>
    \(form(.empty, content.hasNotedPIN ? ApplyStrings.goOnPlain : ApplyStrings.noted))
    """
  }

  private var office: HTML {
    let parts = FormParts(state, language)
    let options = opened.data.districtOffices.map { ($0.area.text, $0.shortName) }
    return form(
      parts.select(
        "kantor", ApplyStrings.officeLabel, options: options,
        .make {
          $0.hint = ApplyStrings.officeHint; $0.size = .medium
        }), ApplyStrings.goOn)
  }

  private var village: HTML {
    let parts = FormParts(state, language)
    let villages = opened.area.map(opened.data.villages) ?? []
    let options =
      villages.map { ($0.code.text, $0.fullName) } + [(DraftContent.elsewhere, ApplyStrings.villageElsewhere[language])]
    return form(parts.select("desa", DossierStrings.village, options: options, .make { $0.size = .medium }), ApplyStrings.goOn)
  }

  /// The question that stands open; or the one that is asked for again.
  var question: Question? {
    let asked = visit.query["tanya"]
    let all = opened.terms.questions.asked(after: content.situation)
    let wanted = state.fields["tanya"].isEmpty ? asked : state.fields["tanya"]
    return all.first { $0.key == wanted } ?? DraftRules.unanswered(content.answers, opened.terms) ?? all.first
  }

  private var situation: HTML {
    guard let question else { return form(.empty, ApplyStrings.goOnPlain) }
    var state = state
    if !state.fields.has("jawaban") { state.fields["jawaban"] = content.answers[question.key] ?? "" }
    let parts = FormParts(state, language)
    return form(
      """
      <input type="hidden" name="tanya" value="\(question.key)">
      \(parts.radios("jawaban", question.text, options: question.options.map { ($0.key, $0.name) }))
      """, ApplyStrings.goOn)
  }

  private var object: HTML {
    guard let measure = opened.terms.object else { return form(.empty, ApplyStrings.goOnPlain) }
    return form(ObjectSize.field(measure, FormParts(state, language)), ApplyStrings.goOn)
  }

  private var person: HTML {
    let parts = FormParts(state, language)
    return form(
      """
      \(parts.radios("pemohon", ApplyStrings.kindTitle, options: ApplicantKind.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.field("nama", DossierStrings.name, .make { $0.hint = ApplyStrings.nameHint; $0.autocomplete = "name" }))
      \(parts.field("kuasa", ApplyStrings.proxyLabel, .make { $0.hint = ApplyStrings.proxyHint; $0.isOptional = true }))
      \(parts.field("nik", DossierStrings.nik, .make { $0.hint = DossierStrings.nikHint; $0.inputMode = "numeric"; $0.size = .medium; $0.isOptional = true }))
      \(parts.field("telepon", DossierStrings.phone, .make { $0.hint = ApplyStrings.contactHint; $0.type = "tel"; $0.autocomplete = "tel"; $0.size = .medium; $0.isOptional = true }))
      \(parts.field("surel", ApplyStrings.email, .make { $0.type = "email"; $0.autocomplete = "email"; $0.size = .medium; $0.isOptional = true }))
      \(parts.field("alamat", DossierStrings.address, .make { $0.autocomplete = "street-address"; $0.isOptional = true }))
      \(parts.field("keperluan", DossierStrings.purpose, .make { $0.isOptional = true }))
      \(parts.radios("bahasa", ApplyStrings.languageTitle, options: [(Language.id.rawValue, ApplyStrings.indonesian), (Language.en.rawValue, ApplyStrings.english)]))
      """, ApplyStrings.goOn)
  }

  /// Why it cannot be applied for with an answer, said before any more is asked.
  func stopped(_ stop: Text) -> HTML {
    """
    \(position)
    <h1>\(ApplyStrings.stopTitle, language)</h1>
    \(Component.notice(.attention, "<p>\(stop, language)</p>"))
    <div class="actions">
    \(Component.linkButton(ApplyStrings.changeAnswer[language], to: link(.situation).with([("tanya", question?.key ?? "")]), .secondary))
    \(Component.linkButton(ApplyStrings.otherServices[language], to: CatalogueAddresses.services(), .quiet))</div>
    \(foot)
    """
  }
}
