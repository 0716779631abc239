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
  private let logger: Logger
  private let thread = DispatchQueue(label: "simpul-checkpoint", qos: .utility)
  private let commits = Atomic<Int>(0)
  /// How large the log was when it was last looked at, in bytes.
  private let seen = Atomic<Int>(0)
  private let isMoving = Atomic<Bool>(false)
  private let isReadyToCut = Atomic<Bool>(false)
  private let isClosed = Atomic<Bool>(false)
  private let pace = Mutex(Pace())

  /// When the log may be cut again, and when a complaint was last written.
  private struct Pace {
    var nextCut = ContinuousClock.now
    var wait = Self.shortest
    var complained: ContinuousClock.Instant?

    static let shortest = Duration.seconds(1)
    static let longest = Duration.seconds(60)
  }

  /// How many small commits share one checkpoint. Large ones fill the log sooner: they share one by its growth.
  private static let interval = 100
  /// By how much of its largest size the log may grow before it is looked at.
  private static let shareOfLog = 8
  /// How long, in milliseconds, cutting may wait for those who read. The writer waits with it.
  private static let patience = 50

  init(path: String, settings: DatabaseSettings, logger: Logger) throws {
    log = path + "-wal"
    largestLog = settings.largestLog
    self.logger = logger
    connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
    try connection.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = \(Self.patience)") }
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
      complain("the log grows: someone has been reading for long, or the disk is slow", "\(size) bytes")
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
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return nil
    } catch {
      complain("the log could not be moved into the database file", "\(error)")
      return nil
    }
  }

  private var logSize: Int {
    var status = stat()
    return stat(log, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Writes to the program's log, at most once a minute.
  private func complain(_ message: Logger.Message, _ detail: String) {
    let isDue = pace.withLock { pace in
      if let last = pace.complained, last.duration(to: .now) < .seconds(60) { return false }
      pace.complained = .now
      return true
    }
    if isDue { logger.error(message, metadata: ["detail": "\(detail)"]) }
  }
}
