import Dispatch
import Foundation
import GRDB
import Logging
import Synchronization

/// Moves committed pages from the log into the database file, on a connection and a thread of its
/// own, so that commits do not wait for it.
///
/// Under a steady load the log can only begin again at its start when no one writes for a moment. So
/// once it has grown large, and everything in it has been moved, the writer pauses between two batches
/// while the log is cut. Someone who reads for long may hold the log; the writer never waits for them.
final class Checkpoints: Sendable {
  private let connection: DatabaseQueue
  private let log: String
  private let largestLog: Int
  private let complaints: Complaints
  private let thread = DispatchQueue(label: "simpul-checkpoint", qos: .utility)
  private let commits = Atomic<Int>(0)
  /// How large the log was when it was last looked at, in bytes.
  private let seen = Atomic<Int>(0)
  private let isMoving = Atomic<Bool>(false)
  private let isReadyToCut = Atomic<Bool>(false)
  private let isClosed = Atomic<Bool>(false)
  private let pace = Mutex(Pace())

  /// When the log may be cut again.
  private struct Pace {
    var nextCut = ContinuousClock.now
    var wait = Self.shortest

    static let shortest = Duration.seconds(1)
    static let longest = Duration.seconds(60)
  }

  /// How many small commits share one checkpoint. Large ones fill the log sooner: they share one by its growth.
  private static let interval = 100
  /// By how much of its largest size the log may grow before it is looked at.
  private static let shareOfLog = 8
  /// How long, in milliseconds, cutting may wait for those who read. The writer waits with it.
  private static let patience = 50

  /// - Throws: the engine's error if the file cannot be opened, or the disk fails while what an earlier run left is moved.
  init(path: String, settings: DatabaseSettings, logger: Logger) throws {
    log = path + "-wal"
    largestLog = settings.largestLog
    complaints = Complaints(logger)
    connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
    try connection.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = \(Self.patience)") }
    try beginAnew()
  }

  /// Moves what an earlier run left in the log and cuts it, before anything is added.
  ///
  /// After a disk has failed to take a commit, the system still shows pages of the log that it never wrote, and will not try
  /// to write them again. Commits that follow them would be lost with them when the power fails. Moved, they are written anew.
  private func beginAnew() throws {
    do {
      _ = try connection.writeWithoutTransaction { database in
        let moved = try database.checkpoint(.passive)
        if moved.walFrameCount == moved.checkpointedFrameCount { _ = try database.checkpoint(.truncate) }
      }
    } catch let error as DatabaseError where error.isPassing {
      // Another program is at work on the same file, and moves the log itself.
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      complaints.add("the disk is full: the log was not moved into the database file", "\(error)")
    }
  }

  /// Called by the writer after each commit.
  func afterCommit() {
    let isTurn = commits.add(1, ordering: .relaxed).newValue % Self.interval == 0
    if isReadyToCut.exchange(false, ordering: .relaxed) { return thread.sync { cut() } }
    guard isTurn || logSize - seen.load(ordering: .relaxed) > largestLog / Self.shareOfLog else { return }
    if !isMoving.exchange(true, ordering: .relaxed) {
      thread.async { [self] in
        look()
        isMoving.store(false, ordering: .relaxed)
      }
    }
  }

  /// Empties the log when the program ends.
  func close() {
    guard !isClosed.exchange(true, ordering: .relaxed) else { return }
    thread.sync { cut() }
    try? connection.close()
  }

  /// Moves what it can, and sees whether the log should be cut.
  private func look() {
    let isWhole = move()
    let size = logSize
    seen.store(size, ordering: .relaxed)
    if isWhole, size > largestLog, pace.withLock({ $0.nextCut <= .now }) { isReadyToCut.store(true, ordering: .relaxed) }
    if size > largestLog * 4 {
      complaints.add("the log grows: someone has been reading for long, or the disk is slow", "\(size) bytes")
    }
  }

  /// Cuts the log if nothing of it is left to move. After a failure the next try waits twice as long.
  private func cut() {
    let isCut = move() && checkpoint(.truncate) != nil
    seen.store(logSize, ordering: .relaxed)
    pace.withLock { pace in
      pace.wait = isCut ? Pace.shortest : min(pace.wait * 2, Pace.longest)
      pace.nextCut = isCut ? .now : .now + pace.wait
    }
  }

  /// - Returns: whether everything in the log is in the database file now.
  private func move() -> Bool {
    checkpoint(.passive).map { $0.walFrameCount == $0.checkpointedFrameCount } ?? false
  }

  /// - Returns: nil if it could not be done. That someone reads, or another program moves the same log,
  ///   is no error: the next one goes on.
  private func checkpoint(_ kind: GRDB.Database.CheckpointMode) -> (walFrameCount: Int, checkpointedFrameCount: Int)? {
    do {
      return try connection.writeWithoutTransaction { try $0.checkpoint(kind) }
    } catch let error as DatabaseError where error.isPassing {
      return nil
    } catch {
      complaints.add("the log could not be moved into the database file", "\(error)")
      return nil
    }
  }

  private var logSize: Int {
    var status = stat()
    return stat(log, &status) == 0 ? Int(status.st_size) : 0
  }
}

extension DatabaseError {
  /// Whether it says no more than that others are at work.
  fileprivate var isPassing: Bool { resultCode == .SQLITE_BUSY || resultCode == .SQLITE_LOCKED }
}
