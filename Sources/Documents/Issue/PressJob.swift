package import Core
package import Press
package import Storage
import Web

/// Makes the PDF of each issued document, some time after it was issued: a crash between the two, a press that is
/// missing or broken, leave the document waiting and nothing lost.
package struct PressJob: Sendable {
  let database: Database
  let desk: DocumentDesk
  let files: FileStore
  /// Nil where WeasyPrint is not installed: then everything waits.
  let press: PDFPress?
  /// Nil unless electronic signing is set.
  let signer: (any Signer)?

  package init(database: Database, desk: DocumentDesk, files: FileStore, press: PDFPress?, signer: (any Signer)?) {
    self.database = database
    self.desk = desk
    self.files = files
    self.press = press
    self.signer = signer
  }

  /// How many are made in one run: each takes about a second.
  static let batch = 20

  package func run(now: Moment) async throws {
    guard let press else { return }
    let due = try await database.read { [regency = desk.regency] tx in
      try PressStore.due(now: now, limit: Self.batch, regency: regency, tx)
    }
    for waiting in due where !Task.isCancelled { try await make(waiting, press, now: now) }
  }

  private func make(_ waiting: PressStore.Waiting, _ press: PDFPress, now: Moment) async throws {
    let paper = try await database.read { [desk] tx in try desk.paper(of: waiting.document, tx) }
    guard let paper else { return }
    do {
      let pdf = try await press.pdf(of: PaperView.whole(paper).bytes)
      var made = [try kept(pdf, .pdf, "application/pdf", of: waiting.document, at: now)]
      if let signature = try await signature(of: pdf, waiting.document, now: now) {
        made.append(try kept(signature, .signature, "application/pkcs7-signature", of: waiting.document, at: now))
      }
      let (files, ids) = (made, (0...made.count).map { _ in desk.randomness.id(at: now) })
      try await database.write { [desk] tx in try desk.keep(files, of: waiting.document, ids: ids, at: now, tx) }
    } catch let failure as PressFailure {
      let next = now.adding(minutes: DocumentRules.minutesToNextTry(after: waiting.attempts))
      try await database.write { [regency = desk.regency] tx in
        try PressStore.postpone(waiting, until: next, fault: failure.rawValue, regency: regency, tx)
      }
    }
  }

  private func kept(_ bytes: [UInt8], _ kind: DocumentFile.Kind, _ type: String, of document: ID, at now: Moment) throws
    -> DocumentFile
  {
    let key = try files.store(bytes, of: document.text, at: now)
    return DocumentFile(kind: kind, file: key, type: type, size: bytes.count, at: now)
  }

  /// The signature belongs to the bytes of one PDF, so while the signer is away both wait; a signer that fails
  /// holds up this document and no other.
  private func signature(of pdf: [UInt8], _ document: ID, now: Moment) async throws -> [UInt8]? {
    guard let signer else { return nil }
    let outcome: SigningOutcome
    do {
      outcome = try await signer.sign(SigningRequest(document: document, pdf: pdf, at: now))
    } catch { throw PressFailure.unsigned }
    switch outcome {
    case .signed(let signature): return signature
    case .refused: return nil
    case .unavailable: throw PressFailure.unsigned
    }
  }
}

extension DocumentDesk {
  /// Keeps what the press made, unless the document was given up meanwhile.
  /// - Parameter ids: of each file and, last, of the event.
  func keep(_ files: [DocumentFile], of document: ID, ids: [ID], at now: Moment, _ tx: Transaction) throws {
    guard try PressStore.remove(document, regency: regency, tx), let event = ids.last else { return }
    for (file, id) in zip(files, ids) {
      try DocumentStore.insert(file, id: id, of: document, by: nil, regency: regency, tx)
    }
    try record("document.pressed", event, document, at: now, by: nil, tx)
  }
}
