/// A link inside the program: path and query, already percent-encoded.
///
/// Only an `Address` makes one, so a link on a page cannot point to a route that does not exist.
package struct Link: Sendable, Hashable {
  /// The text that stands in `href`.
  package let text: String

  init(path: String) {
    self.text = path
  }

  /// The same link with query items added; empty values are left out.
  package func with(_ query: [(name: String, value: String)]) -> Link {
    let items = query.filter { !$0.value.isEmpty }
      .map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
    guard !items.isEmpty else { return self }
    let mark = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return Link(path: text + mark + items.joined(separator: "&"))
  }

  /// A link back to where a visitor came from, if that is a path of this program; nil for anything
  /// that a browser could read as another host (`//evil`, `/\evil`, `https:`).
  package init?(returningTo path: String) {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2000 else { return nil }
    if bytes.count > 1, bytes[1] == UInt8(ascii: "/") || bytes[1] == UInt8(ascii: "\\") {
      return nil
    }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return nil
    }
    self.init(path: path)
  }
}
