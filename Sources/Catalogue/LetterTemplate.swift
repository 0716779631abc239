/// The text of a letter with named places: `{{nama}}`. Unknown names are refused when the catalogue is
/// imported, so a letter never comes out with a hole.
package enum LetterTemplate {
  package static let names: Set<String> = [
    "nama", "nik", "alamat", "desa", "kecamatan", "kabupaten", "keperluan", "tanggal", "nomor", "telepon",
  ]

  package static func unknownNames(in body: String) -> [String] {
    pieces(of: body).compactMap { piece in
      if case .name(let name) = piece, !names.contains(name) { name } else { nil }
    }
  }

  /// The body with each place filled; a place without a value becomes a line to write on.
  package static func filled(_ body: String, with values: [String: String]) -> String {
    pieces(of: body).map { piece in
      switch piece {
      case .text(let text): text
      case .name(let name): values[name].flatMap { $0.isEmpty ? nil : $0 } ?? "…………………"
      }
    }.joined()
  }

  private enum Piece {
    case text(String)
    case name(String)
  }

  private static func pieces(of body: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = body[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      pieces.append(.text(String(rest[..<open.lowerBound])))
      pieces.append(.name(rest[open.upperBound..<close.lowerBound].filter { $0 != " " }))
      rest = rest[close.upperBound...]
    }
    pieces.append(.text(String(rest)))
    return pieces
  }
}
