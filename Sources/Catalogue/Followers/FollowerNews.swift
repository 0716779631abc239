package import Addresses
package import Civic
package import Core

/// A message to someone who follows a service.
package struct FollowerNews: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Whether it was really they who asked: nothing else is sent to an address before its owner says so.
    case confirmation
    /// What changes from a day on, in lines.
    case change(from: Day, lines: [Text])
  }

  /// Stable: the same message has the same id.
  package let id: String
  package let at: Moment
  package let kind: Kind
  package let follower: ID
  /// In clear, inside this call only.
  package let email: String
  package let language: Language
  /// The key of the service.
  package let service: String
  package let serviceName: Text
  /// The office whose standard is followed; nil: that of the regency.
  package let office: AreaCode?
  /// Where the message leads: to confirm, or to the service. A path of this program.
  package let link: Link
  /// Where the reader stops all this.
  package let stopLink: Link

  package init(
    id: String, at: Moment, kind: Kind, follower: ID, email: String, language: Language, service: String, serviceName: Text,
    office: AreaCode?, link: Link, stopLink: Link
  ) {
    self.id = id
    self.at = at
    self.kind = kind
    self.follower = follower
    self.email = email
    self.language = language
    self.service = service
    self.serviceName = serviceName
    self.office = office
    self.link = link
    self.stopLink = stopLink
  }
}
