import Addresses
import Core
import Web

/// The list of texts.
enum TextViews {
  static func list(_ visit: StaffVisit, _ changed: [TextStore.Key: Int]) -> HTML {
    let language = visit.language
    return """
      <h1>\(TextStrings.title, language)</h1><p class="lead">\(TextStrings.lead, language)</p>
      \(Component.table(
        caption: TextStrings.title[language],
        columns: [.init(TextStrings.columnKind[language])] + TextForm.allCases.map { .init($0.words[language]) },
        rows: NoticeKind.allCases.map { kind in
          ["\(kind.words, language)"] + TextForm.allCases.map { links(kind, $0, changed, language) }
        }))
      """
  }

  private static func links(
    _ kind: NoticeKind, _ form: TextForm, _ changed: [TextStore.Key: Int], _ language: Language
  ) -> HTML {
    let links = Language.allCases.html { other -> HTML in
      let isChanged = changed[TextStore.Key(kind: kind, form: form, language: other)] != nil
      return """
        <p><a href="\(NoticeAddresses.text(kind.rawValue, form.rawValue, other.rawValue))">\(other.words, language)<span class="visually-hidden">: \(kind.words, language), \(form.words, language)</span></a> \(when: isChanged, Component.tag(TextStrings.changed[language], .plain))</p>
        """
    }
    return "<div>\(links)</div>"
  }
}

/// One text with its form, its preview and the names it may use.
struct TextView {
  let key: TextStore.Key
  let current: TextStore.Current
  let state: FormState
  /// The text that the preview shows.
  let text: NoticeText
  let isChangedMeanwhile: Bool

  func page(_ visit: StaffVisit) -> HTML {
    let (language, parts) = (visit.language, FormParts(state, visit.language))
    let news = visit.announced("naskah").map { $0 == "bawaan" ? TextStrings.wasReset : TextStrings.saved }
    return """
      <p class="crumb"><a href="\(NoticeAddresses.texts())">\(TextStrings.back, language)</a></p>
      <h1>\(key.kind.words, language)</h1>
      <p class="lead">\(key.form.words, language), \(key.language.words, language) · \(current.isShipped ? TextStrings.shipped : TextStrings.version(current.version), language)</p>
      \(news.map { Component.notice(.success, "<p>\($0, language)</p>") })
      \(when: isChangedMeanwhile, Component.notice(.attention, "<p>\(TextStrings.changedMeanwhile, language)</p>"))
      \(parts.summary)
      \(form(visit, parts))
      \(preview(language))
      <h2>\(TextStrings.places, language)</h2><p class="muted">\(TextStrings.placesHint, language)</p>
      \(Component.facts(examples))
      \(when: !current.isShipped, resetForm(visit))
      """
  }

  private var address: Link { NoticeAddresses.text(key.kind.rawValue, key.form.rawValue, key.language.rawValue) }

  private func form(_ visit: StaffVisit, _ parts: FormParts) -> HTML {
    """
    <form class="form" method="post" action="\(address)">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(current.version))
    \(when: key.form == .mail, parts.field("judul", TextStrings.subject))
    \(parts.area("isi", TextStrings.body, rows: key.form == .mail ? 14 : 5))
    <div class="actions"><button class="button main" name="lakukan" value="simpan">\(TextStrings.save, visit.language)</button>
    <button class="button secondary" name="lakukan" value="lihat">\(TextStrings.show, visit.language)</button></div></form>
    """
  }

  private func preview(_ language: Language) -> HTML {
    let check = TextCheck(text, key.kind, key.form, key.language)
    let filled = text.filled(with: .example(key.kind, key.language))
    return """
      <h2>\(TextStrings.preview, language)</h2>
      \(when: !check.missing.isEmpty, Component.notice(.attention, "<p>\(TextStrings.missing(check.missing.map { "{{\($0.rawValue)}}" }), language)</p>"))
      <blockquote class="message" lang="\(key.language.rawValue)">\(when: key.form == .mail, "<p><strong>\(filled.subject)</strong></p>")
      \(filled.paragraphs.html { "<p>\($0.html { line in "\(line)<br>" })</p>" })</blockquote>
      \(when: key.form == .short, "<p class=\"muted\">\(TextStrings.parts(check.parts), language)</p>")
      """
  }

  private var examples: [(term: String, answer: HTML)] {
    let content = NoticeContent.example(key.kind, key.language)
    return key.kind.places.map { ("{{\($0.rawValue)}}", "\(content[$0])") }
  }

  private func resetForm(_ visit: StaffVisit) -> HTML {
    """
    <form method="post" action="\(NoticeAddresses.resetText(key.kind.rawValue, key.form.rawValue, key.language.rawValue))">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.version(current.version))
    <div class="actions">\(Component.button(TextStrings.reset[visit.language], .quiet))</div></form>
    """
  }
}
