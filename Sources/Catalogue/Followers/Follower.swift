import Civic
import Core
import Storage

/// Someone who wants to be told when a service changes. They have no account: what they hold is a link.
struct Follower: Sendable, Hashable {
  let id: ID
  let key: String
  /// The office whose standard they follow; nil: that of the regency.
  let area: AreaCode?
  let email: Blob
  let language: Language
  let askedAt: Moment
  let confirmedAt: Moment?
}

/// What a link in a message carries: which follower, and a code that only this program can make.
struct FollowerToken: Sendable, Hashable {
  let text: String

  init(_ id: ID, secrets: Secrets) {
    text = id.text + "." + Self.code(of: id, secrets)
  }

  /// The follower a link speaks of; nil if we did not make it.
  static func id(in text: String, secrets: Secrets) -> ID? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let id = ID(text: String(parts[0])), isSame(parts[1].utf8, code(of: id, secrets).utf8) else {
      return nil
    }
    return id
  }

  private static func code(of id: ID, _ secrets: Secrets) -> String {
    hex(secrets.lookup(id.text, purpose: "service-follower").prefix(16))
  }
}

/// The decisions on following.
enum FollowerRules {
  /// How many services one address may follow.
  static let mostServices = 40
  /// For how long an address that did not confirm is kept.
  static let daysToConfirm = 7

  /// Whether the question may be asked again of an address that did not answer: once an hour, so that nobody's
  /// letter box is filled by a stranger.
  static func mayAskAgain(_ follower: Follower, now: Moment) -> Bool {
    follower.confirmedAt == nil && now.seconds(since: follower.askedAt) >= 3600
  }
}
