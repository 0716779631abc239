/// The id of a record: a UUID of version 7, whose first 48 bits are the milliseconds of its making, so
/// that new records lie together in an index.
package struct ID: Sendable, Hashable, Comparable {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Nil unless there are 16 bytes. Each row of a result makes some ids, so this reads them in place.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  package var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
  }

  /// An id of this moment. Two of the same millisecond differ in 74 random bits.
  /// - Parameter random: 16 bytes.
  package static func version7(at moment: Moment, random: [UInt8]) -> ID {
    let bits = random.withUnsafeBytes { ID($0) } ?? ID(high: 0, low: 0)
    let milliseconds = UInt64(max(0, moment.microseconds / 1000)) & 0xFFFF_FFFF_FFFF
    return ID(
      high: milliseconds << 16 | 0x7000 | bits.high & 0x0FFF,
      low: 0x8000_0000_0000_0000 | bits.low & 0x3FFF_FFFF_FFFF_FFFF)
  }

  /// So many ids beside this one, of the same moment: for rows that are written together with it in another table.
  package func beside(_ count: Int) -> [ID] {
    (1...max(1, count)).prefix(count).map { offset in
      ID(high: high, low: low & ~0x3FFF_FFFF_FFFF_FFFF | (low &+ UInt64(offset)) & 0x3FFF_FFFF_FFFF_FFFF)
    }
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
    guard let id = bytes.withUnsafeBytes({ ID($0) }) else { return nil }
    self = id
  }

  /// What someone asks for by its id.
  /// - Throws: `Problem.notFound` for what is none: nothing can be found by it.
  package init(asked text: String) throws {
    guard let id = ID(text: text) else { throw Problem.notFound }
    self = id
  }

  package static func < (left: ID, right: ID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
