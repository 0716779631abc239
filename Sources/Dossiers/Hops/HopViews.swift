import Addresses
import Civic
import Core
import Web

/// The way of a file to other offices, for staff and for the resident.
enum HopViews {
  /// What was just done, said once.
  static func said(_ visit: StaffVisit, _ opened: DecisionDesk.Opened) -> HTML {
    guard let action = visit.announced("simpul").flatMap(HopAction.init(rawValue:)) else { return .empty }
    return Component.notice(
      .success, "<p>\(DossierStrings.done, visit.language): \(action.button, visit.language).</p>")
  }

  /// What staff may do about it now.
  static func actions(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ open: HopFormState) -> HTML {
    let (board, language) = (opened.hops, visit.language)
    guard !board.actions.isEmpty else { return .empty }
    if board.actions.contains(.forward), board.choices.isEmpty {
      return Component.notice(.attention, "<p>\(HopStrings.noOffice, language)</p>")
    }
    return """
      \(when: board.open != nil && board.open?.hop.stage != .decided, sheetForm(visit, opened))
      \(HopAction.allCases.filter(board.actions.contains).html { form(visit, opened, $0, open.action == $0 ? open.state : nil) })
      """
  }

  private static func sheetForm(_ visit: StaffVisit, _ opened: DecisionDesk.Opened) -> HTML {
    """
    <form class="form" method="post" action="\(HopAddresses.sheet(opened.dossier.id.text))">\(HiddenFields.crossSite(visit.visit))
    <p class="muted">\(HopStrings.sheetHint, visit.language)</p>
    <div class="actions">\(Component.button(HopStrings.printSheet[visit.language], .secondary))</div></form>
    """
  }

  private static func form(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ action: HopAction, _ typed: FormState?) -> HTML {
    let language = visit.language
    var state = typed ?? FormState()
    if typed == nil { prefill(&state, opened) }
    let parts = FormParts(state, language, prefix: HopFormState.prefix(of: action))
    let isCorrection = action == .noteDecision && opened.hops.open?.hop.stage == .decided
    let isOpen = typed != nil || action != .withdraw && !isCorrection
    let words = isCorrection ? HopStrings.correctDecision : action.button
    let usual = action == .forward ? opened.hops.choices.first { $0.id == opened.hops.usual } : nil
    return """
      <details class="more"\(when: isOpen, " open")><summary>\(usual.map { HopStrings.forward(to: $0.name) } ?? words, language)</summary>
      <form class="form" method="post" data-careful action="\(HopAddresses.act(opened.dossier.id.text, action.rawValue))">
      \(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))\(HiddenFields.version(opened.dossier.version))
      \(when: isCorrection, "<p>\(HopStrings.correctionHint, language)</p>")\(fields(action, opened, parts))
      <div class="actions">\(Component.button(words[language], action == .withdraw || isCorrection ? .secondary : .main))</div></form></details>
      """
  }

  private static func prefill(_ state: inout FormState, _ opened: DecisionDesk.Opened) {
    state.fields["tujuan"] = opened.hops.usual?.text ?? ""
    state.fields["lembar"] = String(opened.hops.open?.hop.papers ?? max(1, opened.requirements.values.count { $0 }))
  }

  private static func fields(_ action: HopAction, _ opened: DecisionDesk.Opened, _ parts: FormParts) -> HTML {
    switch action {
    case .forward:
      return """
        \(parts.select("tujuan", HopStrings.destination, options: opened.hops.choices.map { ($0.id.text, $0.name) }))
        \(parts.field("lembar", HopStrings.papersSent, papers))
        \(parts.area("catatan", HopStrings.note, .make { $0.isOptional = true; $0.hint = HopStrings.noteHint }))
        """
    case .noteReceipt:
      return
        "\(parts.field("lembar", HopStrings.papersCounted, papers))\(parts.area("catatan", HopStrings.who, .make { $0.hint = HopStrings.whoHint }))"
    case .noteDecision:
      return """
        \(parts.radios("putusan", HopStrings.outcome, options: Hop.Outcome.allCases.map { ($0.rawValue, $0.words) }))
        \(parts.area("catatan", HopStrings.who, .make { $0.hint = HopStrings.whoHint }))
        """
    case .takeBack:
      let outcome = opened.hops.open?.hop.outcome
      let reason =
        outcome == .approved
        ? parts.area("catatan", HopStrings.note, .make { $0.isOptional = true })
        : parts.area("catatan", HopStrings.outcomeReason, .make { $0.hint = HopStrings.outcomeReasonHint })
      return reason + (outcome == .rejected ? parts.field("dasar", DossierStrings.basis, .make { $0.isOptional = true }) : .empty)
    case .withdraw: return parts.area("catatan", DossierStrings.reason)
    }
  }

