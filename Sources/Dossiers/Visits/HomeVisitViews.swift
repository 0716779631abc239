import Addresses
import Civic
import Core
import Web

/// The pages of home visits.
enum HomeVisitViews {
  static func list(_ visit: StaffVisit, _ overview: HomeVisitDesk.Overview) -> HTML {
    let language = visit.language
    return """
      <p class="crumb"><a href="\(DossierAddresses.counter())">\(DossierStrings.counter, language)</a></p>
      <h1>\(HomeVisitStrings.title, language)</h1><p class="lead">\(HomeVisitStrings.lead, language)</p>
      <div class="actions">\(Component.linkButton(HomeVisitStrings.askTitle[language], to: HomeVisitAddresses.ask()))</div>
      <p class="muted">\(HomeVisitStrings.thisMonth, language): \(HomeVisit.State.allCases.map { "\(Numerals.integer(overview.counts[$0] ?? 0)) \($0.words[language].lowercased())" }.joined(separator: " · "))</p>
      <h2>\(HomeVisitStrings.requested, language) <span class="number">\(overview.requested.count)</span></h2>
      \(lines(overview.requested, overview, language))
      <h2>\(HomeVisitStrings.planned, language) <span class="number">\(overview.planned.count)</span></h2>
      \(lines(overview.planned, overview, language))
      \(dayForm(visit))
      """
  }

