import Addresses
import Core
import Web

/// What someone may do with a dossier now, each with what must be told.
enum ActionView {
  static func list(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ state: FormState, open: DossierAction?) -> HTML {
    let language = visit.language
    let actions = DossierAction.allCases.filter { opened.actions.contains($0) }
    let isGrantedHere = opened.dossier.decision.map { $0 != .rejected } == true && opened.outsideDecision == nil
    let hasDocument = opened.terms.letterBody != nil && isGrantedHere
    let isNext = opened.product.isAwaited && opened.mayPrintReceipt
    guard !actions.isEmpty || hasDocument else {
      return opened.hops.actions.isEmpty ? "<p class=\"muted\">\(DossierStrings.nothingToDo, language)</p>" : .empty
    }
    return """
      \(when: isNext, Component.notice(.attention, "<p>\(DossierStrings.documentFirst, language)</p>"))
      <div class="actions">\(actions.filter { !needsMore($0, opened) }.html { simple(visit, opened, $0) })
      \(when: hasDocument, Component.linkButton(DossierStrings.document[language], to: DocumentAddresses.ofDossier(opened.dossier.id.text), isNext ? .main : .secondary))</div>
      \(actions.filter { needsMore($0, opened) }.html { detailed(visit, opened, $0, open == $0 ? state : FormState(), isOpen: open == $0) })
      """
  }

  /// What the ids of an action's fields begin with: several actions ask for a reason on one page.
  static func prefix(of action: DossierAction) -> String { "\(action.rawValue)-" }

  private static func needsMore(_ action: DossierAction, _ opened: DecisionDesk.Opened) -> Bool {
    action.needsReason || action == .handOver || action == .complete && !opened.unseen.isEmpty
  }

  private static func start(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ action: DossierAction) -> HTML {
    """
    <form class="form" method="post" data-careful action="\(DossierAddresses.act(opened.dossier.id.text, action.rawValue))">
    \(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(opened.dossier.version))
    """
  }

  private static func simple(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ action: DossierAction) -> HTML {
    "\(start(visit, opened, action))\(Component.button(action.button[visit.language], key: action.key))</form>"
  }

  private static func detailed(
    _ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ action: DossierAction, _ state: FormState, isOpen: Bool
  ) -> HTML {
    let (parts, language) = (FormParts(state, visit.language, prefix: prefix(of: action)), visit.language)
    return """
      <details class="more"\(when: isOpen, " open")><summary data-key="\(action.key)">\(action.button, language) <kbd>\(action.key)</kbd></summary>
      \(start(visit, opened, action))
      \(extra(action, opened, parts))
      \(when: action.needsReason, reason(action, parts))
      <div class="actions">\(Component.button(action.button[language], action == .reject ? .warning : .main))</div></form></details>
      """
  }

  private static func reason(_ action: DossierAction, _ parts: FormParts) -> HTML {
    switch action {
    case .incomplete:
      parts.area("alasan", DossierStrings.whatIsMissing, rows: 2, .make { $0.hint = DossierStrings.whatIsMissingHint })
    case .remind: parts.area("alasan", DossierStrings.reminder)
    default: parts.area("alasan", DossierStrings.reason)
    }
  }

  private static func extra(_ action: DossierAction, _ opened: DecisionDesk.Opened, _ parts: FormParts) -> HTML {
    switch action {
    case .pause, .incomplete:
      parts.boxes("syarat", DossierStrings.which, options: opened.terms.requirements.map { ($0.key, $0.name) })
    case .complete: unseen(opened.unseen, parts)
    case .handOver: taker(opened, parts)
    case .extend:
      parts.field(
        "hari", DossierStrings.extendBy,
        .make {
          $0.size = .short; $0.inputMode = "numeric"
        })
    case .reject: parts.field("dasar", DossierStrings.basis)
    default: .empty
    }
  }

  /// Each paper that nobody has seen is confirmed by itself; one the case turned out not to need is said to be so.
  private static func unseen(_ papers: [ServiceTerms.Requirement], _ parts: FormParts) -> HTML {
    let optional = papers.filter(\.isOptional)
    return """
      \(parts.boxes("syarat", DossierStrings.seenPapers, options: papers.map { ($0.key, $0.name) }))
      \(when: !optional.isEmpty, parts.boxes("tidak-perlu", DossierStrings.needlessPapers, options: optional.map { ($0.key, $0.name) }))
      """
  }

  private static func taker(_ opened: DecisionDesk.Opened, _ parts: FormParts) -> HTML {
    """
    \(parts.radios("penerima", DossierStrings.whoTakes, options: [
      (Taker.applicant.rawValue, DossierStrings.takesOneself(opened.dossier.name)), (Taker.representative.rawValue, DossierStrings.takesForAnother),
    ], hint: DossierStrings.whoTakesHint))
    \(parts.field("nama", DossierStrings.takerName, .make { $0.hint = DossierStrings.proxyHint; $0.size = .medium }))
    \(parts.field("hubungan", DossierStrings.relation, .make { $0.hint = DossierStrings.relationHint; $0.size = .medium }))
    """
  }
}
