import Core

/// What people read about promises and reality.
enum PromiseStrings {
  static let title = Text(id: "Janji dan kenyataan", en: "Promise and reality")
  static let lead = Text(
    id: "Apa yang dijanjikan setiap layanan, dan apa yang sungguh terjadi. Tidak satu berkas pun dikeluarkan dari hitungan.",
    en: "What each service promises, and what really happened. No file is ever left out of the count.")
  static let service = Text(id: "Layanan", en: "Service")
  static let place = Text(id: "Kantor", en: "Office")
  static let promised = Text(id: "Janji", en: "Promised")
  static let half = Text(id: "Separuh dalam (jam kantor)", en: "Half within (office hours)")
  static let nineTenths = Text(id: "9 dari 10 dalam (jam kantor)", en: "9 of 10 within (office hours)")
  static let onTime = Text(id: "Tepat waktu (tanggal janji)", en: "On time (promised date)")
  static let n = Text(id: "Diputus (n)", en: "Decided (n)")
  static let open = Text(id: "Terbuka", en: "Open")
  static let overdue = Text(id: "di antaranya lewat batas", en: "of which overdue")
  static let allServices = Text(id: "Semua layanan", en: "All services")
  static let clocks = Text(
    id:
      "Ada dua jam: “tepat waktu” melihat tanggal janji; lamanya dihitung dalam jam kantor, 7,5 jam sehari. Janji dalam hari kerja "
      + "tidak menghitung hari berkas lengkap, jadi lamanya boleh melebihi angka janji dan tetap tepat waktu.",
    en:
      "There are two clocks: “on time” looks at the promised date; durations count office hours, 7.5 a day. A promise in working "
      + "days leaves out the day of completeness, so a duration may exceed the promise and still be on time.")
  static let broken = Text(id: "Janji lewat", en: "Promises broken")
  static let answered = Text(id: "Dijawab camat", en: "Answered by the camat")
  static let answerTime = Text(id: "Separuh dijawab dalam", en: "Half answered within")
  static let perService = Text(id: "Per layanan", en: "By service")
  static let perOffice = Text(id: "Per kantor", en: "By office")
  static let allOffices = Text(id: "Seluruh kabupaten", en: "The whole regency")
  static let behind = Text(id: "Di balik angka", en: "Behind the figures")
  static let behindLink = Text(id: "Lihat hitungannya per bulan", en: "See the counts by month")
  static let month = Text(id: "Bulan", en: "Month")
  static let records = Text(id: "Berkasnya (petugas)", en: "The files (staff)")
  static let openRecords = Text(id: "Buka", en: "Open")
  static let lateList = Text(id: "Janji yang lewat dan jawaban camat", en: "Broken promises and what the camat said")
  static let servicesOfOffice = Text(id: "Janji dan kenyataan tiap layanan", en: "Promise and reality of each service")
  static let wholeTable = Text(id: "Janji dan kenyataan semua layanan", en: "Promise and reality of every service")
  static let notCounted = Text(
    id: "Belum dihitung. Hitungan pertama muncul sepuluh menit setelah program dijalankan.",
    en: "Not counted yet. The first count appears within ten minutes after the program is started.")
  static let empty = Text(id: "Belum ada layanan di sini.", en: "No services here yet.")
  static let emptyAdvice = Text(
    id: "Baris muncul begitu katalog layanan diisi dan berkas pertama diterima.",
    en: "Lines appear once the catalogue is filled and the first file is received.")
  static let fewTitle = Text(id: "Layanan yang datanya belum cukup", en: "Services without enough data")
  static let kept = Text(id: "Diputus tepat waktu per bulan", en: "Decided on time by month")
  static let howCounted = Text(id: "Bagaimana angka ini dihitung", en: "How these figures are counted")

  /// How each kind of file counts.
  static let rules = [
    Text(
      id: "Semua berkas yang diputus dalam masa itu dihitung: yang disetujui, ditolak, dan dikabulkan oleh hukum.",
      en: "Every file decided in the period counts: granted, rejected, and granted by law."),
    Text(
      id: "Diperpanjang: tetap diukur dengan janji pertama. Lewat janji pertama berarti terlambat.",
      en: "Extended: still measured by the first promise. Past it is late."),
    Text(
      id: "Dijeda menunggu pemohon: waktu menunggu itu tidak dihitung, dan janji bergeser sebanyak itu.",
      en: "Paused for the applicant: that waiting is not counted, and the promise moves by as much."),
    Text(
      id: "Belum diputus: belum punya lama, jadi tampil sebagai terbuka; bila janjinya lewat, sebagai lewat batas.",
      en: "Not decided yet: has no duration yet, so it stands as open; once its promise passes, as overdue."),
    Text(
      id: "Lama dihitung dalam menit jam kerja kantor, 7,5 jam sehari, diurutkan, lalu diambil urutan ke-50 % dan ke-90 %. "
        + "Tidak ada rata-rata dan tidak ada yang dibuang.",
      en: "Durations are minutes of office hours, 7.5 hours a day, sorted; the 50 % and 90 % ranks are taken. "
        + "Nothing is averaged and nothing is dropped."),
    Text(
      id: "Janji dalam hari kerja tidak menghitung hari berkas lengkap dan berlaku sampai kantor tutup pada hari terakhir.",
      en: "A promise in working days leaves out the day of completeness and runs to closing time of the last day."),
    Text(
      id:
        "Bila kurang dari \(PromiseFigure.enough) berkas, ukurannya tidak ditampilkan: terlalu sedikit untuk disebut kebiasaan.",
      en: "With fewer than \(PromiseFigure.enough) files no measure is shown: too few to be called a habit."),
  ]

  /// - Parameter onTime: nil where there are too few to say.
  static func decided(_ n: Int, onTime: Int?) -> Text {
    let (all, kept) = (Numerals.integer(n), onTime.map(Numerals.integer))
    guard let onTime, let kept else {
      return Text(id: "\(all) berkas diputus dalam masa itu.", en: "\(all) files were decided in the period.")
    }
    let late = Numerals.integer(n - onTime)
    return Text(
      id: "\(all) berkas diputus dalam masa itu = \(kept) tepat waktu + \(late) terlambat.",
      en: "\(all) files decided in the period = \(kept) on time + \(late) late.")
  }

  static func stillOpen(_ open: Int, overdue: Int) -> Text {
    let (all, late) = (Numerals.integer(open), Numerals.integer(overdue))
    return Text(
      id: "Di luar itu \(all) berkas masih terbuka saat ini, \(late) di antaranya lewat batas.",
      en: "Besides these \(all) files are open right now, \(late) of them overdue.")
  }

  static func tooFew(_ n: Int) -> Text {
    Text(id: "belum cukup data (n = \(n))", en: "not enough data (n = \(n))")
  }

  static func minutes(_ minutes: Int) -> Text {
    Text(id: "\(Numerals.integer(minutes)) menit kantor", en: "\(Numerals.integer(minutes)) office minutes")
  }

  static func period(_ through: String, _ counted: String) -> Text {
    Text(
      id: "12 bulan terakhir, s.d. \(through). Dihitung \(counted). Yang terbuka dan lewat batas: saat ini.",
      en: "The last 12 months, up to \(through). Counted \(counted). Open and overdue: right now.")
  }

  static func answeredOf(_ answered: Int, _ broken: Int) -> Text {
    Text(id: "\(answered) dari \(broken)", en: "\(answered) of \(broken)")
  }
}
