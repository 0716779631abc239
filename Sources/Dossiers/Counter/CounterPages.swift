import Addresses
import Civic
import Core
import Storage
import Web

/// The counter: choosing a service, taking a file, the receipt, and those who cannot be served.
struct CounterPages: Sendable {
  let desk: CounterDesk
  let decisions: DecisionDesk

  var routes: [Route] {
    [
      .staff(.get, DossierAddresses.counter, .receive, show),
      .staff(.post, DossierAddresses.counter, .receive, receive),
      .staff(.post, DossierAddresses.people, .receive, find),
      .staff(.post, DossierAddresses.turnAway, .receive, turnAway),
      .staff(.get, DossierAddresses.receipt, .receive, receipt),
      .staff(.post, DossierAddresses.renewPIN, .receive, renewPIN),
    ]
  }

  /// What the counter's page is made of.
  struct Desk: Sendable {
    let services: [ServiceTerms]
    let chosen: ServiceTerms?
    /// All at which the person takes files.
    let offices: [Office]
    /// The one whose standards these are.
    let office: Office?
    let villages: [Region]
  }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    var state = FormState()
    state.fields["pemohon"] = ApplicantKind.person.rawValue
    state.fields["kantor"] = visit.query["kantor"]
    return try await form(visit, service: visit.query["layanan"], state)
  }

  private func form(_ visit: StaffVisit, service: String, _ state: FormState, people: [Dossier]? = nil) async throws -> Answer {
    let office = AreaCode(state.fields["kantor"])
    let desk = try await visit.read { [desk] tx, actor in
      try desk.choices(service, at: office, for: actor, on: visit.today, tx)
    }
    var state = state
    if !state.fields.has("bahasa") { state.fields["bahasa"] = Language.id.rawValue }
    let page = Page(
      DossierStrings.counter[visit.language], frame: .staff, scripts: ["counter.js", "form.js", "keys.js"],
      body: CounterViews.page(visit, desk, state, people: people, isUnknown: !service.isEmpty && desk.chosen == nil))
    return visit.show(page, status: state.errors.isEmpty ? 200 : 422)
  }

  private func receive(_ visit: StaffVisit) async throws -> Answer {
    let service = visit.fields["layanan"]
    if visit.fields.has("perbarui") { return try await form(visit, service: service, FormState(fields: visit.fields)) }
    let object = try await visit.read { [desk] tx, _ in try desk.asks.object(service, tx) }
    switch IntakeForm.form(measuring: object).parse(visit.fields) {
    case .refused(let state): return try await form(visit, service: service, state)
    case .accepted(let intake):
      let prepared = try desk.prepare(intake, now: visit.now)
      let id = try await visit.writeOnce { [desk] tx, actor in try desk.receive(prepared, by: actor, tx).text }
      return .see(DossierAddresses.receipt(id))
    }
  }

  /// A search by NIK or telephone is posted, so that neither stands in an address or a log.
  private func find(_ visit: StaffVisit) async throws -> Answer {
    let typed = visit.fields["cari"]
    guard typed.utf8.count <= 400 else { throw WebStrings.tooLong(100).tooLongProblem }
    let village = AreaCode(visit.fields["desa-cari"])
    let people = try await visit.read { [desk] tx, actor in
      try desk.find(typed, village: village, by: actor, on: visit.today, tx)
    }
    var state = FormState()
    state.fields["pemohon"] = ApplicantKind.person.rawValue
    state.fields["kantor"] = visit.fields["kantor"]
    return try await form(visit, service: visit.fields["layanan"], state, people: people)
  }

  private func turnAway(_ visit: StaffVisit) async throws -> Answer {
    guard let reason = CounterDesk.TurnAwayReason(rawValue: visit.fields["alasan"]) else { throw Problem.notFound }
    let ids = (0..<5).map { _ in visit.newID() }
    let service = String(visit.fields["layanan"].prefix(60))
    let office = AreaCode(visit.fields["kantor"])
    try await visit.writeOnce { [desk] tx, actor in
      guard let area = office ?? actor.areas(for: .receive, on: visit.today).first else { throw Problem.notAllowed }
      let known = try desk.asks.offered(area, tx).contains { $0.key.service == service }
      try desk.turnAway(reason, service: known ? service : "", area: area, ids: ids, by: actor, now: visit.now, tx)
      return ""
    }
    visit.announce("tercatat", reason.rawValue)
    return .see(DossierAddresses.counter())
  }

  private func receipt(_ visit: StaffVisit, _ id: String) async throws -> Answer {
    let id = try ID(asked: id)
    let receipt = try await visit.read { [decisions, desk] tx, actor in
      let opened = try decisions.open(id, by: actor, now: visit.now, tx)
      guard actor.may(.receive, in: opened.dossier.area, on: visit.today) else { throw Problem.notFound }
      return Receipt(
        opened: opened, officer: try Civic.name(of: opened.dossier.receivedBy, regency: desk.regency, in: tx),
        showsPIN: try desk.mayShowPIN(of: id, to: actor, now: visit.now, tx),
        isLocked: try DossierStore.pinFailures(id, regency: desk.regency, tx) >= PINLock.tries)
    }
    return visit.show(
      Page(
        DossierStrings.receipt[visit.language], frame: .print, scripts: ["print.js"],
        body: ReceiptView.counter(visit, receipt)))
  }

  private func renewPIN(_ visit: StaffVisit, _ idText: String) async throws -> Answer {
    let id = try ID(asked: idText)
    let renewal = try desk.prepareRenewal(of: id, now: visit.now)
    try await visit.write { [desk] tx, actor in try desk.renewPIN(renewal, by: actor, tx) }
    return .see(DossierAddresses.receipt(idText))
  }
}

