import Addresses
import Civic
import Core
import Storage
import Web

/// Writing a draft, section by section, and deciding on it.
struct DraftPages: Sendable {
  let desk: DraftDesk

  var routes: [Route] {
    [
      .staff(.get, CatalogueAddresses.draft, .proposeStandards, show),
      .staff(.get, CatalogueAddresses.draftSection, .proposeStandards, showSection),
      .staff(.post, CatalogueAddresses.draftSection, .proposeStandards, saveSection),
      .staff(.post, CatalogueAddresses.draftAct, .proposeStandards, act),
    ]
  }

  private func show(_ visit: StaffVisit, _ id: String) async throws -> Answer {
    try await page(visit, try ID(asked: id), FormState())
  }

  private func page(_ visit: StaffVisit, _ id: ID, _ state: FormState) async throws -> Answer {
    let (opened, office) = try await visit.read { [desk] tx, actor in
      let opened = try desk.open(id, by: actor, now: visit.now, tx)
      return (opened, try opened.draft.area.flatMap { try desk.standards.reference.data(in: tx).office(of: $0)?.name })
    }
    return visit.show(
      Page(
        opened.draft.service.name[visit.language], frame: .staff, scripts: ["keys.js", "form.js"],
        body: DraftViews.page(visit, opened, state, office: office)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func open(_ visit: StaffVisit, _ id: String) async throws -> DraftDesk.Opened {
    let id = try ID(asked: id)
    return try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
  }

  private func showSection(_ visit: StaffVisit, _ id: String, _ name: String) async throws -> Answer {
    guard let section = StandardSection(rawValue: name) else { throw Problem.notFound }
    let opened = try await open(visit, id)
    guard opened.mayWrite else { throw Problem.changed }
    return show(visit, opened, section, FormState(fields: section.fields(of: opened.draft.service)))
  }

  private func show(_ visit: StaffVisit, _ opened: DraftDesk.Opened, _ section: StandardSection, _ state: FormState) -> Answer {
    visit.show(
      Page(
        StandardStrings.title(of: section)[visit.language], frame: .staff, scripts: ["form.js"],
        body: SectionViews.page(visit, opened, section, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func saveSection(_ visit: StaffVisit, _ id: String, _ name: String) async throws -> Answer {
    guard let section = StandardSection(rawValue: name) else { throw Problem.notFound }
    let opened = try await open(visit, id)
    guard opened.mayWrite, let edit = Int(visit.fields["versi"]) else { throw Problem.changed }
    switch section.form(over: opened.draft.service).parse(visit.fields) {
    case .refused(let state): return show(visit, opened, section, state)
    case .accepted(let service):
      let prepared = DraftDesk.Prepared(visit)
      try await visit.writeOnce { [desk] tx, actor in
        try desk.save(service, section: section, of: opened.draft.id, edit: edit, prepared, by: actor, tx)
        return ""
      }
      visit.announce("rancangan", "disimpan")
      return .see(CatalogueAddresses.draft(id))
    }
  }

  /// What the forms below a draft say.
  private struct Decision: Sendable {
    var reason = ""
    var note = ""
    var from: Day?
  }

  private static func form(_ act: DraftAct, today: Day) -> Form<Decision> {
    Form { reader in
      var decision = Decision()
      if act == .submit {
        guard let reason = reader.text("alasan", limit: 500, required: StandardStrings.reasonMissing) else { return nil }
        decision.reason = reason
      }
      if act == .submit || act == .approve {
        decision.from = reader.required(
          "mulai", { Day(typed: $0).flatMap { (today...(today + 730)).contains($0) ? $0 : nil } }, or: StandardStrings.fromMissing
        )
      }
      if act == .giveBack {
        guard let note = reader.text("catatan", limit: 1000, required: StandardStrings.noteMissing) else { return nil }
        decision.note = note
      }
      return decision
    }
  }

  private func act(_ visit: StaffVisit, _ idText: String, _ name: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let act = DraftAct(rawValue: name) else { throw Problem.notFound }
    switch Self.form(act, today: visit.today).parse(visit.fields) {
    case .refused(let state): return try await page(visit, id, state)
    case .accepted(let decision):
      guard let edit = Int(visit.fields["versi"]) else { throw Problem.changed }
      let (prepared, versionID) = (DraftDesk.Prepared(visit), visit.newID())
      let from = decision.from ?? visit.today
      try await visit.writeOnce { [desk] tx, actor in
        switch act {
        case .submit: try desk.submit(id, edit: edit, reason: decision.reason, from: from, prepared, by: actor, tx)
        case .giveBack: try desk.giveBack(id, edit: edit, note: decision.note, prepared, by: actor, tx)
        case .withdraw: try desk.withdraw(id, edit: edit, prepared, by: actor, tx)
        case .approve:
          _ = try desk.approve(id, edit: edit, from: from, versionID: versionID, prepared, by: actor, tx)
        }
        return ""
      }
      visit.announce("rancangan", act.rawValue)
      return .see(CatalogueAddresses.draft(idText))
    }
  }
}
