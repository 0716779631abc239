import Addresses
import Civic
import Core
import Storage
import Web

/// A draft whose PIN was lost, at the counter: found by its code, matched with a KTP, given a new PIN.
struct DraftCounterPages: Sendable {
  let desk: ApplyDesk

  var routes: [Route] {
    [
      .staff(.get, DossierAddresses.draftAtCounter, .receive, ask),
      .staff(.post, DossierAddresses.draftAtCounter, .receive, find),
      .staff(.post, DossierAddresses.draftPIN, .receive, renew),
    ]
  }

  private func ask(_ visit: StaffVisit) async throws -> Answer {
    // Who asks is known before the page is framed, so that it bears their menu.
    try await visit.read { _, _ in }
    return page(visit, FormState())
  }

  private func page(
    _ visit: StaffVisit, _ state: FormState, found: ApplyDesk.AtCounter? = nil, renewed: String? = nil
  ) -> Answer {
    visit.show(
      Page(
        ApplyStrings.draftAtCounter[visit.language], frame: .staff, scripts: ["form.js"],
        body: DraftCounterView.page(visit, state, found, renewed: renewed)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func find(_ visit: StaffVisit) async throws -> Answer {
    guard let code = Self.code(visit) else { return refused(visit) }
    let eventID = visit.newID()
    do {
      let found = try await visit.write { [desk] tx, actor in
        try desk.lookUp(code, eventID: eventID, by: actor, now: visit.now, tx)
      }
      return page(visit, FormState(), found: found)
    } catch let problem as Problem where problem.code == Problem.codeUnknown.code {
      return refused(visit, ApplyStrings.codeGone)
    }
  }

  private func renew(_ visit: StaffVisit) async throws -> Answer {
    guard let code = Self.code(visit) else { return refused(visit) }
    let eventID = visit.newID()
    let found = try await visit.write { [desk] tx, actor in
      try desk.lookUp(code, eventID: eventID, by: actor, now: visit.now, tx)
    }
    let renewal = try desk.prepareRenewal(of: found.draft, now: visit.now)
    try await visit.write { [desk] tx, actor in try desk.renewPIN(renewal, by: actor, tx) }
    return page(visit, FormState(), found: found, renewed: renewal.digits)
  }

  private static func code(_ visit: StaffVisit) -> PublicCode? {
    visit.fields["kode"].utf8.count <= 100 ? PublicCode(typed: visit.fields["kode"]) : nil
  }

  private func refused(_ visit: StaffVisit, _ text: Text = DossierStrings.codeBad) -> Answer {
    var state = FormState(errors: [FieldError("kode", text)])
    state.fields["kode"] = String(visit.fields["kode"].prefix(40))
    return page(visit, state)
  }
}

enum DraftCounterView {
  static func page(_ visit: StaffVisit, _ state: FormState, _ found: ApplyDesk.AtCounter?, renewed: String?) -> HTML {
    let language = visit.language
    return """
      <p class="crumb"><a href="\(DossierAddresses.counter())">\(DossierStrings.counter, language)</a></p>
      <h1>\(ApplyStrings.draftAtCounter, language)</h1>
      \(FormParts(state, language).summary)
      \(found.map { draft(visit, $0, renewed) } ?? finder(visit, state))
      """
  }

  private static func finder(_ visit: StaffVisit, _ state: FormState) -> HTML {
    let parts = FormParts(state, visit.language)
    return """
      <p class="lead">\(ApplyStrings.draftAtCounterLead, visit.language)</p>
      <form class="form" method="post" action="\(DossierAddresses.draftAtCounter())">\(HiddenFields.crossSite(visit.visit))
      \(parts.field("kode", DossierStrings.code, .make { $0.hint = DossierStrings.trackHint; $0.size = .medium }))
      <div class="actions">\(Component.button(ApplyStrings.findDraft[visit.language]))</div></form>
      """
  }

  private static func draft(_ visit: StaffVisit, _ found: ApplyDesk.AtCounter, _ renewed: String?) -> HTML {
    let (language, draft) = (visit.language, found.draft)
    let name = draft.content.name.isEmpty ? ApplyStrings.noNameYet[language] : draft.content.name
    let zone = visit.site.reference.zone
    return """
      \(Component.facts([
        (DossierStrings.code[language], "<span class=\"number\">\(draft.code.text)</span>"),
        (DossierStrings.service[language], "\(found.service, language)"), (DossierStrings.name[language], "\(name)"),
        (DossierStrings.time[language], "\(zone.long(draft.begunAt, language))"),
      ]))
      \(renewed.map { given($0, language) } ?? renewal(visit, draft))
      """
  }

  private static func given(_ digits: String, _ language: Language) -> HTML {
    """
    <div class="panel confirmation" role="status"><p>\(ApplyStrings.newPINMade, language)</p><p class="code pin">\(digits)</p></div>
    <p>\(ApplyStrings.newPINLead, language)</p>
    <div class="actions">\(Component.linkButton(DossierStrings.nextPerson[language], to: DossierAddresses.counter(), .secondary))</div>
    """
  }

  private static func renewal(_ visit: StaffVisit, _ draft: Draft) -> HTML {
    """
    <p>\(ApplyStrings.matchCard, visit.language)</p>
    <form class="form" method="post" action="\(DossierAddresses.draftPIN())">\(HiddenFields.crossSite(visit.visit))
    <input type="hidden" name="kode" value="\(draft.code.compact)">
    <div class="actions">\(Component.button(DossierStrings.renewPIN[visit.language]))</div></form>
    """
  }
}
