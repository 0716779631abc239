import Addresses
import Civic
import Core
import Storage
import Web

/// Work lists, dossiers and what is done with them, for programs that act for someone of the staff.
struct DossierAPI: Sendable {
  let counter: CounterDesk
  let desk: DecisionDesk

  var routes: [Route] {
    [
      .staffAPI(Self.listDossiers, at: APIAddresses.dossiers, .readDossiers, answers: DossierShapes.page, list),
      .staffAPI(Self.getDossier, at: APIAddresses.dossier, .readDossiers, answers: DossierShapes.opened, show),
      .staffAPI(
        post: Self.receiveDossier, at: APIAddresses.dossiers, .receive, answers: DossierShapes.written, status: 201, receive),
      .staffAPI(post: Self.actOnDossier, at: APIAddresses.actions, .handle, answers: DossierShapes.written, act),
    ]
  }

  private static let listDossiers = Operation(
    "listDossiers", .dossiers, DossierAPIStrings.list, DossierAPIStrings.listAbout,
    parameters: [
      .query("list", .choice(InboxFilter.allCases.map(\.apiName)), DossierAPIStrings.listChoice, example: "open"),
      .query("limit", .integer(1...100), DossierAPIStrings.limit, example: "50"),
      .query("cursor", .text(most: 200, format: "cursor"), DossierAPIStrings.cursor, example: ""),
    ],
    leads: [
      .init(to: "getDossier", "id", from: "/items/0/id"), .init(to: "actOnDossier", "id", from: "/items/0/id"),
      .init(to: "listDossiers", "cursor", from: "/next"),
    ])

  private static let idParameter = Operation.Parameter.path(
    "id", .id, DossierAPIStrings.id, example: "0191a1b2-5c3d-7e4f-8a9b-0c1d2e3f4a5b")

  private static let getDossier = Operation(
    "getDossier", .dossiers, DossierAPIStrings.show, DossierAPIStrings.showAbout, parameters: [idParameter],
    leads: [.init(to: "actOnDossier", "id", from: "/id")])

  private static let receiveDossier = Operation(
    "receiveDossier", .dossiers, DossierAPIStrings.receive, DossierAPIStrings.receiveAbout,
    body: .init(IntakeBody.schema, example: IntakeBody.example),
    leads: [
      .init(to: "getDossier", "id", from: "/id"), .init(to: "actOnDossier", "id", from: "/id"),
      .init(to: "trackDossier", "code", from: "/code"),
    ], refusals: [.notFound])

  private static let actOnDossier = Operation(
    "actOnDossier", .dossiers, DossierAPIStrings.act, DossierAPIStrings.actAbout, parameters: [idParameter],
    body: .init(ActionBody.schema, example: ActionBody.example), leads: [.init(to: "getDossier", "id", from: "/id")])

  private func list(_ visit: StaffVisit) async throws -> DossierShapes.Page {
    let filter = InboxFilter.allCases.first { $0.apiName == visit.query["list"] } ?? .open
    let limit = Int(visit.query["limit"]) ?? 50
    let cursor = Cursor("listDossiers", visit.site.secrets)
    let typed = visit.query["cursor"]
    let after = try typed.isEmpty ? nil : WorkPlace(text: cursor.place(in: typed))
    let inbox = try await visit.read { [desk] tx, actor in
      try desk.inbox(filter, of: actor, after: after, limit: limit, now: visit.now, tx)
    }
    return DossierShapes.Page(entries: inbox.entries, next: inbox.next.map { cursor.text(of: $0.text) })
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> DecisionDesk.Opened {
    let id = try ID(asked: idText)
    return try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
  }

  private func receive(_ visit: StaffVisit, _ body: JSON) async throws -> StaffWrite<Dossier> {
    let prepared = try counter.prepare(try IntakeBody.intake(body), now: visit.now)
    return { [counter] tx, actor in
      let id = try counter.receive(prepared, by: actor, tx)
      guard let dossier = try DossierStore.dossier(id, regency: counter.regency, tx) else { throw Problem.notFound }
      return dossier
    }
  }

  private func act(_ visit: StaffVisit, _ body: JSON, _ idText: String) async throws -> StaffWrite<Dossier> {
    let id = try ID(asked: idText)
    let wish = try ActionBody(body)
    let draft = try ActDraft(
      at: visit.now, reason: wish.reason, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
    return { [desk] tx, actor in
      let standing = try desk.standing(of: id, for: actor, at: draft.at, tx)
      if wish.action == .handOver {
        guard actor.may(.handOver, in: standing.dossier.area, on: visit.today) else { throw Problem.notAllowed }
      }
      try desk.act(wish.action, on: id, version: wish.version, wish.details, draft, by: actor, tx)
      return try desk.standing(of: id, for: actor, at: draft.at, tx).dossier
    }
  }
}
