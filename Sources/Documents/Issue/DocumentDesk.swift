import Addresses
package import Civic
package import Core
package import Storage

/// Issuing documents: number, text and power in one transaction; then the signed sheet, and what becomes of it.
package struct DocumentDesk: Sendable {
  let regency: Int
  let asks: DocumentAsks
  let reference: Reference
  let secrets: Secrets
  let randomness: Randomness

  package init(regency: Int, asks: DocumentAsks, reference: Reference, secrets: Secrets, randomness: Randomness) {
    self.regency = regency
    self.asks = asks
    self.reference = reference
    self.secrets = secrets
    self.randomness = randomness
  }

  package var numbers: NumberDesk {
    NumberDesk(regency: regency, asks: asks, reference: reference, secrets: secrets, randomness: randomness)
  }

  /// What is made before a document is issued.
  package struct Draft: Sendable {
    package let id: ID
    package let code: PublicCode
    package let at: Moment
    let eventID: ID
    /// Where residents reach the program, as the symbol on the paper says it.
    let publicAddress: String
    /// Whether the paper bears CONTOH.
    let isSample: Bool
  }

  /// - Parameter isSample: whether this is a demonstration.
  package func draft(publicAddress: String, isSample: Bool, now: Moment) -> Draft {
    Draft(
      id: randomness.id(at: now), code: PublicCode(regency: regency, from: randomness), at: now,
      eventID: randomness.id(at: now), publicAddress: publicAddress, isSample: isSample)
  }

  /// Issues the document of a dossier that was decided in its favour: number, date, signature lines and text.
  /// - Throws: `Problem.notFound` outside the person's areas, `.notAllowed`, `.notGranted` before the decision,
  ///   `.noTemplate` where the office makes no letter, `.issuedElsewhere` where another office decided, `.alreadyIssued`
  ///   while another one stands.
  @discardableResult
  package func issue(_ draft: Draft, for dossier: ID, by actor: Actor, _ tx: Transaction) throws -> Document {
    let subject = try asks.subject(dossier, actor, draft.at, tx)
    guard actor.may(.issueDocuments, in: subject.area, on: reference.zone.day(of: draft.at)) else { throw Problem.notAllowed }
    let before = try DocumentStore.documents(of: dossier, regency: regency, tx)
    guard !before.contains(where: { $0.state == .awaiting || $0.state == .valid }) else { throw Problem.alreadyIssued }
    return try write(draft, subject, replaces: nil, by: actor, tx)
  }

  private func write(
    _ draft: Draft, _ subject: DocumentSubject, replaces: ID?, by actor: Actor, _ tx: Transaction
  ) throws -> Document {
    if let fault = DocumentRules.fault(of: subject) { throw fault }
    guard let template = subject.template else { throw Problem.noTemplate }
    let day = (subject.office?.zone ?? reference.zone).day(of: draft.at)
    let number = try numbers.next(for: subject.kind, of: subject.area, on: day, tx)
    let lines = signatureLines(subject)
    var values = subject.values
    (values["nomor"], values["tanggal"]) = (number.text, day.date(.id))
    let paper = DocumentPaper(
      subject, number: number.text, body: asks.fill(template.body, values), lines: lines,
      checkAddress: draft.publicAddress + DocumentAddresses.checked(draft.code.compact).text, code: draft.code,
      isSample: draft.isSample)
    let (signer, isByLaw): (String, Bool) =
      switch subject.outcome {
      case .approved(let name, _): (name, false)
      case .grantedByLaw, .none, .elsewhere: ("", true)
      }
    let document = Document(
      id: draft.id, code: draft.code, dossier: subject.dossier, area: subject.area, service: subject.service, number: number,
      title: template.title, name: subject.name, issuedAt: draft.at, issuedBy: actor.account,
      power: SignedPower(subject.authority), signerName: signer, signerPost: lines.last?.trimmingComma ?? "",
      state: isByLaw ? .valid : .awaiting, stateAt: draft.at, replaces: replaces)
    let sealed = try secrets.sealRepeatably(
      try paper.text(), at: DocumentStore.place("paper", draft.id, regency: regency))
    try DocumentStore.insert(document, paper: sealed, regency: regency, tx)
    try PressStore.add(document.id, at: draft.at, regency: regency, tx)
    try record("document.issued", draft.eventID, document.id, at: draft.at, by: actor.account, tx)
    return document
  }

  private func signatureLines(_ subject: DocumentSubject) -> [String] {
    guard case .approved(_, let assignment) = subject.outcome else { return [] }
    let place = subject.office?.shortName ?? ""
    return SignatureBlock(
      under: subject.authority, signer: assignment, head: DocumentRules.head(of: subject.area, place: place),
      regent: LocalNames.regent(of: subject.regencyName)
    ).lines
  }

  func record(_ kind: String, _ event: ID, _ document: ID, at now: Moment, by account: ID?, _ tx: Transaction) throws {
    try tx.record(
      Event(
        id: event, at: now, actor: account, kind: kind, record: RecordKey("document", regency: regency, id: document),
        fields: ["state"]))
  }

  /// A document that someone may read.
  /// - Throws: `Problem.notFound` outside the person's areas.
  func document(_ id: ID, for actor: Actor, on day: Day, _ tx: Transaction) throws -> Document {
    guard let document = try DocumentStore.document(id, regency: regency, tx),
      actor.may(.readDossiers, in: document.area, on: day)
    else { throw Problem.notFound }
    return document
  }
}

