import Addresses
import Core
import Media
import Storage
import Web

/// What a page carries so that files can be sent for a record: it was shown to someone who may. Made by the page
/// that has checked who asks, so that a file sent in fifty pieces is not asked for its PIN fifty times.
struct UploadTicket: Sendable {
  let owner: ID
  private let until: Moment
  private let signature: String

  /// Long enough for many photos on a slow line; what was sent is used only by a form that checks anew.
  private static let minutes = 12 * 60

  /// - Parameter owner: the draft or dossier.
  init(for owner: ID, on visit: Visit) {
    self.owner = owner
    until = visit.now.adding(minutes: Self.minutes)
    signature = Self.sign(owner, until, visit.site.secrets)
  }

  /// Nil unless this program made it, and it has not run out.
  init?(text: String, now: Moment, secrets: Secrets) {
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count == 3, let owner = ID(text: parts[0]), let until = Int64(parts[1]) else { return nil }
    self.owner = owner
    self.until = Moment(microseconds: until)
    signature = Self.sign(owner, self.until, secrets)
    guard now < self.until, isSame(parts[2].utf8, signature.utf8) else { return nil }
  }

  var text: String { "\(owner.text).\(until.microseconds).\(signature)" }

  private static func sign(_ owner: ID, _ until: Moment, _ secrets: Secrets) -> String {
    hex(secrets.lookup("\(owner.text)/\(until.microseconds)", purpose: "upload"))
  }
}

extension Sending {
  /// - Parameter owner: the draft or dossier, for which the page has checked who asks.
  init(for owner: ID, on visit: Visit) {
    self.init(to: UploadAddresses.begin(), ticket: UploadTicket(for: owner, on: visit).text, limit: Media.Limits().bytes)
  }
}
