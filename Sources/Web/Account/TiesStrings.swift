import Core

/// What people read about their own family ties.
enum TiesStrings {
  static let title = Text(id: "Hubungan keluarga", en: "Family ties")
  static let lead = Text(
    id:
      "Tidak ada pejabat yang boleh memutus permohonan sendiri atau keluarganya (UU 30/2014 Pasal 42–45). Isi NIK dan nomor KK Anda, "
      + "maka program menyerahkan berkas seperti itu kepada atasan. Yang disimpan hanya sandi dari keduanya, bukan nomornya.",
    en:
      "No official may decide on themselves or their family (UU 30/2014 Art 42–45). Give your NIK and family card number, and the "
      + "program passes such files to your superior. Only a keyed hash of each is kept, not the number.")
  static let nik = Text(id: "NIK Anda", en: "Your NIK")
  static let familyCard = Text(id: "Nomor kartu keluarga (KK) Anda", en: "Your family card number (KK)")
  static let kept = Text(id: "tercatat", en: "on record")
  static let notKept = Text(id: "belum dicatat", en: "not on record")
  static let remove = Text(
    id: "Hapus yang tercatat (penghapusan ini tercatat)", en: "Remove what is on record (this is recorded)")
  static let save = Text(id: "Simpan", en: "Save")
  static let saved = Text(id: "Tersimpan.", en: "Saved.")
  static let removed = Text(id: "Sudah dihapus.", en: "Removed.")
  static let malformed = Text(id: "Nomornya terdiri dari 16 angka.", en: "The number has 16 digits.")
  static let missing = Text(id: "Isi NIK, nomor KK, atau keduanya.", en: "Give the NIK, the family card number, or both.")
}
