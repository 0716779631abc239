package import Civic
package import Core

/// Who took the product at the counter. A representative's name and relation are the reason of the act, sealed.
package enum Taker: String, Sendable, CaseIterable {
  case applicant = "pemohon"
  case representative = "wakil"
}

extension DossierRules {
  /// Whether someone may take a handing over back: who handed over, on the same day, so that a slip of the hand is
  /// mended and nothing that was really given away is.
  /// - Parameter acts: the dossier's history.
  package static func mayTakeBack(_ acts: [DossierAct], of dossier: Dossier, by actor: Actor, on day: Day, zone: Zone) -> Bool {
    guard dossier.state == .closed, let act = acts.last(where: { $0.kind == .handedOver }) else { return false }
    return act.actor == actor.account && zone.day(of: act.at) == day
  }

  /// Where a dossier stands again once it was not handed over after all.
  static func state(before dossier: Dossier) -> DossierState {
    dossier.decision == .rejected ? .rejected : .approved
  }
}

extension Problem {
  static let takerMissing = Problem(
    .conflict, "dossier.taker-missing",
    Text(id: "Belum disebut siapa yang menerima hasilnya.", en: "It was not said who took the document."),
    remedy: Text(
      id: "Pilih pemohon sendiri, atau tulis nama wakil dan hubungannya.",
      en: "Choose the applicant, or give the representative's name and relation."))

  /// - Parameter papers: those nobody has seen.
  static func papersUnseen(_ papers: [ServiceTerms.Requirement]) -> Problem {
    Problem(
      .conflict, "dossier.papers-unseen",
      Text(
        id: "Belum dinyatakan sudah dilihat: \(papers.map(\.name.id).joined(separator: ", ")).",
        en: "Not said to be seen yet: \(papers.map(\.name.en).joined(separator: ", "))."),
      remedy: Text(
        id: "Centang yang sudah Anda lihat, atau sebutkan yang kurang.", en: "Tick what you have seen, or name what is missing."))
  }
}
