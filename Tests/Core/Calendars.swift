import Core

/// Calendars and days for the tests of counting.
enum Calendars {
  static func day(_ iso: String) throws -> Day {
    try required(Day(iso: iso), iso)
  }

  static func hours(_ text: String) -> [TimeRange] {
    TimeRange.list(text) ?? []
  }

  static func week(_ monToThu: String, _ friday: String) -> WeekHours {
    var week: [Weekday: [TimeRange]] = [:]
    for day in [Weekday.monday, .tuesday, .wednesday, .thursday] { week[day] = hours(monToThu) }
    week[.friday] = hours(friday)
    return WeekHours(week)
  }

  /// Banyuwangi in 2026: hours of Perpres 21/2023, days off of the joint decree for March to June.
  static func banyuwangi() throws -> WorkCalendar {
    let off = [
      "2026-02-16", "2026-02-17", "2026-03-18", "2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23",
      "2026-03-24", "2026-04-03", "2026-05-01", "2026-05-14", "2026-05-15", "2026-05-27", "2026-05-28", "2026-06-01",
    ]
    let closed = WorkCalendar.Closure(name: Text("libur"), isOfficial: true)
    let closures = Dictionary(try off.map { (try day($0), closed) }) { first, _ in first }
    let (from, through) = (try day("2026-02-19"), try day("2026-03-19"))
    return WorkCalendar(
      zone: .wib,
      counter: Schedule(
        regular: week("08:00-15:00", "08:00-11:30"),
        periods: [.init(from: from, through: through, hours: week("08:30-14:00", "08:30-11:00"))]),
      office: Schedule(
        regular: week("07:30-12:00, 13:00-16:00", "07:30-11:30, 13:00-16:30"),
        periods: [.init(from: from, through: through, hours: week("08:00-12:00, 12:30-15:00", "08:00-11:30, 12:30-15:30"))]),
      closures: closures)
  }

  /// The same hours, without a counter on Fridays.
  static func counterClosedOnFridays() throws -> WorkCalendar {
    let plain = try banyuwangi()
    return WorkCalendar(
      zone: .wib, counter: Schedule(regular: week("08:00-15:00", "")), office: plain.office, closures: plain.closures)
  }

  static func moment(_ iso: String, _ hour: Int, _ minute: Int = 0) throws -> Moment {
    Zone.wib.moment(try day(iso), minute: hour * 60 + minute)
  }

  struct Missing: Error {
    let what: String
  }

  private static func required<T>(_ value: T?, _ what: String) throws -> T {
    guard let value else { throw Missing(what: what) }
    return value
  }
}
