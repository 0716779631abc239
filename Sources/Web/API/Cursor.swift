import Core
package import Storage

/// The place where a page of a list ended, as programs carry it to the next: nobody can make one, and one of
/// another list is none here.
package struct Cursor: Sendable {
  private let secrets: Secrets
  private let list: String

  /// - Parameter list: the operation that lists: `listDossiers`.
  package init(_ list: String, _ secrets: Secrets) {
    self.list = list
    self.secrets = secrets
  }

  package func text(of place: String) -> String {
    "\(place)~\(code(of: place))"
  }

  /// - Throws: `APIProblem` for anything that is no cursor of this list.
  package func place(in text: String) throws -> String {
    let parts = text.split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 2, code(of: String(parts[0])) == String(parts[1]) else {
      throw APIProblem.invalid(parameter: "cursor", APIStrings.strangeCursor)
    }
    return String(parts[0])
  }

  /// 16 bytes are enough for what only leads to records the asker may read anyway.
  private func code(of place: String) -> String {
    hex(secrets.lookup("\(list)\u{0}\(place)", purpose: "cursor").prefix(16))
  }
}
