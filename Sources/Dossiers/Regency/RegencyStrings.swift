import Core

/// What is read on the regency's page.
enum RegencyStrings {
  static let menu = Text(id: "Kabupaten", en: "Regency")
  static let toOverview = Text(id: "Semua kecamatan di kabupaten", en: "All kecamatan of the regency")
  static let lead = Text(
    id: "Apakah janji ditepati, di mana pekerjaan lewat batas, dan siapa yang perlu dibantu.",
    en: "Whether promises are kept, where work is overdue, and who needs help.")
  static let allServices = Text(id: "Semua layanan", en: "All services")
  static let ownOnly = Text(
    id:
      "Angka bulanan hanya milik kantor Anda. Tentang kecamatan lain tampil yang juga dibaca warga di Janji dan kenyataan.",
    en:
      "Monthly figures are those of your own office. Of other kecamatan you see what residents read too, in Promise and reality."
  )

  // At a glance

  static let kept = Text(id: "Apakah janji ditepati?", en: "Are promises kept?")
  static let late = Text(id: "Di mana pekerjaan lewat batas sekarang?", en: "Where is work overdue now?")
  static let which = Text(id: "Layanan mana yang menumpuk?", en: "Which service piles up?")
  static let help = Text(id: "Kecamatan mana yang perlu dibantu?", en: "Which kecamatan needs help?")
  static let nothingDecided = Text(id: "Belum ada berkas yang diputus bulan ini.", en: "No file has been decided this month yet.")
  static let nothingLate = Text(id: "Tidak ada berkas yang lewat batas.", en: "No file is overdue.")
  static let nothingOpen = Text(id: "Tidak ada berkas yang terbuka.", en: "No file is open.")
  static let noneBelow = Text(
    id: "Tidak ada yang jelas di bawah kabupaten selama dua belas bulan: selisih yang tampak di tabel bisa kebetulan.",
    en: "None is clearly below the regency over twelve months: the differences in the table may be chance.")
  static func belowNote(_ count: Int) -> Text {
    Text(
      id:
        "Artinya: seluruh rentang 95 % di bawah angka kabupaten. Dari \(count) kecamatan, satu bisa tampak begitu hanya karena kebetulan.",
      en:
        "Meaning: the whole 95 % range lies below the regency's figure. Of \(count) kecamatan, one may look so by chance alone.")
  }

  static let notPublished = Text(
    id: "Belum cukup data: angka dua belas bulan belum dihitung atau terlalu sedikit.",
    en: "Not enough data: the figures of twelve months are not counted yet, or too few.")

  static func share(_ percent: String, _ onTime: Int, of n: Int, _ low: String, _ high: String) -> Text {
    let (kept, all) = (Numerals.integer(onTime), Numerals.integer(n))
    return Text(
      id: "\(percent) tepat waktu: \(kept) dari \(all) berkas yang diputus (rentang \(low)–\(high)).",
      en: "\(percent) on time: \(kept) of \(all) decided files (range \(low)–\(high)).")
  }

  static func tooFew(_ onTime: Int, of n: Int) -> Text {
    Text(
      id: "\(onTime) dari \(n) berkas tepat waktu: belum cukup data untuk persen.",
      en: "\(onTime) of \(n) files on time: not enough data for a share.")
  }

  static func change(_ change: RegencyRules.Change, from percent: String, n: Int) -> Text {
    let all = Numerals.integer(n)
    return switch change {
    case .better:
      Text(
        id: "Jelas lebih baik dari bulan sebelumnya: \(percent) dari \(all).",
        en: "Clearly better than the month before: \(percent) of \(all).")
    case .worse:
      Text(
        id: "Jelas lebih buruk dari bulan sebelumnya: \(percent) dari \(all).",
        en: "Clearly worse than the month before: \(percent) of \(all).")
    case .withinChance:
      Text(
        id: "Bulan sebelumnya \(percent) dari \(all); bedanya masih bisa kebetulan.",
        en: "The month before \(percent) of \(all); the difference may still be chance.")
    }
  }

  static func overdue(_ overdue: String, of open: String) -> Text {
    Text(id: "\(overdue) dari \(open) berkas terbuka lewat batas.", en: "\(overdue) of \(open) open files are overdue.")
  }

  static func half(_ count: Int) -> Text {
    count == 1
      ? Text(id: "Sedikitnya separuh ada di satu kecamatan:", en: "At least half of them lie in one kecamatan:")
      : Text(id: "Sedikitnya separuh ada di \(count) kecamatan:", en: "At least half of them lie in \(count) kecamatan:")
  }

  static let mostOverdue = Text(id: "Paling banyak lewat batas:", en: "Most overdue:")
  static let mostOpen = Text(id: "Tidak ada yang lewat batas. Paling banyak terbuka:", en: "None is overdue. Most open:")

  static func ofOpen(_ n: Int, _ open: Int) -> Text {
    Text(
      id: "\(Numerals.integer(n)) dari \(Numerals.integer(open)) terbuka",
      en: "\(Numerals.integer(n)) of \(Numerals.integer(open)) open")
  }

