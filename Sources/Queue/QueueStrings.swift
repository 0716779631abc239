import Core

/// What people read about the queue.
enum QueueStrings {
  static let queue = Text(id: "Antrean", en: "Queue")
  static let figures = Text(id: "Angka antrean", en: "Queue figures")
  static let otherKind = Text(id: "Lainnya, atau belum tahu", en: "Something else, or not sure")
  static let office = Text(id: "Kantor", en: "Office")
  static let counter = Text(id: "Loket", en: "Counter")
  static func counter(_ number: Int) -> Text { Text(id: "Loket \(number)", en: "Counter \(number)") }

  // For everyone
  static let today = Text(id: "Antrean hari ini", en: "The queue today")
  static func waitingToday(_ count: Int) -> Text {
    Text(id: "Antrean hari ini: \(count) menunggu", en: "Queue today: \(count) waiting")
  }
  static let waiting = Text(id: "Menunggu", en: "Waiting")
  static func people(_ count: Int) -> Text { Text(id: "\(count) orang", en: count == 1 ? "1 person" : "\(count) people") }
  static let nowServed = Text(id: "Sedang dipanggil atau dilayani", en: "Being called or served")
  static let nobodyServed = Text(id: "Belum ada yang dipanggil", en: "Nobody has been called yet")
  static let ifYouCame = Text(id: "Bila Anda datang sekarang", en: "If you came now")
  static let noQueue = Text(id: "Belum ada nomor yang diambil hari ini.", en: "No number has been drawn today.")
  static let noQueueAdvice = Text(
    id: "Nomor diambil di kantor, di kios dekat pintu atau pada petugas. Setelah itu antreannya tampil di sini.",
    en: "Numbers are drawn at the office, at the kiosk by the door or from staff. Then the queue appears here.")
  static let howCalled = Text(
    id:
      "Nomor P (\(SpecialNeed.phrase(of: SpecialNeed.ofQueue).id)) dipanggil lebih dulu; setelah dua nomor P, satu nomor A dipanggil. Yang tidak ada saat dipanggil mundur tiga tempat, satu kali.",
    en:
      "P numbers (\(SpecialNeed.phrase(of: SpecialNeed.ofQueue).en)) are called first; after two P numbers one A number is called. Whoever is not there when called goes back three places, once."
  )
  static let next = Text(id: "Berikutnya", en: "Next")
  static let clock = Text(id: "Jam", en: "Time")
  static let lost = Text(
    id: "Sambungan terputus. Nomor di halaman ini mungkin bukan yang terbaru.",
    en: "The connection is lost. The numbers shown may not be the latest.")

  // A number
  static let yourNumber = Text(id: "Nomor antrean Anda", en: "Your queue number")
  static let slip = Text(id: "Karcis antrean", en: "Queue slip")
  static let matter = Text(id: "Urusan", en: "Matter")
  static let drawnAt = Text(id: "Diambil", en: "Drawn")
  static let ahead = Text(id: "Sebelum Anda", en: "Before you")
  static let nobodyAhead = Text(id: "Anda berikutnya", en: "You are next")
  static let estimate = Text(id: "Perkiraan menunggu", en: "Estimated wait")
  static let noEstimate = Text(
    id: "Belum dapat diperkirakan: belum ada yang selesai dilayani.", en: "Not known yet: nobody has been served so far.")
  static let estimateBasis = Text(
    id: "Dihitung dari lamanya pelayanan yang terakhir; dapat berubah.",
    en: "Reckoned from how long the last ones took; it may change.")
  static let uncertain = Text(id: "belum pasti", en: "uncertain")
  static func minutes(_ from: Int, _ through: Int) -> Text {
    from == 0
      ? Text(id: "paling lama sekitar \(through) menit", en: "at most about \(through) minutes")
      : Text(id: "sekitar \(from)–\(through) menit", en: "about \(from)–\(through) minutes")
  }
  static func called(_ counter: Int) -> Text {
    Text(id: "Silakan ke loket \(counter)", en: "Please go to counter \(counter)")
  }
  static func number(_ name: String) -> Text { Text(id: "Nomor \(name)", en: "Number \(name)") }
  static func goTo(_ counter: Int) -> Text {
    Text(id: "silakan ke loket \(counter)", en: "please go to counter \(counter)")
  }
  static func serving(_ counter: Int) -> Text {
    Text(id: "Sedang dilayani di loket \(counter)", en: "Being served at counter \(counter)")
  }
  static let wasAbsent = Text(
    id: "Anda dipanggil tetapi tidak ada. Nomor Anda mundur tiga tempat; bila dipanggil lagi dan tidak ada, nomor ditutup.",
    en: "You were called but not there. Your number went back three places; if you miss the next call it is closed.")
  static let done = Text(id: "Sudah dilayani. Terima kasih.", en: "Served. Thank you.")
  static let missed = Text(
    id: "Nomor ini sudah dipanggil dua kali. Ambillah nomor baru bila Anda masih menunggu.",
    en: "This number was called twice. Draw a new one if you are still waiting.")
  static let expired = Text(
    id: "Hari nomor ini sudah lewat. Nomor baru diambil pada hari Anda datang.",
    en: "The day of this number is over. A new one is drawn on the day you come.")
  static func sentTo(_ counter: Int) -> Text {
    Text(id: "Dipindahkan: menunggu panggilan loket \(counter)", en: "Sent on: waiting for counter \(counter)")
  }
  static let follow = Text(id: "Ikuti dari telepon Anda", en: "Follow on your phone")
  static let followHint = Text(
    id: "Boleh menunggu di luar. Datanglah kembali saat nomor Anda mendekat.",
    en: "You may wait outside. Come back when your number draws near.")
  static let free = Text(id: "Nomor antrean gratis dan tidak dijual.", en: "Queue numbers are free and not for sale.")
  static let print = Text(id: "Cetak karcis", en: "Print the slip")
  static let finished = Text(id: "Selesai", en: "Done")
  static let seeQueue = Text(id: "Lihat seluruh antrean", en: "See the whole queue")