  private static func dayForm(_ visit: StaffVisit) -> HTML {
    var state = FormState()
    state.fields["hari"] = visit.today.iso
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <h2>\(HomeVisitStrings.dayList, language)</h2>
      <form class="form filters" method="post" action="\(HomeVisitAddresses.dayList())">\(HiddenFields.crossSite(visit.visit))
      \(parts.field("hari", HomeVisitStrings.day, .make { $0.type = "date"; $0.size = .medium; $0.hint = HomeVisitStrings.dayListHint }))
      <div class="actions">\(Component.button(HomeVisitStrings.dayListButton[language], .secondary))</div></form>
      """
  }

  private static func lines(_ visits: [HomeVisit], _ overview: HomeVisitDesk.Overview, _ language: Language) -> HTML {
    guard !visits.isEmpty else { return Component.empty(HomeVisitStrings.none[language], HomeVisitStrings.noneAdvice[language]) }
    return """
      <ul class="work">\(visits.html { visit in
        """
        <li><a href="\(HomeVisitAddresses.visit(visit.id.text))"><span class="title">\(visit.name)</span>
        <span class="due">\(visit.day.short(language))</span>
        <span class="meta">\(visit.need.map { "\(Component.tag($0.words[language], .plain)) · " as HTML })\(overview.services[visit.service]?[language] ?? "–")\(when: !visit.team.isEmpty, " · \(visit.team)")</span></a></li>
        """ as HTML
      })</ul>
      """
  }

  static func asking(_ visit: StaffVisit, _ desk: CounterPages.Desk, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    return """
      <p class="crumb"><a href="\(HomeVisitAddresses.visits())">\(HomeVisitStrings.title, language)</a></p>
      <h1>\(HomeVisitStrings.askTitle, language)</h1>\(parts.summary)
      <form class="form" method="post" action="\(HomeVisitAddresses.ask())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      <input type="hidden" name="berkas" value="\(state.fields["berkas"])">
      \(CounterViews.office(desk, parts))
      \(parts.field("nama", HomeVisitStrings.name, .make { $0.hasFocus = state.errors.isEmpty }))
      \(parts.field("telepon", DossierStrings.phone, .make { $0.hint = DossierStrings.phoneHint; $0.type = "tel"; $0.size = .medium; $0.isOptional = true }))
      \(parts.select("desa", DossierStrings.village, options: desk.villages.map { ($0.code.text, $0.fullName) }, .make { $0.isOptional = true }))
      \(parts.field("alamat", DossierStrings.address))
      \(parts.field("catatan", HomeVisitStrings.note, .make { $0.isOptional = true }))
      \(parts.select("layanan", DossierStrings.service, options: desk.services.map { ($0.key.service, $0.name[language]) }, .make { $0.isOptional = true }))
      \(parts.select("sebab", HomeVisitStrings.need, options: SpecialNeed.ofVisits.map { ($0.rawValue, $0.words[language]) }, .make { $0.isOptional = true; $0.size = .medium }))
      \(parts.field("hari", HomeVisitStrings.wishedDay, .make { $0.hint = HomeVisitStrings.days(from: visit.today); $0.type = "date"; $0.size = .medium }))
      <div class="actions">\(Component.button(HomeVisitStrings.askButton[language]))</div></form>
      """
  }

  static func one(_ visit: StaffVisit, _ found: HomeVisit, service: Text?, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let id = found.id.text
    return """
      <p class="crumb"><a href="\(HomeVisitAddresses.visits())">\(HomeVisitStrings.title, language)</a></p>
      <h1>\(found.name)</h1>
      \(when: visit.announced("kunjungan") != nil, Component.notice(.success, "<p>\(HomeVisitStrings.saved, language)</p>"))
      \(parts.summary)
      \(Component.facts([
        (DossierStrings.state[language], "\(found.state.words, language)\(found.need.map { " \(Component.tag($0.words[language], .plain))" as HTML })"),
        (DossierStrings.service[language], "\(service?[language] ?? "–")"),
        (HomeVisitStrings.wishedDay[language], "\(found.wishedDay.long(language))"),
        (HomeVisitStrings.planDay[language], "\(found.plannedDay?.long(language) ?? "–")"),
        (HomeVisitStrings.team[language], "\(found.team.isEmpty ? "–" : found.team)"),
      ]))
      \(found.dossier.map { "<p><a href=\"\(DossierAddresses.dossier($0.text))\">\(DossierStrings.openDossier, language)</a></p>" as HTML })
      \(when: found.state.isOpen, """
        <div class="actions">\(Component.linkButton(HomeVisitStrings.takeFile[language], to: HomeVisitAddresses.intake(id)))</div>
        \(contact(visit, id))
        \(planning(visit, found, parts))
        \(ending(visit, found, HomeVisitAddresses.finish(id), HomeVisitStrings.finish, hint: HomeVisitStrings.finishHint, state, "selesai-"))
        \(ending(visit, found, HomeVisitAddresses.refuse(id), HomeVisitStrings.refuse, hint: nil, state, "tolak-"))
        """)
      """
  }

  private static func contact(_ visit: StaffVisit, _ id: String) -> HTML {
    """
    <form method="post" action="\(HomeVisitAddresses.dayList())">\(HiddenFields.crossSite(visit.visit))
    <input type="hidden" name="kunjungan" value="\(id)"><p class="hint">\(HomeVisitStrings.dayListHint, visit.language)</p>
    <div class="actions">\(Component.button(HomeVisitStrings.showContact[visit.language], .secondary))</div></form>
    """
  }

  private static func planning(_ visit: StaffVisit, _ found: HomeVisit, _ parts: FormParts) -> HTML {
    let language = visit.language
    return """
      <details class="more"\(when: found.state == .requested || !parts.state.errors.isEmpty, " open")><summary>\(HomeVisitStrings.plan, language)</summary>
      <form class="form" method="post" action="\(HomeVisitAddresses.plan(found.id.text))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(found.version))
      \(parts.field("hari", HomeVisitStrings.planDay, .make { $0.type = "date"; $0.size = .medium }))
      \(parts.field("petugas", HomeVisitStrings.team, .make { $0.size = .medium }))
      <div class="actions">\(Component.button(HomeVisitStrings.plan[language]))</div></form></details>
      """
  }

  private static func ending(
    _ visit: StaffVisit, _ found: HomeVisit, _ link: Link, _ title: Text, hint: Text?, _ state: FormState, _ prefix: String
  ) -> HTML {
    let (parts, language) = (FormParts(FormState(), visit.language, prefix: prefix), visit.language)
    return """
      <details class="more"><summary>\(title, language)</summary>
      <form class="form" method="post" action="\(link)">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(found.version))
      \(parts.area("alasan", DossierStrings.reason, .make { $0.hint = hint }))
      <div class="actions">\(Component.button(title[language], .secondary))</div></form></details>
      """
  }

  /// The list for those who go, as it is printed.
  static func dayList(_ visit: StaffVisit, _ lines: [HomeVisitDesk.Line], on day: Day, _ services: [String: Text]) -> HTML {
    let language = visit.language
    return """
      <article class="letter sheet" id="main"><h1>\(HomeVisitStrings.dayList, language)</h1>
      <p><strong>\(day.long(language))</strong> · \(HomeVisitStrings.confidential, language)</p>
      \(when: lines.isEmpty, Component.empty(HomeVisitStrings.none[language], HomeVisitStrings.noneAdvice[language]))
      <ol>\(lines.html { line in
        """
        <li><p><strong>\(line.visit.name)</strong>\(line.visit.need.map { " · \($0.words[language])" as HTML })<br>
        \(line.contact.address)\(when: !line.village.isEmpty, ", \(line.village)")<br>
        \(DossierStrings.phone, language): <span class="number">\(line.contact.phone.isEmpty ? "–" : line.contact.phone)</span><br>
        \(services[line.visit.service]?[language] ?? "–")\(when: !line.visit.team.isEmpty, " · \(line.visit.team)")\(when: !line.contact.note.isEmpty, "<br>\(line.contact.note)")</p></li>
        """ as HTML
      })</ol>
      <nav class="actions no-print" aria-label="\(HomeVisitStrings.dayList, language)"><button class="button" data-print hidden>\(DossierStrings.print, language)</button>
      \(Component.linkButton(HomeVisitStrings.back[language], to: HomeVisitAddresses.visits(), .secondary))</nav></article>
      """
  }

  static func intake(
    _ visit: StaffVisit, _ found: HomeVisit, _ desk: CounterPages.Desk, _ state: FormState, isUnknown: Bool
  ) -> HTML {
    var mode = IntakeMode(address: HomeVisitAddresses.intake(found.id.text))
    mode.button = HomeVisitStrings.takeButton
    mode.hasFixedOffice = true
    return """
      <p class="crumb"><a href="\(HomeVisitAddresses.visit(found.id.text))">\(found.name)</a></p>
      <h1>\(HomeVisitStrings.takeFile, visit.language)</h1><p>\(HomeVisitStrings.takeHint, visit.language)</p>
      \(CounterViews.intake(visit, desk, state, mode, isUnknown: isUnknown))
      """
  }
}
