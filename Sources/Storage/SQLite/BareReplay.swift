import GRDBSQLite

/// Runs recorded statements with nothing around them: one thread, one connection, each statement
/// prepared once, as many writes in a commit as asked. What the program is measured against.
package final class BareReplay {
  private let connection: OpaquePointer
  private var prepared: [String: OpaquePointer] = [:]

  /// - Parameter path: of a copy of the database the statements were recorded on, as it was before.
  package init(_ path: String, cacheKiB: Int) throws {
    var opened: OpaquePointer?
    guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else { throw StorageFailure.engine(of: opened, sql: "open") }
    connection = opened
    for setting in ["journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY", "cache_size = -\(cacheKiB)"] {
      try execute("PRAGMA \(setting)")
    }
  }

  deinit {
    for statement in prepared.values { sqlite3_finalize(statement) }
    sqlite3_close(connection)
  }

  /// - Returns: how long it took.
  package func run(_ writes: [[SQL]], perCommit: Int) throws -> Duration {
    let start = ContinuousClock.now
    for first in stride(from: 0, to: writes.count, by: perCommit) {
      try execute("BEGIN IMMEDIATE")
      for write in writes[first..<min(first + perCommit, writes.count)] {
        for sql in write { try step(sql) }
      }
      try execute("COMMIT")
    }
    return start.duration(to: .now)
  }

  private func step(_ sql: SQL) throws {
    let statement = try statement(sql.text)
    for (index, value) in sql.values.enumerated() { value.bind(to: statement, at: Int32(index + 1)) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: continue
      case SQLITE_DONE:
        sqlite3_reset(statement)
        return
      default: throw StorageFailure.engine(of: connection, sql: sql.text)
      }
    }
  }

  private func statement(_ text: String) throws -> OpaquePointer {
    if let known = prepared[text] { return known }
    var made: OpaquePointer?
    guard sqlite3_prepare_v2(connection, text, -1, &made, nil) == SQLITE_OK, let made else {
      throw StorageFailure.engine(of: connection, sql: text)
    }
    prepared[text] = made
    return made
  }

  private func execute(_ text: String) throws {
    guard sqlite3_exec(connection, text, nil, nil, nil) == SQLITE_OK else {
      throw StorageFailure.engine(of: connection, sql: text)
    }
  }
}
