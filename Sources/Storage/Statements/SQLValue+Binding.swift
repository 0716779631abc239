import GRDBSQLite

extension SQLValue {
  /// Binds the value to a place of a statement. The engine copies it.
  func bind(to statement: OpaquePointer, at index: Int32) {
    switch self {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let number): sqlite3_bind_int64(statement, index, number)
    case .real(let number): sqlite3_bind_double(statement, index, number)
    case .text(let text):
      var copy = text
      copy.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_text64(statement, index, $0.baseAddress, UInt64($0.count), transient, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      if bytes.isEmpty {
        sqlite3_bind_zeroblob(statement, index, 0)
      } else {
        bytes.withUnsafeBytes {
          _ = sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), transient)
        }
      }
    }
  }
}

/// Tells SQLite to copy what is bound: the bytes live only for the call.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
