import Core

/// The texts about objections, and about files that go to another office.
extension ShippedText {
  static func objection(_ kind: NoticeKind) -> ShippedText {
    switch kind {
    case .appealRejected: appealRejected
    case .rejectedElsewhere: rejectedElsewhere
    case .reopened: reopened
    case .handedToOther: handedToOther
    default: objectionRejected
    }
  }

  private static let objectionRejected = ShippedText(
    subject: Text(id: "Keberatan Anda ditolak", en: "Your objection was rejected"),
    body: Text(
      id:
        "Keberatan Anda tidak dapat kami kabulkan.\nAlasannya: {{alasan}}\nDasarnya: {{dasar}}\n\nBila tidak menerima jawaban ini, Anda berhak banding kepada atasan camat sampai {{keberatan}}, tanpa biaya: di loket {{kantor}}, atau dari rumah di {{tautan}} dengan kode dan PIN Anda. Banding dijawab paling lama 10 hari kerja; bila tidak dijawab, dianggap dikabulkan.",
      en:
        "We cannot grant your objection.\nThe reason: {{alasan}}\nThe legal basis: {{dasar}}\n\nIf you do not accept this answer, you may appeal to the camat's superior until {{keberatan}}, free of charge: at the counter of {{kantor}}, or from home at {{tautan}} with your code and PIN. It is answered within 10 working days; without an answer it counts as granted."
    ),
    short: Text(
      id:
        "{{kantor}}: keberatan Anda (kode {{kode}}) ditolak. Anda berhak banding sampai {{keberatan}}, di loket atau di {{tautan}}",
      en:
        "{{kantor}}: your objection (code {{kode}}) was rejected. You may appeal until {{keberatan}}, at the counter or at {{tautan}}"
    ))

  private static let appealRejected = ShippedText(
    subject: Text(id: "Banding Anda ditolak", en: "Your appeal was rejected"),
    body: Text(
      id:
        "Banding Anda tidak dapat dikabulkan.\nAlasannya: {{alasan}}\nDasarnya: {{dasar}}\n\nBila tidak menerima jawaban ini, Anda berhak menggugat ke pengadilan tata usaha negara.",
      en:
        "Your appeal cannot be granted.\nThe reason: {{alasan}}\nThe legal basis: {{dasar}}\n\nIf you do not accept this answer, you may go to the administrative court."
    ),
    short: Text(
      id: "{{kantor}}: banding Anda (kode {{kode}}) ditolak. Alasannya di {{tautan}}. Anda berhak menggugat ke PTUN.",
      en: "{{kantor}}: your appeal (code {{kode}}) was rejected. Reasons at {{tautan}}. You may go to the administrative court."))

  private static let rejectedElsewhere = ShippedText(
    subject: Text(id: "Permohonan Anda ditolak: {{layanan}}", en: "Your application was rejected: {{layanan}}"),
    body: Text(
      id:
        "Permohonan {{layanan}} ditolak oleh {{tujuan}}, kantor yang memutuskannya.\nAlasannya: {{alasan}}\n\nBila tidak setuju, Anda berhak mengajukan keberatan kepada {{tujuan}} sampai {{keberatan}}, tanpa biaya. Loket {{kantor}} membantu menuliskannya; perjalanan berkas Anda ada di {{tautan}}.",
      en:
        "Your application for {{layanan}} was rejected by {{tujuan}}, which decides it.\nThe reason: {{alasan}}\n\nIf you disagree, you have the right to object to {{tujuan}} until {{keberatan}}, free of charge. The counter of {{kantor}} helps you to write it; the way of your file is at {{tautan}}."
    ),
    short: Text(
      id:
        "{{kantor}}: {{layanan}} (kode {{kode}}) ditolak {{tujuan}}. Keberatan diajukan ke kantor itu sampai {{keberatan}}. {{tautan}}",
      en:
        "{{kantor}}: {{layanan}} (code {{kode}}) was rejected by {{tujuan}}. Object to that office until {{keberatan}}. {{tautan}}"
    ))

  private static let reopened = ShippedText(
    subject: Text(id: "Keberatan dikabulkan: {{layanan}}", en: "Objection granted: {{layanan}}"),
    body: Text(
      id:
        "Keberatan atau banding Anda tentang {{layanan}} dikabulkan. Permohonan Anda diangkat kembali ({{dasar}}) dan diputus sesuai keberatan itu paling lambat {{tanggal}}.",
      en:
        "Your objection or appeal about {{layanan}} was granted. Your application is taken up again ({{dasar}}) and decided as the objection asks by {{tanggal}} at the latest."
    ),
    short: Text(
      id: "{{kantor}}: keberatan Anda dikabulkan. {{layanan}} (kode {{kode}}) diputus lagi paling lambat {{tanggal}}. {{tautan}}",
      en: "{{kantor}}: your objection was granted. {{layanan}} (code {{kode}}) is decided anew by {{tanggal}}. {{tautan}}"))

  private static let handedToOther = ShippedText(
    subject: Text(id: "Berkas Anda diputus kantor lain: {{layanan}}", en: "Another office decides your file: {{layanan}}"),
    body: Text(
      id:
        "Kewenangan {{kantor}} atas {{layanan}} tidak berlaku lagi ({{dasar}}). Berkas Anda diserahkan kepada {{penanggung}}. Anda tidak perlu mengurus apa pun, dan janji kami tetap: {{tanggal}}.",
      en:
        "The power of {{kantor}} over {{layanan}} is no longer in force ({{dasar}}). Your file goes to {{penanggung}}. You need not do anything, and our promise stays: {{tanggal}}."
    ),
    short: Text(
      id:
        "{{kantor}}: {{layanan}} (kode {{kode}}) kini diputus {{penanggung}}. Anda tidak perlu mengurus apa pun; janji tetap: {{tanggal}}.",
      en:
        "{{kantor}}: {{layanan}} (code {{kode}}) is now decided by {{penanggung}}. You need do nothing; the promise stays: {{tanggal}}."
    ))
}
