import Civic
package import Core
import Storage

/// Everything an act needs that must not be made inside a transaction, which may run several times.
package struct QueueDraft: Sendable {
  /// For a ticket that begins with this act.
  let ticketID: ID
  let eventID: ID
  let figureIDs: [ID]
  package let at: Moment

  /// The most figures one act changes: those of the ticket as it was, and as it is.
  private static let figureCount = 12

  package init(at: Moment, _ randomness: Randomness) {
    ticketID = randomness.id(at: at)
    eventID = randomness.id(at: at)
    figureIDs = (0..<Self.figureCount).map { _ in randomness.id(at: at) }
    self.at = at
  }
}

/// The only way an act comes to a ticket: the act, the ticket as its acts leave it, the turn of the day, the
/// figures, what was learnt of the pace, and the event, in one transaction.
package struct QueueLedger: Sendable {
  let regency: Int

  /// Begins a ticket with the next number of its series.
  /// - Parameter actor: nil at the kiosk.
  /// - Throws: `Problem` of kind tooMany when the day's numbers are used up.
  func begin(
    _ series: QueueSeries, kind: String, area: AreaCode, on day: Day, _ draft: QueueDraft, by actor: ID?, _ tx: Transaction
  )
    throws -> QueueTicket
  {
    var state = try QueueStore.day(day, area: area, regency: regency, tx) ?? QueueDay()
    let number = (series == .priority ? state.lastPriority : state.lastOrdinary) + 1
    guard number <= QueueRules.mostNumbers else { throw Problem.queueFull }
    if series == .priority { state.lastPriority = number } else { state.lastOrdinary = number }
    state.turn += 1
    try QueueStore.save(state, of: day, area: area, regency: regency, tx)
    let act = QueueAct(.taken, at: draft.at, actor: actor, value: QueueRules.rank(ofNumber: number), turn: state.turn)
    let ticket = QueueTicket(
      id: draft.ticketID, area: area, day: day, series: series, number: number, kind: kind, takenAt: draft.at
    ).after([act])
    try QueueStore.insert(ticket, regency: regency, tx)
    try finish(act, before: nil, ticket, draft, tx)
    return ticket
  }

  /// Adds an act to a ticket.
  @discardableResult
  func write(
    _ kind: QueueAct.Kind, on ticket: QueueTicket, counter: Int, value: Int = 0, _ draft: QueueDraft, by actor: ID?,
    _ tx: Transaction
  ) throws -> QueueTicket {
    var state = try QueueStore.day(ticket.day, area: ticket.area, regency: regency, tx) ?? QueueDay()
    state.turn += 1
    try QueueStore.save(state, of: ticket.day, area: ticket.area, regency: regency, tx)
    let act = QueueAct(kind, at: draft.at, actor: actor, counter: counter, value: value, turn: state.turn)
    let acts = try QueueStore.acts(of: ticket.id, regency: regency, tx) + [act]
    let after = QueueTicket(
      id: ticket.id, area: ticket.area, day: ticket.day, series: ticket.series, number: ticket.number, kind: ticket.kind,
      takenAt: ticket.takenAt
    ).after(acts)
    try QueueStore.update(after, regency: regency, tx)
    try finish(act, before: ticket, after, draft, tx)
    return after
  }

  private func finish(_ act: QueueAct, before: QueueTicket?, _ after: QueueTicket, _ draft: QueueDraft, _ tx: Transaction) throws
  {
    try QueueStore.insert(act, of: after, position: after.version, regency: regency, tx)
    try learn(before, after, tx)
    let deltas = QueueMeasure.deltas(from: before, to: after)
    try tx.count(deltas, regency: regency, ids: draft.figureIDs)
    var codes = ["turn": String(act.turn)]
    if act.counter > 0 { codes["counter"] = String(act.counter) }
    try tx.record(
      Event(
        id: draft.eventID, at: act.at, actor: act.actor, kind: "queue.\(act.kind.rawValue)",
        record: RecordKey("queue_ticket", regency: regency, id: after.id), codes: codes))
  }

  /// Keeps how long the last ones took, and forgets what is taken back.
  private func learn(_ before: QueueTicket?, _ after: QueueTicket, _ tx: Transaction) throws {
    guard let before, (before.state == .done) != (after.state == .done) else { return }
    var pace = try QueueStore.pace(area: after.area, regency: regency, tx)
    if after.state == .done {
      pace.add(after.servedSeconds, of: after.kind)
    } else {
      pace.remove(before.servedSeconds, of: after.kind)
    }
    try QueueStore.save(pace, kind: after.kind, area: after.area, regency: regency, tx)
  }
}
