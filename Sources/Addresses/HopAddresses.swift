/// The addresses of what is received here and decided elsewhere.
package enum HopAddresses {
  /// What staff do about the way of a dossier: the dossier's id, then the action.
  package static let act = Address<String, String>("/berkas/", "/simpul/", "")
  /// The cover sheet with its links; each printing makes new ones.
  package static let sheet = Address<String>("/berkas/", "/lembar-pengantar")
  /// Where an outside office says one thing of one file, once.
  package static let link = Address<String>("/simpul/", "")

  package static let offices = FixedAddress("/kantor-tujuan")
  package static let office = Address<String>("/kantor-tujuan/", "")
  /// Publishes what keeps an office from working.
  package static let state = Address<String>("/kantor-tujuan/", "/keadaan")
  package static let stateOver = Address<String>("/kantor-tujuan/keadaan/", "/usai")

  /// All kecamatan, and the ways between offices, of one month.
  package static let figures = FixedAddress("/angka/simpul")
}