  static func below(_ percent: String, n: Int) -> Text {
    Text(id: "\(percent) dari \(Numerals.integer(n))", en: "\(percent) of \(Numerals.integer(n))")
  }

  // Map and trend

  static let map = Text(id: "Lewat batas sekarang", en: "Overdue now")
  static let mapNote = Text(
    id: "Angka: berkas lewat batas. Bergaris: ada. Bergaris rapat: kecamatan yang bersama memegang separuhnya.",
    en: "Number: files overdue. Hatched: some. Densely hatched: the kecamatan that together hold half of them.")
  static let noMap = Text(
    id: "Belum ada peta: garis batas kecamatan belum dimasukkan (simpul import outlines). Semua angkanya ada di tabel.",
    en:
      "There is no map: outlines of the kecamatan have not been brought in (simpul import outlines). Every figure is in the table."
  )
  static let trend = Text(id: "Tepat waktu per bulan", en: "On time by month")
  static let trendNote = Text(
    id: "Batang: tepat waktu; ekor tipis: terlambat.", en: "Bar: on time; thin tail: late.")

  static func outlines(_ sources: String) -> Text {
    Text(id: "Garis batas: \(sources); bukan batas resmi.", en: "Outlines: \(sources); not official borders.")
  }

  static func undrawn(_ places: String) -> Text {
    Text(id: "Tanpa garis batas: \(places).", en: "Without an outline: \(places).")
  }

  static func overdueAt(_ place: String, _ n: Int) -> Text {
    Text(id: "\(place): \(Numerals.integer(n)) lewat batas", en: "\(place): \(Numerals.integer(n)) overdue")
  }

  static func ofDecided(_ percent: String, _ n: Int) -> Text {
    Text(id: "\(percent) dari \(Numerals.integer(n))", en: "\(percent) of \(Numerals.integer(n))")
  }

  static func few(_ onTime: Int, _ n: Int) -> Text {
    Text(id: "\(onTime) dari \(n)", en: "\(onTime) of \(n)")
  }

  // Tables

  static let districts = Text(id: "Per kecamatan", en: "By kecamatan")
  static let place = Text(id: "Kecamatan", en: "Kecamatan")
  static let own = Text(id: "kantor Anda", en: "your office")
  static let open = Text(id: "Terbuka kini", en: "Open now")
  static let overdue = Text(id: "Lewat batas kini", en: "Overdue now")
  static let onTime = Text(id: "Tepat waktu bulan ini", en: "On time this month")
  static let year = Text(id: "Tepat waktu 12 bulan", en: "On time, 12 months")
  static let half = Text(id: "Separuh dalam, 12 bulan", en: "Half within, 12 months")
  static let at = Text(id: "Di:", en: "At:")
  static let services = Text(id: "Per layanan", en: "By service")
  static let otherServices = Text(
    id: "Layanan lain: tidak ada yang lewat batas, kurang dari \(PromiseFigure.enough) diputus",
    en: "Other services: none overdue, fewer than \(PromiseFigure.enough) decided")
  static let serviceNote = Text(
    id: "Nama layanan menyaring halaman ini: semua kecamatan untuk layanan itu.",
    en: "The name of a service narrows this page: all kecamatan for that service.")
  static let order = Text(id: "Urutkan kecamatan", en: "Order of kecamatan")
  static let published = Text(id: "Yang dibaca warga: Janji dan kenyataan", en: "What residents read: Promise and reality")

  static func name(of order: RegencyRules.Order) -> Text {
    switch order {
    case .code: Text(id: "Kode wilayah", en: "Area code")
    case .overdue: Text(id: "Lewat batas", en: "Overdue")
    case .open: Text(id: "Terbuka", en: "Open")
    case .onTime: Text(id: "Janji 12 bulan", en: "Promise, 12 months")
    case .slowest: Text(id: "Paling lama", en: "Slowest")
    }
  }

  static let orderNote = Text(
    id:
      "“Janji 12 bulan” memakai batas atas rentang 95 %: kecamatan dengan sedikit berkas tidak jatuh ke urutan terbawah hanya karena kebetulan.",
    en:
      "“Promise, 12 months” goes by the upper end of the 95 % range: a kecamatan with few files does not rank lowest by chance alone."
  )

  static func yearNote(_ from: String, _ through: String) -> Text {
    Text(
      id:
        "“12 bulan”: \(from) s.d. \(through), sama dengan yang diumumkan; lamanya dalam jam kantor. Kurang dari \(PromiseFigure.enough) berkas: tanpa persen dan tanpa lama.",
      en:
        "“12 months”: \(from) to \(through), the same as published; durations in office hours. With fewer than \(PromiseFigure.enough) files: no share and no duration."
    )
  }

  static let objection = Text(
    id:
      "Kecamatan dibandingkan apa adanya; jenis layanan dan kesulitannya berbeda. Pilih satu layanan untuk membandingkan yang sama.",
    en:
      "Kecamatan are compared as they are; their services and difficulties differ. Choose one service to compare like with like.")
}
