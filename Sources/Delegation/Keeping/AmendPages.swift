import Addresses
import Civic
import Core
import Storage
import Web

/// Putting another power in the place of one.
struct AmendPages: Sendable {
  let drafts: DecreeDraftDesk

  var routes: [Route] {
    [
      .staff(.get, RegisterAddresses.amend, .keepRegister, show), .staff(.post, RegisterAddresses.amend, .keepRegister, amend),
    ]
  }

  private var desk: RegisterDesk { drafts.desk }

  /// What the page is made of.
  private struct Found: Sendable {
    let power: Power
    let service: Text
    let surroundings: AnnexTable.Surroundings
  }

  private func find(_ visit: StaffVisit, _ id: ID) async throws -> Found {
    try await visit.read { [drafts, desk] tx, _ in
      guard let power = try RegisterStore.power(id, regency: desk.regency, tx),
        let decree = try RegisterStore.decree(power.decree, regency: desk.regency, tx)
      else { throw Problem.notFound }
      let surroundings = try drafts.surroundings(decree, tx)
      return Found(
        power: power, service: surroundings.services.first { $0.key == power.service }?.name ?? Text(power.service),
        surroundings: surroundings)
    }
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let found = try await find(visit, id)
    var row = AnnexRow(found.power)
    row[.from] = ""
    return page(visit, found, PowerForm.state(row), status: 200)
  }

  private func page(_ visit: StaffVisit, _ found: Found, _ state: FormState, status: Int) -> Answer {
    visit.show(
      Page(
        KeepStrings.amend[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: KeepViews.amend(visit, found.power, found.service, found.surroundings, state)), status: status)
  }

  /// What the form says beside the new power.
  private struct Said: Sendable {
    /// The number of the decree that amends, of all that stand in the register.
    let decree: String
    let reason: String
  }

  private static let form = Form<Said> { reader in
    let decree = reader.text("keputusan", limit: 100, required: KeepStrings.amendedByMissing)
    let reason = reader.text("alasan", limit: 1000, required: KeepStrings.reasonMissing)
    _ = reader.required(AnnexRow.Column.from.rawValue, { $0 }, or: KeepStrings.fromMissing)
    guard let decree, let reason else { return nil }
    return Said(decree: decree, reason: reason)
  }

  private func amend(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let found = try await find(visit, id)
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return page(visit, found, state, status: 422)
    case .accepted(let said):
      let decree = try await visit.read { [desk] tx, _ in
        try RegisterStore.decree(number: said.decree, regency: desk.regency, tx)
      }
      guard let decree else {
        let unknown = FieldError("keputusan", KeepStrings.decreeUnknown(said.decree))
        return page(visit, found, FormState(fields: visit.fields, errors: [unknown]), status: 422)
      }
      return try await amend(visit, id, found, by: decree, reason: said.reason)
    }
  }

  private func amend(_ visit: StaffVisit, _ id: ID, _ found: Found, by decree: Decree, reason: String) async throws -> Answer {
    var row = PowerForm.row(visit.fields)
    row[.service] = found.power.service
    let around = AnnexTable.Surroundings(
      decree: decree, services: found.surroundings.services, offices: found.surroundings.offices)
    let read = drafts.read(row, around, now: visit.now)
    guard read.faults.isEmpty, let new = read.lines.first?.power?.replacing(id) else {
      return page(visit, found, PowerForm.state(visit.fields, read.faults), status: 422)
    }
    let change = RegisterDesk.Change(
      .amended, of: id, on: new.from, decree: decree.number, reason: reason, at: visit.now, randomness: visit.site.randomness)
    let event = visit.newID()
    try await visit.writeOnce { [desk] tx, actor in
      try desk.amend(change, by: new, event, actor: actor, tx)
      return ""
    }
    visit.announce("keputusan", "ubah")
    return .see(RegisterAddresses.keep(found.power.decree.text))
  }
}
