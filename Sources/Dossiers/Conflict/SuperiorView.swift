import Addresses
import Civic
import Core
import Web

/// The list and the pages of the camat's superior.
enum SuperiorView {
  static func list(_ visit: StaffVisit, _ work: DecisionDesk.SuperiorWork) -> HTML {
    let language = visit.language
    return """
      <h1>\(ConflictStrings.superiorMenu, language)</h1>
      <p class="lead">\(ConflictStrings.superiorLead, language)</p>
      \(when: visit.announced("diputus") != nil, Component.notice(.success, "<p>\(ConflictStrings.decided, language)</p>"))
      \(work.lines.isEmpty ? Component.empty(ConflictStrings.superiorEmpty[language], ConflictStrings.superiorEmptyAdvice[language]) : table(work, language))
      """
  }

  private static func table(_ work: DecisionDesk.SuperiorWork, _ language: Language) -> HTML {
    Component.table(
      caption: ConflictStrings.superiorMenu[language], isTitledAbove: true,
      columns: [
        .init(DossierStrings.name[language]), .init(DossierStrings.service[language]), .init(DossierStrings.office[language]),
        .init(DossierStrings.due[language]),
      ],
      rows: work.lines.map { line in
        [
          "<a href=\"\(ObjectionAddresses.superiorDossier(line.dossier.id.text))\">\(line.dossier.name)</a>",
          "\(line.service, language)", "\(line.office)",
          "\(line.dossier.due == .distant ? DossierStrings.noDate[language] : line.zone.short(line.dossier.due, language)) \(line.remaining.map { Component.tag($0.words[language], .waiting) })",
        ]
      })
  }

  static func page(
    _ visit: StaffVisit, _ found: DecisionDesk.SuperiorOpened, _ state: FormState, open action: DossierAction?
  ) -> HTML {
    let (language, opened) = (visit.language, found.opened)
    let (dossier, zone) = (opened.dossier, opened.zone)
    let errors = FormParts(state, language, prefix: action.map(ActionView.prefix) ?? "")
    return """
      <p class="crumb"><a href="\(ObjectionAddresses.superior())">\(ConflictStrings.superiorMenu, language)</a></p>
      <h1>\(dossier.name)</h1>
      <p class="lead">\(opened.terms.name, language), \(opened.office?.name ?? "")</p>
      \(errors.summary)
      \(Component.facts([
        (DossierStrings.due[language], "\(dossier.due == .distant ? DossierStrings.noDate[language] : zone.long(dossier.due, language)) \(opened.reading.remaining.map { Component.tag($0.words[language], opened.reading.isLate ? .late : .waiting) })"),
        (DossierStrings.state[language], "\(dossier.staffWords, language)"),
      ]))
      <h2>\(DossierStrings.whatNow, language)</h2>
      \(opened.conflict.map { Component.notice(.attention, "<p>\($0.why, language)</p>") })
      \(DossierAction.allCases.filter { opened.actions.contains($0) && $0.decides }.html {
        form(visit, dossier, $0, $0 == action ? state : FormState(), isOpen: $0 == action)
      })
      \(papers(opened, language))
      <h2>\(DossierStrings.history, language)</h2>
      \(timeline(opened.acts, opened.terms, zone, language))
      \(found.contested.html { contested in
        "<h2>\(ConflictStrings.contested, language): \(contested.name, language)</h2>\(timeline(contested.acts, contested.terms, zone, language))"
      })
      """
  }

  /// What was seen of the papers, so that nobody decides blind; an objection has none.
  private static func papers(_ opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    guard !opened.terms.requirements.isEmpty else { return .empty }
    return """
      <h2>\(DossierStrings.requirements, language)</h2>
      <ul class="checks">\(opened.terms.requirements.html { requirement in
        let isReceived = opened.requirements[requirement.key] == true
        return "<li>\(Component.tag(isReceived ? "✓" : "–", isReceived ? .kept : .plain)) \(requirement.name, language)</li>"
      })</ul>
      <p class="muted">\(ConflictStrings.papersAtOffice(opened.office?.name ?? ""), language)</p>
      """
  }

  private static func timeline(_ acts: [DossierAct], _ terms: ServiceTerms, _ zone: Zone, _ language: Language) -> HTML {
    Component.timeline(acts.map { (zone.short($0.at, language), HistoryView.line($0, terms, language)) })
  }

  private static func form(
    _ visit: StaffVisit, _ dossier: Dossier, _ action: DossierAction, _ state: FormState, isOpen: Bool
  ) -> HTML {
    let (parts, language) = (FormParts(state, visit.language, prefix: ActionView.prefix(of: action)), visit.language)
    return """
      <details class="more"\(when: isOpen, " open")><summary>\(action.button, language)</summary>
      <form class="form" method="post" data-careful action="\(ObjectionAddresses.superiorAct(dossier.id.text, action.rawValue))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(dossier.version))
      \(parts.area("alasan", DossierStrings.reason, .make { $0.isOptional = !action.needsReason }))
      \(when: action == .reject, parts.field("dasar", DossierStrings.basis))
      <div class="actions">\(Component.button(action.button[language], action == .reject ? .warning : .main))</div></form></details>
      """
  }
}
