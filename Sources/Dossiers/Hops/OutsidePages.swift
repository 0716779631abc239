import Addresses
import Civic
import Core
import Storage
import Web

/// The outside offices of the regency, and what keeps them from working.
struct OutsidePages: Sendable {
  let desk: OutsideDesk

  var routes: [Route] {
    [
      .staff(.get, HopAddresses.offices, .keepRegister, list),
      .staff(.post, HopAddresses.offices, .keepRegister, enter),
      .staff(.get, HopAddresses.office, .keepRegister, show),
      .staff(.post, HopAddresses.office, .keepRegister, change),
      .staff(.post, HopAddresses.state, .keepRegister, publish),
      .staff(.post, HopAddresses.stateOver, .keepRegister, end),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer { try await list(visit, FormState()) }

  private func list(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let (offices, services) = try await visit.read { [desk] tx, _ in (try desk.offices(tx), try desk.services(tx)) }
    return page(visit, OutsideViews.list(visit, offices, services, state), status: state.errors.isEmpty ? 200 : 422)
  }

  private func page(_ visit: StaffVisit, _ body: HTML, status: Int = 200) -> Answer {
    visit.show(
      Page(OutsideStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"], body: body), status: status)
  }

  private func enter(_ visit: StaffVisit) async throws -> Answer {
    switch OutsideForm.office(visit.newID(), version: 1).parse(visit.fields) {
    case .refused(let state): return try await list(visit, state)
    case .accepted(let office):
      let event = visit.newID()
      let id = try await visit.writeOnce { [desk] tx, actor in
        try desk.enter(office, event: event, by: actor, at: visit.now, tx)
        return office.id.text
      }
      visit.announce("kantor-tujuan")
      return .see(HopAddresses.office(id))
    }
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await show(visit, try ID(asked: idText), nil, FormState())
  }

  /// - Parameter typed: what was typed into the form of the office; nil: as it is kept.
  private func show(_ visit: StaffVisit, _ id: ID, _ typed: FormState?, _ stateForm: FormState) async throws -> Answer {
    let (listed, services) = try await visit.read { [desk] tx, _ in (try desk.office(id, tx), try desk.services(tx)) }
    let isRefused = !((typed?.errors ?? []) + stateForm.errors).isEmpty
    return page(visit, OutsideViews.one(visit, listed, services, typed, stateForm), status: isRefused ? 422 : 200)
  }

  private func change(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    _ = try await visit.read { [desk] tx, _ in try desk.office(id, tx) }
    switch OutsideForm.office(id, version: Int(visit.fields["versi"]) ?? -1).parse(visit.fields) {
    case .refused(let state): return try await show(visit, id, state, FormState())
    case .accepted(let office):
      let event = visit.newID()
      try await visit.write { [desk] tx, actor in try desk.change(office, event: event, by: actor, at: visit.now, tx) }
      visit.announce("kantor-tujuan")
      return .see(HopAddresses.office(idText))
    }
  }

  private func publish(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    _ = try await visit.read { [desk] tx, _ in try desk.office(id, tx) }
    let (today, stateID, event) = (visit.today, visit.newID(), visit.newID())
    switch OutsideForm.state(today: today).parse(visit.fields) {
    case .refused(let state): return try await show(visit, id, nil, state)
    case .accepted(let said):
      try await visit.writeOnce { [desk] tx, actor in
        let state = OutsideState(
          id: stateID, office: id, kind: said.kind, services: said.services, since: said.since, source: said.source,
          enteredAt: visit.now, enteredAs: desk.capacity(of: actor, at: visit.now))
        try desk.publish(state, event: event, by: actor, tx)
        return ""
      }
      visit.announce("kantor-tujuan")
      return .see(HopAddresses.office(idText))
    }
  }

  private func end(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let (id, event) = (try ID(asked: idText), visit.newID())
    try await visit.write { [desk] tx, actor in try desk.end(id, event: event, by: actor, at: visit.now, tx) }
    visit.announce("kantor-tujuan")
    return .see(HopAddresses.offices())
  }
}

/// The forms of outside offices.
enum OutsideForm {
  /// The most working days an office can promise.
  private static let mostDays = 120

  static func office(_ id: ID, version: Int) -> Form<OutsideOffice> {
    Form { reader in
      let name = reader.text("nama", limit: 120, required: OutsideStrings.nameMissing)
      let kind = reader.required("jenis", { OutsideOffice.Kind(rawValue: $0) }, or: OutsideStrings.kindMissing)
      let contact = reader.text("kontak", limit: 300)
      let days = reader.required(
        "hari", { Int($0).flatMap { (1...mostDays).contains($0) ? $0 : nil } }, or: OutsideStrings.daysMissing)
      guard let name, let kind, let contact, let days else { return nil }
      return OutsideOffice(
        id: id, kind: kind, name: name, contact: contact, promise: .workingDays(days), services: services(reader),
        isClosed: reader.isOn("tutup"), version: version)
    }
  }

  struct Said: Sendable {
    let kind: OutsideState.Kind
    let services: [String]
    let since: Day
    let source: String
  }

  /// What is published reads everyone: what looks like a personal number goes back to the form.
  static func state(today: Day) -> Form<Said> {
    Form { reader in
      let kind = reader.required("keadaan", { OutsideState.Kind(rawValue: $0) }, or: OutsideStrings.stateMissing)
      let since = reader.required("sejak", { Day(iso: $0) }, or: OutsideStrings.sinceBad)
      if let since, since > today || since < today + -366 { reader.refuse("sejak", OutsideStrings.sinceBad) }
      let source = reader.text("sumber", limit: 200, required: OutsideStrings.sourceMissing)
      if let source, PersonalTrace.isFound(in: source) { reader.refuse("sumber", LateStrings.personalFound) }
      guard let kind, let since, let source else { return nil }
      return Said(kind: kind, services: services(reader), since: since, source: source)
    }
  }

  /// Keys as they stand in the catalogue: no commas, no more than there can be.
  private static func services(_ reader: FormReader) -> [String] {
    reader.fields.all("layanan").filter { !$0.isEmpty && $0.utf8.count <= 60 && !$0.contains(",") }.prefix(200).map(\.self)
  }
}
