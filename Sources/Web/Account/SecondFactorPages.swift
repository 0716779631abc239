import Addresses
package import Civic
import Core

/// The second step at sign-in, and where each person sets it up.
package struct SecondFactorPages: Sendable {
  private let desk: AccountDesk

  package init(_ desk: AccountDesk) {
    self.desk = desk
  }

  package var routes: [Route] {
    [
      .open(.get, WebAddresses.signInCode) { visit in try await ask(visit, FormState()) },
      .open(.post, WebAddresses.signInCode, enter),
      .staff(.get, WebAddresses.factor, nil) { visit in try await show(visit, FormState()) },
      .staff(.post, WebAddresses.factorAct, nil, act),
    ]
  }

  /// What can be done on the page.
  enum Act: String {
    case begin = "mulai"
    case confirm = "pastikan"
    case renew = "cadangan"
    case remove = "hapus"
    case dismiss = "sudah-dibaca"
  }

  private func ask(_ visit: Visit, _ state: FormState) async throws -> Answer {
    guard let token = visit.session, try await desk.isHalf(token, now: visit.now) else { return .see(WebAddresses.signIn()) }
    return visit.show(
      Page(
        SecondFactorStrings.askTitle[visit.language], scripts: ["form.js"],
        body: SecondFactorViews.ask(visit, state, returnTo: visit.query["ke"])), status: state.errors.isEmpty ? 200 : 422)
  }

  private func enter(_ visit: Visit) async throws -> Answer {
    guard let half = visit.session else { return .see(WebAddresses.signIn()) }
    do {
      let code = try Self.code(visit.fields)
      let token = try await desk.finish(half, code: code, address: visit.address, now: visit.now)
      visit.begin(token)
      return .see(Link(returningTo: visit.fields["ke"]) ?? WebAddresses.workroom())
    } catch let error as FieldError {
      return try await ask(visit, FormState(fields: visit.fields, errors: [error]))
    } catch let problem as Problem where problem.kind == .invalid || problem.kind == .tooMany {
      return try await ask(visit, FormState(fields: visit.fields, errors: [Self.error("kode", problem)]))
    } catch let problem as Problem where problem.kind == .notSignedIn {
      return .see(WebAddresses.signIn())
    }
  }

  /// - Throws: `FieldError` if nothing was typed, or far too much.
  private static func code(_ fields: FormFields) throws -> String {
    let typed = fields["kode"].trimmed
    guard !typed.isEmpty, typed.utf8.count <= 60 else { throw FieldError("kode", SecondFactorStrings.codeMissing) }
    return typed
  }

  private static func error(_ field: String, _ problem: Problem) -> FieldError {
    FieldError(field, SecondFactorStrings.whole(problem))
  }

  private func show(_ visit: StaffVisit, _ state: FormState) async throws -> Answer {
    let standing = try await visit.read { [desk] tx, actor in try desk.factor(of: actor, in: tx) }
    return visit.show(
      Page(
        SecondFactorStrings.title[visit.language], frame: .staff, scripts: ["form.js"],
        body: SecondFactorViews.page(visit, standing, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func act(_ visit: StaffVisit, _ name: String) async throws -> Answer {
    guard let act = Act(rawValue: name) else { throw Problem.notFound }
    let actor = try await visit.read { _, actor in actor }
    do {
      return try await perform(act, visit, actor)
    } catch let error as FieldError {
      return try await show(visit, FormState(errors: [error]))
    } catch let problem as Problem where problem.kind == .invalid || problem.kind == .tooMany {
      return try await show(visit, FormState(errors: [Self.error(act == .begin ? "kata-sandi" : "kode", problem)]))
    }
  }

  private func perform(_ act: Act, _ visit: StaffVisit, _ actor: Actor) async throws -> Answer {
    let (address, now) = (visit.visit.address, visit.now)
    switch act {
    case .begin:
      let password = visit.fields["kata-sandi"]
      guard !password.isEmpty, password.utf8.count <= 500,
        try await desk.beginFactor(of: actor, password: password, address: address, now: now)
      else { throw FieldError("kata-sandi", WebStrings.oldPasswordWrong) }
    case .confirm:
      let token = SessionToken(regency: actor.regency, randomness: visit.site.randomness)
      let codes = try await desk.confirmFactor(
        of: actor, code: try Self.code(visit.fields), address: address, beginning: token, now: now)
      visit.visit.begin(token)
      return recovery(visit, codes)
    case .renew:
      return recovery(visit, try await desk.renewCodes(of: actor, code: try Self.code(visit.fields), address: address, now: now))
    case .remove: try await desk.removeFactor(of: actor, code: try Self.code(visit.fields), address: address, now: now)
    case .dismiss:
      try await desk.dismissNotice(of: actor, now: now)
      return .see(WebAddresses.workroom())
    }
    return .see(WebAddresses.factor())
  }

  /// Recovery codes in clear: in this one answer, and kept nowhere.
  private func recovery(_ visit: StaffVisit, _ codes: AccountDesk.NewCodes) -> Answer {
    visit.show(
      Page(
        SecondFactorStrings.codesTitle[visit.language], frame: .staff, scripts: ["print.js"],
        body: SecondFactorViews.recovery(codes.codes, visit.language)))
  }
}
