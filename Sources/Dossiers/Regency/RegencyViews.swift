import Addresses
import Civic
import Core
import Web

/// The regency's page: the answers first, then where, then every kecamatan and every service.
enum RegencyViews {
  static func page(_ visit: StaffVisit, _ board: RegencyBoard) -> HTML {
    let (language, figures) = (visit.language, board.figures)
    let service = board.names[figures.service].map { " · \($0, language)" as HTML }
    return """
      <h1>\(figures.total.place) · \(figures.month.monthName(language))\(service)</h1>
      <p class="lead">\(RegencyStrings.lead, language)</p>
      \(when: !board.isWhole, "<p class=\"muted\">\(RegencyStrings.ownOnly, language)</p>")
      \(choice(board, language))
      \(RegencyGlance.facts(board, language))
      <div class="overview"><div>\(RegencyPicture.map(board, language))\(RegencyPicture.trend(board, language))</div>
      <div>\(RegencyTables.districts(board, language))</div></div>
      <h2>\(RegencyStrings.services, language)</h2>
      \(figures.services.isEmpty ? Component.empty(DossierStrings.noFigures[language], DossierStrings.noFiguresAdvice[language]) : RegencyTables.services(board, language))
      <p class="muted">\(RegencyStrings.serviceNote, language) \(figures.foldedAt.map { "\(DossierStrings.asOf(visit.site.reference.zone.short($0, language)), language)" as HTML })</p>
      \(ways(board, language))
      \(ExportViews.form(visit, [.districts, .figures, .received, .decided], area: figures.scope, month: figures.month))
      """
  }

  private static func choice(_ board: RegencyBoard, _ language: Language) -> HTML {
    var state = FormState()
    state.fields["bulan"] = String(board.figures.month.iso.prefix(7))
    state.fields["layanan"] = board.figures.service
    let parts = FormParts(state, language)
    let services = board.services.map { ($0, board.names[$0]?[language] ?? $0) }
    return """
      <form class="form filters no-print" method="get" action="\(RegencyAddresses.overview())">
      \(parts.field("bulan", DossierStrings.month, .make { $0.type = "month"; $0.size = .medium }))
      \(parts.select("layanan", DossierStrings.service, options: [("", RegencyStrings.allServices[language])] + services, .make { $0.size = .medium }))
      \(when: board.order != .code, "<input type=\"hidden\" name=\"urut\" value=\"\(board.order.rawValue)\">")
      <div class="actions">\(Component.button(DossierStrings.show[language], .secondary))</div></form>
      """
  }

  /// To the pages beside this one.
  private static func ways(_ board: RegencyBoard, _ language: Language) -> HTML {
    """
    <p class="no-print"><a href="\(PromiseAddresses.table())">\(RegencyStrings.published, language)</a> · <a href="\(DossierAddresses.figures())">\(DossierStrings.figures, language)</a>\(when: board.isWhole, " · <a href=\"\(HopAddresses.figures())\">\(NodeStrings.title, language)</a>")</p>
    """
  }
}
