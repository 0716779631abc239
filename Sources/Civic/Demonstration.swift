package import Core
package import Storage

/// The mark of a database that was filled with invented people and files, whose passwords are public. It
/// is set before anything else is, so a database either has it from its first row or never gets it.
package enum Demonstration {
  package enum State: Sendable, Hashable {
    /// Neither begun nor in use: a demonstration may begin here.
    case empty
    /// Marked, but the filling was interrupted.
    case begun
    case filled
    /// In use by a real office, or being prepared for one.
    case real
  }

  package static func state(in tx: Transaction) throws -> State {
    if let isFilled = try tx.first("SELECT filled_at FROM demonstration LIMIT 1", { !$0.isNull(0) }) {
      return isFilled ? .filled : .begun
    }
    let used = try tx.first(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM region) OR EXISTS (SELECT 1 FROM office)
        OR EXISTS (SELECT 1 FROM calendar_hours)
      """
    ) { $0.int(0) }
    return used == nil ? .empty : .real
  }

  package static func begin(now: Moment, in tx: Transaction) throws {
    try tx.run("INSERT INTO demonstration (began_at) VALUES (\(now))")
  }

  /// When the filling began; what is played ends there, also where it is gone on with later.
  package static func beganAt(in tx: Transaction) throws -> Moment? {
    try tx.first("SELECT began_at FROM demonstration LIMIT 1") { $0.moment(0) }
  }

  package static func finish(now: Moment, in tx: Transaction) throws {
    try tx.run("UPDATE demonstration SET filled_at = \(now)")
  }

  /// How much of one part of the filling has been written; nil where it has not begun.
  package static func done(_ part: String, in tx: Transaction) throws -> Int? {
    try tx.first("SELECT done FROM demonstration_part WHERE name = \(part)") { $0.int(0) }
  }

  /// Notes how much of a part is written, in the transaction that writes it.
  package static func note(_ part: String, done: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO demonstration_part (name, done) VALUES (\(part), \(done))
      ON CONFLICT (name) DO UPDATE SET done = excluded.done
      """)
  }

  /// Whether nothing but this computer may be served: the database is marked, or holds an account of a
  /// demonstration.
  package static func isPresent(in tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM demonstration) OR EXISTS (SELECT 1 FROM account WHERE demo = 1 AND closed = 0)"
    ) { $0.int(0) } != nil
  }
}
