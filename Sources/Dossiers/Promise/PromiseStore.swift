import Civic
import Core
import Storage

/// The statements on what is published of promises.
enum PromiseStore {
  /// What is published now, and when it was counted.
  struct Published: Sendable, Hashable {
    let period: PromisePeriod
    let countedAt: Moment
  }

  static func published(regency: Int, _ tx: Transaction) throws -> Published? {
    try tx.first("SELECT from_day, through_day, counted_at FROM promise_period WHERE regency = \(regency)") {
      Published(period: PromisePeriod(from: try $0.day(0), through: try $0.day(1)), countedAt: $0.moment(2))
    }
  }

  /// The first office after `last` that ever received a file; its own step on the index, however long history is.
  static func office(after last: AreaCode?, regency: Int, _ tx: Transaction) throws -> AreaCode? {
    try tx.first(
      "SELECT area FROM dossier WHERE regency = \(regency) AND area > \(last?.text ?? "") ORDER BY area LIMIT 1"
    ) { try $0.value(0, as: AreaCode.self) }
  }

  /// A decision as the figures see it.
  struct Decided: Sendable {
    let service: String
    let minutes: Int
    let isLate: Bool
  }

  static func decided(in area: AreaCode, _ period: PromisePeriod, regency: Int, _ tx: Transaction) throws -> [Decided] {
    try tx.all(
      """
      SELECT service, office_minutes, late FROM dossier
      WHERE regency = \(regency) AND area = \(area) AND decided_day >= \(period.from) AND decided_day <= \(period.through)
      """
    ) { Decided(service: $0.text(0), minutes: $0.int(1), isLate: $0.bool(2)) }
  }

  /// For each promise broken in the period, within how many office minutes the camat answered; nil for those
  /// without an answer.
  static func answers(in area: AreaCode, _ period: PromisePeriod, regency: Int, _ tx: Transaction) throws -> [Int?] {
    try tx.all(
      """
      SELECT office_minutes FROM broken_promise
      WHERE regency = \(regency) AND area = \(area) AND noticed_day >= \(period.from) AND noticed_day <= \(period.through)
        AND state <> 'void'
      """
    ) { $0.intOrNil(0) }
  }

  /// Puts figures in place of those published before.
  static func publish(
    _ figures: [PromiseFigure], _ duties: [DutyFigure], _ published: Published, regency: Int, _ tx: Transaction
  ) throws {
    try tx.run("DELETE FROM promise_figure WHERE regency = \(regency)")
    try tx.run("DELETE FROM promise_duty WHERE regency = \(regency)")
    for figure in figures {
      try tx.run(
        """
        INSERT INTO promise_figure (regency, area, service, n, on_time, half, nine_tenths)
        VALUES (\(regency), \(figure.area), \(figure.service), \(figure.n), \(figure.onTime), \(figure.half),
          \(figure.nineTenths))
        """)
    }
    for duty in duties {
      try tx.run(
        """
        INSERT INTO promise_duty (regency, area, broken, answered, half)
        VALUES (\(regency), \(duty.area), \(duty.broken), \(duty.answered), \(duty.half))
        """)
    }
    try tx.run(
      """
      INSERT INTO promise_period (regency, from_day, through_day, counted_at)
      VALUES (\(regency), \(published.period.from), \(published.period.through), \(published.countedAt))
      ON CONFLICT (regency) DO UPDATE SET from_day = excluded.from_day, through_day = excluded.through_day,
        counted_at = excluded.counted_at
      """)
  }

  /// - Parameter services: the keys; an empty one stands for all of an office together.
  static func figures(areas: [AreaCode], services: [String], regency: Int, _ tx: Transaction) throws -> [PromiseFigure] {
    try tx.all(
      """
      SELECT area, service, n, on_time, half, nine_tenths FROM promise_figure
      WHERE regency = \(regency) AND area IN \(areas) AND service IN \(services)
      """
    ) { row in
      PromiseFigure(
        area: try row.value(0, as: AreaCode.self), service: row.text(1), n: row.int(2), onTime: row.int(3),
        half: row.int(4), nineTenths: row.int(5))
    }
  }

  static func duties(areas: [AreaCode], regency: Int, _ tx: Transaction) throws -> [DutyFigure] {
    try tx.all("SELECT area, broken, answered, half FROM promise_duty WHERE regency = \(regency) AND area IN \(areas)") {
      DutyFigure(area: try $0.value(0, as: AreaCode.self), broken: $0.int(1), answered: $0.int(2), half: $0.intOrNil(3))
    }
  }
}
