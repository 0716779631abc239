package import Civic
import Core

/// On what a dossier was received and decided: the register's answer as it stood then, kept with the dossier so that it
/// stays true when the register changes.
package struct DossierAuthority: Sendable, Hashable {
  /// When the register was asked.
  package enum Occasion: String, Sendable, CaseIterable {
    case received, decided
  }

  package let occasion: Occasion
  package let authority: Authority
  /// The size of the object; nil where none was asked.
  package let amount: Int?

  package init(occasion: Occasion, authority: Authority, amount: Int?) {
    self.occasion = occasion
    self.authority = authority
    self.amount = amount
  }
}

extension Problem {
  /// This office may not decide; where the file must go instead stands in the answer of the register.
  static func noPower(_ authority: Authority) -> Problem {
    Problem(
      .notAllowed, "dossier.no-power", authority.whyNot,
      remedy: authority.technicalOffice.isEmpty
        ? Text(
          id: "Tanyakan kepada Bagian Pemerintahan kabupaten, lalu teruskan berkasnya.",
          en: "Ask the government section of the regency, then forward the file.")
        : Text(
          id: "Teruskan berkasnya ke \(authority.technicalOffice).", en: "Forward the file to \(authority.technicalOffice)."))
  }
}

extension Authority {
  /// Why an office may not decide under it, in a sentence.
  var whyNot: Text {
    switch standing {
    case .holds: Text("")
    case .recommends:
      Text(
        id: "Kantor ini hanya memberi rekomendasi menurut \(title); yang memutuskan kantor lain.",
        en: "This office only recommends under \(title); another decides.")
    case .forwards:
      Text(
        id: "Kantor ini menerima dan meneruskan; yang memutuskan kantor lain.",
        en: "This office takes the file in and forwards it; another decides.")
    case .overLimit:
      Text(
        id: "Kewenangan kantor ini hanya \(limit?.words.id ?? "") menurut \(title).",
        en: "This office's power is only \(limit?.words.en ?? "") under \(title).")
    case .suspended:
      Text(id: "Kewenangan menurut \(title) sedang dihentikan sementara.", en: "The power under \(title) is suspended.")
    case .ended: Text(id: "Kewenangan menurut \(title) sudah berakhir.", en: "The power under \(title) has ended.")
    case .unconfirmed, .missing:
      Text(
        id: "Layanan ini wajib dasar, dan dasar kewenangan kantor ini belum ditetapkan.",
        en: "This service must have a source, and none is confirmed for this office.")
    }
  }
}
