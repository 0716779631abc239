import CPostgres

/// A row of a result, read by position from what the server sent in binary.
struct PostgresCells {
  let result: OpaquePointer
  let row: Int32

  func isNull(_ column: Int32) -> Bool {
    PQgetisnull(result, row, column) == 1
  }

  /// Whole numbers of every width; a condition is 1 or 0.
  func int64(_ column: Int32) -> Int64 {
    let bytes = bytes(column)
    switch PQftype(result, column) {
    case PostgresOID.int8: return Int64(bitPattern: Self.number(bytes))
    case PostgresOID.int4: return Int64(Int32(bitPattern: UInt32(truncatingIfNeeded: Self.number(bytes))))
    case PostgresOID.int2: return Int64(Int16(bitPattern: UInt16(truncatingIfNeeded: Self.number(bytes))))
    case PostgresOID.bool: return bytes.first == 1 ? 1 : 0
    default: return 0
    }
  }

  func real(_ column: Int32) -> Double {
    switch PQftype(result, column) {
    case PostgresOID.float8: Double(bitPattern: Self.number(bytes(column)))
    case PostgresOID.float4: Double(Float(bitPattern: UInt32(truncatingIfNeeded: Self.number(bytes(column)))))
    default: Double(int64(column))
    }
  }

  /// Valid while the row is lent.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let count = Int(PQgetlength(result, row, column))
    return UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: count)
  }

  func anything(_ column: Int32) -> SQLValue {
    guard !isNull(column) else { return .null }
    return switch PQftype(result, column) {
    case PostgresOID.int8, PostgresOID.int4, PostgresOID.int2, PostgresOID.bool: .integer(int64(column))
    case PostgresOID.float8, PostgresOID.float4: .real(real(column))
    case PostgresOID.bytea: .blob(Array(bytes(column)))
    default: .text(String(decoding: bytes(column), as: UTF8.self))
    }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
