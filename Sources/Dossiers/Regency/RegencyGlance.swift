import Civic
import Core
import Web

/// The four answers at the head of the regency's page, each with its n and its records.
enum RegencyGlance {
  static func facts(_ board: RegencyBoard, _ language: Language) -> HTML {
    let which: [(term: String, answer: HTML)] =
      board.figures.service.isEmpty ? [(RegencyStrings.which[language], which(board, language))] : []
    return Component.facts(
      [(RegencyStrings.kept[language], kept(board, language)), (RegencyStrings.late[language], late(board, language))] + which
        + [(RegencyStrings.help[language], help(board, language))])
  }

  static func percent(_ share: Double) -> String {
    Numerals.decimal(share * 100, places: 0) + " %"
  }

  private static func kept(_ board: RegencyBoard, _ language: Language) -> HTML {
    let month = board.figures.total.month ?? .init()
    guard let share = month.share else { return "\(RegencyStrings.nothingDecided, language)" }
    guard month.isEnough else { return "\(RegencyStrings.tooFew(month.onTime, of: month.decided), language)" }
    let words = RegencyStrings.share(
      percent(share.share), share.hits, of: share.n, Numerals.decimal(share.low * 100, places: 0), percent(share.high))
    return
      "<p><a href=\"\(board.records(.decided, board.figures.scope))\">\(words, language)</a></p>\(before(board, share, language))"
  }

  /// Against the month before, if that has enough.
  private static func before(_ board: RegencyBoard, _ share: ShareInterval, _ language: Language) -> HTML {
    guard let last = board.figures.months.dropLast().last?.figures, last.isEnough, let before = last.share else { return .empty }
    let words = RegencyStrings.change(RegencyRules.change(from: before, to: share), from: percent(before.share), n: before.n)
    return "<p class=\"muted\">\(words, language)</p>"
  }

  private static func late(_ board: RegencyBoard, _ language: Language) -> HTML {
    let total = board.figures.total
    guard total.overdue > 0 else {
      return total.open == 0 ? "\(RegencyStrings.nothingOpen, language)" : "\(RegencyStrings.nothingLate, language)"
    }
    let words = RegencyStrings.overdue(Numerals.integer(total.overdue), of: Numerals.integer(total.open))
    let first: HTML = "<p><a href=\"\(board.records(.overdue, total.area))\">\(words, language)</a></p>"
    guard board.isWhole else { return first }
    let places = RegencyRules.holdingHalf(board.figures.lines)
    let isAll = places.reduce(0) { $0 + $1.overdue } == total.overdue
    let title = isAll ? RegencyStrings.at : RegencyStrings.half(places.count)
    return
      "\(first)<p class=\"muted\">\(title, language) \(joined(places.map { line in "\(line.place) (\(board.number(line.overdue, .overdue, line)))" }))</p>"
  }

  private static func which(_ board: RegencyBoard, _ language: Language) -> HTML {
    let services = board.figures.services
    let late = services.filter { $0.overdue > 0 }.sorted { $0.overdue > $1.overdue }.prefix(3)
    let open = services.filter { $0.open > 0 }.sorted { $0.open > $1.open }.prefix(3)
    guard !open.isEmpty else { return "\(RegencyStrings.nothingOpen, language)" }
    let (title, lines) = late.isEmpty ? (RegencyStrings.mostOpen, open) : (RegencyStrings.mostOverdue, late)
    let names = lines.map { line -> HTML in
      let words = late.isEmpty ? Text(Numerals.integer(line.open)) : RegencyStrings.ofOpen(line.overdue, line.open)
      return
        "<a href=\"\(board.link(service: line.service))\">\(board.names[line.service]?[language] ?? line.service)</a> (\(words, language))"
    }
    return "\(title, language) \(joined(names))"
  }

  private static func help(_ board: RegencyBoard, _ language: Language) -> HTML {
    guard let whole = board.figures.whole, board.figures.lines.contains(where: { $0.share != nil }) else {
      return "\(RegencyStrings.notPublished, language)"
    }
    let below = RegencyRules.clearlyBelow(board.figures.lines, whole)
    guard !below.isEmpty else { return "\(RegencyStrings.noneBelow, language)" }
    let names = below.map { line -> HTML in
      let words = line.share.map { RegencyStrings.below(percent($0.share), n: $0.n) } ?? Text("")
      return "<a href=\"\(board.link(to: line))\">\(line.place)</a> (\(words, language))"
    }
    return "<p>\(joined(names))</p><p class=\"muted\">\(RegencyStrings.belowNote(board.figures.lines.count), language)</p>"
  }

  private static func joined(_ parts: [HTML]) -> HTML {
    parts.enumerated().html { index, part in index == 0 ? part : ", \(part)" }
  }
}
