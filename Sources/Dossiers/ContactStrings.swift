import Core

/// What people read about how an applicant is reached.
enum ContactStrings {
  static let email = Text(id: "Surel", en: "E-mail")
  static let emailHint = Text(
    id: "Untuk pemberitahuan; kosongkan bila tidak punya", en: "For notices; leave empty if there is none")
  static let emailBad = Text(id: "Alamat surel ditulis seperti nama@contoh.id.", en: "Write the address like name@example.id.")
  static let language = Text(id: "Bahasa pemberitahuan", en: "Language of notices")
  static let languages: [(value: String, text: String)] = [("id", "Bahasa Indonesia"), ("en", "English")]
  static let notices = Text(id: "Pemberitahuan kepada pemohon", en: "Notices to the applicant")
  static let noContact = Text(
    id: "Tidak ada kontak: pemohon tidak meninggalkan telepon atau surel, jadi tidak diberi tahu dari jauh.",
    en: "No contact: the applicant left neither telephone nor e-mail and is not told from afar.")
  static let waiting = Text(
    id: "Belum ada tanggal; janji mulai setelah berkas lengkap", en: "No date yet; the promise starts once the file is complete")
}
