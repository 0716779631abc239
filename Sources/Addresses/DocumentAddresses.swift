/// The addresses of issued documents. Those of the public carry the code of the check, those of the staff the id.
package enum DocumentAddresses {
  /// Where anyone checks a document, with the code that is printed on it.
  package static let check = FixedAddress("/periksa")
  package static let checked = Address<String>("/periksa/", "")

  /// What has been issued on a dossier, and where it is issued.
  package static let ofDossier = Address<String>("/dokumen/berkas/", "")
  package static let issue = Address<String>("/dokumen/berkas/", "/terbitkan")

  package static let document = Address<String>("/dokumen/", "")
  package static let print = Address<String>("/dokumen/", "/cetak")
  package static let pdf = Address<String>("/dokumen/", "/pdf")
  package static let signature = Address<String>("/dokumen/", "/tanda-tangan")
  package static let keepScan = Address<String>("/dokumen/", "/pindaian")
  package static let openScan = Address<String>("/dokumen/", "/pindaian/buka")
  package static let void = Address<String>("/dokumen/", "/batal")
  package static let replace = Address<String>("/dokumen/", "/ganti")
  package static let withdraw = Address<String>("/dokumen/", "/cabut")

  package static let book = FixedAddress("/buku-nomor")
  package static let bookPaper = FixedAddress("/buku-nomor/cetak")
  package static let patterns = FixedAddress("/pola-nomor")
}
