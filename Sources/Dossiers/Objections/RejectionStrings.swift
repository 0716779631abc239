import Core

/// The words of the letter that says no.
enum RejectionStrings {
  static let nameAndNIP = Text(id: "(nama terang dan NIP)", en: "(name and staff number)")
  static let reason = Text(id: "Alasannya", en: "The reason")
  static let right = Text(id: "Hak Anda", en: "Your right")
  static let fromHome = Text(id: "dari rumah, dengan kode dan PIN tanda terima, di", en: "from home, with code and PIN, at")

  /// - Parameter day: the last day on which it may be filed.
  static func right(_ kind: ObjectionKind, until day: String) -> Text {
    switch kind {
    case .objection:
      Text(
        id: "Bila tidak setuju, Anda berhak mengajukan keberatan sampai \(day) (UU 30/2014 Pasal 75–77):",
        en: "If you disagree, you have the right to object until \(day) (UU 30/2014 Art 75–77):")
    case .appeal:
      Text(
        id: "Bila tidak menerima jawaban ini, Anda berhak banding kepada atasan camat sampai \(day) (UU 30/2014 Pasal 78):",
        en:
          "If you do not accept this answer, you have the right to appeal to the camat's superior until \(day) (UU 30/2014 Art 78):"
      )
    }
  }

  static func atCounter(_ office: String) -> Text {
    Text(id: "di loket \(office); petugas membantu menuliskannya", en: "at the counter of \(office); staff help to write it")
  }

  static func opening(_ name: String, _ service: String, _ day: String) -> Text {
    Text(
      id: "Yth. \(name), permohonan Anda untuk \(service) tidak dapat kami kabulkan. Keputusan ini diambil tanggal \(day).",
      en: "Dear \(name), we cannot grant your application for \(service). This was decided on \(day).")
  }
}
