import GRDB
import GRDBSQLite

/// A connection to a file: the writer's is the library's, the readers' are our own.
protocol SQLiteStatements: Connection {
  var handle: OpaquePointer? { get }
  /// The statement of this text, prepared once and kept.
  /// - Throws: `StorageFailure.engine` if the engine does not accept the text.
  func prepared(_ text: String) throws -> OpaquePointer
}

extension SQLiteStatements {
  func run(_ sql: SQL, each: (borrowing Row) throws -> Bool) throws -> Int {
    let statement = try prepared(sql.text)
    sqlite3_reset(statement)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in sql.values.enumerated() { value.bind(to: statement, at: Int32(index + 1)) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: if try !each(Row(SQLiteCells(statement: statement))) { return 0 }
      case SQLITE_DONE: return Int(sqlite3_changes(handle))
      default: throw StorageFailure.engine(of: handle, sql: sql.text)
      }
    }
  }
}

extension GRDB.Database: SQLiteStatements {
  var handle: OpaquePointer? { sqliteConnection }

  func prepared(_ text: String) throws -> OpaquePointer {
    do {
      return try cachedStatement(sql: text).sqliteStatement
    } catch let error as DatabaseError {
      throw StorageFailure.engine(code: "\(error.extendedResultCode.rawValue)", message: error.message ?? "", sql: text)
    }
  }
}

extension StorageFailure {
  /// What the engine says of its last call.
  static func engine(of handle: OpaquePointer?, sql: String) -> StorageFailure {
    .engine(
      code: "\(sqlite3_extended_errcode(handle))", message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "", sql: sql)
  }
}
