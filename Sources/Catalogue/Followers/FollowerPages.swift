import Addresses
import Civic
import Core
import Web

/// "Tell me if this service changes": the wish, its confirmation, its end. A link only shows a button: programs
/// that look into letters before people do must not press it.
struct FollowerPages: Sendable {
  let desk: FollowerDesk
  let pages: CataloguePages

  var routes: [Route] {
    [
      .open(.get, CatalogueAddresses.follow, show),
      .open(.post, CatalogueAddresses.follow, ask),
      .open(.get, CatalogueAddresses.followConfirm) { visit, token in try await link(visit, token, .confirm) },
      .open(.post, CatalogueAddresses.followConfirm, confirm),
      .open(.get, CatalogueAddresses.followStop) { visit, token in try await link(visit, token, .stop) },
      .open(.post, CatalogueAddresses.followStop, stop),
    ]
  }

  enum Act: Sendable { case confirm, stop }

  private func show(_ visit: Visit, _ key: String) async throws -> Answer {
    try await page(visit, key, FormState())
  }

  private func page(_ visit: Visit, _ key: String, _ state: FormState) async throws -> Answer {
    let seen = try await pages.find(visit, key).seen
    return visit.show(
      Page(
        FollowerStrings.invite[visit.language], scripts: ["form.js"], body: FollowerViews.ask(visit, seen, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private static let form = Form<EmailAddress> { reader in
    reader.required("surel", { EmailAddress($0) }, or: FollowerStrings.emailBad)
  }

  private func ask(_ visit: Visit, _ key: String) async throws -> Answer {
    let seen = try await pages.find(visit, key).seen
    switch Self.form.parse(visit.fields) {
    case .refused(let state): return try await page(visit, key, state)
    case .accepted(let email):
      try visit.site.throttle.note("follow/\(visit.address)", limit: 10, minutes: 60, now: visit.now)
      let prepared = try desk.prepare(
        email, key: key, area: seen.office?.area, language: visit.language, id: visit.newID(), event: visit.newID(),
        now: visit.now)
      try await visit.write { [desk] tx in try desk.ask(prepared, tx) }
      return visit.show(
        Page(FollowerStrings.lookTitle[visit.language], body: FollowerViews.look(seen, masked: email.masked, visit.language)))
    }
  }

  private func link(_ visit: Visit, _ token: String, _ act: Act) async throws -> Answer {
    try visit.site.throttle.note("follow-link/\(visit.address)", limit: 60, minutes: 10, now: visit.now)
    let (follower, service) = try await visit.read { [desk] tx in try desk.find(token, tx) }
    return visit.show(
      Page(
        FollowerStrings.title(of: act)[visit.language],
        body: FollowerViews.question(visit, token, act, follower, service)))
  }

  private func confirm(_ visit: Visit, _ token: String) async throws -> Answer {
    let event = visit.newID()
    let service = try await visit.write { [desk] tx in
      try desk.confirm(token, event: event, now: visit.now, tx)
      return try desk.find(token, tx).service
    }
    return visit.show(
      Page(FollowerStrings.doneTitle(.confirm)[visit.language], body: FollowerViews.done(.confirm, service, visit.language)))
  }

  private func stop(_ visit: Visit, _ token: String) async throws -> Answer {
    let event = visit.newID()
    let service = try await visit.write { [desk] tx in
      let service = try desk.find(token, tx).service
      try desk.stop(token, event: event, now: visit.now, tx)
      return service
    }
    return visit.show(
      Page(FollowerStrings.doneTitle(.stop)[visit.language], body: FollowerViews.done(.stop, service, visit.language)))
  }
}
