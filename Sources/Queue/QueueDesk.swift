package import Civic
package import Core
package import Storage

/// What can be done with an office's queue.
package struct QueueDesk: Sendable {
  package let regency: Int
  let asks: QueueAsks
  let reference: Reference
  let secrets: Secrets
  let randomness: Randomness

  package init(regency: Int, asks: QueueAsks, reference: Reference, secrets: Secrets, randomness: Randomness) {
    self.regency = regency
    self.asks = asks
    self.reference = reference
    self.secrets = secrets
    self.randomness = randomness
  }

  var ledger: QueueLedger { QueueLedger(regency: regency) }

  package func draft(_ now: Moment) -> QueueDraft { QueueDraft(at: now, randomness) }

  /// - Throws: `Problem.notFound` if no open office of this regency is there.
  func office(_ area: AreaCode, _ tx: Transaction) throws -> Office {
    guard area.regency == regency, let office = try reference.data(in: tx).openOffice(of: area) else { throw Problem.notFound }
    return office
  }

  /// The kinds of matter, with one for all else.
  package func kinds(_ tx: Transaction) throws -> [QueueAsks.Kind] {
    try asks.kinds(tx).filter { $0.key != Self.otherKind.key } + [Self.otherKind]
  }

  static let otherKind = QueueAsks.Kind(key: "lain", name: QueueStrings.otherKind)

  /// How many counters an office has; until someone says so, three.
  func counters(of area: AreaCode, _ tx: Transaction) throws -> Int {
    try QueueStore.counters(area: area, regency: regency, tx)?.count ?? 3
  }

  /// Draws the next number for someone.
  /// - Parameter actor: the officer who draws it; nil at the kiosk, whose token has been checked.
  /// - Throws: `Problem.notFound` for an office or kind that is not there, of kind tooMany when the numbers of
  ///   the day are used up.
  package func take(_ series: QueueSeries, kind: String, area: AreaCode, _ draft: QueueDraft, by actor: ID?, _ tx: Transaction)
    throws -> QueueTicket
  {
    let office = try office(area, tx)
    guard try kinds(tx).contains(where: { $0.key == kind }) else { throw Problem.notFound }
    return try ledger.begin(series, kind: kind, area: area, on: office.zone.day(of: draft.at), draft, by: actor, tx)
  }

  /// Draws a number at a kiosk, while the office receives people.
  /// - Throws: `Problem.officeClosed` outside its hours, and as `take`.
  package func takeAtKiosk(_ series: QueueSeries, kind: String, area: AreaCode, _ draft: QueueDraft, _ tx: Transaction) throws
    -> QueueTicket
  {
    guard try !opening(of: area, at: draft.at, tx).isClosed else { throw Problem.officeClosed }
    return try take(series, kind: kind, area: area, draft, by: ID?.none, tx)
  }

  private func opening(of area: AreaCode, at now: Moment, _ tx: Transaction) throws -> Opening {
    try reference.data(in: tx).calendar(of: area).opening(at: now)
  }

  /// Draws a number for someone at the counter.
  package func take(_ series: QueueSeries, kind: String, area: AreaCode, _ draft: QueueDraft, by actor: Actor, _ tx: Transaction)
    throws -> QueueTicket
  {
    guard actor.may(.receive, in: area, on: try office(area, tx).zone.day(of: draft.at)) else { throw Problem.notFound }
    return try take(series, kind: kind, area: area, draft, by: actor.account, tx)
  }

  /// Says how many counters an office has.
  /// - Parameter ids: two new ids.
  package func setCounters(_ count: Int, of area: AreaCode, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction) throws {
    let office = try office(area, tx)
    guard ids.count >= 2, actor.may(.receive, in: area, on: office.zone.day(of: now)) else { throw Problem.notFound }
    guard (1...QueueRules.mostCounters).contains(count) else { throw Problem.counterCount }
    let id = try QueueStore.counters(area: area, regency: regency, tx)?.id ?? ids[0]
    try QueueStore.setCounters(count, id: id, area: area, regency: regency, tx)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: actor.account, kind: "queue.counters-set",
        record: RecordKey("queue_office", regency: regency, id: id), fields: ["counters"], codes: ["area": area.text]))
  }

  /// A ticket with the queue it stands in.
  /// - Throws: `Problem.notFound` if this office never gave it out.
  package func ticket(_ id: ID, in area: AreaCode, now: Moment, _ tx: Transaction) throws -> (QueueTicket, QueueView) {
    guard let ticket = try QueueStore.ticket(id, regency: regency, tx), ticket.area == area else { throw Problem.notFound }
    return (ticket, try view(area, on: ticket.day, now: now, tx))
  }

  /// How far an office's day has come, and nothing else: what a page asks every few seconds.
  package func pulse(_ area: AreaCode, now: Moment, _ tx: Transaction) throws -> (turn: Int, day: Day, zone: Zone) {
    let office = try office(area, tx)
    let day = office.zone.day(of: now)
    return (try QueueStore.day(day, area: area, regency: regency, tx)?.turn ?? 0, day, office.zone)
  }

  /// How many wait at an office today, in a sentence; nil if it uses no queue today or is none of ours.
  package func note(on area: AreaCode, now: Moment, _ tx: Transaction) throws -> Text? {
    guard let office = try reference.data(in: tx).openOffice(of: area) else { return nil }
    let day = office.zone.day(of: now)
    guard try QueueStore.day(day, area: area, regency: regency, tx) != nil else { return nil }
    return QueueStrings.waitingToday(try QueueStore.waitingCount(area: area, day: day, regency: regency, tx))
  }

  /// The queue of an office today.
  package func view(_ area: AreaCode, now: Moment, _ tx: Transaction) throws -> QueueView {
    try view(area, on: try office(area, tx).zone.day(of: now), now: now, tx)
  }

  private func view(_ area: AreaCode, on day: Day, now: Moment, _ tx: Transaction) throws -> QueueView {
    let office = try office(area, tx)
    let open = try QueueStore.tickets([.waiting, .called, .serving], area: area, day: day, regency: regency, tx)
    return QueueView(
      office: office, day: day, isToday: day == office.zone.day(of: now),
      opening: try opening(of: area, at: now, tx),
      state: try QueueStore.day(day, area: area, regency: regency, tx),
      waiting: open.filter { $0.state == .waiting },
      atCounters: open.filter { $0.state != .waiting }.sorted { $0.counter < $1.counter },
      last: try QueueStore.lastCalled(area: area, day: day, regency: regency, tx),
      pace: try QueueStore.pace(area: area, regency: regency, tx), kinds: try kinds(tx), counters: try counters(of: area, tx))
  }
}
