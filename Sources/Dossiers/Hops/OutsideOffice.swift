package import Core

/// An office outside the kecamatan that decides what the kecamatan only receives. What it promises is between the two
/// offices; towards the resident the kecamatan stays responsible.
package struct OutsideOffice: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The office of population administration: identity cards, family cards, civil registration.
    case civilRegistry
    /// The regency's office of permits (DPMPTSP).
    case permits
    /// A counter in the mall of public services (MPP).
    case serviceMall
    /// Any other office of the regency.
    case regencyOffice
  }

  package let id: ID
  package let kind: Kind
  package let name: String
  /// Where it is reached, as it may be read by everyone.
  package let contact: String
  /// How long it may take from when it is handed a file, in the hours of the regency's offices.
  package let promise: PromiseLength
  /// The keys of the services it decides.
  package let services: [String]
  /// Whether nothing is forwarded to it any more. What lies there is still followed to its end.
  package let isClosed: Bool
  package let version: Int

  package init(
    id: ID, kind: Kind, name: String, contact: String, promise: PromiseLength, services: [String], isClosed: Bool = false,
    version: Int = 1
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.contact = contact
    self.promise = promise
    self.services = services
    self.isClosed = isClosed
    self.version = version
  }
}

/// What keeps an outside office from working as it should, published with its source. It explains a delay and stops no
/// promise.
package struct OutsideState: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The stock of card blanks is used up (*blangko kosong*).
    case noBlanks
    /// The central system cannot be reached.
    case systemDown
    case closed
  }

  package let id: ID
  package let office: ID
  package let kind: Kind
  /// The keys of the services it concerns; empty: all that the office decides.
  package let services: [String]
  package let since: Day
  /// Who said so, where: "Surat Dukcapil 400.12/118/2026".
  package let source: String
  package let enteredAt: Moment
  /// In which capacity it was entered: "Staf kabupaten".
  package let enteredAs: String

  package init(
    id: ID, office: ID, kind: Kind, services: [String], since: Day, source: String, enteredAt: Moment, enteredAs: String
  ) {
    self.id = id
    self.office = office
    self.kind = kind
    self.services = services
    self.since = since
    self.source = source
    self.enteredAt = enteredAt
    self.enteredAs = enteredAs
  }

  package func concerns(_ service: String) -> Bool { services.isEmpty || services.contains(service) }
}
