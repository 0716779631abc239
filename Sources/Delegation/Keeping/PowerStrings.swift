import Core

/// What is asked about a power.
enum PowerStrings {
  static let service = Text(id: "Layanan", en: "Service")
  static let source = Text(id: "Sumber", en: "Source")
  static let reach = Text(id: "Sejauh mana", en: "How far")
  static let most = Text(id: "Batas", en: "Limit")
  static let mostHint = Text(
    id: "Angka bulat, bila hanya sampai ukuran tertentu: 100 untuk 100 m².",
    en: "A whole number where it reaches only to some size: 100 for 100 m².")
  static let unit = Text(id: "Satuan batas", en: "Unit of the limit")
  static let districts = Text(id: "Kecamatan", en: "Districts")
  static let kelurahan = Text(id: "Kelurahan", en: "Kelurahan")
  static let kind = Text(id: "Jenis", en: "Kind")
  static let aspect = Text(id: "Aspek", en: "Aspect")
  static let affair = Text(id: "Urusan", en: "Affair")
  static let signer = Text(id: "Penanda tangan", en: "Signed by")
  static let technicalOffice = Text(id: "Perangkat daerah teknis", en: "Technical office")
  static let reporting = Text(id: "Kewajiban melapor", en: "Duty to report")
  static let passedOnBy = Text(id: "Aturan yang mengizinkan penerusan", en: "Rule that permits passing on")
  static let passedOnByHint = Text(
    id: "Hanya bila camat meneruskan kepada lurah.", en: "Only where a camat passes it on to a lurah.")
  static let from = Text(id: "Mulai", en: "From")
  static let fromHint = Text(id: "Kosong: mengikuti keputusan.", en: "Empty: as the decree says.")
  static let through = Text(id: "Sampai", en: "Until")
  static let throughHint = Text(id: "Kosong: mengikuti keputusan.", en: "Empty: as the decree says.")
}
