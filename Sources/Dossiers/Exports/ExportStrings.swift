import Core

/// What people read about exports.
enum ExportStrings {
  static let title = Text(id: "Unduh sebagai tabel", en: "Download as a table")
  static let what = Text(id: "Tabel yang mana?", en: "Which table?")
  static let area = Text(id: "Wilayah", en: "Area")
  static let period = Text(id: "Masa", en: "Period")
  static let madeAt = Text(id: "Dibuat", en: "Made")
  static let madeFor = Text(id: "Diminta oleh", en: "Asked for by")
  static let note = Text(id: "Keadaan", en: "State")
  static let asRead = Text(
    id: "Tiap baris menurut keadaan saat dibaca; pembacaan memakan beberapa detik sejak waktu di atas.",
    en: "Each row is as it was when read; reading took some seconds from the time above.")
  static let personal = Text(id: "Data pribadi", en: "Personal data")
  static let namesOnly = Text(
    id: "Hanya nama; tanpa NIK, telepon, dan alamat.", en: "Names only; no NIK, telephone or address.")
  static let noNames = Text(id: "Tidak ada; nama ditutup.", en: "None; names are masked.")
  static let durations = Text(id: "Lama pengerjaan", en: "Durations")
  static let invented = Text(id: "Data dan nama orang di sini karangan.", en: "Data and people here are invented.")
  static let recorded = Text(
    id: "Siapa yang mengunduh, apa, dan berapa baris dicatat.", en: "Who downloads, what, and how many rows is recorded.")
  static let asXLSX = Text(id: "Unduh untuk Excel (XLSX)", en: "Download for Excel (XLSX)")
  static let asCSV = Text(id: "Unduh untuk program (CSV)", en: "Download for programs (CSV)")
  static let channel = Text(id: "Lewat", en: "Channel")
  static let decision = Text(id: "Keputusan", en: "Decision")
  static let decidedOn = Text(id: "Tanggal putus", en: "Decided on")
  static let inTime = Text(id: "Ketepatan", en: "In time")
  static let officeMinutes = Text(id: "Menit kantor", en: "Office minutes")
  static let halfMinutes = Text(id: "Separuh dalam (menit kantor)", en: "Half within (office minutes)")
  static let nineTenthsMinutes = Text(id: "9 dari 10 dalam (menit kantor)", en: "9 of 10 within (office minutes)")
  static let allServices = Text(id: "Semua layanan", en: "All services")

  static func wholeYear(_ year: String) -> Text {
    Text(id: "Seluruh tahun \(year)", en: "The whole year \(year)")
  }
}

extension ExportKind {
  var title: Text {
    switch self {
    case .received: Text(id: "Berkas diterima", en: "Dossiers received")
    case .decided: Text(id: "Berkas diputus", en: "Dossiers decided")
    case .agenda: DossierStrings.agenda
    case .figures: Text(id: "Angka per layanan", en: "Figures by service")
    case .districts: Text(id: "Angka per kecamatan", en: "Figures by kecamatan")
    case .turnedAway: Text(id: "Yang belum dilayani", en: "Those turned away")
    }
  }
}

extension Decision {
  var words: Text {
    switch self {
    case .approved: Text(id: "Disetujui", en: "Approved")
    case .rejected: Text(id: "Ditolak", en: "Rejected")
    case .grantedByLaw: Text(id: "Dikabulkan oleh hukum", en: "Granted by law")
    }
  }
}
