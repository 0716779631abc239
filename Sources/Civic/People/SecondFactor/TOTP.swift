package import Core
import Crypto
import Foundation

/// Codes that a phone makes from a shared secret and the time (RFC 6238, with HMAC-SHA1 as every app has it).
package enum TOTP {
  /// Seconds for which a code holds.
  package static let period = 30
  package static let digits = 6
  /// How many steps before and after now are accepted: phones' clocks differ, and people type slowly.
  private static let window = 1

  /// The step a moment lies in.
  package static func step(at now: Moment) -> Int { Int(now.microseconds / 1_000_000) / period }

  /// The code of a step.
  package static func code(_ secret: [UInt8], step: Int, digits: Int = TOTP.digits) -> String {
    let counter = withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Array($0) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[19] & 15)
    let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    var (text, rest) = ("", Int(number))
    for _ in 0..<digits {
      text = String(rest % 10) + text
      rest /= 10
    }
    return text
  }

  /// The step whose code was typed, if it is near now and later than the last one used: no code opens twice,
  /// also when the clock goes back.
  package static func accepts(_ typed: String, secret: [UInt8], after last: Int, now: Moment) -> Int? {
    let present = step(at: now)
    return (present - window...present + window).first { $0 > last && isSame(typed.utf8, code(secret, step: $0).utf8) }
  }

  /// What an app reads from the symbol: the account's name, and who asks.
  package static func link(secret: String, login: String, regency: Int) -> String {
    "otpauth://totp/Simpul%20\(regency):\(login)?secret=\(secret)&issuer=Simpul%20\(regency)&algorithm=SHA1&digits=\(digits)&period=\(period)"
  }
}

/// Bytes as letters and digits that nobody mistakes (RFC 4648).
package enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  package static func encode(_ bytes: [UInt8]) -> String {
    var (text, bits, count) = ("", 0, 0)
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFF
      count += 8
      while count >= 5 {
        count -= 5
        text.append(letters[bits >> count & 31])
      }
    }
    if count > 0 { text.append(letters[bits << (5 - count) & 31]) }
    return text
  }

  /// Nil for anything that is no base 32.
  package static func decode(_ text: String) -> [UInt8]? {
    var (bytes, bits, count) = ([UInt8](), 0, 0)
    for letter in text {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      bits = (bits << 5 | value) & 0xFFF
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
    }
    return bytes
  }
}
