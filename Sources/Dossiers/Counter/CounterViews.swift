import Addresses
import Civic
import Core
import Web

/// The counter's screen: used by someone who looks at the resident, not at the screen.
enum CounterViews {
  static func page(
    _ visit: StaffVisit, _ desk: CounterPages.Desk, _ state: FormState, people: [Dossier]?, isUnknown: Bool
  ) -> HTML {
    let language = visit.language
    return """
      <h1>\(DossierStrings.counter, language)</h1>
      <p class="crumb"><a href="\(SlipAddresses.slips())">\(SlipStrings.title, language)</a> · <a href="\(HomeVisitAddresses.visits())">\(HomeVisitStrings.title, language)</a> · <a href="\(RightsAddresses.counter())">\(IntakeStrings.rights, language)</a></p>
      \(visit.announced("tercatat").flatMap(CounterDesk.TurnAwayReason.init(rawValue:)).map { Component.notice(.success, "<p>\(DossierStrings.turnedAwayDone, language): \($0.words, language).</p>") })
      \(intake(visit, desk, state, isUnknown: isUnknown))
      <details class="more"\(when: people != nil, " open")><summary>\(DossierStrings.findPerson, language)</summary>
      \(finder(visit, desk, people))</details>
      <p><a href="\(DossierAddresses.draftAtCounter())">\(ApplyStrings.draftAtCounter, language)</a></p>
      \(turnAway(visit, desk))
      """
  }

  /// The form of the chosen service, or the question which service it is.
  static func intake(
    _ visit: StaffVisit, _ desk: CounterPages.Desk, _ state: FormState, _ mode: IntakeMode = .counter, isUnknown: Bool
  ) -> HTML {
    desk.chosen.map { form(visit, desk, $0, state, mode) } ?? chooser(desk, mode, isUnknown: isUnknown, visit.language)
  }

  private static func chooser(_ desk: CounterPages.Desk, _ mode: IntakeMode, isUnknown: Bool, _ language: Language) -> HTML {
    let parts = FormParts(
      officeState(desk, errors: isUnknown ? [FieldError("layanan", DossierStrings.serviceMissing)] : []), language)
    return """
      \(parts.summary)
      <form class="form" method="get" action="\(mode.address)">
      \(when: desk.offices.count > 1 && !mode.hasFixedOffice, office(desk, parts))
      <div class="field medium\(when: isUnknown, " invalid")"><label for="layanan">\(DossierStrings.chooseService, language)</label>
      <p class="hint" id="layanan-petunjuk">\(DossierStrings.chooseServiceHint, language)</p>
      <input id="layanan" name="layanan" list="semua-layanan" data-digits-through autofocus autocomplete="off" aria-describedby="layanan-petunjuk">
      <datalist id="semua-layanan">\(desk.services.html { "<option value=\"\($0.name, language)\"></option>" })</datalist></div>
      <div class="actions">\(Component.button(DossierStrings.openForm[language]))</div></form>
      """
  }

