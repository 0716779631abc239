import Dispatch
import GRDBSQLite
import Synchronization

/// The connections that read, lent to one reader at a time. A read runs on the thread that asks:
/// lending a connection costs a lock, handing the work to another thread costs more than most reads.
final class Readers: Sendable {
  private let idle: Mutex<[ReadConnection]>
  private let free: DispatchSemaphore
  private let count: Int
  private let isClosing = Atomic<Bool>(false)

  /// - Throws: `StorageFailure.engine` if the file cannot be read.
  init(path: String, settings: DatabaseSettings) throws {
    let connections = try (0..<settings.readers).map { _ in try ReadConnection(path: path, cacheKiB: settings.cacheKiB) }
    idle = Mutex(connections)
    count = connections.count
    free = DispatchSemaphore(value: 0)
    for _ in 0..<count { free.signal() }
  }

  /// Reads in one transaction.
  /// - Throws: what `body` throws, or `StorageFailure.closed` after `close`.
  func read<T>(_ body: (ReadConnection) throws -> T) throws -> T {
    free.wait()
    defer { free.signal() }
    // The last one given back is the first lent: its pages are the freshest.
    guard let connection = idle.withLock({ $0.popLast() }) else { throw StorageFailure.closed }
    defer { idle.withLock { $0.append(connection) } }
    try connection.run("BEGIN DEFERRED")
    // A read has nothing to keep, so ending it either way is the same; this one cannot fail.
    defer { try? connection.run("ROLLBACK") }
    return try body(connection)
  }

  /// Waits for the reads that run, and closes.
  func close() {
    // Two that wait for all connections, each with some of them, would wait for ever.
    guard !isClosing.exchange(true, ordering: .relaxed) else { return }
    for _ in 0..<count { free.wait() }
    idle.withLock { connections in
      for connection in connections { connection.close() }
      connections = []
    }
    for _ in 0..<count { free.signal() }
  }
}

/// A connection that cannot write. Used by one thread at a time; `Readers` sees to that.
final class ReadConnection: SQLiteStatements, @unchecked Sendable {
  private(set) var handle: OpaquePointer?
  private var statements: [String: OpaquePointer] = [:]

  init(path: String, cacheKiB: Int) throws {
    let opened = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard opened == SQLITE_OK else {
      defer { close() }
      throw StorageFailure.engine(of: handle, sql: "open")
    }
    sqlite3_busy_timeout(handle, 10_000)
    for setting in ["cache_size = -\(cacheKiB)", "temp_store = MEMORY", "trusted_schema = OFF"] {
      try run("PRAGMA \(setting)")
    }
  }

  func prepared(_ text: String) throws -> OpaquePointer {
    if let known = statements[text] { return known }
    var made: OpaquePointer?
    guard sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil) == SQLITE_OK, let made else {
      throw StorageFailure.engine(of: handle, sql: text)
    }
    statements[text] = made
    return made
  }

  /// Runs a statement that has neither values nor rows of interest.
  func run(_ text: String) throws {
    let statement = try prepared(text)
    defer { sqlite3_reset(statement) }
    let result = sqlite3_step(statement)
    guard result == SQLITE_DONE || result == SQLITE_ROW else { throw StorageFailure.engine(of: handle, sql: text) }
  }

  func close() {
    for statement in statements.values { sqlite3_finalize(statement) }
    statements = [:]
    sqlite3_close_v2(handle)
    handle = nil
  }
}
