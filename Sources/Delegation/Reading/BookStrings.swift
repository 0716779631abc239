import Civic
import Core

/// What people read in the register.
enum BookStrings {
  static let title = Text(id: "Kewenangan kecamatan dan kelurahan", en: "Powers of districts and kelurahan")
  static let lead = Text(
    id: "Keputusan yang melimpahkan kewenangan kepada camat dan lurah. Siapa pun boleh membacanya.",
    en: "The decrees that give powers to camat and lurah. Everyone may read them.")
  static let decrees = Text(id: "Keputusan", en: "Decrees")
  static let newestFirst = Text(id: "Yang terbaru dahulu", en: "The newest first")
  static let noDecree = Text(id: "Belum ada keputusan di register.", en: "There is no decree in the register yet.")
  static let noDecreeAdvice = Text(
    id: "Keputusan muncul di sini setelah Bagian Pemerintahan memasukkannya.",
    en: "A decree appears here once the government section has entered it.")
  static let older = Text(id: "Keputusan yang lebih lama", en: "Older decrees")
  static let whoTitle = Text(id: "Siapa berwenang?", en: "Who may decide?")
  static let coverageTitle = Text(id: "Selesai di mana?", en: "Where is it finished?")

  static let number = Text(id: "Nomor", en: "Number")
  static let about = Text(id: "Tentang", en: "About")
  static let giver = Text(id: "Pemberi", en: "Given by")
  static let issued = Text(id: "Ditetapkan", en: "Issued")
  static let holds = Text(id: "Berlaku", en: "In force")
  static let basis = Text(id: "Dasar", en: "Rests on")
  static let noBasis = Text(id: "tidak disebut", en: "not named")
  static let openFiles = Text(id: "Bila berakhir", en: "When it ends")
  static let signedText = Text(id: "Naskah", en: "Signed text")
  static let noFile = Text(id: "Naskahnya belum dimasukkan.", en: "The text has not been added yet.")
  static let printAnnex = Text(id: "Cetak lampiran", en: "Print the annex")
  static let annexAsGiven = Text(
    id: "Seperti ditetapkan. Sebagian sudah dihentikan, diganti, atau dicabut sesudahnya: lihat halaman keputusannya.",
    en: "As it was issued. Some of it was suspended, replaced or withdrawn since: see the page of the decree.")
  static let backToDecree = Text(id: "Kembali ke keputusan", en: "Back to the decree")
  static let annex = Text(id: "Lampiran", en: "Annex")
  static let powers = Text(id: "Kewenangan yang diberikan", en: "Powers given")
  static let byService = Text(id: "Menurut layanan", en: "By service")
  static let noPower = Text(id: "Keputusan ini belum memberi kewenangan.", en: "This decree gives no power yet.")
  static let noPowerAdvice = Text(
    id: "Kewenangan muncul di sini bila keputusan ini menggantikan kewenangan lain.",
    en: "Powers appear here when this decree takes the place of others.")
  static let service = Text(id: "Layanan", en: "Service")
  static let what = Text(id: "Apa", en: "What")
  static let places = Text(id: "Di mana", en: "Where")
  static let signer = Text(id: "Penanda tangan", en: "Signed by")
  static let state = Text(id: "Keadaan hari ini", en: "Today")
  static let source = Text(id: "Sumber", en: "Source")
  static let technicalOffice = Text(id: "Perangkat daerah teknis", en: "Technical office")
  static let affair = Text(id: "Urusan", en: "Affair")
  static let printButton = Text(id: "Cetak", en: "Print")
  static let noEnd = Text(id: "tanpa batas akhir", en: "with no end")
  static let notYet = Text(id: "belum berlaku", en: "not yet in force")
  static let passedOn = Text(id: "Diteruskan menurut", en: "Passed on under")
  static let reporting = Text(id: "Laporan", en: "Report")

  static func span(_ from: Day, _ through: Day) -> Text {
    through == .last
      ? Text(id: "sejak \(from.short(.id)), \(noEnd.id)", en: "since \(from.short(.en)), \(noEnd.en)")
      : Text(id: "\(from.short(.id)) – \(through.short(.id))", en: "\(from.short(.en)) – \(through.short(.en))")
  }

  static func name(of openFiles: Authority.OpenFiles) -> Text {
    switch openFiles {
    case .finish:
      Text(
        id: "berkas yang sudah masuk diselesaikan kantor yang menerimanya", en: "open files are finished where they were received"
      )
    case .handOver:
      Text(
        id: "berkas yang sudah masuk diserahkan kepada kantor yang berwenang", en: "open files go to the office with the power")
    }
  }

  static func name(of standing: PowerTimeline.Standing) -> Text {
    switch standing {
    case .inForce: Text(id: "berlaku", en: "in force")
    case .suspended: Text(id: "dihentikan sementara", en: "suspended")
    case .ended: Text(id: "berakhir", en: "ended")
    }
  }

  static func words(of happening: BookDecree.Happening) -> Text {
    let (day, number) = (happening.change.day, happening.decree)
    let what =
      switch happening.change.kind {
      case .suspended: Text(id: "dihentikan sementara", en: "suspended")
      case .resumed: Text(id: "diberlakukan lagi", en: "resumed")
      case .withdrawn: Text(id: "dicabut", en: "withdrawn")
      case .amended: Text(id: "diganti kewenangan lain", en: "replaced by another power")
      }
    return Text(
      id: "\(day.short(.id)): \(what.id), keputusan \(number).", en: "\(day.short(.en)): \(what.en), decree \(number).")
  }

  /// "Memutuskan, sampai 25 m²".
  static func extent(_ reach: PowerReach, _ limit: ObjectLimit?) -> Text {
    Text(
      id: reach.name.id + (limit.map { ", \($0.words.id)" } ?? ""),
      en: reach.name.en + (limit.map { ", \($0.words.en)" } ?? ""))
  }

  /// A camat's decree names lurah as those who sign.
  static func signer(_ role: Role, at areas: [AreaCode]) -> Text {
    guard role == .head, areas.allSatisfy({ $0.level == .village }), !areas.isEmpty else { return role.title }
    return Text(id: "Lurah", en: "Head of kelurahan (lurah)")
  }
}
