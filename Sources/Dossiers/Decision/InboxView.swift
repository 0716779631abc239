import Addresses
import Civic
import Core
import Web

/// The inbox: what waits for this person, the most urgent first.
enum InboxView {
  static func page(_ visit: StaffVisit, _ entries: [InboxEntry], filter: String, approved: Int?) -> HTML {
    let (language, now) = (visit.language, visit.now)
    let shown = entries.filter { filter.isEmpty || group(of: $0, now) == filter }
    let mayBatch = visit.actor.map { !$0.areas(for: .handle, on: visit.today).isEmpty } ?? false
    let hasBatch = mayBatch && shown.contains { isBatchable($0) }
    return """
      <h1>\(DossierStrings.inbox, language)</h1>
      \(approved.map { Component.notice(.success, "<p>\($0) \(DossierStrings.batchDone, language)</p>") })
      <nav class="filters" aria-label="\(DossierStrings.inbox, language)"><ul>\(filters(entries, filter, now, language))</ul></nav>
      \(shown.isEmpty ? Component.empty(DossierStrings.inboxEmpty[language], DossierStrings.inboxEmptyAdvice[language])
        : hasBatch ? batchForm(visit, shown) : list(shown, now, language, mayBatch: false))
      """
  }

  private static let groups: [(key: String, name: Text)] = [
    ("terlambat", DossierStrings.overdue), ("hari-ini", DossierStrings.today), ("nanti", DossierStrings.soon),
    ("dinaikkan", DossierStrings.escalated), ("menunggu", DossierStrings.waiting), ("serah", DossierStrings.toHandOver),
  ]

  private static func group(of entry: InboxEntry, _ now: Moment) -> String {
    switch entry.queue {
    case DossierRules.Queue.waiting: return "menunggu"
    case DossierRules.Queue.handOver: return "serah"
    case DossierRules.Queue.escalated: return "dinaikkan"
    default: break
    }
    if entry.due < now { return "terlambat" }
    return entry.zone.day(of: entry.due) == entry.zone.day(of: now) ? "hari-ini" : "nanti"
  }

  private static func filters(_ entries: [InboxEntry], _ filter: String, _ now: Moment, _ language: Language) -> HTML {
    func item(_ key: String, _ name: Text, _ count: Int) -> HTML {
      """
      <li><a href="\(DossierAddresses.inbox().with([("saring", key)]))"\(when: filter == key, " aria-current=\"true\"")>\(name, language) <span class="number">\(count)</span></a></li>
      """
    }
    return item("", DossierStrings.all, entries.count)
      + groups.html { key, name in item(key, name, entries.count { group(of: $0, now) == key }) }
  }

  private static func isBatchable(_ entry: InboxEntry) -> Bool {
    entry.allowsBatch && entry.queue == DossierRules.Queue.of(.head)
  }

  private static func batchForm(_ visit: StaffVisit, _ entries: [InboxEntry]) -> HTML {
    """
    <form method="post" action="\(DossierAddresses.batch())">\(HiddenFields.crossSite(visit.visit))
    \(list(entries, visit.now, visit.language, mayBatch: true))
    <div class="actions">\(Component.button(DossierStrings.batchApprove[visit.language]))</div></form>
    """
  }

  private static func list(_ entries: [InboxEntry], _ now: Moment, _ language: Language, mayBatch: Bool) -> HTML {
    "<ul class=\"work\">\(entries.html { item($0, now, language, mayBatch: mayBatch) })</ul>"
  }

  private static func item(_ entry: InboxEntry, _ now: Moment, _ language: Language, mayBatch: Bool) -> HTML {
    let dossier = entry.dossier
    let remaining = entry.remaining(now)
    let isLate = entry.due < now && entry.queue != DossierRules.Queue.handOver
    let tone: Component.Tone = isLate ? .late : remaining == nil ? .paused : .waiting
    let time =
      isLate || dossier.state.isOpen
      ? remaining?.words[language] ?? DossierStrings.noDate[language] : dossier.state.words[language]
    return """
      <li\(when: isLate, " class=\"late\"")>\(when: mayBatch && isBatchable(entry), "<label class=\"pick\"><input type=\"checkbox\" name=\"pilih\" value=\"\(dossier.id.text):\(dossier.version)\"><span class=\"visually-hidden\">\(DossierStrings.choose, language) \(dossier.name)</span></label>")
      <a href="\(DossierAddresses.dossier(dossier.id.text))"><span class="title">\(dossier.name)</span>
      <span class="due">\(Component.tag(time, tone))</span>
      <span class="meta">\(entry.service, language) · \(entry.due == .distant ? DossierStrings.noDate[language] : entry.zone.short(entry.due, language)) · \(dossier.step.desk, language)</span></a></li>
      """
  }
}
