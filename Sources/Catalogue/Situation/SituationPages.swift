import Addresses
import Core
import Web

/// "My situation": the few questions by which a service asks for no more than a case needs. A form that is
/// asked by GET, so that it works without scripts and keeps nothing.
struct SituationPages: Sendable {
  let pages: CataloguePages

  var routes: [Route] {
    [.open(.get, CatalogueAddresses.situation, show)]
  }

  /// What the fields of the form begin with.
  static let prefix = "tanya-"

  private func show(_ visit: Visit, _ key: String) async throws -> Answer {
    var seen = try await pages.find(visit, key).seen
    guard seen.service.status == .active, !seen.questions.isEmpty else { throw Problem.notFound }
    var answers = seen.situation
    for question in seen.questions where visit.query.has(Self.prefix + question.key) {
      answers.answers[question.key] = visit.query[Self.prefix + question.key]
    }
    let kept = seen.questions.kept(answers)
    seen = ServiceCase(version: seen.version, general: seen.general, office: seen.office, situation: kept)
    let asked = seen.questions.asked(after: kept)
    let open = asked.filter { kept.answers[$0.key] == nil }
    if visit.query.has("ditanya"), open.isEmpty || seen.stop != nil {
      return .see(CatalogueAddresses.service(key).with(seen.query))
    }
    var state = FormState()
    for (question, answer) in kept.answers { state.fields[Self.prefix + question] = answer }
    let shown = Set(visit.query["ditanya"].split(separator: " ").prefix(20).map(String.init))
    state.errors = open.filter { shown.contains($0.key) }.map { FieldError(Self.prefix + $0.key, SituationStrings.choose) }
    return visit.show(
      Page(
        "\(SituationStrings.title[visit.language]): \(seen.service.name[visit.language])",
        body: SituationViews.page(seen, asked: asked, state, visit.language)))
  }
}
