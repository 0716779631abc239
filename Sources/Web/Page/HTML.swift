package import Addresses
package import Core

/// A piece of a page. Its literal text is written by us; every interpolated value is escaped.
///
/// The literal type is `StaticString`, so no text made at run time can pass as markup. Debug builds
/// stop where escaping would not be enough: after an unquoted `=`, in `href`, `src` or `action`
/// (only a `Link` may stand there) and inside `script` and `style`.
///
/// A page is put together from hundreds of pieces, so they are kept as the bytes that go out.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  package init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  package init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Nothing.
  package static let empty: HTML = ""

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(bytes: left.bytes + right.bytes)
  }

  package static func += (left: inout HTML, right: HTML) {
    left.bytes += right.bytes
  }

  /// Markup kept as it is: for our own embedded files (the mark, a QR symbol), never for input.
  package init(trusted asset: TrustedMarkup) {
    bytes = Array(asset.text.utf8)
  }

  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var bytes: [UInt8] = []
    #if DEBUG
      private var context = HTMLContext()
    #endif

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
      #if DEBUG
        context.read("\(literal)")
      #endif
    }

    package mutating func appendInterpolation(_ value: String) {
      check(allowsLink: false)
      HTMLEscaping.append(value, to: &bytes)
    }

    package mutating func appendInterpolation(_ value: String?) {
      if let value { appendInterpolation(value) }
    }

    package mutating func appendInterpolation(_ value: Text, _ language: Language) {
      appendInterpolation(value[language])
    }

    package mutating func appendInterpolation(_ value: Int) {
      bytes += String(value).utf8
    }

    package mutating func appendInterpolation(_ link: Link) {
      check(allowsLink: true)
      HTMLEscaping.append(link.text, to: &bytes)
    }

    package mutating func appendInterpolation(_ html: HTML) {
      bytes += html.bytes
    }

    package mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes += html.bytes }
    }

    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { bytes += part.bytes }
    }

    private func check(allowsLink: Bool) {
      #if DEBUG
        if let danger = context.danger(after: String(decoding: bytes.suffix(60), as: UTF8.self), allowsLink: allowsLink) {
          preconditionFailure(danger)
        }
      #endif
    }

    /// Writes the piece only if the condition holds: `\(when: isLate, " class=late")`.
    package mutating func appendInterpolation(when condition: Bool, _ html: @autoclosure () -> HTML) {
      if condition { bytes += html().bytes }
    }
  }
}

extension Sequence {
  /// The pieces made of each element, one after the other.
  package func html(_ make: (Element) throws -> HTML) rethrows -> HTML {
    var all = HTML.empty
    for element in self { all += try make(element) }
    return all
  }
}

/// Markup from our own files or generators. Only code of this module makes one.
package struct TrustedMarkup: Sendable {
  let text: String
}
