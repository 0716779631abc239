import Civic
import Core
import Storage

/// The statements on broken promises. Each change is written with an act of its dossier, whose digest covers it.
enum BrokenPromiseStore {
  private static let columns: SQL = """
    id, dossier, area, service, promised, noticed_at, state, reason, deed, new_day, answered_at, answered_as
    """

  private static func make(_ row: borrowing Row) throws -> BrokenPromise {
    let answer = try row.momentOrNil(10).map { at in
      BrokenPromise.Answer(
        reason: row.text(7), deed: row.text(8), newDay: row.isNull(9) ? nil : try row.day(9), at: at, capacity: row.text(11))
    }
    return BrokenPromise(
      id: try row.id(0), dossier: try row.id(1), area: try row.value(2, as: AreaCode.self), service: row.text(3),
      promised: row.moment(4), noticedAt: row.moment(5), state: try row.value(6, as: BrokenPromise.State.self), answer: answer)
  }

  /// Those that stand for a dossier, the oldest first: one for each time that its clock ran.
  static func standing(of dossier: ID, regency: Int, _ tx: Transaction) throws -> [BrokenPromise] {
    try tx.all(
      """
      SELECT \(columns) FROM broken_promise
      WHERE regency = \(regency) AND dossier = \(dossier) AND state <> 'void'
      """, make
    ).sorted { ($0.promised, $0.id) < ($1.promised, $1.id) }
  }

  static func insert(_ promise: BrokenPromise, noticedOn day: Day, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO broken_promise (regency, id, dossier, area, service, promised, noticed_at, noticed_day, state)
      VALUES (\(regency), \(promise.id), \(promise.dossier), \(promise.area), \(promise.service), \(promise.promised),
        \(promise.noticedAt), \(day), \(promise.state.rawValue))
      """)
  }

  /// What the clock says after the calendar has changed: the date may lie elsewhere, or never have passed.
  /// - Parameter acts: of the dossier: what was broken before it was taken up again stays as it was.
  static func follow(_ reading: ClockReading, of dossier: ID, _ acts: [DossierAct], regency: Int, _ tx: Transaction) throws {
    let all = try standing(of: dossier, regency: regency, tx)
    guard let standing = all.last(where: { $0.isOfClock(in: acts) }) else { return }
    let state: BrokenPromise.State = reading.isLate ? standing.state : .void
    try tx.run(
      """
      UPDATE broken_promise SET state = \(state.rawValue), promised = \(reading.firstDue ?? standing.promised)
      WHERE regency = \(regency) AND id = \(standing.id)
      """)
  }

  /// - Parameter minutes: of the office's hours since the program noticed.
  static func set(
    _ answer: BrokenPromise.Answer, of promise: ID, by account: ID, after minutes: Int, regency: Int, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      UPDATE broken_promise SET state = 'answered', reason = \(answer.reason), deed = \(answer.deed),
        new_day = \(answer.newDay), answered_at = \(answer.at), answered_by = \(account),
        answered_as = \(answer.capacity), office_minutes = \(minutes)
      WHERE regency = \(regency) AND id = \(promise)
      """)
  }

  /// Those that wait for an answer, the oldest promise first, after a place in the list.
  /// - Parameter area: an office; nil for the whole regency.
  static func waiting(in area: AreaCode?, after last: WorkPlace?, limit: Int, regency: Int, _ tx: Transaction) throws
    -> [BrokenPromise]
  {
    let inOffice: SQL = area.map { "AND area = \($0)" } ?? ""
    let cursor: SQL = last.map { "AND (promised, id) > (\($0.due), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT \(columns) FROM broken_promise
      WHERE regency = \(regency) \(inOffice) AND state = 'waiting' \(cursor)
      ORDER BY promised, id LIMIT \(limit)
      """, make)
  }

  /// Those answered since a moment, the newest answer first.
  static func answered(in area: AreaCode?, since: Moment, limit: Int, regency: Int, _ tx: Transaction) throws -> [BrokenPromise] {
    let inOffice: SQL = area.map { "AND area = \($0)" } ?? ""
    return try tx.all(
      """
      SELECT \(columns) FROM broken_promise
      WHERE regency = \(regency) AND state = 'answered' AND answered_at >= \(since) \(inOffice)
      ORDER BY answered_at DESC, id DESC LIMIT \(limit)
      """, make)
  }
}
