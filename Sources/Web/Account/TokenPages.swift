import Addresses
package import Civic
import Core
import Crypto
import Storage

/// Where someone makes and revokes the tokens by which programs act for them.
package struct TokenPages: Sendable {
  private let desk: AccountDesk

  package init(_ desk: AccountDesk) {
    self.desk = desk
  }

  package var routes: [Route] {
    [
      .staff(.get, WebAddresses.tokens, nil) { visit in try await show(visit, FormState()) },
      .staff(.post, WebAddresses.tokens, nil, make),
      .staff(.post, WebAddresses.revokeToken, nil, revoke),
    ]
  }

  /// What the page is made of.
  struct Shown: Sendable {
    let tokens: [AccessTokenRecord]
    /// What this person may give on.
    let scopes: [Permission]
    /// The token just made, which is shown this once.
    var fresh: AccessToken?
  }

  private func show(_ visit: StaffVisit, _ state: FormState, fresh: AccessToken? = nil) async throws -> Answer {
    let shown = try await visit.read { tx, actor in
      guard !actor.mustChangePassword else { throw Problem.passwordMustChange }
      return Shown(
        tokens: try AccessTokens.all(of: actor.account, regency: actor.regency, in: tx),
        scopes: Permission.forTokens.filter { !actor.areas(for: $0, on: visit.today).isEmpty }, fresh: fresh)
    }
    return visit.show(
      Page(
        TokenStrings.title[visit.language], frame: .staff, scripts: ["form.js"], body: TokenViews.page(visit, shown, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private struct Wish: Sendable {
    let name: String
    let scopes: Set<Permission>
    let days: Int
  }

  private static let form = Form<Wish> { reader in
    let name = reader.text("nama", limit: 60, required: TokenStrings.nameMissing)
    let days = reader.required(
      "masa", { typed in AccessTokenRecord.lengths.first { String($0) == typed } }, or: TokenStrings.daysMissing)
    let scopes = Set(reader.fields.all("izin").compactMap(Permission.init(rawValue:)))
    if scopes.isEmpty { reader.refuse("izin", TokenStrings.scopesMissing) }
    if !scopes.isDisjoint(with: [.handle, .handOver]), !scopes.contains(.readDossiers) {
      reader.refuse("izin", TokenStrings.scopesNeedReading)
    }
    guard let name, let days else { return nil }
    return Wish(name: name, scopes: scopes, days: days)
  }

  private func make(_ visit: StaffVisit) async throws -> Answer {
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return try await show(visit, state)
    case .accepted(let wish):
      let actor = try await visit.read { _, actor in actor }
      guard !actor.mustChangePassword else { throw Problem.passwordMustChange }
      let isRight = try await desk.isPassword(
        visit.fields["kata-sandi"], of: actor, address: visit.visit.address, now: visit.now)
      guard isRight else {
        let error = FieldError("kata-sandi", WebStrings.oldPasswordWrong)
        return try await show(visit, FormState(fields: visit.fields, errors: [error]))
      }
      let draft = try desk.draftToken(name: wish.name, scopes: wish.scopes, days: wish.days, now: visit.now)
      let made = try await visit.writeOnce { [desk] tx, actor in
        try desk.make(draft, for: actor, by: actor.account, today: visit.today, tx)
        return draft.record.id.text
      }
      // Sent again, the form makes no second token, and the first is never shown twice.
      return try await show(visit, FormState(), fresh: made == draft.record.id.text ? draft.token : nil)
    }
  }

  private func revoke(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let eventID = visit.newID()
    try await visit.write { [desk] tx, actor in
      try desk.revoke(id, of: actor.account, by: actor.account, eventID: eventID, now: visit.now, tx)
    }
    visit.announce("dicabut")
    return .see(WebAddresses.tokens())
  }
}
