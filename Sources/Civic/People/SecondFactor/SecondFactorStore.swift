package import Core
package import Storage

/// Someone's second factor.
struct SecondFactor: Sendable {
  /// The row's own id, to which the secret is sealed.
  let id: ID
  let secret: [UInt8]
  /// Nil until a first code has shown that the phone has the secret.
  let confirmedAt: Moment?
  /// The last step used; it only ever rises.
  let lastStep: Int

  static func place(_ regency: Int, _ id: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "second_factor", column: "secret", id: id)
  }
}

/// The statements on second factors, recovery codes and those who are half signed in.
enum SecondFactorStore {
  static func factor(of account: ID, regency: Int, _ secrets: Secrets, in tx: Transaction) throws -> SecondFactor? {
    let row = try tx.first(
      "SELECT id, secret, confirmed_at, last_step FROM second_factor WHERE regency = \(regency) AND account = \(account)"
    ) { (id: try $0.id(0), secret: $0.blob(1), at: $0.momentOrNil(2), step: $0.int(3)) }
    guard let row else { return nil }
    let secret = Base32.decode(try secrets.open(row.secret, at: SecondFactor.place(regency, row.id))) ?? []
    return SecondFactor(id: row.id, secret: secret, confirmedAt: row.at, lastStep: row.step)
  }

  static func isConfirmed(_ account: ID, regency: Int, in tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT 1 FROM second_factor WHERE regency = \(regency) AND account = \(account) AND confirmed_at IS NOT NULL"
    ) { $0.int(0) } != nil
  }

  static func begin(_ id: ID, sealed: Blob, of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO second_factor (regency, account, id, secret, confirmed_at, last_step)
      VALUES (\(regency), \(account), \(id), \(sealed), NULL, 0)
      ON CONFLICT (regency, account) DO UPDATE SET id = excluded.id, secret = excluded.secret, last_step = 0
        WHERE second_factor.confirmed_at IS NULL
      """)
  }

  static func confirm(_ account: ID, at now: Moment, regency: Int, in tx: Transaction) throws {
    try tx.run(
      "UPDATE second_factor SET confirmed_at = \(now) WHERE regency = \(regency) AND account = \(account)")
  }

  /// Uses a step up.
  /// - Returns: false if it, or a later one, was used already.
  static func use(step: Int, of account: ID, regency: Int, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE second_factor SET last_step = \(step)
      WHERE regency = \(regency) AND account = \(account) AND last_step < \(step)
      """) > 0
  }

  static func remove(_ account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM second_factor WHERE regency = \(regency) AND account = \(account)")
    try tx.run("DELETE FROM recovery_code WHERE regency = \(regency) AND account = \(account)")
  }

  static func replaceCodes(_ hashes: [Blob], of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM recovery_code WHERE regency = \(regency) AND account = \(account)")
    for (number, hash) in hashes.enumerated() {
      try tx.run(
        """
        INSERT INTO recovery_code (regency, account, number, hash, used_at)
        VALUES (\(regency), \(account), \(number), \(hash), NULL)
        """)
    }
  }

  /// Uses a recovery code up.
  /// - Returns: false if there is none such, or it was used.
  static func use(code hash: Blob, of account: ID, now: Moment, regency: Int, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE recovery_code SET used_at = \(now)
      WHERE regency = \(regency) AND account = \(account) AND hash = \(hash) AND used_at IS NULL
      """) > 0
  }

  static func codesLeft(of account: ID, regency: Int, in tx: Transaction) throws -> Int {
    try tx.first(
      "SELECT COUNT(*) FROM recovery_code WHERE regency = \(regency) AND account = \(account) AND used_at IS NULL"
    ) { $0.int(0) } ?? 0
  }

  static func set(notice: AccountNotice?, of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run(
      "UPDATE account SET notice = \(notice?.rawValue) WHERE regency = \(regency) AND id = \(account)")
  }
}

/// Those who have given the right password and not yet their code. Such a one is no session: it opens nothing,
/// since whatever asks who is signed in does not look here.
package enum HalfSessions {
  /// For so long the code may be awaited.
  package static let minutes = 10

  static func begin(_ token: SessionToken, account: ID, now: Moment, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO half_session (regency, hash, account, began_at)
      VALUES (\(token.regency), \(token.hash), \(account), \(now))
      """)
  }

  static func account(_ token: SessionToken, now: Moment, in tx: Transaction) throws -> ID? {
    try tx.first(
      """
      SELECT h.account FROM half_session h JOIN account a ON a.regency = h.regency AND a.id = h.account
      WHERE h.regency = \(token.regency) AND h.hash = \(token.hash) AND a.closed = 0
        AND h.began_at > \(now.adding(minutes: -minutes)) AND h.began_at <= \(now.adding(minutes: minutes))
      """
    ) { try $0.id(0) }
  }

  static func end(_ token: SessionToken, in tx: Transaction) throws {
    try tx.run("DELETE FROM half_session WHERE regency = \(token.regency) AND hash = \(token.hash)")
  }

  static func endAll(of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM half_session WHERE regency = \(regency) AND account = \(account)")
  }

  /// Forgets those who never gave a code.
  package static func sweep(regency: Int, now: Moment, in tx: Transaction) throws {
    try tx.run("DELETE FROM half_session WHERE regency = \(regency) AND began_at < \(now.adding(days: -1))")
  }
}
