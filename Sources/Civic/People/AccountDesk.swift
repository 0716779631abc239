package import Core
package import Storage

/// What can be done with accounts: adding, signing in and out, passwords.
package struct AccountDesk: Sendable {
  let database: Database
  let regency: Int
  private let secrets: Secrets
  let randomness: Randomness

  package init(_ database: Database, regency: Int, secrets: Secrets, randomness: Randomness) {
    self.database = database
    self.regency = regency
    self.secrets = secrets
    self.randomness = randomness
  }

  /// Adds a person with their roles.
  /// - Returns: false if the sign-in name is taken.
  /// - Throws: `Problem` of kind invalid if name or sign-in name cannot be used.
  package func add(
    login: String, name: String, password: String, assignments: [Assignment], mustChange: Bool, isDemo: Bool,
    now: Moment
  ) async throws -> Bool {
    guard let login = Self.clean(login: login) else { throw Problem.badLogin }
    guard let name = cleaned(name, limit: 100), !name.isEmpty else { throw Problem.badName }
    let hash = try await Passwords.hash(password, randomness: randomness)
    let account = Account(
      id: randomness.id(at: now), login: login, name: name, mustChangePassword: mustChange, isDemo: isDemo,
      assignments: assignments)
    let ids = assignments.map { _ in randomness.id(at: now) }
    let event = event(
      "account.added", account.id, by: nil, now: now, codes: ["roles": assignments.map(\.role.rawValue).joined(separator: ",")])
    return try await database.write { [regency] tx in
      guard try AccountStore.insert(account, password: hash, regency: regency, now: now, in: tx) else { return false }
      for (assignment, id) in zip(assignments, ids) {
        try AccountStore.insert(assignment, id: id, of: account.id, regency: regency, in: tx)
      }
      try tx.record(event)
      return true
    }
  }

  package func list() async throws -> [Account] {
    try await database.read { [regency] tx in try AccountStore.accounts(regency: regency, in: tx) }
  }

  /// Gives a new one-time password and ends every session of the account.
  /// - Returns: the password, or nil if there is no such account.
  package func reset(login: String, now: Moment) async throws -> String? {
    let password = Self.oneTimePassword(randomness)
    let hash = try await Passwords.hash(password, randomness: randomness)
    let login = Self.clean(login: login) ?? ""
    let eventID = randomness.id(at: now)
    let found = try await database.write { [regency] tx -> Bool in
      guard let account = try AccountStore.account(login: login, regency: regency, in: tx) else { return false }
      try AccountStore.setPassword(hash, mustChange: true, of: account.id, regency: regency, in: tx)
      try Sessions.endAll(of: account.id, regency: regency, in: tx)
      try tx.record(
        Event(
          id: eventID, at: now, actor: nil, kind: "account.password-reset",
          record: RecordKey("account", regency: regency, id: account.id), fields: ["password"]))
      return true
    }
    return found ? password : nil
  }

  /// Changes one's own password; other sessions end.
  package func changePassword(of actor: Actor, to password: String, keeping token: SessionToken, now: Moment) async throws {
    let hash = try await Passwords.hash(password, randomness: randomness)
    let event = event("account.password-changed", actor.account, by: actor.account, now: now)
    try await database.write { [regency] tx in
      try AccountStore.setPassword(hash, mustChange: false, of: actor.account, regency: regency, in: tx)
      try Sessions.endAll(of: actor.account, regency: regency, in: tx)
      try Sessions.begin(token, account: actor.account, now: now, in: tx)
      try tx.record(event)
    }
  }

  /// Signs someone in.
  /// - Parameter address: where from, for the lock-out; only its keyed hash is kept.
  /// - Throws: `Problem` with one and the same text for a wrong name and a wrong password, or of kind
  ///   tooMany while too many tries have failed.
  package func signIn(login: String, password: String, address: String, now: Moment) async throws -> SessionToken {
    let login = Self.clean(login: login) ?? ""
    let gates = SignInGate.Keys(login: login, address: address, secrets: secrets)
    let account = try await database.read { [regency] tx in
      try SignInGate.check(gates, regency: regency, now: now, in: tx)
      return try AccountStore.account(login: login, regency: regency, in: tx)
    }
    var isRight = false
    if let account {
      isRight = try await Passwords.verify(password, against: account.hash)
    } else {
      try await Passwords.pretend(password)
    }
    guard let account, isRight else {
      try await database.write { [regency] tx in try SignInGate.failed(gates, regency: regency, now: now, in: tx) }
      throw Problem.wrongPassword
    }
    let token = SessionToken(regency: regency, randomness: randomness)
    let event = event("account.signed-in", account.id, by: account.id, now: now)
    try await database.write { [regency] tx in
      try SignInGate.succeeded(gates, regency: regency, in: tx)
      try Sessions.begin(token, account: account.id, now: now, in: tx)
      try tx.record(event)
    }
    return token
  }

  /// Whether this is the present password of someone signed in. Wrong ones count like failures to sign in.
  /// - Throws: `Problem` of kind tooMany while too many tries have failed.
  package func isPassword(_ password: String, of actor: Actor, address: String, now: Moment) async throws -> Bool {
    let gates = SignInGate.Keys(login: actor.account.text, address: address, secrets: secrets)
    let hash = try await database.read { [regency] tx in
      try SignInGate.check(gates, regency: regency, now: now, in: tx)
      return try AccountStore.password(of: actor.account, regency: regency, in: tx)
    }
    guard let hash, try await Passwords.verify(password, against: hash) else {
      try await database.write { [regency] tx in try SignInGate.failed(gates, regency: regency, now: now, in: tx) }
      return false
    }
    return true
  }

  /// Ends a session.
  package func signOut(_ token: SessionToken) async throws {
    try await database.write { tx in try Sessions.end(token, in: tx) }
  }

  private func event(_ kind: String, _ account: ID, by actor: ID?, now: Moment, codes: [String: String] = [:]) -> Event {
    Event(
      id: randomness.id(at: now), at: now, actor: actor, kind: kind,
      record: RecordKey("account", regency: regency, id: account), codes: codes)
  }

  /// Lower-case letters, digits, dots and dashes; nil for anything else.
  private static func clean(login: String) -> String? {
    let lower = login.lowercased().filter { $0 != " " }
    let isPlain = lower.utf8.allSatisfy { byte in
      (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    return isPlain && (2...60).contains(lower.utf8.count) ? lower : nil
  }

  /// Four groups of letters and digits that are hard to confuse: 60 random bits.
  package static func oneTimePassword(_ randomness: Randomness) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789xz".prefix(32))
    let all = randomness.bytes(12).map { letters[Int($0 & 31)] }
    return stride(from: 0, to: 12, by: 4).map { String(all[$0..<($0 + 4)]) }.joined(separator: "-")
  }
}

extension Problem {
  package static let wrongPassword = Problem(
    .invalid, "account.wrong-password",
    Text(id: "Nama pengguna atau kata sandi tidak cocok.", en: "The user name or the password is not right."),
    remedy: Text(
      id: "Periksa keduanya. Bila lupa, mintalah kata sandi baru kepada pengelola akun.",
      en: "Check both. If you forgot, ask the account administrator for a new password."))

  static let badLogin = Problem(
    .invalid, "account.bad-login",
    Text(
      id: "Nama pengguna hanya boleh huruf kecil, angka, titik, dan tanda hubung.",
      en: "A user name may hold only small letters, digits, dots and dashes."),
    remedy: Text(id: "Contoh: loket.banyuwangi", en: "Example: loket.banyuwangi"))

  static let badName = Problem(
    .invalid, "account.bad-name",
    Text(id: "Nama orang kosong atau lebih dari 100 huruf.", en: "The person's name is empty or longer than 100 characters."),
    remedy: Text(id: "Isi nama lengkap.", en: "Give the full name."))
}
