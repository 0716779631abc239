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

  /// The right to object to what another office decided.
  static func right(at office: String, until day: String) -> Text {
    Text(
      id: "Bila tidak setuju, Anda berhak mengajukan keberatan kepada \(office) sampai \(day), gratis (UU 30/2014 Pasal 75–77).",
      en: "If you disagree, you have the right to object to \(office) until \(day), free of charge (UU 30/2014 Art 75–77).")
  }

  static func onlyDelivered(_ office: String) -> Text {
    Text(
      id:
        "Lembar ini menyampaikan putusan \(office); kantor kami tidak memutuskan dan tidak menandatanganinya. Bila menerima surat "
        + "dari kantor itu, surat itulah keputusannya. Loket kami membantu menuliskan keberatan Anda.",
      en:
        "This sheet delivers the decision of \(office); our office neither decided nor signs it. If you receive a letter of that "
        + "office, it is the decision. Our counter helps you to write your objection.")
  }

  static func atCounter(_ office: String) -> Text {
    Text(id: "di loket \(office); petugas membantu menuliskannya", en: "at the counter of \(office); staff help to write it")
  }

  /// - Parameters:
  ///   - decided: the day on which that office decided.
  ///   - back: the day on which its decision came back to us.
  static func delivery(_ name: String, _ service: String, from office: String, decided: String, back: String) -> Text {
    Text(
      id:
        "Yth. \(name), permohonan Anda untuk \(service) tidak dikabulkan oleh \(office), kantor yang memutuskannya. Keputusan itu "
        + "tercatat tanggal \(decided) dan kami terima kembali tanggal \(back).",
      en:
        "Dear \(name), your application for \(service) was not granted by \(office), which decides it. The decision is recorded on "
        + "\(decided) and came back to us on \(back).")
  }

  static func opening(_ name: String, _ service: String, _ day: String) -> Text {
    Text(
      id: "Yth. \(name), permohonan Anda untuk \(service) tidak dapat kami kabulkan. Keputusan ini diambil tanggal \(day).",
      en: "Dear \(name), we cannot grant your application for \(service). This was decided on \(day).")
  }
}