extension Text {
  var tooLongProblem: Problem {
    Problem(.invalid, "form.too-long", self, remedy: DossierStrings.nikHint)
  }
}

/// The fields of the counter's form.
enum IntakeForm {
  /// - Parameter object: what is asked to know the size of the object.
  static func form(measuring object: ObjectMeasure?) -> Form<CounterDesk.Intake> {
    Form { reader in
      let amount = ObjectSize.read(&reader, object)
      return read(&reader, amount: amount)
    }
  }

  static func read(_ reader: inout FormReader, amount: Int?) -> CounterDesk.Intake? {
    let kind = reader.required("pemohon", ApplicantKind.init(rawValue:), or: DossierStrings.kindMissing)
    let area = reader.required("kantor", { AreaCode($0) }, or: DossierStrings.officeMissing)
    let name = reader.text("nama", limit: 120, required: DossierStrings.nameMissing)
    let digits = reader.fields["nik"].filter { !" .-".contains($0) }.count
    let nik = reader.optional("nik", { NIK($0) }, or: DossierStrings.nikLength(digits))
    let familyCard = reader.optional("kk", { FamilyCard($0) }, or: ConflictStrings.familyCardBad)
    let phone = reader.optional("telepon", { Phone($0) }, or: DossierStrings.phoneBad)
    let email = reader.optional("surel", { EmailAddress($0) }, or: ContactStrings.emailBad)
    let address = reader.text("alamat", limit: 300)
    let purpose = reader.text("keperluan", limit: 300)
    let proxy = reader.text("kuasa", limit: 120, required: kind == .proxy ? DossierStrings.proxyMissing : nil)
    let village = reader.optional("desa", { AreaCode($0) }, or: DossierStrings.villageBad)
    if reader.fields["layanan"].isEmpty { reader.refuse("layanan", DossierStrings.serviceMissing) }
    guard let kind, let area, let name, let address, let purpose, let proxy else { return nil }
    return CounterDesk.Intake(
      service: reader.fields["layanan"], area: area, kind: kind, name: name, village: village,
      applicant: Applicant(
        nik: nik?.digits ?? "", phone: phone?.digits ?? "", email: email?.text ?? "", address: address, purpose: purpose,
        proxy: proxy, familyCard: familyCard?.digits ?? ""),
      priority: SpecialNeed.chosen(reader.fields["didahulukan"], among: SpecialNeed.ofFiles),
      language: Language(rawValue: reader.fields["bahasa"]) ?? .id,
      received: Set(reader.fields.all("syarat")), checksLater: reader.isOn("nanti"),
      situation: SituationFields.read(reader.fields), amount: amount)
  }
}
