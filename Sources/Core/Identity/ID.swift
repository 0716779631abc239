/// The id of a record: a UUID of version 7, whose first 48 bits are the milliseconds of its making, so
/// that new records lie together in an index.
package struct ID: Sendable, Hashable, Comparable {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Nil unless there are 16 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 { halves.0 = halves.0 << 8 | UInt64(byte) } else { halves.1 = halves.1 << 8 | UInt64(byte) }
    }
    self.init(high: halves.0, low: halves.1)
  }

  package var bytes: [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(16)
    for half in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) { all.append(UInt8(truncatingIfNeeded: half >> UInt64(shift))) }
    }
    return all
  }

  /// An id of this moment. Two of the same millisecond differ in 74 random bits.
  package static func version7(at moment: Moment, random: [UInt8]) -> ID {
    var bits: (UInt64, UInt64) = (0, 0)
    for (index, byte) in random.prefix(16).enumerated() {
      if index < 8 { bits.0 = bits.0 << 8 | UInt64(byte) } else { bits.1 = bits.1 << 8 | UInt64(byte) }
    }
    let milliseconds = UInt64(max(0, moment.microseconds / 1000)) & 0xFFFF_FFFF_FFFF
    return ID(
      high: milliseconds << 16 | 0x7000 | bits.0 & 0x0FFF,
      low: 0x8000_0000_0000_0000 | bits.1 & 0x3FFF_FFFF_FFFF_FFFF)
  }

  /// `0191a1b2-…`: the usual form of a UUID.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { out.append(UInt8(ascii: "-")) }
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Reads the usual form, in lower or upper case.
  package init?(text: String) {
    guard text.utf8.count == 36 else { return nil }
    var bytes: [UInt8] = []
    var pending: UInt8?
    for (index, byte) in text.utf8.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      if let first = pending {
        bytes.append(first << 4 | UInt8(digit))
        pending = nil
      } else {
        pending = UInt8(digit)
      }
    }
    self.init(bytes: bytes)
  }

  package static func < (left: ID, right: ID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
