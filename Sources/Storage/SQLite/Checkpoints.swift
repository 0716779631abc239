import Dispatch
import Foundation
import GRDB
import Synchronization

/// Moves committed pages from the log into the database file, on a connection and a thread of its
/// own, so that commits do not wait for it.
///
/// Under a steady load the log can only begin again at its start when no one writes for a moment. So
/// once it has grown large the writer itself pauses between two batches: by then most pages have been
/// moved and the pause is short.
final class Checkpoints: Sendable {
  private let connection: DatabaseQueue
  private let log: String
  private let thread = DispatchQueue(label: "simpul-checkpoint", qos: .utility)
  private let commits = Atomic<Int>(0)

  /// How many commits share one checkpoint.
  private static let interval = 100
  /// How large the log may grow before the writer pauses, in bytes.
  private static let largestLog = 64 << 20

  init(path: String, settings: DatabaseSettings) throws {
    log = path + "-wal"
    connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
  }

  /// Called by the writer after each commit.
  func afterCommit() {
    guard commits.add(1, ordering: .relaxed).newValue % Self.interval == 0 else { return }
    if logSize > Self.largestLog {
      thread.sync { checkpoint(.truncate) }
    } else {
      thread.async { [self] in checkpoint(.passive) }
    }
  }

  /// Empties the log when the program ends.
  func close() {
    thread.sync { checkpoint(.truncate) }
    try? connection.close()
  }

  private var logSize: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: log)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// A checkpoint that cannot finish because someone reads is no error; the next one goes on.
  private func checkpoint(_ kind: GRDB.Database.CheckpointMode) {
    _ = try? connection.writeWithoutTransaction { try $0.checkpoint(kind) }
  }
}
