package import Core
import Storage

extension AccountDesk {
  /// How far a right password has brought someone.
  package enum Entry: Sendable {
    case signedIn(SessionToken)
    /// The code of the second factor is still to come; the token opens nothing else.
    case half(SessionToken)
  }

  /// Whether a browser's token is that of someone whose code is awaited.
  package func isHalf(_ token: SessionToken, now: Moment) async throws -> Bool {
    try await database.read { tx in try HalfSessions.account(token, now: now, in: tx) != nil }
  }

  /// Ends the second step of a sign-in with a code of the phone, or with a recovery code.
  ///
  /// The try is counted like a password before it is looked at. What was used is used up in the write that signs
  /// in, so of two at once with the same code one is refused.
  /// - Throws: `Problem.notSignedIn` if no code is awaited, `.wrongCode`, or one of kind tooMany.
  package func finish(_ half: SessionToken, code typed: String, address: String, now: Moment) async throws -> SessionToken {
    let found = try await database.write { [regency, secrets] tx -> (ID, SecondFactor)? in
      guard let account = try HalfSessions.account(half, now: now, in: tx),
        let factor = try SecondFactorStore.factor(of: account, regency: regency, secrets, in: tx), factor.confirmedAt != nil
      else { return nil }
      let keys = SignInGate.Keys(secondFactorOf: account, address: address, secrets: secrets)
      try SignInGate.reserve(keys, regency: regency, now: now, in: tx)
      return (account, factor)
    }
    guard let (account, factor) = found else { throw Problem.notSignedIn }
    let keys = SignInGate.Keys(secondFactorOf: account, address: address, secrets: secrets)
    let step = TOTP.accepts(Self.digits(typed), secret: factor.secret, after: factor.lastStep, now: now)
    let recovery = recoveryHash(typed, of: account)
    let token = SessionToken(regency: regency, randomness: randomness)
    let entered = event(
      "account.signed-in", account, by: account, now: now, codes: ["second": step == nil ? "recovery" : "phone"])
    let recovered = event("account.recovery-code-used", account, by: account, now: now)
    try await database.write { [regency] tx in
      guard try HalfSessions.account(half, now: now, in: tx) == account else { throw Problem.notSignedIn }
      if let step {
        guard try SecondFactorStore.use(step: step, of: account, regency: regency, in: tx) else { throw Problem.wrongCode }
      } else {
        guard try SecondFactorStore.use(code: recovery, of: account, now: now, regency: regency, in: tx) else {
          throw Problem.wrongCode
        }
        try SecondFactorStore.set(notice: .recoveryUsed, of: account, regency: regency, in: tx)
        try tx.record(recovered)
      }
      try SignInGate.succeeded(keys, regency: regency, now: now, in: tx)
      try HalfSessions.end(half, in: tx)
      try Sessions.begin(token, account: account, now: now, in: tx)
      try tx.record(entered)
    }
    return token
  }

  /// Six digits, however they were grouped.
  static func digits(_ typed: String) -> String { typed.filter { $0 != " " && $0 != "-" } }

  /// Random codes need no slow hash: there are 2^60 of them.
  func recoveryHash(_ typed: String, of account: ID) -> Blob {
    let plain = typed.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(40)
    return Blob(secrets.lookup("\(account.text)/\(plain)", purpose: "recovery-code"))
  }
}
