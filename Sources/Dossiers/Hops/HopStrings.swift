import Core

/// Everything people read about files that are received here and decided elsewhere.
enum HopStrings {
  static let elsewhere = Text(id: "Kantor lain", en: "Other office")
  static let stateElsewhere = Text(id: "Diteruskan: sedang di kantor lain", en: "Forwarded: with another office now")
  static let backApproved = Text(
    id: "Disetujui oleh kantor lain; hasilnya sudah di sini", en: "Approved by the other office; the result is here")
  static let backRejected = Text(
    id: "Ditolak oleh kantor lain; alasannya sudah di sini", en: "Rejected by the other office; the reasons are here")

  /// - Parameter outcomes: what was noted, and what it was corrected to.
  static func decided(_ outcomes: [Hop.Outcome]) -> Text {
    guard let now = outcomes.last?.words else { return DossierAct.Kind.hopDecided.words }
    guard outcomes.count > 1, let before = outcomes.first?.words else {
      return Text(id: "Kantor lain memutuskan: \(now.id)", en: "The other office decided: \(now.en)")
    }
    return Text(
      id: "Putusan kantor lain dibetulkan: \(now.id) (semula tercatat: \(before.id))",
      en: "The other office's decision was corrected: \(now.en) (noted before: \(before.en))")
  }
  static let correctDecision = Text(id: "Betulkan putusan yang tercatat", en: "Correct the decision that was noted")
  static let correctionHint = Text(
    id: "Catatan yang lama tetap terbaca di riwayat. Setelah hasilnya diterima kembali, putusan tidak dapat dibetulkan lagi.",
    en: "What was noted before stays in the history. Once the result is taken back it can be corrected no more.")

  static let chain = Text(id: "Perjalanan ke kantor lain", en: "The way to another office")
  static func turn(_ stage: Hop.Stage, _ office: String) -> Text {
    switch stage {
    case .handedOver:
      Text(id: "Giliran \(office): memastikan berkas diterima.", en: "\(office) must confirm that the file is there.")
    case .received: Text(id: "Giliran \(office): memutuskan.", en: "\(office) must decide.")
    case .decided, .returned, .withdrawn:
      Text(id: "Giliran kecamatan: mengambil hasilnya.", en: "The kecamatan must fetch the result.")
    }
  }
  static func noNewsSince(_ when: String) -> Text {
    Text(id: "Belum ada kabar sejak \(when).", en: "Nothing was heard since \(when).")
  }
  static func officePromise(_ promise: PromiseLength) -> Text {
    Text(
      id: "Waktu kantor itu \(promise.words.id) sejak diserahkan, sampai",
      en: "That office has \(promise.words.en) from the handover, until")
  }
  static func stepForwarded(_ papers: Int) -> Text {
    Text(id: "Diserahkan kecamatan: \(papers) lembar", en: papers == 1 ? "Handed over: 1 paper" : "Handed over: \(papers) papers")
  }
  static func stepReceived(_ papers: Int) -> Text {
    Text(id: "Diterima: \(papers) lembar", en: papers == 1 ? "Received: 1 paper" : "Received: \(papers) papers")
  }
  /// By when the outside office should have decided.
  static let dueElsewhere = Text(id: "Batas kantor itu", en: "That office's date")
  static let stepOverdue = Text(id: "Waktu kantor itu lewat", en: "That office's time passed")
  static let stepDecided = Text(id: "Diputus", en: "Decided")
  static let stepReturned = Text(id: "Kembali di kecamatan", en: "Back at the kecamatan")
  static let stepWithdrawn = Text(id: "Ditarik kembali oleh kecamatan", en: "Fetched back by the kecamatan")
  static let countsDiffer = Text(id: "jumlahnya berbeda", en: "the counts differ")

  static let since = Text(id: "sejak", en: "since")
  static let source = Text(id: "Sumber", en: "Source")
  static func enteredBy(_ who: String, _ day: String) -> Text {
    Text(id: "Dicatat oleh \(who), \(day).", en: "Entered by \(who), \(day).")
  }
  static let promiseStands = Text(
    id: "Ini menjelaskan keterlambatan, tetapi tidak menghentikan janji kami.",
    en: "This explains a delay, but does not stop our promise.")

