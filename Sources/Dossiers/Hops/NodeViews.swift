import Addresses
import Civic
import Core
import Web

/// The figures of a regency's nodes, each with its n and the records behind it.
enum NodeViews {
  static func page(_ visit: StaffVisit, _ figures: NodeFigures) -> HTML {
    let language = visit.language
    return """
      <p class="crumb"><a href="\(RegencyAddresses.overview())">\(RegencyStrings.menu, language)</a></p>
      <h1>\(NodeStrings.title, language)</h1>
      <p class="lead">\(NodeStrings.lead, language)</p>
      \(choice(figures, language))
      <h2>\(NodeStrings.districts, language) · \(figures.month.monthName(language))</h2>
      <div class="broad">\(districts(figures, language))</div>
      <p class="muted">\(NodeStrings.withoutBasisNote, language)</p>
      <h2>\(NodeStrings.ways, language)</h2>
      \(figures.passages.isEmpty ? Component.empty(NodeStrings.noWays[language], NodeStrings.noWaysAdvice[language]) : ways(figures, language))
      <p class="muted">\(NodeStrings.waysNote, language) \(DossierStrings.histogramNote, language) \(figures.foldedAt.map { "\(DossierStrings.asOf(visit.site.reference.zone.short($0, language)), language)" as HTML })</p>
      """
  }

  private static func choice(_ figures: NodeFigures, _ language: Language) -> HTML {
    var state = FormState()
    state.fields["bulan"] = String(figures.month.iso.prefix(7))
    let parts = FormParts(state, language)
    return """
      <form class="form filters" method="get" action="\(HopAddresses.figures())">
      \(parts.field("bulan", DossierStrings.month, .make { $0.type = "month"; $0.size = .medium }))
      <div class="actions">\(Component.button(DossierStrings.show[language], .secondary))</div></form>
      """
  }

  private static func districts(_ figures: NodeFigures, _ language: Language) -> HTML {
    func numeric(_ title: Text) -> Component.Column { .init(title[language], isNumeric: true) }
    return Component.table(
      caption: NodeStrings.districts[language], isTitledAbove: true,
      columns: [
        .init(NodeStrings.place[language]), numeric(NodeStrings.away), numeric(DossierStrings.decided),
        numeric(WhyStrings.withoutBasis),
      ],
      rows: ([figures.total] + figures.lines).map { line in
        [
          line.area == figures.total.area ? "<strong>\(line.place)</strong>" : "\(line.place)",
          link(.away, line, figures.month, line.away), link(.decided, line, figures.month, line.decided),
          link(.withoutBasis, line, figures.month, line.withoutBasis),
        ]
      })
  }

  private static func link(_ kind: FigureRecords.Kind, _ line: NodeFigures.Line, _ month: Day, _ n: Int) -> HTML {
    let link = DossierAddresses.figureRecords().with([
      ("ukuran", kind.rawValue), ("wilayah", line.area.text), ("bulan", String(month.iso.prefix(7))),
    ])
    return n == 0 ? "0" : "<a class=\"number\" href=\"\(link)\">\(Numerals.integer(n))</a>"
  }

  private static func ways(_ figures: NodeFigures, _ language: Language) -> HTML {
    func numeric(_ title: Text) -> Component.Column { .init(title[language], isNumeric: true) }
    func time(_ minutes: Int?) -> HTML { minutes.map { "≤ \(Spans.office($0 * 60), language)" } ?? "–" }
    return Component.table(
      caption: NodeStrings.ways[language], isTitledAbove: true,
      columns: [
        .init(OutsideStrings.name[language]), .init(OutsideStrings.kind[language]), .init(NodeStrings.stretch[language]),
        numeric(DossierStrings.half), numeric(DossierStrings.nineTenths), numeric(NodeStrings.n),
      ],
      rows: figures.passages.map { passage in
        [
          "\(passage.office.name)", "\(passage.office.kind.words, language)",
          "\(NodeStrings.name(of: passage.measure), language)", time(passage.half), time(passage.nineTenths),
          passage.half == nil
            ? "<span class=\"muted\">\(PromiseStrings.tooFew(passage.n), language)</span>" : "\(Numerals.integer(passage.n))",
        ]
      })
  }
}
