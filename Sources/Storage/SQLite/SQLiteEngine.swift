import Core
import GRDB
import Logging

/// SQLite in a file of our own: one writer that commits together what waits, and readers on the threads that ask.
struct SQLiteEngine: Engine {
  private let readers: Readers
  /// Nil where the database was opened for reading.
  private let writing: (connection: DatabaseQueue, commits: GroupCommit)?
  private let settings: DatabaseSettings
  private let world: TransactionWorld

  /// Opens or makes the file.
  /// - Throws: the engine's error if it is no database or cannot be written.
  init(_ path: String, settings: DatabaseSettings, world: TransactionWorld, logger: Logger) throws {
    let connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
    let commits = try GroupCommit(connection, path: path, settings: settings, world: world, logger: logger)
    readers = try Readers(path: path, settings: settings)
    writing = (connection, commits)
    self.settings = settings
    self.world = world
  }

  /// Opens a file that is there, and changes nothing.
  /// - Throws: the engine's error if there is no such file or it is no database.
  init(reading path: String, settings: DatabaseSettings, world: TransactionWorld) throws {
    readers = try Readers(path: path, settings: settings)
    writing = nil
    self.settings = settings
    self.world = world
  }

  /// The read runs on the caller's thread. Reads are short by design (no cost grows with history, and a
  /// deadline ends what does), and handing one to another thread costs more than the read itself.
  func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try readHere(body)
  }

  func readHere<T>(_ body: (Transaction) throws -> T) throws -> T {
    try readers.read { connection in
      let deadline = settings.readSeconds.map { ReadDeadline(connection.handle, seconds: $0) }
      defer { deadline?.lift() }
      return try body(Transaction(connection, recorder: settings.recorder, world: world))
    }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    guard let writing else { throw StorageFailure.openedForReading }
    return try await writing.commits.write(body)
  }

  var load: (waiting: Int, oldest: Duration) {
    writing?.commits.load ?? (0, .zero)
  }

  func hasLedger() throws -> Bool {
    try readHere { tx in
      try tx.first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'") { $0.int(0) } != nil
    }
  }

  func prepareSchema(_ body: (any SchemaEditor) throws -> Void) throws {
    guard let writing else { throw StorageFailure.openedForReading }
    try writing.connection.writeWithoutTransaction { try body(SQLiteSchema(database: $0)) }
  }

  func close() async {
    await writing?.commits.stop()
    readers.close()
    try? writing?.connection.close()
  }
}
