package import Civic
package import Core

/// What the regency says of a service as a whole: on what its decision rests where no decree gives a power. It ships
/// with the usual source, marked for confirmation.
package struct Ground: Sendable, Hashable {
  package let id: ID
  package let service: String
  package let source: PowerSource
  package let kind: ServiceKind
  package let affair: String
  /// The law or rule in words, with its article.
  package let rule: String
  package let signer: Role
  package let technicalOffice: String
  /// Whether the kelurahan is the office that finishes it.
  package let isOfVillage: Bool
  /// What is asked of an applicant to know the size of the object; nil where no power has a limit.
  package let object: ObjectMeasure?
  /// When someone of the regency stood for it; nil: it is only usual.
  package let confirmedAt: Moment?
  package let confirmedBy: ID?
  /// "Wajib dasar": nothing of this service is decided without a confirmed source.
  package let isBasisRequired: Bool

  package init(
    id: ID, service: String, source: PowerSource, kind: ServiceKind, affair: String, rule: String, signer: Role = .head,
    technicalOffice: String = "", isOfVillage: Bool = false, object: ObjectMeasure? = nil, confirmedAt: Moment? = nil,
    confirmedBy: ID? = nil, isBasisRequired: Bool = false
  ) {
    self.id = id
    self.service = service
    self.source = source
    self.kind = kind
    self.affair = affair
    self.rule = rule
    self.signer = signer
    self.technicalOffice = technicalOffice
    self.isOfVillage = isOfVillage
    self.object = object
    self.confirmedAt = confirmedAt
    self.confirmedBy = confirmedBy
    self.isBasisRequired = isBasisRequired
  }
}
