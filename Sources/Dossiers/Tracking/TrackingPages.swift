import Addresses
import Core
import Storage
import Web

/// Where a resident sees how far an application is, with the code alone; and what is theirs, with the
/// PIN.
struct TrackingPages: Sendable {
  let desk: TrackingDesk

  var routes: [Route] {
    [
      .open(.get, DossierAddresses.track, ask),
      .open(.get, DossierAddresses.tracked, show),
      .open(.post, DossierAddresses.tracked, showPersonal),
      .open(.post, DossierAddresses.reply, reply),
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

  private func tracked(_ visit: Visit, _ typed: String) async throws -> TrackingDesk.Tracked {
    guard let code = PublicCode(typed: typed) else { throw Problem.codeUnknown }
    do {
      return try await visit.read { [desk] tx in try desk.track(code, now: visit.now, tx) }
    } catch let problem as Problem where problem.kind == .notFound {
      // Only codes that do not exist count as guesses: those who hold one may look as often as they like.
      try visit.site.throttle.note(
        "lacak/\(visit.address)", limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      throw problem
    }
  }

  private func show(_ visit: Visit, _ code: String) async throws -> Answer {
    let tracked = try await tracked(visit, code)
    return page(visit, tracked, personal: nil, FormState())
  }

  private func page(_ visit: Visit, _ tracked: TrackingDesk.Tracked, personal: Applicant?, _ state: FormState) -> Answer {
    visit.show(
      Page(
        DossierStrings.trackTitle[visit.language],
        body: TrackingView.page(visit, tracked, personal: personal, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func showPersonal(_ visit: Visit, _ code: String) async throws -> Answer {
    let tracked = try await tracked(visit, code)
    let (applicant, error) = try await tryPIN(visit, tracked)
    guard let applicant else { return page(visit, tracked, personal: nil, FormState(errors: [error])) }
    return page(visit, tracked, personal: applicant, FormState())
  }

  private func tryPIN(_ visit: Visit, _ tracked: TrackingDesk.Tracked) async throws -> (Applicant?, FieldError) {
    let pin = Pin(visit.fields["pin"])
    let outcome = try await visit.write { [desk] tx in try desk.tryPIN(pin, of: tracked, tx) }
    switch outcome {
    case .right(let applicant): return (applicant, FieldError("pin", DossierStrings.pinLabel))
    case .wrong(let left): return (nil, FieldError("pin", DossierStrings.pinWrong(left)))
    case .closed: return (nil, FieldError("pin", DossierStrings.pinClosed))
    }
  }

  /// A reply to what the office asked, with the PIN. The pause ends at this instant.
  private func reply(_ visit: Visit, _ code: String) async throws -> Answer {
    let seen = try await tracked(visit, code)
    let (applicant, error) = try await tryPIN(visit, seen)
    guard applicant != nil else { return page(visit, seen, personal: nil, FormState(errors: [error])) }
    guard let text = cleanedLines(visit.fields["jawaban"], limit: 1000), !text.isEmpty else {
      return page(
        visit, seen, personal: applicant,
        FormState(fields: visit.fields, errors: [FieldError("jawaban", DossierStrings.replyHint)]))
    }
    let draft = try ActDraft(
      at: visit.now, reason: text, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
    try await visit.write { [desk] tx in
      guard let typed = PublicCode(typed: code) else { throw Problem.codeUnknown }
      try desk.reply(try desk.track(typed, now: visit.now, tx), draft, tx)
    }
    return .see(DossierAddresses.tracked(seen.dossier.code).with([("terkirim", "1")]))
  }
}
