import Addresses
import Civic
import Core
import Web

/// One evaluation: its evidence, the proposal, the reply and the decision.
enum EvaluationViews {
  /// The forms of the page.
  enum Form: Sendable {
    case details, reply, decision
  }

  static func page(
    _ visit: StaffVisit, _ opened: EvaluationDesk.Opened, _ areas: AreaWords, refused: (form: Form, state: FormState)?
  ) -> HTML {
    let (evaluation, language) = (opened.evaluation, visit.language)
    let list = EvaluationAddresses.list().with([("tahun", String(evaluation.year)), ("layanan", evaluation.service)])
    let openedDay = visit.site.reference.zone.day(of: evaluation.openedAt).date(language)
    func state(_ form: Form) -> FormState? { refused.flatMap { $0.form == form ? $0.state : nil } }
    return """
      <p class="crumb"><a href="\(list)">\(EvaluationStrings.title, language) \(String(evaluation.year))</a></p>
      <h1>\(opened.service, language) · \(areas.name(evaluation.area))</h1>
      <p>\(Component.tag(EvaluationStrings.name(of: evaluation.state)[language], evaluation.state == .decided ? .kept : .waiting)) \(EvaluationStrings.ofYear(evaluation.year), language) · \(EvaluationStrings.entry(evaluation.entry), language)</p>
      \(visit.announced("evaluasi").map { Component.notice(.success, "<p>\(EvaluationStrings.done($0), language)</p>") })
      \(refused.map { FormParts($0.state, language).summary })
      \(proposal(evaluation, language))
      <h2>\(EvidenceStrings.evidence, language)</h2><p class="muted">\(EvidenceStrings.frozen(openedDay), language)</p>
      \(EvidenceView.facts(evaluation, language))
      <h2>\(EvidenceStrings.comparison, language)</h2>
      \(EvidenceView.comparison(evaluation, language))
      \(EvidenceView.method(language))
      \(when: opened.mayKeep && evaluation.decision == nil, details(visit, evaluation, state(.details)))
      <h2>\(EvaluationStrings.reply, language)</h2>
      \(reply(visit, opened, state(.reply)))
      <h2>\(EvaluationStrings.decision, language)</h2>
      \(decision(visit, opened, state(.decision)))
      \(entries(visit, opened))
      """
  }

  static func tag(_ outcome: EvaluationOutcome, _ language: Language) -> HTML {
    let tone: Component.Tone =
      switch outcome {
      case .keep, .widen: .kept
      case .narrow, .withdraw: .late
      case .cannotSay: .uncertain
      }
    return Component.tag(ProposalStrings.name(of: outcome)[language], tone)
  }

  static func proposal(_ evaluation: Evaluation, _ language: Language) -> HTML {
    """
    <h2>\(ProposalStrings.proposal, language)</h2>
    <p>\(tag(evaluation.proposal.outcome, language))</p>
    \(reasons(evaluation.proposal, language))
    <p class="muted">\(ProposalStrings.ours, language)</p>
    <details class="more"><summary>\(ProposalStrings.rule, language)</summary><ol>\(ProposalStrings.rules.html { "<li>\($0, language)</li>" })</ol></details>
    """
  }

  static func reasons(_ proposal: Proposal, _ language: Language) -> HTML {
    var words = proposal.signs.map(ProposalStrings.words)
    if proposal.signs.contains(where: \.isGain), proposal.signs.contains(where: \.isFault) { words.append(ProposalStrings.mixed) }
    if words.isEmpty { words = [ProposalStrings.noSign] }
    return "<ul>\(words.html { "<li>\($0, language)</li>" })</ul>"
  }

  private static func hidden(_ visit: StaffVisit, _ evaluation: Evaluation, _ state: FormState) -> HTML {
    "\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))\(HiddenFields.version(evaluation.version))"
  }

  private static func details(_ visit: StaffVisit, _ evaluation: Evaluation, _ refused: FormState?) -> HTML {
    let (language, state) = (visit.language, refused ?? EvaluationForms.state(evaluation))
    let parts = FormParts(state, language)
    func number(_ name: String, _ label: Text) -> HTML {
      parts.field(
        name, label,
        .make {
          $0.isOptional = true; $0.size = .short; $0.inputMode = "numeric"
        })
    }
    func source(_ name: String, _ label: Text) -> HTML {
      parts.field(
        name, label,
        .make {
          $0.isOptional = true; $0.hint = EvaluationStrings.sourceHint
        })
    }
    return """
      <details class="more"\(when: refused != nil, " open")><summary>\(EvaluationStrings.details, language)</summary>
      <form class="form" method="post" action="\(EvaluationAddresses.note(evaluation.id.text))">
      \(hidden(visit, evaluation, state))<p class="hint">\(EvaluationStrings.detailsHint, language)</p>
      \(when: evaluation.evidence.before == nil, """
      \(number("jumlah", EvaluationStrings.beforeN))\(number("tepat", EvaluationStrings.beforeOnTime))
      \(number("separuh", EvaluationStrings.beforeHalf))\(number("sembilan", EvaluationStrings.beforeNineTenths))
      \(source("sumber", EvaluationStrings.beforeSource))
      """)
      \(number("kilometer", EvaluationStrings.travelKilometres))\(source("sumber-kilometer", EvaluationStrings.travelSource))
      <div class="actions">\(Component.button(EvaluationStrings.saveDetails[language], .secondary))</div></form></details>
      """
  }

