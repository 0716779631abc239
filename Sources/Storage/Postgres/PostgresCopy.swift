import CPostgres

/// Rows on their way into a table, in the server's own binary form: much faster than statements.
/// See https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4.
struct PostgresCopy: ~Copyable {
  private let connection: PostgresConnection
  private var buffer: [UInt8]

  private static let signature = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n".utf8) + [0]
  private static let chunk = 1 << 16

  /// - Throws: `StorageFailure.engine` if the server does not take them.
  init(into table: TableShape, _ connection: PostgresConnection) throws {
    self.connection = connection
    // No flags, and no further header.
    buffer = Self.signature + [UInt8](repeating: 0, count: 8)
    try connection.beginCopy("COPY \(table.name) (\(table.list)) FROM STDIN (FORMAT binary)")
  }

  mutating func add(_ values: [SQLValue]) throws {
    append(UInt16(values.count))
    for value in values {
      guard let bytes = PostgresParameters.encoded(value) else {
        append(UInt32.max)
        continue
      }
      append(UInt32(bytes.count))
      buffer += bytes
    }
    if buffer.count >= Self.chunk { try flush() }
  }

  /// - Returns: how many rows the server took.
  mutating func end() throws -> Int {
    append(UInt16.max)
    try flush()
    return try connection.endCopy()
  }

  private mutating func flush() throws {
    try connection.putCopy(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { buffer += $0 }
  }
}

extension PostgresConnection {
  fileprivate func beginCopy(_ text: String) throws {
    let result = PQexec(handle, text)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_COPY_IN else { throw failure(result, text) }
  }

  fileprivate func putCopy(_ bytes: [UInt8]) throws {
    let isTaken = bytes.withUnsafeBytes { PQputCopyData(handle, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count)) }
    guard isTaken == 1 else { throw failure(nil, "COPY") }
  }

  fileprivate func endCopy() throws -> Int {
    guard PQputCopyEnd(handle, nil) == 1 else { throw failure(nil, "COPY") }
    var rows = 0
    var broken: StorageFailure?
    while let result = PQgetResult(handle) {
      defer { PQclear(result) }
      if PQresultStatus(result) == PGRES_COMMAND_OK {
        rows = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
      } else {
        broken = broken ?? failure(result, "COPY")
      }
    }
    if let broken { throw broken }
    return rows
  }
}
