package import Core

/// The right to do something alone for a while, kept in the database so that two programs on it never do
/// the same at once. Whoever ends without giving it back blocks the others for `seconds` at most.
package struct Lease: Sendable {
  let name: String
  let holder: ID
  let seconds: Int

  /// - Parameters:
  ///   - holder: a new id for each program, or each piece of work.
  ///   - seconds: for how long it is given at a time.
  package init(_ name: String, holder: ID, seconds: Int) {
    self.name = name
    self.holder = holder
    self.seconds = seconds
  }
}

extension Transaction {
  /// Takes the lease, or has it again from now if it is ours.
  ///
  /// One that ends later than any could that is given now was given by a clock that was wrong, and
  /// counts as over: else a computer that once woke up in another year would do no more work until then.
  /// - Returns: false while someone else has it.
  package func take(_ lease: Lease, now: Moment) throws -> Bool {
    let until = now.adding(seconds: lease.seconds)
    return try run(
      """
      INSERT INTO lease (name, holder, until) VALUES (\(lease.name), \(lease.holder), \(until))
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE lease.holder = excluded.holder OR lease.until < \(now) OR lease.until > \(until)
      """) > 0
  }

  /// Whether the lease is ours with more than half of its time left, so that it need not be written again.
  package func hasMost(of lease: Lease, now: Moment) throws -> Bool {
    try first(
      """
      SELECT 1 FROM lease WHERE name = \(lease.name) AND holder = \(lease.holder)
        AND until > \(now.adding(seconds: lease.seconds / 2)) AND until <= \(now.adding(seconds: lease.seconds))
      """
    ) { $0.int(0) } != nil
  }

  /// Gives the lease back, if it is ours.
  package func release(_ lease: Lease) throws {
    try run("DELETE FROM lease WHERE name = \(lease.name) AND holder = \(lease.holder)")
  }
}
