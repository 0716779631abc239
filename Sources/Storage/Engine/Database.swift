package import Logging

/// The database of one running program, on whichever engine keeps it.
///
/// `read` and `write` run a synchronous closure in one transaction. A write returns only when it is on the disk.
package struct Database: Sendable {
  let engine: any Engine
  private let world: TransactionWorld

  /// Opens the database; a file that is not there is made.
  /// - Parameter place: the path of a file for SQLite, or `postgres://…`.
  /// - Throws: the engine's error if it is no database or cannot be written.
  package static func open(
    _ place: String, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable], logger: Logger
  ) throws -> Database {
    let world = TransactionWorld(secrets: secrets, audited: audited)
    return Database(
      engine: isOnServer(place)
        ? PostgresEngine(place, settings: settings, world: world, logger: logger)
        : try SQLiteEngine(place, settings: settings, world: world, logger: logger), world: world)
  }

  /// Opens a database that is there, for commands that only read: nothing of it is made or changed.
  /// - Throws: the engine's error if there is no such file or it is no database.
  package static func openForReading(
    _ place: String, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable], logger: Logger
  ) throws -> Database {
    let world = TransactionWorld(secrets: secrets, audited: audited)
    return Database(
      engine: isOnServer(place)
        ? PostgresEngine(place, settings: settings, world: world, logger: logger)
        : try SQLiteEngine(reading: place, settings: settings, world: world), world: world)
  }

  /// Whether a place is on a server, and not a file beside the program.
  package static func isOnServer(_ place: String) -> Bool {
    place.hasPrefix("postgres://") || place.hasPrefix("postgresql://")
  }

  /// Reads in one transaction: everything it sees is of one moment.
  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await engine.read(body)
  }

  /// Writes in one transaction.
  ///
  /// The body may run several times: ids, time, codes and ciphertext are made before it, and it
  /// calls nothing outside. It runs to its end even if the caller stops waiting.
  /// - Throws: what the body throws, or `Problem` of kind busy if too many writes wait.
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await engine.write(body)
  }

  /// How many writes wait for their turn, and for how long the oldest has.
  package var writeLoad: (waiting: Int, oldest: Duration) { engine.load }

  /// The tables whose records are watched, by name.
  var auditedTables: [AuditedTable] {
    world.audited.values.sorted { $0.name < $1.name }
  }

  /// Ends after the writes that wait, and closes.
  package func close() async {
    await engine.close()
  }
}
