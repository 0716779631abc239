import Addresses
import Civic
import Core
import Storage
import Web

/// The desk of the camat's superior: appeals, and files that a camat must not decide.
struct SuperiorPages: Sendable {
  let desk: DecisionDesk
  let attachments: AttachmentDesk

  var routes: [Route] {
    [
      .staff(.get, ObjectionAddresses.superior, .decideAbove, list),
      .staff(.get, ObjectionAddresses.superiorDossier, .decideAbove, show),
      .staff(.post, ObjectionAddresses.superiorReveal, .decideAbove, reveal),
      .staff(.post, ObjectionAddresses.superiorAttachment, .decideAbove, openAttachment),
      .staff(.post, ObjectionAddresses.superiorAct, .decideAbove, act),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    let work = try await visit.read { [desk] tx, actor in try desk.superiorWork(of: actor, now: visit.now, tx) }
    return visit.show(
      Page(ConflictStrings.superiorMenu[visit.language], frame: .staff, body: SuperiorView.list(visit, work)))
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await page(visit, idText, FormState(), open: nil)
  }

  private func page(
    _ visit: StaffVisit, _ idText: String, _ state: FormState, open action: DossierAction?, status: Int = 200
  ) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let opened = try await visit.read { [desk] tx, actor in try desk.openAbove(id, by: actor, now: visit.now, tx) }
    return answer(visit, SuperiorView(found: opened, state: state, openAction: action), status: status)
  }

  private func answer(_ visit: StaffVisit, _ view: SuperiorView, status: Int = 200) -> Answer {
    visit.show(
      Page(view.found.opened.dossier.name, frame: .staff, scripts: ["form.js"], body: view.page(visit)), status: status)
  }

  /// Shows the personal part in clear, noted like every look at it.
  private func reveal(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let reason = cleaned(visit.fields["alasan-lihat"], limit: 200), !reason.isEmpty else {
      let state = FormState(fields: visit.fields, errors: [FieldError("alasan-lihat", DossierStrings.revealMissing)])
      return try await page(visit, idText, state, open: nil, status: 422)
    }
    let (found, _) = try await read(visit, id, reason: reason) { $0.opened }
    return answer(visit, SuperiorView(found: found, isRevealed: true))
  }

  /// A file that the resident sent, of the dossier that lies here or of one that it is about.
  private func openAttachment(_ visit: StaffVisit, _ idText: String, _ fileText: String) async throws -> Answer {
    let (id, file) = (try ID(asked: idText), try ID(asked: fileText))
    let (_, owner) = try await read(visit, id, reason: AttachmentStrings.attachments.id) { found in
      guard let owner = found.owner(of: file) else { throw Problem.notFound }
      return owner
    }
    return try attachments.shown(file, of: owner)
  }

  /// Reads what lies here, and notes on the dossier that `chosen` names who looked and why.
  private func read(
    _ visit: StaffVisit, _ id: ID, reason: String,
    chosen: @escaping @Sendable (DecisionDesk.SuperiorOpened) throws -> DecisionDesk.Opened
  ) async throws -> (DecisionDesk.SuperiorOpened, DecisionDesk.Opened) {
    let ids = [visit.newID(), visit.newID()]
    let sealed = try desk.secrets.seal(
      reason, at: Secrets.Place(regency: desk.regency, table: "personal_read", column: "reason", id: ids[0]))
    return try await visit.write { [desk] tx, actor in
      let found = try desk.openAbove(id, by: actor, now: visit.now, tx)
      let owner = try chosen(found)
      try desk.noteReading(
        owner, reason: reason, sealed: sealed, ids: ids, by: actor, through: .decideAbove, now: visit.now, tx)
      return (found, owner)
    }
  }

  private func act(_ visit: StaffVisit, _ idText: String, _ name: String) async throws -> Answer {
    guard let id = ID(text: idText), let action = DossierAction(rawValue: name), DecisionDesk.superiorActions.contains(action)
    else { throw Problem.notFound }
    switch ActionForm.form(for: action).parse(visit.fields) {
    case .refused(let state): return try await page(visit, idText, state, open: action, status: 422)
    case .accepted(let input):
      let draft = try ActDraft(
        at: visit.now, reason: input.reason, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      try await visit.write { [desk] tx, actor in
        try desk.decideAbove(action, on: id, version: input.version, input.details, draft, by: actor, tx)
      }
      visit.announce("diputus")
      return .see(ObjectionAddresses.superior())
    }
  }
}
