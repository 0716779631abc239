/// A text with named places, `{{nama}}`, as offices write letters and notices. What cannot be filled is found
/// when the text is saved, so that nothing goes out with a hole.
package enum Template {
  /// The places that cannot be filled, as they are written.
  package static func faults(in body: String, names: Set<String>) -> [String] {
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

  /// The names that stand in it.
  package static func names(in body: String) -> Set<String> {
    Set(
      pieces(of: body).compactMap { piece in
        if case .name(let name) = piece { name } else { nil }
      })
  }

  /// The text with each place filled; `value` answers for those that have none, too.
  package static func filled(_ body: String, _ value: (String) -> String) -> String {
    pieces(of: body).map { piece in
      switch piece {
      case .text(let text): text
      case .name(let name): value(name)
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
