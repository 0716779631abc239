import CPostgres

/// The values of a statement as they go over the line: binary, each with the type it is stored as, so that the server
/// has nothing to guess and nothing to parse.
struct PostgresParameters {
  let types: [UInt32]
  private let bytes: [[UInt8]?]

  init(_ values: [SQLValue]) {
    types = values.map(Self.type)
    bytes = values.map(Self.encoded)
  }

  static func type(_ value: SQLValue) -> UInt32 {
    switch value {
    // Of a null the server takes the type from where it stands.
    case .null: PostgresOID.unknown
    case .integer: PostgresOID.int8
    case .real: PostgresOID.float8
    case .text: PostgresOID.text
    case .blob: PostgresOID.bytea
    }
  }

  static func encoded(_ value: SQLValue) -> [UInt8]? {
    switch value {
    case .null: nil
    case .integer(let number): bigEndian(UInt64(bitPattern: number))
    case .real(let number): bigEndian(number.bitPattern)
    case .text(let text): Array(text.utf8)
    case .blob(let bytes): bytes
    }
  }

  private static func bigEndian(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
  }

  /// Lends the values as the library wants them.
  func withPointers<T>(
    _ body: (
      _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
      _ formats: UnsafePointer<Int32>?
    ) -> T
  ) -> T {
    // One piece of memory for all values: empty ones still need an address, or they would be null.
    var joined: [CChar] = []
    var places: [Int?] = []
    for value in bytes {
      places.append(value == nil ? nil : joined.count)
      if let value { joined += value.map { CChar(bitPattern: $0) } }
    }
    joined.append(0)
    let lengths = bytes.map { Int32($0?.count ?? 0) }
    let formats = [Int32](repeating: 1, count: bytes.count)
    return joined.withUnsafeBufferPointer { joined in
      let values = places.map { place in place.flatMap { offset in joined.baseAddress.map { $0 + offset } } }
      return body(Int32(bytes.count), values, lengths, formats)
    }
  }
}
