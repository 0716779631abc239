import Core

/// What people read where the power behind an open dossier has changed.
enum LapseStrings {
  static let regency = Text(id: "kantor kabupaten yang berwenang", en: "the office of the regency that has the power")

  static func words(_ lapse: Lapse?) -> Text {
    switch lapse {
    case .finish:
      Text(
        id: "Kewenangan kantor berubah; berkas ini tetap diselesaikan di sini karena diterima saat kewenangannya masih berlaku",
        en: "The office's power has changed; this file is still finished here, because it came in while the power was in force")
    case .handOver:
      Text(
        id: "Kewenangan kantor ini tidak berlaku lagi; berkas diserahkan ke kantor yang berwenang, janji waktunya tetap",
        en: "This office's power is no longer in force; the file goes to the office that has it, and the promised date stays")
    case .restored:
      Text(
        id: "Kewenangan kantor ini berlaku lagi; berkas diputus di sini", en: "This office's power is back; it decides the file")
    case nil: Text(id: "Kewenangan kantor berubah", en: "The office's power has changed")
    }
  }
}
