package import Civic
package import Core
package import Storage

/// Applying from home: beginning, going on, sending.
package struct ApplyDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// The terms of a service that is offered now.
  /// - Parameter area: the office chosen, which may have a standard of its own; nil before one is chosen.
  /// - Throws: `Problem.serviceNotOffered`.
  package func offered(_ service: String, at area: AreaCode? = nil, _ tx: Transaction) throws -> ServiceTerms {
    guard var terms = try asks.offered(area, tx).first(where: { $0.key.service == service }) else {
      throw Problem.serviceNotOffered
    }
    terms.object = try asks.object(service, tx)
    return terms
  }

  // MARK: - Beginning

  /// A draft with everything made that must not be made inside a transaction.
  package struct NewDraft: Sendable {
    package let id: ID
    package let code: PublicCode
    package let digits: String
    let terms: ServiceTerms.Key
    let content: Blob
    let pin: Blob
    let at: Moment
    let eventID: ID
  }

  /// - Parameters:
  ///   - area: the office chosen before, if any.
  ///   - situation: what was answered before about the case.
  package func prepare(
    _ terms: ServiceTerms, at area: AreaCode? = nil, in situation: Situation = Situation(), language: Language, now: Moment
  ) throws -> NewDraft {
    let (id, pin) = (randomness.id(at: now), Pin.random(randomness).digits)
    var content = DraftContent()
    content.language = language.rawValue
    content.area = area?.text ?? ""
    content.answers = terms.questions.kept(situation).answers
    return NewDraft(
      id: id, code: PublicCode(regency: regency, from: randomness), digits: pin, terms: terms.key,
      content: try DraftStore.seal(content, of: id, regency: regency, secrets: secrets),
      pin: try secrets.seal(pin, at: DossierStore.pinPlace(regency, id)), at: now, eventID: randomness.id(at: now))
  }

  package func begin(_ draft: NewDraft, _ tx: Transaction) throws {
    try DraftStore.insert(draft, regency: regency, tx)
    try record("draft.begun", draft.id, id: draft.eventID, at: draft.at, tx, codes: ["service": draft.terms.service])
  }

  // MARK: - Going on

  /// A draft with everything its pages show. Only who holds the pass or the PIN may see it.
  package struct Opened: Sendable {
    package var draft: Draft
    /// The secret of the draft, by which a pass is known.
    package let pin: String
    /// The standard as it is offered now.
    package let terms: ServiceTerms
    /// What changed in it since the applicant began or last confirmed it.
    package let changes: [StandardChange]
    package let files: [Attachment]
    package let data: ReferenceData

    package var area: AreaCode? { AreaCode(draft.content.area) }
    package var zone: Zone { area.map { data.calendar(of: $0).zone } ?? Zone(of: data.regency) }
    var openStep: ApplyStep { DraftRules.openStep(draft.content, terms, files) }
  }

  /// - Returns: nil if there is no draft of this code, or it has expired.
  /// - Throws: `Problem.serviceNotOffered` if the service was closed meanwhile.
  package func open(_ code: PublicCode, now: Moment, _ tx: Transaction) throws -> Opened? {
    guard code.regency == regency, let draft = try DraftStore.draft(code: code, secrets: secrets, tx),
      !draft.isExpired(at: now), let pin = try PINLock.draft(draft.id).digits(regency: regency, secrets: secrets, tx)
    else { return nil }
    let terms = try offered(draft.terms.service, at: AreaCode(draft.content.area), tx)
    let before = terms.key == draft.terms ? terms : try asks.terms([draft.terms], tx)[draft.terms] ?? terms
    return Opened(
      draft: draft, pin: pin, terms: terms, changes: DraftRules.changes(from: before, to: terms),
      files: try AttachmentStore.attachments(of: draft.id, regency: regency, tx), data: try reference.data(in: tx))
  }

  /// A change of what was answered, sealed before the transaction.
  package struct Saving: Sendable {
    let id: ID
    let version: Int
    let terms: ServiceTerms.Key
    let content: Blob
    let at: Moment
    let eventID: ID
  }

  /// - Parameter confirms: the standard the applicant has now seen; nil leaves the one last confirmed.
  package func prepare(
    _ content: DraftContent, of draft: Draft, confirms terms: ServiceTerms.Key? = nil, now: Moment
  ) throws -> Saving {
    Saving(
      id: draft.id, version: draft.version, terms: terms ?? draft.terms,
      content: try DraftStore.seal(content, of: draft.id, regency: regency, secrets: secrets), at: now,
      eventID: randomness.id(at: now))
  }

  /// - Returns: false if another tab was quicker; then nothing was changed.
  package func save(_ saving: Saving, _ tx: Transaction) throws -> Bool {
    guard try DraftStore.save(saving, regency: regency, tx) else { return false }
    try record("draft.saved", saving.id, id: saving.eventID, at: saving.at, tx)
    return true
  }

  // MARK: - Files

  /// Sees whether a draft has room for a file of so many bytes.
  /// - Throws: `Problem.requirementUnknown`, `.tooManyFiles`, or `.codeUnknown` if the draft is gone.
  package func makeRoom(_ size: Int, for requirement: String, in draft: ID, _ tx: Transaction) throws {
    guard let draft = try DraftStore.draft(draft, regency: regency, secrets: secrets, tx) else { throw Problem.codeUnknown }
    let terms = try offered(draft.terms.service, at: AreaCode(draft.content.area), tx)
    guard DraftRules.papers(draft.content, terms).contains(where: { $0.requirement.key == requirement }) else {
      throw Problem.requirementUnknown
    }
    try AttachmentRules.makeRoom(for: size, beside: try AttachmentStore.attachments(of: draft.id, regency: regency, tx))
  }

  /// Keeps a file with the draft.
  /// - Throws: as `makeRoom`.
  package func attach(_ file: IncomingFile, to draft: ID, _ tx: Transaction) throws {
    let attachment = file.attachment
    try makeRoom(attachment.size, for: attachment.requirement, in: draft, tx)
    try AttachmentStore.insert(attachment, of: draft, regency: regency, tx)
    try DraftStore.touch(draft, at: attachment.at, regency: regency, tx)
    try record("draft.attached", draft, id: file.eventID, at: attachment.at, tx)
  }

  /// Takes a file away again. One that is gone already is no error.
  package func detach(_ file: ID, from draft: ID, eventID: ID, now: Moment, _ tx: Transaction) throws {
    guard try DraftStore.draft(draft, regency: regency, secrets: secrets, tx) != nil,
      try AttachmentStore.delete(file, of: draft, at: now, regency: regency, tx)
    else { return }
    try DraftStore.touch(draft, at: now, regency: regency, tx)
    try record("draft.detached", draft, id: eventID, at: now, tx)
  }

  func record(
    _ kind: String, _ draft: ID, id: ID, at now: Moment, by actor: ID? = nil, _ tx: Transaction, codes: [String: String] = [:]
  ) throws {
    try tx.record(
      Event(
        id: id, at: now, actor: actor, kind: kind, record: RecordKey("draft", regency: regency, id: draft), codes: codes))
  }
}
