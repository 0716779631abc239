import Addresses
import Core
import Web

/// A draft: what it changes, what stands in its way, its sections, and what can be done with it.
enum DraftViews {
  static func page(_ visit: StaffVisit, _ opened: DraftDesk.Opened, _ state: FormState, office: String?) -> HTML {
    let (draft, language) = (opened.draft, visit.language)
    return """
      <p class="crumb"><a href="\(StandardViews.link(draft.key, draft.area))">\(StandardStrings.standards, language)</a></p>
      <h1>\(draft.service.name, language)</h1>
      <p>\(Component.tag(StandardStrings.name(of: draft.state)[language], tone(draft.state)))</p>
      \(visit.announced("rancangan").map { word in Component.notice(.success, "<p>\(StandardStrings.done(word), language)</p>") })
      \(Component.facts(facts(opened, office: office, language)))
      \(when: !draft.note.isEmpty && draft.state == .writing, Component.notice(.attention, "<h2>\(StandardStrings.givenBack, language)</h2><p>\(draft.note)</p>"))
      \(when: draft.base != opened.current.version, Component.notice(.attention, "<p>\(StandardStrings.overtakenSince(opened.current.version), language)</p>"))
      \(obstacles(opened, language))
      \(FormParts(state, language).summary)
      \(actions(visit, opened, state))
      <h2>\(StandardStrings.whatChanges, language)</h2>
      \(comparison(opened.changes, language))
      \(when: opened.mayWrite, sections(opened, language))
      """
  }

  private static func tone(_ state: StandardDraft.State) -> Component.Tone {
    switch state {
    case .writing: .plain
    case .submitted: .waiting
    case .published: .kept
    case .withdrawn: .uncertain
    }
  }

  private static func facts(_ opened: DraftDesk.Opened, office: String?, _ language: Language) -> [(term: String, answer: HTML)] {
    let draft = opened.draft
    var facts: [(term: String, answer: HTML)] = [
      (StandardStrings.holdsAt[language], "\(office ?? StandardStrings.wholeRegency[language])"),
      (
        StandardStrings.writtenBy[language],
        "\(draft.authors.compactMap { opened.names[$0] }.joined(separator: ", "))"
      ),
      (StandardStrings.comparedWith[language], "\(CatalogueStrings.standard, language) \(opened.current.version)"),
    ]
    if !draft.reason.isEmpty { facts.append((StandardStrings.reason[language], "\(draft.reason)")) }
    if let from = draft.from { facts.append((StandardStrings.from[language], "\(from.long(language))")) }
    if let name = draft.decidedBy.flatMap({ opened.names[$0] }) { facts.append((StandardStrings.decidedBy[language], "\(name)")) }
    return facts
  }

  private static func obstacles(_ opened: DraftDesk.Opened, _ language: Language) -> HTML {
    guard opened.draft.state.isOpen, !opened.obstacles.isEmpty else { return .empty }
    return Component.notice(
      .broken,
      """
      <h2>\(StandardStrings.obstacles, language)</h2>
      <ul>\(opened.obstacles.html { "<li>\(StandardStrings.words(of: $0, general: opened.general.service), language)</li>" })</ul>
      """)
  }

  private static func sections(_ opened: DraftDesk.Opened, _ language: Language) -> HTML {
    """
    <h2>\(StandardStrings.sections, language)</h2>
    <p>\(StandardStrings.sectionsLead, language)</p>
    <ul class="groups">\(StandardSection.allCases.html { section in
      "<li><a href=\"\(CatalogueAddresses.draftSection(opened.draft.id.text, section.rawValue))\">\(StandardStrings.title(of: section), language)</a></li>"
    })</ul>
    """
  }

