import Civic
import Core
import Storage

/// The statements on tickets, their acts and the days of a queue.
enum QueueStore {
  static let columns: SQL = """
    id, area, day, series, number, kind, taken_at, state, counter, reserved_for, rank, absences, called_at, started_at,
    ended_at, queue_turn, heard_turn, served_seconds, version
    """

  static func make(_ row: borrowing Row) throws -> QueueTicket {
    var ticket = QueueTicket(
      id: try row.id(0), area: try row.value(1, as: AreaCode.self), day: try row.day(2),
      series: try row.value(3, as: QueueSeries.self), number: row.int(4), kind: row.text(5), takenAt: row.moment(6))
    ticket.state = try row.value(7, as: QueueTicket.State.self)
    (ticket.counter, ticket.reservedFor, ticket.rank, ticket.absences) = (row.int(8), row.int(9), row.int(10), row.int(11))
    (ticket.calledAt, ticket.startedAt, ticket.endedAt) = (row.momentOrNil(12), row.momentOrNil(13), row.momentOrNil(14))
    (ticket.queueTurn, ticket.heardTurn) = (row.int(15), row.int(16))
    (ticket.servedSeconds, ticket.version) = (row.int(17), row.int(18))
    return ticket
  }

  static func ticket(_ id: ID, regency: Int, _ tx: Transaction) throws -> QueueTicket? {
    try tx.first("SELECT \(columns) FROM queue_ticket WHERE regency = \(regency) AND id = \(id)", make)
  }

  /// Those of an office's day in one of these states.
  static func tickets(
    _ states: [QueueTicket.State], area: AreaCode, day: Day, regency: Int, _ tx: Transaction, limit: Int = .max
  ) throws -> [QueueTicket] {
    try tx.all(
      """
      SELECT \(columns) FROM queue_ticket
      WHERE regency = \(regency) AND area = \(area) AND day = \(day) AND state IN \(states.map(\.rawValue)) LIMIT \(limit)
      """, make)
  }

  static func waitingCount(area: AreaCode, day: Day, regency: Int, _ tx: Transaction) throws -> Int {
    try tx.first(
      """
      SELECT COUNT(*) FROM queue_ticket
      WHERE regency = \(regency) AND area = \(area) AND day = \(day) AND state = \(QueueTicket.State.waiting.rawValue)
      """
    ) { $0.int(0) } ?? 0
  }

  /// The series of the last two numbers called out of the queue, newest first.
  static func lastCalled(area: AreaCode, day: Day, regency: Int, _ tx: Transaction) throws -> [QueueSeries] {
    try tx.all(
      """
      SELECT series FROM queue_ticket
      WHERE regency = \(regency) AND area = \(area) AND day = \(day) AND queue_turn > 0
      ORDER BY queue_turn DESC LIMIT \(QueueRules.priorityRun)
      """
    ) { try $0.value(0, as: QueueSeries.self) }
  }

