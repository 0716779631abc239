package import Core

/// Open work of one desk, as the work list holds it.
package struct WorkItem: Sendable, Hashable {
  /// The desk that holds it, such as the role of a step.
  package let queue: String
  /// When it is due; `Moment.distant` if nothing is promised yet.
  package let due: Moment
  package let id: ID

  package init(queue: String, due: Moment, id: ID) {
    self.queue = queue
    self.due = due
    self.id = id
  }
}

extension Transaction {
  /// Puts a record on the work lists of the desks that must see it, for its area and each area above,
  /// in place of where it stood.
  package func place(_ id: ID, due: Moment, queues: [String], regency: Int, area: String) throws {
    try removeWork(id, regency: regency)
    for queue in queues {
      for area in FigureFolder.areas(from: area) {
        try run(
          """
          INSERT INTO worklist (regency, area, queue, due, id)
          VALUES (\(regency), \(area), \(queue), \(due), \(id))
          """)
      }
    }
  }

  /// Takes a record off the work list.
  package func removeWork(_ id: ID, regency: Int) throws {
    try run("DELETE FROM worklist WHERE regency = \(regency) AND id = \(id)")
  }

  /// The open work of one desk of an area, by due date, after a place in the list.
  package func work(
    regency: Int, area: String, queue: String, after last: WorkItem?, limit: Int
  ) throws -> [WorkItem] {
    let (due, id) = (last?.due ?? Moment(microseconds: .min), last.map { Blob($0.id.bytes) } ?? Blob([]))
    return try all(
      """
      SELECT queue, due, id FROM worklist
      WHERE regency = \(regency) AND area = \(area) AND queue = \(queue) AND (due, id) > (\(due), \(id))
      ORDER BY due, id LIMIT \(limit)
      """
    ) { WorkItem(queue: $0.text(0), due: $0.moment(1), id: try $0.id(2)) }
  }

  /// How many records of an area stand on these lists, and how many of them were due before `now`. The
  /// cost grows with open work only.
  package func openWork(regency: Int, area: String, queues: [String], now: Moment) throws -> (open: Int, overdue: Int) {
    try first(
      """
      SELECT COUNT(DISTINCT id), COUNT(DISTINCT CASE WHEN due < \(now) THEN id END) FROM worklist
      WHERE regency = \(regency) AND area = \(area) AND queue IN \(queues)
      """
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  /// The records of an area on these lists that are due before a moment, the most urgent first.
  package func openWork(regency: Int, area: String, queues: [String], dueBefore end: Moment, limit: Int) throws -> [ID] {
    try all(
      """
      SELECT DISTINCT id, due FROM worklist
      WHERE regency = \(regency) AND area = \(area) AND queue IN \(queues) AND due < \(end)
      ORDER BY due, id LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }
}
