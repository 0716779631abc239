import Core

/// What staff read about the queue.
extension QueueStrings {
  static let chooseCounter = Text(id: "Anda duduk di loket berapa?", en: "At which counter do you sit?")
  static let board = Text(id: "Layar untuk televisi", en: "Screen for a television")
  static let publicPage = Text(id: "Halaman untuk warga", en: "Page for residents")
  static let counterCount = Text(id: "Jumlah loket kantor ini", en: "How many counters this office has")
  static let saveCount = Text(id: "Simpan jumlah loket", en: "Save the number")
  static let countBad = Text(
    id: "Tulis angka dari 1 sampai \(QueueRules.mostCounters).", en: "Write a number from 1 to \(QueueRules.mostCounters).")
  static let noOffice = Text(id: "Tidak ada kantor untuk Anda", en: "There is no office for you")
  static let noOfficeAdvice = Text(
    id: "Antrean dilayani petugas loket. Mintalah peran itu kepada pengelola akun bila ini tugas Anda.",
    en: "Queues are served by counter officers. Ask the account administrator for that role if this is your task.")

  static let nobodyCalled = Text(id: "Belum memanggil siapa pun", en: "Nobody called yet")
  static let nobodyCalledAdvice = Text(
    id: "Tekan tombol di bawah untuk memanggil nomor berikutnya.", en: "Press the button below to call the next number.")
  static let isCalled = Text(id: "Dipanggil", en: "Called")
  static let isServing = Text(id: "Sedang dilayani", en: "Being served")
  static let waitedFor = Text(id: "Menunggu sejak", en: "Waiting since")
  static let absentOnce = Text(
    id: "Pernah dipanggil dan tidak ada. Bila sekarang juga tidak ada, nomornya ditutup.",
    en: "Was called once and not there. If not there now either, the number is closed.")
  static let nobodyWaits = Text(id: "Tidak ada yang menunggu.", en: "Nobody waits.")
  static let nobodyWaitsAdvice = Text(
    id: "Nomor yang diambil tampil di sini dengan sendirinya.", en: "Numbers that are drawn appear here by themselves.")
  static let openCounter = Text(id: "Terima berkas", en: "Receive files")
  static let transferTo = Text(id: "Pindahkan ke loket", en: "Send to counter")
  static let otherCounters = Text(id: "Loket lain", en: "Other counters")
  static let changeCounter = Text(id: "Ganti loket", en: "Change counter")
  static let drawFor = Text(id: "Ambilkan nomor untuk seseorang", en: "Draw a number for someone")
  static let isPriority = Text(
    id: "Untuk \(SpecialNeed.phrase(of: SpecialNeed.ofQueue).id)",
    en: "For someone \(SpecialNeed.phrase(of: SpecialNeed.ofQueue).en)")
  static let draw = Text(id: "Ambil nomor", en: "Draw the number")
  static let kindMissing = Text(id: "Pilih urusannya.", en: "Choose the matter.")
  static let backToCounter = Text(id: "Kembali ke loket", en: "Back to the counter")
  static func reserved(_ counter: Int) -> Text { Text(id: "untuk loket \(counter)", en: "for counter \(counter)") }

  static func undo(_ act: QueueAct.Kind, _ name: String) -> Text {
    Text(id: "Batalkan: \(name) \(act.words.id)", en: "Take back: \(name) \(act.words.en)")
  }

