package import Core
import Storage

extension AccountDesk {
  /// What became of a change of password.
  package enum PasswordChange: Sendable, Hashable {
    case changed
    case wrongPresent
    /// The new one cannot be used, and why.
    case refused(Text)
  }

  /// Gives a new one-time password, ends every session and token of the account and lifts its lock.
  /// - Returns: the password, or nil if there is no such account.
  package func reset(login: String, now: Moment) async throws -> String? {
    let password = Passwords.oneTime(randomness)
    let hash = try await Passwords.hash(password, randomness: randomness)
    let login = Self.clean(login: login) ?? ""
    let (eventID, tokenIDs) = (randomness.id(at: now), idsForTokens(now: now))
    let found = try await database.write { [self] tx -> Bool in
      guard let account = try AccountStore.credentials(login: login, regency: regency, in: tx) else { return false }
      try AccountStore.setPassword(hash, mustChange: true, of: account.id, regency: regency, in: tx)
      try Sessions.endAll(of: account.id, regency: regency, in: tx)
      try endTokens(of: account.id, by: nil, ids: tokenIDs, now: now, tx)
      try SignInGate.forget(SignInGate.Keys.subject(login: login, secrets), regency: regency, in: tx)
      try SignInGate.forget(SignInGate.Keys.subject(account: account.id, secrets), regency: regency, in: tx)
      try tx.record(
        Event(
          id: eventID, at: now, actor: nil, kind: "account.password-reset",
          record: RecordKey("account", regency: regency, id: account.id), fields: ["password"]))
      return true
    }
    return found ? password : nil
  }

  /// Changes one's own password; every session and token ends, and `token` begins a new one.
  /// - Parameters:
  ///   - present: the password so far, so that an unwatched screen is not enough to take an account. It is
  ///     not asked of someone whose password must be changed: they have just typed it.
  ///   - session: the one in which the change is asked for.
  ///   - address: where from; a wrong present password counts like a failure to sign in.
  /// - Throws: `Problem` of kind tooMany, busy or notSignedIn.
  package func changePassword(
    of actor: Actor, from present: String, to password: String, in session: SessionToken, address: String,
    beginning token: SessionToken, now: Moment
  ) async throws -> PasswordChange {
    let stored = try await database.read { [regency] tx in
      try AccountStore.credentials(of: actor.account, regency: regency, in: tx)
    }
    guard let stored else { throw Problem.notSignedIn }
    if let objection = Passwords.objection(to: password, login: stored.login) { return .refused(objection) }
    if !actor.mustChangePassword, try await !isPresent(present, stored, address: address, now: now) { return .wrongPresent }
    if try await Passwords.verify(password, against: stored.hash) { return .refused(Passwords.unchanged) }
    let hash = try await Passwords.hash(password, randomness: randomness)
    let event = event("account.password-changed", actor.account, by: actor.account, now: now, fields: ["password"])
    let tokenIDs = idsForTokens(now: now)
    try await database.write { [self] tx in
      // Checking took a while: a reset or a sign-out since then goes before this change.
      guard try Sessions.find(session, in: tx, now: now)?.actor.account == actor.account,
        try AccountStore.credentials(of: actor.account, regency: regency, in: tx)?.hash == stored.hash
      else { throw Problem.notSignedIn }
      try AccountStore.setPassword(hash, mustChange: false, of: actor.account, regency: regency, in: tx)
      try Sessions.endAll(of: actor.account, regency: regency, in: tx)
      try endTokens(of: actor.account, by: actor.account, ids: tokenIDs, now: now, tx)
      try Sessions.begin(token, account: actor.account, now: now, in: tx)
      try tx.record(event)
    }
    return .changed
  }

  func isPresent(_ password: String, _ stored: AccountStore.Credentials, address: String, now: Moment) async throws
    -> Bool
  {
    let keys = SignInGate.Keys(account: stored.id, address: address, secrets: secrets)
    try await database.write { [regency] tx in try SignInGate.reserve(keys, regency: regency, now: now, in: tx) }
    guard try await isRight(password, stored.hash, keys, now: now) else { return false }
    try await database.write { [regency] tx in try SignInGate.succeeded(keys, regency: regency, now: now, in: tx) }
    return true
  }
}
