import Core

/// A database engine as the rest of Storage knows it: transactions, and nothing of how they are kept.
protocol Engine: Sendable {
  /// Reads in one transaction, on whatever thread the engine likes best.
  func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T

  /// Reads on the caller's thread: for what runs before the program serves anyone.
  func readHere<T>(_ body: (Transaction) throws -> T) throws -> T

  /// Writes in one transaction. The body may run several times.
  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T

  /// How many writes wait for their turn, and for how long the oldest has.
  var load: (waiting: Int, oldest: Duration) { get }

  /// Whether the table in which migrations are noted is there.
  func hasLedger() throws -> Bool

  /// Works on the schema before the program serves anyone, alone on this database.
  func prepareSchema(_ body: (any SchemaEditor) throws -> Void) throws

  /// Ends after the writes that wait.
  func close() async
}

/// What changes the schema of an engine.
protocol SchemaEditor {
  /// Each migration that has run, as `room/name`, and the digest of what it was. Makes the ledger if it is not there.
  func ledger() throws -> [(name: String, digest: String)]

  /// Runs a migration and notes it, both or neither.
  func run(_ migration: Migration, of room: String, digest: String) throws

  /// Called once after the last: tells the planner what it should know.
  func finish(changed: Bool) throws
}

/// A connection on which a transaction runs.
protocol Connection {
  /// Runs a statement.
  /// - Parameter each: what to do with each row; false ends the reading.
  /// - Returns: how many rows it inserted, changed or deleted.
  /// - Throws: what `each` throws, or `StorageFailure.engine` if the engine does not accept it.
  func run(_ sql: SQL, each: (borrowing Row) throws -> Bool) throws -> Int
}
