import Addresses
import Civic
import Core
import Storage
import Web

/// Requests at the counter, and the work of who answers them.
struct RightsPages: Sendable {
  let desk: RightsDesk

  var routes: [Route] {
    [
      .staff(.get, RightsAddresses.counter, .receive, counter),
      .staff(.post, RightsAddresses.counter, .receive, receive),
      .staff(.post, RightsAddresses.identify, .receive, identify),
      .staff(.get, RightsAddresses.work, .answerRights, work),
      .staff(.get, RightsAddresses.request, .answerRights, show),
      .staff(.post, RightsAddresses.copy, .answerRights, copy),
      .staff(.post, RightsAddresses.file, .answerRights, file),
      .staff(.post, RightsAddresses.correct, .answerRights, correct),
      .staff(.post, RightsAddresses.erase, .answerRights, erase),
      .staff(.post, RightsAddresses.decide, .answerRights, decide),
      .staff(.post, RightsAddresses.answer, .answerRights, answer),
    ]
  }

  private func page(_ visit: StaffVisit, _ body: HTML, isRefused: Bool = false) -> Answer {
    visit.show(
      Page(RightsStrings.workTitle[visit.language], frame: .staff, scripts: ["form.js", "keys.js"], body: body),
      status: isRefused ? 422 : 200)
  }

  // MARK: - At the counter

  private func counter(_ visit: StaffVisit) async throws -> Answer {
    try await counter(visit, FormState())
  }

  private func counter(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let (begun, offices) = try await visit.read { [desk] tx, actor in
      let data = try desk.reference.data(in: tx)
      return (
        try desk.begun(for: actor, on: visit.today, tx), actor.areas(for: .receive, on: visit.today).compactMap(data.office)
      )
    }
    let taken = visit.announced("hak").flatMap { PublicCode(typed: $0) }
    return page(
      visit, RightsCounterView(begun: begun, offices: offices, zone: desk.reference.zone, state: state, taken: taken).page(visit),
      isRefused: !state.errors.isEmpty)
  }

  private struct Intake: Sendable {
    let right: Right
    let name: String
    let nik: String
    let phone: String
    let document: IdentityDocument
    let details: String
  }

  private static let intake = Form<Intake> { reader in
    let right = reader.required("hak", Right.init(rawValue:), or: RightsStrings.whichMissing)
    let name = reader.text("nama", limit: 120, required: RightsStrings.nameMissing)
    let nik = reader.optional("nik", { NIK($0) }, or: RightsStrings.nikBad)
    let phone = reader.optional("telepon", { Phone($0) }, or: RightsStrings.phoneBad)
    let document = reader.required("dokumen", IdentityDocument.init(rawValue:), or: RightsStrings.documentMissing)
    let details = reader.text("rincian", limit: 600)
    if document == .idCard, nik == nil, reader.fields["nik"].isEmpty { reader.refuse("nik", RightsStrings.nikBad) }
    guard let right, let name, let document, let details else { return nil }
    return Intake(
      right: right, name: name, nik: nik?.digits ?? "", phone: phone?.digits ?? "", document: document, details: details)
  }

  private func receive(_ visit: StaffVisit) async throws -> Answer {
    switch Self.intake.parse(visit.fields) {
    case .refused(let state): return try await counter(visit, state)
    case .accepted(let input):
      let new = try desk.prepare(input.right, nik: input.nik, phone: input.phone, details: input.details, now: visit.now)
      let office = AreaCode(visit.fields["kantor"])
      let code = try await visit.writeOnce { [desk] tx, actor in
        guard let area = office ?? actor.areas(for: .receive, on: visit.today).first else { throw Problem.notAllowed }
        try desk.receive(new, name: input.name, document: input.document, area: area, by: actor, tx)
        return new.code.compact
      }
      visit.announce("hak", code)
      return .see(RightsAddresses.counter())
    }
  }

  private func identify(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    guard let nik = NIK(visit.fields["nik"]), let document = IdentityDocument(rawValue: visit.fields["dokumen"]) else {
      let error =
        NIK(visit.fields["nik"]) == nil
        ? FieldError("nik", RightsStrings.nikBad) : FieldError("dokumen", RightsStrings.documentMissing)
      return try await counter(visit, FormState(errors: [error]))
    }
    let identity = try desk.prepareIdentity(of: id, nik: nik.digits, document: document, now: visit.now)
    try await visit.write { [desk] tx, actor in try desk.identify(identity, by: actor, tx) }
    return .see(RightsAddresses.counter())
  }

