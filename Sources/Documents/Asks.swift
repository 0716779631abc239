package import Civic
package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring+Documents.swift` fills it in.
package struct DocumentAsks: Sendable {
  /// What a document on a dossier is made from, for someone who may read the dossier; it throws `Problem.notFound`
  /// for one outside their areas.
  package var subject: @Sendable (ID, Actor, Moment, Transaction) throws -> DocumentSubject
  /// A template with its named places filled.
  package var fill: @Sendable (String, [String: String]) -> String
  /// The kinds of services, in their order: an office may keep a book of numbers for each.
  package var kinds: @Sendable (Transaction) throws -> [DocumentKind]

  package init(
    subject: @escaping @Sendable (ID, Actor, Moment, Transaction) throws -> DocumentSubject,
    fill: @escaping @Sendable (String, [String: String]) -> String,
    kinds: @escaping @Sendable (Transaction) throws -> [DocumentKind]
  ) {
    self.subject = subject
    self.fill = fill
    self.kinds = kinds
  }
}

/// A kind of services: "Pernikahan dan warisan".
package struct DocumentKind: Sendable, Hashable {
  package let key: String
  package let name: Text

  package init(key: String, name: Text) {
    self.key = key
    self.name = name
  }
}

/// A dossier as a document on it needs it.
package struct DocumentSubject: Sendable {
  /// How it was decided.
  package enum Outcome: Sendable, Hashable {
    /// Not yet, or not in favour.
    case none
    /// By someone, in a post as it was held on that day.
    case approved(by: String, as: Assignment)
    /// By the law, because the office was silent; nobody signs. With the rule.
    case grantedByLaw(basis: String)
    /// By another office, to which it was forwarded: the product is its, not ours.
    case elsewhere(office: String)
  }

  package let dossier: ID
  /// The code on the receipt.
  package let code: String
  package let area: AreaCode
  package let service: String
  package let serviceName: Text
  /// The kind of the service.
  package let kind: String
  /// Whom the document is about.
  package let name: String
  /// Nil where the office makes no letter for this service.
  package let template: (title: String, body: String)?
  /// What fills the places of the template, but for the number and the date.
  package let values: [String: String]
  /// The places that will be a line to write on, because nothing is known for them.
  package let gaps: [String]
  package let office: Office?
  package let regencyName: String
  /// On what power it was decided.
  package let authority: Authority
  package let outcome: Outcome
  /// When a granted objection had it last taken up again: what was issued before has no decision behind it.
  package let takenUpAt: Moment?

  package init(
    dossier: ID, code: String, area: AreaCode, service: String, serviceName: Text, kind: String, name: String,
    template: (title: String, body: String)?, values: [String: String], gaps: [String], office: Office?,
    regencyName: String, authority: Authority, outcome: Outcome, takenUpAt: Moment? = nil
  ) {
    self.dossier = dossier
    self.code = code
    self.area = area
    self.service = service
    self.serviceName = serviceName
    self.kind = kind
    self.name = name
    self.template = template
    self.values = values
    self.gaps = gaps
    self.office = office
    self.regencyName = regencyName
    self.authority = authority
    self.outcome = outcome
    self.takenUpAt = takenUpAt
  }
}
