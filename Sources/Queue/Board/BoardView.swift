import Addresses
import Civic
import Core
import Web

/// The screen in the waiting room: who is called where, in letters that can be read from the last row.
enum BoardView {
  /// How many of those who wait are named.
  private static let named = 6

  static func page(_ view: QueueView, now: Moment, _ language: Language) -> HTML {
    """
    \(QueueViews.live(view, every: 3, refreshes: true, language, content(view, now: now, language)))
    <p class="sound no-print"><button class="button secondary" type="button" data-sound data-on="\(QueueStrings.soundIsOn, language)" hidden>\(QueueStrings.soundOn, language)</button></p>
    <div hidden>\(QueueVoice.all.html { "<audio preload=\"auto\" data-clip=\"\($0.name)\" src=\"\($0.link)\"></audio>" })</div>
    """
  }

  private static func content(_ view: QueueView, now: Moment, _ language: Language) -> HTML {
    let heard = view.atCounters.sorted { $0.heardTurn > $1.heardTurn }
    let newest = heard.first { $0.state == .called }
    return """
      <header class="board-head"><h1>\(view.office.name)</h1><p><span class="visually-hidden">\(QueueStrings.clock, language)</span> <span class="number" data-clock>\(view.office.zone.clock(now))</span></p></header>
      <p class="caption" role="status">\(newest.map { "<strong>\(QueueStrings.number($0.name), language)</strong>, \(QueueStrings.goTo($0.counter), language)" as HTML } ?? "\(QueueStrings.nobodyServed, language)")</p>
      <div class="board">
      <section class="board-now" aria-label="\(QueueStrings.nowServed, language)"><ol>\(view.atCounters.html { line($0, isNewest: $0.id == newest?.id, language) })</ol></section>
      <section class="board-next"><h2>\(QueueStrings.next, language)</h2>
      \(view.waiting.isEmpty ? "<p>\(QueueStrings.nobodyWaits, language)</p>" : "<ol>\(view.order.prefix(named).html { "<li>\($0.name)</li>" })</ol>" as HTML)
      <p>\(QueueStrings.waiting, language): <span class="number">\(view.waiting.count)</span></p></section></div>
      """
  }

  private static func line(_ ticket: QueueTicket, isNewest: Bool, _ language: Language) -> HTML {
    """
    <li\(when: isNewest, " class=\"newest\"") data-heard="\(ticket.heardTurn)" data-say="\(QueueVoice.call(ticket).joined(separator: " "))"><span class="board-number">\(ticket.name)</span> <span>\(QueueStrings.counter(ticket.counter), language)</span></li>
    """
  }
}
