import Core

/// What is read on the regency's page of nodes.
enum NodeStrings {
  static let title = Text(id: "Simpul kabupaten", en: "Nodes of the regency")
  static let lead = Text(
    id: "Berapa banyak berkas berada di kantor lain, dan berapa lama: sinergi yang diukur.",
    en: "How many files lie with other offices, and for how long: synergy, measured.")
  static let districts = Text(id: "Kecamatan", en: "Kecamatan")
  static let place = Text(id: "Kantor", en: "Office")
  static let away = Text(id: "Di kantor lain sekarang", en: "With other offices now")
  static let withoutBasisNote = Text(
    id:
      "“Tanpa dasar”: pada hari putusan, sumber kewenangannya belum ditetapkan kabupaten dalam daftar kewenangan. Yang diputus kantor lain tidak dihitung.",
    en:
      "“Without basis”: on the day of the decision nobody of the regency had confirmed its source in the register of powers. What other offices decided is not counted."
  )
  static let ways = Text(id: "Perjalanan ke kantor lain, dua belas bulan", en: "Ways to other offices, twelve months")
  static let noWays = Text(id: "Belum ada berkas yang diteruskan.", en: "No file has been forwarded yet.")
  static let noWaysAdvice = Text(
    id: "Setelah kantor tujuan menerima dan memutuskan berkas, waktunya muncul di sini.",
    en: "Once an office has received and decided files, its times stand here.")
  static let waysNote = Text(
    id:
      "Dalam jam kerja kantor kabupaten. Kurang dari \(PromiseFigure.enough) berkas: waktu dan persen tidak ditampilkan, karena terlalu sedikit untuk menilai sebuah kantor.",
    en:
      "In the regency's office hours. With fewer than \(PromiseFigure.enough) files no time and no share is shown: too few to judge an office by."
  )
  static let n = Text(id: "Berkas (n)", en: "Files (n)")
  static let stretch = Text(id: "Bagian perjalanan", en: "Stretch")

  static func name(of measure: Measure) -> Text {
    switch measure {
    case .hopReceived: Text(id: "Diserahkan → dipastikan diterima", en: "Handed over → confirmed")
    case .hopDecided: Text(id: "Diterima → diputus", en: "Received → decided")
    case .hopReturned: Text(id: "Diputus → kembali di kecamatan", en: "Decided → back at the kecamatan")
    case .hopWhole: Text(id: "Seluruhnya", en: "All together")
    default: Text(measure.name)
    }
  }
}
