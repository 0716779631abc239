package import Core
import CryptoExtras
import Dispatch
import Foundation

/// Keeps passwords as scrypt hashes (N = 2¹⁵, r = 8, p = 3), each with its own salt. One takes about
/// 32 MB and a tenth of a second, so at most two are made at once, off the threads that serve pages.
package enum Passwords {
  private static let lanes = [
    DispatchQueue(label: "simpul-password-1", qos: .userInitiated),
    DispatchQueue(label: "simpul-password-2", qos: .userInitiated),
  ]

  /// The hash and its parameters as one text.
  package static func hash(_ password: String, randomness: Randomness) async throws -> String {
    let salt = randomness.bytes(16)
    let key = try await derive(password, salt: salt)
    return "scrypt$15$8$3$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
  }

  /// Whether the password gives the stored hash.
  package static func verify(_ password: String, against stored: String) async throws -> Bool {
    let parts = stored.split(separator: "$")
    guard parts.count == 6, parts[0] == "scrypt", let salt = Data(base64Encoded: String(parts[4])),
      let wanted = Data(base64Encoded: String(parts[5]))
    else { return false }
    let key = try await derive(password, salt: Array(salt))
    guard key.count == wanted.count else { return false }
    return zip(key, wanted).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Takes as long as a real check, for names that have no account.
  package static func pretend(_ password: String) async throws {
    _ = try await derive(password, salt: Array(repeating: 0, count: 16))
  }

  private static func derive(_ password: String, salt: [UInt8]) async throws -> [UInt8] {
    let lane = lanes[Int(salt.reduce(0) { $0 &+ $1 }) % lanes.count]
    return try await withCheckedThrowingContinuation { continuation in
      lane.async {
        continuation.resume(
          with: Result {
            let key = try KDF.Scrypt.deriveKey(
              from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 15, blockSize: 8,
              parallelism: 3)
            return key.withUnsafeBytes { Array($0) }
          })
      }
    }
  }

  /// Why a new password is refused, or nil if it is good enough.
  package static func objection(to password: String, login: String) -> Text? {
    if password.count < 10 {
      return Text(id: "Kata sandi paling sedikit 10 huruf.", en: "The password needs at least 10 characters.")
    }
    if password.utf8.count > 200 {
      return Text(id: "Kata sandi paling banyak 200 huruf.", en: "The password may have at most 200 characters.")
    }
    let lower = password.lowercased()
    if lower.contains(login.lowercased()) || Set(lower).count < 5 || common.contains(where: { lower.hasPrefix($0) }) {
      return Text(
        id: "Kata sandi ini mudah ditebak. Pakailah beberapa kata yang tidak berhubungan.",
        en: "This password is easy to guess. Use a few words that have nothing to do with each other.")
    }
    return nil
  }

  /// What people here choose first.
  private static let common = [
    "123456", "password", "katasandi", "qwerty", "kecamatan", "indonesia", "bismillah", "rahasia", "admin",
    "sayang", "merdeka", "garuda", "pelayanan",
  ]
}
