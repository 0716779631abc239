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
    let decrees: [Decree]
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
        decrees: try RegisterBook(desk).decrees(after: nil, tx), surroundings: surroundings)
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
        body: KeepViews.amend(visit, found.power, found.service, found.decrees, found.surroundings, state)), status: status)
  }

  private func amend(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    guard let id = ID(text: idText) else { throw Problem.notFound }
    let found = try await find(visit, id)
    var row = PowerForm.row(visit.fields)
    row[.service] = found.power.service
    var errors: [FieldError] = []
    let reason = cleaned(visit.fields["alasan"], limit: 1000) ?? ""
    if reason.isEmpty { errors.append(FieldError("alasan", KeepStrings.reasonMissing)) }
    if row[.from].isEmpty { errors.append(FieldError(AnnexRow.Column.from.rawValue, KeepStrings.fromMissing)) }
    guard let decree = found.decrees.first(where: { $0.id.text == visit.fields["keputusan"] }) else {
      errors.append(FieldError("keputusan", KeepStrings.amendedByMissing))
      return page(visit, found, FormState(fields: visit.fields, errors: errors), status: 422)
    }
    let around = AnnexTable.Surroundings(
      decree: decree, services: found.surroundings.services, offices: found.surroundings.offices)
    var reader = AnnexReader(row: row, line: 1, surroundings: around)
    let read = reader.power(visit.newID())
    errors += reader.faults.map { FieldError($0.column, $0.text) }
    guard errors.isEmpty, let new = read?.replacing(id) else {
      return page(visit, found, FormState(fields: visit.fields, errors: errors), status: 422)
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
