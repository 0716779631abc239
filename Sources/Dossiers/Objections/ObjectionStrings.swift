package import Core

/// What people read about objections and appeals.
enum ObjectionStrings {
  static let free = Text(id: "Gratis (UU 30/2014 Pasal 75 ayat (5))", en: "Free (UU 30/2014 Art 75(5))")
  static let granted = Text(
    id: "Dikabulkan: permohonan Anda diangkat kembali", en: "Granted: your application is taken up again")
  static let grantedBySilence = Text(
    id: "Dianggap dikabulkan karena tidak dijawab: permohonan Anda diangkat kembali",
    en: "Granted by silence: your application is taken up again")
  static let disagree = Text(id: "Tidak setuju dengan keputusan ini?", en: "Do you disagree with this decision?")
  static let words = Text(
    id: "Apa yang tidak Anda setujui, dan apa yang Anda minta?", en: "What do you disagree with, and what do you ask?")
  static let wordsHint = Text(
    id: "Tulis dengan kata-kata sendiri, paling banyak 2.000 huruf. Tidak perlu pengacara, tidak dipungut biaya.",
    en: "In your own words, at most 2,000 letters. No lawyer is needed, and it is free.")
  static let wordsMissing = Text(id: "Tulis apa yang tidak Anda setujui.", en: "Write what you disagree with.")
  static let pinHint = Text(
    id: "Kode baru untuk mengikutinya muncul setelah dikirim; PIN-nya sama.",
    en: "A new code to follow it appears once it is sent; the PIN is the same.")
  static let sent = Text(
    id: "Sudah kami terima. Catat kode di atas; PIN-nya sama dengan PIN tanda terima Anda.",
    en: "We have received it. Note the code above; the PIN is that of your receipt.")
  static let counterLead = Text(
    id: "Tulis apa yang disampaikan pemohon, bacakan kembali, lalu kirim. Tanda terimanya memuat kode dan PIN baru.",
    en: "Write what the applicant says, read it back, then send. The receipt bears a new code and PIN.")
  static let section = Text(id: "Keberatan dan banding", en: "Objections and appeals")
  static let about = Text(id: "Berkas yang dipersoalkan", en: "The file it is about")
  static let printRejection = Text(id: "Cetak surat penolakan", en: "Print the letter of rejection")
  static let rejectionTitle = Text(id: "Pemberitahuan penolakan", en: "Notice of rejection")
  static let takenUp = Text(
    id:
      "Diangkat kembali karena keberatan dikabulkan: diputus sesuai keberatan itu, tidak dapat ditolak lagi di sini atau ditunda.",
    en: "Taken up again as an objection was granted: it is decided as that asks, and can neither be rejected here nor put off.")
  static let tracked = Text(id: "Ikuti", en: "Follow")
  static let figures = Text(id: "Keberatan dan banding: diajukan / dikabulkan", en: "Objections and appeals: filed / granted")

  /// What a resident may do, with the last day.
  static func may(_ kind: ObjectionKind, until day: Text) -> Text {
    switch kind {
    case .objection:
      Text(
        id:
          "Bila tidak setuju, Anda boleh mengajukan keberatan sampai \(day.id), dari halaman ini atau di loket (UU 30/2014 Pasal 75–77).",
        en: "If you disagree, you may object until \(day.en), from this page or at the counter (UU 30/2014 Art 75–77).")
    case .appeal:
      Text(
        id:
          "Bila tidak menerima jawaban ini, Anda boleh mengajukan banding kepada atasan camat sampai \(day.id), dari halaman ini atau "
          + "di loket (UU 30/2014 Pasal 78).",
        en:
          "If you do not accept this answer, you may appeal to the camat's superior until \(day.en), from this page or at the counter "
          + "(UU 30/2014 Art 78).")
    }
  }

  /// The same on a receipt, which leads to the page by its code.
  static func onReceipt(_ kind: ObjectionKind, until day: String) -> Text {
    switch kind {
    case .objection:
      Text(
        id:
          "Bila tidak setuju, Anda berhak mengajukan keberatan sampai \(day), di loket atau di alamat ini (UU 30/2014 Pasal 75–77).",
        en: "If you disagree, you may object until \(day), at the counter or at this address (UU 30/2014 Art 75–77).")
    case .appeal:
      Text(
        id: "Bila tidak setuju, Anda berhak mengajukan banding sampai \(day), di loket atau di alamat ini (UU 30/2014 Pasal 78).",
        en: "If you disagree, you may appeal until \(day), at the counter or at this address (UU 30/2014 Art 78).")
    }
  }

