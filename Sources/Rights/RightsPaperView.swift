import Addresses
import Civic
import Core
import Web

/// What is handed out on paper: the copy of the data, and the answer.
struct RightsPaperView {
  let opened: RightsDesk.Opened
  let now: Moment

  private func head(_ title: Text, _ language: Language) -> HTML {
    """
    <header class="letterhead"><p class="government">\(opened.office?.name.uppercased() ?? "")</p><p>\(opened.office?.letterAddress ?? "")</p></header>
    <h1>\(title, language)</h1>
    <p>\(opened.request.name) · <span class="number">\(opened.request.code.text)</span> · \(opened.zone.long(now, language))</p>
    """
  }

  private func foot(_ language: Language) -> HTML {
    """
    <nav class="actions no-print" aria-label="\(RightsStrings.print, language)"><button class="button" data-print hidden>\(RightsStrings.print, language)</button>
    \(Component.linkButton(RightsStrings.back[language], to: RightsAddresses.request(opened.request.id.text), .secondary))</nav>
    """
  }

  func copy(_ language: Language) -> HTML {
    """
    <article class="letter sheet" id="main">\(head(RightsStrings.copyTitle, language))
    <p>\(RightsStrings.copyLead, language)</p>
    \(when: opened.kept.records.isEmpty, "<p>\(RightsStrings.noRecords, language)</p>")
    \(when: opened.kept.elsewhere > 0, "<p>\(RightsStrings.elsewhere(opened.kept.elsewhere), language)</p>")
    \(opened.kept.records.html { record in
      """
      <h2>\(record.title, language) · <span class="number">\(PublicCode(typed: record.code)?.text ?? record.code)</span></h2><p>\(record.office)</p>
      \(Component.facts(record.fields.map { ($0.name[language], "\($0.value.isEmpty ? "–" : $0.value)") }))
      <h3>\(RightsStrings.trace, language)</h3>
      \(Component.timeline(record.trace.map { (record.zone.short($0.at, language), "\($0.what, language)") }))
      """ as HTML
    })
    \(foot(language))</article>
    """
  }

  func answer(_ language: Language) -> HTML {
    let request = opened.request
    return """
      <article class="letter" id="main">\(head(RightsStrings.answerTitle, language))
      \(Component.facts([
        (RightsStrings.asked[language], "\(request.right.words, language) (\(request.right.law, language))"),
        (RightsStrings.state[language], "\(request.state.words, language)"),
      ]))
      <p class="paragraph">\(opened.texts.answer)</p>
      \(when: !request.basis.isEmpty, "<p>\(RightsStrings.law, language): \(request.basis)</p>")
      \(when: request.state == .refused, "<p>\(RightsStrings.rightToObject, language)</p>")
      <footer class="signature"><p class="space"></p><p class="name">\(opened.office?.name ?? "")</p></footer>
      \(foot(language))</article>
      """
  }
}
