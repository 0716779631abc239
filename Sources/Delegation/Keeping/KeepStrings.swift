import Core

/// What those who keep the register read about a decree.
enum KeepStrings {
  static let entered = Text(id: "Keputusan sudah masuk register.", en: "The decree stands in the register.")
  static let changed = Text(id: "Perubahan dicatat.", en: "The change is recorded.")
  static let attached = Text(id: "Naskah disimpan.", en: "The text was kept.")
  static let change = Text(id: "Hentikan, berlakukan lagi, atau cabut", en: "Suspend, resume or withdraw")
  static let kind = Text(id: "Apa yang terjadi", en: "What happens")
  static let kindMissing = Text(id: "Pilih apa yang terjadi.", en: "Choose what happens.")
  static let day = Text(id: "Mulai tanggal", en: "From the day")
  static let decree = Text(id: "Nomor keputusan yang memerintahkannya", en: "Number of the decree that orders it")
  static let decreeMissing = Text(id: "Isi nomor keputusannya.", en: "Fill in the decree's number.")
  static let reason = Text(id: "Alasan", en: "Reason")
  static let reasonMissing = Text(id: "Tulis alasannya.", en: "Write the reason.")
  static let record = Text(id: "Catat perubahan", en: "Record the change")
  static let amend = Text(id: "Ganti dengan kewenangan lain", en: "Replace with another power")
  static let amendLead = Text(
    id: "Kewenangan yang lama berakhir sehari sebelum yang baru mulai. Riwayatnya tetap tersimpan.",
    en: "The old power ends the day before the new one begins. Its history stays.")
  static let amendedBy = Text(id: "Nomor keputusan yang mengubah", en: "Number of the decree that amends")
  static let amendedByHint = Text(
    id: "Seperti tertulis di register. Bila keputusannya baru, masukkan dahulu tanpa lampiran.",
    en: "As it stands in the register. If the decree is new, enter it first without an annex.")
  static let amendedByMissing = Text(
    id: "Isi nomor keputusan yang mengubah.", en: "Fill in the number of the decree that amends.")
  static let fromMissing = Text(id: "Isi mulai kapan yang baru berlaku.", en: "Fill in from when the new one holds.")
  static let saveAmendment = Text(id: "Ganti kewenangan", en: "Replace the power")
  static let attach = Text(id: "Tambah naskah bertanda tangan (PDF)", en: "Add the signed text (PDF)")
  static let file = Text(id: "Naskah, paling besar 16 MB", en: "The text, at most 16 MB")
  static let fileMissing = Text(id: "Pilih berkasnya dahulu.", en: "Choose the file first.")
  static let sendFile = Text(id: "Simpan naskah", en: "Keep the text")
  static let chooseFirst = Text(
    id: "Lampirkan PDF keputusan yang sudah ditandatangani.", en: "Attach the PDF of the signed decree.")

  static func decreeUnknown(_ number: String) -> Text {
    Text(
      id: "Tidak ada keputusan bernomor “\(number)” di register. Cocokkan dengan daftar keputusan.",
      en: "No decree in the register has the number “\(number)”. Compare it with the list of decrees.")
  }

  static func name(of kind: PowerChange.Kind) -> Text {
    switch kind {
    case .suspended: Text(id: "Dihentikan sementara", en: "Suspended")
    case .resumed: Text(id: "Diberlakukan lagi", en: "Resumed")
    case .withdrawn: Text(id: "Dicabut", en: "Withdrawn")
    case .amended: amend
    }
  }

  static func done(_ word: String) -> Text {
    switch word {
    case "masuk": entered
    case "naskah": attached
    default: changed
    }
  }
}
