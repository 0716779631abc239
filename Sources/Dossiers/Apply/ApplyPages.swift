import Addresses
import Civic
import Core
import Storage
import Web

/// Applying from home, without an account: one page a question, code and PIN to come back.
struct ApplyPages: Sendable {
  let desk: ApplyDesk
  let files: AttachmentDesk
  let holders: HolderPages
  let receipts: CounterDesk

  var routes: [Route] {
    [
      .open(.get, DossierAddresses.apply, start),
      .open(.post, DossierAddresses.apply, begin),
      .open(.get, DossierAddresses.draftStep, show),
      .open(.post, DossierAddresses.draftStep, save),
      .open(
        .post, DossierAddresses.draftFile, bodyLimit: Attachment.largest + Route.textLimit, mayBeLarge: holders.holdsSomething,
        attach),
      .open(.post, DossierAddresses.draftFileRemoval, detach),
      .open(.post, DossierAddresses.send, send),
      .open(.get, DossierAddresses.sent, sent),
    ]
  }

  /// How many drafts one network may begin in ten minutes: enough for a class at school, too few to fill a disk.
  private static let draftsPerTenMinutes = 30

  private func start(_ visit: Visit, _ service: String) async throws -> Answer {
    let (_, terms) = try await chosen(visit, service, visit.query)
    return visit.show(
      Page(ApplyStrings.apply[visit.language], scripts: ["form.js"], body: ApplyViews.start(visit, terms)))
  }

  private func begin(_ visit: Visit, _ service: String) async throws -> Answer {
    try visit.site.throttle.note(
      "ajukan/\(visit.address)", limit: Self.draftsPerTenMinutes, minutes: 10, now: visit.now)
    let (area, terms) = try await chosen(visit, service, visit.fields)
    let draft = try desk.prepare(
      terms, at: area, in: Situation(text: String(visit.fields["keadaan"].prefix(1000))), language: visit.language, now: visit.now
    )
    try await visit.write { [desk] tx in try desk.begin(draft, tx) }
    visit.givePass(for: draft.id, proof: draft.digits)
    return .see(DossierAddresses.draftStep(draft.code.compact, ApplyStep.code.rawValue))
  }

  /// The office that was chosen on the service's page, if any serves there, and the terms it offers.
  private func chosen(_ visit: Visit, _ service: String, _ fields: FormFields) async throws -> (AreaCode?, ServiceTerms) {
    let typed = AreaCode(fields["kantor"])
    return try await visit.read { [desk] tx in
      let area = typed.flatMap { $0.level == .district ? $0 : nil }
      let office = try area.flatMap(desk.reference.data(in: tx).openOffice)?.area
      return (office, try desk.offered(service, at: office, tx))
    }
  }

  // MARK: - Steps

  /// The draft, if this browser may go on with it; the pass is given anew, so that it lasts while one works.
  private func open(_ visit: Visit, _ typed: String) async throws -> ApplyDesk.Opened? {
    guard let code = PublicCode(typed: typed) else { return nil }
    let opened = try await visit.read { [desk] tx in try desk.open(code, now: visit.now, tx) }
    guard let opened, visit.holds(opened.draft.id, proof: opened.pin) else { return nil }
    visit.givePass(for: opened.draft.id, proof: opened.pin)
    return opened
  }

  private func link(_ opened: ApplyDesk.Opened, _ step: ApplyStep) -> Link {
    DossierAddresses.draftStep(opened.draft.code.compact, step.rawValue)
  }

  private func show(_ visit: Visit, _ code: String, _ name: String) async throws -> Answer {
    guard let step = ApplyStep(rawValue: name) else { throw Problem.notFound }
    guard let opened = try await open(visit, code) else { return try await holders.elsewhere(visit, code) }
    guard DraftRules.mayShow(step, opened.draft.content, opened.terms, opened.files) else {
      return .see(link(opened, opened.openStep))
    }
    return page(visit, StepView(visit: visit, opened: opened, step: step, state: Self.state(of: step, opened.draft.content)))
  }

  private func page(_ visit: Visit, _ view: StepView, status: Int? = nil) -> Answer {
    visit.show(
      Page(
        view.title[visit.language], scripts: view.step == .papers ? ["photos.js", "form.js"] : ["form.js"], body: view.page),
      status: status ?? (view.state.errors.isEmpty ? 200 : 422))
  }

  private static func state(of step: ApplyStep, _ content: DraftContent) -> FormState {
    var fields = FormFields()
    switch step {
    case .person: return PersonForm.state(content)
    case .office: fields["kantor"] = content.area
    case .village: fields["desa"] = content.village
    case .object: fields[ObjectSize.name] = content.amount.map(String.init) ?? ""
    case .code, .situation, .papers, .check: break
    }
    return FormState(fields: fields)
  }

  private func save(_ visit: Visit, _ code: String, _ name: String) async throws -> Answer {
    guard let step = ApplyStep(rawValue: name), step != .check else { throw Problem.notFound }
    guard let opened = try await open(visit, code) else { return try await holders.elsewhere(visit, code) }
    guard DraftRules.mayShow(step, opened.draft.content, opened.terms, opened.files) else {
      return .see(link(opened, opened.openStep))
    }
    switch StepReader(opened: opened, step: step).read(visit.fields) {
    case .refused(let state):
      return page(visit, StepView(visit: visit, opened: opened, step: step, state: state))
    case .stopped(let stop):
      let view = StepView(visit: visit, opened: opened, step: step, state: FormState(fields: visit.fields))
      return visit.show(Page(ApplyStrings.stopTitle[visit.language], body: view.stopped(stop)), status: 422)
    case .stays(let change):
      let saved = try await self.change(visit, code, change) ?? opened
      return .see(link(saved, step))
    case .goesOn(let change):
      let saved = try await self.change(visit, code, change) ?? opened
      return .see(link(saved, next(after: step, saved)))
    }
  }

