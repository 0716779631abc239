import Addresses
import Civic
import Core

/// The second step at sign-in.
enum SecondFactorViews {
  /// What stands above every staff page until it is done: what the person must be told, and that someone who
  /// signs should have a second factor.
  static func banner(_ visit: Visit, _ actor: Actor) -> HTML {
    let (language, signing) = (visit.language, visit.site.settings.signing)
    let isMissing = signing.isMissing(to: actor, on: visit.site.reference.zone.day(of: visit.now))
    return """
      \(actor.notice.map { told($0, visit) })\(when: isMissing, Component.notice(signing == .required ? .broken : .attention, """
        <p>\(signing == .required ? SecondFactorStrings.required : SecondFactorStrings.advised, language) <a href="\(WebAddresses.factor())">\(SecondFactorStrings.setUp, language)</a></p>
        """))
      """
  }

  private static func told(_ notice: AccountNotice, _ visit: Visit) -> HTML {
    Component.notice(
      .broken,
      """
      <form method="post" action="\(WebAddresses.factorAct(SecondFactorPages.Act.dismiss.rawValue))">\(HiddenFields.crossSite(visit))
      <p>\(SecondFactorStrings.told(notice), visit.language)</p>\(Component.button(SecondFactorStrings.read[visit.language], .secondary))</form>
      """)
  }

  static func ask(_ visit: Visit, _ state: FormState, returnTo: String) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let target = state.fields.has("ke") ? state.fields["ke"] : returnTo
    return """
      <h1>\(SecondFactorStrings.askTitle, language)</h1>
      <p class="lead">\(SecondFactorStrings.askLead, language)</p>
      \(parts.summary)
      <form class="form" method="post" action="\(WebAddresses.signInCode())">
      \(HiddenFields.crossSite(visit))<input type="hidden" name="ke" value="\(target)">
      \(code(FormParts(withoutCode(state), language), SecondFactorStrings.codeHint, hasFocus: true))
      <div class="actions">\(Component.button(SecondFactorStrings.enter[language]))</div></form>
      <p>\(SecondFactorStrings.lostPhone, language)</p>
      """
  }

  /// A code that failed is not shown again: the next one is another.
  private static func withoutCode(_ state: FormState) -> FormState { FormState(errors: state.errors) }

  private static func code(_ parts: FormParts, _ hint: Text, hasFocus: Bool = false) -> HTML {
    parts.field(
      "kode", SecondFactorStrings.code,
      .make {
        $0.hint = hint
        $0.size = .medium
        $0.autocomplete = "one-time-code"
        $0.hasFocus = hasFocus
      })
  }

  static func page(_ visit: StaffVisit, _ standing: AccountDesk.FactorStanding, _ state: FormState) -> HTML {
    let language = visit.language
    return """
      <h1>\(SecondFactorStrings.title, language)</h1>
      <p class="lead">\(SecondFactorStrings.what, language)</p>
      \(FormParts(state, language).summary)
      \(standing.confirmedAt.map { inUse(visit, standing, since: $0, state) } ?? standing.pending.map { setting(visit, standing.login, $0, state) } ?? beginning(visit, state))
      """
  }

  private static func form(
    _ visit: StaffVisit, _ act: SecondFactorPages.Act, _ button: Text, _ style: Component.ButtonStyle, _ content: HTML
  )
    -> HTML
  {
    """
    <form class="form" method="post" action="\(WebAddresses.factorAct(act.rawValue))">\(HiddenFields.crossSite(visit.visit))\(content)
    <div class="actions">\(Component.button(button[visit.language], style))</div></form>
    """
  }

  private static func beginning(_ visit: StaffVisit, _ state: FormState, button: Text = SecondFactorStrings.begin) -> HTML {
    let parts = FormParts(state, visit.language)
    return """
      <p>\(SecondFactorStrings.apps, visit.language)</p>
      \(form(visit, .begin, button, .main, parts.field("kata-sandi", WebStrings.oldPassword, .make { $0.type = "password"; $0.autocomplete = "current-password"; $0.size = .medium })))
      """
  }

  private static func setting(_ visit: StaffVisit, _ login: String, _ secret: String, _ state: FormState) -> HTML {
    let language = visit.language
    let link = TOTP.link(secret: secret, login: login, regency: visit.site.settings.regency)
    return """
      <h2>\(SecondFactorStrings.beginTitle, language)</h2>
      <ol class="steps"><li><p>\(SecondFactorStrings.scan, language)</p>\(Component.qr(link, label: SecondFactorStrings.symbol[language]))
      <p>\(SecondFactorStrings.orType, language) <code data-secret>\(grouped(secret))</code></p></li>
      <li>\(form(visit, .confirm, SecondFactorStrings.confirm, .main, code(FormParts(state, language), SecondFactorStrings.firstCodeHint)))</li></ol>
      <details class="more"\(when: state.error(of: "kata-sandi") != nil, " open")><summary>\(SecondFactorStrings.again, language)</summary>\(beginning(visit, state, button: SecondFactorStrings.again))</details>
      """
  }

  /// In fours, as people copy it.
  private static func grouped(_ secret: String) -> String {
    let letters = Array(secret)
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
      .joined(separator: " ")
  }

  private static func inUse(_ visit: StaffVisit, _ standing: AccountDesk.FactorStanding, since: Moment, _ state: FormState)
    -> HTML
  {
    let (language, zone) = (visit.language, visit.site.reference.zone)
    let (parts, others) = (FormParts(state, language), FormParts(FormState(), language, prefix: "hapus-"))
    return """
      \(Component.notice(.success, "<p>\(SecondFactorStrings.since(zone.long(since, language)), language) \(SecondFactorStrings.left(standing.codesLeft), language)</p>"))
      <h2>\(SecondFactorStrings.renewTitle, language)</h2><p>\(SecondFactorStrings.renewHint, language)</p>
      \(form(visit, .renew, SecondFactorStrings.renew, .secondary, code(parts, SecondFactorStrings.firstCodeHint)))
      <h2>\(SecondFactorStrings.removeTitle, language)</h2><p>\(SecondFactorStrings.removeHint, language)</p>
      \(form(visit, .remove, SecondFactorStrings.remove, .warning, code(others, SecondFactorStrings.firstCodeHint)))
      """
  }

  static func recovery(_ codes: [String], _ language: Language) -> HTML {
    """
    <h1>\(SecondFactorStrings.codesTitle, language)</h1>
    <p class="lead">\(SecondFactorStrings.codesLead, language)</p>
    <ol class="columns">\(codes.html { "<li><code class=\"recovery\">\($0)</code></li>" })</ol>
    <div class="actions">\(Component.linkButton(SecondFactorStrings.kept[language], to: WebAddresses.workroom()))
    <button class="button secondary" data-print hidden>\(SecondFactorStrings.print, language)</button></div>
    """
  }
}
