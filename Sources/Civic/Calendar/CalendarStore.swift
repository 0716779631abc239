package import Core
package import Storage

/// The statements on the calendar, which is reference data of the whole country.
package enum CalendarStore {
  /// Moves when hours or days off have changed, so that dates counted with the old calendar can be
  /// counted anew.
  package static let generation: StaticString = "calendar"

  package struct Report: Sendable, Hashable {
    /// How many days off and periods the file has.
    package let days: Int
    package let periods: Int
    /// The years it speaks of. Of other years nothing was changed.
    package let years: [Int]
    /// Days off, as `2026-03-19`, that were in these years before and are no longer.
    package let removedDays: [String]
    /// Whether any date may be counted otherwise than before.
    package let isChange: Bool
  }

  /// Puts what the file says of its years in the place of what was known of them, and its hours in the
  /// place of the hours.
  /// - Parameter eventID: a new id.
  /// - Throws: `Problem` if a period overlaps one of another year, or if there would be no hours.
  package static func replace(with file: CalendarFile, regency: Int, eventID: ID, now: Moment, in tx: Transaction) throws
    -> Report
  {
    let before = try calendars(in: tx)
    try clear(file, tx)
    if let hours = file.hours {
      try insert(hours.office.week, kind: "office", period: "", isOfficial: hours.office.isOfficial, tx)
      try insert(hours.counter.week, kind: "counter", period: "", isOfficial: hours.counter.isOfficial, tx)
    }
    for day in file.days { try insert(day, tx) }
    for period in file.periods { try insert(period, tx) }
    try check(tx)
    let after = try calendars(in: tx)
    if after != before {
      let years = file.years.sorted().map(String.init).joined(separator: ",")
      try tx.record(.imported("calendar", id: eventID, at: now, regency: regency, codes: ["years": years]))
      try tx.bumpGeneration(generation)
      try tx.bumpGeneration(Reference.generation)
    }
    let kept = Set(after.days.map { "\($0.day.iso)/\($0.area)" })
    return Report(
      days: file.days.count, periods: file.periods.count, years: file.years.sorted(),
      removedDays: before.days.filter { !kept.contains("\($0.day.iso)/\($0.area)") }.map(\.day.iso), isChange: after != before)
  }

  private static func clear(_ file: CalendarFile, _ tx: Transaction) throws {
    for year in file.years {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else { continue }
      try tx.run("DELETE FROM calendar_day WHERE day >= \(first) AND day <= \(last)")
      let keys = try tx.all("SELECT key FROM calendar_period WHERE from_day >= \(first) AND from_day <= \(last)") { $0.text(0) }
      for key in keys { try removePeriod(key, tx) }
    }
    for period in file.periods { try removePeriod(period.key, tx) }
    if file.hours != nil { try tx.run("DELETE FROM calendar_hours WHERE period = \("")") }
  }

  private static func removePeriod(_ key: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM calendar_hours WHERE period = \(key)")
    try tx.run("DELETE FROM calendar_period WHERE key = \(key)")
  }

  private static func check(_ tx: Transaction) throws {
    let overlap = try tx.first(
      """
      SELECT a.key, b.key FROM calendar_period a JOIN calendar_period b ON a.key < b.key
        AND a.from_day <= b.through_day AND b.from_day <= a.through_day LIMIT 1
      """
    ) { "periods: \($0.text(0)) bertumpukan dengan / overlaps \($0.text(1))" }
    if let overlap { throw Problem.calendarUnreadable([overlap]) }
    let hasHours = try tx.first("SELECT 1 FROM calendar_hours WHERE period = \("") LIMIT 1") { $0.int(0) } != nil
    guard hasHours else { throw Problem.calendarUnreadable(["hours"]) }
  }

  private static func insert(_ day: CalendarFile.DayOff, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO calendar_day (day, area, kind, name_id, name_en, official, source)
      VALUES (\(day.day), \(day.area?.text ?? ""), \(day.kind.rawValue), \(day.name.id), \(day.name.en),
        \(day.isOfficial), \(day.source))
      """)
  }

  private static func insert(_ period: CalendarFile.Period, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO calendar_period (key, name_id, name_en, from_day, through_day, official, source)
      VALUES (\(period.key), \(period.name.id), \(period.name.en), \(period.from), \(period.through),
        \(period.isOfficial), \(period.source))
      """)
    try insert(period.office, kind: "office", period: period.key, isOfficial: period.isOfficial, tx)
    try insert(period.counter, kind: "counter", period: period.key, isOfficial: period.isOfficial, tx)
  }

  private static func insert(
    _ week: [Weekday: [TimeRange]], kind: String, period: String, isOfficial: Bool, _ tx: Transaction
  ) throws {
    for (weekday, ranges) in week {
      for range in ranges {
        try tx.run(
          """
          INSERT INTO calendar_hours (period, kind, weekday, start_minute, end_minute, official)
          VALUES (\(period), \(kind), \(weekday.rawValue), \(range.start), \(range.end), \(isOfficial))
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
struct CalendarBook: Sendable, Hashable {
  struct DayOff: Sendable, Hashable {
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
