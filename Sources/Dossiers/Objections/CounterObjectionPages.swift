import Addresses
import Civic
import Core
import Storage
import Web

/// Where the counter takes an objection of someone who came, and prints the letter that says no.
struct CounterObjectionPages: Sendable {
  let desk: ObjectionDesk
  let dossiers: DossierPages

  var routes: [Route] {
    [
      .staff(.get, ObjectionAddresses.atCounter, .receive, show),
      .staff(.post, ObjectionAddresses.atCounter, .receive, file),
      .staff(.post, ObjectionAddresses.rejection, .unmask, rejection),
    ]
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await page(visit, idText, FormState())
  }

  private func page(_ visit: StaffVisit, _ idText: String, _ state: FormState) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let opened = try await visit.read { [desk = dossiers.desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    return visit.show(
      Page(
        ObjectionStrings.section[visit.language], frame: .staff, scripts: ["form.js"],
        body: ObjectionViews.counter(visit, opened, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func file(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    switch ObjectionPages.form.parse(visit.fields) {
    case .refused(let state): return try await page(visit, idText, state)
    case .accepted(let words):
      let applicant = try await visit.read { [desk] tx, actor in try desk.applicant(of: id, by: actor, now: visit.now, tx) }
      let prepared = try desk.prepare(words, against: id, applicant, keepsPIN: false, now: visit.now)
      let filed = try await visit.writeOnce { [desk] tx, actor in try desk.file(prepared, by: actor, tx).text }
      return .see(DossierAddresses.receipt(filed))
    }
  }

  /// The letter that says no. It holds personal data, so printing it is noted.
  private func rejection(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let opened = try await dossiers.read(visit, id, reason: ObjectionStrings.printRejection.id) { opened in
      guard opened.dossier.decision == .rejected else { throw Problem.notFound }
    }
    return visit.show(
      Page(
        ObjectionStrings.rejectionTitle.id, frame: .print, scripts: ["print.js"],
        body: RejectionView.page(opened, publicAddress: visit.site.settings.publicAddress, visit.language)))
  }
}
