import Addresses
import Civic
import Core
import Web

/// Figures with their charts and tables.
enum FigureViews {
  static func page(
    _ visit: StaffVisit, _ figures: OfficeFigures, services: [ServiceTerms], areas: [(area: AreaCode, name: String)]
  ) -> HTML {
    let (language, total) = (visit.language, figures.total)
    return """
      <h1>\(DossierStrings.figures, language)</h1>
      \(choice(figures, areas, language))
      <h2>\(areas.first { $0.area == figures.area }?.name ?? figures.area.text) · \(figures.month.monthName(language))</h2>
      <div class="beside">\(Component.facts([
        (DossierStrings.received[language], link(.received, "", figures, "\(Numerals.integer(total.received))")),
        (DossierStrings.decided[language], link(.decided, "", figures, "\(Numerals.integer(total.decided))")),
        (DossierStrings.onTime[language], "\(link(.onTime, "", figures, "\(Numerals.integer(total.onTime))")) \(Numerals.percent(total.onTime, of: total.decided).map { "(\($0))" as HTML })"),
        (DossierStrings.late[language], link(.late, "", figures, "\(Numerals.integer(total.late))")),
        (DossierStrings.openNow[language], link(.open, "", figures, "\(Numerals.integer(figures.open))")),
        (DossierStrings.overdueNow[language], link(.overdue, "", figures, "\(Numerals.integer(figures.overdue))")),
        (DossierStrings.turnedAway[language], "\(turnedAway(figures, language))"),
        (ObjectionStrings.figures[language], "\(objections(figures))"),
        (WhyStrings.withoutBasis[language], link(.withoutBasis, "", figures, "\(Numerals.integer(total.withoutBasis))")),
      ]))
      \(BarChart(DossierStrings.twelveMonths[language], bars: figures.months.map { entry in
        BarChart.Bar(
          entry.month.monthName(language), value: entry.received, text: Numerals.integer(entry.received),
          link: recordsLink(.received, "", figures.area, entry.month))
      }, language: language).html)</div>
      \(figures.byService.isEmpty ? Component.empty(DossierStrings.noFigures[language], DossierStrings.noFiguresAdvice[language]) : byService(figures, services, language))
      <p><a href="\(QueueAddresses.figures())">\(DossierStrings.queueFigures, language)</a> · <a href="\(RegencyAddresses.overview().with([("bulan", String(figures.month.iso.prefix(7)))]))">\(RegencyStrings.toOverview, language)</a></p>
      <p class="muted">\(DossierStrings.histogramNote, language) \(figures.foldedAt.map { "\(DossierStrings.asOf(visit.site.reference.zone.short($0, language)), language)" as HTML })</p>
      \(ExportViews.form(visit, [.figures, .received, .decided, .turnedAway], area: figures.area, month: figures.month))
      """
  }

  private static func choice(_ figures: OfficeFigures, _ areas: [(area: AreaCode, name: String)], _ language: Language) -> HTML {
    var state = FormState()
    state.fields["wilayah"] = figures.area.text
    state.fields["bulan"] = String(figures.month.iso.prefix(7))
    let parts = FormParts(state, language)
    return """
      <form class="form filters" method="get" action="\(DossierAddresses.figures())">
      \(parts.select("wilayah", DossierStrings.office, options: areas.map { ($0.area.text, $0.name) }, .make { $0.size = .medium }))
      \(parts.field("bulan", DossierStrings.month, .make { $0.type = "month"; $0.size = .medium }))
      <div class="actions">\(Component.button(DossierStrings.show[language], .secondary))</div></form>
      """
  }

  static func recordsLink(_ kind: FigureRecords.Kind, _ part: String, _ area: AreaCode, _ month: Day) -> Link {
    DossierAddresses.figureRecords().with([
      ("ukuran", kind.rawValue), ("bagian", part), ("wilayah", area.text), ("bulan", String(month.iso.prefix(7))),
    ])
  }

  private static func link(_ kind: FigureRecords.Kind, _ part: String, _ figures: OfficeFigures, _ text: HTML) -> HTML {
    "<a class=\"number\" href=\"\(recordsLink(kind, part, figures.area, figures.month))\">\(text)</a>"
  }

