import Core

/// The words of the letter that says no.
enum RejectionStrings {
  static let reason = Text(id: "Alasannya", en: "The reason")
  static let right = Text(id: "Hak Anda", en: "Your right")
  static let fromHome = Text(id: "dari rumah, dengan kode dan PIN tanda terima, di", en: "from home, with code and PIN, at")

  static func atCounter(_ office: String) -> Text {
    Text(id: "di loket \(office); petugas membantu menuliskannya", en: "at the counter of \(office); staff help to write it")
  }

  static func opening(_ name: String, _ service: String, _ day: String) -> Text {
    Text(
      id: "Yth. \(name), permohonan Anda untuk \(service) tidak dapat kami kabulkan. Keputusan ini diambil tanggal \(day).",
      en: "Dear \(name), we cannot grant your application for \(service). This was decided on \(day).")
  }
}
