/// The code on a receipt, which a person can read aloud and type: Crockford's base 32 in groups of
/// four, with the regency inside and a check character at the end.
///
///     3DP7-K2M9-QXT4-7W
package struct PublicCode: Sendable, Hashable {
  /// Four digits of the Kemendagri code: 3510.
  package let regency: Int
  /// 50 random bits, so that codes cannot be guessed one from another.
  package let random: UInt64

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  package init(regency: Int, random: UInt64) {
    self.regency = min(max(regency, 0), 9999)
    self.random = random & 0x3_FFFF_FFFF_FFFF
  }

  package init(regency: Int, from randomness: Randomness) {
    let random = randomness.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    self.init(regency: regency, random: random)
  }

  /// Reads what people type: small letters, spaces and dashes anywhere, O for 0, I and L for 1.
  /// - Returns: nil if the check character does not fit, which finds every single wrong character
  ///   and every two neighbours exchanged.
  package init?(typed: String) {
    var values: [Int] = []
    for byte in typed.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
      guard let value = Self.value(of: byte), values.count < 14 else { return nil }
      values.append(value)
    }
    guard values.count == 14, let check = values.popLast(), check == Self.check(values) else { return nil }
    let regency = values[0] << 10 | values[1] << 5 | values[2]
    guard regency <= 9999 else { return nil }
    self.init(regency: regency, random: values[3...].reduce(UInt64(0)) { $0 << 5 | UInt64($1) })
  }

  /// Without dashes, for links and columns.
  package var compact: String {
    String(decoding: characters, as: UTF8.self)
  }

  /// In groups, for people.
  package var text: String {
    var grouped: [UInt8] = []
    grouped.reserveCapacity(17)
    for (index, character) in characters.enumerated() {
      if index > 0, index % 4 == 0 { grouped.append(UInt8(ascii: "-")) }
      grouped.append(character)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  private var characters: [UInt8] {
    var values = [regency >> 10 & 31, regency >> 5 & 31, regency & 31]
    for shift in stride(from: 45, through: 0, by: -5) { values.append(Int(random >> UInt64(shift) & 31)) }
    values.append(Self.check(values))
    return values.map { Self.alphabet[$0] }
  }

  /// A Reed–Solomon check over the field of 32 elements: each place has its own power of x as weight,
  /// none zero and no two neighbours alike, so one wrong value or two exchanged neighbours show.
  private static func check(_ values: [Int]) -> Int {
    var sum = 0
    for value in values { sum = doubled(sum) ^ value }
    return doubled(sum)
  }

  /// Multiplies by x in the field of 32 elements, modulo x⁵ + x² + 1.
  private static func doubled(_ value: Int) -> Int {
    let shifted = value << 1
    return shifted & 32 == 0 ? shifted : shifted ^ 0b100101
  }

  private static func value(of byte: UInt8) -> Int? {
    let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
    switch upper {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return alphabet.firstIndex(of: upper)
    }
  }
}
