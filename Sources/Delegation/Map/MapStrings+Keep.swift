import Civic
import Core

/// What is said while the map is kept.
extension MapStrings {
  // Criteria

  static let criteria = Text(id: "Kriteria PP 17/2018 Pasal 11", en: "Criteria of PP 17/2018 Art 11")
  static let answers = Text(id: "Jawaban dengan buktinya", en: "The answers with their evidence")
  static let question = Text(id: "Pertanyaan", en: "Question")
  static let answer = Text(id: "Jawaban", en: "Answer")
  static let evidence = Text(id: "Bukti", en: "Evidence")
  static let saidBy = Text(id: "Dijawab oleh", en: "Answered by")
  static let yes = Text(id: "ya", en: "yes")
  static let no = Text(id: "tidak", en: "no")
  static let notYet = Text(id: "belum", en: "not yet")
  static let answerThem = Text(id: "Jawab kriteria", en: "Answer the criteria")
  static let saveAnswers = Text(id: "Simpan jawaban", en: "Save the answers")
  static let evidenceMissing = Text(id: "Tulis buktinya dalam kata-kata.", en: "Write the evidence in words.")
  static let formerStaff = Text(id: "petugas kabupaten", en: "staff of the regency")

  static func evidence(of criterion: Criterion) -> Text {
    Text(id: "Bukti: \(criterion.question.id)", en: "Evidence: \(criterion.question.en)")
  }

  // Services

  static let describe = Text(id: "Ubah keterangan", en: "Change the description")
  static let name = Text(id: "Nama layanan", en: "Name of the service")
  static let saveService = Text(id: "Simpan layanan", en: "Save the service")
  static let closed = Text(id: "Kabupaten tidak lagi menyelenggarakan layanan ini", en: "The regency no longer has this service")
  static let nameMissing = Text(id: "Isi nama layanannya.", en: "Fill in the name of the service.")
  static let affairMissing = Text(id: "Isi urusannya.", en: "Fill in the affair.")
  static let serviceTaken = Text(id: "Layanan dengan nama ini sudah ada di pemetaan.", en: "The map has a service of this name.")

  // Offices

  static let facts = Text(id: "Keadaan kecamatan", en: "What the district has")
  static let changeFacts = Text(id: "Ubah keadaan kecamatan", en: "Change what is known")
  static let distance = Text(
    id: "Jarak ke kantor yang memutuskan hari ini, sekali jalan (km)",
    en: "Distance to the office that decides today, one way (km)")
  static let minutes = Text(id: "Waktu tempuh sekali jalan (menit)", en: "Travel time one way (minutes)")
  static let fare = Text(id: "Ongkos pulang pergi satu orang (Rp)", en: "Fare there and back for one person (Rp)")
  static let ways = Text(id: "Berapa kali datang untuk satu permohonan", en: "How often one comes for one application")
  static let waysHint = Text(id: "Kosong: menurut anggapan.", en: "Empty: as the assumptions say.")
  static let staff = Text(id: "Petugas layanan (orang)", en: "Staff for services (people)")
  static let source = Text(id: "Sumber angka ini", en: "Where these numbers come from")
  static let facilities = Text(id: "Sarana", en: "Facilities")
  static let saveFacts = Text(id: "Simpan keadaan", en: "Save what is known")

  // Faults

  static let distanceBad = Text(
    id: "Tulis jarak dalam km, misalnya 45 atau 12,5.", en: "Write the distance in km, for instance 45 or 12,5.")
  static let fareBad = Text(
    id: "Tulis ongkos sebagai angka rupiah, paling banyak 10.000.000.", en: "Write the fare in rupiah, at most 10,000,000.")
  static let waysBad = Text(id: "Tulis angka dari 1 sampai 10.", en: "Write a number from 1 to 10.")
  static let flagBad = Text(
    id: "Isi ya atau tidak; kosong bila belum diketahui.", en: "Write yes or no; empty where it is not known.")
  static let sourceMissing = Text(id: "Isi dari mana angka ini.", en: "Fill in where the number comes from.")

