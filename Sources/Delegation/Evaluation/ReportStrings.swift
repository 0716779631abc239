import Core

/// What the yearly report to the regent says.
enum ReportStrings {
  static func title(_ year: Int) -> Text {
    Text(id: "Laporan evaluasi kecamatan dan kelurahan tahun \(year)", en: "Evaluation of districts and kelurahan, \(year)")
  }

  static func addressed(_ regent: String) -> Text {
    Text(
      id: "Kepada \(regent), sebagai bahan laporan kepada gubernur sebagai wakil Pemerintah Pusat dengan tembusan kepada Menteri "
        + "Dalam Negeri (PP 17/2018 Pasal 33).",
      en: "To the head of the regency (\(regent)), for the report to the governor as representative of the central government, "
        + "with a copy to the Minister of Home Affairs (PP 17/2018 Art 33).")
  }

  static let madeOn = Text(id: "Dibuat", en: "Made on")
  static let partA = Text(id: "a. Kewenangan yang dilimpahkan", en: "a. Delegated authority")
  static let summary = Text(id: "Ringkasan menurut layanan", en: "Summary by service")
  static let evaluated = Text(id: "Dinilai", en: "Evaluated")
  static let open = Text(id: "Belum diputus", en: "Not decided")
  static let noneEvaluated = Text(
    id: "Belum ada kewenangan yang dinilai pada tahun ini.", en: "No power has been evaluated in this year.")

  static func counted(_ powers: Int, evaluated: Int, decided: Int) -> Text {
    Text(
      id: "\(Numerals.integer(powers)) kewenangan dipegang pada tahun ini; \(Numerals.integer(evaluated)) dinilai, "
        + "\(Numerals.integer(decided)) di antaranya sudah diputus.",
      en: "\(Numerals.integer(powers)) powers were held in this year; \(Numerals.integer(evaluated)) are evaluated, "
        + "\(Numerals.integer(decided)) of them decided.")
  }

  /// The other three subjects of the evaluation, which this program cannot fill yet.
  static let emptyParts: [(title: Text, words: Text)] = [
    (
      Text(id: "b. Urusan pemerintahan umum", en: "b. General government affairs"),
      Text(
        id: "Belum ada di Simpul. Bagian ini akan diisi ruang koordinasi serta ketenteraman dan ketertiban.",
        en: "Not in Simpul yet. The room of coordination, peace and order will fill this part.")
    ),
    (
      Text(id: "c. Pelayanan terpadu", en: "c. Integrated service"),
      Text(
        id: "Belum ada di Simpul. Bagian ini akan diisi ruang penilaian kinerja dan sinergi.",
        en: "Not in Simpul yet. The room of performance and synergy assessment will fill this part.")
    ),
    (
      Text(id: "d. Tugas lain yang ditugaskan", en: "d. Other assigned tasks"),
      Text(
        id: "Belum ada di Simpul. Bagian ini akan diisi ruang laporan berjenjang.",
        en: "Not in Simpul yet. The room of reports upward will fill this part.")
    ),
  ]

  // Columns of the table

  static let code = Text(id: "Kode wilayah", en: "Area code")
  static let state = Text(id: "Keadaan", en: "State")
  static let from = Text(id: "Dari", en: "From")
  static let through = Text(id: "Sampai", en: "Through")
  static let lowPercent = Text(id: "Rentang bawah (%)", en: "Range from (%)")
  static let highPercent = Text(id: "Rentang atas (%)", en: "Range to (%)")
  static let halfMinutes = Text(id: "Separuh paling lama (menit kantor)", en: "Half at most (office minutes)")
  static let nineTenthsMinutes = Text(id: "9 dari 10 paling lama (menit kantor)", en: "Nine in ten at most (office minutes)")
  static let filed = Text(id: "Keberatan diajukan", en: "Objections filed")
  static let granted = Text(id: "Keberatan dikabulkan", en: "Objections granted")
  static let beforeN = Text(id: "Sebelum: berkas", en: "Before: files")
  static let beforeOnTime = Text(id: "Sebelum: tepat waktu", en: "Before: on time")
  static let ownFigures = Text(id: "Catatan Simpul", en: "Kept by Simpul")
  static let othersN = Text(id: "Tanpa kewenangan: berkas", en: "Without the power: files")
  static let othersOnTime = Text(id: "Tanpa kewenangan: tepat waktu", en: "Without the power: on time")
  static let invented = Text(id: "Data karangan untuk contoh.", en: "Invented data for a demonstration.")
}
