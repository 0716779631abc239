import Dispatch
import Synchronization

/// The lines to the server, lent to one piece of work at a time. One that broke is replaced when it is next needed.
final class PostgresPool: Sendable {
  private struct State {
    var idle: [PostgresConnection] = []
    var isClosed = false
  }

  private let address: String
  private let begin: String
  private let state = Mutex(State())

  /// - Parameter begin: run once on each new line.
  init(_ address: String, begin: String) {
    self.address = address
    self.begin = begin
  }

  /// Works on a line.
  /// - Throws: what `body` throws, `StorageFailure.unreachable`, or `.closed`.
  func with<T>(_ body: (PostgresConnection) throws -> T) throws -> T {
    let connection = try take()
    // A line on which a transaction is still open after the work, or that broke, is not lent again.
    defer { if connection.isAlive, !connection.isInTransaction { giveBack(connection) } }
    return try body(connection)
  }

  private func take() throws -> PostgresConnection {
    let idle = try state.withLock { state in
      guard !state.isClosed else { throw StorageFailure.closed }
      return state.idle.popLast()
    }
    if let idle { return idle }
    let connection = try PostgresConnection(address)
    try connection.execute(begin)
    return connection
  }

  private func giveBack(_ connection: PostgresConnection) {
    state.withLock { state in
      guard !state.isClosed else { return }
      state.idle.append(connection)
    }
  }

  /// Lends no more lines, and ends those that lie idle; those at work end with their work.
  func close() {
    state.withLock { state in
      state.isClosed = true
      state.idle = []
    }
  }

  /// Forgets the lines that lie idle: after one has broken, the others are of the same server.
  func forgetIdle() {
    state.withLock { $0.idle = [] }
  }
}
