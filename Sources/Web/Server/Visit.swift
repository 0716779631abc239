import Addresses
package import Core
package import Storage
import Synchronization

/// One request, seen by the handler that answers it.
package final class Visit: Sendable {
  package let site: Site
  /// The one "now" of this request.
  package let now: Moment
  package let language: Language
  /// The path and query asked for.
  package let path: String
  /// Where this page, or for a posted form the page it stood on, can be opened again.
  let returnPath: String
  package let query: FormFields
  /// The fields of a posted form. The server has read them and has checked that they come from one
  /// of our own pages.
  package let fields: FormFields
  /// The visitor's network address, for limits only; it is never stored in clear.
  package let address: String
  /// The token of an `Authorization` header, not yet believed.
  let bearer: String?
  let cookies: VisitCookies
  /// What a program sent; nil where a person asks.
  let call: Call?
  /// Cookies to set with the answer.
  let newCookies = Mutex<[String]>([])
  /// The mark of the page's forms, made for the first of them; a new browser then needs its key.
  let formMark = Mutex<String?>(nil)

  init(
    site: Site, now: Moment, language: Language, path: String, returnPath: String, query: FormFields,
    fields: FormFields, address: String, bearer: String?, cookies: VisitCookies, call: Call? = nil
  ) {
    self.site = site
    self.now = now
    self.language = language
    self.path = path
    self.returnPath = returnPath
    self.query = query
    self.fields = fields
    self.address = address
    self.bearer = bearer
    self.cookies = cookies
    self.call = call
  }

  /// Reads in one transaction.
  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await site.database.read(body)
  }

  /// Writes in one transaction. The body may run several times.
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> T
  ) async throws -> T {
    try await site.database.write(body)
  }

  /// A new id of this moment.
  package func newID() -> ID {
    site.randomness.id(at: now)
  }

  /// The mark that a form carries to show it came from our page.
  var crossSiteMark: String {
    formMark.withLock { mark in
      if let mark { return mark }
      let made = CrossSiteGuard.mark(for: self)
      mark = made
      return made
    }
  }

  /// Whether a session cookie came along; it may be out of date.
  package var hasSession: Bool {
    cookies.session != nil
  }

  func set(cookie: String) {
    newCookies.withLock { $0.append(cookie) }
  }
}
