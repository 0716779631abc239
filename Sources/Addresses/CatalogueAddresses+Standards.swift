/// The addresses of the standards as those see them who keep them, of what is printed from them, and of those
/// who want to be told when they change.
extension CatalogueAddresses {
  /// The few questions by which a service asks for no more than a case needs.
  package static let situation = Address<String>("/layanan/", "/keadaan")
  package static let servicePoster = Address<String>("/layanan/", "/poster")
  package static let charter = Address<String>("/kantor/", "/maklumat")
  package static let officePoster = Address<String>("/kantor/", "/poster")

  /// Asking to be told when a service changes.
  package static let follow = Address<String>("/layanan/", "/kabar")
  /// What a link in a message opens, by its token.
  package static let followConfirm = Address<String>("/kabar/", "")
  package static let followStop = Address<String>("/kabar/", "/berhenti")

  package static let standards = FixedAddress("/standar")
  package static let standard = Address<String>("/standar/", "")
  package static let compare = Address<String>("/standar/", "/banding")
  package static let review = Address<String>("/standar/", "/tinjauan")
  package static let cancelPlan = Address<String>("/standar/", "/batal-rencana")
  package static let beginDraft = Address<String>("/standar/", "/rancangan")
  package static let draft = Address<String>("/rancangan-standar/", "")
  package static let draftSection = Address<String, String>("/rancangan-standar/", "/bagian/", "")
  package static let draftAct = Address<String, String>("/rancangan-standar/", "/tindakan/", "")
}
