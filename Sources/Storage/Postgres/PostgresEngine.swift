import Capacity
import Core
import Foundation
import Logging
import Synchronization

/// PostgreSQL, for who outgrew one file. Each transaction has a line of its own; the server itself joins commits.
///
/// Writes are SERIALIZABLE: what each of them read is still true when it commits, or it runs again. Reads are of one
/// moment. Work waits on threads of its own, since a line blocks while the server thinks.
final class PostgresEngine: Engine {
  /// Nil for a command that only reads.
  private let writers: PostgresPool?
  private let readers: PostgresPool
  private let passage = Passage()
  private let writing: BoundedWork
  private let reading: BoundedWork
  private let settings: DatabaseSettings
  private let world: TransactionWorld
  private let logger: Logger
  private let waiting = Mutex(Waiting())

  /// Since when each write waits, by a number of its own.
  private struct Waiting {
    var next = 0
    var since: [Int: ContinuousClock.Instant] = [:]
    var isStopping = false
  }

  convenience init(_ address: String, settings: DatabaseSettings, world: TransactionWorld, logger: Logger) {
    self.init(
      address, writers: PostgresPool(address, begin: Self.settings(readSeconds: nil)), settings: settings, world: world,
      logger: logger)
  }

  /// Writes nothing.
  convenience init(reading address: String, settings: DatabaseSettings, world: TransactionWorld, logger: Logger) {
    self.init(address, writers: nil, settings: settings, world: world, logger: logger)
  }

  private init(
    _ address: String, writers: PostgresPool?, settings: DatabaseSettings, world: TransactionWorld, logger: Logger
  ) {
    self.writers = writers
    readers = PostgresPool(address, begin: Self.settings(readSeconds: settings.readSeconds))
    writing = BoundedWork(workers: settings.lines, waiting: settings.queueLimit, refusal: .overloaded)
    reading = BoundedWork(workers: settings.lines, waiting: settings.queueLimit, refusal: .overloaded)
    self.settings = settings
    self.world = world
    self.logger = logger
  }

  /// How long, in seconds, a line may lie in an open transaction: a program that hangs must not hold up the others.
  private static let idleSeconds = 60

  /// What each new line is told. Who has set commits to wait for a standby keeps that; nobody may set them to wait for nothing.
  private static func settings(readSeconds: Int?) -> String {
    """
    SET statement_timeout = '\(readSeconds ?? 0)s';
    SET idle_in_transaction_session_timeout = '\(idleSeconds)s';
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
    """
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await reading.run { [self] in try readHere(body) }
  }

  func readHere<T>(_ body: (Transaction) throws -> T) throws -> T {
    try told {
      do { return try readOnce(body) } catch StorageFailure.unreachable {
        // The server was started anew: the lines that lay idle are of the old one.
        readers.forgetIdle()
        return try readOnce(body)
      }
    }
  }

  /// Does the work, and says in words that a server which is away may be back soon.
  private func told<T>(_ work: () throws -> T) throws -> T {
    do { return try work() } catch StorageFailure.unreachable(let why) {
      logger.error("the database server does not answer", metadata: ["error": "\(why)"])
      throw Problem.databaseAway
    } catch let failure as StorageFailure where failure.isOfFullDisk {
      logger.error("the disk of the database server is full", metadata: ["error": "\(failure)"])
      throw Problem.diskFull
    }
  }

  private func readOnce<T>(_ body: (Transaction) throws -> T) throws -> T {
    try readers.with { connection in
      try connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      // A read has nothing to keep, so ending it either way is the same.
      defer { try? connection.execute("ROLLBACK") }
      return try body(transaction(connection))
    }
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    guard let writers else { throw StorageFailure.openedForReading }
    let ticket = try waiting.withLock { waiting in
      guard !waiting.isStopping else { throw Problem.stopping }
      if let oldest = waiting.since.values.min(), oldest.duration(to: .now) > .seconds(settings.queueSeconds) {
        throw Problem.overloaded
      }
      waiting.next += 1
      waiting.since[waiting.next] = .now
      return waiting.next
    }
    defer { waiting.withLock { $0.since[ticket] = nil } }
    return try await writing.run { [self] in
      waiting.withLock { $0.since[ticket] = nil }
      return try told {
        try PostgresWrite(
          writers: writers, passage: passage, rehearses: settings.rehearsesWrites, logger: logger, transaction: transaction
        )
        .run(body)
      }
    }
  }

  private func transaction(_ connection: PostgresConnection) -> Transaction {
    Transaction(connection, recorder: settings.recorder, world: world)
  }

  var load: (waiting: Int, oldest: Duration) {
    waiting.withLock { waiting in
      (waiting.since.count, waiting.since.values.min().map { $0.duration(to: .now) } ?? .zero)
    }
  }

  func hasLedger() throws -> Bool {
    try readHere { tx in
      try tx.first(SQL(text: "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'")) {
        $0.int(0)
      } != nil
    }
  }

  func prepareSchema(_ body: (any SchemaEditor) throws -> Void) throws {
    guard let writers else { throw StorageFailure.openedForReading }
    try told {
      try writers.with { connection in
        // Two programs that start at once: the second waits, and then finds nothing left to do.
        try connection.execute("SELECT pg_advisory_lock(\(Self.schemaLock))")
        defer { try? connection.execute("SELECT pg_advisory_unlock(\(Self.schemaLock))") }
        try body(PostgresSchema(connection: connection, parts: settings.parts))
      }
    }
  }

  /// "simpul" in ASCII: any number that no one else takes.
  private static let schemaLock: Int64 = 0x73696D70756C

  func close() async {
    waiting.withLock { $0.isStopping = true }
    await writing.finish()
    writers?.close()
    readers.close()
  }
}
