import Addresses
import Civic
import Core
import Media
import Storage
import Web

/// The inbox, one dossier, and what is done with it.
struct DossierPages: Sendable {
  let desk: DecisionDesk
  let files: FileStore
  let uploads: UploadDesk

  var routes: [Route] {
    [
      .staff(.get, DossierAddresses.inbox, .readDossiers, inbox),
      .staff(.post, DossierAddresses.batch, .handle, approveBatch),
      .staff(.get, DossierAddresses.dossier, .readDossiers, show),
      .staff(.post, DossierAddresses.act, .handle, act),
      .staff(.post, DossierAddresses.reveal, .unmask, reveal),
      .staff(.post, DossierAddresses.scan, .handOver, bodyLimit: Scan.limits.bytes + Route.textLimit, attach),
      .staff(.post, DossierAddresses.openScan, .unmask, openScan),
    ]
  }

  private func inbox(_ visit: StaffVisit) async throws -> Answer {
    let filter = InboxFilter(rawValue: visit.query["saring"]) ?? .open
    let after = WorkPlace(text: visit.query["sesudah"])
    let inbox = try await visit.read { [desk] tx, actor in
      try desk.inbox(filter, of: actor, after: after, now: visit.now, tx)
    }
    return visit.show(
      Page(
        DossierStrings.inbox[visit.language], frame: .staff, scripts: ["keys.js"], body: InboxView.page(visit, inbox)))
  }

  private func show(_ visit: StaffVisit, _ id: String) async throws -> Answer {
    try await page(visit, try ID(asked: id), FormState())
  }

  /// The page with something else to say, such as a form that was refused.
  func page(_ visit: StaffVisit, _ id: ID, _ change: (inout DossierView) -> Void) async throws -> Answer {
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    var view = DossierView(opened: opened)
    change(&view)
    return answer(visit, view, status: 422)
  }

  private func page(_ visit: StaffVisit, _ id: ID, _ state: FormState, open action: DossierAction? = nil) async throws -> Answer {
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    return answer(
      visit, DossierView(opened: opened, state: state, openAction: action), status: state.errors.isEmpty ? 200 : 422)
  }

  private func answer(_ visit: StaffVisit, _ view: DossierView, status: Int = 200) -> Answer {
    visit.show(
      Page(view.opened.dossier.name, frame: .staff, scripts: ["keys.js", "photos.js", "form.js"], body: view.page(visit)),
      status: status)
  }

