package import Core

/// How an office writes its numbers: `470/{nomor}/{kode}/{tahun}`.
package struct NumberPattern: Sendable, Hashable {
  package let text: String

  /// What a pattern may name.
  package enum Place: String, Sendable, CaseIterable {
    case number = "nomor"
    /// The code of the office in its letters: "429.516".
    case code = "kode"
    /// The month in Roman numerals.
    case month = "bulan"
    case year = "tahun"
  }

  /// What is wrong with a pattern.
  package enum Fault: Sendable, Hashable {
    case needsNumber, needsYear, unknownPlace(String), strangeCharacter(Character), tooLong
  }

  package static let limit = 60

  /// What holds until an office has set its own.
  package static let usual = NumberPattern(unchecked: "{nomor}/{kode}/{tahun}")

  private init(unchecked text: String) {
    self.text = text
  }

  /// A pattern that was checked when it was saved.
  init(saved text: String) {
    self.text = text
  }

  /// - Throws: `Fault`.
  package init(_ text: String) throws(Fault) {
    guard text.unicodeScalars.count <= Self.limit else { throw .tooLong }
    var seen: Set<Place> = []
    var rest = text[...]
    while let next = rest.first {
      if next == "{", let end = rest.firstIndex(of: "}") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        guard let place = Place(rawValue: name) else { throw .unknownPlace("{\(name)}") }
        seen.insert(place)
        rest = rest[rest.index(after: end)...]
      } else {
        guard next.isASCII, next.isLetter || next.isNumber || "./- ".contains(next) else { throw .strangeCharacter(next) }
        rest = rest.dropFirst()
      }
    }
    guard seen.contains(.number) else { throw .needsNumber }
    guard seen.contains(.year) else { throw .needsYear }
    self.text = text
  }

  /// The number as it is written on a day.
  package func filled(_ number: Int, code: String, on day: Day) -> String {
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    return text.replacing("{nomor}", with: String(number)).replacing("{kode}", with: code)
      .replacing("{bulan}", with: roman[day.parts.month - 1]).replacing("{tahun}", with: String(day.year))
  }
}

extension NumberPattern.Fault: Error {}
