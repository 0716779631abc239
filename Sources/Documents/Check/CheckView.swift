import Addresses
import Civic
import Core
import Web

/// What a document says of itself to who holds it: its state, and what to compare with the paper.
struct CheckView {
  let checked: DocumentDesk.Checked

  static func ask(_ state: FormState, _ language: Language) -> HTML {
    let parts = FormParts(state, language)
    return """
      <h1>\(CheckStrings.title, language)</h1><p class="lead">\(CheckStrings.lead, language)</p>
      \(parts.summary)
      <form class="form" method="get" action="\(DocumentAddresses.check())">
      \(parts.field("kode", CheckStrings.code, .make { $0.hint = CheckStrings.codeHint; $0.size = .medium; $0.hasFocus = true }))
      <div class="actions">\(Component.button(CheckStrings.button[language]))</div></form>
      """
  }

  func page(_ language: Language) -> HTML {
    let (document, zone) = (checked.document, checked.zone)
    return """
      <h1>\(document.state.verdict, language)</h1>
      \(Component.notice(tone, """
        <p>\(document.state.advice, language)</p>
        \(when: document.state != .valid, "<p>\(CheckStrings.since, language) \(zone.day(of: document.stateAt).date(language)).</p>")
        \(checked.newer.map { newer in
          "<p>\(DocumentStrings.replacedBy, language): <span class=\"number\">\(newer.number.text)</span>, \(zone.day(of: newer.issuedAt).date(language)).</p>" as HTML
        })
        """))
      \(Component.facts(facts(language)))
      <h2>\(CheckStrings.compare, language)</h2>
      <ol class="steps">\(CheckStrings.comparisons.html { "<li>\($0, language)</li>" })</ol>
      <p>\(CheckStrings.ifDifferent, language)</p>
      <p><strong>\(checked.office?.name ?? "")</strong> · \(CheckStrings.phone, language): \(checked.office?.phone ?? CheckStrings.unknownPhone[language])</p>
      <p class="muted">\(CheckStrings.privacy, language)</p>
      <div class="actions">\(Component.linkButton(CheckStrings.another[language], to: DocumentAddresses.check(), .secondary))</div>
      """
  }

  private var tone: Component.NoticeTone {
    switch checked.document.state {
    case .valid: .success
    case .awaiting: .attention
    case .replaced, .withdrawn, .voided: .broken
    }
  }

  private func facts(_ language: Language) -> [(term: String, answer: HTML)] {
    let document = checked.document
    return [
      (DocumentStrings.kind[language], "\(document.title)"),
      (DocumentStrings.numberLabel[language], "<span class=\"number\">\(document.number.text)</span>"),
      (DocumentStrings.date[language], "\(checked.zone.day(of: document.issuedAt).date(language))"),
      (DocumentStrings.about[language], "\(DocumentRules.masked(document.name)) (\(CheckStrings.hidden, language))"),
      (
        DocumentStrings.signer[language],
        document.signerPost.isEmpty
          ? "\(DocumentStrings.nobody, language)"
          : "\(when: !document.signerName.isEmpty, "\(document.signerName), ")\(document.signerPost)"
      ),
      (
        SignedPower.label[language],
        "\(document.power.words, language)\(document.power.responsibility.map { "<p>\($0, language)</p>" as HTML })"
      ),
      (CheckStrings.code[language], "<span class=\"number\">\(document.code.text)</span>"),
    ]
  }
}
