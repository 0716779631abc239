package import Civic
package import Core

/// The days whose decisions are published together: twelve months that end with the last full day.
package struct PromisePeriod: Sendable, Hashable {
  package let from: Day
  package let through: Day

  package init(from: Day, through: Day) {
    self.from = from
    self.through = through
  }

  /// The period to publish now. A day counts as full an hour after it has ended: what was pressed at midnight
  /// is then written.
  package init(now: Moment, zone: Zone) {
    through = zone.day(of: now.adding(minutes: -60)) + -1
    let (year, month, day) = through.parts
    // Only 29 February has no day of the same name the year before.
    from = (Day(year: year - 1, month: month, day: day) ?? Day(year: year - 1, month: month, day: 28) ?? .first) + 1
  }

  /// The months it touches, by their first days.
  package var months: [Day] {
    var months = [from.monthStart]
    while let last = months.last, last.nextMonthStart <= through { months.append(last.nextMonthStart) }
    return months
  }
}

/// How a service of an office kept its promise in a period: of all that were decided, none left out.
package struct PromiseFigure: Sendable, Hashable {
  package let area: AreaCode
  /// The key of the service; empty for all of an office together.
  package let service: String
  /// How many were decided: granted, granted by law, or rejected.
  package let n: Int
  /// How many of them before the first promise passed; an extension does not help.
  package let onTime: Int
  /// In how many office minutes half of them, and nine tenths of them, were decided. Exact, by nearest rank;
  /// waiting for the resident is not counted.
  package let half: Int
  package let nineTenths: Int

  /// From how many on a figure is shown as measured. With nine or fewer the nearest rank of nine tenths is the
  /// slowest of all: one file, and no measure of a service.
  package static let enough = 10

  package var isEnough: Bool { n >= Self.enough }

  /// Nil where nothing was decided.
  package init?(area: AreaCode, service: String, minutes: [Int], onTime: Int) {
    let sorted = minutes.sorted()
    guard let half = NearestRank.value(50, of: sorted), let nineTenths = NearestRank.value(90, of: sorted) else { return nil }
    self.init(area: area, service: service, n: sorted.count, onTime: onTime, half: half, nineTenths: nineTenths)
  }

  init(area: AreaCode, service: String, n: Int, onTime: Int, half: Int, nineTenths: Int) {
    (self.area, self.service, self.n, self.onTime) = (area, service, n, onTime)
    (self.half, self.nineTenths) = (half, nineTenths)
  }
}

/// How an office answered for the promises it broke in a period.
package struct DutyFigure: Sendable, Hashable {
  package let area: AreaCode
  package let broken: Int
  package let answered: Int
  /// Within how many office minutes half of the answers came; nil without any.
  package let half: Int?

  package var isEnough: Bool { answered >= PromiseFigure.enough }
}

/// Percentiles as anyone can count them by hand: sort, and take the first value with enough at or below it.
package enum NearestRank {
  /// - Parameters:
  ///   - percent: 1 to 100.
  ///   - sorted: in rising order.
  /// - Returns: nil if there is nothing.
  package static func value(_ percent: Int, of sorted: [Int]) -> Int? {
    let rank = (sorted.count * percent + 99) / 100
    return sorted.isEmpty ? nil : sorted[max(1, rank) - 1]
  }
}
