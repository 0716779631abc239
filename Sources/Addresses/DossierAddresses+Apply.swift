/// The addresses of applying from home. Those of a draft carry its code: nothing shows there without the PIN
/// or the pass of the browser that began it.
extension DossierAddresses {
  /// What to know before one begins, by the key of a service; posted, it begins a draft.
  package static let apply = Address<String>("/ajukan/", "")
  /// Going on with a draft, by code and PIN.
  package static let resume = FixedAddress("/ajukan/lanjut")
  /// Taking the pass from a browser that is not one's own.
  package static let closeHere = FixedAddress("/ajukan/tutup")
  /// One step of a draft.
  package static let draftStep = Address<String, String>("/ajukan/draf/", "/", "")
  package static let draftFile = Address<String, String>("/ajukan/draf/", "/berkas/", "")
  package static let draftFileRemoval = Address<String>("/ajukan/draf/", "/hapus-berkas")
  package static let send = Address<String>("/ajukan/draf/", "/kirim")
  package static let sent = Address<String>("/ajukan/draf/", "/tanda-terima")

  /// What the office asked to be corrected, for who has shown the PIN.
  package static let correction = Address<String>("/lacak/", "/perbaikan")
  package static let correctionFile = Address<String, String>("/lacak/", "/perbaikan/berkas/", "")
  package static let correctionSend = Address<String>("/lacak/", "/perbaikan/kirim")
  package static let residentMessage = Address<String>("/lacak/", "/pesan")

  /// A draft whose PIN was lost, at the counter.
  package static let draftAtCounter = FixedAddress("/loket/draf")
  package static let draftPIN = FixedAddress("/loket/draf/pin-baru")
  package static let attachment = Address<String, String>("/berkas/", "/lampiran/", "")
  package static let staffMessage = Address<String>("/berkas/", "/pesan")
  package static let messagesRead = Address<String>("/berkas/", "/pesan/dibaca")
}
