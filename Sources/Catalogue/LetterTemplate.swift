import Core

/// The text of a letter with named places: `{{nama}}`. Unknown names and places that are not closed are
/// refused when the catalogue is imported, so a letter never comes out with a hole.
package enum LetterTemplate {
  package static let names: Set<String> = [
    "nama", "nik", "alamat", "desa", "desa-kelurahan", "kecamatan", "kabupaten", "keperluan", "tanggal", "nomor", "telepon",
  ]

  /// The places that cannot be filled, as they are written.
  static func faults(in body: String) -> [String] {
    Template.faults(in: body, names: names)
  }

  /// The body with each place filled. A line that only names what is not known is left out, and so is a part of an
  /// address; a place that a sentence needs becomes a line to write on, which `unfilled` tells of before.
  package static func filled(_ body: String, with values: [String: String]) -> String {
    Template.filled(closed(body, values)) { name in values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "…………………" }
  }

  /// The places that would be printed as a line to write on.
  package static func unfilled(_ body: String, with values: [String: String]) -> [String] {
    Template.names(in: closed(body, values)).filter { values[$0]?.isEmpty ?? true }.sorted()
  }

  /// The body without what can be left out where a value is not known.
  private static func closed(_ body: String, _ values: [String: String]) -> String {
    let empty = Template.names(in: body).filter { values[$0]?.isEmpty ?? true }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
      var line = String(line)
      for name in empty {
        if line.hasSuffix(": {{\(name)}}") { return nil }
        let isInList = name == "alamat" || line.prefix { $0 != "{" }.hasSuffix(": ")
        if isInList { line = line.replacing("{{\(name)}}, ", with: "") }
      }
      return line
    }
    return lines.joined(separator: "\n")
  }
}
