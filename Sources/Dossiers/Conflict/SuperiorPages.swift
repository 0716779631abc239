import Addresses
import Civic
import Core
import Storage
import Web

/// The desk of the camat's superior: appeals, and files that a camat must not decide.
struct SuperiorPages: Sendable {
  let desk: DecisionDesk

  var routes: [Route] {
    [
      .staff(.get, ObjectionAddresses.superior, .decideAbove, list),
      .staff(.get, ObjectionAddresses.superiorDossier, .decideAbove, show),
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
    return visit.show(
      Page(
        opened.opened.dossier.name, frame: .staff, scripts: ["form.js"],
        body: SuperiorView.page(visit, opened, state, open: action)), status: status)
  }

  private func act(_ visit: StaffVisit, _ idText: String, _ name: String) async throws -> Answer {
    guard let id = ID(text: idText), let action = DossierAction(rawValue: name), action.decides else { throw Problem.notFound }
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
