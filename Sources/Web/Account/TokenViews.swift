import Addresses
import Civic
import Core

/// The page of one's own tokens.
enum TokenViews {
  static func page(_ visit: StaffVisit, _ shown: TokenPages.Shown, _ state: FormState) -> HTML {
    let (parts, language) = (FormParts(state, visit.language), visit.language)
    let tokens = shown.tokens.filter { $0.isInForce(at: visit.now) }
    return """
      <h1>\(TokenStrings.title, language)</h1>
      <p class="lead">\(TokenStrings.lead, language) <a href="\(APIAddresses.page())">\(TokenStrings.toDescription, language)</a></p>
      \(when: visit.announced("dicabut") != nil, Component.notice(.success, "<p>\(TokenStrings.revoked, language)</p>"))
      \(shown.fresh.map { fresh($0, language) })
      \(parts.summary)
      \(tokens.isEmpty ? Component.empty(TokenStrings.none[language], TokenStrings.noneAdvice[language]) : list(visit, tokens))
      <h2>\(TokenStrings.new, language)</h2>
      \(shown.scopes.isEmpty ? "<p>\(TokenStrings.nothingToGive, language)</p>" : form(visit, shown, parts))
      """
  }

  private static func fresh(_ token: AccessToken, _ language: Language) -> HTML {
    Component.notice(
      .success,
      """
      <p><strong>\(TokenStrings.copyNow, language)</strong></p><p><code>\(token.text)</code></p>
      """)
  }

  private static func list(_ visit: StaffVisit, _ tokens: [AccessTokenRecord]) -> HTML {
    let (language, zone) = (visit.language, visit.site.reference.zone)
    return Component.table(
      caption: TokenStrings.inForce[language],
      columns: [
        .init(TokenStrings.name[language]), .init(TokenStrings.scopes[language]), .init(TokenStrings.expires[language]),
        .init(TokenStrings.used[language]), .init(TokenStrings.action[language]),
      ],
      rows: tokens.map { token in
        [
          "\(token.name)",
          "\(Permission.forTokens.filter(token.scopes.contains).map { $0.words[language] }.joined(separator: ", "))",
          "\(zone.day(of: token.expiresAt).short(language))",
          "\(token.usedAt.map { zone.short($0, language) } ?? TokenStrings.never[language])",
          """
          <form method="post" action="\(WebAddresses.revokeToken(token.id.text))">\(HiddenFields.crossSite(visit.visit))
          <button class="button quiet">\(TokenStrings.revoke, language)<span class="visually-hidden"> \(token.name)</span></button></form>
          """,
        ]
      })
  }

  private static func form(_ visit: StaffVisit, _ shown: TokenPages.Shown, _ parts: FormParts) -> HTML {
    let language = visit.language
    return """
      <form class="form" method="post" action="\(WebAddresses.tokens())">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))
      \(parts.field("nama", TokenStrings.name, .make { $0.hint = TokenStrings.nameHint; $0.size = .medium }))
      \(parts.boxes("izin", TokenStrings.scopes, options: shown.scopes.map { ($0.rawValue, $0.words) }))
      \(parts.select("masa", TokenStrings.lifetime, options: AccessTokenRecord.lengths.map { (String($0), TokenStrings.days($0)[language]) }, .make { $0.size = .short }))
      \(parts.field("kata-sandi", WebStrings.oldPassword, .make { $0.type = "password"; $0.autocomplete = "current-password"; $0.size = .medium; $0.hint = TokenStrings.passwordHint }))
      <div class="actions">\(Component.button(TokenStrings.make[language]))</div></form>
      """
  }
}
