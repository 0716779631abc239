import Core

/// How evidence is said in words.
enum EvidenceStrings {
  static let evidence = Text(id: "Bukti", en: "Evidence")
  static func frozen(_ day: String) -> Text {
    Text(id: "Angka seperti adanya pada \(day); tidak berubah lagi.", en: "Figures as they were on \(day); they change no more.")
  }
  static let period = Text(id: "Masa yang dinilai", en: "Period")
  static let began = Text(id: "Kewenangan dipegang sejak", en: "Power held since")
  static let received = Text(id: "Berkas diterima", en: "Files received")
  static let decidedHere = Text(id: "Diputus di kantor ini", en: "Decided by this office")
  static let onTime = Text(id: "Tepat waktu", en: "On time")
  static let half = Text(id: "Separuhnya selesai dalam", en: "Half were done within")
  static let nineTenths = Text(id: "Sembilan dari sepuluh selesai dalam", en: "Nine in ten were done within")
  static let rejected = Text(id: "Ditolak", en: "Rejected")
  static let sentBack = Text(id: "Dikembalikan di dalam, atau oleh kantor lain", en: "Sent back inside, or by another office")
  static let objections = Text(id: "Keberatan dan banding", en: "Objections and appeals")
  static let travel = Text(id: "Perjalanan warga yang dihemat", en: "Travel saved for residents")
  static let notFilled = Text(id: "belum diisi", en: "not filled in")
  static let source = Text(id: "Sumber", en: "Source")

  static func kilometres(_ count: Int) -> Text {
    Text(id: "sekitar \(Numerals.integer(count)) km setahun", en: "about \(Numerals.integer(count)) km a year")
  }

  static func objections(_ filed: Int, _ granted: Int) -> Text {
    Text(
      id: "\(Numerals.integer(filed)) diajukan, \(Numerals.integer(granted)) dikabulkan",
      en: "\(Numerals.integer(filed)) filed, \(Numerals.integer(granted)) granted")
  }

  static func percent(_ share: Double) -> String { Numerals.decimal(share * 100, places: 0) }

  /// "46 dari 48 (96 %); bila diulang, wajar antara 86 % dan 99 %".
  static func share(_ share: ShareInterval) -> Text {
    let (hits, n) = (Numerals.integer(share.hits), Numerals.integer(share.n))
    return Text(
      id: "\(hits) dari \(n) (\(percent(share.share)) %); rentang \(percent(share.low))–\(percent(share.high)) %",
      en: "\(hits) of \(n) (\(percent(share.share)) %); range \(percent(share.low))–\(percent(share.high)) %")
  }

  static func time(_ range: PercentileRange) -> Text {
    let (point, low) = (Spans.office(range.point * 60), Spans.office(range.low * 60))
    guard let high = range.high.map({ Spans.office($0 * 60) }) else {
      return Text(
        id: "≤ \(point.id); rentang dari \(low.id), batas atasnya belum diketahui",
        en: "≤ \(point.en); range from \(low.en), its upper end is not known yet")
    }
    return Text(id: "≤ \(point.id); rentang \(low.id) – \(high.id)", en: "≤ \(point.en); range \(low.en) – \(high.en)")
  }

  static func workingDays(_ days: Int) -> Text {
    Text(id: "\(Numerals.integer(days)) hari kerja", en: "\(Numerals.integer(days)) working days")
  }

  // Comparison

