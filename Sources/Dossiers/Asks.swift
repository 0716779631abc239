package import Civic
package import Core
package import Storage

/// What this room asks of others, in its own words. `Wiring.swift` fills it in.
package struct Asks: Sendable {
  /// The services offered now at an office, in order, by its own standard where it has one; nil: by that of the
  /// whole regency.
  package var offered: @Sendable (AreaCode?, Transaction) throws -> [ServiceTerms]
  /// All services, with those offered no more: what old figures speak of.
  package var everOffered: @Sendable (Transaction) throws -> [ServiceTerms]
  /// The terms of services in the versions that dossiers began under.
  package var terms: @Sendable (Set<ServiceTerms.Key>, Transaction) throws -> [ServiceTerms.Key: ServiceTerms]
  /// On what power an office decides, or why it may not.
  package var authority: AuthorityLookup
  /// The services and offices whose power turned between two days, each as the question how it stands on the later one.
  package var turned: @Sendable (Day, Day, Transaction) throws -> [AuthorityQuestion]
  /// What an applicant is asked to know the size of the object; nil where no power of the service has a limit.
  package var object: @Sendable (String, Transaction) throws -> ObjectMeasure?
  /// What the office issued on a dossier and did not give up again; nil where there is nothing.
  package var document: @Sendable (ID, Transaction) throws -> IssuedDocument?
  /// Which of these stored files records of other rooms name: none of them is ever removed.
  package var namedElsewhere: @Sendable ([Blob], Transaction) throws -> Set<Blob>
  /// Has the applicant told what happened, once this transaction is kept.
  package var tell: @Sendable (DossierNews, Transaction) throws -> Void
  /// Has what was told about a dossier, and to whom, erased with its personal part.
  package var forget: @Sendable (ID, Transaction) throws -> Void

  package init(
    offered: @escaping @Sendable (AreaCode?, Transaction) throws -> [ServiceTerms],
    everOffered: @escaping @Sendable (Transaction) throws -> [ServiceTerms],
    terms: @escaping @Sendable (Set<ServiceTerms.Key>, Transaction) throws -> [ServiceTerms.Key: ServiceTerms],
    authority: @escaping AuthorityLookup,
    turned: @escaping @Sendable (Day, Day, Transaction) throws -> [AuthorityQuestion],
    object: @escaping @Sendable (String, Transaction) throws -> ObjectMeasure?,
    document: @escaping @Sendable (ID, Transaction) throws -> IssuedDocument?,
    namedElsewhere: @escaping @Sendable ([Blob], Transaction) throws -> Set<Blob>,
    tell: @escaping @Sendable (DossierNews, Transaction) throws -> Void,
    forget: @escaping @Sendable (ID, Transaction) throws -> Void
  ) {
    self.offered = offered
    self.everOffered = everOffered
    self.terms = terms
    self.authority = authority
    self.turned = turned
    self.object = object
    self.document = document
    self.namedElsewhere = namedElsewhere
    self.tell = tell
    self.forget = forget
  }
}
