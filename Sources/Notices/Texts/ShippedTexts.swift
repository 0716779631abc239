import Core

/// The texts that come with the program, as data: an office may change each of them, and have it back.
extension NoticeText {
  static func shipped(_ key: TextStore.Key) -> NoticeText {
    let text = ShippedText.of(key.kind)
    switch key.form {
    case .short: return NoticeText(body: text.short[key.language])
    case .mail:
      let (head, foot) = key.kind.isAboutDossier ? (ShippedText.greeting, ShippedText.foot) : (Text(""), ShippedText.shortFoot)
      let parts = [head[key.language], text.body[key.language], foot[key.language]].filter { !$0.isEmpty }
      return NoticeText(subject: text.subject[key.language], body: parts.joined(separator: "\n\n"))
    }
  }
}

extension NoticeKind {
  fileprivate var isAboutDossier: Bool { self != .followConfirm && self != .serviceChanged }
}

struct ShippedText {
  let subject: Text
  let body: Text
  let short: Text

  static let greeting = Text(id: "Yth. {{nama}},", en: "Dear {{nama}},")
  static let foot = Text(
    id:
      "Kode permohonan: {{kode}}\nLihat kapan saja: {{tautan}}\n\nDimintai uang di luar biaya pada tanda terima? Catat nama dan waktunya, lalu laporkan ke Inspektorat kabupaten.\n\n{{kantor}}",
    en:
      "Application code: {{kode}}\nLook at any time: {{tautan}}\n\nAsked for money beyond the fee on your receipt? Note the name and time and report it to the regency's inspectorate.\n\n{{kantor}}"
  )
  static let shortFoot = Text("{{kantor}}")

