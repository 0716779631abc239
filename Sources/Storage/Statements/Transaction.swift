/// An open transaction. It is lent to a closure on a database thread and must not leave it.
///
/// After any error of the engine the transaction is poisoned: each further statement throws, and the
/// whole is rolled back. Expected conflicts are therefore written as `ON CONFLICT DO NOTHING` and
/// decided by the number of changed rows.
package final class Transaction {
  private let connection: any Connection
  private let recorder: StatementRecorder?
  /// What the engine said against a statement.
  private(set) var failure: StorageFailure?
  let world: TransactionWorld

  init(_ connection: some Connection, recorder: StatementRecorder?, world: TransactionWorld) {
    self.connection = connection
    self.recorder = recorder
    self.world = world
  }

  /// Every row, made into a value.
  package func all<T>(_ sql: SQL, _ make: (borrowing Row) throws -> T) throws -> [T] {
    var results: [T] = []
    try run(sql) {
      results.append(try make($0)); return true
    }
    return results
  }

  /// The first row, or nil.
  package func first<T>(_ sql: SQL, _ make: (borrowing Row) throws -> T) throws -> T? {
    var result: T?
    try run(sql) {
      result = try make($0); return false
    }
    return result
  }

  /// Each row in turn, of which none is kept.
  func each(_ sql: SQL, _ body: (borrowing Row) throws -> Void) throws {
    try run(sql) {
      try body($0); return true
    }
  }

  /// Runs a statement for its effect.
  /// - Returns: how many rows it inserted, changed or deleted.
  @discardableResult
  package func run(_ sql: SQL) throws -> Int {
    try run(sql) { _ in true }
  }

  /// - Parameter each: what to do with each row; false ends the reading.
  @discardableResult
  private func run(_ sql: SQL, each: (borrowing Row) throws -> Bool) throws -> Int {
    guard failure == nil else { throw StorageFailure.poisoned }
    recorder?.record(sql)
    do { return try connection.run(sql, each: each) } catch let error as StorageFailure {
      if error.isOfEngine { failure = error }
      throw error
    }
  }
}

/// What Storage's own parts need inside a transaction: keys, the tables whose records are watched, and
/// what the folder of figures has seen.
struct TransactionWorld: Sendable {
  let secrets: Secrets
  let looks = FigureLooks()
  let audited: [String: AuditedTable]

  init(secrets: Secrets, audited: [AuditedTable]) {
    self.secrets = secrets
    self.audited = Dictionary(audited.map { ($0.name, $0) }) { first, _ in first }
  }
}

extension Transaction {
  /// How the engine would run a statement, for tests that hold its cost.
  package func plan(of text: String) throws -> [String] {
    try all(SQL(text: "EXPLAIN QUERY PLAN " + text)) { $0.text(3) }
  }
}
