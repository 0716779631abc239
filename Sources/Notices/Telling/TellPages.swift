import Addresses
import Civic
import Core
import Storage
import Web

/// What someone of the office must still say, and what became of each notice of a dossier.
struct TellPages: Sendable {
  let desk: TellDesk

  var routes: [Route] {
    [
      .staff(.get, NoticeAddresses.toSay, .tell, list),
      .staff(.get, NoticeAddresses.ofDossier, .readDossiers, ofDossier),
      .staff(.post, NoticeAddresses.open, .tell, open),
      .staff(.post, NoticeAddresses.slip, .tell, slip),
      .staff(.post, NoticeAddresses.said, .tell, say),
      .staff(.post, NoticeAddresses.withdraw, .tell, withdraw),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    let after = WorkPlace(text: visit.query["sesudah"])
    let list = try await visit.read { [desk] tx, actor in try desk.list(of: actor, after: after, on: visit.today, tx) }
    return visit.show(
      Page(NoticeStrings.title[visit.language], frame: .staff, scripts: ["keys.js"], body: TellViews.list(visit, list)))
  }

  private func ofDossier(_ visit: StaffVisit, _ dossier: String) async throws -> Answer {
    let id = try ID(asked: dossier)
    let found = try await visit.read { [desk] tx, actor in try desk.notices(of: id, by: actor, now: visit.now, tx) }
    return visit.show(
      Page(NoticeStrings.ofDossier[visit.language], frame: .staff, body: TellViews.ofDossier(visit, id, found)))
  }

  private func open(_ visit: StaffVisit, _ notice: String) async throws -> Answer {
    try await show(visit, try ID(asked: notice), FormState())
  }

  private func show(_ visit: StaffVisit, _ id: ID, _ state: FormState) async throws -> Answer {
    let opened = try await opened(visit, id)
    return visit.show(
      Page(opened.entry.notice.kind.words[visit.language], frame: .staff, body: TellViews.opened(visit, opened, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func slip(_ visit: StaffVisit, _ notice: String) async throws -> Answer {
    let opened = try await opened(visit, try ID(asked: notice))
    return visit.show(
      Page(NoticeStrings.slipTitle[visit.language], frame: .print, scripts: ["print.js"], body: TellViews.slip(visit, opened)))
  }

  /// Number and text in clear, noted in the transaction that reads them.
  private func opened(_ visit: StaffVisit, _ id: ID) async throws -> TellDesk.Opened {
    let ids = [visit.newID(), visit.newID()]
    return try await visit.write { [desk] tx, actor in try desk.open(id, ids: ids, by: actor, now: visit.now, tx) }
  }

  private func say(_ visit: StaffVisit, _ notice: String) async throws -> Answer {
    let id = try ID(asked: notice)
    guard let way = Said.Way(rawValue: visit.fields["cara"]) else {
      return try await show(
        visit, id, FormState(fields: visit.fields, errors: [FieldError("cara", NoticeStrings.howMissing)]))
    }
    let ids = [visit.newID(), visit.newID()]
    try await visit.write { [desk] tx, actor in try desk.say(id, way, ids: ids, by: actor, now: visit.now, tx) }
    visit.announce("tersampaikan")
    return .see(NoticeAddresses.toSay())
  }

  private func withdraw(_ visit: StaffVisit, _ notice: String) async throws -> Answer {
    let (id, eventID) = (try ID(asked: notice), visit.newID())
    try await visit.write { [desk] tx, actor in try desk.withdraw(id, eventID: eventID, by: actor, now: visit.now, tx) }
    visit.announce("tersampaikan", "tidak-perlu")
    return .see(NoticeAddresses.toSay())
  }

}
