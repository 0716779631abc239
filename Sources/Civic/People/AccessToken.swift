package import Core
import Crypto
package import Storage

/// The secret by which a program acts for a person: `simpul_3510_…`. It begins with a word by which those who
/// look for secrets left in public places know it, and with the regency, so that the scope is known before the
/// first statement.
package struct AccessToken: Sendable, Hashable {
  package let text: String
  package let regency: Int

  private static let beginning = "simpul_"
  private static let secretLength = 43

  package init(regency: Int, randomness: Randomness) {
    self.regency = regency
    text =
      Self.beginning + SessionToken(regency: regency, randomness: randomness).text.replacing(".", with: "_", maxReplacements: 1)
  }

  /// Nil for anything that cannot be a token.
  package init?(text: String) {
    let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
    guard text.hasPrefix(Self.beginning), parts.count == 3, let regency = Int(parts[1]), (0...9999).contains(regency),
      parts[2].utf8.count == Self.secretLength
    else { return nil }
    self.text = text
    self.regency = regency
  }

  /// What the database keeps: who reads the database cannot act with it.
  var hash: Blob {
    Blob(Array(SHA256.hash(data: Array(text.utf8))))
  }
}

extension Permission {
  /// What a program may be allowed. Reading personal numbers in clear is not among it: that takes a person who
  /// says why.
  package static let forTokens: [Permission] = [.readDossiers, .receive, .handle, .handOver, .readFigures]
}

/// A token as its owner sees it: all but the secret.
package struct AccessTokenRecord: Sendable, Hashable {
  package let id: ID
  package let name: String
  package let scopes: Set<Permission>
  package let madeAt: Moment
  package let expiresAt: Moment
  package let usedAt: Moment?
  package let revokedAt: Moment?

  package func isInForce(at now: Moment) -> Bool {
    revokedAt == nil && now < expiresAt
  }

  /// How many days one may live.
  package static let lengths = [30, 90, 180, 365]
  /// How many of a person may be in force at once.
  static let most = 20
}

/// The statements on tokens.
package enum AccessTokens {
  /// How stale the last-used time may be, so that reading does not write.
  private static let touchMinutes = 5

  /// Whom a token acts for: its owner with the roles they hold now, and of these roles no more than what the
  /// token was made for. Nil if it is over, was revoked or never was, or the account is closed.
  package static func find(_ token: AccessToken, in tx: Transaction, now: Moment) throws -> Sessions.Found? {
    let found = try tx.first(
      """
      SELECT a.id, a.name, a.must_change, t.used_at, t.scopes, t.second_factor FROM access_token t
      JOIN account a ON a.regency = t.regency AND a.id = t.account
      WHERE t.regency = \(token.regency) AND t.hash = \(token.hash) AND t.revoked_at IS NULL
        AND t.expires_at > \(now) AND a.closed = 0
      """
    ) { (try $0.id(0), $0.text(1), $0.bool(2), $0.momentOrNil(3), scopes($0.text(4)), !$0.isNull(5)) }
    guard let (account, name, mustChange, used, scopes, hasFactor) = found else { return nil }
    let actor = Actor(
      account: account, name: name, regency: token.regency,
      assignments: try AccountStore.assignments(of: account, regency: token.regency, in: tx),
      mustChangePassword: mustChange, scopes: scopes, hasSecondFactor: hasFactor)
    return Sessions.Found(actor: actor, needsTouch: used.map { $0 < now.adding(minutes: -touchMinutes) } ?? true)
  }

  package static func touch(_ token: AccessToken, now: Moment, in tx: Transaction) throws {
    try tx.run("UPDATE access_token SET used_at = \(now) WHERE regency = \(token.regency) AND hash = \(token.hash)")
  }

  /// A person's tokens, newest first.
  package static func all(of account: ID, regency: Int, in tx: Transaction) throws -> [AccessTokenRecord] {
    try tx.all(
      """
      SELECT id, name, scopes, made_at, expires_at, used_at, revoked_at FROM access_token
      WHERE regency = \(regency) AND account = \(account) ORDER BY id DESC LIMIT 100
      """
    ) { row in
      AccessTokenRecord(
        id: try row.id(0), name: row.text(1), scopes: scopes(row.text(2)), madeAt: row.moment(3), expiresAt: row.moment(4),
        usedAt: row.momentOrNil(5), revokedAt: row.momentOrNil(6))
    }
  }

  /// - Parameter owner: who makes it. One made in a session that was opened with a second factor carries it: its
  ///   program may sign where that is asked. Whenever the factor changes, all tokens of the person end.
  static func insert(_ token: AccessTokenRecord, hash: Blob, of owner: Actor, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO access_token (regency, id, hash, account, name, scopes, made_at, expires_at, second_factor)
      VALUES (\(regency), \(token.id), \(hash), \(owner.account), \(token.name), \(text(token.scopes)), \(token.madeAt),
        \(token.expiresAt), \(owner.hasSecondFactor ? 1 : nil))
      """)
  }

  /// - Returns: false if the person has no such token in force.
  static func revoke(_ id: ID, of account: ID, regency: Int, now: Moment, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE access_token SET revoked_at = \(now)
      WHERE regency = \(regency) AND id = \(id) AND account = \(account) AND revoked_at IS NULL
      """) > 0
  }

  static func text(_ scopes: Set<Permission>) -> String {
    scopes.map(\.rawValue).sorted().joined(separator: " ")
  }

  private static func scopes(_ text: String) -> Set<Permission> {
    Set(text.split(separator: " ").compactMap { Permission(rawValue: String($0)) })
  }

  static let audited = AuditedTable(
    "access_token", columns: ["id", "hash", "account", "name", "scopes", "made_at", "expires_at", "revoked_at", "second_factor"])

  static let migration = Migration(
    "0040_access_token",
    """
    CREATE TABLE access_token (
      regency {integer} NOT NULL, id {blob} NOT NULL, hash {blob} NOT NULL, account {blob} NOT NULL,
      name {text} NOT NULL, scopes {text} NOT NULL, made_at {integer} NOT NULL, expires_at {integer} NOT NULL,
      used_at {integer}, revoked_at {integer},
      PRIMARY KEY (regency, id), UNIQUE (regency, hash),
      FOREIGN KEY (regency, account) REFERENCES account (regency, id) ON DELETE RESTRICT
    ) {clustered};
    CREATE INDEX access_token_account ON access_token (regency, account, id);
    """)

  static let factorMigration = Migration(
    "0041_token_second_factor",
    "ALTER TABLE access_token ADD COLUMN second_factor {integer} CHECK (second_factor = 1);")
}
