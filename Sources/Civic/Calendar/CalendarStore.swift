import Core
package import Storage

/// The statements on the calendar. It is reference data: an import replaces it whole.
package enum CalendarStore {
  /// - Returns: how many days off and periods the calendar now has.
  package static func replace(with file: CalendarFile, in tx: Transaction) throws -> (days: Int, periods: Int) {
    try tx.run("DELETE FROM calendar_day")
    try tx.run("DELETE FROM calendar_hours")
    try tx.run("DELETE FROM calendar_period")
    for day in file.days {
      try tx.run(
        """
        INSERT INTO calendar_day (day, area, kind, name_id, name_en, official, source)
        VALUES (\(day.day), \(day.area?.text ?? ""), \(day.kind.rawValue), \(day.name.id), \(day.name.en),
          \(day.isOfficial), \(day.source))
        ON CONFLICT (day, area) DO NOTHING
        """)
    }
    for period in file.periods {
      try tx.run(
        """
        INSERT INTO calendar_period (key, name_id, name_en, from_day, through_day, official, source)
        VALUES (\(period.key), \(period.name.id), \(period.name.en), \(period.from), \(period.through),
          \(period.isOfficial), \(period.source))
        """)
      try insert(period.office, kind: "office", period: period.key, tx)
      try insert(period.counter, kind: "counter", period: period.key, tx)
    }
    try insert(file.office, kind: "office", period: "", tx)
    try insert(file.counter, kind: "counter", period: "", tx)
    try tx.bumpGeneration(Reference.generation)
    return (file.days.count, file.periods.count)
  }

  private static func insert(_ week: [Weekday: [TimeRange]], kind: String, period: String, _ tx: Transaction) throws {
    for (weekday, ranges) in week {
      for range in ranges {
        try tx.run(
          """
          INSERT INTO calendar_hours (period, kind, weekday, start_minute, end_minute)
          VALUES (\(period), \(kind), \(weekday.rawValue), \(range.start), \(range.end))
          """)
      }
    }
  }

  /// The calendar of an area in its zone: the national days off and those of the areas it lies in.
  static func calendars(in tx: Transaction) throws -> CalendarBook {
    let hours = try tx.all(
      """
      SELECT period, kind, weekday, start_minute, end_minute FROM calendar_hours
      ORDER BY period, kind, weekday, start_minute
      """
    ) { (period: $0.text(0), kind: $0.text(1), weekday: $0.int(2), range: TimeRange(start: $0.int(3), end: $0.int(4))) }
    func week(_ period: String, _ kind: String) -> WeekHours {
      var week: [Weekday: [TimeRange]] = [:]
      for row in hours where row.period == period && row.kind == kind {
        if let weekday = Weekday(rawValue: row.weekday), let range = row.range { week[weekday, default: []].append(range) }
      }
      return WeekHours(week)
    }
    let periods = try tx.all("SELECT key, from_day, through_day FROM calendar_period ORDER BY from_day") {
      (key: $0.text(0), from: try $0.day(1), through: try $0.day(2))
    }
    func schedule(_ kind: String) -> Schedule {
      Schedule(
        regular: week("", kind),
        periods: periods.map { Schedule.Period(from: $0.from, through: $0.through, hours: week($0.key, kind)) })
    }
    let days = try tx.all("SELECT day, area, name_id, name_en, official FROM calendar_day ORDER BY day, area") {
      CalendarBook.DayOff(
        day: try $0.day(0), area: $0.text(1),
        closure: WorkCalendar.Closure(name: Text(id: $0.text(2), en: $0.text(3)), isOfficial: $0.bool(4)))
    }
    return CalendarBook(office: schedule("office"), counter: schedule("counter"), days: days)
  }
}

/// The calendar as read once, from which the calendar of each area is made.
struct CalendarBook: Sendable {
  struct DayOff: Sendable {
    let day: Day
    let area: String
    let closure: WorkCalendar.Closure
  }

  let office: Schedule
  let counter: Schedule
  let days: [DayOff]

  func calendar(for area: AreaCode, zone: Zone) -> WorkCalendar {
    var closures: [Day: WorkCalendar.Closure] = [:]
    for day in days where day.area.isEmpty || day.area == area.text || area.text.hasPrefix(day.area + ".") {
      closures[day.day] = day.closure
    }
    return WorkCalendar(zone: zone, counter: counter, office: office, closures: closures)
  }
}