  private static func objections(_ figures: OfficeFigures) -> String {
    let filed = ObjectionKind.allCases.reduce(0) { $0 + (figures.byService[$1.rawValue]?.received ?? 0) }
    return "\(Numerals.integer(filed)) / \(Numerals.integer(figures.total.objectionsGranted))"
  }

  private static func turnedAway(_ figures: OfficeFigures, _ language: Language) -> HTML {
    let reasons = CounterDesk.TurnAwayReason.allCases.filter { figures.turnedAway[$0.rawValue] ?? 0 > 0 }
    guard !reasons.isEmpty else { return "0" }
    return
      "<ul>\(reasons.html { "<li>\($0.words, language): \(link(.turnedAway, $0.rawValue, figures, "\(Numerals.integer(figures.turnedAway[$0.rawValue] ?? 0))"))</li>" })</ul>"
  }

  private static func byService(_ figures: OfficeFigures, _ services: [ServiceTerms], _ language: Language) -> HTML {
    let shown = services.filter { figures.byService[$0.key.service] != nil }
    func time(_ minutes: Int?) -> HTML { minutes.map { "≤ \(Spans.office($0 * 60), language)" } ?? "–" }
    return Component.table(
      caption: DossierStrings.perService[language],
      columns: [
        .init(DossierStrings.service[language]), .init(DossierStrings.received[language], isNumeric: true),
        .init(DossierStrings.decided[language], isNumeric: true), .init(DossierStrings.onTime[language], isNumeric: true),
        .init(DossierStrings.late[language], isNumeric: true), .init(DossierStrings.half[language], isNumeric: true),
        .init(DossierStrings.nineTenths[language], isNumeric: true),
      ],
      rows: shown.map { service in
        let (key, line) = (service.key.service, figures.byService[service.key.service] ?? .init())
        return [
          "\(service.name, language)", link(.received, key, figures, "\(line.received)"),
          link(.decided, key, figures, "\(line.decided)"), link(.onTime, key, figures, "\(line.onTime)"),
          link(.late, key, figures, "\(line.late)"), time(line.p50), time(line.p90),
        ]
      })
  }

  static func agenda(_ visit: StaffVisit, _ book: AgendaBook) -> HTML {
    let language = visit.language
    return """
      <h1>\(DossierStrings.agenda, language) · \(book.month.monthName(language))</h1><p class="lead">\(book.office)</p>
      \(agendaChoice(book, language))
      \(ExportViews.form(visit, [.agenda], area: book.area, month: book.month))
      \(book.entries.isEmpty ? Component.empty(DossierStrings.agendaEmpty[language], DossierStrings.agendaEmptyAdvice[language]) : agendaTable(book, language))
      """
  }

  private static func agendaChoice(_ book: AgendaBook, _ language: Language) -> HTML {
    var state = FormState()
    state.fields["bulan"] = String(book.month.iso.prefix(7))
    let parts = FormParts(state, language)
    return """
      <form class="form filters no-print" method="get" action="\(DossierAddresses.agenda())">
      <input type="hidden" name="wilayah" value="\(book.area.text)">
      \(parts.field("bulan", DossierStrings.month, .make { $0.type = "month"; $0.size = .medium }))
      <div class="actions">\(Component.button(DossierStrings.show[language], .secondary))
      <button type="button" class="button secondary" data-print hidden>\(DossierStrings.print, language)</button></div></form>
      """
  }

  private static func agendaTable(_ book: AgendaBook, _ language: Language) -> HTML {
    Component.table(
      caption: DossierStrings.agenda[language],
      columns: [
        .init(DossierStrings.letterNumber[language], isNumeric: true), .init(DossierStrings.decided[language]),
        .init(DossierStrings.name[language]), .init(DossierStrings.service[language]), .init(DossierStrings.code[language]),
      ],
      rows: book.entries.map { entry in
        [
          "\(entry.number)", "\(entry.dossier.decidedAt.map { book.zone.day(of: $0).short(language) } ?? "")",
          "\(entry.dossier.name)", "\(book.terms[entry.dossier.terms].map { $0.name[language] } ?? entry.dossier.terms.service)",
          "<span class=\"number\">\(PublicCode(typed: entry.dossier.code)?.text ?? entry.dossier.code)</span>",
        ]
      })
  }
}
