import Core

/// The text of a letter with named places: `{{nama}}`. Unknown names and places that are not closed are
/// refused when the catalogue is imported, so a letter never comes out with a hole.
package enum LetterTemplate {
  package static let names: Set<String> = [
    "nama", "nik", "alamat", "desa", "kecamatan", "kabupaten", "keperluan", "tanggal", "nomor", "telepon",
  ]

  /// The places that cannot be filled, as they are written.
  static func faults(in body: String) -> [String] {
    Template.faults(in: body, names: names)
  }

  /// The body with each place filled; a place without a value becomes a line to write on.
  package static func filled(_ body: String, with values: [String: String]) -> String {
    Template.filled(body) { name in values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "…………………" }
  }
}
