package import Civic
package import Core

/// A power to decide that an office held in a year: what is evaluated.
package struct HeldPower: Sendable, Hashable {
  package let service: String
  package let area: AreaCode
  /// The first and last day of the year on which it was held.
  package let from: Day
  package let through: Day
  /// Since when it is held without a break.
  package let began: Day
  package let hasLimit: Bool
}

/// How an office stood to a service from a day on, until its next turn.
struct PowerTurn: Sendable, Hashable {
  let area: AreaCode
  let from: Day
  /// Whether it decides by a power in force. Who only recommends leaves the decision to another.
  let holds: Bool
  let hasLimit: Bool
}

enum HeldPowers {
  /// What offices held of a service in a year.
  /// - Parameters:
  ///   - turns: by office, then by day; of one day all entries of the register.
  ///   - last: the last day that counts, where the year is not over.
  static func held(_ service: String, _ turns: [PowerTurn], year: Int, through last: Day) -> [HeldPower] {
    guard let first = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31), first <= last else {
      return []
    }
    let byArea = Dictionary(grouping: turns, by: \.area)
    return byArea.keys.sorted().compactMap { area in
      held(service, area, byArea[area] ?? [], from: first, through: min(end, last))
    }
  }

  private static func held(_ service: String, _ area: AreaCode, _ turns: [PowerTurn], from first: Day, through last: Day)
    -> HeldPower?
  {
    let days = Set(turns.map(\.from)).sorted()
    var spans: [(from: Day, through: Day, hasLimit: Bool)] = []
    for (index, day) in days.enumerated() {
      let entries = turns.filter { $0.from == day && $0.holds }
      guard !entries.isEmpty else { continue }
      let end = index + 1 < days.count ? days[index + 1] + -1 : Day.last
      let hasLimit = entries.allSatisfy(\.hasLimit)
      if let before = spans.last, before.through + 1 == day {
        spans[spans.count - 1] = (before.from, end, hasLimit)
      } else {
        spans.append((day, end, hasLimit))
      }
    }
    let touching = spans.filter { $0.from <= last && $0.through >= first }
    guard let begin = touching.first, let end = touching.last else { return nil }
    return HeldPower(
      service: service, area: area, from: max(begin.from, first), through: min(end.through, last), began: begin.from,
      hasLimit: end.hasLimit)
  }
}
