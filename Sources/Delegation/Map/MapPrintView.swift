import Addresses
import Civic
import Core
import Web

/// The map on paper: every kecamatan that was asked for, service by service, without what is settled by a rule.
enum MapPrintView {
  static func page(_ visit: StaffVisit, _ board: MapBoard, _ districts: [Office]) -> HTML {
    let language = visit.language
    let lines = Dictionary(grouping: board.lines().filter { $0.verdict.proposal != .byLaw }, by: \.area)
    let day = visit.today.date(language)
    return """
      <article class="letter sheet"><h1>\(MapStrings.title, language)</h1>
      <p class="lead">\(day)</p><p>\(MapStrings.ours, language)</p><p>\(MapStrings.words(of: board.assumptions), language)</p>
      \(districts.html { district in
        "<h2>\(district.shortName)</h2>\(table(lines[district.area] ?? [], language))"
      })
      <p class="actions"><button class="button" data-print hidden>\(BookStrings.printButton, language)</button></p></article>
      """
  }

  private static func table(_ lines: [MapBoard.Line], _ language: Language) -> HTML {
    Component.table(
      caption: MapStrings.byService[language],
      columns: [MapStrings.service, MapStrings.demand, MapStrings.proposal, MapStrings.saving].map { .init($0[language]) },
      rows: lines.map { line in
        [
          "\(line.service.name, language)", VerdictView.demand(line.facts.demand, language),
          "<div>\(line.verdict.proposal.name, language)\(line.verdict.holding.map { "<br>\($0.words, language)" as HTML })</div>",
          line.verdict.saving.map { "\(MapStrings.amount($0), language)" } ?? "–",
        ]
      })
  }
}
