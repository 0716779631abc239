import Addresses
import Civic
import Core
import Web

/// A number on paper of 80 mm.
enum SlipView {
  /// Where it is shown, and so where one goes from it.
  enum Way: Sendable {
    case kiosk(prints: Bool)
    /// The officer's counter; 0 if it was opened from elsewhere.
    case counter(Int)
  }

  static func page(_ ticket: QueueTicket, _ view: QueueView, link: String, _ way: Way, _ language: Language) -> HTML {
    """
    <article class="receipt" id="main">
    <header><h1>\(QueueStrings.slip, language)</h1><p>\(view.office.name)</p>
    \(when: ticket.series == .priority, "<p><strong>\(QueueStrings.priorityTitle, language)</strong></p>")</header>
    <p class="code slip-number">\(ticket.name)</p>
    \(Component.facts(QueueViews.ticketFacts(ticket, view, isBrief: true, language)))
    <div class="follow">\(Component.qr(link, label: QueueStrings.follow[language]))<p>\(QueueStrings.follow, language)</p></div>
    <p>\(QueueStrings.howCalled, language)</p>
    <p><strong>\(QueueStrings.free, language)</strong></p>
    <nav class="actions no-print" aria-label="\(QueueStrings.slip, language)">\(next(ticket, way, language))
    <button class="button secondary" data-print\(when: prints(way), " data-print-now") hidden>\(QueueStrings.print, language)</button>
    </nav></article>
    """
  }

  private static func prints(_ way: Way) -> Bool {
    if case .kiosk(let prints) = way { prints } else { false }
  }

  private static func next(_ ticket: QueueTicket, _ way: Way, _ language: Language) -> HTML {
    let area = ticket.area.text
    return switch way {
    case .kiosk: Component.linkButton(QueueStrings.finished[language], to: QueueAddresses.take(area))
    case .counter(let number) where number > 0:
      Component.linkButton(QueueStrings.backToCounter[language], to: QueueAddresses.counter(area, number))
    case .counter: Component.linkButton(QueueStrings.seeQueue[language], to: QueueAddresses.queue(area), .secondary)
    }
  }
}