  static func countBad(_ most: Int) -> Text {
    Text(
      id: "Tulis angka bulat dari 0 sampai \(Numerals.integer(most)).",
      en: "Write a whole number from 0 to \(Numerals.integer(most)).")
  }

  static func serviceUnknown(_ typed: String) -> Text {
    Text(
      id: "Layanan “\(typed.prefix(60))” tidak ada di pemetaan.", en: "The map has no service “\(typed.prefix(60))”.")
  }

  static func districtUnknown(_ typed: String) -> Text {
    Text(
      id: "“\(typed.prefix(40))” bukan kode atau nama kecamatan di sini.", en: "“\(typed.prefix(40))” is no district here.")
  }

  static func yearBad(_ years: ClosedRange<Int>) -> Text {
    Text(
      id: "Tulis tahun dari \(years.lowerBound) sampai \(years.upperBound).",
      en: "Write a year from \(years.lowerBound) to \(years.upperBound).")
  }

  static func twice(_ key: String) -> Text {
    Text(id: "Ada dua baris tentang “\(key)”.", en: "Two lines are about “\(key)”.")
  }

  // Tables

  static let tableTitle = Text(id: "Masukkan tabel ke pemetaan", en: "Bring a table into the map")
  static let tableLead = Text(
    id: "Baris pertama berisi nama kolom. Bila satu baris salah, tidak ada yang masuk, dan barisnya disebut.",
    en: "The first line names the columns. If one line is wrong, nothing comes in, and the line is named.")
  static let tableKind = Text(id: "Isi tabel", en: "What the table holds")
  static let tableKindMissing = Text(id: "Pilih isi tabelnya.", en: "Choose what the table holds.")
  static let tableFile = Text(id: "Berkas CSV, paling besar 100 KB", en: "CSV file, at most 100 KB")
  static let tableMissing = Text(id: "Pilih berkas CSV-nya dahulu.", en: "Choose the CSV file first.")
  static let tableTooLarge = Text(
    id: "Tabel lebih dari 100 KB. Bagi menjadi beberapa berkas.", en: "The table is larger than 100 KB. Split it.")
  static let tooManyLines = Text(
    id: "Tabel lebih dari 1.000 baris. Bagi menjadi beberapa berkas.", en: "The table has more than 1,000 lines. Split it.")
  static let tableEmpty = Text(id: "Tabel ini tidak berisi baris.", en: "The table has no lines.")
  static let emptyField = Text(
    id: "Pada tabel kecamatan, kolom yang tidak ada tidak mengubah apa pun; isian kosong berarti belum diketahui.",
    en: "In a table of districts, a column that is not there changes nothing; an empty field means it is not known.")

  static func name(of kind: MapTableKind) -> Text {
    switch kind {
    case .services: Text(id: "Layanan kabupaten", en: "Services of the regency")
    case .offices: Text(id: "Keadaan kecamatan", en: "What districts have")
    case .demand: Text(id: "Permintaan setahun", en: "Demand in a year")
    }
  }

  static func columns(_ kind: MapTableKind) -> Text {
    let (name, columns) = (name(of: kind), kind.columns.joined(separator: ", "))
    return Text(id: "\(name.id): \(columns).", en: "\(name.en): \(columns).")
  }

  static func broughtIn(_ changed: String) -> Text {
    Text(
      id: "Tabel masuk. Baris yang baru atau berubah: \(changed).",
      en: "The table is in. Lines that are new or changed: \(changed).")
  }

  // Assumptions

