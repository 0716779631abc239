/// A part of a day, in minutes since midnight.
package struct TimeRange: Sendable, Hashable {
  package let start: Int
  package let end: Int

  /// Nil unless the range lies within one day and is not empty.
  package init?(start: Int, end: Int) {
    guard start >= 0, end <= 1440, start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `"07:30-12:00, 13:00-16:00"`; an empty text means closed all day.
  /// - Returns: nil if a time cannot be read or the ranges overlap or are out of order.
  package static func list(_ text: String) -> [TimeRange]? {
    var ranges: [TimeRange] = []
    for part in text.split(separator: ",") {
      let ends = part.split(separator: "-").map { minute($0) }
      guard ends.count == 2, let start = ends[0], let end = ends[1],
        let range = TimeRange(start: start, end: end), start >= ranges.last?.end ?? 0
      else { return nil }
      ranges.append(range)
    }
    return ranges
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").map { Int($0.filter { $0 != " " }) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...24).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}

/// The hours of a week, by weekday; a day without hours is closed.
package struct WeekHours: Sendable, Hashable {
  private let days: [[TimeRange]]

  package init(_ hours: [Weekday: [TimeRange]]) {
    days = Weekday.allCases.map { hours[$0] ?? [] }
  }

  package subscript(_ weekday: Weekday) -> [TimeRange] {
    days[weekday.rawValue - 1]
  }
}

/// The hours of one kind (of the counter, or of the office), with the periods in which they differ.
package struct Schedule: Sendable, Hashable {
  /// A span of days with hours of its own, such as Ramadan (Perpres 21/2023).
  package struct Period: Sendable, Hashable {
    package let from: Day
    package let through: Day
    package let hours: WeekHours

    package init(from: Day, through: Day, hours: WeekHours) {
      self.from = from
      self.through = through
      self.hours = hours
    }
  }

  package let regular: WeekHours
  package let periods: [Period]

  package init(regular: WeekHours, periods: [Period] = []) {
    self.regular = regular
    self.periods = periods
  }

  func hours(on day: Day) -> [TimeRange] {
    let period = periods.first { $0.from <= day && day <= $0.through }
    return (period?.hours ?? regular)[day.weekday]
  }
}

/// Everything needed to count the working time of one office.
package struct WorkCalendar: Sendable, Hashable {
  package enum Hours: Sendable, Hashable {
    /// When the counter receives people: minutes and hours of a promise run here.
    case counter
    /// When the office works: working days are counted here.
    case office
  }

  /// Why an office is closed on a day.
  package struct Closure: Sendable, Hashable {
    package let name: Text
    /// False while the day is only expected and not yet decided.
    package let isOfficial: Bool

    package init(name: Text, isOfficial: Bool) {
      self.name = name
      self.isOfficial = isOfficial
    }
  }

  package let zone: Zone
  package let counter: Schedule
  package let office: Schedule
  package let closures: [Day: Closure]

  package init(zone: Zone, counter: Schedule, office: Schedule, closures: [Day: Closure]) {
    self.zone = zone
    self.counter = counter
    self.office = office
    self.closures = closures
  }

  /// The hours of this day; none when it is a day off.
  package func ranges(on day: Day, of hours: Hours) -> [TimeRange] {
    guard closures[day] == nil else { return [] }
    return (hours == .counter ? counter : office).hours(on: day)
  }

  package func isWorkingDay(_ day: Day) -> Bool {
    !ranges(on: day, of: .office).isEmpty
  }
}
