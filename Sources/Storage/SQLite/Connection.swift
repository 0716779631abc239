import GRDB
import GRDBSQLite

/// A connection on which a transaction runs: the writer's is the library's, the readers' are our own.
protocol Connection {
  var handle: OpaquePointer? { get }
  /// The statement of this text, prepared once and kept.
  /// - Throws: `StorageFailure.engine` if the engine does not accept the text.
  func prepared(_ text: String) throws -> OpaquePointer
}

extension GRDB.Database: Connection {
  var handle: OpaquePointer? { sqliteConnection }

  func prepared(_ text: String) throws -> OpaquePointer {
    do {
      return try cachedStatement(sql: text).sqliteStatement
    } catch let error as DatabaseError {
      throw StorageFailure.engine(code: error.extendedResultCode.rawValue, message: error.message ?? "", sql: text)
    }
  }
}

extension StorageFailure {
  /// What the engine says of its last call.
  static func engine(of handle: OpaquePointer?, sql: String) -> StorageFailure {
    .engine(
      code: sqlite3_extended_errcode(handle), message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "", sql: sql)
  }
}