  private func act(_ visit: StaffVisit, _ idText: String, _ name: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let action = DossierAction(rawValue: name) else { throw Problem.notFound }
    switch ActionForm.form(for: action).parse(visit.fields) {
    case .refused(let state): return try await refused(visit, id, state, action)
    case .accepted(let input):
      let draft = try ActDraft(
        at: visit.now, reason: input.reason, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      do {
        try await visit.write { [desk] tx, actor in
          try desk.act(action, on: id, version: input.version, input.details, draft, by: actor, tx)
        }
      } catch let problem as Problem where problem.code == Problem.papersUnseen([]).code {
        let state = FormState(fields: visit.fields, errors: [FieldError("syarat", problem.whole)])
        return try await refused(visit, id, state, action)
      } catch let problem as Problem where problem.kind == .changed {
        return try await changedMeanwhile(visit, id, seen: input.version, action)
      } catch let problem as Problem where problem.code == Problem.conflictCode {
        // It was not known when the page was shown. The file does not wait for a second press.
        return try await recuse(visit, id, version: input.version, draft)
      }
      visit.announce("tersimpan", action.rawValue)
      return .see(DossierAddresses.dossier(idText))
    }
  }

  /// Gives the file to the superior of someone who must not decide it.
  func recuse(_ visit: StaffVisit, _ id: ID, version: Int, _ draft: ActDraft) async throws -> Answer {
    try await visit.write { [desk] tx, actor in try desk.recuse(id, version: version, draft, by: actor, tx) }
    visit.announce("atasan")
    return .see(DossierAddresses.dossier(id.text))
  }

  /// Shows an action's form again with what is wrong, and what others did in the meantime: whoever sends it
  /// the second time must know what they decide on.
  private func refused(_ visit: StaffVisit, _ id: ID, _ state: FormState, _ action: DossierAction) async throws -> Answer {
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    let seen = Int(visit.fields["versi"]) ?? opened.dossier.version
    let view = DossierView(opened: opened, state: state, openAction: action, news: opened.acts(since: seen))
    return answer(visit, view, status: 422)
  }

  /// Tells who came second what the first did, with what they had typed still in the form.
  private func changedMeanwhile(_ visit: StaffVisit, _ id: ID, seen version: Int, _ action: DossierAction) async throws -> Answer
  {
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    let view = DossierView(
      opened: opened, state: FormState(fields: visit.fields), openAction: action, news: opened.acts(since: version))
    return answer(visit, view, status: 409)
  }

  /// Approves each selected dossier in a transaction of its own, so that one that has changed does not
  /// hold up the others.
  private func approveBatch(_ visit: StaffVisit) async throws -> Answer {
    var (approved, left) = (0, 0)
    for choice in visit.fields.all("pilih").prefix(Inbox.pageSize) {
      let parts = choice.split(separator: ":")
      guard parts.count == 2, let id = ID(text: String(parts[0])), let version = Int(parts[1]) else { continue }
      let draft = try ActDraft(
        at: visit.now, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      do {
        try await visit.write { [desk] tx, actor in
          guard try desk.standing(of: id, for: actor, at: visit.now, tx).terms.allowsBatch else { throw Problem.notAllowed }
          try desk.act(.approve, on: id, version: version, .init(), draft, by: actor, tx)
        }
        approved += 1
      } catch let problem as Problem where problem.kind != .notSignedIn {
        left += 1
      }
    }
    visit.announce("disetujui", "\(approved).\(left)")
    return .see(DossierAddresses.inbox())
  }

  /// Shows the personal part in clear. The reason and the reader are written in the transaction that
  /// reads it.
  private func reveal(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let reason = cleaned(visit.fields["alasan-lihat"], limit: 200), !reason.isEmpty else {
      return try await page(
        visit, id, FormState(fields: visit.fields, errors: [FieldError("alasan-lihat", DossierStrings.revealMissing)]))
    }
    let opened = try await read(visit, id, reason: reason) { _ in }
    return answer(visit, DossierView(opened: opened, isRevealed: true))
  }

  private func attach(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    // Who may, and whether it was kept before, is asked before anything is stored, and again by what writes.
    let form = visit.visit.onceForm
    let isKept = try await visit.read { [desk] tx, actor in
      let standing = try desk.standing(of: id, for: actor, at: visit.now, tx)
      guard desk.mayAttach(standing, by: actor, on: visit.today) else { throw Problem.notAllowed }
      return try tx.outcome(of: form.key(of: actor.account), regency: desk.regency) != nil
    }
    guard !isKept else { return .see(DossierAddresses.dossier(idText)) }
    guard let sent = try await uploads.sent("pindaian", visit.visit, for: id) else { throw Problem.noScan }
    let file = try await Cleaning.clean(sent, limits: Scan.limits)
    let key = try files.store(file.bytes, at: visit.now)
    let draft = try ActDraft(
      at: visit.now, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
    try await visit.writeOnce { [desk] tx, actor in
      try desk.attach(key, file.kind, size: file.bytes.count, to: id, draft, by: actor, tx)
      return ""
    }
    return .see(DossierAddresses.dossier(idText))
  }

  /// The signed letter as a file. It holds personal data, so opening it is noted.
  private func openScan(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let opened = try await read(visit, try ID(asked: idText), reason: DossierStrings.openScan.id) { opened in
      guard opened.scan != nil else { throw Problem.notFound }
    }
    guard let scan = opened.scan else { throw Problem.notFound }
    let name = "\(opened.dossier.code).\(scan.kind.rawValue)"
    return .shown(try files.load(scan.file), type: scan.kind, name: name)
  }

  /// Reads a dossier with its personal part, and notes who looked and why.
  /// - Parameter check: throws if there is nothing to show; then nothing is noted.
  func read(
    _ visit: StaffVisit, _ id: ID, reason: String, check: @escaping @Sendable (DecisionDesk.Opened) throws -> Void
  ) async throws -> DecisionDesk.Opened {
    let ids = [visit.newID(), visit.newID()]
    let sealed = try desk.secrets.seal(
      reason, at: Secrets.Place(regency: desk.regency, table: "personal_read", column: "reason", id: ids[0]))
    return try await visit.write { [desk] tx, actor in
      let opened = try desk.open(id, by: actor, now: visit.now, tx)
      try check(opened)
      try desk.noteReading(opened, reason: reason, sealed: sealed, ids: ids, by: actor, now: visit.now, tx)
      return opened
    }
  }
}
