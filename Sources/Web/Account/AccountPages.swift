import Addresses
package import Civic
import Core

/// Signing in and out, one's own password, and the choice of language.
package struct AccountPages: Sendable {
  private let desk: AccountDesk

  package init(_ desk: AccountDesk) {
    self.desk = desk
  }

  package var routes: [Route] {
    [
      .open(.get, WebAddresses.signIn) { visit in showSignIn(visit, FormState()) },
      .open(.post, WebAddresses.signIn, signIn),
      .open(.post, WebAddresses.signOut, signOut),
      .open(.get, WebAddresses.language, chooseLanguage),
      .staff(.get, WebAddresses.workroom, nil, begin),
      .staff(.get, WebAddresses.password, nil) { visit in
        try await visit.read { _, _ in }
        return showPassword(visit, FormState())
      },
      .staff(.post, WebAddresses.password, nil, changePassword),
    ]
  }

  private struct Credentials: Sendable {
    let login: String
    let password: String
  }

  private static let signInForm = Form<Credentials> { reader in
    let login = reader.text("nama-pengguna", limit: 60, required: WebStrings.loginMissing)
    let password = reader.fields["kata-sandi"]
    if password.isEmpty || password.utf8.count > 500 { reader.refuse("kata-sandi", WebStrings.passwordMissing) }
    guard let login else { return nil }
    return Credentials(login: login, password: password)
  }

  private func showSignIn(_ visit: Visit, _ state: FormState) -> Answer {
    visit.show(
      Page(
        WebStrings.signInTitle[visit.language], scripts: ["form.js"],
        body: AccountViews.signIn(visit, state, returnTo: visit.query["ke"])), status: state.errors.isEmpty ? 200 : 422)
  }

  private func signIn(_ visit: Visit) async throws -> Answer {
    switch Self.signInForm.parse(visit.fields) {
    case .refused(let state): return showSignIn(visit, state)
    case .accepted(let input):
      do {
        let entry = try await desk.enter(
          login: input.login, password: input.password, address: visit.address, now: visit.now)
        switch entry {
        case .signedIn(let token):
          visit.begin(token)
          return .see(Link(returningTo: visit.fields["ke"]) ?? WebAddresses.workroom())
        case .half(let token):
          visit.begin(token)
          return .see(WebAddresses.signInCode().with([("ke", visit.fields["ke"])]))
        }
      } catch let problem as Problem where problem.kind == .invalid || problem.kind == .tooMany {
        let text = Text(id: "\(problem.text.id) \(problem.remedy.id)", en: "\(problem.text.en) \(problem.remedy.en)")
        return showSignIn(visit, FormState(fields: visit.fields, errors: [FieldError("nama-pengguna", text)]))
      }
    }
  }

  private func signOut(_ visit: Visit) async throws -> Answer {
    if let session = visit.session { try await desk.signOut(session) }
    visit.forgetSession()
    return .see(WebAddresses.front())
  }

  /// The first page of this person's menu; who has none can at least see to the password.
  private func begin(_ visit: StaffVisit) async throws -> Answer {
    let actor = try await visit.read { _, actor in actor }
    return .see(visit.site.navigation(for: actor, on: visit.today).first?.link ?? WebAddresses.password())
  }

  private func chooseLanguage(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let language = Language(rawValue: code) else { throw Problem.notFound }
    visit.remember(language)
    return .see(Link(returningTo: visit.query["ke"]) ?? WebAddresses.front())
  }

  private func showPassword(_ visit: StaffVisit, _ state: FormState) -> Answer {
    visit.show(
      Page(
        WebStrings.changePassword[visit.language], frame: .staff, scripts: ["form.js"],
        body: AccountViews.password(visit, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func changePassword(_ visit: StaffVisit) async throws -> Answer {
    let actor = try await visit.read { _, actor in actor }
    guard let session = visit.visit.session else { throw Problem.notSignedIn }
    let password = visit.fields["baru"]
    guard password == visit.fields["ulang"] else {
      return showPassword(visit, FormState(errors: [FieldError("ulang", WebStrings.passwordsDiffer)]))
    }
    let token = SessionToken(regency: actor.regency, randomness: visit.site.randomness)
    let change = try await desk.changePassword(
      of: actor, from: visit.fields["lama"], to: password, in: session, address: visit.visit.address, beginning: token,
      now: visit.now)
    switch change {
    case .wrongPresent: return showPassword(visit, FormState(errors: [FieldError("lama", WebStrings.oldPasswordWrong)]))
    case .refused(let objection): return showPassword(visit, FormState(errors: [FieldError("baru", objection)]))
    case .changed:
      visit.visit.begin(token)
      return .see(WebAddresses.workroom())
    }
  }
}
