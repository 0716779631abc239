package import Civic
import Core
import Storage
import Web

/// That another office decides a dossier, and which one.
package struct DecidedElsewhere: Sendable, Hashable {
  /// The office that decides; empty where nobody has said which.
  package let office: String
  /// Why this one may not, by the register; nil where the service is one that is only received here.
  package let refusal: Authority?
}

extension DossierLedger {
  /// Who decides a dossier in place of this office; nil where this one may, or where it already lies with another.
  func decidedElsewhere(_ dossier: Dossier, _ terms: ServiceTerms, on day: Day, _ tx: Transaction) throws -> DecidedElsewhere? {
    if terms.isForwarded {
      let office = try OutsideStore.offices(regency: regency, tx).first {
        !$0.isClosed && $0.services.contains(dossier.terms.service)
      }
      return DecidedElsewhere(office: office?.name ?? "", refusal: nil)
    }
    guard dossier.state.isOpen, dossier.away == nil, let refusal = try refusal(over: dossier, on: day, tx) else { return nil }
    return DecidedElsewhere(office: refusal.technicalOffice, refusal: refusal)
  }
}

extension DecidedElsewhere {
  /// Who decides, for the resident: the promise stays this office's, whoever decides.
  func words(at office: String) -> Text {
    self.office.isEmpty
      ? refusal?.whyNot
        ?? Text(
          id: "Yang memutuskan bukan kantor ini. \(office) menerima, meneruskan, dan tetap memegang tanggalnya.",
          en: "This office does not decide it. \(office) receives it, forwards it, and keeps to its date.")
      : Text(
        id: "Yang memutuskan: \(self.office). \(office) menerima, meneruskan, dan tetap memegang tanggalnya.",
        en: "Decided by: \(self.office). \(office) receives it, forwards it, and keeps to its date.")
  }

  /// What stands on the page of a dossier, for staff; nothing where the service says it already.
  func notice(_ language: Language) -> HTML {
    guard let refusal else { return .empty }
    return Component.notice(
      .attention,
      "<p><strong>\(refusal.whyNot, language)</strong></p><p>\(Problem.noPower(refusal).remedy, language)</p>")
  }
}