  private static func reply(_ visit: StaffVisit, _ opened: EvaluationDesk.Opened, _ refused: FormState?) -> HTML {
    let (evaluation, language) = (opened.evaluation, visit.language)
    let said = said(evaluation, visit.site.reference.zone, language)
    guard opened.mayReply, evaluation.decision == nil else { return said }
    var state = refused ?? FormState()
    if refused == nil { state.fields["tanggapan"] = evaluation.reply?.words ?? "" }
    return """
      \(said)
      <form class="form" method="post" action="\(EvaluationAddresses.reply(evaluation.id.text))">\(hidden(visit, evaluation, state))
      \(FormParts(state, language).area("tanggapan", EvaluationStrings.reply, rows: 6, .make { $0.hint = EvaluationStrings.replyHint }))
      <div class="actions">\(Component.button(EvaluationStrings.saveReply[language]))</div></form>
      """
  }

  static func said(_ evaluation: Evaluation, _ zone: Zone, _ language: Language) -> HTML {
    if let reply = evaluation.reply {
      return
        "<blockquote class=\"message\">\(paragraphs(reply.words))</blockquote><p class=\"muted\">\(zone.short(reply.at, language))</p>"
    }
    if evaluation.decision != nil { return "<p>\(EvaluationStrings.neverReplied, language)</p>" }
    return """
      <p>\(EvaluationStrings.noReply, language) \(EvaluationStrings.replyUntil(evaluation.replyUntil.date(language)), language)</p>
      """
  }

  private static func paragraphs(_ words: String) -> HTML {
    words.split(separator: "\n").html { "<p>\(String($0))</p>" }
  }

  private static func decision(_ visit: StaffVisit, _ opened: EvaluationDesk.Opened, _ refused: FormState?) -> HTML {
    let (evaluation, language) = (opened.evaluation, visit.language)
    if let decision = evaluation.decision { return decided(decision, visit.site.reference.zone, language) }
    guard opened.mayKeep else { return "<p>\(EvaluationStrings.undecided, language)</p>" }
    guard evaluation.mayBeDecided(on: visit.today) else {
      return """
        <p>\(EvaluationStrings.undecided, language) \(EvaluationStrings.replyUntil(evaluation.replyUntil.date(language)), language)</p>
        """
    }
    let state = refused ?? FormState()
    let parts = FormParts(state, language)
    return """
      <form class="form" method="post" action="\(EvaluationAddresses.decide(evaluation.id.text))">\(hidden(visit, evaluation, state))
      \(parts.radios("hasil", EvaluationStrings.outcome, options: EvaluationOutcome.allCases.map { ($0.rawValue, ProposalStrings.name(of: $0)) }))
      \(parts.area("alasan", EvaluationStrings.reason, rows: 4))
      \(parts.field("keputusan-menyusul", EvaluationStrings.decree, .make { $0.isOptional = true; $0.hint = EvaluationStrings.decreeHint }))
      <p class="hint">\(EvaluationStrings.decideHint, language)</p>
      <div class="actions">\(Component.button(EvaluationStrings.decide[language]))</div></form>
      """
  }

  static func decided(_ decision: EvaluationDecision, _ zone: Zone, _ language: Language) -> HTML {
    """
    <p>\(tag(decision.outcome, language)) <span class="muted">\(zone.short(decision.at, language))</span></p>
    \(Component.facts([
      (EvaluationStrings.reason[language], "\(decision.reason)"),
      (EvaluationStrings.decree[language], decision.decree.isEmpty ? "\(EvaluationStrings.noDecree, language)" : "\(decision.decree)"),
    ]))
    """
  }

  private static func entries(_ visit: StaffVisit, _ opened: EvaluationDesk.Opened) -> HTML {
    let (evaluation, language) = (opened.evaluation, visit.language)
    let others = opened.entries.filter { $0.id != evaluation.id }
    let mayBegin = opened.mayKeep && opened.entries.first?.isDecided == true
    guard mayBegin || !others.isEmpty else { return .empty }
    return """
      <h2>\(EvaluationStrings.entries, language)</h2>
      <ul>\(others.html { "<li><a href=\"\(EvaluationAddresses.evaluation($0.id.text))\">\(EvaluationStrings.entry($0.entry), language)</a></li>" })</ul>
      \(when: mayBegin, """
      <form class="form" method="post" action="\(EvaluationAddresses.list())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      <input type="hidden" name="tahun" value="\(String(evaluation.year))"><input type="hidden" name="layanan" value="\(evaluation.service)"><input type="hidden" name="kantor" value="\(evaluation.area.text)">
      <div class="actions">\(Component.button(EvaluationStrings.newEntry[language], .secondary))</div></form>
      """)
      """
  }
}