  // MARK: - Answering

  private func work(_ visit: StaffVisit) async throws -> Answer {
    let work = try await visit.read { [desk] tx, actor in try desk.work(of: actor, on: visit.today, tx) }
    return page(visit, RightsWorkView.list(visit, work, zone: desk.reference.zone))
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await show(visit, try ID(asked: idText), FormState())
  }

  private func show(_ visit: StaffVisit, _ id: ID, _ state: FormState) async throws -> Answer {
    let opened = try await visit.read { [desk] tx, actor in try desk.open(id, by: actor, now: visit.now, tx) }
    return page(visit, RightsWorkView(opened: opened, state: state).page(visit), isRefused: !state.errors.isEmpty)
  }

  /// Data or answer in clear, with the note of who opened them.
  private func handOut(_ visit: StaffVisit, _ idText: String, as form: RightsDesk.Form) async throws -> RightsDesk.Opened {
    let (id, ids) = (try ID(asked: idText), [visit.newID(), visit.newID()])
    return try await visit.write { [desk] tx, actor in
      try desk.handOut(id, as: form, ids: ids, by: actor, now: visit.now, tx)
    }
  }

  private func copy(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let opened = try await handOut(visit, idText, as: .page)
    return visit.show(
      Page(
        RightsStrings.copyTitle[visit.language], frame: .print, scripts: ["print.js"],
        body: RightsPaperView(opened: opened, now: visit.now).copy(visit.language)))
  }

  private func file(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let opened = try await handOut(visit, idText, as: .file)
    return .file(
      try RightsFile(opened, now: visit.now, visit.language).bytes, type: "application/json",
      name: "\(opened.request.code.compact).json")
  }

  private func answer(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let opened = try await handOut(visit, idText, as: .answer)
    return visit.show(
      Page(
        RightsStrings.answerTitle[visit.language], frame: .print, scripts: ["print.js"],
        body: RightsPaperView(opened: opened, now: visit.now).answer(visit.language)))
  }

  private static let correction = Form<(record: ID, what: Correction)> { reader in
    let record = reader.required("berkas", { ID(text: $0) }, or: RightsStrings.noRecords)
    let name = reader.text("nama-baru", limit: 120)
    let address = reader.text("alamat-baru", limit: 300)
    let phone = reader.optional("telepon-baru", { Phone($0) }, or: RightsStrings.phoneBad)
    guard let record, let name, let address else { return nil }
    let correction = Correction(name: name, address: address, phone: phone?.digits ?? "")
    if correction.isEmpty, reader.errors.isEmpty { reader.refuse("nama-baru", RightsStrings.nothingToCorrect) }
    return (record, correction)
  }

  private func correct(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch Self.correction.parse(visit.fields) {
    case .refused(let state): return try await show(visit, id, state)
    case .accepted(let input):
      return try await carryOut(visit, id, try desk.prepareCorrection(input.what, of: input.record, for: id, now: visit.now))
    }
  }

  private func erase(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let record = try ID(asked: visit.fields["berkas"])
    return try await carryOut(visit, id, try desk.prepareErasure(of: record, for: id, now: visit.now))
  }

  private func carryOut(_ visit: StaffVisit, _ id: ID, _ task: RightsDesk.Task) async throws -> Answer {
    try await visit.write { [desk] tx, actor in try desk.carryOut(task, by: actor, tx) }
    visit.announce("hak-tersimpan")
    return .see(RightsAddresses.request(id.text))
  }

  private func decide(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let isGranted = visit.fields["putusan"] == "kabul"
    let form = Form<(answer: String, basis: String)> { reader in
      let answer = reader.text("jawaban", limit: 2000, required: RightsStrings.answerMissing)
      let basis = reader.text("dasar", limit: 200, required: isGranted ? nil : RightsStrings.lawMissing)
      guard let answer, let basis else { return nil }
      return (answer, basis)
    }
    switch form.parse(visit.fields) {
    case .refused(let state): return try await show(visit, id, state)
    case .accepted(let input):
      let decision = try desk.prepareDecision(
        on: id, version: Int(visit.fields["versi"]) ?? -1, isGranted: isGranted, answer: input.answer,
        basis: isGranted ? "" : input.basis, now: visit.now)
      try await visit.write { [desk] tx, actor in try desk.decide(decision, by: actor, tx) }
      visit.announce("hak-tersimpan")
      return .see(RightsAddresses.request(idText))
    }
  }
}
