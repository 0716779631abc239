import Addresses
import Civic
import Core
import Storage
import Web

/// "Why may this office decide this?", one click away from each dossier.
struct WhyPages: Sendable {
  let desk: WhyDesk
  let tracking: TrackingPages

  var routes: [Route] {
    [
      .staff(.get, ObjectionAddresses.why, .readDossiers, forStaff),
      .open(.get, ObjectionAddresses.publicWhy, forResident),
    ]
  }

  private func forStaff(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let why = try await visit.read { [desk] tx, actor in try desk.why(id, for: actor, now: visit.now, tx) }
    return visit.show(
      Page(
        why.title[visit.language], frame: .staff,
        body: WhyView(why: why, back: DossierAddresses.dossier(idText), isStaff: true).page(visit.language)))
  }

  private func forResident(_ visit: Visit, _ code: String) async throws -> Answer {
    let tracked = try await tracking.tracked(visit, code)
    let why = try await visit.read { [desk] tx in try desk.why(tracked.dossier, now: visit.now, tx) }
    return visit.show(
      Page(
        why.title[visit.language],
        body: WhyView(why: why, back: DossierAddresses.tracked(tracked.dossier.code), isStaff: false).page(visit.language)))
  }
}
