import Addresses
import Civic
import Core
import Web

/// The figures of a queue, a line for each day.
enum QueueFigureViews {
  static func page(_ visit: StaffVisit, _ figures: QueueFigures, _ offices: [Office]) -> HTML {
    let (language, office) = (visit.language, offices.first { $0.area == figures.area })
    return """
      <p class="crumb"><a href="\(DossierAddresses.figures())">\(QueueStrings.officeFigures, language)</a></p>
      <h1>\(QueueStrings.figures, language)</h1>
      \(when: offices.count > 1, choice(figures.area, offices, language))
      <h2>\(office?.name ?? figures.area.text) · \(QueueStrings.lastDays, language)</h2>
      \(figures.days.isEmpty ? Component.empty(QueueStrings.noFigures[language], QueueStrings.noFiguresAdvice[language]) : table(figures, language))
      <p class="muted">\(QueueStrings.figureNote, language) \(figures.foldedAt.map { "\(QueueStrings.countedUntil(visit.site.reference.zone.short($0, language)), language)" as HTML })</p>
      """
  }

  private static func choice(_ area: AreaCode, _ offices: [Office], _ language: Language) -> HTML {
    var state = FormState()
    state.fields["wilayah"] = area.text
    return """
      <form class="form filters" method="get" action="\(QueueAddresses.figures())">
      \(FormParts(state, language).select("wilayah", QueueStrings.office, options: offices.map { ($0.area.text, $0.name) }, .make { $0.size = .medium }))
      <div class="actions">\(Component.button(QueueStrings.show[language], .secondary))</div></form>
      """
  }

  private static func table(_ figures: QueueFigures, _ language: Language) -> HTML {
    func time(_ minutes: Int?) -> HTML { minutes.map { "\(QueueStrings.atMost($0), language)" } ?? "–" }
    let counts = [
      QueueStrings.taken, QueueStrings.ofThemPriority, QueueStrings.served, QueueStrings.notThere, QueueStrings.notReached,
      QueueStrings.waitHalf, QueueStrings.waitMost, QueueStrings.serviceHalf,
    ]
    return Component.table(
      caption: QueueStrings.figures[language],
      columns: [.init(QueueStrings.day[language])] + counts.map { .init($0[language], isNumeric: true) },
      rows: figures.days.map { day, line in
        ["\(day.long(language))"]
          + [line.taken, line.priority, line.served, line.missed, line.expired].map { "\($0)" }
          + [time(line.waitHalf), time(line.waitMost), time(line.serviceHalf)]
      })
  }
}
