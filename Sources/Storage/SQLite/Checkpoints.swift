import Dispatch
import GRDB
import Synchronization

/// Moves committed pages from the log into the database file, on a connection and a thread of its
/// own, so that no commit waits for it.
final class Checkpoints: Sendable {
  private let connection: DatabaseQueue
  private let thread = DispatchQueue(label: "simpul-checkpoint", qos: .utility)
  private let commits = Atomic<Int>(0)

  /// How many commits share one checkpoint.
  private static let interval = 200

  init(path: String, settings: DatabaseSettings) throws {
    connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(settings))
  }

  func afterCommit() {
    guard commits.add(1, ordering: .relaxed).newValue % Self.interval == 0 else { return }
    thread.async { [self] in checkpoint(.passive) }
  }

  /// Empties the log when the program ends.
  func truncate() {
    thread.sync { checkpoint(.truncate) }
    try? connection.close()
  }

  /// A checkpoint that cannot finish because someone reads is no error; the next one goes on.
  private func checkpoint(_ kind: GRDB.Database.CheckpointMode) {
    _ = try? connection.writeWithoutTransaction { try $0.checkpoint(kind) }
  }
}
