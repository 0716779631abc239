import Addresses
import Civic
import Core
import Web

/// The queue and a number, for residents.
enum QueueViews {
  /// What tells a state of the queue from any other.
  static func turn(_ day: Day, _ turn: Int) -> String { "\(day.iso).\(turn)" }

  /// The part of a page that is renewed while it is shown.
  /// - Parameters:
  ///   - seconds: how often to ask.
  ///   - refreshes: whether the page also comes again by itself where no script runs.
  static func live(_ view: QueueView, every seconds: Int, refreshes: Bool, _ language: Language, _ content: HTML) -> HTML {
    """
    <div class="notice attention" data-lost hidden role="alert"><p>\(QueueStrings.lost, language)</p></div>
    <div data-live="\(QueueAddresses.pulse(view.office.area.text))" data-turn="\(turn(view.day, view.state?.turn ?? 0))" data-every="\(seconds)"\(when: refreshes, " data-refreshes")>\(content)</div>
    """
  }

  static func queue(_ view: QueueView, now: Moment, _ language: Language) -> HTML {
    let area = view.office.area.text
    return """
      <p class="crumb"><a href="\(CatalogueAddresses.office(area))">\(view.office.name)</a></p>
      <h1>\(QueueStrings.today, language)</h1>
      <p class="lead">\(view.day.long(language)), <span class="number">\(view.office.zone.clock(now))</span> \(view.office.zone.abbreviation)</p>
      \(opening(view, now: now, language))
      \(live(view, every: 10, refreshes: true, language, view.state == nil ? empty(language) : facts(view, language)))
      <p>\(QueueStrings.howCalled, language)</p>
      """
  }

  /// That the office receives nobody now, and from when it does.
  static func opening(_ view: QueueView, now: Moment, _ language: Language) -> HTML {
    guard let words = view.opening.words(now: now, view.office.zone) else { return .empty }
    return Component.notice(.attention, "<p><strong>\(words, language)</strong></p>")
  }

  private static func empty(_ language: Language) -> HTML {
    Component.empty(QueueStrings.noQueue[language], QueueStrings.noQueueAdvice[language])
  }

  private static func facts(_ view: QueueView, _ language: Language) -> HTML {
    let ifYouCame: [(term: String, answer: HTML)] =
      view.opening.isClosed ? [] : [(QueueStrings.ifYouCame[language], estimate(view.estimateForNewcomer, language))]
    return Component.facts(
      [
        (
          QueueStrings.waiting[language], "<strong class=\"number\">\(QueueStrings.people(view.waiting.count), language)</strong>"
        ),
        (QueueStrings.nowServed[language], atCounters(view, language)),
      ] + ifYouCame)
  }

  private static func atCounters(_ view: QueueView, _ language: Language) -> HTML {
    guard !view.atCounters.isEmpty else { return "\(QueueStrings.nobodyServed, language)" }
    return
      "<ul>\(view.atCounters.html { "<li><strong class=\"number\">\($0.name)</strong> · \(QueueStrings.counter($0.counter), language)</li>" })</ul>"
  }

  /// A range, and whether it can be relied on.
  /// - Parameter isBrief: on paper, without saying how it was reckoned.
  static func estimate(_ estimate: QueuePace.Estimate?, isBrief: Bool = false, _ language: Language) -> HTML {
    guard let estimate else { return "\(QueueStrings.noEstimate, language)" }
    return """
      \(QueueStrings.minutes(estimate.from, estimate.through), language) \(when: estimate.isUncertain, Component.tag(QueueStrings.uncertain[language], .uncertain))\(when: !isBrief, "<br><span class=\"muted\">\(QueueStrings.estimateBasis, language)</span>")
      """
  }

  static func ticket(_ ticket: QueueTicket, _ view: QueueView, now: Moment, _ language: Language) -> HTML {
    let area = ticket.area.text
    return """
      <p class="crumb"><a href="\(QueueAddresses.queue(area))">\(view.office.name)</a></p>
      <h1>\(QueueStrings.yourNumber, language)</h1>
      \(live(view, every: 10, refreshes: true, language, """
        <p class="code">\(ticket.name)</p><div role="status">\(standing(ticket, language))</div>
        \(Component.facts(ticketFacts(ticket, view, language)))
        """))
      <p>\(QueueStrings.followHint, language)</p>
      <p>\(QueueStrings.howCalled, language)</p>
      <div class="actions">\(Component.linkButton(QueueStrings.seeQueue[language], to: QueueAddresses.queue(area), .secondary))</div>
      """
  }

  private static func standing(_ ticket: QueueTicket, _ language: Language) -> HTML {
    switch ticket.state {
    case .called:
      Component.notice(.success, "<p class=\"lead\"><strong>\(QueueStrings.called(ticket.counter), language)</strong></p>")
    case .serving: Component.notice(.success, "<p>\(QueueStrings.serving(ticket.counter), language)</p>")
    case .done: Component.notice(.plain, "<p>\(QueueStrings.done, language)</p>")
    case .missed: Component.notice(.attention, "<p>\(QueueStrings.missed, language)</p>")
    case .expired: Component.notice(.attention, "<p>\(QueueStrings.expired, language)</p>")
    case .waiting where ticket.reservedFor > 0:
      Component.notice(.plain, "<p>\(QueueStrings.sentTo(ticket.reservedFor), language)</p>")
    case .waiting: ticket.absences > 0 ? Component.notice(.attention, "<p>\(QueueStrings.wasAbsent, language)</p>") : .empty
    }
  }

  static func ticketFacts(_ ticket: QueueTicket, _ view: QueueView, isBrief: Bool = false, _ language: Language) -> [(
    term: String, answer: HTML
  )] {
    var facts: [(term: String, answer: HTML)] = []
    if let ahead = view.ahead(of: ticket) {
      let count = ahead.isEmpty ? QueueStrings.nobodyAhead : QueueStrings.people(ahead.count)
      facts.append((QueueStrings.ahead[language], "\(count, language)"))
      if !ahead.isEmpty {
        facts.append((QueueStrings.estimate[language], estimate(view.estimate(for: ticket), isBrief: isBrief, language)))
      }
    }
    return facts + [
      (QueueStrings.matter[language], "\(view.name(ofKind: ticket.kind), language)"),
      (QueueStrings.drawnAt[language], "<span class=\"number\">\(view.office.zone.short(ticket.takenAt, language))</span>"),
    ]
  }
}
