import Addresses
import Civic
import Core
import Storage
import Web

/// Entering a decree: its head, its powers one by one or as a table, then all of it at once.
struct DraftPages: Sendable {
  let drafts: DecreeDraftDesk

  var routes: [Route] {
    [
      .staff(.get, RegisterAddresses.newDraft, .keepRegister, new),
      .staff(.post, RegisterAddresses.newDraft, .keepRegister, begin),
      .staff(.get, RegisterAddresses.draft, .keepRegister, show), .staff(.post, RegisterAddresses.draft, .keepRegister, saveHead),
      .staff(.post, RegisterAddresses.draftPower, .keepRegister, addPower),
      .staff(.post, RegisterAddresses.draftAnnex, .keepRegister, bringIn),
      .staff(.post, RegisterAddresses.dropLine, .keepRegister, drop),
      .staff(.post, RegisterAddresses.enter, .keepRegister, enter),
      .staff(.post, RegisterAddresses.discard, .keepRegister, discard),
    ]
  }

  private func areas(_ visit: StaffVisit) async throws -> AreaWords {
    try await visit.read { [drafts] tx, _ in AreaWords(try drafts.desk.reference.data(in: tx)) }
  }

  private func new(_ visit: StaffVisit) async throws -> Answer {
    let areas = try await areas(visit)
    var state = FormState()
    state.fields["pemberi"] = areas.regent
    state.fields["berkas"] = Authority.OpenFiles.finish.rawValue
    return visit.show(
      Page(
        DraftStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: DraftViews.begin(visit, areas, state)))
  }

  private func begin(_ visit: StaffVisit) async throws -> Answer {
    let areas = try await areas(visit)
    switch DecreeForm.form(visit.newID(), districts: areas.districts).parse(visit.fields) {
    case .refused(let state):
      return visit.show(
        Page(
          DraftStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
          body: DraftViews.begin(visit, areas, state)), status: 422)
    case .accepted(let decree):
      let (event, now) = (visit.newID(), visit.now)
      let id = try await visit.writeOnce { [drafts] tx, actor in
        try drafts.begin(decree, eventID: event, at: now, by: actor, tx)
        return decree.id.text
      }
      return .see(RegisterAddresses.draft(id))
    }
  }

  private func show(_ visit: StaffVisit, _ id: String) async throws -> Answer { try await page(visit, try ID(asked: id)) }

  private func page(
    _ visit: StaffVisit, _ id: ID, head: FormState? = nil, power: FormState? = nil, table: FormState = FormState()
  ) async throws -> Answer {
    let (opened, areas) = try await visit.read { [drafts] tx, actor in
      (
        try drafts.open(id, by: actor, now: visit.now, tx), AreaWords(try drafts.desk.reference.data(in: tx))
      )
    }
    let isRefused = head != nil || power != nil || !table.errors.isEmpty
    return visit.show(
      Page(
        DraftStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: DraftViews.page(
          visit, opened, areas, head: head ?? DecreeForm.state(opened.draft.decree), power: power ?? FormState(), table: table)),
      status: isRefused ? 422 : 200)
  }

  /// Saves a draft as `change` makes it, if it is still the version that was shown.
  private func save(
    _ visit: StaffVisit, _ id: ID, _ change: @escaping @Sendable (DecreeDraft) throws -> (Decree, String)
  ) async throws -> Answer {
    guard let version = Int(visit.fields["versi"]) else { throw Problem.changed }
    let (event, now) = (visit.newID(), visit.now)
    try await visit.writeOnce { [drafts] tx, actor in
      try drafts.save(id, version: version, eventID: event, at: now, by: actor, tx, change)
      return ""
    }
    visit.announce("rancangan")
    return .see(RegisterAddresses.draft(id.text))
  }

  private func saveHead(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch DecreeForm.form(id, districts: try await areas(visit).districts).parse(visit.fields) {
    case .refused(let state): return try await page(visit, id, head: state)
    case .accepted(let decree): return try await save(visit, id) { (decree, $0.annex) }
    }
  }

  private func addPower(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let (id, row) = (try ID(asked: idText), PowerForm.row(visit.fields))
    let faults = try await visit.read { [drafts] tx, actor in
      let opened = try drafts.open(id, by: actor, now: visit.now, tx)
      return drafts.read(row, opened.surroundings, now: visit.now).faults
    }
    guard faults.isEmpty else { return try await page(visit, id, power: PowerForm.state(visit.fields, faults)) }
    return try await save(visit, id) { ($0.decree, $0.adding(row)) }
  }

  private func bringIn(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let file = visit.fields.files["lampiran"], !file.bytes.isEmpty else {
      return try await page(visit, id, table: FormState(errors: [FieldError("lampiran", DraftStrings.tableMissing)]))
    }
    guard file.bytes.count <= AnnexTable.mostBytes else { throw Problem.annexTooLarge }
    do {
      let annex = try AnnexText.normal(file.bytes)
      return try await save(visit, id) { ($0.decree, annex) }
    } catch let failure as CSVReader.Failure {
      let said = DraftStrings.fault(failure.line, "", failure.text)
      return try await page(visit, id, table: FormState(errors: [FieldError("lampiran", said)]))
    }
  }

  private func drop(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let number = Int(visit.fields["baris"]) else { throw Problem.notFound }
    let lines = try await visit.read { [drafts] tx, actor in
      try drafts.open(id, by: actor, now: visit.now, tx).lines.map { ($0.number, $0.row) }
    }
    let kept = lines.filter { $0.0 != number }.map(\.1.line)
    return try await save(visit, id) { ($0.decree, ([AnnexRow.header] + kept).joined(separator: "\n")) }
  }

  private func enter(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let version = Int(visit.fields["versi"]) else { throw Problem.changed }
    let (event, now) = (visit.newID(), visit.now)
    // Sent twice, the second finds no draft any more, but the decree.
    let opened = try await visit.read { [drafts] tx, actor in try drafts.openUnlessEntered(id, by: actor, now: now, tx) }
    guard let opened else { return .see(RegisterAddresses.keep(idText)) }
    let entry = RegisterDesk.Entry(opened.draft.decree, opened.powers, at: now, randomness: visit.site.randomness)
    try await visit.writeOnce { [drafts] tx, actor in
      try drafts.enter(opened, entry, version: version, eventID: event, at: now, by: actor, tx)
      return ""
    }
    visit.announce("keputusan", "masuk")
    return .see(RegisterAddresses.keep(idText))
  }

  private func discard(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let version = Int(visit.fields["versi"]) else { throw Problem.changed }
    let (event, now) = (visit.newID(), visit.now)
    try await visit.writeOnce { [drafts] tx, actor in
      try drafts.discard(id, version: version, eventID: event, at: now, by: actor, tx)
      return ""
    }
    return .see(RegisterAddresses.register())
  }
}
