import Addresses
import Civic
import Core
import Web

/// The pages of slips: the list, the entry, and what residents see who follow one.
enum SlipViews {
  static func list(_ visit: StaffVisit, _ slips: [Slip], offices: [Office], zone: Zone, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <p class="crumb"><a href="\(DossierAddresses.counter())">\(DossierStrings.counter, language)</a></p>
      <h1>\(SlipStrings.title, language)</h1><p class="lead">\(SlipStrings.lead, language)</p>
      \(visit.announced("batal").map { Component.notice(.success, "<p>\($0) \(SlipStrings.voided, language)</p>") })
      \(parts.summary)
      <h2>\(SlipStrings.enterTitle, language)</h2>
      <form class="form filters" method="get" action="\(SlipAddresses.find())">
      \(parts.field("kode", DossierStrings.code, .make { $0.hint = SlipStrings.enterHint; $0.size = .medium }))
      <div class="actions">\(Component.button(SlipStrings.openEntry[language]))</div></form>
      \(printing(visit, offices, state))
      <h2>\(SlipStrings.waitingTitle, language) <span class="number">\(Numerals.integer(slips.count))</span></h2>
      \(slips.isEmpty ? Component.empty(SlipStrings.none[language], SlipStrings.noneAdvice[language]) : waiting(visit, slips, zone, parts))
      """
  }

  private static func printing(_ visit: StaffVisit, _ offices: [Office], _ state: FormState) -> HTML {
    let language = visit.language
    var state = state
    if !state.fields.has("jumlah") { state.fields["jumlah"] = "12" }
    if !state.fields.has("kertas") { state.fields["kertas"] = SlipSheetView.a4 }
    let parts = FormParts(state, language)
    return """
      <h2>\(SlipStrings.printTitle, language)</h2>
      <form class="form" method="post" action="\(SlipAddresses.slips())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(when: offices.count > 1, parts.select("kantor", DossierStrings.office, options: offices.map { ($0.area.text, $0.name) }))
      \(parts.field("jumlah", SlipStrings.count, .make { $0.hint = SlipStrings.countHint; $0.size = .short; $0.inputMode = "numeric" }))
      \(parts.radios("kertas", SlipStrings.paper, options: [(SlipSheetView.a4, SlipStrings.onA4), (SlipSheetView.strip, SlipStrings.onStrip)]))
      <div class="actions">\(Component.button(SlipStrings.printButton[language], .secondary))</div></form>
      """
  }

  private static func waiting(_ visit: StaffVisit, _ slips: [Slip], _ zone: Zone, _ parts: FormParts) -> HTML {
    let language = visit.language
    let oldest = visit.now.adding(days: -SlipRules.daysToEnter)
    return """
      <p class="muted">\(SlipStrings.waitingNote, language)</p>
      <form class="form" method="post" action="\(SlipAddresses.void())">\(HiddenFields.crossSite(visit.visit))
      <ul class="work" id="slip">\(slips.html { slip in
        """
        <li><label class="pick"><input type="checkbox" name="slip" value="\(slip.id.text)"\(when: parts.state.fields.all("slip").contains(slip.id.text), " checked")><span class="visually-hidden">\(DossierStrings.choose, language) \(slip.code.text)</span></label>
        <a href="\(SlipAddresses.entry(slip.code.compact))"><span class="title number">\(slip.code.text)</span>
        <span class="due">\(when: slip.printedAt < oldest, "\(Component.tag(SlipStrings.tooOld[language], .late)) ")<span class="act">\(SlipStrings.enter, language)</span></span>
        <span class="meta">\(SlipStrings.printedAt, language) \(zone.short(slip.printedAt, language))</span></a></li>
        """ as HTML
      })</ul>
      <h3>\(SlipStrings.voidTitle, language)</h3>
      \(parts.field("alasan", SlipStrings.voidReason, .make { $0.size = .medium }))
      <div class="actions">\(Component.button(SlipStrings.voidButton[language], .warning))</div></form>
      """
  }

  static func entry(
    _ visit: StaffVisit, _ found: SlipDesk.Found, _ desk: CounterPages.Desk, _ state: FormState, isUnknown: Bool
  ) -> HTML {
    let language = visit.language
    return """
      <p class="crumb"><a href="\(SlipAddresses.slips())">\(SlipStrings.title, language)</a></p>
      <h1>\(SlipStrings.entryTitle, language) <span class="number">\(found.slip.code.text)</span></h1>
      \(found.slip.state == .printed ? form(visit, found, desk, state, isUnknown: isUnknown) : ended(visit, found))
      """
  }

  private static func form(
    _ visit: StaffVisit, _ found: SlipDesk.Found, _ desk: CounterPages.Desk, _ state: FormState, isUnknown: Bool
  ) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    var mode = IntakeMode(address: SlipAddresses.entry(found.slip.code.compact))
    mode.button = SlipStrings.enterButton
    mode.hasFixedOffice = true
    mode.first = """
      \(parts.field("tanggal", SlipStrings.day, .make { $0.type = "date"; $0.size = .medium }))
      \(parts.field("jam", SlipStrings.hour, .make { $0.size = .short; $0.hint = SlipStrings.hourHint }))
      \(parts.field("petugas", SlipStrings.officer, .make { $0.isOptional = true; $0.size = .medium }))
      """
    return """
      <p>\(SlipStrings.asWritten, language)</p>
      \(CounterViews.intake(visit, desk, state, mode, isUnknown: isUnknown))
      """
  }

  /// A slip that is entered or void, with what became of it.
  private static func ended(_ visit: StaffVisit, _ found: SlipDesk.Found) -> HTML {
    let (language, outcome) = (visit.language, visit.announced("slip"))
    let end = found.slip.endedAt.map { "\(found.zone.long($0, language)) \(SlipStrings.by[language]) \(found.endedBy)" } ?? ""
    let next = Component.linkButton(SlipStrings.backToSlips[language], to: SlipAddresses.slips(), .secondary)
    guard let dossier = found.dossier else {
      return Component.notice(.attention, "<p><strong>\(SlipStrings.isVoid, language)</strong> \(end)</p>") + next
    }
    return """
      \(outcome == "new"
        ? Component.notice(.success, "<p><strong>\(SlipStrings.entered, language)</strong> \(dossier.name).</p>")
        : Component.notice(.attention, "<p><strong>\(SlipStrings.alreadyEntered, language)</strong></p>"))
      \(Component.facts([
        (DossierStrings.name[language], "\(dossier.name)"),
        (DossierStrings.received[language], "\(found.zone.long(dossier.receivedAt, language))"),
        (SlipStrings.entered[language], "\(end)"),
        (DossierStrings.promised[language], "\(dossier.due == .distant ? DossierStrings.noDueYet[language] : found.zone.long(dossier.due, language))"),
      ]))
      <div class="actions">\(Component.linkButton(SlipStrings.openDossier[language], to: DossierAddresses.dossier(dossier.id.text)))\(next)</div>
      """
  }

  /// What a resident sees who follows a slip's code: the honest truth about a paper nobody has entered.
  static func tracked(_ visit: Visit, _ code: String, _ problem: Problem) -> Answer {
    let language = visit.language
    let isValid = problem == .slipNotEntered
    let number = PublicCode(typed: code)
    return visit.show(
      Page(
        DossierStrings.trackTitle[language],
        body: """
          <h1>\(isValid ? SlipStrings.valid : SlipStrings.isVoid, language)</h1>
          <p class="lead number">\(number?.text ?? "")</p>
          \(Component.notice(isValid ? .plain : .attention, "<p><strong>\(problem.text, language)</strong></p><p>\(problem.remedy, language)</p>"))
          <p><strong>\(DossierStrings.ifMoney, language)</strong></p>
          \(when: visit.hasSession, "<p><a href=\"\(SlipAddresses.entry(number?.compact ?? ""))\">\(SlipStrings.officeOnly, language)</a></p>")
          """))
  }
}