  private static func form(
    _ visit: StaffVisit, _ desk: CounterPages.Desk, _ terms: ServiceTerms, _ state: FormState, _ mode: IntakeMode
  ) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let choosesOffice = desk.offices.count > 1 && !mode.hasFixedOffice
    let other = choosesOffice ? mode.address.with([("kantor", desk.office?.area.text ?? "")]) : mode.address
    return """
      \(parts.summary)
      <form class="form counter" method="post" action="\(mode.address)" data-counter>
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      <input type="hidden" name="layanan" value="\(terms.key.service)">
      <input type="hidden" name="kantor" value="\(desk.office?.area.text ?? "")">
      <p class="chosen"><strong>\(terms.name, language)</strong> · \(terms.promise.words, language) · \(terms.fee, language)\(when: desk.offices.count > 1, " · \(desk.office?.name ?? "")")
      <a href="\(other)">\(choosesOffice ? DossierStrings.changeBoth : DossierStrings.change, language)</a></p>
      <div class="columns-form"><div>
      \(mode.first)
      \(parts.radios("pemohon", DossierStrings.applicantKind, options: ApplicantKind.allCases.map { ($0.rawValue, $0.words) }))
      \(parts.field("nama", DossierStrings.name, .make { $0.hasFocus = state.errors.isEmpty }))
      \(parts.field("kuasa", DossierStrings.proxy, .make { $0.hint = DossierStrings.proxyHint; $0.onlyFor = ApplicantKind.proxy.rawValue }))
      \(parts.field("nik", DossierStrings.nik, .make { $0.hint = DossierStrings.nikHint; $0.inputMode = "numeric"; $0.size = .medium }))
      \(parts.field("telepon", DossierStrings.phone, .make { $0.hint = DossierStrings.phoneHint; $0.type = "tel"; $0.size = .medium }))
      </div><div>
      \(parts.select("desa", DossierStrings.village, options: desk.villages.map { ($0.code.text, $0.fullName) }, .make { $0.isOptional = true }))
      \(parts.field("alamat", DossierStrings.address, .make { $0.isOptional = true }))
      \(parts.field("keperluan", DossierStrings.purpose, .make { $0.isOptional = true }))
      \(terms.object.map { ObjectSize.field($0, parts) })
      \(Checklist(terms: terms, parts: parts).html)
      \(parts.select("didahulukan", IntakeStrings.priority, options: SpecialNeed.ofFiles.map { ($0.rawValue, $0.words[language]) }, .make { $0.isOptional = true; $0.hint = IntakeStrings.priorityHint; $0.size = .medium }))
      \(parts.field("kk", ConflictStrings.familyCard, .make { $0.hint = ConflictStrings.familyCardHint; $0.inputMode = "numeric"; $0.size = .medium; $0.isOptional = true }))
      \(ContactView.fields(parts))
      </div></div>
      <div class="actions">\(Component.button(mode.button[language]))</div>
      </form>
      """
  }

  /// The office at hand as what a form of its own begins with.
  private static func officeState(_ desk: CounterPages.Desk, errors: [FieldError] = []) -> FormState {
    var state = FormState(errors: errors)
    state.fields["kantor"] = desk.office?.area.text ?? ""
    return state
  }

  static func office(_ desk: CounterPages.Desk, _ parts: FormParts) -> HTML {
    if desk.offices.count == 1, let only = desk.offices.first {
      return "<input type=\"hidden\" name=\"kantor\" value=\"\(only.area.text)\">"
    }
    return parts.select("kantor", DossierStrings.office, options: desk.offices.map { ($0.area.text, $0.name) })
  }

  private static func finder(_ visit: StaffVisit, _ desk: CounterPages.Desk, _ people: [Dossier]?) -> HTML {
    let language = visit.language
    let parts = FormParts(FormState(), language)
    return """
      <form class="form filters" method="post" action="\(DossierAddresses.people())">\(HiddenFields.crossSite(visit.visit))
      <input type="hidden" name="layanan" value="\(desk.chosen?.key.service ?? "")">
      <input type="hidden" name="kantor" value="\(desk.office?.area.text ?? "")">
      \(parts.field("cari", DossierStrings.findPerson, .make { $0.size = .medium }))
      \(parts.select("desa-cari", DossierStrings.village, options: desk.villages.map { ($0.code.text, $0.fullName) }, .make { $0.isOptional = true }))
      <div class="actions">\(Component.button(DossierStrings.findButton[language], .secondary))</div></form>
      \(people.map { found($0, language) })
      """
  }

  private static func found(_ people: [Dossier], _ language: Language) -> HTML {
    guard !people.isEmpty else { return "<p role=\"status\">\(DossierStrings.foundNobody, language)</p>" }
    return """
      <ul class="work" role="status">\(people.html { dossier in
        "<li><a href=\"\(DossierAddresses.dossier(dossier.id.text))\"><span class=\"title\">\(dossier.name)</span> <span class=\"meta\">\(PublicCode(typed: dossier.code)?.text ?? dossier.code) · \(dossier.staffWords, language)</span></a></li>"
      })</ul>
      """
  }

  private static func turnAway(_ visit: StaffVisit, _ desk: CounterPages.Desk) -> HTML {
    let language = visit.language
    return """
      <form class="turn-away" method="post" action="\(DossierAddresses.turnAway())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      <input type="hidden" name="layanan" value="\(desk.chosen?.key.service ?? "")">
      \(office(desk, FormParts(officeState(desk), language, prefix: "pulang-")))
      <h2>\(DossierStrings.turnAwayTitle, language)</h2><p class="hint">\(DossierStrings.turnAwayHint, language)</p>
      <div class="actions">\(CounterDesk.TurnAwayReason.allCases.enumerated().html { index, reason in
        "<button class=\"button secondary\" name=\"alasan\" value=\"\(reason.rawValue)\" data-key=\"\(index + 1)\">\(reason.words, language) <kbd>\(index + 1)</kbd></button>"
      })</div></form>
      """
  }
}
