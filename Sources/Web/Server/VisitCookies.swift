package import Civic
package import Core

/// The cookies this program sets, and no others.
struct VisitCookies: Sendable {
  static let session = "simpul_sesi"
  static let visitor = "simpul_tamu"
  static let language = "simpul_bahasa"
  static let news = "simpul_kabar"
  static let pass = "simpul_ajuan"

  let session: SessionToken?
  let pass: HolderPass?
  /// A random key of this browser, from which the marks of its forms are made.
  let visitorKey: String
  let isNewVisitor: Bool
  let language: Language?
  /// What the last request said should be told on the next page: a key and a word.
  let news: (key: String, word: String)?

  /// - Parameter header: the `Cookie` header as sent.
  init(header: String?, randomness: Randomness) {
    var found: [Substring: Substring] = [:]
    for pair in (header ?? "").prefix(8000).split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { found[parts[0].drop { $0 == " " }] = parts[1] }
    }
    session = found[Substring(Self.session)].flatMap { SessionToken(text: String($0)) }
    pass = found[Substring(Self.pass)].flatMap { HolderPass(text: String($0)) }
    language = found[Substring(Self.language)].flatMap { Language(rawValue: String($0)) }
    let news = found[Substring(Self.news)]?.split(separator: ".", maxSplits: 1).map(String.init) ?? []
    self.news = news.count == 2 ? (news[0], news[1]) : nil
    if let key = found[Substring(Self.visitor)], key.utf8.count == 32 {
      visitorKey = String(key)
      isNewVisitor = false
    } else {
      visitorKey = hex(randomness.bytes(16))
      isNewVisitor = true
    }
  }

  /// The text of a `Set-Cookie` header.
  static func setting(_ name: String, to value: String, lasting seconds: Int?, secure: Bool) -> String {
    var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let seconds { text += "; Max-Age=\(seconds)" }
    if secure { text += "; Secure" }
    return text
  }
}

extension Visit {
  /// Gives the browser its session. It ends with the browser; the database ends it sooner.
  package func begin(_ session: SessionToken) {
    set(
      cookie: VisitCookies.setting(
        VisitCookies.session, to: session.text, lasting: nil, secure: site.settings.isSecure))
  }

  /// Takes the session from the browser.
  package func forgetSession() {
    set(
      cookie: VisitCookies.setting(
        VisitCookies.session, to: "", lasting: 0, secure: site.settings.isSecure))
  }

  /// The session this browser says it has.
  package var session: SessionToken? {
    cookies.session
  }

  /// Says something on the next page this browser opens, such as what was saved. It stands in a cookie and
  /// not in the address, so that no link can claim what never happened.
  /// - Parameter word: letters, digits, dashes and dots only.
  package func announce(_ key: StaticString, _ word: String = "1") {
    set(
      cookie: VisitCookies.setting(
        VisitCookies.news, to: "\(key).\(word)", lasting: 60, secure: site.settings.isSecure))
  }

  /// What the request before this one announced under this key. It is told once.
  package func announced(_ key: StaticString) -> String? {
    guard let news = cookies.news, news.key == "\(key)" else { return nil }
    set(cookie: VisitCookies.setting(VisitCookies.news, to: "", lasting: 0, secure: site.settings.isSecure))
    return news.word
  }

  /// Keeps the visitor's language for a year.
  package func remember(_ language: Language) {
    set(
      cookie: VisitCookies.setting(
        VisitCookies.language, to: language.rawValue, lasting: 365 * 86400,
        secure: site.settings.isSecure))
  }
}
