import Addresses
import Civic
import Core
import Web

/// The officer's pages.
enum CallViews {
  /// How many of those who wait are shown.
  private static let shown = 12

  static func places(_ visit: StaffVisit, _ places: [QueueView], _ state: FormState) -> HTML {
    let language = visit.language
    guard !places.isEmpty else {
      return """
        <h1>\(QueueStrings.queue, language)</h1>
        \(Component.empty(QueueStrings.noOffice[language], QueueStrings.noOfficeAdvice[language]))
        """
    }
    return """
      <h1>\(QueueStrings.chooseCounter, language)</h1>
      \(places.html { place(visit, $0, state) })
      """
  }

  private static func place(_ visit: StaffVisit, _ view: QueueView, _ state: FormState) -> HTML {
    let (language, area) = (visit.language, view.office.area.text)
    var state = state
    if state.fields["kantor"] != area { state = FormState() }
    if !state.fields.has("jumlah") { state.fields["jumlah"] = String(view.counters) }
    let parts = FormParts(state, language, prefix: "k\(area)-")
    return """
      <section><h2>\(view.office.name)</h2>
      <ul class="cards">\((1...view.counters).html { number in
        "<li><a href=\"\(QueueAddresses.counter(area, number))\"><strong>\(QueueStrings.counter(number), language)</strong><p>\(view.ticket(at: number).map { "\($0.name) · \($0.state == .serving ? QueueStrings.isServing : QueueStrings.isCalled, language)" as HTML } ?? "–")</p></a></li>"
      })</ul>
      <p>\(QueueStrings.waiting, language): <strong class="number">\(view.waiting.count)</strong></p>
      <div class="actions">\(Component.linkButton(QueueStrings.board[language], to: QueueAddresses.board(area), .secondary))
      \(Component.linkButton(QueueStrings.kiosks[language], to: QueueAddresses.openKiosk(), .secondary))
      \(Component.linkButton(QueueStrings.publicPage[language], to: QueueAddresses.queue(area), .quiet))</div>
      \(parts.summary)
      <form class="form" method="post" action="\(QueueAddresses.counterCount())">\(HiddenFields.crossSite(visit.visit))
      <input type="hidden" name="kantor" value="\(area)">
      \(parts.field("jumlah", QueueStrings.counterCount, .make { $0.inputMode = "numeric"; $0.size = .short }))
      <div class="actions">\(Component.button(QueueStrings.saveCount[language], .secondary))</div></form></section>
      """
  }

  static func counter(_ visit: StaffVisit, _ counter: QueueDesk.Counter, _ state: FormState) -> HTML {
    let (language, view) = (visit.language, counter.view)
    return """
      <p class="crumb"><a href="\(QueueAddresses.counters())">\(QueueStrings.changeCounter, language)</a> · \(view.office.name)</p>
      <h1>\(QueueStrings.counter(counter.number), language)</h1>
      \(visit.announced("antrean").map { _ in Component.notice(.plain, "<p>\(QueueStrings.nobodyWaits, language)</p>") })
      <div class="columns-form"><div>\(panel(visit, counter))\(undo(visit, counter))</div>
      <div>\(QueueViews.live(view, every: 5, refreshes: false, language, line(view, language)))
      \(drawing(visit, counter, state))</div></div>
      <p class="muted">\(QueueStrings.howCalled, language)</p>
      """
  }

  private static func form(_ visit: StaffVisit, _ counter: QueueDesk.Counter, _ action: QueueAction, _ content: HTML) -> HTML {
    let version = action == .undo ? counter.undoable?.act.turn ?? 0 : counter.ticket?.version ?? 0
    return """
      <form method="post" action="\(QueueAddresses.act(counter.view.office.area.text, counter.number, action.rawValue))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))\(HiddenFields.version(version))\(content)</form>
      """
  }

  private static func button(
    _ visit: StaffVisit, _ counter: QueueDesk.Counter, _ action: QueueAction, _ style: Component.ButtonStyle = .secondary
  ) -> HTML {
    guard counter.actions.contains(action) else { return .empty }
    return form(visit, counter, action, Component.button(action.button[visit.language], style, key: action.key))
  }

