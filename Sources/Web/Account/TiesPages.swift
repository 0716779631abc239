import Addresses
package import Civic
import Core

/// Where an officer records who they are and to which family they belong, so that the program stops them from deciding
/// on themselves or their family (UU 30/2014 Art 42–45).
package struct TiesPages: Sendable {
  private let desk: AccountDesk

  package init(_ desk: AccountDesk) {
    self.desk = desk
  }

  package var routes: [Route] {
    [
      .staff(.get, WebAddresses.ties, nil) { visit in try await show(visit, FormState()) },
      .staff(.post, WebAddresses.ties, nil, save),
    ]
  }

  private struct Input: Sendable {
    let nik: NIK?
    let familyCard: FamilyCard?
    let isRemoval: Bool
  }

  private static let form = Form<Input> { reader in
    let isRemoval = reader.isOn("hapus")
    let nik = reader.optional("nik", { NIK($0) }, or: TiesStrings.malformed)
    let card = reader.optional("kk", { FamilyCard($0) }, or: TiesStrings.malformed)
    if !isRemoval, nik == nil, card == nil, reader.errors.isEmpty { reader.refuse("nik", TiesStrings.missing) }
    return Input(nik: nik, familyCard: card, isRemoval: isRemoval)
  }

  private func show(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let ties = try await visit.read { tx, actor in
      guard !actor.mustChangePassword else { throw Problem.passwordMustChange }
      return try Civic.ties(of: actor.account, regency: actor.regency, tx)
    }
    // What was typed is not shown again: these numbers are for nobody's screen.
    return visit.show(
      Page(
        TiesStrings.title[visit.language], frame: .staff, scripts: ["form.js"],
        body: TiesViews.page(visit, ties, FormState(errors: state.errors))), status: state.errors.isEmpty ? 200 : 422)
  }

  private func save(_ visit: StaffVisit) async throws -> Answer {
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return try await show(visit, state)
    case .accepted(let input):
      let given = FamilyTies(nik: input.nik, familyCard: input.familyCard, secrets: visit.site.secrets)
      let eventID = visit.newID()
      try await visit.write { [desk] tx, actor in
        guard !actor.mustChangePassword else { throw Problem.passwordMustChange }
        let before = try Civic.ties(of: actor.account, regency: actor.regency, tx)
        // What was left empty stays as it was.
        let ties =
          input.isRemoval
          ? .none : FamilyTies(nik: given.nik ?? before.nik, familyCard: given.familyCard ?? before.familyCard)
        try desk.save(ties, eventID: eventID, of: actor, now: visit.now, tx)
      }
      visit.announce("keluarga", input.isRemoval ? "hapus" : "simpan")
      return .see(WebAddresses.ties())
    }
  }
}
