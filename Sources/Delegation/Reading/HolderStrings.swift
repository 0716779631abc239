package import Civic
package import Core

/// What is said of who may decide.
enum HolderStrings {
  static let lead = Text(
    id: "Pilih layanan, kantor, atau keduanya, dan harinya. Hari yang sudah lewat dan yang akan datang bisa dilihat juga.",
    en: "Choose a service, an office or both, and the day. Past and coming days can be seen too.")
  static let service = Text(id: "Layanan", en: "Service")
  static let office = Text(id: "Kantor", en: "Office")
  static let day = Text(id: "Pada tanggal", en: "On the day")
  static let show = Text(id: "Tampilkan", en: "Show")
  static let answer = Text(id: "Jawaban", en: "Answer")
  static let may = Text(id: "Boleh apa", en: "May do what")
  static let through = Text(id: "Sampai", en: "Until")
  static let elsewhere = Text(id: "Selebihnya atau lanjutannya", en: "The rest, or what follows")
  static let dayBad = Text(id: "Tulis tanggal seperti 2026-01-02.", en: "Write the date like 2026-01-02.")

  static func byService(_ service: String, _ day: String) -> Text {
    Text(id: "\(service) pada \(day)", en: "\(service) on \(day)")
  }

  static func name(of authority: Authority) -> Text {
    switch authority.standing {
    case .holds:
      if authority.source == .cosignature { return Text(id: "mengetahui", en: "co-signs") }
      return PowerReach.decides.name
    case .recommends: return Text(id: "memberi rekomendasi", en: "recommends")
    case .forwards: return Text(id: "menerima dan meneruskan", en: "takes in and forwards")
    case .overLimit: return Text(id: "di luar batas", en: "beyond the limit")
    case .suspended: return Text(id: "dihentikan sementara", en: "suspended")
    case .ended: return Text(id: "sudah berakhir", en: "has ended")
    case .unconfirmed: return Text(id: "belum ditetapkan", en: "not confirmed")
    case .missing: return Text(id: "belum ada dasar", en: "no source known")
    }
  }
}

extension Authority {
  /// What the office may do, in a few words.
  package var words: Text { HolderStrings.name(of: self) }
}