  static func of(_ kind: NoticeKind) -> ShippedText {
    switch kind {
    case .received:
      ShippedText(
        subject: Text(id: "Permohonan Anda kami terima: {{layanan}}", en: "We received your application: {{layanan}}"),
        body: Text(
          id: "Permohonan {{layanan}} sudah kami terima.\nSelesai paling lambat: {{tanggal}}.",
          en: "We received your application for {{layanan}}.\nDone at the latest: {{tanggal}}."),
        short: Text(
          id: "{{kantor}}: permohonan {{layanan}} kami terima. Selesai paling lambat: {{tanggal}}. Kode {{kode}}. {{tautan}}",
          en:
            "{{kantor}}: we received your application for {{layanan}}. Done at the latest: {{tanggal}}. Code {{kode}}. {{tautan}}"
        ))
    case .incomplete:
      ShippedText(
        subject: Text(id: "Permohonan Anda belum lengkap: {{layanan}}", en: "Your application is incomplete: {{layanan}}"),
        body: Text(
          id:
            "Berkas {{layanan}} belum lengkap. Yang masih kurang: {{syarat}}.\n{{alasan}}\n\nSetelah dilengkapi, janji waktu mulai berjalan.",
          en:
            "Your file for {{layanan}} is incomplete. Still missing: {{syarat}}.\n{{alasan}}\n\nOnce it is complete, the promised time starts."
        ),
        short: Text(
          id: "{{kantor}}: berkas {{layanan}} (kode {{kode}}) belum lengkap. Yang kurang: {{syarat}}. {{tautan}}",
          en: "{{kantor}}: your file for {{layanan}} (code {{kode}}) is incomplete. Missing: {{syarat}}. {{tautan}}"))
    case .correction:
      ShippedText(
        subject: Text(id: "Mohon perbaiki satu hal: {{layanan}}", en: "Please correct one thing: {{layanan}}"),
        body: Text(
          id:
            "Kami memerlukan perbaikan dari Anda: {{syarat}}.\nAlasannya: {{alasan}}\n\nSementara menunggu Anda, janji waktu berhenti; setelah Anda menjawab, berjalan lagi.",
          en:
            "We need a correction from you: {{syarat}}.\nThe reason: {{alasan}}\n\nWhile we wait for you the promised time stands still; once you reply it runs again."
        ),
        short: Text(
          id:
            "{{kantor}}: permohonan {{layanan}} (kode {{kode}}) perlu perbaikan Anda: {{syarat}}. Jawab di {{tautan}} atau di loket.",
          en:
            "{{kantor}}: your application for {{layanan}} (code {{kode}}) needs a correction: {{syarat}}. Reply at {{tautan}} or at the counter."
        ))
    case .extended:
      ShippedText(
        subject: Text(id: "Tanggal selesai diperpanjang: {{layanan}}", en: "The date has been extended: {{layanan}}"),
        body: Text(
          id:
            "Permohonan {{layanan}} memerlukan waktu lebih lama.\nAlasannya: {{alasan}}\nTanggal baru: {{tanggal}}.\n\nPerpanjangan hanya boleh satu kali, dan janji pertama tetap tercatat.",
          en:
            "Your application for {{layanan}} needs more time.\nThe reason: {{alasan}}\nThe new date: {{tanggal}}.\n\nIt may be extended once only, and the first promise stays on record."
        ),
        short: Text(
          id: "{{kantor}}: {{layanan}} (kode {{kode}}) diperpanjang sampai {{tanggal}}. Alasan: {{alasan}}",
          en: "{{kantor}}: {{layanan}} (code {{kode}}) is extended until {{tanggal}}. Reason: {{alasan}}"))
    case .approved:
      ShippedText(
        subject: Text(id: "Disetujui: {{layanan}}", en: "Approved: {{layanan}}"),
        body: Text(
          id:
            "Permohonan {{layanan}} disetujui. Hasilnya siap diambil di loket {{kantor}} setelah ditandatangani: halaman lacak "
            + "mengatakannya. Bawalah tanda terima atau KTP.",
          en:
            "Your application for {{layanan}} is approved. Collect it at the counter of {{kantor}} once it is signed: the tracking "
            + "page says when. Bring your receipt or KTP."),
        short: Text(
          id:
            "{{kantor}}: {{layanan}} (kode {{kode}}) disetujui, siap diambil setelah ditandatangani: lihat halaman lacak. Bawa tanda terima.",
          en: "{{kantor}}: {{layanan}} (code {{kode}}) is approved, ready once signed: see the tracking page. Bring your receipt."
        ))
    case .rejected:
      ShippedText(
        subject: Text(id: "Permohonan Anda ditolak: {{layanan}}", en: "Your application was rejected: {{layanan}}"),
        body: Text(
          id:
            "Permohonan {{layanan}} tidak dapat kami kabulkan.\nAlasannya: {{alasan}}\nDasarnya: {{dasar}}\n\nAnda berhak mengajukan keberatan sampai {{keberatan}}, tanpa biaya: di loket {{kantor}}, atau dari rumah di {{tautan}} dengan kode dan PIN Anda. Keberatan dijawab paling lama 10 hari kerja; bila tidak dijawab, dianggap dikabulkan.",
          en:
            "We cannot grant your application for {{layanan}}.\nThe reason: {{alasan}}\nThe legal basis: {{dasar}}\n\nYou have the right to object until {{keberatan}}, free of charge: at the counter of {{kantor}}, or from home at {{tautan}} with your code and PIN. It is answered within 10 working days; without an answer it counts as granted."
        ),
        short: Text(
          id:
            "{{kantor}}: {{layanan}} (kode {{kode}}) ditolak. Alasan tertulis di loket. Anda berhak keberatan sampai {{keberatan}}, di loket atau di {{tautan}}",
          en:
            "{{kantor}}: {{layanan}} (code {{kode}}) was rejected. Written reasons at the counter. You may object until {{keberatan}}, at the counter or at {{tautan}}"
        ))
    case .grantedByLaw:
      ShippedText(
        subject: Text(id: "Dikabulkan oleh hukum: {{layanan}}", en: "Granted by law: {{layanan}}"),
        body: Text(
          id:
            "Batas waktu {{layanan}} lewat tanpa keputusan, sehingga menurut {{dasar}} permohonan Anda dianggap dikabulkan. Hasilnya dapat Anda minta di loket {{kantor}}.",
          en:
            "The time for {{layanan}} passed without a decision, so by {{dasar}} your application counts as granted. Ask for the document at the counter of {{kantor}}."
        ),
        short: Text(
          id: "{{kantor}}: {{layanan}} (kode {{kode}}) dikabulkan oleh hukum ({{dasar}}). Hasilnya dapat diminta di loket.",
          en: "{{kantor}}: {{layanan}} (code {{kode}}) is granted by law ({{dasar}}). Ask for it at the counter."))
    case .objectionRejected, .appealRejected, .rejectedElsewhere, .reopened, .handedToOther: objection(kind)
    case .promiseBroken:
      ShippedText(
        subject: Text(id: "Janji kami lewat: {{layanan}}", en: "We broke our promise: {{layanan}}"),
        body: Text(
          id:
            "Permohonan {{layanan}} tidak selesai pada tanggal yang kami janjikan.\nAlasannya: {{alasan}}\nTanggal baru: {{tanggal}}.\nYang bertanggung jawab: {{penanggung}}.\n\nAnda berhak mengadu kepada atasan langsung, kepada kabupaten, atau kepada Ombudsman, tanpa biaya.",
          en:
            "Your application for {{layanan}} was not done by the date we promised.\nThe reason: {{alasan}}\nThe new date: {{tanggal}}.\nWho answers for it: {{penanggung}}.\n\nYou have the right to complain to the superior, to the regency or to the Ombudsman, free of charge."
        ),
        short: Text(
          id:
            "{{kantor}}: janji {{layanan}} (kode {{kode}}) lewat. Alasan: {{alasan}} Tanggal baru: {{tanggal}}. Penanggung jawab: {{penanggung}}.",
          en:
            "{{kantor}}: our promise for {{layanan}} (code {{kode}}) was broken. Reason: {{alasan}} New date: {{tanggal}}. Answers for it: {{penanggung}}."
        ))
    case .forwarded:
      ShippedText(
        subject: Text(id: "Berkas Anda diteruskan: {{layanan}}", en: "Your file was forwarded: {{layanan}}"),
        body: Text(
          id:
            "Berkas {{layanan}} kami teruskan ke {{tujuan}}, yang memutuskannya.\nTanggal janji kami tetap: {{tanggal}}.\n\nAnda tidak perlu ke sana. Kami memantaunya sampai selesai dan memberi kabar saat hasilnya kembali.",
          en:
            "We forwarded your file for {{layanan}} to {{tujuan}}, which decides it.\nOur promised date stays: {{tanggal}}.\n\nYou need not go there. We follow it to the end and tell you when the result is back."
        ),
        short: Text(
          id:
            "{{kantor}}: berkas {{layanan}} (kode {{kode}}) kami teruskan ke {{tujuan}}. Janji kami tetap: {{tanggal}}. {{tautan}}",
          en:
            "{{kantor}}: your file for {{layanan}} (code {{kode}}) was forwarded to {{tujuan}}. Our promise stays: {{tanggal}}. {{tautan}}"
        ))
    case .returned:
      ShippedText(
        subject: Text(id: "Berkas Anda kembali dan belum diputus: {{layanan}}", en: "Your file is back, undecided: {{layanan}}"),
        body: Text(
          id:
            "Berkas {{layanan}} kembali dari {{tujuan}} dan belum diputus.\nAlasannya: {{alasan}}\n\nKami periksa apa yang masih diperlukan. Bila ada yang harus Anda lengkapi, kami beri tahu.",
          en:
            "Your file for {{layanan}} is back from {{tujuan}} and undecided.\nThe reason: {{alasan}}\n\nWe look at what is still needed. If there is something for you to add, we tell you."
        ),
        short: Text(
          id:
            "{{kantor}}: berkas {{layanan}} (kode {{kode}}) kembali dari {{tujuan}}, belum diputus. Kami periksa lagi. {{tautan}}",
          en:
            "{{kantor}}: your file for {{layanan}} (code {{kode}}) is back from {{tujuan}}, undecided. We look at it again. {{tautan}}"
        ))
    case .pinRenewed:
      ShippedText(
        subject: Text(id: "PIN permohonan Anda diganti", en: "The PIN of your application was renewed"),
        body: Text(
          id:
            "PIN permohonan {{layanan}} diganti di loket {{kantor}}. Bila bukan Anda yang meminta, datang atau telepon kantor sekarang juga.",
          en:
            "The PIN of your application for {{layanan}} was renewed at the counter of {{kantor}}. If it was not you who asked, come or call the office now."
        ),
        short: Text(
          id: "{{kantor}}: PIN permohonan {{kode}} diganti di loket. Bukan Anda yang meminta? Hubungi kantor sekarang.",
          en: "{{kantor}}: the PIN of application {{kode}} was renewed at the counter. Not you? Call the office now."))
    case .followConfirm:
      ShippedText(
        subject: Text(id: "Setujui kabar tentang {{layanan}}", en: "Confirm news about {{layanan}}"),
        body: Text(
          id:
            "Seseorang, mungkin Anda, meminta kabar bila {{layanan}} berubah. Buka tautan ini untuk menyetujui:\n{{tautan}}\n\nBukan Anda? Abaikan surel ini; kami tidak akan menulis lagi.",
          en:
            "Someone, perhaps you, asked for news when {{layanan}} changes. Open this link to agree:\n{{tautan}}\n\nNot you? Ignore this mail; we will not write again."
        ),
        short: Text(id: "Setujui kabar tentang {{layanan}}: {{tautan}}", en: "Confirm news about {{layanan}}: {{tautan}}"))
    case .serviceChanged:
      ShippedText(
        subject: Text(id: "Layanan berubah: {{layanan}}", en: "A service has changed: {{layanan}}"),
        body: Text(
          id:
            "Standar pelayanan {{layanan}} berubah mulai {{tanggal}}.\nYang berubah: {{perubahan}}\n\nSelengkapnya: {{tautan}}\nBerhenti menerima kabar ini: {{berhenti}}",
          en:
            "The standard of {{layanan}} changes from {{tanggal}}.\nWhat changes: {{perubahan}}\n\nIn full: {{tautan}}\nStop this news: {{berhenti}}"
        ),
        short: Text(
          id: "{{layanan}} berubah mulai {{tanggal}}: {{perubahan}}. {{tautan}} Berhenti: {{berhenti}}",
          en: "{{layanan}} changes from {{tanggal}}: {{perubahan}}. {{tautan}} Stop: {{berhenti}}"))
    case .message:
      ShippedText(
        subject: Text(id: "Ada pesan tentang permohonan Anda", en: "There is a message about your application"),
        body: Text(
          id:
            "{{kantor}} menulis pesan tentang permohonan {{layanan}}. Bacalah di halaman lacak dengan PIN pada tanda terima Anda.",
          en:
            "{{kantor}} wrote a message about your application for {{layanan}}. Read it on the tracking page with the PIN on your receipt."
        ),
        short: Text(
          id: "{{kantor}}: ada pesan tentang {{layanan}} (kode {{kode}}). Baca dengan PIN Anda di {{tautan}}",
          en: "{{kantor}}: there is a message about {{layanan}} (code {{kode}}). Read it with your PIN at {{tautan}}"))
    }
  }
}