  // Sound
  static let soundOn = Text(id: "Nyalakan suara", en: "Turn the sound on")
  static let soundIsOn = Text(id: "Suara menyala", en: "The sound is on")

  // Kiosk
  static let takeNumber = Text(id: "Ambil nomor antrean", en: "Draw a queue number")
  static let whatMatter = Text(id: "Anda mau mengurus apa?", en: "What do you come for?")
  static let touchOne = Text(id: "Sentuh salah satu. Nomor keluar saat itu juga.", en: "Touch one. Your number comes at once.")
  static let closedAdvice = Text(
    id: "Nomor antrean dapat diambil begitu kantor buka. Banyak urusan dapat diajukan dari rumah kapan saja.",
    en: "Numbers are drawn once the office opens. Many matters can be applied for from home at any time.")
  static let priorityOffer = Text(
    id: "Anda \(SpecialNeed.phrase(of: SpecialNeed.ofQueue).id)?",
    en: "Are you \(SpecialNeed.phrase(of: SpecialNeed.ofQueue).en)?")
  static let priorityButton = Text(id: "Ambil nomor prioritas", en: "Draw a priority number")
  static let priorityTitle = Text(id: "Nomor prioritas", en: "Priority number")
  static let ordinaryButton = Text(id: "Kembali ke nomor biasa", en: "Back to ordinary numbers")
  static let drawAtOffice = Text(
    id: "Nomor antrean diambil di kantor, supaya tidak ada yang menghabiskan nomor dari jauh.",
    en: "Queue numbers are drawn at the office, so that nobody uses them up from afar.")
  static let drawAtOfficeAdvice = Text(
    id: "Datanglah ke kantor dan ambil nomor di kios atau pada petugas. Sebelum berangkat, lihat dulu panjang antreannya.",
    en: "Come to the office and draw a number at the kiosk or from staff. Before you leave, see how long the queue is.")

  // Kiosk, for staff
  static let kiosks = Text(id: "Kios antrean", en: "Queue kiosks")
  static let kioskLead = Text(
    id:
      "Kios ialah tablet atau komputer di dekat pintu, tempat warga mengambil nomor sendiri. Buka halaman ini di perangkat itu, lalu tekan tombolnya.",
    en:
      "A kiosk is a tablet or computer by the door where people draw numbers themselves. Open this page on that device and press the button."
  )
  static let kioskSignsOut = Text(
    id: "Anda langsung keluar dari akun Anda di perangkat ini, karena orang lain akan memakainya.",
    en: "You are signed out on this device at once, since others will use it.")
  static let kioskPrints = Text(
    id: "Perangkat ini punya pencetak karcis: cetak langsung", en: "This device has a slip printer: print at once")
  static let makeKiosk = Text(id: "Jadikan perangkat ini kios", en: "Make this device a kiosk")
  static let openKiosks = Text(id: "Kios yang terbuka", en: "Open kiosks")
  static let noKiosks = Text(id: "Belum ada kios", en: "No kiosk yet")
  static let noKiosksAdvice = Text(
    id:
      "Kios yang Anda buka tampil di sini, dan dapat ditutup dari sini. Tanpa kios, petugas mengambilkan nomor di halaman loketnya.",
    en: "Kiosks you open appear here and can be closed from here. Without one, staff draw numbers on their counter's page.")
  static let openedAt = Text(id: "Dibuka", en: "Opened")
  static let printsSlips = Text(id: "Mencetak", en: "Prints")
  static let yes = Text(id: "ya", en: "yes")
  static let no = Text(id: "tidak", en: "no")
  static let closeKiosk = Text(id: "Tutup kios ini", en: "Close this kiosk")
  static let officeMissing = Text(id: "Pilih kantornya.", en: "Choose the office.")
}