  private static let papers = FormParts.FieldStyle.make {
    $0.size = .short
    $0.inputMode = "numeric"
  }

  /// The whole chain with its dates: where it went, what was heard and since when nothing, whose turn it is.
  static func chain(_ hops: [SeenHop], _ zone: Zone, _ now: Moment, _ language: Language) -> HTML {
    guard !hops.isEmpty else { return .empty }
    return """
      <section aria-labelledby="simpul"><h2 id="simpul">\(HopStrings.chain, language)</h2>
      \(hops.html { one($0, zone, now, language) })</section>
      """
  }

  private static func one(_ seen: SeenHop, _ zone: Zone, _ now: Moment, _ language: Language) -> HTML {
    let hop = seen.hop
    let isLate = hop.isOpen && hop.decidedAt == nil && hop.due < now
    return """
      <h3>\(seen.office.name) <span class="muted">\(seen.office.kind.words, language)</span></h3>
      \(when: hop.isOpen, "<p><strong>\(HopStrings.turn(hop.stage, seen.office.name), language)</strong> \(silence(hop, zone, language))</p>")
      \(states(seen.states.map { (seen.office, $0) }, zone, language))
      \(Component.timeline(steps(hop, zone, language)))
      \(when: hop.isOpen && hop.decidedAt == nil, "<p>\(HopStrings.officePromise(hop.promise), language) <strong>\(zone.long(hop.due, language))</strong> \(when: isLate, Component.tag(DossierStrings.late[language], .late))</p>")
      """
  }

  private static func silence(_ hop: Hop, _ zone: Zone, _ language: Language) -> HTML {
    hop.decidedAt == nil ? "\(HopStrings.noNewsSince(zone.long(hop.lastNews, language)), language)" : .empty
  }

  private static func steps(_ hop: Hop, _ zone: Zone, _ language: Language) -> [(when: String, what: HTML)] {
    var steps: [(when: String, what: HTML)] = [
      (zone.short(hop.forwardedAt, language), "\(HopStrings.stepForwarded(hop.papers), language)")
    ]
    if let at = hop.receivedAt {
      let count = hop.receivedPapers ?? hop.papers
      steps.append(
        (
          zone.short(at, language),
          "\(HopStrings.stepReceived(count), language)\(when: hop.papersDiffer, " \(Component.tag(HopStrings.countsDiffer[language], .uncertain))")"
        ))
    }
    if let at = hop.overdueAt { steps.append((zone.short(at, language), "\(HopStrings.stepOverdue, language)")) }
    if let at = hop.decidedAt, let outcome = hop.outcome {
      steps.append((zone.short(at, language), "\(HopStrings.stepDecided, language): \(outcome.words, language)"))
    }
    if let at = hop.returnedAt { steps.append((zone.short(at, language), "\(HopStrings.stepReturned, language)")) }
    if let at = hop.withdrawnAt { steps.append((zone.short(at, language), "\(HopStrings.stepWithdrawn, language)")) }
    return steps
  }

  /// What keeps offices from working, with its source and who entered it.
  static func states(_ states: [(office: OutsideOffice, state: OutsideState)], _ zone: Zone, _ language: Language) -> HTML {
    states.html { office, state in
      Component.notice(
        .attention,
        """
        <p><strong>\(state.kind.words, language) \(HopStrings.since, language) \(state.since.long(language))</strong> – \(office.name).</p>
        <p>\(HopStrings.source, language): \(state.source). <span class="muted">\(HopStrings.enteredBy(state.enteredAs, zone.day(of: state.enteredAt).date(language)), language)</span></p>
        <p>\(HopStrings.promiseStands, language)</p>
        """)
    }
  }
}
