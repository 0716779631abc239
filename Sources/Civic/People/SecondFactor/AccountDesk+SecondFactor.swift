package import Core
package import Storage

extension AccountDesk {
  /// How someone's second factor stands, for the page on which they see to it.
  package struct FactorStanding: Sendable {
    package let login: String
    /// The secret as letters, while it waits for its first code; nil otherwise.
    package let pending: String?
    package let confirmedAt: Moment?
    package let codesLeft: Int
  }

  package static let recoveryCodeCount = 10

  package func factor(of actor: Actor, in tx: Transaction) throws -> FactorStanding {
    let factor = try SecondFactorStore.factor(of: actor.account, regency: regency, secrets, in: tx)
    return FactorStanding(
      login: try AccountStore.credentials(of: actor.account, regency: regency, in: tx)?.login ?? "",
      pending: factor.flatMap { $0.confirmedAt == nil ? Base32.encode($0.secret) : nil }, confirmedAt: factor?.confirmedAt,
      codesLeft: try SecondFactorStore.codesLeft(of: actor.account, regency: regency, in: tx))
  }

  /// Begins to set a second factor up: makes its secret. The present password is asked, so that an unwatched
  /// screen is not enough to tie an account to another's phone.
  /// - Returns: false if the password is wrong.
  package func beginFactor(of actor: Actor, password: String, address: String, now: Moment) async throws -> Bool {
    let stored = try await database.read { [regency] tx in
      try AccountStore.credentials(of: actor.account, regency: regency, in: tx)
    }
    guard let stored else { throw Problem.notSignedIn }
    guard try await isPresent(password, stored, address: address, now: now) else { return false }
    let (id, secret) = (randomness.id(at: now), Base32.encode(randomness.bytes(20)))
    let sealed = try secrets.seal(secret, at: SecondFactor.place(regency, id))
    let event = event("account.second-factor-begun", actor.account, by: actor.account, now: now)
    try await database.write { [regency] tx in
      guard try !SecondFactorStore.isConfirmed(actor.account, regency: regency, in: tx) else { throw Problem.changed }
      try SecondFactorStore.begin(id, sealed: sealed, of: actor.account, regency: regency, in: tx)
      try tx.record(event)
    }
    return true
  }

  /// Codes that stand in for the phone, each once: shown now and never again.
  package struct NewCodes: Sendable {
    package let codes: [String]
    let hashes: [Blob]
  }

  private func newCodes(of account: ID) -> NewCodes {
    let codes = (0..<Self.recoveryCodeCount).map { _ in Passwords.oneTime(randomness) }
    return NewCodes(codes: codes, hashes: codes.map { recoveryHash($0, of: account) })
  }

  /// Confirms a second factor by its first code. Every other session and every token ends: they began without it.
  /// - Throws: `Problem.wrongCode`, `.noEnrolment`, or one of kind tooMany.
  package func confirmFactor(
    of actor: Actor, code: String, address: String, beginning token: SessionToken, now: Moment
  ) async throws -> NewCodes {
    let codes = newCodes(of: actor.account)
    let event = event("account.second-factor-confirmed", actor.account, by: actor.account, now: now)
    let tokenIDs = idsForTokens(now: now)
    try await withCode(code, of: actor, isConfirmed: false, address: address, now: now) { [self] tx in
      try SecondFactorStore.confirm(actor.account, at: now, regency: regency, in: tx)
      try SecondFactorStore.replaceCodes(codes.hashes, of: actor.account, regency: regency, in: tx)
      try Sessions.endAll(of: actor.account, regency: regency, in: tx)
      try endTokens(of: actor.account, by: actor.account, ids: tokenIDs, now: now, tx)
      try Sessions.begin(token, account: actor.account, now: now, in: tx)
      try tx.record(event)
    }
    return codes
  }

  /// Makes new recovery codes; the old ones are void.
  package func renewCodes(of actor: Actor, code: String, address: String, now: Moment) async throws -> NewCodes {
    let codes = newCodes(of: actor.account)
    let event = event("account.recovery-codes-made", actor.account, by: actor.account, now: now)
    try await withCode(code, of: actor, isConfirmed: true, address: address, now: now) { [regency] tx in
      try SecondFactorStore.replaceCodes(codes.hashes, of: actor.account, regency: regency, in: tx)
      try tx.record(event)
    }
    return codes
  }

