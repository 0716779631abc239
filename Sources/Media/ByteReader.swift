import Core

/// Reads bytes in order, and never beyond their end.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var position: Int
  /// What it means if the bytes end too early.
  let damage: Problem

  init(_ bytes: [UInt8], from position: Int = 0, damage: Problem) {
    self.bytes = bytes
    self.position = position
    self.damage = damage
  }

  var left: Int { bytes.count - position }

  mutating func byte() throws -> UInt8 {
    guard left > 0 else { throw damage }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, left >= count else { throw damage }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// Big-endian.
  mutating func number(_ count: Int) throws -> Int {
    try take(count).reduce(0) { $0 << 8 | Int($1) }
  }

  /// Up to the next byte of this value, which is left.
  mutating func take(upTo value: UInt8) throws -> ArraySlice<UInt8> {
    guard let next = bytes[position...].firstIndex(of: value) else { throw damage }
    return try take(next - position)
  }
}

extension Sequence<UInt8> {
  /// Big-endian.
  var number: Int { reduce(0) { $0 << 8 | Int($1) } }
}

/// Big-endian, in so many bytes.
func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