  // Figures
  static let officeFigures = Text(id: "Angka kantor", en: "Office figures")
  static let day = Text(id: "Hari", en: "Day")
  static let taken = Text(id: "Diambil", en: "Drawn")
  static let ofThemPriority = Text(id: "Nomor prioritas", en: "Priority numbers")
  static let served = Text(id: "Dilayani", en: "Served")
  static let notThere = Text(id: "Tidak datang", en: "Not there")
  static let notReached = Text(id: "Tidak sempat", en: "Not reached")
  static let waitHalf = Text(id: "Separuh menunggu", en: "Half waited")
  static let waitMost = Text(id: "9 dari 10 menunggu", en: "9 of 10 waited")
  static let serviceHalf = Text(id: "Separuh dilayani dalam", en: "Half served within")
  static let show = Text(id: "Tampilkan", en: "Show")
  static let lastDays = Text(id: "30 hari terakhir", en: "The last 30 days")
  static let figureNote = Text(
    id:
      "Lama menunggu dihitung dari nomor diambil sampai dipanggil, bagi yang dilayani. Angka menit ialah batas atas kelompoknya, jadi tertulis ≤.",
    en: "The wait runs from drawing a number to being called, for those served. Minutes are upper bounds, hence ≤.")
  static let noFigures = Text(id: "Belum ada angka", en: "No figures yet")
  static let noFiguresAdvice = Text(
    id: "Setelah nomor pertama diambil, jumlah dan lamanya tampil di sini, satu baris setiap hari.",
    en: "Once the first number is drawn, counts and times appear here, a line for each day.")
  static func atMost(_ minutes: Int) -> Text { Text(id: "≤ \(minutes) menit", en: "≤ \(minutes) minutes") }
  static func countedUntil(_ time: String) -> Text { Text(id: "Dihitung sampai \(time).", en: "Counted until \(time).") }
}

extension QueueAction {
  /// What the button says.
  var button: Text {
    switch self {
    case .next: Text(id: "Panggil berikutnya", en: "Call the next")
    case .recall: Text(id: "Panggil ulang", en: "Call again")
    case .absent: Text(id: "Tidak datang", en: "Not there")
    case .start: Text(id: "Mulai melayani", en: "Begin to serve")
    case .finish: Text(id: "Selesai", en: "Done")
    case .finishAndNext: Text(id: "Selesai, panggil berikutnya", en: "Done, call the next")
    case .transfer: Text(id: "Pindahkan", en: "Send on")
    case .undo: Text(id: "Batalkan", en: "Take back")
    }
  }

  /// The letter that presses it; the main act is always the same one.
  var key: String {
    switch self {
    case .next, .start, .finishAndNext: "p"
    case .recall: "u"
    case .absent: "t"
    case .finish: "s"
    case .transfer: "l"
    case .undo: "b"
    }
  }
}

extension QueueAct.Kind {
  var words: Text {
    switch self {
    case .taken: Text(id: "diambil", en: "drawn")
    case .called: Text(id: "dipanggil", en: "called")
    case .recalled: Text(id: "dipanggil ulang", en: "called again")
    case .absent: Text(id: "tidak datang", en: "not there")
    case .started: Text(id: "mulai dilayani", en: "service begun")
    case .finished: Text(id: "selesai", en: "done")
    case .transferred: Text(id: "dipindahkan", en: "sent on")
    case .expired: Text(id: "ditutup", en: "closed")
    case .undone: Text(id: "dibatalkan", en: "taken back")
    }
  }
}

extension Problem {
  static let queueFull = Problem(
    .tooMany, "queue.full",
    Text(id: "Nomor untuk hari ini sudah habis.", en: "The numbers of today are used up."),
    remedy: Text(id: "Tanyakan kepada petugas di loket.", en: "Ask an officer at the counter."))

  static let counterCount = Problem(
    .invalid, "queue.counter-count", QueueStrings.counterCount, remedy: QueueStrings.countBad)

  static let transferTarget = Problem(
    .invalid, "queue.transfer-target",
    Text(id: "Loket tujuan belum dipilih, atau tidak ada.", en: "No counter was chosen, or there is no such one."),
    remedy: Text(id: "Pilih loket lain dari daftar.", en: "Choose another counter from the list."))

  static let officeClosed = Problem(
    .conflict, "queue.office-closed",
    Text(id: "Kantor sedang tutup, jadi nomor tidak keluar.", en: "The office is closed, so no number is drawn."),
    remedy: QueueStrings.closedAdvice)

  static let noKiosk = Problem(
    .notAllowed, "queue.no-kiosk", QueueStrings.drawAtOffice, remedy: QueueStrings.drawAtOfficeAdvice)
}
