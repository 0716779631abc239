/// A place on the site map, with two faces: the pattern a router matches and the links that lead
/// there. Both come from the same literal, so they cannot drift apart.
///
///     static let service = Address<String>("/layanan/", "")
///     service("ktp-el").text                  // "/layanan/ktp-el"
///     service.pattern                         // "/layanan/{0}"
package struct Address<each Part: PathPart>: Sendable {
  /// The pieces of literal text around the parts: one more than there are parts.
  private let pieces: [String]

  /// - Parameter pieces: the literal text before each part, then the text after the last.
  package init(_ pieces: StaticString...) {
    self.pieces = pieces.map { "\($0)" }
  }

  /// The pattern in the router's notation: `{0}`, `{1}` … stand for the parts.
  package var pattern: String {
    var text = pieces.first ?? "/"
    for (index, piece) in pieces.dropFirst().enumerated() { text += "{\(index)}" + piece }
    return text
  }

  /// The link for these parts.
  package func callAsFunction(_ part: repeat each Part) -> Link {
    var text = pieces.first ?? "/"
    var index = 1
    for value in repeat each part {
      text += PercentEncoding.encode(value.pathText)
      if index < pieces.count { text += pieces[index] }
      index += 1
    }
    return Link(path: text)
  }

  /// The parts as the router found them; nil if one of them cannot be read.
  /// - Parameter found: gives the raw text of part number n, still percent-encoded.
  package func parts(_ found: (Int) -> String?) -> (repeat each Part)? {
    var index = 0
    func next<P: PathPart>(_ type: P.Type) throws(Unreadable) -> P {
      defer { index += 1 }
      guard let raw = found(index), let text = PercentEncoding.decode(raw), text.utf8.count <= 200,
        let part = P(pathText: text)
      else { throw Unreadable() }
      return part
    }
    do {
      return (repeat try next((each Part).self))
    } catch {
      return nil
    }
  }

  private struct Unreadable: Error {}
}

/// A value that may stand in a path.
package protocol PathPart: Sendable {
  /// The value as text, not yet percent-encoded.
  var pathText: String { get }
  /// Reads the text; nil if it is not a value of this type.
  init?(pathText: String)
}

extension String: PathPart {
  package var pathText: String { self }
  package init?(pathText: String) {
    self = pathText
  }
}

extension Int: PathPart {
  package var pathText: String { String(self) }
  package init?(pathText: String) {
    self.init(pathText)
  }
}

/// A place without parts.
// swift-format-ignore
package typealias FixedAddress = Address< >