  /// Takes one's own second factor away, for another phone. The tokens that carried it end.
  package func removeFactor(of actor: Actor, code: String, address: String, now: Moment) async throws {
    let event = event("account.second-factor-removed", actor.account, by: actor.account, now: now)
    let tokenIDs = idsForTokens(now: now)
    try await withCode(code, of: actor, isConfirmed: true, address: address, now: now) { [self] tx in
      try SecondFactorStore.remove(actor.account, regency: regency, in: tx)
      try endTokens(of: actor.account, by: actor.account, ids: tokenIDs, now: now, tx)
      try tx.record(event)
    }
  }

  /// Does something that a code of the phone allows; the try is counted before it is looked at.
  private func withCode(
    _ typed: String, of actor: Actor, isConfirmed: Bool, address: String, now: Moment,
    _ work: @escaping @Sendable (Transaction) throws -> Void
  ) async throws {
    let keys = SignInGate.Keys(secondFactorOf: actor.account, address: address, secrets: secrets)
    let factor = try await database.write { [regency, secrets] tx -> SecondFactor? in
      guard let factor = try SecondFactorStore.factor(of: actor.account, regency: regency, secrets, in: tx),
        (factor.confirmedAt != nil) == isConfirmed
      else { return nil }
      try SignInGate.reserve(keys, regency: regency, now: now, in: tx)
      return factor
    }
    guard let factor else { throw Problem.noEnrolment }
    guard let step = TOTP.accepts(Self.digits(typed), secret: factor.secret, after: factor.lastStep, now: now) else {
      throw Problem.wrongCode
    }
    try await database.write { [regency, secrets] tx in
      // Someone may have begun anew, or a reset come between.
      guard try SecondFactorStore.factor(of: actor.account, regency: regency, secrets, in: tx)?.id == factor.id else {
        throw Problem.changed
      }
      guard try SecondFactorStore.use(step: step, of: actor.account, regency: regency, in: tx) else { throw Problem.wrongCode }
      try SignInGate.succeeded(keys, regency: regency, now: now, in: tx)
      try work(tx)
    }
  }

  /// Notes that the person has read what they were told.
  package func dismissNotice(of actor: Actor, now: Moment) async throws {
    guard actor.notice != nil else { return }
    let event = event("account.notice-read", actor.account, by: actor.account, now: now, fields: ["notice"])
    try await database.write { [regency] tx in
      try SecondFactorStore.set(notice: nil, of: actor.account, regency: regency, in: tx)
      try tx.record(event)
    }
  }

  /// Takes someone's second factor away for them, when the phone is lost. Every session and token ends, and the
  /// person is told at the next sign-in.
  /// - Returns: false if there is no such account, or it has none.
  package func resetFactor(login: String, now: Moment) async throws -> Bool {
    let login = Self.clean(login: login) ?? ""
    let (eventID, tokenIDs) = (randomness.id(at: now), idsForTokens(now: now))
    return try await database.write { [self] tx in
      guard let account = try AccountStore.credentials(login: login, regency: regency, in: tx),
        try SecondFactorStore.factor(of: account.id, regency: regency, secrets, in: tx) != nil
      else { return false }
      try SecondFactorStore.remove(account.id, regency: regency, in: tx)
      try SecondFactorStore.set(notice: .factorReset, of: account.id, regency: regency, in: tx)
      try Sessions.endAll(of: account.id, regency: regency, in: tx)
      try endTokens(of: account.id, by: nil, ids: tokenIDs, now: now, tx)
      try SignInGate.forget(SignInGate.Keys.subject(secondFactorOf: account.id, secrets), regency: regency, in: tx)
      try tx.record(
        Event(
          id: eventID, at: now, actor: nil, kind: "account.second-factor-reset",
          record: RecordKey("account", regency: regency, id: account.id)))
      return true
    }
  }
}
