package import Core
package import Storage

/// What can be done with accounts: adding, signing in and out, passwords, duties.
package struct AccountDesk: Sendable {
  let database: Database
  let regency: Int
  let secrets: Secrets
  let randomness: Randomness

  package init(_ database: Database, regency: Int, secrets: Secrets, randomness: Randomness) {
    self.database = database
    self.regency = regency
    self.secrets = secrets
    self.randomness = randomness
  }

  /// Adds a person with their roles.
  /// - Returns: false if the sign-in name is taken.
  /// - Throws: `Problem` of kind invalid if name, sign-in name or a role's area cannot be used.
  package func add(
    login: String, name: String, password: String, assignments: [Assignment], mustChange: Bool, isDemo: Bool,
    now: Moment
  ) async throws -> Bool {
    guard let login = Self.clean(login: login) else { throw Problem.badLogin }
    guard let name = cleaned(name, limit: 100), !name.isEmpty else { throw Problem.badName }
    for assignment in assignments { try assignment.checkArea() }
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

  /// Signs in someone who has no second factor; of others it throws `Problem.notSignedIn`.
  /// - Parameter address: where from, for the lock-out; only its keyed hash is kept.
  /// - Throws: `Problem` with one and the same text for a wrong name and a wrong password, of kind
  ///   tooMany while too many tries have failed, or of kind busy if too many are being checked.
  package func signIn(login: String, password: String, address: String, now: Moment) async throws -> SessionToken {
    switch try await enter(login: login, password: password, address: address, now: now) {
    case .signedIn(let token): return token
    case .half: throw Problem.notSignedIn
    }
  }

  /// The same for everyone: who has a second factor is half signed in and is asked for a code next.
  package func enter(login: String, password: String, address: String, now: Moment) async throws -> Entry {
    let login = Self.clean(login: login) ?? ""
    let keys = SignInGate.Keys(login: login, address: address, secrets: secrets)
    let account = try await database.write { [regency] tx in
      try SignInGate.reserve(keys, regency: regency, now: now, in: tx)
      return try AccountStore.credentials(login: login, regency: regency, in: tx)
    }
    guard try await isRight(password, account?.hash, keys, now: now), let account else { throw Problem.wrongPassword }
    return try await beginSession(of: account, keys, now: now)
  }

  /// Begins a session of someone whose password was right. Checking took a while: if the password has been
  /// reset or the account closed since, there is none.
  func beginSession(of account: AccountStore.Credentials, _ keys: SignInGate.Keys, now: Moment) async throws -> Entry {
    let token = SessionToken(regency: regency, randomness: randomness)
    let event = event("account.signed-in", account.id, by: account.id, now: now)
    return try await database.write { [regency] tx in
      guard try AccountStore.credentials(of: account.id, regency: regency, in: tx)?.hash == account.hash else {
        throw Problem.wrongPassword
      }
      try SignInGate.succeeded(keys, regency: regency, now: now, in: tx)
      guard try !SecondFactorStore.isConfirmed(account.id, regency: regency, in: tx) else {
        try HalfSessions.begin(token, account: account.id, now: now, in: tx)
        return .half(token)
      }
      try Sessions.begin(token, account: account.id, now: now, in: tx)
      try tx.record(event)
      return .signedIn(token)
    }
  }

  /// Checks a password whose try has been counted; without a hash it takes as long and is wrong. What
  /// could not be checked is given back.
  func isRight(_ password: String, _ hash: String?, _ keys: SignInGate.Keys, now: Moment) async throws -> Bool {
    do {
      guard let hash else {
        try await Passwords.pretend(password)
        return false
      }
      return try await Passwords.verify(password, against: hash)
    } catch {
      try await database.write { [regency] tx in try SignInGate.giveBack(keys, regency: regency, now: now, in: tx) }
      throw error
    }
  }

  /// Ends a session.
  package func signOut(_ token: SessionToken) async throws {
    try await database.write { tx in try Sessions.end(token, in: tx) }
  }

  func event(
    _ kind: String, _ account: ID, by actor: ID?, now: Moment, fields: [String] = [], codes: [String: String] = [:]
  ) -> Event {
    Event(
      id: randomness.id(at: now), at: now, actor: actor, kind: kind,
      record: RecordKey("account", regency: regency, id: account), fields: fields, codes: codes)
  }

  /// Lower-case letters, digits, dots and dashes; nil for anything else.
  static func clean(login: String) -> String? {
    let lower = login.lowercased().filter { $0 != " " }
    let isPlain = lower.utf8.allSatisfy { byte in
      (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    return isPlain && (2...60).contains(lower.utf8.count) ? lower : nil
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
