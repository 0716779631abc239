import Addresses
import Civic
import Core
import Web

/// Two decrees, or two offices, side by side.
enum DifferenceViews {
  static func page(_ offices: [Office], _ found: Difference?, _ state: FormState, _ language: Language) -> HTML {
    let parts = FormParts(state, language)
    let choices = offices.map { (value: $0.area.text, text: $0.name) }
    return """
      <p class="crumb"><a href="\(RegisterAddresses.register())">\(RegisterStrings.title, language)</a></p>
      <h1>\(DifferenceStrings.title, language)</h1>
      <p class="lead">\(DifferenceStrings.lead, language)</p>
      \(parts.summary)
      \(found.map { result($0, language) })
      <h2>\(DifferenceStrings.decrees, language)</h2>
      \(form(language, """
      \(number("keputusan", DifferenceStrings.oneNumber, parts))
      \(number("keputusan-lain", DifferenceStrings.otherNumber, parts))
      """))
      <h2>\(DifferenceStrings.offices, language)</h2>
      \(form(language, """
      \(parts.select("kantor", DifferenceStrings.one, options: choices))
      \(parts.select("kantor-lain", DifferenceStrings.other, options: choices))
      \(parts.field("tanggal", DifferenceStrings.day, .make { $0.type = "date"; $0.size = .medium }))
      """))
      """
  }

  /// A decree by its number, so that the oldest is as near as the newest.
  private static func number(_ name: String, _ label: Text, _ parts: FormParts) -> HTML {
    parts.field(
      name, label,
      .make {
        $0.size = .medium; $0.hint = DifferenceStrings.numberHint
      })
  }

  private static func form(_ language: Language, _ fields: HTML) -> HTML {
    """
    <form class="form filters" method="get" action="\(RegisterAddresses.differences())">\(fields)
    <div class="actions">\(Component.button(DifferenceStrings.compare[language], .secondary))</div></form>
    """
  }

  private static func result(_ found: Difference, _ language: Language) -> HTML {
    let table = Component.table(
      caption: DifferenceStrings.caption(found.one, found.other)[language],
      columns: [.init(DifferenceStrings.service[language]), .init(found.one), .init(found.other)],
      rows: found.lines.map { ["\($0.service, language)", side($0.one, language), side($0.other, language)] })
    return """
      \(found.lines.isEmpty ? "<p><strong>\(DifferenceStrings.nothing, language)</strong></p>" : table)
      <p>\(DifferenceStrings.alike(found.alike), language)</p>
      """
  }

  private static func side(_ words: [Text], _ language: Language) -> HTML {
    words.isEmpty ? "–" : words.count == 1 ? "\(words[0], language)" : "<ul>\(words.html { "<li>\($0, language)</li>" })</ul>"
  }
}