  /// What differs, field by field; cards on a phone.
  static func comparison(_ changes: [StandardChange], _ language: Language) -> HTML {
    guard !changes.isEmpty else {
      return Component.empty(StandardStrings.nothingChanged[language], StandardStrings.nothingChangedAdvice[language])
    }
    return """
      <dl class="comparison">\(changes.html { change in
        """
        <div><dt>\(change.part, language)</dt>
        \(change.before.map { "<dd><strong>\(StandardStrings.was, language)</strong> <del>\($0, language)</del></dd>" as HTML })
        \(change.after.map { "<dd><strong>\(change.before == nil ? StandardStrings.new : StandardStrings.isNow, language)</strong> <ins>\($0, language)</ins></dd>" as HTML } ?? "<dd><strong>\(StandardStrings.gone, language)</strong></dd>")</div>
        """
      })</dl>
      """
  }

  private static func actions(_ visit: StaffVisit, _ opened: DraftDesk.Opened, _ state: FormState) -> HTML {
    let language = visit.language
    switch opened.draft.state {
    case .writing where opened.mayWrite:
      return """
        \(details(StandardStrings.submit[language], isOpen: state.fields.has("alasan"), form(visit, opened, .submit, state, .main, """
          \(area("alasan", StandardStrings.reason, StandardStrings.reasonHint, state, language))
          \(day(state, language, opened))
          """)))
        \(withdrawal(visit, opened))
        """
    case .submitted where opened.mayApprove:
      return """
        \(details(StandardStrings.approve[language], isOpen: true, form(visit, opened, .approve, state, .main, day(state, language, opened))))
        \(details(StandardStrings.giveBack[language], isOpen: state.fields.has("catatan"), form(visit, opened, .giveBack, state, .secondary, area("catatan", StandardStrings.note, StandardStrings.noteHint, state, language))))
        \(withdrawal(visit, opened))
        """
    case .submitted:
      return """
        \(Component.notice(.plain, "<p>\(opened.isOwn ? StandardStrings.waitsForSecond : StandardStrings.waitsForRegency, language)</p>"))
        \(withdrawal(visit, opened))
        """
    default: return .empty
    }
  }

  private static func withdrawal(_ visit: StaffVisit, _ opened: DraftDesk.Opened) -> HTML {
    details(
      StandardStrings.withdraw[visit.language], isOpen: false,
      form(visit, opened, .withdraw, FormState(), .warning, "<p>\(StandardStrings.withdrawLead, visit.language)</p>"))
  }

  private static func details(_ title: String, isOpen: Bool, _ body: HTML) -> HTML {
    "<details class=\"more\"\(when: isOpen, " open")><summary>\(title)</summary>\(body)</details>"
  }

  private static func form(
    _ visit: StaffVisit, _ opened: DraftDesk.Opened, _ act: DraftAct, _ state: FormState, _ style: Component.ButtonStyle,
    _ fields: HTML
  ) -> HTML {
    """
    <form class="form" method="post" action="\(CatalogueAddresses.draftAct(opened.draft.id.text, act.rawValue))">
    \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))\(HiddenFields.version(opened.draft.edit))
    \(fields)<div class="actions">\(Component.button(StandardStrings.button(of: act)[visit.language], style))</div></form>
    """
  }

  private static func area(_ name: String, _ label: Text, _ hint: Text, _ state: FormState, _ language: Language) -> HTML {
    FormParts(state, language).area(name, label, rows: 3, .make { $0.hint = hint })
  }

  private static func day(_ state: FormState, _ language: Language, _ opened: DraftDesk.Opened) -> HTML {
    var state = state
    if !state.fields.has("mulai") { state.fields["mulai"] = opened.draft.from?.iso ?? "" }
    return FormParts(state, language).field(
      "mulai", StandardStrings.from,
      .make {
        $0.type = "date"; $0.size = .medium; $0.hint = StandardStrings.fromHint
      })
  }
}

/// What can be done with a draft as a whole.
enum DraftAct: String, Sendable, CaseIterable {
  case submit = "ajukan"
  case approve = "setujui"
  case giveBack = "kembalikan"
  case withdraw = "tarik"
}
