package import Core

/// The decisions of the queue, as functions of values.
package enum QueueRules {
  /// The most numbers of one series in a day: what the voice can say and a slip can hold.
  package static let mostNumbers = 999
  /// After so many priority numbers in a row, an ordinary one goes before the next.
  package static let priorityRun = 2
  /// How many places someone who was not there goes back, once.
  package static let placesBack = 3
  /// How long an act can be taken back.
  package static let undoMinutes = 10
  package static let mostCounters = 20
  /// Between two numbers drawn one after the other there is room for those that go back.
  private static let spacing = 1 << 20

  package static func rank(ofNumber number: Int) -> Int { number * spacing }

  /// Who is called next at a counter: first those sent to it, since they have waited already; then priority
  /// numbers, but after two of them an ordinary one waits no longer.
  /// - Parameters:
  ///   - waiting: of the office's day, in any order.
  ///   - last: the series of the last numbers called out of the queue, newest first.
  package static func next(_ waiting: [QueueTicket], last: [QueueSeries], at counter: Int) -> QueueTicket? {
    first(waiting.filter { $0.reservedFor == counter && counter > 0 }) ?? next(waiting.filter { $0.reservedFor == 0 }, last: last)
  }

  /// The order in which those who wait for any counter will be called, if nobody else comes.
  package static func order(_ waiting: [QueueTicket], last: [QueueSeries]) -> [QueueTicket] {
    var rows = Dictionary(grouping: waiting.filter { $0.reservedFor == 0 }, by: \.series).mapValues { $0.sorted(by: isBefore) }
    var (last, order) = (last, [QueueTicket]())
    while let series = turn(hasPriority: rows[.priority]?.isEmpty == false, hasOrdinary: rows[.ordinary]?.isEmpty == false, last)
    {
      rows[series].map { order.append($0[0]) }
      rows[series]?.removeFirst()
      last = [series] + last.prefix(priorityRun - 1)
    }
    return order
  }

  private static func next(_ waiting: [QueueTicket], last: [QueueSeries]) -> QueueTicket? {
    let (priority, ordinary) = (
      first(waiting.filter { $0.series == .priority }), first(waiting.filter { $0.series == .ordinary })
    )
    return turn(hasPriority: priority != nil, hasOrdinary: ordinary != nil, last).flatMap {
      $0 == .priority ? priority : ordinary
    }
  }

  /// Whose turn it is; nil where nobody waits.
  private static func turn(hasPriority: Bool, hasOrdinary: Bool, _ last: [QueueSeries]) -> QueueSeries? {
    guard hasPriority || hasOrdinary else { return nil }
    let hasRun = last.count >= priorityRun && last.prefix(priorityRun).allSatisfy { $0 == .priority }
    return hasPriority && !(hasRun && hasOrdinary) ? .priority : .ordinary
  }

  private static func first(_ tickets: [QueueTicket]) -> QueueTicket? { tickets.min(by: isBefore) }

  private static func isBefore(_ one: QueueTicket, _ other: QueueTicket) -> Bool {
    (one.rank, one.number) < (other.rank, other.number)
  }

  /// The place of someone who was not there: behind the next three of the same series, or last.
  package static func rankOfAbsent(_ ticket: QueueTicket, among waiting: [QueueTicket]) -> Int {
    let row = waiting.filter { $0.series == ticket.series && $0.id != ticket.id && $0.reservedFor == ticket.reservedFor }
      .sorted(by: isBefore)
    guard let before = row.prefix(placesBack).last else { return ticket.rank }
    guard row.count > placesBack else { return before.rank + spacing / 2 }
    return before.rank + (row[placesBack].rank - before.rank) / 2
  }

  /// The act at a counter that can be taken back: the newest that was not taken back already.
  /// - Parameter acts: at this counter, newest first, with the tickets they belong to.
  package static func undoable(_ acts: [(ticket: ID, act: QueueAct)], now: Moment) -> (ticket: ID, act: QueueAct)? {
    var taken = 0
    for entry in acts {
      if entry.act.kind == .undone {
        taken += 1
      } else if taken > 0 {
        taken -= 1
      } else {
        return now < entry.act.at.adding(minutes: undoMinutes) ? entry : nil
      }
    }
    return nil
  }
}

extension QueueTicket {
  /// The ticket as its acts left it, from the first on.
  package func after(_ acts: [QueueAct]) -> QueueTicket {
    var effective: [QueueAct] = []
    for act in acts {
      if act.kind == .undone { _ = effective.popLast() } else { effective.append(act) }
    }
    var ticket = self
    for act in effective { ticket.apply(act) }
    ticket.version = acts.count
    return ticket
  }

  private mutating func apply(_ act: QueueAct) {
    switch act.kind {
    case .taken: rank = act.value
    case .called:
      (state, counter, calledAt, heardTurn) = (.called, act.counter, act.at, act.turn)
      // Someone sent on from another counter was called out of the queue before.
      if reservedFor == 0 { queueTurn = act.turn }
    case .recalled: heardTurn = act.turn
    case .absent:
      absences += 1
      counter = 0
      (state, rank) = absences > 1 ? (.missed, rank) : (.waiting, act.value)
      endedAt = absences > 1 ? act.at : nil
    case .started: (state, startedAt) = (.serving, act.at)
    case .finished:
      (state, endedAt) = (.done, act.at)
      serve(until: act.at)
    case .transferred:
      (state, counter, reservedFor) = (.waiting, 0, act.value)
      serve(until: act.at)
    case .expired: (state, endedAt) = (.expired, act.at)
    case .undone: break
    }
  }

  /// A clock that went back gives no negative time.
  private mutating func serve(until moment: Moment) {
    servedSeconds += max(0, startedAt.map { moment.seconds(since: $0) } ?? 0)
    startedAt = nil
  }

  /// From drawing the number until it was last called, in seconds.
  package var waitedSeconds: Int { max(0, calledAt.map { $0.seconds(since: takenAt) } ?? 0) }
}
