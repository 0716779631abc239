import Addresses
import Core
import Storage
import Web

/// Where a resident sees how far an application is, with the code alone; and what is theirs, with the
/// PIN.
struct TrackingPages: Sendable {
  let desk: TrackingDesk
  let messages: MessageDesk

  var routes: [Route] {
    [
      .open(.get, DossierAddresses.track, ask),
      .open(.get, DossierAddresses.tracked, show),
      .open(.post, DossierAddresses.tracked, showPersonal),
      .open(.post, DossierAddresses.reply, reply),
      .open(.post, DossierAddresses.residentMessage, write),
    ]
  }

  /// How many codes one visitor may try in ten minutes: enough for a family, too few for guessing.
  private static let triesPerTenMinutes = 60

  private func ask(_ visit: Visit) async throws -> Answer {
    let typed = visit.query["kode"]
    guard !typed.isEmpty else { return asking(visit, FormState()) }
    guard typed.utf8.count <= 100, let code = PublicCode(typed: typed) else {
      var state = FormState(errors: [FieldError("kode", DossierStrings.codeBad)])
      state.fields["kode"] = String(typed.prefix(40))
      return asking(visit, state)
    }
    return .see(DossierAddresses.tracked(code.compact))
  }

  private func asking(_ visit: Visit, _ state: FormState) -> Answer {
    visit.show(
      Page(DossierStrings.trackTitle[visit.language], body: TrackingView.ask(state, visit.language)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  /// The dossier of a code, for whoever holds it.
  func tracked(_ visit: Visit, _ typed: String, withReasons: Bool = false) async throws -> TrackingDesk.Tracked {
    guard let code = PublicCode(typed: typed) else { throw Problem.codeUnknown }
    let (key, throttle) = ("lacak/\(visit.address)", visit.site.throttle)
    try throttle.check(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
    do {
      return try await visit.read { [desk] tx in
        try desk.track(code, withReasons: withReasons, now: visit.now, tx)
      }
    } catch let problem as Problem where problem.kind == .notFound {
      // Only codes that do not exist count as guesses: those who hold one may look as often as they like.
      try throttle.note(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      throw problem
    }
  }

  private func show(_ visit: Visit, _ code: String) async throws -> Answer {
    do {
      return page(visit, TrackingView(tracked: try await tracked(visit, code)))
    } catch let problem as Problem where problem.isOfSlip {
      return SlipViews.tracked(visit, code, problem)
    }
  }

  private func page(_ visit: Visit, _ view: TrackingView) -> Answer {
    let isRefused = !(view.reply.errors + view.asking.errors + view.message.errors).isEmpty
    return visit.show(
      Page(DossierStrings.trackTitle[visit.language], body: view.page(visit)), status: isRefused ? 422 : 200)
  }

  private func showPersonal(_ visit: Visit, _ code: String) async throws -> Answer {
    let seen = try await tracked(visit, code)
    switch try await tryPIN(visit, seen) {
    case .failure(let error): return page(visit, TrackingView(tracked: seen, asking: FormState(errors: [error])))
    case .success(let applicant):
      return page(visit, TrackingView(tracked: try await tracked(visit, code, withReasons: true), personal: applicant))
    }
  }

  func tryPIN(_ visit: Visit, _ tracked: TrackingDesk.Tracked) async throws -> Result<Applicant, FieldError> {
    let (pin, eventID) = (Pin(visit.fields["pin"]), visit.newID())
    let outcome = try await visit.write { [desk] tx in
      try desk.tryPIN(pin, of: tracked, eventID: eventID, now: visit.now, tx)
    }
    switch outcome {
    case .right(let applicant): return .success(applicant)
    case .refused(let outcome): return .failure(FieldError("pin", outcome.words))
    }
  }

  private static let replyForm = Form<String> { reader in
    reader.text("jawaban", limit: 1000, required: DossierStrings.replyMissing)
  }

  /// A reply to what the office asked, with the PIN. The pause ends at this instant.
  private func reply(_ visit: Visit, _ code: String) async throws -> Answer {
    try await send(visit, code, "jawaban", Self.replyForm, announcing: "terkirim") {
      TrackingView(tracked: $0, reply: $1)
    } _: { [desk] tracked, draft, tx in
      try desk.reply(tracked, draft, tx)
    }
  }

  /// A message to the office, with the PIN; sent twice, it is written once.
  private func write(_ visit: Visit, _ code: String) async throws -> Answer {
    let form = visit.onceForm
    return try await send(visit, code, "pesan", MessagePages.form, announcing: "pesan") {
      TrackingView(tracked: $0, message: $1)
    } _: { [desk, messages] tracked, draft, tx in
      _ = try tx.once(form.key(of: tracked.dossier.id), regency: desk.regency, now: draft.at) {
        try messages.write(draft, onOwn: tracked.dossier, tx)
        return ""
      }
    }
  }

  /// Takes words of the resident, if the PIN is right. What was typed stays in the form until it has been taken.
  /// - Parameters:
  ///   - view: the page with this form filled in.
  ///   - take: takes the words; the dossier is as the transaction finds it.
  private func send(
    _ visit: Visit, _ code: String, _ field: String, _ form: Form<String>, announcing done: StaticString,
    _ view: (TrackingDesk.Tracked, FormState) -> TrackingView,
    _ take: @escaping @Sendable (TrackingDesk.Tracked, ActDraft, Transaction) throws -> Void
  ) async throws -> Answer {
    let seen = try await tracked(visit, code)
    var typed = FormState()
    typed.fields[field] = String(visit.fields[field].prefix(4000))
    typed.fields[HiddenFields.onceName] = visit.onceForm.text
    switch form.parse(visit.fields) {
    case .refused(let state):
      typed.errors = state.errors
      return page(visit, view(seen, typed))
    case .accepted(let text):
      if case .failure(let error) = try await tryPIN(visit, seen) {
        typed.errors = [error]
        return page(visit, view(seen, typed))
      }
      let draft = try ActDraft(
        at: visit.now, reason: text, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      try await visit.write { [desk] tx in
        guard let typed = PublicCode(typed: code) else { throw Problem.codeUnknown }
        try take(try desk.track(typed, now: visit.now, tx), draft, tx)
      }
      visit.announce(done)
      return .see(DossierAddresses.tracked(seen.dossier.code))
    }
  }
}
