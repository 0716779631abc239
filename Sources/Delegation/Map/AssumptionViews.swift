import Addresses
import Civic
import Core
import Web

/// By what the map judges, and what other numbers would change.
enum AssumptionViews {
  /// What the page is made of.
  struct Shown: Sendable {
    let values: Assumptions
    let version: Int
    let state: FormState
    /// Other values that were looked at, and what they would change.
    var tried: (values: Assumptions, turns: [MapBoard.Turn])?
  }

  static func page(_ visit: StaffVisit, _ shown: Shown) -> HTML {
    let language = visit.language
    let parts = FormParts(shown.state, language)
    return """
      \(MapViews.crumb(language))
      <h1>\(MapStrings.assumptions, language)</h1>
      <p class="lead">\(MapStrings.assumptionsLead, language)</p>
      \(MapViews.saved(visit))
      \(parts.summary)
      \(Component.notice(.plain, "<p>\(MapStrings.ours, language)</p>"))
      \(shown.tried.map { preview(visit, shown, $0.values, $0.turns) })
      <form class="form" method="get" action="\(MapAddresses.assumptions())">
      <input type="hidden" name="periksa" value="ya">\(AssumptionForm.fields(parts))
      <div class="actions">\(Component.button(MapStrings.preview[language], shown.tried == nil ? .main : .secondary))</div></form>
      """
  }

  private static func preview(
    _ visit: StaffVisit, _ shown: Shown, _ values: Assumptions, _ turns: [MapBoard.Turn]
  ) -> HTML {
    let language = visit.language
    let table = Component.table(
      caption: MapStrings.turned[language],
      columns: [
        .init(MapStrings.from[language]), .init(MapStrings.to[language]), .init(MapStrings.count[language], isNumeric: true),
      ],
      rows: turns.map { [MapViews.tag($0.from, language), MapViews.tag($0.to, language), "\(Numerals.integer($0.count))"] })
    let fields = AssumptionForm.state(values).fields
    let hidden = AssumptionForm.names.html { name in
      fields.all(name).html { "<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">" }
    }
    return """
      <h2>\(MapStrings.previewTitle, language)</h2>
      <p><strong>\(turns.isEmpty ? MapStrings.noTurn : MapStrings.turns(turns.reduce(0) { $0 + $1.count }), language)</strong></p>
      \(when: !turns.isEmpty, table)
      \(when: visit.mayKeep, "<form method=\"post\" action=\"\(MapAddresses.assumptions())\">\(HiddenFields.crossSite(visit.visit))\(HiddenFields.once(visit.visit))\(HiddenFields.version(shown.version))\(hidden)<div class=\"actions\">\(Component.button(MapStrings.saveAssumptions[language]))</div></form>")
      """
  }
}
