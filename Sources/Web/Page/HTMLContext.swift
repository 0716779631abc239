/// Finds the places where escaping alone does not make an interpolated value safe. Debug builds ask
/// it before every value, so that a page with such a place fails the first test that shows it.
struct HTMLContext: Sendable {
  /// The element whose content a browser does not read as text, while one is open.
  private var openElement: String?

  /// Follows the literal text of a page.
  mutating func read(_ literal: String) {
    for name in ["script", "style"] {
      if literal.contains("<\(name)") { openElement = name }
      if literal.contains("</\(name)") { openElement = nil }
    }
  }

  /// Why a value must not stand after `text`, or nil if it may.
  func danger(after text: String, allowsLink: Bool) -> String? {
    if let openElement { return "Nothing is interpolated inside <\(openElement)>" }
    if text.hasSuffix("=") { return "Put the attribute's value in quotes: …\(text.suffix(40))" }
    if !allowsLink {
      for name in ["href=\"", "src=\"", "action=\""] where text.hasSuffix(name) {
        return "Only a Link from Addresses may stand in \(name)…"
      }
    }
    return nil
  }
}