/// Invented values, to see how a text reads.
extension NoticeContent {
  static func example(_ kind: NoticeKind, _ language: Language) -> NoticeContent {
    let values: [NoticePlace: Text] = [
      .person: Text("Siti Rahayu"), .service: Text(id: "Dispensasi nikah", en: "Marriage dispensation"),
      .code: Text("3DP7-K2M9-QXT4-7W"), .office: Text("Kantor Kecamatan Banyuwangi"),
      .link: Text("https://layanan.contoh.id/lacak/3DP7K2M9QXT47W"),
      .date: Text(id: "Jumat, 20 November 2026 pukul 14.00 WIB", en: "Friday, 20 November 2026 at 14.00 WIB"),
      .requirements: Text(id: "Fotokopi kartu keluarga", en: "Copy of the family card"),
      .reason: Text(id: "Fotokopi tidak terbaca.", en: "The copy cannot be read."), .basis: Text("UU 30/2014 Pasal 53"),
      .objection: Text(id: "21 Desember 2026", en: "21 December 2026"), .answerer: Text("Camat Banyuwangi"),
      .change: Text(id: "Pas foto tidak lagi diminta", en: "A photo is no longer asked for"),
      .unsubscribe: Text("https://layanan.contoh.id/berhenti/7W"), .destination: Text("Dukcapil Banyuwangi"),
    ]
    return NoticeContent(
      phone: "", email: "",
      values: Dictionary(kind.places.map { ($0.rawValue, values[$0]?[language] ?? "") }) { first, _ in first })
  }
}
