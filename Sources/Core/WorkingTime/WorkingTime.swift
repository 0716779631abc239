/// Measures and adds working time: the time an office's hours cover.
///
/// All counting is in whole microseconds, so that splitting an interval never changes its length.
package struct WorkingTime: Sendable {
  private let calendar: WorkCalendar
  private let hours: WorkCalendar.Hours

  /// A working day in minutes: 37.5 hours in five days (Perpres 21/2023).
  package static let minutesOfDay = 450

  /// How far ahead a working moment is looked for: a calendar without any hours ends the search.
  package static let horizonDays = 3660

  package init(_ calendar: WorkCalendar, _ hours: WorkCalendar.Hours) {
    self.calendar = calendar
    self.hours = hours
  }

  /// The working time between two moments, in microseconds; 0 if `end` is not after `start`.
  package func between(_ start: Moment, _ end: Moment) -> Int64 {
    guard start < end else { return 0 }
    var total: Int64 = 0
    var day = calendar.zone.day(of: start)
    let last = calendar.zone.day(of: end)
    while day <= last {
      for (opening, closing) in openings(on: day) {
        total += max(0, min(closing, end.microseconds) - max(opening, start.microseconds))
      }
      guard day < Day.last else { break }
      day = day + 1
    }
    return total
  }

  /// The first moment at which `span` microseconds of working time have passed since `start`.
  /// - Returns: nil if there is not that much within the horizon.
  package func after(_ span: Int64, from start: Moment) -> Moment? {
    var left = span
    let first = calendar.zone.day(of: start)
    for offset in 0...Self.horizonDays {
      for (opening, closing) in openings(on: first + offset) {
        let begin = max(opening, start.microseconds)
        guard begin <= closing else { continue }
        if left <= closing - begin { return Moment(microseconds: begin + left) }
        left -= closing - begin
      }
    }
    return nil
  }

  /// The n-th working day after `day`.
  package func workingDay(_ count: Int, after day: Day) -> Day? {
    var left = count
    for offset in 1...Self.horizonDays where calendar.isWorkingDay(day + offset) {
      left -= 1
      if left <= 0 { return day + offset }
    }
    return nil
  }

  /// How many working days lie after `start`, up to and with `end`.
  package func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return (1...min(end - start, Self.horizonDays)).count { calendar.isWorkingDay(start + $0) }
  }

  /// When the hours of this day end; nil on a day off.
  package func closing(of day: Day) -> Moment? {
    calendar.ranges(on: day, of: hours).last.map { calendar.zone.moment(day, minute: $0.end) }
  }

  private func openings(on day: Day) -> [(Int64, Int64)] {
    calendar.ranges(on: day, of: hours).map {
      (
        calendar.zone.moment(day, minute: $0.start).microseconds,
        calendar.zone.moment(day, minute: $0.end).microseconds
      )
    }
  }
}
