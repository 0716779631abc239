package import Core

/// A time at which something must be looked at again: a promise about to pass, silence about to count.
package struct Alarm: Sendable, Hashable {
  package let at: Moment
  package let kind: String
  package let id: ID

  package init(at: Moment, kind: String, id: ID) {
    self.at = at
    self.kind = kind
    self.id = id
  }
}

extension Transaction {
  /// Sets the alarms of a record in place of those it had.
  package func setAlarms(_ alarms: [Alarm], of id: ID, regency: Int) throws {
    try run("DELETE FROM alarm WHERE regency = \(regency) AND id = \(id)")
    for alarm in alarms {
      try run(
        """
        INSERT INTO alarm (regency, at, id, kind) VALUES (\(regency), \(alarm.at), \(alarm.id), \(alarm.kind))
        ON CONFLICT (regency, at, id, kind) DO NOTHING
        """)
    }
  }

  /// The alarms that have come due, oldest first.
  package func dueAlarms(regency: Int, now: Moment, limit: Int) throws -> [Alarm] {
    try all(
      """
      SELECT at, kind, id FROM alarm WHERE regency = \(regency) AND at <= \(now)
      ORDER BY at, id LIMIT \(limit)
      """
    ) { Alarm(at: $0.moment(0), kind: $0.text(1), id: try $0.id(2)) }
  }

  /// Lets an alarm ring again later.
  package func postpone(_ alarm: Alarm, to later: Moment, regency: Int) throws {
    try clear(alarm, regency: regency)
    try run(
      """
      INSERT INTO alarm (regency, at, id, kind) VALUES (\(regency), \(later), \(alarm.id), \(alarm.kind))
      ON CONFLICT (regency, at, id, kind) DO NOTHING
      """)
  }

  package func clear(_ alarm: Alarm, regency: Int) throws {
    try run(
      """
      DELETE FROM alarm
      WHERE regency = \(regency) AND at = \(alarm.at) AND id = \(alarm.id) AND kind = \(alarm.kind)
      """)
  }
}
