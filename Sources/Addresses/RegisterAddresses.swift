/// The addresses of the register of powers.
package enum RegisterAddresses {
  // What everyone may read

  /// The decrees, the newest first.
  package static let decrees = FixedAddress("/kewenangan")
  package static let decree = Address<String>("/kewenangan/", "")
  /// The annex on paper.
  package static let annex = Address<String>("/kewenangan/", "/lampiran")
  /// The signed decree as a file, by its place among the files of the decree.
  package static let file = Address<String, Int>("/kewenangan/", "/naskah/", "")
  /// Who may decide what, where, on a day.
  package static let who = FixedAddress("/siapa-berwenang")
  /// What residents of a village can finish where.
  package static let coverage = FixedAddress("/jangkauan")
  package static let village = Address<String>("/jangkauan/", "")

  // What staff read

  /// What is to be done about the register.
  package static let register = FixedAddress("/register")
  package static let differences = FixedAddress("/register/beda")
  /// What each service rests on as a whole.
  package static let grounds = FixedAddress("/register/dasar")

  // What keepers of the register do

  package static let ground = Address<String>("/register/dasar/", "")
  package static let newDraft = FixedAddress("/register/rancangan")
  package static let draft = Address<String>("/register/rancangan/", "")
  package static let draftPower = Address<String>("/register/rancangan/", "/kewenangan")
  package static let draftAnnex = Address<String>("/register/rancangan/", "/lampiran")
  package static let dropLine = Address<String>("/register/rancangan/", "/baris")
  package static let enter = Address<String>("/register/rancangan/", "/masukkan")
  package static let discard = Address<String>("/register/rancangan/", "/buang")
  package static let keep = Address<String>("/register/keputusan/", "")
  package static let attach = Address<String>("/register/keputusan/", "/naskah")
  package static let change = Address<String>("/register/kewenangan/", "/perubahan")
  package static let amend = Address<String>("/register/kewenangan/", "/ganti")
}
