import Addresses
import Civic
import Core
import Web

/// Two decrees, or two offices, side by side.
enum DifferenceViews {
  static func page(
    _ decrees: [Decree], _ offices: [Office], _ found: Difference?, _ state: FormState, _ language: Language
  ) -> HTML {
    """
    <p class="crumb"><a href="\(RegisterAddresses.register())">\(RegisterStrings.title, language)</a></p>
    <h1>\(DifferenceStrings.title, language)</h1>
    <p class="lead">\(DifferenceStrings.lead, language)</p>
    \(FormParts(state, language).summary)
    \(found.map { result($0, language) })
    <h2>\(DifferenceStrings.decrees, language)</h2><p class="hint">\(DifferenceStrings.newest, language)</p>
    \(form("keputusan", decrees.map { ($0.id.text, "\($0.number) – \($0.title)") }, hasDay: false, state, language))
    <h2>\(DifferenceStrings.offices, language)</h2>
    \(form("kantor", offices.map { ($0.area.text, $0.name) }, hasDay: true, state, language))
    """
  }

  private static func form(
    _ name: String, _ options: [(value: String, text: String)], hasDay: Bool, _ state: FormState, _ language: Language
  ) -> HTML {
    let parts = FormParts(state, language)
    return """
      <form class="form filters" method="get" action="\(RegisterAddresses.differences())">
      \(parts.select(name, DifferenceStrings.one, options: options))
      \(parts.select("\(name)-lain", DifferenceStrings.other, options: options))
      \(when: hasDay, parts.field("tanggal", DifferenceStrings.day, .make { $0.type = "date"; $0.size = .medium }))
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