  /// Where one goes from a step that was saved: on, or back to the answers when all were seen once.
  private func next(after step: ApplyStep, _ opened: ApplyDesk.Opened) -> ApplyStep {
    if opened.draft.content.hasSeenAll { return opened.openStep }
    if step == .situation, DraftRules.unanswered(opened.draft.content.answers, opened.terms) != nil { return .situation }
    let order = DraftRules.steps(of: opened.terms)
    let index = order.firstIndex(of: step) ?? 0
    return order[min(index + 1, order.count - 1)]
  }

  /// Saves a change of what was answered. Another tab may have saved something else meanwhile: then the change
  /// is made to what it left.
  /// - Returns: the draft as it is now; nil if it is gone.
  private func change(
    _ visit: Visit, _ code: String, _ edit: @Sendable (inout DraftContent) -> Void
  ) async throws -> ApplyDesk.Opened? {
    for _ in 0..<3 {
      guard var opened = try await open(visit, code) else { return nil }
      let before = opened.draft.content.area
      edit(&opened.draft.content)
      // Another office may promise otherwise: its standard is the one that is seen from here on, and no change.
      let (area, service) = (AreaCode(opened.draft.content.area), opened.draft.terms.service)
      let chosen =
        opened.draft.content.area == before
        ? nil : try await visit.read { [desk] tx in try desk.offered(service, at: area, tx).key }
      let saving = try desk.prepare(opened.draft.content, of: opened.draft, confirms: chosen, now: visit.now)
      if try await visit.write({ [desk] tx in try desk.save(saving, tx) }) { return opened }
    }
    throw Problem.changed
  }

  // MARK: - Files

  private func attach(_ visit: Visit, _ code: String, _ requirement: String) async throws -> Answer {
    guard let opened = try await open(visit, code) else { return try await holders.elsewhere(visit, code) }
    guard opened.terms.requirements.contains(where: { $0.key == requirement }) else { throw Problem.requirementUnknown }
    do {
      let (desk, id) = (desk, opened.draft.id)
      try await holders.keep(
        visit, files, for: requirement, of: id, check: { size, tx in try desk.makeRoom(size, for: requirement, in: id, tx) },
        write: { file, tx in try desk.attach(file, to: id, tx) })
    } catch let problem as Problem where problem.kind == .invalid || problem.kind == .tooLarge {
      var view = StepView(visit: visit, opened: opened, step: .papers)
      view.state = FormState(errors: [FieldError(requirement, problem.whole)])
      return page(visit, view)
    }
    return .see(link(opened, .papers))
  }

  private func detach(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let opened = try await open(visit, code) else { return try await holders.elsewhere(visit, code) }
    let file = try ID(asked: visit.fields["berkas"])
    let eventID = visit.newID()
    try await visit.write { [desk] tx in
      try desk.detach(file, from: opened.draft.id, eventID: eventID, now: visit.now, tx)
    }
    return .see(link(opened, .papers))
  }

  // MARK: - Sending

  private func send(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let opened = try await open(visit, code) else { return try await holders.elsewhere(visit, code) }
    let version = Int(visit.fields["versi"])
    let seen = ServiceTerms.Key(service: opened.terms.key.service, version: Int(visit.fields["standar"]) ?? 0)
    guard opened.openStep == .check else { return .see(link(opened, opened.openStep)) }
    guard version == opened.draft.version, seen == opened.terms.key else { return changed(visit, opened) }
    let sending = try desk.prepareSending(opened, now: visit.now)
    do {
      try await visit.write { [desk] tx in try desk.send(sending, under: seen, tx) }
    } catch let problem as Problem where problem.kind == .changed {
      guard let now = try await open(visit, code) else { return try await holders.elsewhere(visit, code) }
      return changed(visit, now)
    }
    return .see(DossierAddresses.sent(code))
  }

  /// The answers again, for who was about to send what has changed meanwhile.
  private func changed(_ visit: Visit, _ opened: ApplyDesk.Opened) -> Answer {
    if opened.changes.isEmpty { visit.announce("berubah") }
    if opened.changes.isEmpty { return .see(link(opened, .check)) }
    return page(visit, StepView(visit: visit, opened: opened, step: .check), status: 409)
  }

  /// The receipt, for the browser that sent it. The PIN stands on it for some minutes.
  private func sent(_ visit: Visit, _ typed: String) async throws -> Answer {
    guard let held = try await holders.held(visit, typed), case .dossier(let id) = held.lock else {
      return try await holders.elsewhere(visit, typed)
    }
    let receipt = try await visit.read { [desk, receipts] tx in
      try desk.receipt(of: id, showsPIN: receipts.mayShowPIN(of: id, to: id, now: visit.now, tx), now: visit.now, tx)
    }
    return visit.show(
      Page(
        DossierStrings.receipt[visit.language], frame: .print, scripts: ["print.js"],
        body: ReceiptView.page(
          visit, receipt,
          links: Component.linkButton(
            ApplyStrings.followHere[visit.language], to: DossierAddresses.tracked(held.code.compact), .secondary),
          after: ApplyViews.closing(visit))))
  }
}
