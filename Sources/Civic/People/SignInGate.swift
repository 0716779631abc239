package import Core
import Foundation
package import Storage

/// Makes guessing passwords slow: after some failures with one name, or from one address, no try is
/// accepted for a time that doubles with each further failure.
///
/// A try is counted as a failure before the password is looked at, in the write that allows it, and given
/// back when it was none. So tries sent all at once cannot pass before the first of them has failed.
package enum SignInGate {
  /// How many failures with one name are free.
  private static let freeTries = 5
  /// How many from one address: a whole office may stand behind one, and one person's forgetting must not
  /// lock out the others.
  private static let freeTriesFromAddress = 50
  private static let longestMinutes = 60
  /// In this time a count that is not locked shrinks to half, so that the typing errors of months never
  /// add up.
  private static let halfLifeMinutes = 60

  /// What is counted: keyed hashes of whose password is tried and of the address it is tried from. Each
  /// has a purpose of its own, so that a name that looks like an address never counts as one.
  struct Keys: Sendable {
    let subject: Blob
    let address: Blob

    /// For a sign-in.
    init(login: String, address: String, secrets: Secrets) {
      subject = Self.subject(login: login, secrets)
      self.address = Self.address(address, secrets)
    }

    /// For someone signed in who is asked for the present password.
    init(account: ID, address: String, secrets: Secrets) {
      subject = Self.subject(account: account, secrets)
      self.address = Self.address(address, secrets)
    }

    /// For a code of the second factor.
    init(secondFactorOf account: ID, address: String, secrets: Secrets) {
      subject = Self.subject(secondFactorOf: account, secrets)
      self.address = Self.address(address, secrets)
    }

    static func subject(secondFactorOf account: ID, _ secrets: Secrets) -> Blob {
      Blob(secrets.lookup(account.text, purpose: "second-factor"))
    }

    static func subject(login: String, _ secrets: Secrets) -> Blob { Blob(secrets.lookup(login, purpose: "signin-name")) }

    static func subject(account: ID, _ secrets: Secrets) -> Blob {
      Blob(secrets.lookup(account.text, purpose: "present-password"))
    }

    private static func address(_ address: String, _ secrets: Secrets) -> Blob {
      Blob(secrets.lookup(address, purpose: "signin-address"))
    }
  }

  /// Counts a try that has not yet been looked at.
  /// - Throws: `Problem` of kind tooMany while too many have failed; then nothing is counted.
  static func reserve(_ keys: Keys, regency: Int, now: Moment, in tx: Transaction) throws {
    let counters = [
      (counter: try counter(keys.subject, regency, tx), free: freeTries),
      (counter: try counter(keys.address, regency, tx), free: freeTriesFromAddress),
    ]
    if let until = counters.compactMap({ $0.counter.lockedUntil(now, free: $0.free) }).max() {
      throw Problem.locked(until: until, now: now)
    }
    for (counter, free) in counters {
      let failures = counter.failures(at: now) + 1
      let minutes = lockMinutes(after: failures, free: free)
      try save(Counter(key: counter.key, failures: failures, until: now.adding(minutes: minutes)), regency, tx)
    }
  }

  /// For how long so many failures lock.
  private static func lockMinutes(after failures: Double, free: Int) -> Int {
    failures < Double(free) ? 0 : min(longestMinutes, 1 << min(Int(failures) - free, 10))
  }

  /// Gives a try back that could not be looked at.
  static func giveBack(_ keys: Keys, regency: Int, now: Moment, in tx: Transaction) throws {
    for key in [keys.subject, keys.address] { try giveBack(key, regency, now, tx) }
  }

  /// A right password clears its own counter. The address only gets the one try back: others may be
  /// guessing from it.
  static func succeeded(_ keys: Keys, regency: Int, now: Moment, in tx: Transaction) throws {
    try forget(keys.subject, regency: regency, in: tx)
    try giveBack(keys.address, regency, now, tx)
  }

  static func forget(_ key: Blob, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM signin_failure WHERE regency = \(regency) AND key = \(key)")
  }

  /// Forgets what has shrunk to nothing: a day is 24 halvings.
  package static func sweep(regency: Int, now: Moment, in tx: Transaction) throws {
    try tx.run("DELETE FROM signin_failure WHERE regency = \(regency) AND until < \(now.adding(days: -1))")
  }

  private static func giveBack(_ key: Blob, _ regency: Int, _ now: Moment, _ tx: Transaction) throws {
    var counter = try counter(key, regency, tx)
    counter.failures = max(0, counter.failures - 1)
    // Whatever lock there is came with this try: it would not have been allowed under an earlier one.
    counter.until = min(counter.until, now)
    try save(counter, regency, tx)
  }

  /// How many tries have failed, as counted when the last lock ended.
  private struct Counter {
    let key: Blob
    var failures: Double
    /// The end of the lock; without one, the moment of the last try.
    var until: Moment

    /// Nil if there is no lock. One that has longer to go than it was made for was made before the clock stepped
    /// back, and holds nobody up: the next failure makes it anew.
    func lockedUntil(_ now: Moment, free: Int) -> Moment? {
      until > now && until <= now.adding(minutes: lockMinutes(after: failures, free: free)) ? until : nil
    }

    func failures(at now: Moment) -> Double {
      failures * exp2(-Double(max(0, now.seconds(since: until))) / Double(60 * halfLifeMinutes))
    }
  }

  private static func counter(_ key: Blob, _ regency: Int, _ tx: Transaction) throws -> Counter {
    try tx.first("SELECT failures, until FROM signin_failure WHERE regency = \(regency) AND key = \(key)") {
      Counter(key: key, failures: $0.real(0), until: $0.moment(1))
    } ?? Counter(key: key, failures: 0, until: Moment(microseconds: 0))
  }

  private static func save(_ counter: Counter, _ regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO signin_failure (regency, key, failures, until)
      VALUES (\(regency), \(counter.key), \(counter.failures), \(counter.until))
      ON CONFLICT (regency, key) DO UPDATE SET failures = excluded.failures, until = excluded.until
      """)
  }
}

extension Problem {
  fileprivate static func locked(until: Moment, now: Moment) -> Problem {
    let minutes = max(1, (until.seconds(since: now) + 59) / 60)
    return Problem(
      .tooMany, "account.locked",
      Text(id: "Terlalu banyak percobaan masuk yang gagal.", en: "Too many failed attempts to sign in."),
      remedy: Text(
        id: "Tunggu \(minutes) menit, lalu coba lagi.", en: "Wait \(minutes) minutes, then try again."))
  }
}
