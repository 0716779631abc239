import Core
import Crypto
import Storage

/// Keeps other sites from sending forms in a visitor's name: each form carries a mark made from the
/// visitor's own cookie with a key that only this program knows, and the browser must not say that
/// the form comes from elsewhere.
enum CrossSiteGuard {
  static let fieldName = "_asal"

  /// The mark for this visitor. A visitor without a cookie is given one.
  static func mark(for visit: Visit) -> String {
    mark(of: visit.cookies.visitorKey, secrets: visit.site.secrets)
  }

  private static func mark(of key: String, secrets: Secrets) -> String {
    hex(secrets.lookup(key, purpose: "form").prefix(16))
  }

  /// Whether a form can come from one of our pages at all, before its body is read.
  /// - Parameter fetchSite: the browser's `Sec-Fetch-Site`, where it sends one.
  static func mayPost(cookies: VisitCookies, fetchSite: String?) -> Bool {
    if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { return false }
    return !cookies.isNewVisitor
  }

  /// Whether a posted form may be believed.
  static func accepts(fields: FormFields, cookies: VisitCookies, secrets: Secrets) -> Bool {
    isSame(fields[fieldName].utf8, mark(of: cookies.visitorKey, secrets: secrets).utf8)
  }
}
