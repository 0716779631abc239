import Civic
package import Core
package import Storage

/// What the office asked a resident to correct, and the correction.
package struct CorrectionDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// What the office waits for, in its own words; only for who has shown the PIN.
  package struct Asked: Sendable {
    package let dossier: Dossier
    package let terms: ServiceTerms
    /// The act by which it was asked for.
    package let act: DossierAct
    package let files: [Attachment]
    package let zone: Zone

    /// The requirements asked for: nothing else can be changed.
    package var requirements: [ServiceTerms.Requirement] {
      terms.requirements.filter { act.requirements.contains($0.key) }
    }

    /// The files that have come for a requirement since it was asked for.
    package func new(for requirement: String) -> [Attachment] {
      files.current(for: requirement).filter { $0.at >= act.at }
    }

    package var hasNew: Bool { requirements.contains { !new(for: $0.key).isEmpty } }
  }

  /// - Returns: nil if the office waits for nothing.
  package func asked(of id: ID, _ tx: Transaction) throws -> Asked? {
    guard let dossier = try DossierStore.dossier(id, regency: regency, tx),
      dossier.state == .paused || dossier.state == .incomplete,
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { return nil }
    let kind: DossierAct.Kind = dossier.state == .paused ? .paused : .incomplete
    guard let act = try DossierStore.acts(of: id, regency: regency, secrets: secrets, tx).last(where: { $0.kind == kind }) else {
      return nil
    }
    return Asked(
      dossier: dossier, terms: terms, act: act, files: try AttachmentStore.attachments(of: id, regency: regency, tx),
      zone: try reference.data(in: tx).calendar(of: dossier.area).zone)
  }

  /// Sees whether there is room for a file of so many bytes, once what it replaces counts no more.
  /// - Returns: what the office asked for.
  /// - Throws: `Problem.changed` if the office waits no more, `.requirementUnknown` for one it did not ask for,
  ///   `.tooManyFiles`.
  package func makeRoom(_ size: Int, for requirement: String, of id: ID, _ tx: Transaction) throws -> Asked {
    guard let asked = try asked(of: id, tx) else { throw Problem.changed }
    guard asked.requirements.contains(where: { $0.key == requirement }) else { throw Problem.requirementUnknown }
    try AttachmentRules.makeRoom(
      for: size, beside: asked.files, replacing: { $0.requirement == requirement && $0.at < asked.act.at })
    return asked
  }

  /// Puts a file in place of what was there when the office asked. What was there stays, marked, for staff.
  /// - Throws: as `makeRoom`.
  package func replace(with file: IncomingFile, of id: ID, _ tx: Transaction) throws {
    let attachment = file.attachment
    let asked = try makeRoom(attachment.size, for: attachment.requirement, of: id, tx)
    try AttachmentStore.replace(
      attachment.requirement, before: asked.act.at, of: id, at: attachment.at, regency: regency, tx)
    try AttachmentStore.insert(attachment, of: id, regency: regency, tx)
    try tx.record(
      Event(
        id: file.eventID, at: attachment.at, actor: nil, kind: "dossier.attached",
        record: RecordKey("dossier", regency: regency, id: id), codes: ["requirement": attachment.requirement]))
  }

  /// Sends the correction. A pause ends at this instant; what was incomplete is checked again, and silence
  /// counts anew (UU 30/2014 Art 50).
  /// - Parameter draft: with a word to the office, which may be empty once a file has come.
  /// - Throws: `Problem.changed` if the office waits no more, `.nothingCorrected` if nothing came.
  package func send(_ draft: ActDraft, of id: ID, _ tx: Transaction) throws {
    guard let asked = try asked(of: id, tx) else { throw Problem.changed }
    guard asked.hasNew || !draft.reason.isEmpty else { throw Problem.nothingCorrected }
    try ledger.reply(draft, on: asked.dossier, terms: asked.terms, tx)
  }
}

extension DossierLedger {
  /// The resident answers what the office asked for.
  /// - Throws: `Problem.changed` if it asks for nothing.
  func reply(_ draft: ActDraft, on dossier: Dossier, terms: ServiceTerms, _ tx: Transaction) throws {
    func write(_ kind: DossierAct.Kind, _ state: DossierState) throws {
      let entry = Entry(kind: kind, actor: nil, capacity: DossierStrings.resident.id)
      try self.write(entry, draft, on: dossier, terms: terms, tx) { $0.state = state }
    }
    switch dossier.state {
    case .paused: try write(.resumed, .running)
    case .incomplete: try write(.supplied, .unchecked)
    default: throw Problem.changed
    }
  }
}

extension Problem {
  static let nothingCorrected = Problem(
    .invalid, "correction.empty", ApplyStrings.correctNothing,
    remedy: Text(id: "Lalu kirim perbaikan.", en: "Then send the correction."))
}
