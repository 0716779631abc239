import Addresses
import Civic
import Core
import Web

/// The questions on one page, and what the service page says of the answers.
enum SituationViews {
  static func page(_ seen: ServiceCase, asked: [Question], _ state: FormState, _ language: Language) -> HTML {
    let parts = FormParts(state, language)
    let key = seen.service.key
    return """
      <p class="crumb"><a href="\(CatalogueAddresses.service(key).with(seen.query))">\(seen.service.name, language)</a></p>
      <h1>\(SituationStrings.title, language)</h1>
      <p class="lead">\(SituationStrings.lead, language)</p>
      \(parts.summary)
      <form class="form" method="get" action="\(CatalogueAddresses.situation(key))">
      \(seen.office.map { "<input type=\"hidden\" name=\"kantor\" value=\"\($0.area.text)\">" as HTML })
      <input type="hidden" name="ditanya" value="\(asked.map(\.key).joined(separator: " "))">
      \(asked.html { question in
        parts.radios(SituationPages.prefix + question.key, question.text, options: question.options.map { ($0.key, $0.name) })
      })
      <div class="actions">\(Component.button(SituationStrings.button[language]))</div></form>
      """
  }

  /// The way to the questions, or what was answered.
  static func summary(_ seen: ServiceCase, _ language: Language) -> HTML {
    guard !seen.questions.isEmpty else { return .empty }
    let link = CatalogueAddresses.situation(seen.service.key).with(seen.query)
    guard !seen.answers.isEmpty else {
      return """
        <p class="actions"><a class="button secondary" href="\(link)">\(SituationStrings.invite, language)</a></p>
        """
    }
    return """
      <div class="notice plain"><h2>\(SituationStrings.yourAnswers, language)</h2>
      <ul>\(seen.answers.html { "<li>\($0.question, language) <strong>\($0.answer, language)</strong></li>" })</ul>
      <p><a href="\(link)">\(SituationStrings.change, language)</a> · <a href="\(CatalogueAddresses.service(seen.service.key).with([("kantor", seen.office?.area.text ?? "")]))">\(SituationStrings.forget, language)</a></p></div>
      """
  }

  /// Why this is not the service for this case.
  static func stop(_ seen: ServiceCase, _ language: Language) -> HTML {
    guard let stop = seen.stop else { return .empty }
    return Component.notice(
      .attention,
      """
      <h2>\(SituationStrings.notThisOne, language)</h2><p>\(stop, language)</p>
      <p><a href="\(CatalogueAddresses.services())">\(SituationStrings.otherServices, language)</a></p>
      """)
  }
}
