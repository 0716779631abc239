package import Core
import Crypto
import Foundation
package import Storage

/// The secret a browser keeps while someone is signed in. It begins with the regency, so that the
/// scope is known before the first statement.
package struct SessionToken: Sendable, Hashable {
  package let text: String
  package let regency: Int

  package init(regency: Int, randomness: Randomness) {
    self.regency = regency
    let secret = Data(randomness.bytes(32)).base64EncodedString()
    text = "\(regency)." + secret.map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }.joined().filter { $0 != "=" }
  }

  /// Nil for anything that cannot be a token.
  package init?(text: String) {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let regency = Int(parts[0]), (0...9999).contains(regency), parts[1].utf8.count == 43
    else { return nil }
    self.text = text
    self.regency = regency
  }

  /// What the database keeps: who reads the database cannot sign in with it.
  var hash: Blob {
    Blob(Array(SHA256.hash(data: Array(text.utf8))))
  }
}

/// The sessions of people who are signed in.
package enum Sessions {
  /// Without a request for so long, a session ends: people leave counters unattended.
  package static let idleMinutes = 30
  package static let longestMinutes = 12 * 60
  /// How stale the last-seen time may be, so that reading pages does not write.
  private static let touchMinutes = 5

  package static func begin(_ token: SessionToken, account: ID, now: Moment, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO session (regency, hash, account, began_at, seen_at)
      VALUES (\(token.regency), \(token.hash), \(account), \(now), \(now))
      """)
  }

  /// A session that is in force.
  package struct Found: Sendable {
    package let actor: Actor
    /// Whether its last-seen time is so old that it should be written anew.
    package let needsTouch: Bool
  }

  /// The session of this token, or nil if it is over or was never there.
  package static func find(_ token: SessionToken, in tx: Transaction, now: Moment) throws -> Found? {
    let found = try tx.first(
      """
      SELECT a.id, a.name, a.must_change, s.seen_at, f.confirmed_at, a.demo, a.notice FROM session s
      JOIN account a ON a.regency = s.regency AND a.id = s.account
      LEFT JOIN second_factor f ON f.regency = s.regency AND f.account = s.account
      WHERE s.regency = \(token.regency) AND s.hash = \(token.hash) AND a.closed = 0
        AND s.seen_at > \(now.adding(minutes: -idleMinutes))
        AND s.began_at > \(now.adding(minutes: -longestMinutes))
      """
    ) { (try $0.id(0), $0.text(1), $0.bool(2), $0.moment(3), !$0.isNull(4), $0.bool(5), $0.textOrNil(6)) }
    guard let (account, name, mustChange, seen, hasFactor, isDemo, notice) = found else { return nil }
    let actor = Actor(
      account: account, name: name, regency: token.regency,
      assignments: try AccountStore.assignments(of: account, regency: token.regency, in: tx),
      mustChangePassword: mustChange, hasSecondFactor: hasFactor, isDemo: isDemo,
      notice: notice.flatMap(AccountNotice.init(rawValue:)))
    return Found(actor: actor, needsTouch: seen < now.adding(minutes: -touchMinutes))
  }

  package static func touch(_ token: SessionToken, now: Moment, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE session SET seen_at = \(now) WHERE regency = \(token.regency) AND hash = \(token.hash)
        AND seen_at < \(now)
      """)
  }

  package static func end(_ token: SessionToken, in tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE regency = \(token.regency) AND hash = \(token.hash)")
  }

  /// Ends every session of an account: after a new password, or when it is closed.
  package static func endAll(of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE regency = \(regency) AND account = \(account)")
    try HalfSessions.endAll(of: account, regency: regency, in: tx)
  }

  /// Forgets sessions that are over.
  package static func sweep(regency: Int, now: Moment, in tx: Transaction) throws {
    try tx.run(
      "DELETE FROM session WHERE regency = \(regency) AND seen_at < \(now.adding(minutes: -longestMinutes))")
  }
}