  static let noOffice = Text(
    id:
      "Layanan ini diputus kantor lain, tetapi kantor tujuannya belum tercatat. Mintalah Bagian Pemerintahan kabupaten mencatatnya.",
    en: "Another office decides this service, but none is listed. Ask the government section of the regency to list it.")
  static func forward(to office: String) -> Text { Text(id: "Teruskan ke \(office)", en: "Forward to \(office)") }
  static let destination = Text(id: "Kantor tujuan", en: "To which office")
  static let officeMissing = Text(id: "Pilih kantor tujuannya.", en: "Choose the office it goes to.")
  static let papersSent = Text(id: "Jumlah lembar atau berkas yang diserahkan", en: "How many papers are handed over")
  static let papersCounted = Text(id: "Jumlah lembar atau berkas yang diterima", en: "How many papers were received")
  static let papersCountedHint = Text(
    id: "Hitung sendiri. Bila berbeda, tulis yang Anda terima.",
    en: "Count them yourself. If it differs, write what you received.")
  static let papersMissing = Text(
    id: "Tulis jumlahnya dengan angka, 1 sampai 500.", en: "Write how many, as a number from 1 to 500.")
  static let papersDiffer = Text(
    id: "Jumlahnya berbeda dari yang dicatat pengirim. Kecamatan melihat perbedaannya dan akan menghubungi Anda.",
    en: "The count differs from the sender's. The kecamatan sees it and will contact you.")
  static let note = Text(id: "Catatan", en: "Note")
  static let noteHint = Text(id: "Misalnya siapa yang mengantar.", en: "For instance who brings it.")
  static let who = Text(id: "Siapa yang memastikan, dan dengan cara apa", en: "Who confirmed it, and how")
  static let whoHint = Text(
    id: "Misalnya: Ibu Rini, loket Dukcapil, lewat telepon.", en: "For instance: Ms Rini, Dukcapil counter, by telephone.")
  static let whoMissing = Text(id: "Tulis siapa yang memastikan dan caranya.", en: "Write who confirmed it and how.")
  static let outcome = Text(id: "Putusannya", en: "The decision")
  static let outcomeMissing = Text(id: "Pilih putusannya.", en: "Choose the decision.")
  static let outcomeReason = Text(id: "Alasan dari kantor itu", en: "That office's reason")
  static let outcomeReasonHint = Text(
    id: "Pemohon membacanya. Salin dari surat atau catatan kantor itu.",
    en: "The applicant reads it. Copy it from that office's letter or note.")
  static let outcomeReasonMissing = Text(
    id: "Tulis alasan dari kantor itu.", en: "Write that office's reason.")

  static func outOfTurn(_ stage: Hop.Stage) -> Text {
    switch stage {
    case .handedOver: Text(id: "Kantor tujuan belum menerima berkas ini.", en: "The office has not received this file yet.")
    case .received:
      Text(id: "Kantor tujuan sudah menerima dan belum memutuskan.", en: "The office has it and has not decided yet.")
    case .decided: Text(id: "Kantor tujuan sudah memutuskan.", en: "The office has decided already.")
    case .returned, .withdrawn: Text(id: "Berkas ini sudah kembali.", en: "This file is back already.")
    }
  }
  static func outOfTurnAdvice(_ stage: Hop.Stage) -> Text {
    switch stage {
    case .handedOver:
      Text(
        id: "Catat dulu penerimaannya. Bila berkas diambil lagi sebelum diputus, tarik kembali.",
        en: "Note first that it was received. If it was taken away undecided, fetch it back.")
    case .received: Text(id: "Catat dulu putusannya, lalu hasilnya.", en: "Note the decision first, then the result.")
    case .decided, .returned, .withdrawn:
      Text(id: "Buka lagi berkasnya dan lihat perjalanannya.", en: "Open the file again and see its way.")
    }
  }
}
