import Foundation
import GRDB
package import Logging

/// The database of one running program.
///
/// `read` and `write` run a synchronous closure in one transaction on a database thread. A write
/// returns only when it is on the disk.
package struct Database: Sendable {
  private let readers: Readers
  /// Nil where the database was opened for reading.
  private let writing: (connection: DatabaseQueue, commits: GroupCommit)?
  private let settings: DatabaseSettings
  private let world: TransactionWorld

  /// Opens or makes the database file.
  /// - Throws: the engine's error if the file is no database or cannot be written.
  package static func open(
    _ path: String, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable],
    logger: Logger
  ) throws -> Database {
    let connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
    let world = TransactionWorld(secrets: secrets, audited: audited)
    let commits = try GroupCommit(connection, path: path, settings: settings, world: world, logger: logger)
    return Database(
      readers: try Readers(path: path, settings: settings), writing: (connection, commits), settings: settings, world: world)
  }

  /// Opens a database that is there, for commands that only read: nothing of it is made or changed.
  /// - Throws: the engine's error if there is no such file or it is no database.
  package static func openForReading(
    _ path: String, settings: DatabaseSettings, secrets: Secrets, audited: [AuditedTable]
  ) throws -> Database {
    Database(
      readers: try Readers(path: path, settings: settings), writing: nil, settings: settings,
      world: TransactionWorld(secrets: secrets, audited: audited))
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

  func readHere<T>(_ body: (Transaction) throws -> T) throws -> T {
    try readers.read { connection in
      let deadline = settings.readSeconds.map { ReadDeadline(connection.handle, seconds: $0) }
      defer { deadline?.lift() }
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
    guard let writing else { throw StorageFailure.openedForReading }
    return try await writing.commits.write(body)
  }

  /// How many writes wait for their turn, and for how long the oldest has.
  package var writeLoad: (waiting: Int, oldest: Duration) {
    writing?.commits.load ?? (0, .zero)
  }

  /// The tables whose records are watched, by name.
  var auditedTables: [AuditedTable] {
    world.audited.values.sorted { $0.name < $1.name }
  }

  /// Works on the writing connection before the program serves anyone.
  func withConnection(_ body: (GRDB.Database) throws -> Void) throws {
    guard let writing else { throw StorageFailure.openedForReading }
    try writing.connection.writeWithoutTransaction(body)
  }

  /// Ends the writer after the writes that wait, and closes the file.
  package func close() async {
    await writing?.commits.stop()
    readers.close()
    try? writing?.connection.close()
  }
}

/// How an installation opens its database.
package struct DatabaseSettings: Sendable {
  /// Memory for pages, for each connection, in KiB.
  package var cacheKiB = 16 * 1024
  /// As many as can run at once: a read stays on its thread.
  package var readers = max(2, ProcessInfo.processInfo.activeProcessorCount)
  /// A read that takes longer is ended; nil for a command, which nobody waits behind.
  package var readSeconds: Int? = 10
  /// How many writes may wait for their turn.
  package var queueLimit = 2048
  /// New writes are refused while the oldest has waited longer than this, in seconds.
  package var queueSeconds = 10
  /// The most writes in one commit.
  package var batchLimit = 64
  /// How large the log may grow, in bytes, before the writer pauses for it to be cut.
  package var largestLog = 64 << 20
  /// Whether each write runs twice, the first time to be rolled back: tests then find those that
  /// cannot be repeated.
  package var rehearsesWrites = false
  package var recorder: StatementRecorder?

  package init() {}
}
