/// The addresses of dossiers. Those of the public carry the code, those of the staff the id.
package enum DossierAddresses {
  package static let track = Address< >("/lacak")
  package static let tracked = Address<String>("/lacak/", "")
  package static let reply = Address<String>("/lacak/", "/jawaban")

  package static let counter = Address< >("/loket")
  package static let people = Address< >("/loket/orang")
  package static let turnAway = Address< >("/loket/belum-dilayani")
  package static let receipt = Address<String>("/berkas/", "/tanda-terima")
  package static let inbox = Address< >("/kotak-masuk")
  package static let batch = Address< >("/kotak-masuk/persetujuan")
  package static let dossier = Address<String>("/berkas/", "")
  package static let act = Address<String, String>("/berkas/", "/", "")
  package static let reveal = Address<String>("/berkas/", "/data-pribadi")
  package static let letter = Address<String>("/berkas/", "/surat")
  package static let scan = Address<String>("/berkas/", "/pindaian")
  package static let agenda = Address< >("/agenda")
  package static let figures = Address< >("/angka")
  package static let figureRecords = Address< >("/angka/berkas")
}
