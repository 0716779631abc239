import Addresses
import Core
import Media
import Storage
import Web

/// Who holds a code and its PIN: coming back with both, and going on with the pass of the browser.
struct HolderPages: Sendable {
  let desk: ApplyDesk
  let uploads: UploadDesk

  var routes: [Route] {
    [
      .open(.get, DossierAddresses.resume, ask),
      .open(.post, DossierAddresses.resume, resume),
      .open(.post, DossierAddresses.closeHere, closeHere),
    ]
  }

  /// How many codes that do not exist one network may try in ten minutes.
  private static let triesPerTenMinutes = 60
  /// How many files one network may send whole in ten minutes.
  private static let filesPerTenMinutes = 150

  private func ask(_ visit: Visit) async throws -> Answer {
    var state = FormState()
    state.fields["kode"] = String(visit.query["kode"].prefix(40))
    return page(visit, state)
  }

  private func page(_ visit: Visit, _ state: FormState) -> Answer {
    visit.show(
      Page(ApplyStrings.resumeTitle[visit.language], scripts: ["form.js"], body: ApplyViews.resume(visit, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func resume(_ visit: Visit) async throws -> Answer {
    var state = FormState()
    state.fields["kode"] = String(visit.fields["kode"].prefix(40))
    guard visit.fields["kode"].utf8.count <= 100, let code = PublicCode(typed: visit.fields["kode"]) else {
      state.errors = [FieldError("kode", DossierStrings.codeBad)]
      return page(visit, state)
    }
    switch try await enter(visit, code) {
    case .success(let held): return .see(Self.place(of: held))
    case .failure(let error):
      state.errors = [error]
      return page(visit, state)
    }
  }

  private func closeHere(_ visit: Visit) async throws -> Answer {
    visit.forgetPass()
    visit.announce("ditutup")
    return .see(DossierAddresses.resume())
  }

  /// Tries the PIN that was posted; the right one gives the browser its pass.
  func enter(_ visit: Visit, _ code: PublicCode) async throws -> Result<ApplyDesk.Held, FieldError> {
    let (key, throttle) = ("lacak/\(visit.address)", visit.site.throttle)
    try throttle.check(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
    guard let held = try await visit.read({ [desk] tx in try desk.held(code, now: visit.now, tx) }) else {
      // Only codes that do not exist count as guesses.
      try throttle.note(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      return .failure(FieldError("kode", ApplyStrings.codeGone))
    }
    let (pin, eventID) = (Pin(visit.fields["pin"]), visit.newID())
    let outcome = try await visit.write { [desk] tx in
      try desk.tryPIN(pin, of: held, eventID: eventID, now: visit.now, tx)
    }
    guard outcome == .right else { return .failure(FieldError("pin", outcome.words)) }
    visit.givePass(for: held.lock.id, proof: held.pin)
    return .success(held)
  }

  private static func place(of held: ApplyDesk.Held) -> Link {
    let code = held.code.compact
    return switch held.state {
    case nil: DossierAddresses.draftStep(code, ApplyStep.check.rawValue)
    case .paused, .incomplete: DossierAddresses.correction(code)
    default: DossierAddresses.tracked(code)
    }
  }

  /// What this browser holds of this code; nil without its pass.
  func held(_ visit: Visit, _ typed: String) async throws -> ApplyDesk.Held? {
    guard let code = PublicCode(typed: typed),
      let held = try await visit.read({ [desk] tx in try desk.held(code, now: visit.now, tx) }),
      visit.holds(held.lock.id, proof: held.pin)
    else { return nil }
    visit.givePass(for: held.lock.id, proof: held.pin)
    return held
  }

  /// Whether this browser holds anything, and may send more than text.
  @Sendable func holdsSomething(_ visit: Visit) async throws -> Bool {
    guard let id = visit.pass?.record, let held = try await visit.read({ [desk] tx in try desk.held(id, now: visit.now, tx) })
    else { return false }
    return visit.holds(held.lock.id, proof: held.pin)
  }

  /// Where a page of a draft leads whoever cannot go on with it: to the receipt if it was sent and is theirs,
  /// else to code and PIN. It does not say whether the code exists.
  func elsewhere(_ visit: Visit, _ code: String) async throws -> Answer {
    if let held = try await held(visit, code), held.state != nil { return .see(DossierAddresses.sent(held.code.compact)) }
    return .see(DossierAddresses.resume().with([("kode", PublicCode(typed: code)?.text ?? "")]))
  }

  /// Keeps the file that was posted, once however often the form is sent.
  /// - Parameter check: throws if a file of so many bytes has no place; asked before anything is stored, and again
  ///   by `write`.
  func keep(
    _ visit: Visit, _ files: AttachmentDesk, for requirement: String, of owner: ID,
    check: @escaping @Sendable (Int, Transaction) throws -> Void,
    write: @escaping @Sendable (IncomingFile, Transaction) throws -> Void
  ) async throws {
    try visit.site.throttle.note("berkas/\(visit.address)", limit: Self.filesPerTenMinutes, minutes: 10, now: visit.now)
    guard let sent = try await uploads.sent("berkas", visit, for: owner) else { throw Problem.noFile }
    let clean = try await files.clean(sent)
    let (form, key, regency) = (visit.onceForm, visit.onceForm.key(of: owner), files.regency)
    let isKept = try await visit.read { tx in
      guard try tx.outcome(of: key, regency: regency) == nil else { return true }
      try check(clean.bytes.count, tx)
      return false
    }
    guard !isKept else { return }
    let file = try files.take(clean, for: requirement, of: owner, key: form.text, now: visit.now)
    try await visit.write { tx in
      _ = try tx.once(key, regency: regency, now: visit.now) {
        try write(file, tx)
        return ""
      }
    }
  }
}