  /// The number this counter has called, and what can be done with it; the main act stands first.
  private static func panel(_ visit: StaffVisit, _ counter: QueueDesk.Counter) -> HTML {
    let language = visit.language
    let actions: HTML = """
      <div class="actions">\(button(visit, counter, .next, .main))\(button(visit, counter, .start, .main))\(button(visit, counter, .finishAndNext, .main))
      \(button(visit, counter, .finish))\(button(visit, counter, .recall))\(button(visit, counter, .absent))</div>
      """
    guard let ticket = counter.ticket else {
      return "\(Component.empty(QueueStrings.nobodyCalled[language], QueueStrings.nobodyCalledAdvice[language]))\(actions)"
    }
    return """
      <section class="panel"><p class="code">\(ticket.name)</p>
      <p>\(Component.tag((ticket.state == .serving ? QueueStrings.isServing : QueueStrings.isCalled)[language], .waiting)) \(counter.view.name(ofKind: ticket.kind), language)</p>
      <p class="muted">\(QueueStrings.waitedFor, language) <span class="number">\(counter.view.office.zone.clock(ticket.takenAt))</span></p>
      \(when: ticket.absences > 0, Component.notice(.attention, "<p>\(QueueStrings.absentOnce, language)</p>"))</section>
      \(actions)
      \(when: ticket.state == .serving, "<div class=\"actions\">\(Component.linkButton(QueueStrings.openCounter[language], to: DossierAddresses.counter(), .secondary))</div>")
      \(transfer(visit, counter))
      """
  }

  private static func transfer(_ visit: StaffVisit, _ counter: QueueDesk.Counter) -> HTML {
    guard counter.actions.contains(.transfer), counter.view.counters > 1 else { return .empty }
    let language = visit.language
    let others = (1...counter.view.counters).filter { $0 != counter.number }
    return """
      <details class="more"><summary>\(QueueStrings.transferTo, language) …</summary>
      \(form(visit, counter, .transfer, """
        \(FormParts(FormState(), language).select("tujuan", QueueStrings.transferTo, options: others.map { (String($0), QueueStrings.counter($0)[language]) }, .make { $0.size = .short }))
        <div class="actions">\(Component.button(QueueAction.transfer.button[language], .secondary))</div>
        """))</details>
      """
  }

  private static func undo(_ visit: StaffVisit, _ counter: QueueDesk.Counter) -> HTML {
    guard let (ticket, act) = counter.undoable else { return .empty }
    return
      "<div class=\"actions\">\(form(visit, counter, .undo, Component.button(QueueStrings.undo(act.kind, ticket.name)[visit.language], .quiet, key: QueueAction.undo.key)))</div>"
  }

  /// Those who wait, in the order in which they will be called, and what other counters do.
  private static func line(_ view: QueueView, _ language: Language) -> HTML {
    let sent = view.waiting.filter { $0.reservedFor > 0 }
    return """
      <h2>\(QueueStrings.waiting, language): <span class="number">\(view.waiting.count)</span></h2>
      \(view.waiting.isEmpty ? Component.empty(QueueStrings.nobodyWaits[language], QueueStrings.nobodyWaitsAdvice[language])
        : "<ul class=\"columns\">\(sent.html { "<li><strong class=\"number\">\($0.name)</strong> \(QueueStrings.reserved($0.reservedFor), language)</li>" })\(view.order.prefix(shown).html { "<li><strong class=\"number\">\($0.name)</strong></li>" })</ul>" as HTML)
      \(when: !view.atCounters.isEmpty, "<h2>\(QueueStrings.nowServed, language)</h2><ul>\(view.atCounters.html { "<li><strong class=\"number\">\($0.name)</strong> · \(QueueStrings.counter($0.counter), language)</li>" })</ul>")
      """
  }

  private static func drawing(_ visit: StaffVisit, _ counter: QueueDesk.Counter, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let action = QueueAddresses.act(counter.view.office.area.text, counter.number, CallPages.draw)
    return """
      \(parts.summary)
      <details class="more"\(when: !state.errors.isEmpty, " open")><summary>\(QueueStrings.drawFor, language)</summary>
      <form class="form" method="post" action="\(action)">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit, state))
      \(parts.select("urusan", QueueStrings.matter, options: counter.view.kinds.map { ($0.key, $0.name[language]) }, .make { $0.size = .medium }))
      \(parts.box("prioritas", value: "ya", "\(QueueStrings.isPriority, language)"))
      <div class="actions">\(Component.button(QueueStrings.draw[language], .secondary))</div></form></details>
      """
  }
}
