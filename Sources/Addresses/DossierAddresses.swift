/// The addresses of dossiers. Those of the public carry the code, those of the staff the id.
package enum DossierAddresses {
  package static let track = FixedAddress("/lacak")
  package static let tracked = Address<String>("/lacak/", "")
  package static let reply = Address<String>("/lacak/", "/jawaban")

  package static let counter = FixedAddress("/loket")
  package static let people = FixedAddress("/loket/orang")
  package static let turnAway = FixedAddress("/loket/belum-dilayani")
  package static let receipt = Address<String>("/berkas/", "/tanda-terima")
  package static let renewPIN = Address<String>("/berkas/", "/pin-baru")
  package static let inbox = FixedAddress("/kotak-masuk")
  package static let batch = FixedAddress("/kotak-masuk/persetujuan")
  package static let dossier = Address<String>("/berkas/", "")
  package static let act = Address<String, String>("/berkas/", "/", "")
  package static let reveal = Address<String>("/berkas/", "/data-pribadi")
  package static let scan = Address<String>("/berkas/", "/pindaian")
  package static let openScan = Address<String>("/berkas/", "/pindaian/buka")
  package static let agenda = FixedAddress("/agenda")
  package static let figures = FixedAddress("/angka")
  package static let figureRecords = FixedAddress("/angka/berkas")
  package static let export = FixedAddress("/ekspor")
}
