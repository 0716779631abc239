import Civic
import Core
import Web

/// The size of an object, asked where some power over a service reaches only up to a size.
enum ObjectSize {
  static let name = "ukuran"
  private static let most = 1_000_000_000

  /// A whole number, with or without dots between thousands.
  static func number(_ typed: String) -> Int? {
    Numerals.wholeNumber(typed).flatMap { (1...most).contains($0) ? $0 : nil }
  }

  /// Reads the size; nil where none is asked.
  /// - Parameter isRequired: false for what was written on paper, where nobody may have asked.
  static func read(_ reader: inout FormReader, _ measure: ObjectMeasure?, isRequired: Bool = true) -> Int? {
    guard measure != nil else { return nil }
    return isRequired
      ? reader.required(name, number, or: ObjectSizeStrings.missing)
      : reader.optional(name, number, or: ObjectSizeStrings.missing)
  }

  static func field(_ measure: ObjectMeasure, _ parts: FormParts) -> HTML {
    parts.field(
      name, measure.label,
      .make {
        $0.hint = ObjectSizeStrings.hint; $0.inputMode = "numeric"; $0.size = .short
      })
  }
}

extension ObjectMeasure {
  /// "Luas bangunan (m²)".
  var label: Text { Text(id: "\(name.id) (\(unit.name.id))", en: "\(name.en) (\(unit.name.en))") }
}

/// What is said where the size of an object is asked.
enum ObjectSizeStrings {
  static let hint = Text(
    id: "Angka bulat; perkiraan cukup. Angka ini menentukan kantor mana yang memutuskan.",
    en: "A whole number; an estimate will do. It tells which office decides.")
  static let missing = Text(
    id: "Tulis ukurannya sebagai angka bulat, 1 atau lebih.", en: "Write the size as a whole number, 1 or more.")
}
