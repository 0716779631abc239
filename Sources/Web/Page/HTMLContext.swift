/// Finds the places where escaping alone does not make an interpolated value safe. Debug builds ask
/// it before every value, so that a page with such a place fails the first test that shows it.
struct HTMLContext: Sendable {
  /// The element whose content a browser does not read as text, from its tag on.
  private var element: String?
  /// Whether its opening tag has ended, so that its content has begun.
  private var isInside = false

  /// Follows the literal text of a page.
  mutating func read(_ literal: String) {
    for name in ["script", "style"] where literal.contains("<\(name)") { (element, isInside) = (name, false) }
    guard let name = element else { return }
    let tag = literal.ranges(of: "<\(name)").last?.upperBound ?? literal.startIndex
    if literal[tag...].contains(">") { isInside = true }
    if literal[tag...].contains("</\(name)") { (element, isInside) = (nil, false) }
  }

  /// Why a value must not stand after `text`, or nil if it may.
  func danger(after text: String, allowsLink: Bool) -> String? {
    if isInside { return "Nothing is interpolated inside <\(element ?? "")>" }
    if text.hasSuffix("=") { return "Put the attribute's value in quotes: …\(text.suffix(40))" }
    if !allowsLink {
      for name in ["href=\"", "src=\"", "action=\""] where text.hasSuffix(name) {
        return "Only a Link from Addresses may stand in \(name)…"
      }
    }
    return nil
  }
}
