import Addresses
import Civic
import Core
import Storage
import Web

/// Where someone gives up a dossier that they must not decide.
struct ConflictPages: Sendable {
  let dossiers: DossierPages

  var routes: [Route] { [.staff(.post, ObjectionAddresses.recuse, .handle, recuse)] }

  private struct Input: Sendable {
    let version: Int
    let reason: String
  }

  private static let form = Form<Input> { reader in
    let version = Int(reader.fields["versi"]) ?? -1
    return reader.text("alasan", limit: 300).map { Input(version: version, reason: $0) }
  }

  private func recuse(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return try await dossiers.page(visit, id) { $0.state = state }
    case .accepted(let input):
      let desk = dossiers.desk
      let draft = try ActDraft(
        at: visit.now, reason: input.reason, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      return try await dossiers.recuse(visit, id, version: input.version, draft)
    }
  }
}
