import Civic
import Core
import Testing

@testable import Dossiers

/// How kecamatan are compared.
@Suite("Comparing kecamatan")
struct RegencyRuleTests {
  private func line(_ number: Int, open: Int = 0, overdue: Int = 0, onTime: Int? = nil, of n: Int = 0, half: Int = 0) throws
    -> RegencyFigures.Line
  {
    let area = try AreaCode("35.10.\(number)").required()
    var line = RegencyFigures.Line(area: area, place: "Kecamatan \(number)", open: open, overdue: overdue)
    if let onTime {
      line.year = PromiseFigure(
        area: area, service: "", minutes: Array(repeating: half, count: n), onTime: onTime)
    }
    return line
  }

  private func places(_ lines: [RegencyFigures.Line]) -> [String] {
    lines.map { String($0.area.text.suffix(2)) }
  }

  @Test("a month is better or worse only where chance does not explain it")
  func change() throws {
    func share(_ hits: Int, _ n: Int) throws -> ShareInterval { try ShareInterval(hits, of: n).required() }
    #expect(RegencyRules.change(from: try share(80, 100), to: try share(84, 100)) == .withinChance)
    #expect(RegencyRules.change(from: try share(600, 1000), to: try share(800, 1000)) == .better)
    #expect(RegencyRules.change(from: try share(800, 1000), to: try share(600, 1000)) == .worse)
    #expect(RegencyRules.change(from: try share(10, 10), to: try share(9, 10)) == .withinChance)
  }

  @Test("few files never make a kecamatan clearly low, nor the lowest of the order")
  func small() throws {
    let whole = try ShareInterval(900, of: 1000).required()
    let lines = [
      try line(11, onTime: 0, of: 9), try line(12, onTime: 8, of: 10), try line(13, onTime: 70, of: 100),
      try line(14, onTime: 95, of: 100), try line(15),
    ]
    #expect(places(RegencyRules.clearlyBelow(lines, whole)) == ["13"])
    #expect(places(RegencyRules.Order.onTime.sorted(lines)) == ["13", "12", "14", "11", "15"])
    #expect(RegencyRules.clearlyBelow([], whole).isEmpty)
  }

  @Test("half of what is overdue is told by the fewest kecamatan")
  func half() throws {
    let lines = [
      try line(11, overdue: 2), try line(12, overdue: 0), try line(13, overdue: 5), try line(14, overdue: 2),
      try line(15, overdue: 1),
    ]
    #expect(places(RegencyRules.holdingHalf(lines)) == ["13"])
    #expect(
      places(RegencyRules.holdingHalf([try line(11, overdue: 1), try line(12, overdue: 2), try line(13, overdue: 2)])) == [
        "12", "13",
      ])
    #expect(RegencyRules.holdingHalf([try line(11)]).isEmpty)
  }

  @Test("each order puts what asks for help first, equals by code")
  func orders() throws {
    let lines = [
      try line(11, open: 1, overdue: 1, onTime: 10, of: 10, half: 90), try line(12, open: 9, onTime: 10, of: 10, half: 900),
      try line(13, open: 9, overdue: 4), try line(14, overdue: 1, onTime: 1, of: 2, half: 5000),
    ]
    #expect(places(RegencyRules.Order.code.sorted(lines)) == ["11", "12", "13", "14"])
    #expect(places(RegencyRules.Order.overdue.sorted(lines)) == ["13", "11", "14", "12"])
    #expect(places(RegencyRules.Order.open.sorted(lines)) == ["12", "13", "11", "14"])
    // Two files say nothing of how long it takes.
    #expect(places(RegencyRules.Order.slowest.sorted(lines)) == ["12", "11", "13", "14"])
  }
}
