import Crypto

/// By what a program that reads the counts shows that it may: a secret of the installation.
package struct WatchToken: Sendable {
  private let digest: SHA256Digest

  /// The fewest characters: enough that nobody guesses it.
  package static let shortest = 24

  /// Nil for one that is too short, or cannot stand in a header.
  package init?(_ text: String) {
    guard text.utf8.count >= Self.shortest, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    digest = SHA256.hash(data: Array(text.utf8))
  }

  /// Whether this is it. Digests are compared in a time that tells nothing.
  func fits(_ shown: String?) -> Bool {
    shown.map { SHA256.hash(data: Array($0.utf8)) == digest } ?? false
  }
}
