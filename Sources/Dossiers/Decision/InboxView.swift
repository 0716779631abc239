import Addresses
import Civic
import Core
import Storage
import Web

/// The inbox: what waits for this person, the most urgent first.
enum InboxView {
  static func page(_ visit: StaffVisit, _ inbox: Inbox) -> HTML {
    let language = visit.language
    return """
      <h1>\(DossierStrings.inbox, language)</h1>
      \(visit.announced("disetujui").map { approved($0, language) })
      <nav class="filters" aria-label="\(DossierStrings.inbox, language)"><ul>\(inbox.counts.html { item($0.filter, $0.count, isHere: $0.filter == inbox.filter, language) })</ul></nav>
      \(inbox.entries.isEmpty ? Component.empty(DossierStrings.inboxEmpty[language], DossierStrings.inboxEmptyAdvice[language])
        : inbox.entries.contains(where: \.mayBatch) ? batchForm(visit, inbox.entries) : list(inbox.entries, visit.now, language))
      \(inbox.next.map { Component.linkButton(DossierStrings.more[language], to: link(inbox.filter).with([("sesudah", $0.text)]), .secondary) })
      """
  }

  /// How many were approved together and how many were not: `3.1`.
  private static func approved(_ word: String, _ language: Language) -> HTML {
    let counts = word.split(separator: ".").compactMap { Int($0) }
    guard counts.count == 2 else { return .empty }
    return """
      \(when: counts[0] > 0, Component.notice(.success, "<p>\(counts[0]) \(DossierStrings.batchDone, language)</p>"))
      \(when: counts[1] > 0, Component.notice(.attention, "<p>\(counts[1]) \(DossierStrings.batchLeft, language)</p>"))
      """
  }

  private static func link(_ filter: InboxFilter) -> Link {
    DossierAddresses.inbox().with([("saring", filter.rawValue)])
  }

  private static func item(_ filter: InboxFilter, _ count: Int, isHere: Bool, _ language: Language) -> HTML {
    let number = count < Inbox.countLimit ? Numerals.integer(count) : "\(Numerals.integer(Inbox.countLimit))+"
    return """
      <li><a href="\(link(filter))"\(when: isHere, " aria-current=\"true\"")>\(filter.words, language) <span class="number">\(number)</span></a></li>
      """
  }

  private static func batchForm(_ visit: StaffVisit, _ entries: [InboxEntry]) -> HTML {
    """
    <form method="post" action="\(DossierAddresses.batch())">\(HiddenFields.crossSite(visit.visit))
    \(list(entries, visit.now, visit.language))
    <div class="actions">\(Component.button(DossierStrings.batchApprove[visit.language]))</div></form>
    """
  }

  private static func list(_ entries: [InboxEntry], _ now: Moment, _ language: Language) -> HTML {
    "<ul class=\"work\">\(entries.html { line($0, now, language) })</ul>"
  }

  private static func line(_ entry: InboxEntry, _ now: Moment, _ language: Language) -> HTML {
    let dossier = entry.dossier
    let isLate = dossier.state.isOpen && entry.due < now
    let remaining = entry.remaining(now)
    let tone: Component.Tone = isLate ? .late : remaining == nil ? .paused : .waiting
    let time = dossier.state.isOpen ? remaining?.words ?? DossierStrings.noDate : dossier.words
    return """
      <li\(when: isLate, " class=\"late\"")>\(when: entry.mayBatch, "<label class=\"pick\"><input type=\"checkbox\" name=\"pilih\" value=\"\(dossier.id.text):\(dossier.version)\"><span class=\"visually-hidden\">\(DossierStrings.choose, language) \(dossier.name)</span></label>")
      <a href="\(DossierAddresses.dossier(dossier.id.text))"><span class="title">\(dossier.name)\(FromHomeView.inboxMark(entry, language))</span>
      <span class="due">\(when: dossier.isWarned && !isLate, Component.tag(DossierStrings.nearDue[language], .uncertain)) \(Component.tag(time[language], tone))</span>
      <span class="meta">\(when: entry.isEscalated, "\(Component.tag(DossierStrings.escalated[language], .paused)) ")\(when: entry.isReminded, "\(Component.tag(DossierStrings.isReminded[language], .paused)) ")\(dossier.priority.map { "\(Component.tag(IntakeStrings.first($0)[language], .plain)) " as HTML })<span class="number">\(PublicCode(typed: dossier.code)?.text ?? dossier.code)</span> · \(entry.service, language) · \(dossier.away == nil ? dossier.step.desk : HopStrings.elsewhere, language)\(date(entry, language))</span></a></li>
      """
  }

  /// The one date of a line: that by which it stands where it does, with its name.
  private static func date(_ entry: InboxEntry, _ language: Language) -> HTML {
    guard entry.due != .distant else { return .empty }
    let name =
      switch entry.dossier.state {
      case .unchecked: DossierStrings.checkBy
      case .running where entry.dossier.away?.due == entry.due: HopStrings.dueElsewhere
      case .incomplete, .running, .paused: entry.dossier.isExtended ? DossierStrings.firstPromise : DossierStrings.due
      case .approved, .rejected, .closed: DossierStrings.decided
      }
    return " · \(name, language) \(entry.zone.short(entry.due, language))"
  }
}
