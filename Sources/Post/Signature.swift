package import Core
import Crypto
import Foundation

/// The signature of Standard Webhooks, version 1: whoever has the secret knows that a message is ours, for
/// which id, and when it was signed. `https://www.standardwebhooks.com`
package struct Signature: Sendable {
  private let key: SymmetricKey

  /// How far the clocks of both sides may lie apart; what is older is a repetition.
  package static let windowSeconds = 300
  private static let prefix = "whsec_"

  /// Nil unless it is base64 of at least 24 bytes, with or without `whsec_` before it.
  package init?(secret: String) {
    let bare = secret.hasPrefix(Self.prefix) ? String(secret.dropFirst(Self.prefix.count)) : secret
    guard let bytes = Data(base64Encoded: bare), bytes.count >= 24 else { return nil }
    key = SymmetricKey(data: bytes)
  }

  package func headers(id: String, at moment: Moment, body: [UInt8]) -> [(name: String, value: String)] {
    let seconds = String(moment.microseconds / 1_000_000)
    let code = HMAC<SHA256>.authenticationCode(for: Self.signed(id, seconds, body), using: key)
    return [
      ("webhook-id", id), ("webhook-timestamp", seconds),
      ("webhook-signature", "v1,\(Data(code).base64EncodedString())"),
    ]
  }

  /// Whether the headers were made for this body, lately, with our secret.
  package func accepts(_ header: (String) -> String?, body: [UInt8], now: Moment) -> Bool {
    guard let id = header("webhook-id"), !id.isEmpty, id.utf8.count <= 200, let stamp = header("webhook-timestamp"),
      let seconds = Int64(stamp), Self.isLately(seconds, now: now),
      let signatures = header("webhook-signature"), signatures.utf8.count <= 2000
    else { return false }
    let signed = Self.signed(id, stamp, body)
    // Several stand side by side while a secret is changed.
    return signatures.split(separator: " ").contains { signature in
      let parts = signature.split(separator: ",", maxSplits: 1)
      guard parts.count == 2, parts[0] == "v1", let code = Data(base64Encoded: String(parts[1])) else { return false }
      return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: key)
    }
  }

  private static func isLately(_ seconds: Int64, now: Moment) -> Bool {
    let (difference, overflow) = seconds.subtractingReportingOverflow(now.microseconds / 1_000_000)
    return !overflow && difference.magnitude <= UInt64(windowSeconds)
  }

  private static func signed(_ id: String, _ seconds: String, _ body: [UInt8]) -> [UInt8] {
    Array("\(id).\(seconds).".utf8) + body
  }
}
