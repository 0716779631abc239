import Addresses
import Civic
import Core
import Storage
import Web

/// Home visits: who asks, who goes when, and the file taken at the door.
struct HomeVisitPages: Sendable {
  let desk: HomeVisitDesk

  var routes: [Route] {
    [
      .staff(.get, HomeVisitAddresses.visits, .receive, list),
      .staff(.get, HomeVisitAddresses.ask, .receive, askForm),
      .staff(.post, HomeVisitAddresses.ask, .receive, ask),
      .staff(.post, HomeVisitAddresses.dayList, .receive, dayList),
      .staff(.get, HomeVisitAddresses.visit, .receive, show),
      .staff(.post, HomeVisitAddresses.plan, .receive, plan),
      .staff(.post, HomeVisitAddresses.refuse, .receive, refuse),
      .staff(.post, HomeVisitAddresses.finish, .receive, finish),
      .staff(.get, HomeVisitAddresses.intake, .receive, intakeForm),
      .staff(.post, HomeVisitAddresses.intake, .receive, take),
    ]
  }

  private func list(_ visit: StaffVisit) async throws -> Answer {
    let overview = try await visit.read { [desk] tx, actor in try desk.overview(for: actor, on: visit.today, tx) }
    return page(visit, HomeVisitViews.list(visit, overview))
  }

  private func page(_ visit: StaffVisit, _ body: HTML, status: Int = 200) -> Answer {
    visit.show(
      Page(HomeVisitStrings.title[visit.language], frame: .staff, scripts: ["form.js", "keys.js"], body: body), status: status)
  }

  private func askForm(_ visit: StaffVisit) async throws -> Answer {
    var state = FormState()
    state.fields["hari"] = (visit.today + 1).iso
    state.fields["layanan"] = visit.query["layanan"]
    state.fields["berkas"] = visit.query["berkas"]
    if let id = ID(text: visit.query["berkas"]) {
      let dossier = try await visit.read { [desk] tx, actor in
        try DossierStore.dossier(id, regency: desk.regency, in: actor.areas(for: .receive, on: visit.today), tx)
      }
      guard let dossier else { throw Problem.notFound }
      (state.fields["nama"], state.fields["layanan"]) = (dossier.name, dossier.terms.service)
      (state.fields["desa"], state.fields["kantor"]) = (dossier.village?.text ?? "", dossier.area.text)
      state.fields["sebab"] = dossier.priority?.rawValue ?? ""
    }
    return try await asking(visit, state)
  }

  private func asking(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let office = AreaCode(state.fields["kantor"])
    let choices = try await visit.read { [desk] tx, actor in
      try desk.counter.choices("", at: office, for: actor, on: visit.today, tx)
    }
    var state = state
    if state.fields["kantor"].isEmpty { state.fields["kantor"] = choices.office?.area.text ?? "" }
    return page(visit, HomeVisitViews.asking(visit, choices, state), status: state.errors.isEmpty ? 200 : 422)
  }

  private func ask(_ visit: StaffVisit) async throws -> Answer {
    switch HomeVisitForms.request(today: visit.today).parse(visit.fields) {
    case .refused(let state): return try await asking(visit, state)
    case .accepted(let request):
      let new = try desk.prepare(request, now: visit.now)
      let id = try await visit.writeOnce { [desk] tx, actor in
        try desk.ask(new, by: actor, tx)
        return new.id.text
      }
      visit.announce("kunjungan")
      return .see(HomeVisitAddresses.visit(id))
    }
  }

  private func show(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    var state = FormState()
    state.fields["hari"] = (visit.today + 1).iso
    return try await show(visit, try ID(asked: idText), state)
  }

  private func show(_ visit: StaffVisit, _ id: ID, _ state: FormState) async throws -> Answer {
    let (found, service) = try await visit.read { [desk] tx, actor in
      let found = try desk.visit(id, for: actor, now: visit.now, tx)
      return (found, try desk.asks.everOffered(tx).first { $0.key.service == found.service }?.name)
    }
    return page(visit, HomeVisitViews.one(visit, found, service: service, state), status: state.errors.isEmpty ? 200 : 422)
  }

  private func plan(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    switch HomeVisitForms.plan(today: visit.today).parse(visit.fields) {
    case .refused(let state): return try await show(visit, id, state)
    case .accepted(let plan): return try await step(visit, id, .planned, day: plan.day, team: plan.team)
    }
  }

  private func refuse(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await ending(visit, try ID(asked: idText), .refused)
  }

  private func finish(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    try await ending(visit, try ID(asked: idText), .done)
  }

  private func ending(_ visit: StaffVisit, _ id: ID, _ state: HomeVisit.State) async throws -> Answer {
    guard let reason = cleaned(visit.fields["alasan"], limit: 300), !reason.isEmpty else {
      let error = FieldError("alasan", DossierStrings.reasonMissing)
      return try await show(visit, id, FormState(fields: visit.fields, errors: [error]))
    }
    return try await step(visit, id, state, reason: reason)
  }

  private func step(
    _ visit: StaffVisit, _ id: ID, _ state: HomeVisit.State, day: Day? = nil, team: String = "", reason: String = ""
  ) async throws -> Answer {
    let step = try desk.prepareStep(
      state, of: id, version: Int(visit.fields["versi"]) ?? -1, day: day, team: team, reason: reason, now: visit.now)
    try await visit.write { [desk] tx, actor in try desk.take(step, by: actor, tx) }
    visit.announce("kunjungan")
    return .see(HomeVisitAddresses.visit(id.text))
  }

