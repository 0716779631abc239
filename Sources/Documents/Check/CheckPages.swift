import Addresses
import Core
import Web

/// Where anyone checks a document, by the code that is printed on it.
struct CheckPages: Sendable {
  let desk: DocumentDesk

  var routes: [Route] {
    [.open(.get, DocumentAddresses.check, ask), .open(.get, DocumentAddresses.checked, show)]
  }

  /// How many codes that do not exist one visitor may try in ten minutes.
  private static let triesPerTenMinutes = 60

  private func ask(_ visit: Visit) async throws -> Answer {
    let typed = visit.query["kode"]
    guard !typed.isEmpty else { return asking(visit, FormState()) }
    guard typed.utf8.count <= 100, let code = PublicCode(typed: typed) else {
      var state = FormState(errors: [FieldError("kode", CheckStrings.codeBad)])
      state.fields["kode"] = String(typed.prefix(40))
      return asking(visit, state)
    }
    return .see(DocumentAddresses.checked(code.compact))
  }

  private func asking(_ visit: Visit, _ state: FormState) -> Answer {
    visit.show(
      Page(CheckStrings.title[visit.language], isIndexed: true, body: CheckView.ask(state, visit.language)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func show(_ visit: Visit, _ typed: String) async throws -> Answer {
    let (key, throttle) = ("periksa/\(visit.address)", visit.site.throttle)
    try throttle.check(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
    do {
      guard let code = PublicCode(typed: typed) else { throw Problem.documentUnknown }
      let checked = try await visit.read { [desk] tx in try desk.check(code, tx) }
      return visit.show(Page(CheckStrings.title[visit.language], body: CheckView(checked: checked).page(visit.language)))
    } catch let problem as Problem where problem.kind == .notFound {
      try throttle.note(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      throw problem
    }
  }
}
