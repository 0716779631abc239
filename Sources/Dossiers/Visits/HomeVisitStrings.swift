import Core

/// What people read about home visits.
enum HomeVisitStrings {
  static let title = Text(id: "Jemput bola", en: "Home visits")
  static let lead = Text(
    id: "Untuk warga yang tidak bisa datang: \(SpecialNeed.phrase(of: SpecialNeed.ofVisits).id).",
    en: "For residents who cannot come: \(SpecialNeed.phrase(of: SpecialNeed.ofVisits).en).")
  static let askTitle = Text(id: "Catat permintaan kunjungan", en: "Note a request for a visit")
  static let askButton = Text(id: "Catat permintaan", en: "Note the request")
  static let name = Text(id: "Nama yang dikunjungi", en: "Who is visited")
  static let nameMissing = Text(id: "Isi nama orang yang dikunjungi.", en: "Give the name of who is visited.")
  static let phoneBad = Text(
    id: "Nomor telepon ditulis seperti 0812 3456 7890; kosongkan bila tidak punya.",
    en: "Write the telephone number like 0812 3456 7890; leave it empty if there is none.")
  static let addressMissing = Text(
    id: "Isi alamat: jalan, dusun, atau RT/RW, supaya petugas menemukan rumahnya.",
    en: "Give the address: street, hamlet or RT/RW, so that the team finds the house.")
  static let need = Text(id: "Mengapa tidak bisa datang?", en: "Why can they not come?")
  static let note = Text(id: "Petunjuk jalan atau pesan", en: "Directions or message")
  static let wishedDay = Text(id: "Hari yang diinginkan", en: "Day wished")
  static let dayBad = Text(
    id: "Pilih hari mulai hari ini sampai \(HomeVisitRules.daysAhead) hari lagi.",
    en: "Choose a day from today to \(HomeVisitRules.daysAhead) days ahead.")

  /// Which days may be chosen, by their dates.
  static func days(from today: Day) -> Text {
    let last = today + HomeVisitRules.daysAhead
    return Text(
      id: "Pilih tanggal dari \(today.date(.id)) sampai \(last.date(.id)).",
      en: "Choose a date from \(today.date(.en)) to \(last.date(.en)).")
  }
  static let requested = Text(id: "Menunggu dijadwalkan", en: "Waiting for a day")
  static let planned = Text(id: "Sudah dijadwalkan", en: "Planned")
  static let none = Text(id: "Tidak ada.", en: "None.")
  static let noneAdvice = Text(
    id: "Permintaan yang dicatat di loket atau lewat telepon muncul di sini.",
    en: "Requests noted at the counter or by telephone appear here.")
  static let plan = Text(id: "Jadwalkan", en: "Plan")
  static let planDay = Text(id: "Berkunjung pada", en: "Visit on")
  static let team = Text(id: "Siapa yang berangkat?", en: "Who goes?")
  static let teamMissing = Text(id: "Isi nama petugas yang berangkat.", en: "Give the names of those who go.")
  static let refuse = Text(id: "Tolak permintaan", en: "Refuse the request")
  static let finish = Text(id: "Selesai tanpa berkas baru", en: "Done without a new file")
  static let finishHint = Text(
    id: "Misalnya hasil diserahkan, atau orangnya tidak ada di rumah.",
    en: "Such as a product handed over, or nobody at home.")
  static let takeFile = Text(id: "Terima berkas di rumah", en: "Take the file at the home")
  static let takeHint = Text(
    id: "Alamat dan telepon boleh dikosongkan bila sama dengan permintaan. Tanpa jaringan: pakai slip tanda terima.",
    en: "Address and telephone may stay empty if they are as in the request. No line: use a receipt slip.")
  static let takeButton = Text(id: "Terima berkas di rumah", en: "Take the file at the home")
  static let dayList = Text(id: "Daftar kunjungan", en: "List of visits")
  static let dayListButton = Text(id: "Buka daftar hari itu", en: "Open that day's list")
  static let dayListHint = Text(
    id: "Memuat alamat dan telepon; pembukaannya dicatat atas nama Anda.",
    en: "Holds addresses and telephones; opening it is recorded under your name.")
  static let showContact = Text(id: "Tampilkan alamat dan telepon", en: "Show address and telephone")
  static let day = Text(id: "Hari", en: "Day")
  static let thisMonth = Text(id: "Bulan ini", en: "This month")
  static let saved = Text(id: "Tersimpan.", en: "Saved.")
  static let back = Text(id: "Kembali ke jemput bola", en: "Back to home visits")
  static let confidential = Text(
    id: "Rahasia: hanya untuk petugas yang berkunjung. Hancurkan setelah dipakai.",
    en: "Confidential: for the visiting team only. Destroy after use.")
  static let askVisit = Text(id: "Minta jemput bola untuk berkas ini", en: "Ask for a home visit for this file")
}

extension HomeVisit.State {
  var words: Text {
    switch self {
    case .requested: Text(id: "Diminta", en: "Requested")
    case .planned: Text(id: "Dijadwalkan", en: "Planned")
    case .done: Text(id: "Selesai", en: "Done")
    case .refused: Text(id: "Ditolak", en: "Refused")
    }
  }
}

extension Problem {
  static let homeVisitDay = Problem(
    .invalid, "home-visit.day", HomeVisitStrings.dayBad,
    remedy: Text(id: "Kembali, lalu pilih hari lain.", en: "Go back and choose another day."))
}
