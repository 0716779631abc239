/// The types of columns and values that we meet, by the numbers PostgreSQL has given them for ever
/// (https://www.postgresql.org/docs/15/catalog-pg-type.html).
enum PostgresOID {
  static let unknown: UInt32 = 0
  static let bool: UInt32 = 16
  static let bytea: UInt32 = 17
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let float4: UInt32 = 700
  static let float8: UInt32 = 701
}
