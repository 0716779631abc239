import Addresses
import Civic
import Core
import Media
import Storage
import Web

/// Where documents are issued, opened, signed and ended.
struct DocumentPages: Sendable {
  let desk: DocumentDesk
  let files: FileStore

  /// A sheet of some pages in colour.
  private static let scanLimits = Media.Limits(bytes: 8 << 20)

  var routes: [Route] {
    [
      .staff(.get, DocumentAddresses.ofDossier, .readDossiers, ofDossier),
      .staff(.post, DocumentAddresses.issue, .issueDocuments, issue),
      .staff(.get, DocumentAddresses.document, .readDossiers, show),
      .staff(.post, DocumentAddresses.print, .unmask, print),
      .staff(.post, DocumentAddresses.pdf, .unmask) { try await file($0, $1, as: .pdf) },
      .staff(.post, DocumentAddresses.openScan, .unmask) { try await file($0, $1, as: .scan) },
      .staff(.post, DocumentAddresses.signature, .unmask) { try await file($0, $1, as: .signature) },
      .staff(
        .post, DocumentAddresses.keepScan, .issueDocuments, bodyLimit: Self.scanLimits.bytes + Route.textLimit, keepScan),
      .staff(.post, DocumentAddresses.void, .issueDocuments) { try await end($0, $1, by: .void) },
      .staff(.post, DocumentAddresses.replace, .withdrawDocuments) { try await end($0, $1, by: .replace) },
      .staff(.post, DocumentAddresses.withdraw, .withdrawDocuments) { try await end($0, $1, by: .withdraw) },
    ]
  }

  private func ofDossier(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let found = try await visit.read { [desk] tx, actor in try desk.ofDossier(id, for: actor, now: visit.now, tx) }
    return visit.show(
      Page(
        DocumentStrings.title[visit.language], frame: .staff, scripts: ["keys.js", "form.js"],
        body: DocumentViews.ofDossier(visit, found)))
  }

  private func issue(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let draft = desk.draft(publicAddress: visit.site.settings.publicAddress, isSample: visit.site.settings.isDemo, now: visit.now)
    let issued = try await visit.writeOnce { [desk] tx, actor in
      try desk.issue(draft, for: id, by: actor, tx).id.text
    }
    visit.announce("dokumen")
    return .see(DocumentAddresses.document(issued))
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await page(visit, try ID(asked: idText))
  }

  private func page(
    _ visit: StaffVisit, _ id: ID, _ state: FormState = FormState(), refused: DocumentRules.Deed? = nil
  ) async throws -> Answer {
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    let view = DocumentView(opened: opened, state: state, refused: refused)
    return visit.show(
      Page(opened.document.title, frame: .staff, scripts: ["form.js"], body: view.page(visit)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  /// Opens what stands on a document; who did is noted in the transaction that reads it.
  private func read(_ visit: StaffVisit, _ idText: String, as form: DocumentDesk.Form) async throws -> DocumentDesk.Reading {
    let (id, ids) = (try ID(asked: idText), [visit.newID(), visit.newID()])
    return try await visit.write { [desk] tx, actor in
      try desk.read(id, as: form, ids: ids, by: actor, now: visit.now, tx)
    }
  }

  private func print(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let reading = try await read(visit, idText, as: .print)
    return visit.show(
      Page(
        reading.paper.title, frame: .print, scripts: ["print.js"],
        body: """
          \(PaperView.sheet(reading.paper))
          <nav class="actions no-print" aria-label="\(DocumentStrings.printNow, visit.language)"><button class="button" data-print hidden>\(DocumentStrings.printNow, visit.language)</button>
          \(Component.linkButton(DocumentStrings.title[visit.language], to: DocumentAddresses.document(idText), .secondary))</nav>
          """))
  }

  private func file(_ visit: StaffVisit, _ idText: String, as form: DocumentDesk.Form) async throws -> Answer {
    let reading = try await read(visit, idText, as: form)
    guard let file = reading.file else { throw Problem.notFound }
    let ending =
      switch form {
      case .print, .pdf: "pdf"
      case .signature: "p7s"
      case .scan: FileKind.allCases.first { $0.mediaType == file.type }?.rawValue ?? "pdf"
      }
    return .file(try files.load(file.file), type: file.type, name: "\(reading.document.code.compact).\(ending)")
  }

  /// The page again, with what is wrong with the file that was sent.
  private func refuse(_ visit: StaffVisit, _ id: ID, _ problem: Problem) async throws -> Answer {
    try await page(visit, id, FormState(errors: [FieldError("pindaian", DocumentStrings.refused(problem))]), refused: .keepScan)
  }

  private func keepScan(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    // Who may is asked before anything is stored, and again in the transaction that writes.
    try await visit.read { [desk] tx, actor in try desk.checkScan(of: id, by: actor, at: visit.now, tx) }
    guard let sent = visit.fields.files["pindaian"] else { return try await refuse(visit, id, Problem.noScan) }
    let clean: CleanFile
    do {
      clean = try await Cleaning.clean(sent.bytes, limits: Self.scanLimits)
    } catch let problem as Problem where problem.kind == .invalid {
      return try await refuse(visit, id, problem)
    }
    let file = DocumentFile(
      kind: .scan, file: try files.store(clean.bytes, of: id.text, at: visit.now), type: clean.kind.mediaType,
      size: clean.bytes.count,
      at: visit.now)
    let ids = [visit.newID(), visit.newID()]
    try await visit.writeOnce { [desk] tx, actor in
      try desk.keepScan(file, of: id, ids: ids, by: actor, tx)
      return ""
    }
    visit.announce("dokumen")
    return .see(DocumentAddresses.document(idText))
  }

  private static let endingForm = Form<String> { reader in
    reader.text("alasan", limit: 500, required: DocumentStrings.reasonMissing)
  }

  private func end(_ visit: StaffVisit, _ idText: String, by deed: DocumentRules.Deed) async throws -> Answer {
    let id = try ID(asked: idText)
    switch Self.endingForm.parse(visit.fields) {
    case .refused(let state): return try await page(visit, id, state, refused: deed)
    case .accepted(let reason):
      let ending = try desk.prepareEnding(of: id, version: Int(visit.fields["versi"]) ?? -1, reason: reason, now: visit.now)
      let draft = desk.draft(
        publicAddress: visit.site.settings.publicAddress, isSample: visit.site.settings.isDemo, now: visit.now)
      let shown = try await visit.writeOnce { [desk] tx, actor in
        switch deed {
        case .void: try desk.void(ending, by: actor, tx)
        case .replace: return try desk.replace(ending, by: draft, actor: actor, tx).id.text
        case .withdraw, .keepScan: try desk.withdraw(ending, by: actor, tx)
        }
        return id.text
      }
      visit.announce("dokumen")
      return .see(DocumentAddresses.document(shown))
    }
  }
}
