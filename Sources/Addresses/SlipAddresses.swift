/// The addresses of pre-printed receipt slips.
package enum SlipAddresses {
  /// What is printed and not yet entered; posted, it prints more.
  package static let slips = FixedAddress("/loket/slip")
  /// Where a code typed from paper leads to its page.
  package static let find = FixedAddress("/loket/slip/cari")
  package static let void = FixedAddress("/loket/slip/batal")
  /// The sheet of one batch.
  package static let sheet = Address<String>("/loket/slip/lembar/", "")
  /// Where one slip is entered, by its code: the QR symbol of the office's part leads here.
  package static let entry = Address<String>("/loket/slip/masuk/", "")
}

/// The addresses of home visits (jemput bola).
package enum HomeVisitAddresses {
  package static let visits = FixedAddress("/loket/kunjungan")
  package static let ask = FixedAddress("/loket/kunjungan/baru")
  /// The list of one day, for those who go.
  package static let dayList = FixedAddress("/loket/kunjungan/daftar")
  package static let visit = Address<String>("/loket/kunjungan/", "")
  package static let plan = Address<String>("/loket/kunjungan/", "/rencana")
  package static let refuse = Address<String>("/loket/kunjungan/", "/tolak")
  package static let finish = Address<String>("/loket/kunjungan/", "/selesai")
  /// The counter's form, at the resident's home.
  package static let intake = Address<String>("/loket/kunjungan/", "/berkas")
}
