package import Addresses
package import Core

/// A piece of a page. Its literal text is written by us; every interpolated value is escaped.
///
/// The literal type is `StaticString`, so no text made at run time can pass as markup. Debug builds
/// stop where escaping would not be enough: after an unquoted `=`, in `href`, `src` or `action`
/// (only a `Link` may stand there) and inside `script` and `style`.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral value: StaticString) {
    self.text = "\(value)"
  }

  package init(stringInterpolation: StringInterpolation) {
    self.text = stringInterpolation.text
  }

  fileprivate init(text: String) {
    self.text = text
  }

  /// Nothing.
  package static let empty: HTML = ""

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(text: left.text + right.text)
  }

  package static func += (left: inout HTML, right: HTML) {
    left.text += right.text
  }

  /// Markup kept as it is: for our own embedded files (the mark, a QR symbol), never for input.
  package init(trusted asset: TrustedMarkup) {
    self.text = asset.text
  }

  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var text: String
    #if DEBUG
      private var context = HTMLContext()
    #endif

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
      #if DEBUG
        context.read("\(literal)")
      #endif
    }

    package mutating func appendInterpolation(_ value: String) {
      check(allowsLink: false)
      HTMLEscaping.append(value, to: &text)
    }

    package mutating func appendInterpolation(_ value: String?) {
      if let value { appendInterpolation(value) }
    }

    package mutating func appendInterpolation(_ value: Text, _ language: Language) {
      appendInterpolation(value[language])
    }

    package mutating func appendInterpolation(_ value: Int) {
      text += String(value)
    }

    package mutating func appendInterpolation(_ link: Link) {
      check(allowsLink: true)
      HTMLEscaping.append(link.text, to: &text)
    }

    package mutating func appendInterpolation(_ html: HTML) {
      text += html.text
    }

    package mutating func appendInterpolation(_ html: HTML?) {
      if let html { text += html.text }
    }

    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { text += part.text }
    }

    private func check(allowsLink: Bool) {
      #if DEBUG
        if let danger = context.danger(after: text, allowsLink: allowsLink) {
          preconditionFailure(danger)
        }
      #endif
    }

    /// Writes the piece only if the condition holds: `\(when: isLate, " class=late")`.
    package mutating func appendInterpolation(when condition: Bool, _ html: @autoclosure () -> HTML) {
      if condition { text += html().text }
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
