import Core

/// What people read about slips.
enum SlipStrings {
  static let title = Text(id: "Slip tanda terima", en: "Receipt slips")
  static let lead = Text(
    id:
      "Cetak sekarang, pakai saat listrik atau jaringan padam. Kodenya sudah berlaku; isinya dimasukkan setelah semuanya pulih.",
    en: "Print now, use when power or line fails. The codes are valid already; what is written is entered afterwards.")
  static let printTitle = Text(id: "Cetak slip baru", en: "Print new slips")
  static let count = Text(id: "Berapa lembar slip?", en: "How many slips?")
  static let countHint = Text(
    id: "3 sampai 60; di A4 tiga slip setiap halaman", en: "3 to 60; on A4 three to a page")
  static let countBad = Text(id: "Isi jumlah 3 sampai 60.", en: "Give a number from 3 to 60.")
  static let printButton = Text(id: "Buat dan cetak slip", en: "Make and print slips")
  static let enterTitle = Text(id: "Masukkan slip yang sudah dipakai", en: "Enter a slip that was used")
  static let enterHint = Text(
    id: "Pindai QR di potongan kantor, atau ketik kodenya", en: "Scan the QR on the office's part, or type its code")
  static let openEntry = Text(id: "Buka slip", en: "Open the slip")
  static let waitingTitle = Text(id: "Dicetak, belum dimasukkan", en: "Printed, not entered")
  static let waitingNote = Text(
    id: "Simpul tidak tahu mana yang masih kosong dan mana yang sudah di tangan warga: cocokkan dengan kertasnya.",
    en: "Simpul cannot know which are blank and which a resident holds: compare with the paper.")
  static let none = Text(id: "Belum ada slip.", en: "No slips yet.")
  static let noneAdvice = Text(
    id: "Slip yang dicetak muncul di sini sampai dimasukkan atau dibatalkan.",
    en: "Slips appear here once printed, until they are entered or voided.")
  static let enter = Text(id: "Masukkan", en: "Enter")
  static let printedAt = Text(id: "Dicetak", en: "Printed")
  static let tooOld = Text(id: "lewat 30 hari", en: "over 30 days")
  static let voidTitle = Text(id: "Batalkan slip yang rusak atau hilang", en: "Void spoiled or lost slips")
  static let voidReason = Text(id: "Mengapa dibatalkan?", en: "Why void?")
  static let voidButton = Text(id: "Batalkan yang dipilih", en: "Void the selected")
  static let voidReasonMissing = Text(id: "Tulis mengapa slip dibatalkan.", en: "Say why the slip is void.")
  static let voidNoneChosen = Text(id: "Pilih paling sedikit satu slip.", en: "Choose at least one slip.")
  static let voided = Text(id: "slip dibatalkan.", en: "slips are void.")
  static let entered = Text(id: "Slip dimasukkan:", en: "Slip entered:")
  static let alreadyEntered = Text(
    id: "Slip ini sudah dimasukkan; tidak ada berkas kedua yang dibuat.",
    en: "This slip was entered already; no second dossier was made.")
  static let openDossier = Text(id: "Buka berkasnya", en: "Open its dossier")
  static let isVoid = Text(id: "Slip ini dibatalkan.", en: "This slip is void.")
  static let by = Text(id: "oleh", en: "by")
  static let backToSlips = Text(id: "Kembali ke daftar slip", en: "Back to the slips")

  // Entry
  static let entryTitle = Text(id: "Masukkan slip", en: "Enter slip")
  static let asWritten = Text(
    id: "Salin yang tertulis di slip. Janji layanan dihitung sejak jam di slip, bukan sejak sekarang.",
    en: "Copy what is written on the slip. The promise runs from the hour on the slip, not from now.")
  static let day = Text(id: "Tanggal di slip", en: "Date on the slip")
  static let hour = Text(id: "Jam di slip", en: "Hour on the slip")
  static let hourHint = Text(id: "misalnya 09.15", en: "for example 09.15")
  static let dayBad = Text(id: "Isi tanggal yang tertulis di slip.", en: "Give the date written on the slip.")
  static let hourBad = Text(id: "Isi jam yang tertulis di slip, misalnya 09.15.", en: "Give the hour on the slip, such as 09.15.")
  static let officer = Text(id: "Petugas yang tertulis di slip", en: "Officer written on the slip")
  static let enterButton = Text(id: "Masukkan slip ini", en: "Enter this slip")

  static func takenBy(_ officer: String) -> Text {
    Text(id: "Diterima dengan slip oleh \(officer).", en: "Taken on a slip by \(officer).")
  }

  // Tracking
  static let valid = Text(id: "Tanda terima ini sah", en: "This receipt is valid")
  static let officeOnly = Text(id: "Petugas: masukkan slip ini", en: "Staff: enter this slip")

