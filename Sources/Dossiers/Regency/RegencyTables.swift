import Addresses
import Civic
import Core
import Web

/// Every kecamatan on a line, and every service on a line.
enum RegencyTables {
  static func districts(_ board: RegencyBoard, _ language: Language) -> HTML {
    let figures = board.figures
    let whole: [[HTML]] =
      board.isWhole ? [cells("<strong>\(figures.total.place)</strong>", figures.total, board, language)] : []
    let lines = board.order.sorted(figures.lines).map { line in
      let isOwn = !board.isWhole && line.month != nil
      return cells(
        "<a href=\"\(board.link(to: line))\">\(line.place)</a>\(when: isOwn, " \(Component.tag(RegencyStrings.own[language], .waiting))")",
        line, board, language)
    }
    return """
      <h2>\(RegencyStrings.districts, language)</h2>
      \(orders(board, language))
      <div class="dense">\(Component.table(
        caption: RegencyStrings.districts[language], isTitledAbove: true,
        columns: [.init(RegencyStrings.place[language])]
          + numeric(
            [RegencyStrings.open, RegencyStrings.overdue]
              + (board.isWhole ? [DossierStrings.received, DossierStrings.decided, RegencyStrings.onTime] : [])
              + [RegencyStrings.year, RegencyStrings.half], language),
        rows: whole + lines))</div>
      <p class="muted">\(figures.period.map { "\(RegencyStrings.yearNote($0.from.date(language), $0.through.date(language)), language) " as HTML })\(when: board.order == .onTime, "\(RegencyStrings.orderNote, language) ")\(RegencyStrings.objection, language)</p>
      """
  }

  private static func numeric(_ titles: [Text], _ language: Language) -> [Component.Column] {
    titles.map { .init($0[language], isNumeric: true) }
  }

  private static func orders(_ board: RegencyBoard, _ language: Language) -> HTML {
    """
    <nav class="filters no-print" aria-label="\(RegencyStrings.order, language)"><ul>\(RegencyRules.Order.allCases.html { order in
      "<li><a href=\"\(board.link(order: order))\"\(when: order == board.order, " aria-current=\"true\"")>\(RegencyStrings.name(of: order), language)</a></li>"
    })</ul></nav>
    """
  }

  private static func cells(
    _ name: HTML, _ line: RegencyFigures.Line, _ board: RegencyBoard, _ language: Language
  ) -> [HTML] {
    let month = line.month ?? .init()
    let counted: [HTML] = [
      board.number(month.received, .received, line), board.number(month.decided, .decided, line),
      onTime(month, board.number(month.onTime, .onTime, line)),
    ]
    let late = board.number(line.overdue, .overdue, line)
    return [name, board.number(line.open, .open, line), line.overdue == 0 ? "0" : "<strong>\(late)</strong>"]
      + (board.isWhole ? counted : [])
      + [year(line, language), line.measured.map { "\(Spans.office($0.half * 60), language)" } ?? "–"]
  }

  /// The count always, the share where it says something.
  private static func onTime(_ month: RegencyFigures.Month, _ number: HTML) -> HTML {
    guard month.decided > 0 else { return "–" }
    guard month.isEnough, let share = Numerals.percent(month.onTime, of: month.decided) else { return number }
    return "\(number) <span class=\"number\">(\(share))</span>"
  }

  private static func year(_ line: RegencyFigures.Line, _ language: Language) -> HTML {
    guard let share = line.share else {
      return line.year.map { "<span class=\"muted\">\(PromiseStrings.tooFew($0.n), language)</span>" } ?? "–"
    }
    let range = "\(Numerals.decimal(share.low * 100, places: 0))–\(RegencyGlance.percent(share.high))"
    return """
      <span class="number">\(RegencyGlance.percent(share.share))</span> <span class="muted number">(\(range); n = \(Numerals.integer(share.n)))</span>
      """
  }

  /// What is overdue or decided often enough to judge; the rest stands folded below.
  static func services(_ board: RegencyBoard, _ language: Language) -> HTML {
    let all = board.figures.services
    let total = RegencyFigures.ServiceLine(
      service: "", open: all.reduce(0) { $0 + $1.open }, overdue: all.reduce(0) { $0 + $1.overdue },
      month: .init(
        received: all.reduce(0) { $0 + $1.month.received }, decided: all.reduce(0) { $0 + $1.month.decided },
        onTime: all.reduce(0) { $0 + $1.month.onTime }))
    let (shown, rest) = (
      all.filter { $0.overdue > 0 || $0.month.isEnough }, all.filter { $0.overdue == 0 && !$0.month.isEnough }
    )
    return """
      \(table([total] + shown, board, language))
      \(when: !rest.isEmpty, "<details class=\"more\"><summary>\(RegencyStrings.otherServices, language) (\(rest.count))</summary>\(table(rest, board, language))</details>")
      """
  }

  private static func table(_ lines: [RegencyFigures.ServiceLine], _ board: RegencyBoard, _ language: Language) -> HTML {
    let table = Component.table(
      caption: RegencyStrings.services[language], isTitledAbove: true,
      columns: [.init(DossierStrings.service[language])]
        + numeric(
          [
            RegencyStrings.open, RegencyStrings.overdue, DossierStrings.received, DossierStrings.decided,
            RegencyStrings.onTime, RegencyStrings.half,
          ], language),
      rows: lines.map { line in
        func number(_ n: Int, _ kind: FigureRecords.Kind) -> HTML {
          let link = board.records(kind, board.figures.scope, service: line.service)
          return n == 0 ? "0" : "<a class=\"number\" href=\"\(link)\">\(Numerals.integer(n))</a>"
        }
        let month = line.month
        return [
          line.service.isEmpty
            ? "<strong>\(RegencyStrings.allServices, language)</strong>"
            : "<a href=\"\(board.link(service: line.service))\">\(board.names[line.service]?[language] ?? line.service)</a>",
          number(line.open, .open), line.overdue == 0 ? "0" : "<strong>\(number(line.overdue, .overdue))</strong>",
          number(month.received, .received), number(month.decided, .decided),
          onTime(month, number(month.onTime, .onTime)), line.measured.map { "\(Spans.office($0.half * 60), language)" } ?? "–",
        ]
      })
    return "<div class=\"dense\">\(table)</div>"
  }
}
