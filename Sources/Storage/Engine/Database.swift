import Foundation
import Core
package import Logging

/// The database of one running program, on whichever engine keeps it.
///
/// `read` and `write` run a synchronous closure in one transaction. A write returns only when it is on the disk.
package struct Database: Sendable {
  let engine: any Engine
  private let world: TransactionWorld

  /// Opens the database; a file that is not there is made.
  /// - Throws: the engine's error if it is no database or cannot be written.
  package static func open(
    _ place: DatabasePlace, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable], logger: Logger
  ) throws -> Database {
    let world = TransactionWorld(secrets: secrets, audited: audited)
    let engine: any Engine =
      switch place {
      case .file(let path): try SQLiteEngine(path, settings: settings, world: world, logger: logger)
      case .server(let address): PostgresEngine(address, settings: settings, world: world, logger: logger)
      }
    return Database(engine: engine, world: world)
  }

  /// Opens a database that is there, for commands that only read: nothing of it is made or changed.
  /// - Throws: the engine's error if there is no such file or it is no database.
  package static func openForReading(
    _ place: DatabasePlace, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable], logger: Logger
  ) throws -> Database {
    let world = TransactionWorld(secrets: secrets, audited: audited)
    let engine: any Engine =
      switch place {
      case .file(let path): try SQLiteEngine(reading: path, settings: settings, world: world)
      case .server(let address): PostgresEngine(reading: address, settings: settings, world: world, logger: logger)
      }
    return Database(engine: engine, world: world)
  }

  /// Whether a program has made its tables there, or at least its file.
  /// - Throws: `Problem.databaseAway` if a server does not answer.
  package static func isThere(_ place: DatabasePlace, logger: Logger) throws -> Bool {
    switch place {
    case .file(let path): return FileManager.default.fileExists(atPath: path)
    case .server(let address):
      let world = TransactionWorld(secrets: .new(.system), audited: [])
      return try PostgresEngine(reading: address, settings: DatabaseSettings(), world: world, logger: logger).hasLedger()
    }
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
