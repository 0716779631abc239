/// The addresses of the map of public services.
package enum MapAddresses {
  /// Every service, with what is proposed.
  package static let map = FixedAddress("/pemetaan")
  package static let service = Address<String>("/pemetaan/layanan/", "")
  /// What is known of a kecamatan, and what is proposed for it.
  package static let district = Address<String>("/pemetaan/kecamatan/", "")
  package static let assumptions = FixedAddress("/pemetaan/anggapan")
  package static let print = FixedAddress("/pemetaan/cetak")
  package static let sheet = FixedAddress("/pemetaan/unduh")

  // What keepers of the register do

  package static let criteria = Address<String>("/pemetaan/layanan/", "/kriteria")
  package static let describe = Address<String>("/pemetaan/layanan/", "/keterangan")
  /// From a proposal to the draft of a decree.
  package static let draft = Address<String>("/pemetaan/layanan/", "/rancangan")
  package static let newService = FixedAddress("/pemetaan/layanan-baru")
  package static let table = FixedAddress("/pemetaan/masukkan")
}
