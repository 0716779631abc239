/// Numbers as Indonesians write them: `1.234,5`.
package enum Numerals {
  /// `1234567` → `1.234.567`.
  package static func integer(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what `integer` writes, and plain digits: `1.234.567`, `1234567`. A dot or a space stands only before three
  /// digits, so that nobody's `62.5` becomes 625.
  /// - Returns: nil for anything else.
  package static func wholeNumber(_ typed: String) -> Int? {
    guard
      let groups = cleaned(typed, limit: 30)?.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == " " }),
      let first = groups.first, groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let isGrouped = groups.count > 1
    guard !first.isEmpty, !isGrouped || first.utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else {
      return nil
    }
    return Int(groups.joined())
  }

  /// `1234.56` with one place → `1.234,6`. Rounds half away from zero.
  package static func decimal(_ number: Double, places: Int) -> String {
    guard number.isFinite, places >= 0, places <= 6 else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e15 else { return "–" }
    let whole = Int(scaled.magnitude) / Int(scale)
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + integer(whole) }
    let rest = String(Int(scaled.magnitude) % Int(scale))
    return sign + integer(whole) + ","
      + String(repeating: "0", count: places - rest.utf8.count) + rest
  }

  /// A share in whole percent; nil when there is nothing to share.
  package static func percent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    return decimal(Double(part) * 100 / Double(whole), places: 0) + " %"
  }
}

/// An amount in whole rupiah.
package struct Money: Sendable, Hashable, Comparable {
  package let rupiah: Int

  package init(rupiah: Int) {
    self.rupiah = rupiah
  }

  /// `Rp10.000`.
  package var text: String {
    (rupiah < 0 ? "-Rp" : "Rp") + Numerals.integer(Int(clamping: rupiah.magnitude))
  }

  /// The fee as a resident reads it: nothing to pay is said in a word.
  package var words: Text {
    rupiah == 0 ? Text(id: "GRATIS", en: "FREE") : Text(text)
  }

  package static func < (left: Money, right: Money) -> Bool {
    left.rupiah < right.rupiah
  }
}