  static let assumptionsLead = Text(
    id: "Usulan dan perkiraan bersandar pada angka di sini. Periksa dahulu apa yang berubah, lalu simpan.",
    en: "The proposals and estimates rest on these numbers. Look first at what would change, then save.")
  static let leastDemand = Text(id: "Permintaan setahun sedikitnya", en: "Least demand in a year")
  static let leastDemandHint = Text(
    id: "Di bawah ini kecamatan terlalu jarang mengerjakannya.", en: "Below it a district does it too seldom.")
  static let inPerson = Text(id: "Yang datang sendiri (%)", en: "Who comes in person (%)")
  static let usualWays = Text(
    id: "Berapa kali datang, bila kecamatan belum mengisinya", en: "How often one comes, where a district has not said")
  static let leastStaff = Text(id: "Petugas layanan sedikitnya", en: "Least staff for services")
  static let needed = Text(id: "Sarana yang harus ada", en: "Facilities that must be there")
  static let perKilometre = Text(
    id: "Biaya per km, bila ongkos belum diketahui (Rp)", en: "Cost per km, where the fare is not known (Rp)")
  static let perKilometreHint = Text(id: "Kosong: biayanya tidak dihitung.", en: "Empty: the cost is left out.")
  static let preview = Text(id: "Periksa perubahan", en: "Look at what changes")
  static let previewTitle = Text(id: "Bila disimpan", en: "If it is saved")
  static let noTurn = Text(id: "Tidak ada usulan yang berubah.", en: "No proposal changes.")
  static let turned = Text(id: "Usulan yang berubah", en: "Proposals that change")
  static let from = Text(id: "Dari", en: "From")
  static let to = Text(id: "Menjadi", en: "To")
  static let count = Text(id: "Berapa", en: "How many")
  static let saveAssumptions = Text(id: "Simpan anggapan", en: "Save the assumptions")

  static func turns(_ count: Int) -> Text {
    Text(id: "\(count) usulan berubah.", en: "\(count) proposals change.")
  }

  static func words(of values: Assumptions) -> Text {
    let needed = Facility.allCases.filter(values.needed.contains)
    func names(_ language: Language) -> String { needed.map { $0.name[language] }.joined(separator: ", ") }
    return Text(
      id:
        "Anggapan: permintaan sedikitnya \(Numerals.integer(values.leastDemand)) setahun, \(values.inPerson) % datang sendiri, \(values.ways) kali datang, petugas sedikitnya \(values.leastStaff), sarana: \(needed.isEmpty ? "tidak ada yang wajib" : names(.id)).",
      en:
        "Assumptions: at least \(Numerals.integer(values.leastDemand)) a year, \(values.inPerson) % in person, \(values.ways) visits, at least \(values.leastStaff) staff, facilities: \(needed.isEmpty ? "none required" : names(.en))."
    )
  }

  // To a decree

  static let decreeTitle = "Pelimpahan Sebagian Kewenangan Bupati kepada Camat"
  static let toDecree = Text(id: "Buat rancangan keputusan", en: "Draft a decree")
  static let limit = Text(id: "Batas yang akan disebut keputusan", en: "Limit that the decree will name")
  static let limitUnit = Text(id: "Satuan batas", en: "Unit of the limit")
  static let limitUnitMissing = Text(id: "Pilih satuannya.", en: "Choose the unit.")

  static func toDecree(_ proposal: MapProposal, _ count: Int) -> Text {
    Text(
      id: "Rancangan keputusan: \(proposal.name.id), \(count) kecamatan",
      en: "Draft a decree: \(proposal.name.en), \(count) districts")
  }

  // Tables that go out

  static let kilometres = Text(id: "Hemat km", en: "km saved")
  static let hours = Text(id: "Hemat jam", en: "Hours saved")
  static let cost = Text(id: "Hemat Rp", en: "Rp saved")
  static let madeAt = Text(id: "Dibuat", en: "Made")
  static let madeFor = Text(id: "Untuk", en: "For")
  static let note = Text(id: "Catatan", en: "Note")
  static let invented = Text(id: "Semua angka di sini karangan.", en: "All numbers here are invented.")
  static let tooManySheets = Text(
    id: "Terlalu banyak tabel sedang dibuat bersamaan.", en: "Too many tables are being made at once.")
}
