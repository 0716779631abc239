import Core

/// What residents read about services.
enum CatalogueStrings {
  static let whoDecides = Text(id: "Siapa yang memutuskan?", en: "Who decides?")
  static let finishedWhere = Text(
    id: "Layanan mana selesai di desa, kecamatan, atau kabupaten?", en: "What is finished at the village, district or regency?")
  static let applyFromHome = Text(id: "Ajukan dari rumah", en: "Apply from home")
  static let services = Text(id: "Layanan", en: "Services")
  static let frontTitle = Text(
    id: "Urusan Anda di kecamatan, pasti dan gratis", en: "Your matters at the district office: certain and free")
  static let frontLead = Text(
    id: "Cari tahu apa yang dibawa, berapa lama, dan kapan selesai, sebelum Anda berangkat.",
    en: "Find out what to bring, how long it takes and when it is done, before you leave home.")
  static let searchLabel = Text(id: "Apa yang ingin Anda urus?", en: "What do you need?")
  static let searchHint = Text(id: "Contoh: KTP hilang, nikah, pindah rumah", en: "For example: lost ID card, marriage, moving")
  static let searchButton = Text(id: "Cari layanan", en: "Search services")
  static let trackLabel = Text(id: "Sudah punya tanda terima?", en: "Already have a receipt?")
  static let trackHint = Text(id: "Ketik kode di tanda terima", en: "Type the code on your receipt")
  static let trackButton = Text(id: "Lihat sampai di mana", en: "See where it is")
  static let byLifeEvent = Text(id: "Menurut peristiwa", en: "By what happened")
  static let byGroup = Text(id: "Menurut jenis", en: "By kind")
  static let noLongerNeeded = Text(id: "Tidak perlu lagi", en: "No longer needed")
  static let noLongerLead = Text(
    id: "Hukum sudah menghapus ini. Anda tidak boleh dimintai.",
    en: "The law has abolished these. You must not be asked for them.")
  static let instead = Text(id: "Sebagai gantinya", en: "Instead")
  static let basis = Text(id: "Dasar", en: "Basis")
  static let noBasis = Text(id: "tanpa dasar", en: "no basis on record")
  static let noBasisHelp = Text(
    id: "Kami belum menemukan peraturan yang meminta syarat ini. Anda boleh menanyakannya kepada petugas.",
    en: "We have not found a rule that asks for this. You may ask the officer about it.")
  static let nothingFound = Text(id: "Tidak ada layanan dengan kata itu.", en: "No service has these words.")
  static let nothingFoundAdvice = Text(
    id: "Coba kata lain yang lebih singkat, atau lihat menurut peristiwa di bawah.",
    en: "Try a shorter word, or look by what happened below.")
  static let bring = Text(id: "Apa yang dibawa", en: "What to bring")
  static let howLong = Text(id: "Berapa lama", en: "How long")
  static let howMuch = Text(id: "Berapa biayanya", en: "What it costs")
  static let whereTo = Text(id: "Di mana", en: "Where")
  static let whereAnswer = Text(id: "Loket kantor kecamatan Anda", en: "The counter of your district office")
  static let whatYouGet = Text(id: "Apa hasilnya", en: "What you get")
  static let disagree = Text(id: "Kalau tidak setuju atau terlambat", en: "If you disagree or it is late")
  static let fromComplete = Text(id: "sejak berkas lengkap", en: "from when the file is complete")
  static let forwarded = Text(
    id: "Diterima di sini dan diselesaikan oleh instansi lain.", en: "Received here and finished by another agency.")
  static let steps = Text(id: "Langkahnya", en: "The steps")
  static let onlyIf = Text(id: "hanya bila perlu", en: "only in some cases")
  static let toConfirm = Text(id: "Perlu dipastikan kantor", en: "For the office to confirm")
  static let toConfirmLead = Text(
    id: "Bagian ini belum dipastikan oleh kantor Anda dan bisa berbeda.",
    en: "Your office has not confirmed these yet; they may differ.")
  static let printSheet = Text(id: "Lembar untuk dicetak", en: "Sheet for printing")
  static let printButton = Text(id: "Cetak", en: "Print")
  static let standard = Text(id: "Standar pelayanan versi", en: "Service standard, version")
  static let abolishedTag = Text(id: "tidak perlu lagi", en: "no longer needed")
  static let internalParts = Text(id: "Bagian dalam standar", en: "Internal parts of the standard")
  static let notFilled = Text(id: "belum diisi", en: "not filled in yet")
  static let internalNames: [(key: String, name: Text)] = [
    ("legalBasis", Text(id: "Dasar hukum", en: "Legal basis")),
    ("facilities", Text(id: "Sarana, prasarana, fasilitas", en: "Facilities")),
    ("competence", Text(id: "Kompetensi pelaksana", en: "Competence of staff")),
    ("supervision", Text(id: "Pengawasan internal", en: "Internal supervision")),
    ("staffCount", Text(id: "Jumlah pelaksana", en: "Number of staff")),
    ("guarantee", Text(id: "Jaminan pelayanan", en: "Guarantee of service")),
    ("safety", Text(id: "Jaminan keamanan dan keselamatan", en: "Guarantee of safety")),
    ("evaluation", Text(id: "Evaluasi kinerja pelaksana", en: "Evaluation of staff")),
  ]
  static let offices = Text(id: "Kantor", en: "Offices")
  static let officesLead = Text(
    id: "Yang belum diketahui ditulis “belum diisi”; kami tidak mengarang.",
    en: "What is not known reads “not filled in yet”; nothing is invented.")
  static let address = Text(id: "Alamat", en: "Address")
  static let email = Text(id: "Surel", en: "E-mail")
  static let phone = Text(id: "Telepon", en: "Telephone")
  static let hours = Text(id: "Jam loket minggu ini", en: "Counter hours this week")
  static let closed = Text(id: "tutup", en: "closed")
  static let village = Text(id: "Desa dan kelurahan", en: "Villages")
  static let district = Text(id: "Kecamatan", en: "District")

  static func count(_ n: Int) -> Text {
    Text(id: "\(n) layanan", en: n == 1 ? "1 service" : "\(n) services")
  }
}
