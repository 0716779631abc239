import Core

extension NoticeKind {
  var words: Text {
    switch self {
    case .received: Text(id: "Permohonan diterima", en: "Application received")
    case .incomplete: Text(id: "Belum lengkap", en: "Incomplete")
    case .correction: Text(id: "Perlu perbaikan", en: "Correction needed")
    case .extended: Text(id: "Diperpanjang", en: "Extended")
    case .approved: Text(id: "Disetujui, siap diambil", en: "Approved, ready to collect")
    case .rejected: Text(id: "Ditolak", en: "Rejected")
    case .grantedByLaw: Text(id: "Dikabulkan oleh hukum", en: "Granted by law")
    case .promiseBroken: Text(id: "Janji lewat", en: "Promise broken")
    case .objectionRejected: Text(id: "Keberatan ditolak", en: "Objection rejected")
    case .appealRejected: Text(id: "Banding ditolak", en: "Appeal rejected")
    case .rejectedElsewhere: Text(id: "Ditolak oleh kantor lain", en: "Rejected by another office")
    case .reopened: Text(id: "Keberatan dikabulkan, berkas diangkat kembali", en: "Objection granted, file taken up again")
    case .handedToOther: Text(id: "Berkas diserahkan ke kantor lain", en: "File goes to another office")
    case .pinRenewed: Text(id: "PIN diganti", en: "PIN renewed")
    case .forwarded: Text(id: "Diteruskan ke kantor lain", en: "Forwarded to another office")
    case .returned: Text(id: "Kembali, belum diputus", en: "Back, undecided")
    case .message: Text(id: "Ada pesan", en: "A message")
    case .followConfirm: Text(id: "Persetujuan berlangganan kabar", en: "Confirmation of following")
    case .serviceChanged: Text(id: "Layanan berubah", en: "Service changed")
    }
  }
}

extension NoticeChannel {
  var words: Text {
    switch self {
    case .mail: Text(id: "Surel", en: "E-mail")
    case .message: Text(id: "SMS/WhatsApp", en: "SMS/WhatsApp")
    case .hand: Text(id: "Petugas", en: "Officer")
    }
  }
}

extension NoticeState {
  var words: Text {
    switch self {
    case .waiting: Text(id: "Menunggu dikirim", en: "Waiting to be sent")
    case .sending: Text(id: "Sedang dikirim", en: "Being sent")
    case .sent: Text(id: "Dikirim; apakah sampai belum diketahui", en: "Sent; whether it arrived is not known")
    case .delivered: Text(id: "Sampai, menurut gerbang pesan", en: "Delivered, says the gateway")
    case .failed: Text(id: "Gagal dikirim", en: "Could not be sent")
    case .hand: Text(id: "Perlu disampaikan petugas", en: "To be said by an officer")
    case .said: Text(id: "Disampaikan, menurut petugas", en: "Said, by the officer's word")
    case .withdrawn: Text(id: "Tidak perlu lagi", en: "No longer needed")
    }
  }
}

extension NoticeStrings {
  /// A notice on one line of the person's own copy.
  static func told(_ notice: Notice, to address: String) -> Text {
    func line(_ word: Text, _ language: Language) -> String {
      let way = [notice.channel.words[language], address].filter { !$0.isEmpty }.joined(separator: " ")
      return "\(word[language]) “\(notice.kind.words[language])” – \(way) – \(notice.state.words[language])"
    }
    let word = Text(id: "Kabar", en: "Notice")
    return Text(id: line(word, .id), en: line(word, .en))
  }
}

extension Said.Way {
  var words: Text {
    switch self {
    case .whatsapp: Text("WhatsApp")
    case .sms: Text("SMS")
    case .call: Text(id: "Telepon", en: "Telephone call")
    case .mail: Text(id: "Surel", en: "E-mail")
    case .inPerson: Text(id: "Bertemu langsung", en: "In person")
    case .paper: Text(id: "Slip tercetak", en: "Printed slip")
    }
  }
}

/// Why something was not sent, in words. Reasons are kept as codes.
enum Reasons {
  static func words(_ code: String) -> Text? {
    let gaveUp = "\(NoticeRules.gaveUp)/"
    if code.hasPrefix(gaveUp) {
      let last = words(String(code.dropFirst(gaveUp.count))) ?? Text(code)
      return Text(
        id: "dicoba \(NoticeRules.hoursToTry) jam lalu dihentikan; terakhir: \(last.id)",
        en: "tried for \(NoticeRules.hoursToTry) hours and given up; at last: \(last.en)")
    }
    return code.isEmpty ? nil : known[code] ?? byNumber(code)
  }

  private static let known: [String: Text] = [
    "no-connection": Text(id: "peladen tidak dapat dihubungi", en: "the server cannot be reached"),
    "timeout": Text(id: "peladen tidak menjawab pada waktunya", en: "the server did not answer in time"),
    "tls": Text(id: "sambungan aman (TLS) gagal", en: "no secure line (TLS)"),
    "smtp-login": Text(id: "peladen surel menolak nama atau kata sandi kita", en: "the mail server refuses our name or password"),
    "connection-lost": Text(id: "sambungan terputus", en: "the line broke"),
    "interrupted": Text(id: "program dihentikan saat mengirim", en: "the program was stopped while sending"),
    "unclear-answer": Text(id: "jawaban gerbang tidak dapat dimengerti", en: "the gateway's answer makes no sense"),
    "gateway": Text(id: "gerbang pesan menolak nomor atau pesannya", en: "the gateway refuses the number or the message"),
    "no-address": Text(id: "alamatnya tidak dapat dipakai", en: "the address cannot be used"),
    "no-machine": Text(id: "mesin pengirimnya tidak terpasang lagi", en: "the machine is no longer set up"),
    NoticeStore.unreadable: Text(id: "isinya tidak dapat dibaca", en: "its content cannot be read"),
    ReportDesk.undelivered: Text(id: "gerbang melaporkan tidak sampai", en: "the gateway reports that it did not arrive"),
    NoticeLedger.overtaken: Text(id: "keadaan berkas sudah berubah", en: "the dossier has moved on"),
    NoticeLedger.needless: Text(id: "dinyatakan tidak perlu oleh petugas", en: "declared needless by an officer"),
  ]

  private static func byNumber(_ code: String) -> Text {
    if code == "smtp-550" || code == "smtp-551" || code == "smtp-553" {
      return Text(id: "alamat surel ditolak peladen (\(code))", en: "the mail address was refused (\(code))")
    }
    return Text(id: "jawaban peladen: \(code)", en: "the server's answer: \(code)")
  }
}
