/// The text of a letter with named places: `{{nama}}`. Unknown names and places that are not closed are
/// refused when the catalogue is imported, so a letter never comes out with a hole.
package enum LetterTemplate {
  package static let names: Set<String> = [
    "nama", "nik", "alamat", "desa", "kecamatan", "kabupaten", "keperluan", "tanggal", "nomor", "telepon",
  ]

  /// The places that cannot be filled, as they are written.
  static func faults(in body: String) -> [String] {
    pieces(of: body).compactMap { piece in
      switch piece {
      // Of a place that is not closed the next one's end is taken, so that its name holds another beginning.
      case .name(let name) where name.contains("{{"): unclosed(name[...])
      case .name(let name): names.contains(name) ? nil : "{{\(name)}}"
      case .text(let text): text.firstRange(of: "{{").map { unclosed(text[$0.upperBound...]) }
      }
    }
  }

  private static func unclosed(_ text: Substring) -> String {
    "{{\(text.prefix(20))… (tidak ditutup / not closed)"
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
