package import Civic
package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring.swift` fills it in.
package struct NoticeAsks: Sendable {
  /// A dossier, for someone who may read it; throws `Problem.notFound` for anyone else.
  package var dossier: @Sendable (ID, Actor, Moment, Transaction) throws -> DossierCard
  /// Notes in the dossier that someone opened the applicant's number to tell them something. Takes two new ids.
  package var noteReading: @Sendable (ID, [ID], Actor, Moment, Transaction) throws -> Void

  package init(
    dossier: @escaping @Sendable (ID, Actor, Moment, Transaction) throws -> DossierCard,
    noteReading: @escaping @Sendable (ID, [ID], Actor, Moment, Transaction) throws -> Void
  ) {
    self.dossier = dossier
    self.noteReading = noteReading
  }
}

/// What this room shows of a dossier.
package struct DossierCard: Sendable, Hashable {
  package let name: String
  package let code: String
  package let service: Text
  /// Whether the applicant left a telephone number or a mail address.
  package let isReachable: Bool

  package init(name: String, code: String, service: Text, isReachable: Bool) {
    self.name = name
    self.code = code
    self.service = service
    self.isReachable = isReachable
  }
}