extension DocumentDesk {
  /// A deed on a document that ends it, with everything made that must not be made inside a transaction.
  package struct Ending: Sendable {
    package let id: ID
    package let version: Int
    package let at: Moment
    let eventID: ID
    let reason: Blob
  }

  /// - Parameter reason: in words; it stays with the number in the book.
  package func prepareEnding(of id: ID, version: Int, reason: String, now: Moment) throws -> Ending {
    Ending(
      id: id, version: version, at: now, eventID: randomness.id(at: now),
      reason: try secrets.seal(reason, at: DocumentStore.place("reason", id, regency: regency)))
  }

  /// Gives up a number before anything is signed. It stays in the book, with its reason.
  /// - Throws: `Problem.notFound`, `.notAllowed`, `.changed`.
  package func void(_ ending: Ending, by actor: Actor, _ tx: Transaction) throws {
    try end(ending, by: .void, as: .voided, "document.voided", actor, tx)
    _ = try PressStore.remove(ending.id, regency: regency, tx)
  }

  /// Takes a signed document back.
  /// - Throws: `Problem.notFound`, `.notAllowed`, `.changed`.
  package func withdraw(_ ending: Ending, by actor: Actor, _ tx: Transaction) throws {
    try end(ending, by: .withdraw, as: .withdrawn, "document.withdrawn", actor, tx)
  }

  /// Issues a new document in place of a signed one, from what the dossier says now.
  /// - Returns: the new one.
  /// - Throws: as `issue` and `withdraw`.
  package func replace(_ ending: Ending, by draft: Draft, actor: Actor, _ tx: Transaction) throws -> Document {
    let old = try end(ending, by: .replace, as: .replaced, "document.replaced", replacedBy: draft.id, actor, tx)
    return try write(draft, try asks.subject(old.dossier, actor, draft.at, tx), replaces: old.id, by: actor, tx)
  }

  @discardableResult
  private func end(
    _ ending: Ending, by deed: DocumentRules.Deed, as state: DocumentState, _ kind: String, replacedBy: ID? = nil,
    _ actor: Actor, _ tx: Transaction
  ) throws -> Document {
    let document = try permitted(deed, on: ending.id, by: actor, at: ending.at, tx)
    guard document.version == ending.version else { throw Problem.changed }
    try DocumentStore.move(
      document, to: state, at: ending.at, by: actor.account, reason: ending.reason, replacedBy: replacedBy, regency: regency, tx)
    try record(kind, ending.eventID, document.id, at: ending.at, by: actor.account, tx)
    return document
  }

  /// - Throws: `Problem.notFound` outside the person's areas, `.notAllowed` without the permission, `.changed` if the
  ///   state no longer lets it.
  private func permitted(_ deed: DocumentRules.Deed, on id: ID, by actor: Actor, at now: Moment, _ tx: Transaction) throws
    -> Document
  {
    let day = reference.zone.day(of: now)
    let document = try document(id, for: actor, on: day, tx)
    guard actor.may(DocumentRules.permission(for: deed), in: document.area, on: day) else { throw Problem.notAllowed }
    guard DocumentRules.deeds(in: document.state).contains(deed) else { throw Problem.changed }
    return document
  }

  /// Whether someone may keep the scan of the signed sheet now, asked before a file is stored.
  /// - Throws: as `keepScan`.
  package func checkScan(of id: ID, by actor: Actor, at now: Moment, _ tx: Transaction) throws {
    _ = try signable(id, by: actor, at: now, tx)
  }

  private func signable(_ id: ID, by actor: Actor, at now: Moment, _ tx: Transaction) throws -> Document {
    let document = try permitted(.keepScan, on: id, by: actor, at: now, tx)
    guard DocumentRules.stands(document, on: try asks.subject(document.dossier, actor, now, tx)) else {
      throw Problem.decisionFell
    }
    return document
  }

  /// Keeps the scan of the signed sheet; the first one makes the document valid.
  /// - Parameter ids: of the file and of the event.
  /// - Throws: `Problem.notFound`, `.notAllowed`, `.changed`, `.decisionFell` where there is no decision behind it any more.
  package func keepScan(_ file: DocumentFile, of id: ID, ids: [ID], by actor: Actor, _ tx: Transaction) throws {
    let document = try signable(id, by: actor, at: file.at, tx)
    try DocumentStore.insert(file, id: ids[0], of: id, by: actor.account, regency: regency, tx)
    if document.state == .awaiting {
      try DocumentStore.move(
        document, to: .valid, at: file.at, by: actor.account, reason: nil, regency: regency, tx)
    }
    try record("document.signed", ids[1], id, at: file.at, by: actor.account, tx)
  }
}

extension String {
  /// Without the comma at its end.
  fileprivate var trimmingComma: String {
    hasSuffix(",") ? String(dropLast()) : self
  }
}
