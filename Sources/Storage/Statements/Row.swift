package import Core

/// One row of a result, lent for the time of a closure: columns are read by position, in the order
/// of the statement, straight from the engine.
package struct Row: ~Copyable {
  private enum Cells {
    case sqlite(SQLiteCells)
    case postgres(PostgresCells)
  }

  private let cells: Cells

  init(_ cells: SQLiteCells) {
    self.cells = .sqlite(cells)
  }

  init(_ cells: PostgresCells) {
    self.cells = .postgres(cells)
  }

  package func isNull(_ column: Int32) -> Bool {
    switch cells {
    case .sqlite(let cells): cells.isNull(column)
    case .postgres(let cells): cells.isNull(column)
    }
  }

  package func int64(_ column: Int32) -> Int64 {
    switch cells {
    case .sqlite(let cells): cells.int64(column)
    case .postgres(let cells): cells.int64(column)
    }
  }

  package func int(_ column: Int32) -> Int { Int(int64(column)) }

  package func bool(_ column: Int32) -> Bool { int64(column) != 0 }

  package func real(_ column: Int32) -> Double {
    switch cells {
    case .sqlite(let cells): cells.real(column)
    case .postgres(let cells): cells.real(column)
    }
  }

  package func text(_ column: Int32) -> String {
    switch cells {
    case .sqlite(let cells): String(decoding: cells.text(column), as: UTF8.self)
    case .postgres(let cells): String(decoding: cells.bytes(column), as: UTF8.self)
    }
  }

  package func blob(_ column: Int32) -> [UInt8] {
    Array(bytes(column))
  }

  /// Valid until the next row.
  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    switch cells {
    case .sqlite(let cells): cells.bytes(column)
    case .postgres(let cells): cells.bytes(column)
    }
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
    switch cells {
    case .sqlite(let cells): cells.anything(column)
    case .postgres(let cells): cells.anything(column)
    }
  }
}

/// A fault of the storage itself: not something a person asking could mend.
package enum StorageFailure: Error, Sendable {
  /// A column holds what its type cannot be.
  case unreadable(column: Int)
  /// The engine refused a statement. The code is SQLite's extended number, or PostgreSQL's SQLSTATE.
  case engine(code: String, message: String, sql: String)
  /// There is no line to the server, or it broke.
  case unreachable(String)
  /// A statement had failed before in the same transaction.
  case poisoned
  /// The database has been closed.
  case closed
  /// A write to a database that was opened for reading.
  case openedForReading
  /// A migration that has run is not the one in the program.
  case migrationChanged(String)
  /// The file was made by a newer version of the program.
  case newerSchema(String)
}

extension StorageFailure {
  /// Whether the engine said it, so that nothing more can be done in the same transaction.
  var isOfEngine: Bool {
    switch self {
    case .engine, .unreachable: true
    case .unreadable, .poisoned, .closed, .openedForReading, .migrationChanged, .newerSchema: false
    }
  }

  /// Whether there was no room: `SQLITE_FULL`, or `disk_full` of PostgreSQL.
  var isOfFullDisk: Bool {
    if case .engine("13", _, _) = self { true } else if case .engine("53100", _, _) = self { true } else { false }
  }
}
