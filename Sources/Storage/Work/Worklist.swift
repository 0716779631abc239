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

  /// Its place in the order of a list.
  package var place: WorkPlace { WorkPlace(due: due, id: id) }
}

/// A place in a list by due date: where a page ends and the next begins.
package struct WorkPlace: Sendable, Hashable, Comparable {
  package let due: Moment
  package let id: ID

  package init(due: Moment, id: ID) {
    self.due = due
    self.id = id
  }

  package static func < (one: WorkPlace, other: WorkPlace) -> Bool {
    (one.due, one.id) < (other.due, other.id)
  }

  /// As it stands in an address.
  package var text: String { "\(due.microseconds).\(id.text)" }

  package init?(text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let due = Int64(parts[0]), let id = ID(text: String(parts[1])) else { return nil }
    self.init(due: Moment(microseconds: due), id: id)
  }
}

/// Due dates from one moment until before another.
package struct WorkSpan: Sendable {
  package let from: Moment?
  package let until: Moment?

  package init(from: Moment? = nil, until: Moment? = nil) {
    self.from = from
    self.until = until
  }

  package static let all = WorkSpan()

  fileprivate var condition: SQL {
    let from: SQL = from.map { "AND due >= \($0)" } ?? ""
    let until: SQL = until.map { "AND due < \($0)" } ?? ""
    return "\(from) \(until)"
  }
}

extension Transaction {
  /// Puts a record on the work lists of the desks that must see it, for its area and each area above,
  /// in place of where it stood.
  package func place(_ id: ID, due: Moment, queues: [String], regency: Int, area: String) throws {
    try removeWork(id, regency: regency)
    for queue in queues { try addWork(id, due: due, queue: queue, regency: regency, area: area) }
  }

  /// Puts a record on one more list, where it may be due at another time, until it is placed anew.
  package func addWork(_ id: ID, due: Moment, queue: String, regency: Int, area: String) throws {
    for area in FigureFolder.areas(from: area) {
      try run(
        """
        INSERT INTO worklist (regency, area, queue, due, id)
        VALUES (\(regency), \(area), \(queue), \(due), \(id))
        """)
    }
  }

  /// Takes a record off the work list.
  package func removeWork(_ id: ID, regency: Int) throws {
    try run("DELETE FROM worklist WHERE regency = \(regency) AND id = \(id)")
  }

  /// The work on one list of an area, by due date, after a place in the list.
  package func work(
    regency: Int, area: String, queue: String, _ span: WorkSpan, after last: WorkPlace?, newestFirst: Bool = false, limit: Int
  ) throws -> [WorkItem] {
    let beyond: SQL = newestFirst ? "<" : ">"
    let order: SQL = newestFirst ? "due DESC, id DESC" : "due, id"
    let cursor: SQL = last.map { "AND (due, id) \(beyond) (\($0.due), \($0.id))" } ?? ""
    return try all(
      """
      SELECT queue, due, id FROM worklist
      WHERE regency = \(regency) AND area = \(area) AND queue = \(queue) \(span.condition) \(cursor)
      ORDER BY \(order) LIMIT \(limit)
      """
    ) { WorkItem(queue: $0.text(0), due: $0.moment(1), id: try $0.id(2)) }
  }

  /// How many records of an area stand on these lists, counted no further than `limit`. The cost grows with what is
  /// counted: a record has one date on all its lists, and asking for date and id together keeps the reading within
  /// these lists, where ids alone would be read of the whole regency.
  package func workCount(regency: Int, area: String, queues: [String], _ span: WorkSpan, upTo limit: Int) throws -> Int {
    try first(
      """
      SELECT COUNT(*) FROM (
        SELECT DISTINCT due, id FROM worklist
        WHERE regency = \(regency) AND area = \(area) AND queue IN \(queues) \(span.condition) LIMIT \(limit)
      ) AS counted
      """
    ) { $0.int(0) } ?? 0
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

  /// The records of an area on these lists, the most urgent first, after a place in the list.
  package func openWork(
    regency: Int, area: String, queues: [String], _ span: WorkSpan, after last: WorkPlace?, limit: Int
  ) throws -> [WorkPlace] {
    let cursor: SQL = last.map { "AND (due, id) > (\($0.due), \($0.id))" } ?? ""
    return try all(
      """
      SELECT DISTINCT due, id FROM worklist
      WHERE regency = \(regency) AND area = \(area) AND queue IN \(queues) \(span.condition) \(cursor)
      ORDER BY due, id LIMIT \(limit)
      """
    ) { WorkPlace(due: $0.moment(0), id: try $0.id(1)) }
  }
}

extension Transaction {
  /// What was due before `now` on several lists of several areas, each counted by itself. The cost grows with what is
  /// overdue only, and not with what is open.
  package func overdueCounts(regency: Int, areas: [String], queues: [String], now: Moment) throws
    -> [(area: String, queue: String, n: Int)]
  {
    try all(
      """
      SELECT area, queue, COUNT(*) FROM worklist
      WHERE regency = \(regency) AND area IN \(areas) AND queue IN \(queues) AND due < \(now)
      GROUP BY area, queue
      """
    ) { ($0.text(0), $0.text(1), $0.int(2)) }
  }
}

/// How much open work stands on one list of one area.
package struct WorkCount: Sendable, Hashable {
  package let area: String
  package let queue: String
  package let open: Int
  /// How many of them were due before.
  package let overdue: Int
}

extension Transaction {
  /// The open work of several areas and lists, each counted by itself. Lists on which nothing stands are left
  /// out. The cost grows with open work only.
  package func workCounts(regency: Int, areas: [String], queues: [String], now: Moment) throws -> [WorkCount] {
    try all(
      """
      SELECT area, queue, COUNT(*), COUNT(CASE WHEN due < \(now) THEN 1 END) FROM worklist
      WHERE regency = \(regency) AND area IN \(areas) AND queue IN \(queues)
      GROUP BY area, queue
      """
    ) { WorkCount(area: $0.text(0), queue: $0.text(1), open: $0.int(2), overdue: $0.int(3)) }
  }
}