  static let comparison = Text(id: "Dibandingkan", en: "Compared")
  static let own = Text(id: "Kantor ini, sekarang", en: "This office, now")
  static let before = Text(id: "Sebelum pelimpahan", en: "Before the delegation")
  static let others = Text(id: "Kecamatan tanpa kewenangan ini", en: "Districts without this power")
  static let beforeEntered = Text(id: "Sebelum pelimpahan, menurut sumber", en: "Before the delegation, by a source")
  static let noBefore = Text(
    id: "Waktu sebelum pelimpahan: belum diisi. Simpul belum mencatat berkas layanan ini waktu itu.",
    en: "Time before the delegation: not filled in. Simpul kept no files of this service then.")
  static let noOthers = Text(
    id: "Kecamatan tanpa kewenangan ini: tidak ada berkas pembanding pada tahun ini.",
    en: "Districts without this power: no cases to compare with in this year.")
  static func offices(_ count: Int) -> Text {
    Text(id: "\(count) kecamatan bersama-sama", en: count == 1 ? "1 district" : "\(count) districts together")
  }
  static func cases(_ n: Int) -> Text {
    Text(id: "\(Numerals.integer(n)) berkas diputus", en: "\(Numerals.integer(n)) files decided")
  }
  static func difference(_ range: (low: Double, high: Double)) -> Text {
    func points(_ value: Double) -> String { (value > 0 ? "+" : "") + percent(value) }
    let words = "\(points(range.low)) … \(points(range.high))"
    return Text(id: "selisih \(words) poin persen", en: "difference \(words) percentage points")
  }

  static func onTimeWords(_ contrast: ProposalRules.Contrast) -> Text {
    switch contrast {
    case .better: Text(id: "Sekarang lebih sering tepat waktu.", en: "More often on time now.")
    case .worse: Text(id: "Sekarang lebih jarang tepat waktu.", en: "Less often on time now.")
    case .unclear: overlap
    case .tooFew: small
    }
  }

  static func speedWords(_ contrast: ProposalRules.Contrast) -> Text {
    switch contrast {
    case .better: Text(id: "Sekarang lebih cepat.", en: "Faster now.")
    case .worse: Text(id: "Sekarang lebih lambat.", en: "Slower now.")
    case .unclear: overlap
    case .tooFew: small
    }
  }

  static let overlap = Text(
    id: "Rentangnya bertumpang: belum bisa disimpulkan.", en: "The ranges overlap: nothing can be concluded yet.")
  static let small = Text(
    id: "Sampel kecil: belum bisa disimpulkan.", en: "Small sample: nothing can be concluded yet.")
  static let pointOnly = Text(
    id: "Lama selesai dari sumber ini hanya ditampilkan: tanpa rentang, tidak dibandingkan.",
    en: "The times of this source are only shown: without a range they are not compared.")
  static let onTimeChart = Text(id: "Tepat waktu, dari 0 sampai 100 %", en: "On time, from 0 to 100 %")
  static let halfChart = Text(id: "Separuh berkas selesai dalam", en: "Half of the files were done within")
  static let chartNote = Text(
    id: "Garis tegak: angka yang terhitung. Batang: rentang 95 %.",
    en: "Upright line: the counted figure. Bar: the range of 95 %.")

  // Method

  static let method = Text(id: "Cara menghitung dan batasnya", en: "How it is counted, and its limits")
  static let methods = [
    Text(
      id: "Angka dihitung dari berkas sungguhan, menurut hari diputus. Waktu menunggu pemohon tidak dihitung.",
      en: "Figures are counted from real files, by the day of decision. Time spent waiting for applicants is left out."),
    Text(
      id: "Rentang menunjukkan di mana angka sebenarnya wajar berada (keyakinan 95 %): bagian menurut Wilson, selisih menurut "
        + "Newcombe, lama selesai menurut urutan berkas.",
      en: "A range shows where the true figure can well lie (95 % confidence): shares by Wilson, differences by Newcombe, "
        + "times by the order of the files."),
    Text(
      id: "Lama selesai disimpan dalam kelompok selebar seperempat, maka ditulis “paling lama” (≤). Rentangnya sudah memuat "
        + "kekasaran itu.",
      en: "Times are kept in groups a quarter wide, hence “at most” (≤). The ranges include that coarseness."),
    Text(
      id: "Di bawah 30 berkas, atau bila rentang bertumpang, tidak ada kesimpulan.",
      en: "Below 30 files, or where ranges overlap, nothing is concluded."),
    Text(
      id: "Kecamatan tanpa kewenangan dihitung bersama-sama, bukan diperingkat. Berkasnya bisa berbeda jenisnya, jadi beda "
        + "angka belum tentu karena pelimpahan.",
      en: "Districts without the power are counted together and not ranked. Their files may be of another kind, so a "
        + "difference need not come from the delegation."),
  ]
}