  // The paper
  static let sheetTitle = Text(id: "Slip tanda terima untuk dicetak", en: "Receipt slips to print")
  static let sheetNote = Text(
    id: "Cetak sekarang: lembar ini memuat PIN dan hanya dapat dibuka oleh pembuatnya selama 15 menit.",
    en: "Print now: this sheet holds PINs and opens only for who made it, for 15 minutes.")
  static let paper = Text(id: "Ukuran kertas", en: "Paper size")
  static let onA4 = Text(id: "Kertas A4", en: "A4 paper")
  static let onStrip = Text(id: "Kertas 80 mm", en: "80 mm paper")
  static let residentPart = Text(id: "TANDA TERIMA", en: "RECEIPT")
  static let officePart = Text(id: "POTONGAN KANTOR", en: "OFFICE'S PART")
  static let lineName = Text(id: "Nama", en: "Name")
  static let lineNumber = Text(id: "NIK / telepon", en: "NIK / telephone")
  static let lineAddress = Text(id: "Alamat, desa", en: "Address, village")
  static let lineService = Text(id: "Layanan", en: "Service")
  static let lineTime = Text(id: "Tanggal dan jam", en: "Date and hour")
  static let linePapers = Text(id: "Berkas diserahkan", en: "Papers handed in")
  static let lineOfficer = Text(id: "Petugas", en: "Officer")
  static let feeByHand = Text(
    id: "Biaya (tulis dengan huruf; GRATIS bila gratis): ____________", en: "Fee (in words; FREE if free): ____________")
  static let pinFold = Text(
    id: "Lipat bagian ini ke dalam. PIN rahasia Anda; petugas tidak perlu mengetahuinya:",
    en: "Fold this part inwards. Your secret PIN; staff need not know it:")
  static let clock = Text(
    id: "Janji layanan dihitung sejak tanggal dan jam di slip ini.", en: "The promise runs from the date and hour on this slip.")
  static let keep = Text(
    id: "Simpan. Setelah listrik dan jaringan pulih, pindai dan masukkan; tanpa PIN.",
    en: "Keep. When power and line are back, scan and enter; no PIN needed.")
}

extension SlipRules.Fault {
  var words: Text {
    switch self {
    case .future:
      Text(
        id: "Jam itu belum tiba. Tulis tanggal dan jam seperti di slip.",
        en: "That hour has not come yet. Give date and hour as on the slip.")
    case .beforePrinting:
      Text(
        id: "Pada jam itu slip ini belum dicetak. Periksa lagi tanggal dan jam di slip.",
        en: "At that hour this slip was not printed yet. Check date and hour on the slip.")
    case .tooLongAgo:
      Text(
        id:
          "Jam itu sudah lebih dari \(SlipRules.daysToEnter) hari lalu. Batalkan slip ini dengan alasan, terima berkasnya sebagai berkas baru, dan jelaskan kepada pemohon.",
        en:
          "That hour is more than \(SlipRules.daysToEnter) days ago. Void this slip with the reason, take the file as a new one, and explain it to the applicant."
      )
    }
  }
}

extension Problem {
  /// Whether it is said of a slip that has no dossier.
  var isOfSlip: Bool { self == .slipNotEntered || self == .slipVoid }

  static let slipNotEntered = Problem(
    .conflict, "slip.not-entered",
    Text(
      id: "Tanda terima ini sah. Datanya belum dimasukkan; kantor memasukkannya setelah listrik dan jaringan pulih.",
      en: "This receipt is valid. Its data are not entered yet; the office enters them once power and line are back."),
    remedy: Text(
      id:
        "Simpan kertasnya. Janji layanan dihitung sejak jam yang tertulis di situ, bukan sejak dimasukkan. Bila besok masih begini, tunjukkan kertasnya di loket.",
      en:
        "Keep the paper. The promise runs from the hour written on it, not from when it is entered. If it still reads so tomorrow, show the paper at the counter."
    ))

  static let slipVoid = Problem(
    .conflict, "slip.void",
    Text(id: "Slip ini sudah dibatalkan oleh kantor.", en: "The office has voided this slip."),
    remedy: Text(
      id: "Bila Anda menerimanya sebagai tanda terima, bawalah kertas ini ke loket: kantor harus menjelaskannya.",
      en: "If you were given it as a receipt, bring the paper to the counter: the office owes you an explanation."))

  static let slipSheetOver = Problem(
    .conflict, "slip.sheet-over",
    Text(
      id: "Lembar slip hanya dapat dibuka oleh pembuatnya selama 15 menit, karena memuat PIN.",
      en: "A sheet of slips opens only for who made it, for 15 minutes, because it holds PINs."),
    remedy: Text(
      id: "Buat slip baru. Yang belum sempat tercetak, batalkan di daftar slip.",
      en: "Make new slips. Void in the list those that were never printed."))

  static func slipHour(_ words: Text) -> Problem {
    Problem(
      .invalid, "slip.hour", words,
      remedy: Text(id: "Kembali, lalu perbaiki tanggal dan jamnya.", en: "Go back and correct date and hour."))
  }
}
