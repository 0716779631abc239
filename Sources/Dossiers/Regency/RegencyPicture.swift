import Civic
import Core
import Web

/// Where work is overdue, and how promises were kept from month to month.
enum RegencyPicture {
  static func map(_ board: RegencyBoard, _ language: Language) -> HTML {
    guard let map = board.map else { return Component.notice(.plain, "<p>\(RegencyStrings.noMap, language)</p>") }
    let lines = board.figures.lines
    let most = Set(RegencyRules.holdingHalf(lines).map(\.area))
    let drawn = Set(map.shapes.map(\.area))
    let places = lines.map { line in
      AreaMap.Place(
        line.area, number: Numerals.integer(line.overdue), words: RegencyStrings.overdueAt(line.place, line.overdue)[language],
        weight: line.overdue == 0 ? .none : most.contains(line.area) ? .most : .some, link: board.link(to: line))
    }
    let undrawn = lines.filter { !drawn.contains($0.area) }.map(\.place)
    return """
      \(AreaMap(RegencyStrings.map[language], note: RegencyStrings.mapNote[language], map: map, places: places).html)
      <p class="muted">\(RegencyStrings.outlines(map.sources.joined(separator: "; ")), language)\(when: !undrawn.isEmpty, " \(RegencyStrings.undrawn(undrawn.joined(separator: ", ")), language)")</p>
      """
  }

  static func trend(_ board: RegencyBoard, _ language: Language) -> HTML {
    let months = Array(board.figures.months.drop { $0.figures == .init() })
    guard !months.isEmpty else { return .empty }
    let bars = months.map { entry in
      let figures = entry.figures
      let share = Numerals.percent(figures.onTime, of: figures.decided)
      let words =
        figures.isEnough
        ? share.map { RegencyStrings.ofDecided($0, figures.decided) }
        : figures.decided == 0 ? nil : RegencyStrings.few(figures.onTime, figures.decided)
      return BarChart.Bar(
        entry.month.monthName(language), value: figures.onTime, rest: figures.decided - figures.onTime,
        text: words?[language] ?? "–", tone: figures.isEnough ? .kept : .uncertain,
        link: FigureViews.recordsLink(.decided, board.figures.service, board.figures.scope, entry.month))
    }
    let title = "\(RegencyStrings.trend[language]). \(RegencyStrings.trendNote[language])"
    return BarChart(title, bars: bars, language: language).html
  }
}