  /// Addresses in clear: posted, and noted in the transaction that reads them.
  private func dayList(_ visit: StaffVisit) async throws -> Answer {
    let one = ID(text: visit.fields["kunjungan"])
    guard let day = one == nil ? Day(typed: visit.fields["hari"]) : visit.today else { throw Problem.homeVisitDay }
    let ids = [visit.newID(), visit.newID()]
    let (lines, services) = try await visit.write { [desk] tx, actor in
      (
        try desk.doors(on: day, visit: one, ids: ids, by: actor, now: visit.now, tx),
        try desk.asks.everOffered(tx).map { ($0.key.service, $0.name) }
      )
    }
    return visit.show(
      Page(
        HomeVisitStrings.dayList[visit.language], frame: .print, scripts: ["print.js"],
        body: HomeVisitViews.dayList(
          visit, lines, on: one == nil ? day : lines.first?.visit.day ?? day, Dictionary(services) { first, _ in first })))
  }

  private func intakeForm(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let found = try await openVisit(visit, idText)
    var state = FormState()
    state.fields["pemohon"] = ApplicantKind.person.rawValue
    state.fields["nama"] = found.name
    state.fields["desa"] = found.village?.text ?? ""
    state.fields["didahulukan"] = found.need?.rawValue ?? ""
    return try await intake(visit, found, service: visit.query["layanan"].isEmpty ? found.service : visit.query["layanan"], state)
  }

  private func openVisit(_ visit: StaffVisit, _ idText: String) async throws -> HomeVisit {
    let id = try ID(asked: idText)
    return try await visit.read { [desk] tx, actor in try desk.visit(id, for: actor, now: visit.now, tx) }
  }

  private func intake(_ visit: StaffVisit, _ found: HomeVisit, service: String, _ state: FormState) async throws -> Answer {
    let choices = try await visit.read { [desk] tx, actor in
      try desk.counter.choices(service, at: found.area, for: actor, on: visit.today, tx)
    }
    return visit.show(
      Page(
        HomeVisitStrings.takeFile[visit.language], frame: .staff, scripts: ["counter.js", "form.js", "keys.js"],
        body: HomeVisitViews.intake(visit, found, choices, state, isUnknown: !service.isEmpty && choices.chosen == nil)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func take(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let found = try await openVisit(visit, idText)
    let service = visit.fields["layanan"]
    if visit.fields.has("perbarui") { return try await intake(visit, found, service: service, FormState(fields: visit.fields)) }
    let object = try await visit.read { [desk] tx, _ in try desk.asks.object(service, tx) }
    switch IntakeForm.form(measuring: object).parse(visit.fields) {
    case .refused(let state): return try await intake(visit, found, service: service, state)
    case .accepted(let typed):
      let contact = try await visit.read { [desk] tx, _ in
        try HomeVisitStore.contact(of: found.id, regency: desk.regency, secrets: desk.secrets, tx)
      }
      let prepared = try desk.counter.prepare(
        desk.completed(typed, from: contact), as: IntakeWay(.homeVisit), now: visit.now)
      let step = try desk.prepareStep(.done, of: found.id, version: found.version, now: visit.now)
      let id = try await visit.writeOnce { [desk] tx, actor in
        let dossier = try desk.counter.receive(prepared, by: actor, tx)
        try desk.take(step, dossier: dossier, by: actor, tx)
        return dossier.text
      }
      return .see(DossierAddresses.receipt(id))
    }
  }
}

/// The forms of home visits.
enum HomeVisitForms {
  static func request(today: Day) -> Form<HomeVisitDesk.Request> {
    Form { reader in
      let area = reader.required("kantor", { AreaCode($0) }, or: DossierStrings.officeMissing)
      let name = reader.text("nama", limit: 120, required: HomeVisitStrings.nameMissing)
      let phone = reader.optional("telepon", { Phone($0) }, or: HomeVisitStrings.phoneBad)
      let address = reader.text("alamat", limit: 300, required: HomeVisitStrings.addressMissing)
      let note = reader.text("catatan", limit: 300)
      let village = reader.optional("desa", { AreaCode($0) }, or: DossierStrings.villageBad)
      let day = day(&reader, today)
      guard let area, let name, let address, let note, let day else { return nil }
      return HomeVisitDesk.Request(
        area: area, name: name, village: village, service: String(reader.fields["layanan"].prefix(60)),
        dossier: ID(text: reader.fields["berkas"]), need: SpecialNeed.chosen(reader.fields["sebab"], among: SpecialNeed.ofVisits),
        contact: HomeVisitContact(phone: phone?.digits ?? "", address: address, note: note), wishedDay: day)
    }
  }

  static func plan(today: Day) -> Form<(day: Day, team: String)> {
    Form { reader in
      let team = reader.text("petugas", limit: 120, required: HomeVisitStrings.teamMissing)
      guard let day = day(&reader, today), let team else { return nil }
      return (day, team)
    }
  }

  private static func day(_ reader: inout FormReader, _ today: Day) -> Day? {
    reader.required(
      "hari", { Day(typed: $0).flatMap { HomeVisitRules.isDay($0, from: today) ? $0 : nil } },
      or: HomeVisitStrings.days(from: today))
  }
}
