import Core

/// The words of an annex, and what is said against its lines.
enum AnnexStrings {
  static let allDistricts = Text(id: "semua kecamatan", en: "all districts")
  static let allKelurahan = Text(id: "semua kelurahan", en: "all kelurahan")

  static let tooLarge = Text(
    id: "Lampiran lebih dari 100 KB. Bagi menjadi beberapa keputusan, atau ringkas isinya.",
    en: "The annex is larger than 100 KB. Split it or shorten it.")
  static let tooManyLines = Text(id: "Lampiran lebih dari 500 baris.", en: "The annex has more than 500 lines.")
  static let unknownColumn = Text(id: "Nama kolom ini tidak dikenal.", en: "No column has this name.")
  static let columnMissing = Text(id: "Kolom ini harus ada.", en: "This column must be there.")
  static let tooLong = Text(id: "Isinya terlalu panjang.", en: "It is too long.")
  static let limitBad = Text(
    id: "Tulis batas sebagai angka bulat, misalnya 100.", en: "Write the limit as a whole number, for instance 100.")
  static let dayBad = Text(
    id: "Tulis tanggal seperti 2026-01-02 atau 2/1/2026.", en: "Write the date like 2026-01-02 or 2/1/2026.")

  static func fieldCount(_ count: Int, wanted: Int) -> Text {
    Text(id: "Ada \(count) kolom, seharusnya \(wanted).", en: "There are \(count) fields; there should be \(wanted).")
  }

  static func choose(_ values: [String]) -> Text {
    let list = values.joined(separator: ", ")
    return Text(id: "Isi salah satu dari: \(list).", en: "Use one of: \(list).")
  }

  static func serviceUnknown(_ typed: String) -> Text {
    typed.isEmpty
      ? Text(id: "Isi layanannya.", en: "Fill in the service.")
      : Text(
        id: "Layanan “\(typed.prefix(60))” tidak ada di katalog.", en: "The catalogue has no service “\(typed.prefix(60))”.")
  }

  static func areaUnknown(_ typed: String) -> Text {
    Text(
      id: "“\(typed.prefix(40))” bukan kode atau nama kecamatan atau kelurahan di sini.",
      en: "“\(typed.prefix(40))” is no code or name of a district or kelurahan here.")
  }
}