  /// What happens next while it waits for its answer.
  static func next(_ kind: ObjectionKind) -> Text {
    switch kind {
    case .objection: Text(id: "Kepala kantor menjawab keberatan Anda.", en: "The head of the office answers your objection.")
    case .appeal: Text(id: "Atasan camat menjawab banding Anda.", en: "The camat's superior answers your appeal.")
    }
  }

  /// What happens with it.
  static func lead(_ kind: ObjectionKind) -> Text {
    switch kind {
    case .objection:
      Text(
        id:
          "Kantor yang memutus menjawab paling lama 10 hari kerja. Bila sampai hari itu tidak dijawab, keberatan Anda dianggap "
          + "dikabulkan (UU 30/2014 Pasal 77). Bila tidak menerima jawabannya, Anda boleh banding dalam 10 hari kerja.",
        en:
          "The office that decided answers within 10 working days. Without an answer by then your objection counts as granted "
          + "(UU 30/2014 Art 77). If you do not accept the answer, you may appeal within 10 working days.")
    case .appeal:
      Text(
        id:
          "Atasan camat di kabupaten menjawab paling lama 10 hari kerja. Bila sampai hari itu tidak dijawab, banding Anda dianggap "
          + "dikabulkan (UU 30/2014 Pasal 78). Sesudah itu jalannya ke pengadilan tata usaha negara.",
        en:
          "The camat's superior at the regency answers within 10 working days. Without an answer by then your appeal counts as "
          + "granted (UU 30/2014 Art 78). After that the way leads to the administrative court.")
    }
  }

  static func file(_ kind: ObjectionKind) -> Text {
    switch kind {
    case .objection: Text(id: "Ajukan keberatan", en: "File an objection")
    case .appeal: Text(id: "Ajukan banding", en: "File an appeal")
    }
  }

  static func filed(_ kind: ObjectionKind?) -> Text {
    switch kind {
    case .objection: Text(id: "Keberatan diajukan", en: "An objection was filed")
    case .appeal: Text(id: "Banding diajukan", en: "An appeal was filed")
    case nil: Text(id: "Keberatan atau banding diajukan", en: "An objection or appeal was filed")
    }
  }
}

extension ObjectionKind {
  package var name: Text {
    switch self {
    case .objection: Text(id: "Keberatan atas keputusan", en: "Objection to a decision")
    case .appeal: Text(id: "Banding kepada atasan camat", en: "Appeal to the camat's superior")
    }
  }
}

extension ObjectionFault {
  /// Why it cannot be filed.
  var text: Text {
    switch self {
    case .undecided:
      Text(id: "Permohonan ini belum diputus.", en: "This application has not been decided.")
    case .granted: Text(id: "Permohonan ini dikabulkan oleh hukum atau oleh jawaban keberatan.", en: "This was granted already.")
    case .exhausted:
      Text(
        id:
          "Atasan camat sudah memutus; jalan berikutnya gugatan ke pengadilan tata usaha negara (UU 30/2014 Pasal 76 ayat (3)).",
        en: "The camat's superior has decided; the next way is the administrative court (UU 30/2014 Art 76(3)).")
    case .elsewhere(let office, let day):
      Text(
        id:
          "Yang memutuskan \(office), jadi keberatan diajukan kepada kantor itu, paling lambat \(day.date(.id)) (UU 30/2014 Pasal "
          + "77). Kantor ini tidak dapat mengubah putusannya.",
        en:
          "\(office) decided, so an objection goes to that office, by \(day.date(.en)) (UU 30/2014 Art 77). This office cannot "
          + "change its decision.")
    case .filedBefore:
      Text(id: "Terhadap keputusan ini sudah diajukan keberatan atau banding.", en: "This decision was contested already.")
    case .late(let day):
      Text(
        id: "Waktu untuk mengajukan sudah lewat: hari terakhir \(day.date(.id)).",
        en: "The time to file has passed: the last day was \(day.date(.en)).")
    }
  }

  /// What to do instead.
  private var remedy: Text {
    switch self {
    case .undecided:
      Text(id: "Tunggu keputusannya, atau kirim pesan kepada kantor.", en: "Wait for the decision, or write to the office.")
    case .filedBefore: Text(id: "Ikuti yang sudah diajukan di halaman lacak.", en: "Follow it on the tracking page.")
    case .elsewhere:
      Text(
        id: "Bawa pemberitahuan dan tanda terima Anda ke kantor itu. Loket kami membantu menuliskannya.",
        en: "Take the notice and your receipt to that office. Our counter helps you to write it.")
    case .granted, .exhausted, .late:
      Text(
        id: "Tanyakan di loket, atau mengadu ke Ombudsman RI (telepon 137), tanpa biaya.",
        en: "Ask at the counter, or complain to the Ombudsman (telephone 137), free of charge.")
    }
  }

  var problem: Problem {
    Problem(.conflict, "objection.not-possible", text, remedy: remedy)
  }
}
