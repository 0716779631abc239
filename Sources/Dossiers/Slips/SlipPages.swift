import Addresses
import Civic
import Core
import Storage
import Web

/// Printing slips, listing them, voiding them and entering them.
struct SlipPages: Sendable {
  let desk: SlipDesk

  var routes: [Route] {
    [
      .staff(.get, SlipAddresses.slips, .receive, list),
      .staff(.post, SlipAddresses.slips, .receive, print),
      .staff(.get, SlipAddresses.sheet, .receive, sheet),
      .staff(.get, SlipAddresses.find, .receive, find),
      .staff(.post, SlipAddresses.void, .receive, void),
      .staff(.get, SlipAddresses.entry, .receive, show),
      .staff(.post, SlipAddresses.entry, .receive, enter),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    try await list(visit, FormState())
  }

  private func list(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let (slips, offices, zone) = try await visit.read { [desk] tx, actor in
      let data = try desk.reference.data(in: tx)
      return (
        try desk.waiting(for: actor, on: visit.today, tx),
        actor.areas(for: .receive, on: visit.today).compactMap(data.office), desk.reference.zone
      )
    }
    let view = SlipViews.list(visit, slips, offices: offices, zone: zone, state)
    return visit.show(
      Page(SlipStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"], body: view),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func print(_ visit: StaffVisit) async throws -> Answer {
    guard let count = Int(visit.fields["jumlah"].trimmed), SlipRules.batch.contains(count) else {
      return try await list(visit, FormState(fields: visit.fields, errors: [FieldError("jumlah", SlipStrings.countBad)]))
    }
    let office = AreaCode(visit.fields["kantor"])
    let printing = try desk.preparePrinting(count, now: visit.now)
    let batch = try await visit.writeOnce { [desk] tx, actor in
      guard let area = office ?? actor.areas(for: .receive, on: visit.today).first else { throw Problem.notAllowed }
      try desk.print(printing, area: area, by: actor, tx)
      return printing.id.text
    }
    let paper = visit.fields["kertas"] == SlipSheetView.strip ? SlipSheetView.strip : ""
    return .see(SlipAddresses.sheet(batch).with([("kertas", paper)]))
  }

  private func sheet(_ visit: StaffVisit, _ batch: String) async throws -> Answer {
    let batch = try ID(asked: batch)
    let sheet = try await visit.read { [desk] tx, actor in try desk.sheet(batch, for: actor, now: visit.now, tx) }
    return visit.show(
      Page(
        SlipStrings.sheetTitle[visit.language], frame: .print, scripts: ["print.js"],
        body: SlipSheetView(sheet: sheet, isStrip: visit.query["kertas"] == SlipSheetView.strip).page(visit)))
  }

  private func find(_ visit: StaffVisit) async throws -> Answer {
    let typed = visit.query["kode"]
    guard typed.utf8.count <= 100, let code = PublicCode(typed: typed) else {
      var state = FormState(errors: [FieldError("kode", DossierStrings.codeBad)])
      state.fields["kode"] = String(typed.prefix(40))
      return try await list(visit, state)
    }
    return .see(SlipAddresses.entry(code.compact))
  }

  /// Each slip in a transaction of its own: one that was entered in the meantime holds up no other.
  private func void(_ visit: StaffVisit) async throws -> Answer {
    let ids = visit.fields.all("slip").prefix(200).compactMap { ID(text: $0) }
    guard let reason = cleaned(visit.fields["alasan"], limit: 200), !reason.isEmpty, !ids.isEmpty else {
      let error =
        ids.isEmpty ? FieldError("slip", SlipStrings.voidNoneChosen) : FieldError("alasan", SlipStrings.voidReasonMissing)
      return try await list(visit, FormState(fields: visit.fields, errors: [error]))
    }
    var count = 0
    for id in ids {
      let voiding = try desk.prepareVoiding(id, reason: reason, now: visit.now)
      if try await visit.write({ [desk] tx, actor in try desk.void(voiding, by: actor, tx) }) { count += 1 }
    }
    visit.announce("batal", "\(count)")
    return .see(SlipAddresses.slips())
  }

  private func found(_ visit: StaffVisit, _ typed: String) async throws -> SlipDesk.Found {
    guard let code = PublicCode(typed: typed) else { throw Problem.codeUnknown }
    return try await visit.read { [desk] tx, actor in try desk.find(code, for: actor, now: visit.now, tx) }
  }

  private func show(_ visit: StaffVisit, _ code: String) async throws -> Answer {
    let found = try await found(visit, code)
    var state = FormState()
    state.fields["pemohon"] = ApplicantKind.person.rawValue
    state.fields["tanggal"] = found.zone.day(of: visit.now).iso
    return try await form(visit, found, service: visit.query["layanan"], state)
  }

  private func form(_ visit: StaffVisit, _ found: SlipDesk.Found, service: String, _ state: FormState) async throws -> Answer {
    let choices = try await visit.read { [desk] tx, actor in
      try desk.counter.choices(service, at: found.slip.area, for: actor, on: visit.today, tx)
    }
    return visit.show(
      Page(
        SlipStrings.entryTitle[visit.language], frame: .staff, scripts: ["counter.js", "form.js", "keys.js"],
        body: SlipViews.entry(visit, found, choices, state, isUnknown: !service.isEmpty && choices.chosen == nil)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func enter(_ visit: StaffVisit, _ code: String) async throws -> Answer {
    let found = try await found(visit, code)
    let service = visit.fields["layanan"]
    if found.slip.state == .printed, visit.fields.has("perbarui") {
      return try await form(visit, found, service: service, FormState(fields: visit.fields))
    }
    let object = try await visit.read { [desk] tx, _ in try desk.asks.object(service, tx) }
    switch SlipForm.form(found, measuring: object, now: visit.now).parse(visit.fields) {
    case .refused(let state): return try await form(visit, found, service: service, state)
    case .accepted(let input):
      let pin = try await visit.read { [desk] tx, _ in try desk.pin(of: found.slip, tx) }
      let entry = try desk.prepareEntry(
        of: found.slip, pin: pin, input.intake, writtenAt: input.writtenAt, officer: input.officer, now: visit.now)
      let outcome = try await visit.writeOnce { [desk] tx, actor in
        try desk.enter(entry, by: actor, tx).isNew ? "new" : "first"
      }
      visit.announce("slip", outcome)
      return .see(SlipAddresses.entry(found.slip.code.compact))
    }
  }
}

/// The fields of a slip that is entered: when it was written, and what the counter asks of everyone.
struct SlipForm: Sendable {
  let writtenAt: Moment
  let officer: String
  let intake: CounterDesk.Intake

  /// - Parameter object: what is asked to know the size of the object; nobody may have asked it when the slip was written.
  static func form(_ found: SlipDesk.Found, measuring object: ObjectMeasure?, now: Moment) -> Form<SlipForm> {
    Form { reader in
      let day = reader.required("tanggal", { Day(typed: $0) }, or: SlipStrings.dayBad)
      let minute = reader.required("jam", SlipRules.minute, or: SlipStrings.hourBad)
      let officer = reader.text("petugas", limit: 120)
      let amount = ObjectSize.read(&reader, object, isRequired: false)
      let intake = IntakeForm.read(&reader, amount: amount)
      guard let day, let minute, let officer else { return nil }
      let writtenAt = found.zone.moment(day, minute: minute)
      if found.slip.state == .printed,
        let fault = SlipRules.fault(writtenAt: writtenAt, printedAt: found.slip.printedAt, now: now)
      {
        reader.refuse(found.zone.day(of: now) == day ? "jam" : "tanggal", fault.words)
      }
      return intake.map { SlipForm(writtenAt: writtenAt, officer: officer, intake: $0) }
    }
  }
}
