import Core

/// The cover sheet, the page of a one-time link, and names.
extension HopStrings {
  static let sheet = Text(id: "Lembar pengantar berkas", en: "Cover sheet of a file")
  static let printSheet = Text(id: "Cetak lembar pengantar", en: "Print the cover sheet")
  static let sheetHint = Text(
    id:
      "Lembar ini menyertai berkas. Kantor tujuan menjawab lewat kodenya, tanpa akun. Mencetak lagi mematikan kode yang lama.",
    en: "It goes with the file. The other office answers by its codes, without an account. Printing again ends the old codes.")
  static let sheetAdvice = Text(
    id:
      "Setiap kode dipakai sekali, oleh kantor tujuan saja. Tanpa jaringan: tanda tangani di bawah ini, lalu kecamatan mencatatnya.",
    en: "Each code is used once, by the receiving office only. Without a line: sign below, and the kecamatan records it.")
  static func scan(_ step: HopLink.Step) -> Text {
    switch step {
    case .received: Text(id: "1. Pindai saat berkas diterima", en: "1. Scan when the file is received")
    case .decided: Text(id: "2. Pindai saat berkas diputus", en: "2. Scan when the file is decided")
    }
  }
  static let handedBy = Text(id: "Yang menyerahkan", en: "Handed over by")
  static let takenBy = Text(id: "Yang menerima", en: "Received by")
  static let sender = Text(id: "Pengirim", en: "Sent by")
  static let sentAt = Text(id: "Diserahkan", en: "Handed over")
  static let yourDue = Text(id: "Diputus paling lambat", en: "To be decided by")

  static func question(_ step: HopLink.Step) -> Text {
    switch step {
    case .received: Text(id: "Apakah berkas ini sudah Anda terima?", en: "Have you received this file?")
    case .decided: Text(id: "Apa putusan atas berkas ini?", en: "What was decided on this file?")
    }
  }
  static func confirm(_ step: HopLink.Step) -> Text {
    switch step {
    case .received: Text(id: "Ya, berkas kami terima", en: "Yes, we received it")
    case .decided: Text(id: "Catat putusan", en: "Record the decision")
    }
  }
  static let you = Text(id: "Nama dan jabatan Anda", en: "Your name and post")
  static let youHint = Text(id: "Kecamatan perlu tahu siapa yang menjawab.", en: "The kecamatan must know who answers.")
  static let youMissing = Text(id: "Tulis nama dan jabatan Anda.", en: "Write your name and post.")
  static let once = Text(
    id: "Tautan ini hanya untuk berkas ini dan hanya dapat dipakai sekali.",
    en: "This link is for this file only and can be used once.")
  static let recorded = Text(id: "Terima kasih, sudah tercatat", en: "Thank you, it is recorded")
  static func recordedLead(_ sender: String) -> Text {
    Text(
      id: "\(sender) dan pemohon melihatnya sekarang. Anda boleh menutup halaman ini.",
      en: "\(sender) and the applicant see it now. You may close this page.")
  }
  static func sentTo(_ office: String, _ papers: Int) -> Text {
    Text(id: "Berkas diserahkan ke \(office): \(papers) lembar", en: "File handed over to \(office): \(papers) papers")
  }
}

extension Hop.Outcome {
  var words: Text {
    switch self {
    case .approved: Text(id: "Disetujui, hasilnya terbit", en: "Approved, the product is issued")
    case .rejected: Text(id: "Ditolak", en: "Rejected")
    case .sentBack: Text(id: "Belum diputus: dikembalikan untuk dilengkapi", en: "Undecided: sent back to be completed")
    }
  }
}

extension HopAction {
  var button: Text {
    switch self {
    case .forward: Text(id: "Teruskan ke kantor lain", en: "Forward to another office")
    case .noteReceipt: Text(id: "Catat: kantor itu sudah menerima", en: "Note: that office received it")
    case .noteDecision: Text(id: "Catat putusan kantor itu", en: "Note that office's decision")
    case .takeBack: Text(id: "Terima hasilnya kembali", en: "Take the result back")
    case .withdraw: Text(id: "Tarik kembali berkas", en: "Fetch the file back")
    }
  }
}

extension OutsideOffice.Kind {
  var words: Text {
    switch self {
    case .civilRegistry: Text("Dukcapil")
    case .permits: Text("DPMPTSP")
    case .serviceMall: Text(id: "Loket MPP", en: "MPP counter")
    case .regencyOffice: Text(id: "Dinas kabupaten", en: "Regency office")
    }
  }
}

extension OutsideState.Kind {
  var words: Text {
    switch self {
    case .noBlanks: Text(id: "Blangko kosong", en: "No card blanks")
    case .systemDown: Text(id: "Sistem pusat tidak dapat dipakai", en: "The central system is down")
    case .closed: Text(id: "Kantor tutup", en: "Office closed")
    }
  }
}
