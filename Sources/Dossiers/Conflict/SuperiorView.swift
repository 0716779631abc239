import Addresses
import Civic
import Core
import Web

/// A file at the desk of the camat's superior, and the list of them.
struct SuperiorView {
  let found: DecisionDesk.SuperiorOpened
  var state = FormState()
  /// The action whose form stands open, with what was typed into it.
  var openAction: DossierAction?
  var isRevealed = false

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
      caption: ConflictStrings.superiorMenu[language],
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

  func page(_ visit: StaffVisit) -> HTML {
    let (language, opened) = (visit.language, found.opened)
    let (dossier, zone) = (opened.dossier, opened.zone)
    let errors = FormParts(state, language, prefix: openAction.map(ActionView.prefix) ?? "")
    return """
      <p class="crumb"><a href="\(ObjectionAddresses.superior())">\(ConflictStrings.superiorMenu, language)</a></p>
      <h1>\(dossier.name)</h1>
      <p class="lead">\(opened.terms.name, language), \(opened.office?.name ?? "")</p>
      \(errors.summary)
      \(Component.facts(facts(zone, language)))
      <h2>\(DossierStrings.whatNow, language)</h2>
      \(opened.conflict.map { notice($0.why, ConflictStrings.remedyAbove, language) })
      \(found.refusal.map { notice($0.whyNot, ConflictStrings.sendBackFirst, language) })
      \(DossierAction.allCases.filter(actions.contains).html { form(visit, $0) })
      \(papers(opened, visit))
      <h2>\(DossierStrings.personal, language)</h2>
      \(own.personal(visit))
      <h2>\(found.why.title, language)</h2>
      \(WhyView(why: found.why, back: ObjectionAddresses.superior(), isStaff: true).answer(language))
      <h2>\(DossierStrings.history, language)</h2>
      \(timeline(opened, language))
      \(found.contested.html { contested in
        """
        <h2>\(ConflictStrings.contested, language): \(contested.terms.name, language)</h2>\(timeline(contested, language))
        \(papers(contested, visit))
        """ as HTML
      })
      """
  }

  private func notice(_ why: Text, _ remedy: Text, _ language: Language) -> HTML {
    Component.notice(.attention, "<p>\(why, language)</p><p>\(remedy, language)</p>")
  }

  /// What cannot be decided here is only sent back.
  private var actions: Set<DossierAction> {
    found.refusal == nil ? found.opened.actions.intersection(DecisionDesk.superiorActions) : [.sendBack]
  }

  /// The dossier that lies here, as the office sees it.
  private var own: DossierView {
    DossierView(opened: found.opened, state: state, isRevealed: isRevealed, door: .superior(found.opened.dossier.id))
  }

  private func facts(_ zone: Zone, _ language: Language) -> [(term: String, answer: HTML)] {
    let (opened, dossier) = (found.opened, found.opened.dossier)
    let due = dossier.due == .distant ? DossierStrings.noDate[language] : zone.long(dossier.due, language)
    let left = opened.reading.remaining.map { Component.tag($0.words[language], opened.reading.isLate ? .late : .waiting) }
    var facts: [(term: String, answer: HTML)] = [
      (DossierStrings.due[language], "\(due) \(left)"), (DossierStrings.state[language], "\(dossier.staffWords, language)"),
    ]
    if let measure = found.measure, let amount = opened.authority?.amount {
      facts.append((measure.name[language], "\(Numerals.integer(amount)) \(measure.unit.name, language)"))
    }
    return facts
  }

  /// The papers of a dossier; an objection has none.
  private func papers(_ opened: DecisionDesk.Opened, _ visit: StaffVisit) -> HTML {
    guard !opened.terms.requirements.isEmpty else { return .empty }
    return DossierView(opened: opened, door: .superior(found.opened.dossier.id)).requirements(visit)
  }

  private func timeline(_ opened: DecisionDesk.Opened, _ language: Language) -> HTML {
    Component.timeline(opened.acts.map { (opened.zone.short($0.at, language), HistoryView.line($0, opened.terms, language)) })
  }

  private func form(_ visit: StaffVisit, _ action: DossierAction) -> HTML {
    let (dossier, language, isOpen) = (found.opened.dossier, visit.language, openAction == action)
    let parts = FormParts(isOpen ? state : FormState(), language, prefix: ActionView.prefix(of: action))
    let words = action == .sendBack ? ConflictStrings.sendBack : action.button
    return """
      <details class="more"\(when: isOpen, " open")><summary>\(words, language)</summary>
      <form class="form" method="post" data-careful action="\(ObjectionAddresses.superiorAct(dossier.id.text, action.rawValue))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(dossier.version))
      \(parts.area("alasan", DossierStrings.reason, .make { $0.isOptional = !action.needsReason }))
      \(when: action == .reject, parts.field("dasar", DossierStrings.basis))
      <div class="actions">\(Component.button(words[language], action == .reject ? .warning : .main))</div></form></details>
      """
  }
}