  static func insert(_ ticket: QueueTicket, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO queue_ticket (regency, \(columns))
      VALUES (\(regency), \(ticket.id), \(ticket.area), \(ticket.day), \(ticket.series.rawValue), \(ticket.number),
        \(ticket.kind), \(ticket.takenAt), \(ticket.state.rawValue), \(ticket.counter), \(ticket.reservedFor),
        \(ticket.rank), \(ticket.absences), \(ticket.calledAt), \(ticket.startedAt), \(ticket.endedAt),
        \(ticket.queueTurn), \(ticket.heardTurn), \(ticket.servedSeconds), \(ticket.version))
      """)
  }

  static func update(_ ticket: QueueTicket, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE queue_ticket SET state = \(ticket.state.rawValue), counter = \(ticket.counter),
        reserved_for = \(ticket.reservedFor), rank = \(ticket.rank), absences = \(ticket.absences),
        called_at = \(ticket.calledAt), started_at = \(ticket.startedAt), ended_at = \(ticket.endedAt),
        queue_turn = \(ticket.queueTurn), heard_turn = \(ticket.heardTurn),
        served_seconds = \(ticket.servedSeconds), version = \(ticket.version)
      WHERE regency = \(regency) AND id = \(ticket.id)
      """)
  }

  static func insert(_ act: QueueAct, of ticket: QueueTicket, position: Int, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO queue_act (regency, ticket, position, area, day, kind, at, actor, counter, value, turn)
      VALUES (\(regency), \(ticket.id), \(position), \(ticket.area), \(ticket.day), \(act.kind.rawValue), \(act.at),
        \(act.actor), \(act.counter), \(act.value), \(act.turn))
      """)
  }

  private static func act(_ row: borrowing Row) throws -> QueueAct {
    QueueAct(
      try row.value(0, as: QueueAct.Kind.self), at: row.moment(1), actor: try row.idOrNil(2), counter: row.int(3),
      value: row.int(4), turn: row.int(5))
  }

  static func acts(of ticket: ID, regency: Int, _ tx: Transaction) throws -> [QueueAct] {
    try tx.all(
      """
      SELECT kind, at, actor, counter, value, turn FROM queue_act
      WHERE regency = \(regency) AND ticket = \(ticket) ORDER BY position
      """, act)
  }

  /// The last acts at a counter, newest first, with their tickets.
  static func acts(at counter: Int, area: AreaCode, day: Day, regency: Int, _ tx: Transaction) throws
    -> [(ticket: ID, act: QueueAct)]
  {
    try tx.all(
      """
      SELECT kind, at, actor, counter, value, turn, ticket FROM queue_act
      WHERE regency = \(regency) AND area = \(area) AND day = \(day) AND counter = \(counter)
      ORDER BY turn DESC LIMIT 20
      """
    ) { (ticket: try $0.id(6), act: try act($0)) }
  }
}

extension QueueStore {
  /// How far an office's day has come; nil if no number has been drawn.
  static func day(_ day: Day, area: AreaCode, regency: Int, _ tx: Transaction) throws -> QueueDay? {
    try tx.first(
      """
      SELECT last_ordinary, last_priority, turn FROM queue_day
      WHERE regency = \(regency) AND area = \(area) AND day = \(day)
      """
    ) { QueueDay(lastOrdinary: $0.int(0), lastPriority: $0.int(1), turn: $0.int(2)) }
  }

  static func save(_ state: QueueDay, of day: Day, area: AreaCode, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO queue_day (regency, area, day, last_ordinary, last_priority, turn, closed)
      VALUES (\(regency), \(area), \(day), \(state.lastOrdinary), \(state.lastPriority), \(state.turn), 0)
      ON CONFLICT (regency, area, day) DO UPDATE SET last_ordinary = excluded.last_ordinary,
        last_priority = excluded.last_priority, turn = excluded.turn, closed = 0
      """)
  }

  /// Days whose tickets have not been closed, up to and with this one.
  static func openDays(through day: Day, regency: Int, _ tx: Transaction) throws -> [(area: AreaCode, day: Day)] {
    try tx.all(
      """
      SELECT area, day FROM queue_day
      WHERE regency = \(regency) AND closed = 0 AND day <= \(day) ORDER BY day LIMIT 100
      """
    ) { (area: try $0.value(0, as: AreaCode.self), day: try $0.day(1)) }
  }

  static func close(_ day: Day, area: AreaCode, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      "UPDATE queue_day SET closed = 1 WHERE regency = \(regency) AND area = \(area) AND day = \(day)")
  }

  static func pace(area: AreaCode, regency: Int, _ tx: Transaction) throws -> QueuePace {
    let rows = try tx.all("SELECT kind, recent FROM queue_pace WHERE regency = \(regency) AND area = \(area)") {
      ($0.text(0), $0.text(1).split(separator: ",").compactMap { Int($0) })
    }
    return QueuePace(Dictionary(rows) { first, _ in first })
  }

  static func save(_ pace: QueuePace, kind: String, area: AreaCode, regency: Int, _ tx: Transaction) throws {
    let recent = (pace.seconds[kind] ?? []).map(String.init).joined(separator: ",")
    try tx.run(
      """
      INSERT INTO queue_pace (regency, area, kind, recent) VALUES (\(regency), \(area), \(kind), \(recent))
      ON CONFLICT (regency, area, kind) DO UPDATE SET recent = excluded.recent
      """)
  }

  /// How many counters an office has; nil where nobody has said so.
  static func counters(area: AreaCode, regency: Int, _ tx: Transaction) throws -> (id: ID, count: Int)? {
    try tx.first("SELECT id, counters FROM queue_office WHERE regency = \(regency) AND area = \(area)") {
      (id: try $0.id(0), count: $0.int(1))
    }
  }

  static func setCounters(_ count: Int, id: ID, area: AreaCode, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO queue_office (regency, id, area, counters) VALUES (\(regency), \(id), \(area), \(count))
      ON CONFLICT (regency, area) DO UPDATE SET counters = excluded.counters
      """)
  }
}
