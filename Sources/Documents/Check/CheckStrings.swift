import Core

/// What anyone reads who checks a document.
enum CheckStrings {
  static let title = Text(id: "Periksa dokumen", en: "Check a document")
  static let lead = Text(
    id: "Apakah surat dari kecamatan ini asli dan masih berlaku? Pindai gambar kode di kertasnya, atau ketik kodenya di sini.",
    en: "Is this letter from a kecamatan real and still in force? Scan the symbol on the paper, or type its code here.")
  static let code = Text(id: "Kode pemeriksaan", en: "Code of the check")
  static let codeHint = Text(
    id: "Di kaki dokumen, 14 huruf dan angka.", en: "At the foot of the document: 14 letters and digits.")
  static let codeBad = Text(
    id: "Kode itu tidak lengkap atau ada yang salah ketik. Cocokkan lagi huruf demi huruf.",
    en: "The code is incomplete or mistyped. Compare it letter by letter.")
  static let button = Text(id: "Periksa", en: "Check")
  static let another = Text(id: "Periksa dokumen lain", en: "Check another document")
  static let hidden = Text(id: "disamarkan", en: "masked")
  static let compare = Text(id: "Cocokkan dengan kertas di tangan Anda", en: "Compare with the paper in your hand")
  static let comparisons: [Text] = [
    Text(id: "Nomor dan tanggal sama persis.", en: "Number and date are exactly the same."),
    Text(
      id: "Nama di kertas dimulai dengan huruf-huruf yang sama.", en: "The name on the paper begins with the same letters."),
    Text(
      id: "Penanda tangan dan jabatannya sama, dan ada cap kantor.", en: "Signer and post are the same, and there is a stamp."),
    Text(
      id:
        "Alamat halaman ini sama dengan alamat resmi kabupaten. Gambar kode yang mengarah ke alamat lain tidak membuktikan apa pun.",
      en: "The address of this page is the regency's own. A symbol that leads elsewhere proves nothing."),
  ]
  static let ifDifferent = Text(
    id: "Beda satu saja, jangan terima kertasnya. Tanyakan kepada kantor di bawah ini dengan menyebut kodenya.",
    en: "If only one differs, do not accept the paper. Ask the office below, naming the code.")
  static let privacy = Text(
    id: "Halaman ini tidak menampilkan isi dokumen: isinya hanya ada di kertas dan di kantor.",
    en: "This page does not show what the document says: that is on the paper and at the office only.")
  static let since = Text(id: "Sejak", en: "Since")
  static let phone = Text(id: "Telepon kantor", en: "Telephone of the office")
  static let unknownPhone = Text(id: "belum diisi", en: "not filled in")
}

extension DocumentState {
  /// What it means to someone who holds the paper.
  var verdict: Text {
    switch self {
    case .awaiting: Text(id: "Belum sah: belum ditandatangani", en: "Not valid yet: not signed")
    case .valid: Text(id: "Sah dan berlaku", en: "Valid and in force")
    case .replaced: Text(id: "Tidak berlaku lagi: sudah diganti", en: "No longer in force: replaced")
    case .withdrawn: Text(id: "Tidak berlaku: sudah dicabut", en: "Not in force: withdrawn")
    case .voided: Text(id: "Tidak berlaku: nomornya dibatalkan", en: "Not in force: its number was voided")
    }
  }

  /// What to do about it.
  var advice: Text {
    switch self {
    case .awaiting:
      Text(
        id:
          "Kantor sudah memberi nomor, tetapi lembar yang ditandatangani dan dicap belum disimpan. Tunggu, atau tanyakan kepada kantor.",
        en: "The office has given a number, but the signed and stamped sheet is not kept yet. Wait, or ask the office.")
    case .valid:
      Text(
        id: "Dokumen ini terdaftar pada kantor yang menerbitkannya.",
        en: "This document is registered with the office that issued it.")
    case .replaced:
      Text(
        id: "Mintalah dokumen penggantinya kepada pemegang dokumen ini.",
        en: "Ask the holder for the document that stands in its place.")
    case .withdrawn, .voided:
      Text(id: "Jangan terima dokumen ini.", en: "Do not accept this document.")
    }
  }
}
