package import Civic
package import Core
package import Storage

/// The erasure of a closed dossier's personal part. Its events, dates, decision and figures stay, and so does the
/// letter that was issued: it is an archive (UU 43/2009).
extension PersonalDesk {
  /// What must not be made inside the transaction.
  private struct Preparation: Sendable {
    let draft: ActDraft
    /// A PIN that nobody knows: the column cannot be empty.
    let pin: Blob
  }

  private func prepare(_ id: ID, now: Moment) throws -> Preparation {
    Preparation(
      draft: try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness),
      pin: try secrets.seal(Pin.random(randomness).digits, at: DossierStore.pinPlace(regency, id)))
  }

  /// The erasure that the person asked for (UU 27/2022 Art 8).
  /// - Returns: what erases it when it is called; it throws `Problem.stillKept` before its years are over.
  package func erasure(of id: ID, now: Moment) throws -> @Sendable (Actor, Transaction) throws -> Void {
    let preparation = try prepare(id, now: now)
    return { actor, tx in
      try erase(id, preparation, tx) {
        entry(.erased, by: actor, on: $0, at: now, detail: "", basis: "UU 27/2022 Pasal 8")
      }
    }
  }

  /// The erasure by the program, once the years of the regency's schedule are over (UU 27/2022 Art 43 and 44).
  /// - Returns: as `erasure`.
  func erasureBySchedule(of id: ID, now: Moment) throws -> @Sendable (Transaction) throws -> Void {
    let preparation = try prepare(id, now: now)
    return { tx in
      try erase(id, preparation, tx) { _ in
        DossierLedger.Entry(
          kind: .erased, actor: nil, capacity: DossierStrings.program.id,
          basis: "UU 27/2022 Pasal 43 dan 44; \(schedule.decree)")
      }
    }
  }

  private func erase(_ id: ID, _ preparation: Preparation, _ tx: Transaction, _ entry: (Dossier) -> DossierLedger.Entry) throws {
    let (draft, now) = (preparation.draft, preparation.draft.at)
    guard let dossier = try DossierStore.dossier(id, regency: regency, tx) else { throw Problem.notFound }
    let zone = try reference.data(in: tx).calendar(of: dossier.area).zone
    guard let from = erasableFrom(dossier, zone: zone), from <= zone.day(of: now) else { throw Problem.stillKept }
    let entry = entry(dossier)
    try DossierStore.erase(id, name: RetentionSchedule.erasedName, pin: preparation.pin, at: now, regency: regency, tx)
    try AttachmentStore.deleteAll(of: id, at: now, regency: regency, tx)
    try asks.forget(id, tx)
    for visit in try HomeVisitStore.visits(of: id, regency: regency, tx) {
      // However many there are: the id follows from what is erased, so that doing it again makes the same.
      let code = secrets.lookup("\(draft.id.text)/\(visit.text)", purpose: "home-visit-erased")
      try HomeVisitStore.erase(
        visit, eventID: .version7(at: now, random: Array(code.prefix(16))), by: entry.actor, at: now, regency: regency, tx)
    }
    try ledger.note(entry, draft, on: dossier, tx)
  }
}

extension Problem {
  static let stillKept = Problem(
    .conflict, "dossier.still-kept",
    Text(
      id: "Berkas ini masih terbuka atau masih dalam masa simpan arsip; data pribadinya belum boleh dihapus.",
      en: "This dossier is open or within the years it must be kept; its personal data may not be erased yet."),
    remedy: Text(
      id: "Tolak penghapusannya dengan menyebut UU 43/2009, dan sebutkan tanggal mulai boleh dihapus.",
      en: "Refuse the erasure, naming UU 43/2009, and tell from which date it may be erased."))
}
