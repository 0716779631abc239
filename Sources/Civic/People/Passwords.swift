import Capacity
package import Core
import CryptoExtras
import Foundation

/// Keeps passwords as scrypt hashes, each with its own salt. One takes about 32 MB and a tenth of a
/// second, so at most two are made at once, and only a few wait for their turn: beyond that the asker is
/// told to come back, so that a flood of guesses cannot keep the staff waiting for minutes.
package enum Passwords {
  static let work = BoundedWork(workers: 2, waiting: 64, refusal: .tooBusyToSignIn)

  /// What one hash costs (RFC 7914).
  package struct Cost: Sendable, Hashable {
    /// N as a power of two.
    let logRounds: Int
    let blockSize: Int
    let parallelism: Int

    /// Nil for what no hash of ours can have, and what would take more than 256 MB.
    package init?(logRounds: Int, blockSize: Int, parallelism: Int) {
      guard (1...22).contains(logRounds), (1...64).contains(blockSize), (1...16).contains(parallelism),
        128 * blockSize << logRounds <= 256 << 20
      else { return nil }
      (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
    }

    private init() {
      (logRounds, blockSize, parallelism) = (15, 8, 3)
    }

    /// That of every new hash.
    package static let present = Cost()
  }

  /// The hash and its parameters as one text.
  package static func hash(_ password: String, cost: Cost = .present, randomness: Randomness) async throws -> String {
    let salt = randomness.bytes(16)
    let key = try await derive(password, salt: salt, cost)
    let numbers = "\(cost.logRounds)$\(cost.blockSize)$\(cost.parallelism)"
    return "scrypt$\(numbers)$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
  }

  /// Whether the password gives the stored hash, at the cost it was made with.
  package static func verify(_ password: String, against stored: String) async throws -> Bool {
    let parts = stored.split(separator: "$")
    guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]),
      let cost = Cost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism),
      let salt = Data(base64Encoded: String(parts[4])), let wanted = Data(base64Encoded: String(parts[5]))
    else { return false }
    let key = try await derive(password, salt: Array(salt), cost)
    return isSame(key, wanted)
  }

  /// Takes as long as a real check, for names that have no account.
  package static func pretend(_ password: String) async throws {
    _ = try await derive(password, salt: Array(repeating: 0, count: 16), .present)
  }

  private static func derive(_ password: String, salt: [UInt8], _ cost: Cost) async throws -> [UInt8] {
    try await work.run {
      let key = try KDF.Scrypt.deriveKey(
        from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism)
      return key.withUnsafeBytes { Array($0) }
    }
  }

  /// Three groups of four letters and digits, without i, l, o and u, which are mistaken for others:
  /// 60 random bits.
  package static func oneTime(_ randomness: Randomness) -> String {
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
    let all = randomness.bytes(12).map { letters[Int($0 & 31)] }
    return stride(from: 0, to: 12, by: 4).map { String(all[$0..<($0 + 4)]) }.joined(separator: "-")
  }

  /// Why a new password is refused, or nil if it is good enough.
  /// - Parameter login: the name one signs in with; a password that holds it is the first to be guessed.
  package static func objection(to password: String, login: String) -> Text? {
    if password.count < 10 {
      return Text(id: "Kata sandi paling sedikit 10 huruf.", en: "The password needs at least 10 characters.")
    }
    if password.utf8.count > 200 {
      return Text(id: "Kata sandi paling banyak 200 huruf.", en: "The password may have at most 200 characters.")
    }
    let lower = password.lowercased()
    if holds(lower, login.lowercased()) || Set(lower).count < 5 || common.contains(where: { lower.hasPrefix($0) }) {
      return Text(
        id: "Kata sandi ini mudah ditebak. Pakailah beberapa kata yang tidak berhubungan.",
        en: "This password is easy to guess. Use a few words that have nothing to do with each other.")
    }
    return nil
  }

  /// Why the present password is refused as a new one: it may be known to whoever gave it.
  static let unchanged = Text(
    id: "Kata sandi baru harus berbeda dari yang sekarang.", en: "The new password must differ from the present one.")

  /// Whether the password holds the sign-in name, also without its dots and dashes. A name of two or three
  /// letters stands in too many good passwords by chance.
  private static func holds(_ password: String, _ login: String) -> Bool {
    func plain(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    return plain(login).count >= 4 && plain(password).contains(plain(login))
  }

  /// What people here choose first.
  private static let common = [
    "123456", "password", "katasandi", "qwerty", "kecamatan", "indonesia", "bismillah", "rahasia", "admin",
    "sayang", "merdeka", "garuda", "pelayanan",
  ]
}

extension Problem {
  /// Too many passwords are being checked already.
  package static let tooBusyToSignIn = Problem(
    .busy, "account.busy",
    Text(
      id: "Terlalu banyak kata sandi sedang diperiksa bersamaan. Kata sandi Anda belum diperiksa.",
      en: "Too many passwords are being checked at once. Yours was not checked."),
    remedy: Text(id: "Tunggu beberapa detik, lalu coba lagi.", en: "Wait some seconds, then try again."))
}
