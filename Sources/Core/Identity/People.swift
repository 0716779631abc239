/// The six digits on a receipt that open the personal part of the tracking page.
package struct Pin: Sendable, Hashable {
  package let digits: String

  /// Nil unless there are exactly six digits; spaces are forgiven.
  package init?(_ typed: String) {
    let digits = typed.filter { $0 != " " }
    guard digits.utf8.count == 6, digits.utf8.allSatisfy(isDigit) else { return nil }
    self.digits = digits
  }

  private init(number: UInt64) {
    let text = String(number)
    digits = String(repeating: "0", count: 6 - text.utf8.count) + text
  }

  package static func random(_ randomness: Randomness) -> Pin {
    // 2^64 is so much larger than a million that the remainder favours no pin measurably.
    Pin(number: randomness.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 1_000_000)
  }
}

/// The population number of a person, 16 digits (PP 40/2019 Art 31).
package struct NIK: Sendable, Hashable {
  package let digits: String

  /// Nil unless 16 digits are left after spaces, dots and dashes are taken out.
  package init?(_ typed: String) {
    let digits = typed.filter { $0 != " " && $0 != "." && $0 != "-" }
    guard digits.utf8.count == 16, digits.utf8.allSatisfy(isDigit) else { return nil }
    self.digits = digits
  }

  /// Why the number looks impossible. A doubt warns and is recorded but never blocks: registers hold
  /// wrong numbers, and the person at the counter is real.
  ///
  /// The region digits name the place of the *first* registration and are not compared with the
  /// address. The day is 40 higher for women.
  package var doubts: [Text] {
    let numbers = Array(digits.utf8).map { Int($0 - UInt8(ascii: "0")) }
    func pair(_ index: Int) -> Int { numbers[index] * 10 + numbers[index + 1] }
    var doubts: [Text] = []
    let day = pair(6) > 40 ? pair(6) - 40 : pair(6)
    let years = [1900 + pair(10), 2000 + pair(10)]
    if !years.contains(where: { Day(year: $0, month: pair(8), day: day) != nil }) {
      doubts.append(
        Text(
          id: "Tanggal lahir di dalam NIK tidak ada di kalender.",
          en: "The birth date inside the NIK does not exist."))
    }
    if pair(0) < 11 {
      doubts.append(
        Text(id: "Kode provinsi di dalam NIK tidak dikenal.", en: "The province code inside the NIK is unknown."))
    }
    if digits.hasSuffix("0000") {
      doubts.append(
        Text(id: "Nomor urut di dalam NIK adalah 0000.", en: "The serial number inside the NIK is 0000."))
    }
    return doubts
  }

  /// The last four digits only.
  package var masked: String {
    "••••••••••••" + digits.suffix(4)
  }
}

/// A telephone number, kept with its country: `+62812…`.
package struct Phone: Sendable, Hashable {
  package let digits: String

  /// Reads `0812-3456 7890`, `62812…`, `+62812…` and other countries' numbers with a plus.
  package init?(_ typed: String) {
    let kept = typed.filter { !" .-()".contains($0) }
    let hasPlus = kept.hasPrefix("+")
    let numbers = hasPlus ? String(kept.dropFirst()) : kept
    guard numbers.utf8.allSatisfy(isDigit) else { return nil }
    let full: String
    if hasPlus || numbers.hasPrefix("62") {
      full = numbers
    } else if numbers.hasPrefix("0") {
      full = "62" + numbers.dropFirst()
    } else {
      return nil
    }
    guard (9...15).contains(full.utf8.count) else { return nil }
    digits = "+" + full
  }

  /// The last three digits only.
  package var masked: String {
    "•••••••••" + digits.suffix(3)
  }
}

/// An address of electronic mail, as far as a program can judge one: whether it works shows only when mail
/// arrives.
package struct EmailAddress: Sendable, Hashable {
  package let text: String

  /// Nil unless it has the shape `name@host.domain` in plain letters and at most 254 bytes (RFC 5321 4.5.3).
  package init?(_ typed: String) {
    let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, typed.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ Self.isAtom($0) || $0 == UInt8(ascii: ".") }), !parts[0].hasPrefix("."),
      !parts[0].hasSuffix("."), !parts[0].contains("..")
    else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(Self.isLabel) else { return nil }
    text = parts[0] + "@" + parts[1].lowercased()
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  /// The characters of a name that need no quotes (RFC 5322 3.2.3).
  private static func isAtom(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  /// The first letter and the host: `s•••@contoh.id`.
  package var masked: String {
    "\(text.prefix(1))•••\(text.drop { $0 != "@" })"
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
