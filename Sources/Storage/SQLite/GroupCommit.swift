import Core
import Foundation
import GRDB
import GRDBSQLite
import Logging
import Synchronization

/// The one writer: a thread that belongs to no request. It takes the writes that wait, gives each a
/// savepoint, commits them together and only then lets their callers go on.
///
/// One commit costs a wait for the disk however much it holds, so commits are shared.
final class GroupCommit: Sendable {
  private let connection: DatabaseQueue
  private let checkpoints: Checkpoints
  private let settings: DatabaseSettings
  private let world: TransactionWorld
  private let logger: Logger
  private let complaints: Complaints
  private let queue: WriteQueue

  init(
    _ connection: DatabaseQueue, path: String, settings: DatabaseSettings, world: TransactionWorld,
    logger: Logger
  ) throws {
    self.connection = connection
    self.settings = settings
    self.world = world
    self.logger = logger
    complaints = Complaints(logger)
    queue = WriteQueue(limit: settings.queueLimit, seconds: settings.queueSeconds)
    checkpoints = try Checkpoints(path: path, settings: settings, logger: logger)
    let thread = Thread { [self] in work() }
    thread.name = "simpul-writer"
    thread.stackSize = 4 << 20
    thread.start()
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let outcome = Mutex<Result<T, any Error>?>(nil)
      let write = QueuedWrite(
        run: { tx in
          do {
            let value = try body(tx)
            outcome.withLock { $0 = .success(value) }
          } catch {
            outcome.withLock { $0 = .failure(error) }
            throw error
          }
        },
        finish: { failure in
          if let failure {
            continuation.resume(throwing: failure)
          } else if let result = outcome.withLock({ $0 }) {
            continuation.resume(with: result)
          }
        })
      if let refusal = queue.add(write) { continuation.resume(throwing: refusal) }
    }
  }

  var load: (waiting: Int, oldest: Duration) { queue.load }

  /// Lets the waiting writes finish, then ends the thread.
  func stop() async {
    await withCheckedContinuation { continuation in
      queue.stop { continuation.resume() }
    }
    checkpoints.close()
  }

  private func work() {
    while let batch = queue.take(settings.batchLimit) {
      var outcomes: [(any Error)?] = []
      connection.writeWithoutTransaction { database in
        outcomes = commitTogether(batch, database) ?? batch.map { commitAlone($0, database) }
      }
      for (write, failure) in zip(batch, outcomes) { write.finish(failure) }
      checkpoints.afterCommit()
    }
    queue.finished()
  }

  /// - Returns: what came of each write, or nil if the batch as a whole was lost and nothing of it
  ///   is in the database.
  private func commitTogether(_ batch: [QueuedWrite], _ database: GRDB.Database) -> [(any Error)?]? {
    guard batch.count > 1 else { return nil }
    do {
      try database.execute(sql: "BEGIN IMMEDIATE")
      var outcomes: [(any Error)?] = []
      for write in batch {
        try database.execute(sql: "SAVEPOINT queued")
        let failure = attempt(write, database)
        // Some errors (disk full, out of memory) make SQLite roll back everything.
        guard sqlite3_get_autocommit(database.sqliteConnection) == 0 else { return nil }
        if failure != nil { try database.execute(sql: "ROLLBACK TO queued") }
        try database.execute(sql: "RELEASE queued")
        outcomes.append(failure)
      }
      try commit(database)
      return outcomes
    } catch {
      rollBack(database)
      return nil
    }
  }

  private func commitAlone(_ write: QueuedWrite, _ database: GRDB.Database) -> (any Error)? {
    do {
      try database.execute(sql: "BEGIN IMMEDIATE")
      if let failure = attempt(write, database) {
        rollBack(database)
        return failure
      }
      try commit(database)
      return nil
    } catch {
      rollBack(database)
      return told(error)
    }
  }

  private func attempt(_ write: QueuedWrite, _ database: GRDB.Database) -> (any Error)? {
    do {
      if settings.rehearsesWrites {
        try database.execute(sql: "SAVEPOINT rehearsal")
        do { try write.run(transaction(database)) } catch {}
        try database.execute(sql: "ROLLBACK TO rehearsal; RELEASE rehearsal")
      }
      let tx = transaction(database)
      try write.run(tx)
      return tx.failure == nil ? nil : StorageFailure.poisoned
    } catch {
      return told(error)
    }
  }

  /// An error as callers know it: in Storage's own words, and a full disk in words for who waits at the counter.
  private func told(_ error: any Error) -> any Error {
    var error = error
    if let failure = error as? DatabaseError {
      error = StorageFailure.engine(
        code: "\(failure.extendedResultCode.rawValue)", message: failure.message ?? "", sql: failure.sql ?? "")
    }
    guard let failure = error as? StorageFailure, failure.isOfFullDisk else { return error }
    complaints.add("the disk is full: writes are refused", "\(failure)")
    return Problem.diskFull
  }

  private func transaction(_ database: GRDB.Database) -> Transaction {
    Transaction(database, recorder: settings.recorder, world: world)
  }

  private func commit(_ database: GRDB.Database) throws {
    do {
      try database.execute(sql: "COMMIT")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {
      // The disk may hold the commit or not; only a restart, which reads the log, can tell.
      stop("the disk failed while committing; stopping", error)
    }
  }

  private func rollBack(_ database: GRDB.Database) {
    guard sqlite3_get_autocommit(database.sqliteConnection) == 0 else { return }
    do { try database.execute(sql: "ROLLBACK") } catch {
      // Nothing may be written on top of a transaction that can neither be kept nor undone; a restart undoes it.
      stop("a transaction could not be undone; stopping", error)
    }
  }

  /// Ends the program where it stands. Nothing of it is tidied up: that could wait for threads that wait for this one.
  private func stop(_ why: Logger.Message, _ error: any Error) -> Never {
    logger.critical(why, metadata: ["error": "\(error)"])
    _exit(Self.diskFailed)
  }

  /// `EX_IOERR` of sysexits.h.
  private static let diskFailed: Int32 = 74
}

/// A write that waits for its turn.
struct QueuedWrite: Sendable {
  let run: @Sendable (Transaction) throws -> Void
  /// Called once, after the commit: with nothing, or with what went wrong.
  let finish: @Sendable ((any Error)?) -> Void
  let since = ContinuousClock.now
}
