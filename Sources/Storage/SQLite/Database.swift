import Foundation
import GRDB
package import Logging

/// The database of one running program.
///
/// `read` and `write` run a synchronous closure in one transaction on a database thread. A write
/// returns only when it is on the disk.
package struct Database: Sendable {
  private let connection: DatabaseQueue
  private let readers: Readers
  private let writer: GroupCommit
  private let settings: DatabaseSettings
  private let world: TransactionWorld
  let path: String

  /// Opens or makes the database file.
  /// - Throws: the engine's error if the file is no database or cannot be written.
  package static func open(
    _ path: String, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable],
    logger: Logger
  ) throws -> Database {
    let connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
    let world = TransactionWorld(
      secrets: secrets, audited: Dictionary(audited.map { ($0.name, $0) }) { first, _ in first })
    return Database(
      connection: connection, readers: try Readers(path: path, settings: settings),
      writer: try GroupCommit(connection, path: path, settings: settings, world: world, logger: logger),
      settings: settings, world: world, path: path)
  }

  /// Reads in one transaction: everything it sees is of one moment.
  ///
  /// The read runs on the caller's thread. Reads are short by design (no cost grows with history, and a
  /// deadline ends what does), and handing one to another thread costs more than the read itself.
  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try readHere(body)
  }

  private func readHere<T>(_ body: (Transaction) throws -> T) throws -> T {
    try readers.read { connection in
      let deadline = ReadDeadline(connection.handle, seconds: settings.readSeconds)
      defer { deadline.lift() }
      return try body(Transaction(connection, recorder: settings.recorder, world: world))
    }
  }

  /// Writes in one transaction, committed together with others that wait.
  ///
  /// The body may run several times: ids, time, codes and ciphertext are made before it, and it
  /// calls nothing outside. It runs to its end even if the caller stops waiting.
  /// - Throws: what the body throws, or `Problem` of kind busy if too many writes wait.
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await writer.write(body)
  }

  /// Works on the writing connection before the program serves anyone.
  func withConnection(_ body: (GRDB.Database) throws -> Void) throws {
    try connection.writeWithoutTransaction(body)
  }

  /// Ends the writer after the writes that wait, and closes the file.
  package func close() async {
    await writer.stop()
    readers.close()
    try? connection.close()
  }
}

/// How an installation opens its database.
package struct DatabaseSettings: Sendable {
  /// Memory for pages, for each connection, in KiB.
  package var cacheKiB = 16 * 1024
  /// As many as can run at once: a read stays on its thread.
  package var readers = max(2, ProcessInfo.processInfo.activeProcessorCount)
  /// A read that takes longer is ended.
  package var readSeconds = 10
  /// How many writes may wait for their turn.
  package var queueLimit = 2048
  /// How long, in seconds, a write may have waited before it is refused.
  package var queueSeconds = 10
  /// The most writes in one commit.
  package var batchLimit = 64
  /// Whether each write runs twice, the first time to be rolled back: tests then find those that
  /// cannot be repeated.
  package var rehearsesWrites = false
  package var recorder: StatementRecorder?

  package init() {}
}
