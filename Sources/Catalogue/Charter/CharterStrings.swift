import Core

/// What hangs on the wall of an office.
enum CharterStrings {
  static let charter = Text(id: "Maklumat Pelayanan", en: "Service Charter")
  /// The pledge of UU 25/2009 Art 22, as PermenPANRB 15/2014 words it.
  static let pledge = Text(
    id:
      "Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan. Bila kami tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan.",
    en:
      "We hereby declare that we are able to serve you by the service standards that have been set. If we do not keep this promise, we accept the sanctions that the law provides."
  )
  static let promises = Text(
    id: "Inilah janji kami. Waktu dihitung sejak berkas Anda lengkap.",
    en: "These are our promises. Time is counted from when your file is complete.")
  static let whatWePromise = Text(id: "Janji kami untuk setiap layanan", en: "Our promise for each service")
  static let brokenPromise = Text(
    id:
      "Janji terlewat, atau dimintai uang di luar yang tertulis? Sampaikan di loket pengaduan kami, lewat SP4N-LAPOR! (SMS 1708), atau ke Ombudsman RI.",
    en:
      "A promise broken, or asked for money that is not written here? Tell our complaint desk, SP4N-LAPOR! (SMS 1708), or the Ombudsman."
  )
  static let byRule = Text(id: "menurut aturan, lihat lembar layanan", en: "by a rule, see the sheet of the service")
  static let allRequirements = Text(id: "Syarat setiap layanan", en: "What each service requires")
  static let dotted = "……………………………………"
  static let poster = Text(id: "Poster QR", en: "QR poster")
  static let posterTitle = Text(id: "Apa syaratnya? Pindai di sini", en: "What do I need? Scan here")
  static let posterLead = Text(
    id: "Arahkan kamera ponsel ke kotak ini. Syarat, waktu, dan biayanya tertulis di sana.",
    en: "Point your phone's camera at this square. It tells what to bring, how long it takes and what it costs.")
  static let free = Text(id: "GRATIS", en: "FREE")
  static let ofThisOffice = Text(id: "Janji dan layanan kantor ini", en: "Promises and services of this office")
  static let servicesHere = Text(id: "Layanan di kantor ini", en: "Services at this office")
}
