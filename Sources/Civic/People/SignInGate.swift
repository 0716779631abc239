import Core
import Storage

/// Makes guessing passwords slow: after some failures with one name, or from one address, no try is
/// accepted for a time that doubles with each further failure.
enum SignInGate {
  /// How many failures with one name are free.
  private static let freeTries = 5
  /// How many from one address: a whole office may stand behind one, and one person's forgetting must not
  /// lock out the others.
  private static let freeTriesFromAddress = 50
  private static let longestMinutes = 60

  /// What is counted: keyed hashes of the name and of the address.
  struct Keys: Sendable {
    let name: Blob
    let address: Blob

    init(login: String, address: String, secrets: Secrets) {
      name = Blob(secrets.lookup(login, purpose: "signin"))
      self.address = Blob(secrets.lookup(address, purpose: "signin"))
    }
  }

  static func check(_ keys: Keys, regency: Int, now: Moment, in tx: Transaction) throws {
    let until = try tx.all(
      "SELECT until FROM signin_failure WHERE regency = \(regency) AND key IN \([keys.name, keys.address])"
    ) { $0.moment(0) }.max()
    guard let until, until > now else { return }
    let minutes = max(1, (until.seconds(since: now) + 59) / 60)
    throw Problem(
      .tooMany, "account.locked",
      Text(
        id: "Terlalu banyak percobaan masuk yang gagal.", en: "Too many failed attempts to sign in."),
      remedy: Text(
        id: "Tunggu \(minutes) menit, lalu coba lagi.", en: "Wait \(minutes) minutes, then try again."))
  }

  static func failed(_ keys: Keys, regency: Int, now: Moment, in tx: Transaction) throws {
    for (key, freeTries) in [(keys.name, freeTries), (keys.address, freeTriesFromAddress)] {
      let count =
        (try tx.first("SELECT count FROM signin_failure WHERE regency = \(regency) AND key = \(key)") { $0.int(0) } ?? 0) + 1
      let minutes = count < freeTries ? 0 : min(longestMinutes, 1 << min(count - freeTries, 10))
      try tx.run(
        """
        INSERT INTO signin_failure (regency, key, count, until)
        VALUES (\(regency), \(key), \(count), \(now.adding(minutes: minutes)))
        ON CONFLICT (regency, key) DO UPDATE SET count = excluded.count, until = excluded.until
        """)
    }
  }

  /// A right password clears the name, not the address: others may be guessing from it.
  static func succeeded(_ keys: Keys, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM signin_failure WHERE regency = \(regency) AND key = \(keys.name)")
  }
}
