import Addresses
import Core
import Storage
import Web

/// The page of a one-time link. Opening it changes nothing: programs look into links before people press buttons.
struct HopLinkPages: Sendable {
  let desk: HopLinkDesk

  var routes: [Route] {
    [
      .open(.get, HopAddresses.link, show),
      .open(.post, HopAddresses.link, say),
    ]
  }

  /// How many links that do not exist one visitor may try in ten minutes.
  private static let triesPerTenMinutes = 20

  private func find(_ visit: Visit, _ secret: String) async throws -> HopLinkDesk.Seen {
    let (key, throttle) = ("simpul/\(visit.address)", visit.site.throttle)
    try throttle.check(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
    do {
      return try await visit.read { [desk] tx in try desk.find(secret, now: visit.now, tx) }
    } catch let problem as Problem where problem == .hopLinkUnknown {
      try throttle.note(key, limit: Self.triesPerTenMinutes, minutes: 10, now: visit.now)
      throw problem
    }
  }

  private func show(_ visit: Visit, _ secret: String) async throws -> Answer {
    page(visit, secret, try await find(visit, secret), FormState())
  }

  private func page(_ visit: Visit, _ secret: String, _ seen: HopLinkDesk.Seen, _ state: FormState) -> Answer {
    visit.show(
      Page(HopStrings.question(seen.link.step)[visit.language], body: HopLinkViews.question(visit, secret, seen, state)),
      status: state.errors.isEmpty ? 200 : 422)
  }

  private func say(_ visit: Visit, _ secret: String) async throws -> Answer {
    let seen = try await find(visit, secret)
    switch Self.form(for: seen.link.step).parse(visit.fields) {
    case .refused(let state): return page(visit, secret, seen, state)
    case .accepted(let said):
      let draft = try ActDraft(
        at: visit.now, reason: said.who, regency: desk.regency, secrets: desk.secrets, randomness: visit.site.randomness)
      let event = visit.newID()
      try await visit.write { [desk] tx in try desk.say(said.word, by: secret, draft, event: event, tx) }
      return visit.show(Page(HopStrings.recorded[visit.language], body: HopLinkViews.done(seen, said.word, visit.language)))
    }
  }

  private static func form(for step: HopLink.Step) -> Form<(word: HopWord, who: String)> {
    Form { reader in
      let who = reader.text("siapa", limit: 120, required: HopStrings.youMissing)
      let word: HopWord? =
        switch step {
        case .received: HopForm.papers(&reader).map { .received(papers: $0) }
        case .decided: HopForm.outcome(&reader).map { .decided($0) }
        }
      guard let word, let who else { return nil }
      return (word, who)
    }
  }
}
