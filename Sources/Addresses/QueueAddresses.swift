/// The addresses of the queue. Those of the public carry the office's code, a ticket its id.
package enum QueueAddresses {
  package static let queue = Address<String>("/antrean/", "")
  package static let take = Address<String>("/antrean/", "/ambil")
  package static let board = Address<String>("/antrean/", "/layar")
  /// What a page that is shown asks to learn whether it is still true.
  package static let pulse = Address<String>("/antrean/", "/keadaan")
  package static let ticket = Address<String, String>("/antrean/", "/nomor/", "")
  /// The same for paper of 80 mm.
  package static let slip = Address<String, String>("/antrean/", "/nomor/", "/karcis")
  /// A spoken word: the digest of its content and its name.
  package static let voice = Address<String, String>("/suara/", "/", "")

  package static let counters = FixedAddress("/panggilan")
  package static let counterCount = FixedAddress("/panggilan/jumlah-loket")
  package static let counter = Address<String, Int>("/panggilan/", "/", "")
  package static let act = Address<String, Int, String>("/panggilan/", "/", "/", "")
  package static let openKiosk = FixedAddress("/kios")
  package static let closeKiosk = Address<String>("/kios/", "/tutup")
  package static let figures = FixedAddress("/angka-antrean")
}
