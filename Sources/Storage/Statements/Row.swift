package import Core
import GRDBSQLite

/// One row of a result, lent for the time of a closure: columns are read by position, in the order
/// of the statement, straight from the engine.
package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  package func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  package func int64(_ column: Int32) -> Int64 {
    sqlite3_column_int64(statement, column)
  }

  package func int(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(statement, column))
  }

  package func bool(_ column: Int32) -> Bool {
    sqlite3_column_int64(statement, column) != 0
  }

  package func real(_ column: Int32) -> Double {
    sqlite3_column_double(statement, column)
  }

  package func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  package func blob(_ column: Int32) -> [UInt8] {
    Array(bytes(column))
  }

  /// Valid until the next row.
  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
  }

  package func moment(_ column: Int32) -> Moment {
    Moment(microseconds: int64(column))
  }

  /// - Throws: `StorageFailure.unreadable` if the column holds no id.
  package func id(_ column: Int32) throws -> ID {
    guard let id = ID(bytes(column)) else { throw StorageFailure.unreadable(column: Int(column)) }
    return id
  }

  /// - Throws: `StorageFailure.unreadable` if the column holds no day.
  package func day(_ column: Int32) throws -> Day {
    guard let day = Day(iso: text(column)) else { throw StorageFailure.unreadable(column: Int(column)) }
    return day
  }

  /// A value of a type that is stored as text.
  /// - Throws: `StorageFailure.unreadable` if the text is none of its values.
  package func value<T: RawRepresentable<String>>(_ column: Int32, as type: T.Type) throws -> T {
    guard let value = T(rawValue: text(column)) else { throw StorageFailure.unreadable(column: Int(column)) }
    return value
  }

  package func textOrNil(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  package func blobOrNil(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
  package func intOrNil(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
  package func momentOrNil(_ column: Int32) -> Moment? { isNull(column) ? nil : moment(column) }
  package func idOrNil(_ column: Int32) throws -> ID? { isNull(column) ? nil : try id(column) }

  /// The column as the engine stores it, whatever it is.
  package func anything(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(int64(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }
}

/// A fault of the storage itself: not something a person asking could mend.
package enum StorageFailure: Error, Sendable {
  /// A column holds what its type cannot be.
  case unreadable(column: Int)
  /// The engine refused a statement.
  case engine(code: Int32, message: String, sql: String)
  /// A statement had failed before in the same transaction.
  case poisoned
  /// The database has been closed.
  case closed
  /// A migration that has run is not the one in the program.
  case migrationChanged(String)
  /// The file was made by a newer version of the program.
  case newerSchema(String)
}
