import Addresses
import Core
import Storage
import Web

/// Correcting what the office asked for, from home: the papers it named, and a word.
struct CorrectionPages: Sendable {
  let desk: CorrectionDesk
  let files: AttachmentDesk
  let holders: HolderPages

  var routes: [Route] {
    [
      .open(.get, DossierAddresses.correction, show),
      .open(.post, DossierAddresses.correction, enter),
      .open(
        .post, DossierAddresses.correctionFile, bodyLimit: Attachment.largest + Route.textLimit,
        mayBeLarge: holders.holdsSomething, attach),
      .open(.post, DossierAddresses.correctionSend, send),
    ]
  }

  private func show(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let typed = PublicCode(typed: code) else { throw Problem.codeUnknown }
    guard let id = try await held(visit, code) else { return asking(visit, typed, FormState()) }
    return try await page(visit, typed, id, FormState())
  }

  private func held(_ visit: Visit, _ code: String) async throws -> ID? {
    guard let held = try await holders.held(visit, code), case .dossier(let id) = held.lock else { return nil }
    return id
  }

  private func asking(_ visit: Visit, _ code: PublicCode, _ state: FormState) -> Answer {
    visit.show(
      Page(ApplyStrings.correctTitle[visit.language], scripts: ["form.js"], body: CorrectionView.ask(visit, code, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func enter(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let typed = PublicCode(typed: code) else { throw Problem.codeUnknown }
    switch try await holders.enter(visit, typed) {
    case .success: return .see(DossierAddresses.correction(typed.compact))
    case .failure(let error): return asking(visit, typed, FormState(errors: [FieldError("pin", error.text)]))
    }
  }

  private func page(_ visit: Visit, _ code: PublicCode, _ id: ID, _ state: FormState) async throws -> Answer {
    guard let asked = try await visit.read({ [desk] tx in try desk.asked(of: id, tx) }) else {
      return .see(DossierAddresses.tracked(code.compact))
    }
    let view = CorrectionView(visit: visit, code: code, asked: asked, state: state)
    return visit.show(
      Page(ApplyStrings.correctTitle[visit.language], scripts: ["photos.js", "form.js"], body: view.page),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func attach(_ visit: Visit, _ code: String, _ requirement: String) async throws -> Answer {
    guard let typed = PublicCode(typed: code) else { throw Problem.codeUnknown }
    guard let id = try await held(visit, code) else { return .see(DossierAddresses.correction(typed.compact)) }
    guard let asked = try await visit.read({ [desk] tx in try desk.asked(of: id, tx) }),
      asked.requirements.contains(where: { $0.key == requirement })
    else { throw Problem.requirementUnknown }
    do {
      let desk = desk
      try await holders.keep(
        visit, files, for: requirement, of: id,
        check: { size, tx in _ = try desk.makeRoom(size, for: requirement, of: id, tx) },
        write: { file, tx in try desk.replace(with: file, of: id, tx) })
    } catch let problem as Problem where problem.kind == .invalid || problem.kind == .tooLarge {
      return try await page(visit, typed, id, FormState(errors: [FieldError(requirement, problem.whole)]))
    }
    return .see(DossierAddresses.correction(typed.compact))
  }

  private static let form = Form<String> { reader in reader.text("jawaban", limit: 1000) }

  private func send(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let typed = PublicCode(typed: code) else { throw Problem.codeUnknown }
    guard let id = try await held(visit, code) else { return .see(DossierAddresses.correction(typed.compact)) }
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return try await page(visit, typed, id, state)
    case .accepted(let text):
      let draft = try ActDraft(
        at: visit.now, reason: text, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      do {
        try await visit.write { [desk] tx in try desk.send(draft, of: id, tx) }
      } catch let problem as Problem where problem.code == Problem.nothingCorrected.code {
        return try await page(visit, typed, id, FormState(fields: visit.fields, errors: [FieldError("jawaban", problem.text)]))
      } catch let problem as Problem where problem.kind == .changed {
        // Sent before, or ended by the office: the tracking page says which.
        return .see(DossierAddresses.tracked(typed.compact))
      }
      visit.announce("terkirim")
      return .see(DossierAddresses.tracked(typed.compact))
    }
  }
}

struct CorrectionView {
  let visit: Visit
  let code: PublicCode
  let asked: CorrectionDesk.Asked
  var state = FormState()

  private var language: Language { visit.language }

  static func ask(_ visit: Visit, _ code: PublicCode, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      \(crumb(code, language))
      <h1>\(ApplyStrings.correctTitle, language)</h1>
      \(parts.summary)
      <p class="lead">\(ApplyStrings.showPIN, language)</p>
      <form class="form" method="post" action="\(DossierAddresses.correction(code.compact))">\(HiddenFields.crossSite(visit))
      \(ApplyViews.pin(parts))
      <div class="actions">\(Component.button(ApplyStrings.goOnPlain[language]))</div></form>
      <p class="muted">\(ApplyStrings.pinLost, language)</p>
      """
  }

  private static func crumb(_ code: PublicCode, _ language: Language) -> HTML {
    "<p class=\"crumb\"><a href=\"\(DossierAddresses.tracked(code.compact))\">‹ \(ApplyStrings.back, language)</a> · <span class=\"number\">\(code.text)</span></p>"
  }

  var page: HTML {
    """
    \(Self.crumb(code, language))
    <h1>\(ApplyStrings.correctTitle, language)</h1>
    \(summary)
    <p class="lead">\(asked.terms.name, language)</p>
    \(when: !asked.act.reason.isEmpty, Component.notice(.attention, "<p><strong>\(ApplyStrings.officeWrote, language):</strong> \(asked.act.reason)</p>"))
    <p>\(ApplyStrings.correctHint, language)</p>
    \(asked.requirements.html(section))
    \(reply)
    """
  }

  private var summary: HTML {
    let keys = Set(asked.requirements.map(\.key))
    return FormParts(
      FormState(
        errors: state.errors.map { keys.contains($0.field) ? FieldError("\(PapersView.prefix($0.field))berkas", $0.text) : $0 }),
      language
    ).summary
  }

  private func section(_ requirement: ServiceTerms.Requirement) -> HTML {
    let key = requirement.key
    let parts = FormParts(
      FormState(errors: state.errors.filter { $0.field == key }.map { FieldError("berkas", $0.text) }), language,
      prefix: PapersView.prefix(key))
    let new = asked.new(for: key)
    return """
      <section class="requirement" aria-labelledby="syarat-\(key)"><h2 id="syarat-\(key)">\(requirement.name, language)</h2>
      <p>\(requirement.explain, language)</p>
      \(when: !new.isEmpty, "<p>\(ApplyStrings.newFiles, language):</p>\(AttachmentViews.facts(new, asked.zone, language))")
      \(AttachmentViews.uploadForm(visit, key, of: asked.dossier.id, to: DossierAddresses.correctionFile(code.compact, key), parts))
      </section>
      """
  }

  private var reply: HTML {
    let parts = FormParts(state, language)
    return """
      <form class="form" method="post" action="\(DossierAddresses.correctionSend(code.compact))">\(HiddenFields.crossSite(visit))
      \(parts.area("jawaban", ApplyStrings.correctReply, .make { $0.hint = ApplyStrings.correctReplyHint; $0.isOptional = true }))
      <div class="actions">\(Component.button(ApplyStrings.correctSend[language]))</div></form>
      """
  }
}
