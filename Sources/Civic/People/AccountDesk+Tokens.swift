package import Core
package import Storage

extension AccountDesk {
  /// A token about to be made, with everything that must not be made inside a transaction.
  package struct TokenDraft: Sendable {
    /// Shown once; only its hash is kept.
    package let token: AccessToken
    package let record: AccessTokenRecord
    let eventID: ID
  }

  /// - Parameters:
  ///   - name: by which its owner will know it; not empty.
  ///   - days: how long it lives, at most a year.
  /// - Throws: `Problem.badToken` if one of them cannot be.
  package func draftToken(name: String, scopes: Set<Permission>, days: Int, now: Moment) throws -> TokenDraft {
    guard let name = cleaned(name, limit: 60), !name.isEmpty, !scopes.isEmpty, scopes.isSubset(of: Permission.forTokens),
      (1...365).contains(days)
    else { throw Problem.badToken }
    let record = AccessTokenRecord(
      id: randomness.id(at: now), name: name, scopes: scopes, madeAt: now, expiresAt: now.adding(days: days), usedAt: nil,
      revokedAt: nil)
    return TokenDraft(
      token: AccessToken(regency: regency, randomness: randomness), record: record, eventID: randomness.id(at: now))
  }

  /// Makes a token of someone, for no more than what their own roles give them today.
  /// - Throws: `Problem.beyondOwn`, or `.tooManyTokens`.
  package func make(_ draft: TokenDraft, for owner: Actor, by actor: ID?, today: Day, _ tx: Transaction) throws {
    guard draft.record.scopes.allSatisfy({ !owner.areas(for: $0, on: today).isEmpty }) else { throw Problem.beyondOwn }
    let inForce = try AccessTokens.all(of: owner.account, regency: regency, in: tx).count {
      $0.isInForce(at: draft.record.madeAt)
    }
    guard inForce < AccessTokenRecord.most else { throw Problem.tooManyTokens }
    try AccessTokens.insert(draft.record, hash: draft.token.hash, of: owner, regency: regency, in: tx)
    try tx.record(
      Event(
        id: draft.eventID, at: draft.record.madeAt, actor: actor, kind: "token.made",
        record: RecordKey("access_token", regency: regency, id: draft.record.id),
        codes: ["account": owner.account.text, "scopes": AccessTokens.text(draft.record.scopes)]))
  }

  /// Ends a token at once.
  /// - Throws: `Problem.notFound` if it is not theirs or has been ended.
  package func revoke(_ id: ID, of owner: ID, by actor: ID?, eventID: ID, now: Moment, _ tx: Transaction) throws {
    guard try AccessTokens.revoke(id, of: owner, regency: regency, now: now, in: tx) else { throw Problem.notFound }
    try tx.record(
      Event(
        id: eventID, at: now, actor: actor, kind: "token.revoked",
        record: RecordKey("access_token", regency: regency, id: id), fields: ["revoked_at"]))
  }

  /// Ends every token of an account: what may have been made with a password or a phone that was stolen goes with it.
  /// - Parameter ids: `AccessTokenRecord.most` new ids, for the events.
  func endTokens(of account: ID, by actor: ID?, ids: [ID], now: Moment, _ tx: Transaction) throws {
    let inForce = try AccessTokens.all(of: account, regency: regency, in: tx).filter { $0.isInForce(at: now) }
    for (token, id) in zip(inForce, ids) {
      try revoke(token.id, of: account, by: actor, eventID: id, now: now, tx)
    }
  }

  func idsForTokens(now: Moment) -> [ID] {
    (0..<AccessTokenRecord.most).map { _ in randomness.id(at: now) }
  }

  /// Someone by their sign-in name, with their roles; nil if there is no such open account.
  package func person(login: String, _ tx: Transaction) throws -> Actor? {
    guard let login = Self.clean(login: login),
      let account = try AccountStore.credentials(login: login, regency: regency, in: tx)
    else { return nil }
    return Actor(
      account: account.id, name: login, regency: regency,
      assignments: try AccountStore.assignments(of: account.id, regency: regency, in: tx))
  }

  /// Checks the present password of someone signed in, so that an unwatched screen is not enough for what
  /// outlasts the session.
  /// - Returns: false if it is wrong; that counts like a failure to sign in.
  /// - Throws: `Problem` of kind tooMany, busy or notSignedIn.
  package func isPassword(_ password: String, of actor: Actor, address: String, now: Moment) async throws -> Bool {
    let stored = try await database.read { [regency] tx in
      try AccountStore.credentials(of: actor.account, regency: regency, in: tx)
    }
    guard let stored else { throw Problem.notSignedIn }
    return try await isPresent(password, stored, address: address, now: now)
  }
}

extension Problem {
  static let badToken = Problem(
    .invalid, "token.bad",
    Text(
      id: "Token perlu nama, izin, dan masa paling lama 365 hari.", en: "A token needs a name, permissions and at most 365 days."),
    remedy: Text(id: "Periksa ketiganya, lalu ulangi.", en: "Check all three, then repeat."))

  static let beyondOwn = Problem(
    .notAllowed, "token.beyond-own",
    Text(id: "Token tidak boleh lebih berkuasa daripada pemiliknya.", en: "A token may not do more than its owner."),
    remedy: Text(id: "Pilih hanya izin yang dimiliki pemiliknya.", en: "Choose only what its owner may do."))

  static let tooManyTokens = Problem(
    .conflict, "token.too-many",
    Text(id: "Sudah ada 20 token yang berlaku.", en: "There are 20 tokens in force already."),
    remedy: Text(id: "Cabut yang tidak dipakai lagi.", en: "Revoke those no longer used."))
}
