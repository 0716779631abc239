import Core

/// The calendar's file as it is typed.
struct RawCalendar: Decodable {
  struct Name: Decodable {
    let id: String
    let en: String
  }
  struct Hours: Decodable {
    let office: [String: String]
    let counter: [String: String]
  }
  struct Period: Decodable {
    let key: String
    let name: Name
    let from: String
    let through: String
    let status: String
    let source: String?
    let office: [String: String]
    let counter: [String: String]
  }
  struct DayOff: Decodable {
    let day: String
    let area: String?
    let kind: CalendarFile.DayOff.Kind
    let name: Name
    let status: String
    let source: String?
  }
  let hours: Hours?
  let periods: [Period]?
  let days: [DayOff]?

  /// The keys a file may have.
  static let shape: YAMLShape = {
    let week = Dictionary(Weekday.allCases.map { ($0.key, YAMLShape.value) }) { first, _ in first }
    let sourced: [String: YAMLShape] = ["source": .value, "status": .value]
    let regular = YAMLShape.fields(week.merging(sourced) { first, _ in first })
    let period = sourced.merging([
      "key": .value, "name": .text, "from": .value, "through": .value, "office": .fields(week), "counter": .fields(week),
    ]) { first, _ in first }
    let day = sourced.merging(["day": .value, "area": .value, "kind": .value, "name": .text]) { first, _ in first }
    return .fields([
      "source": .value, "hours": .fields(["office": regular, "counter": regular]), "periods": .list(.fields(period)),
      "days": .list(.fields(day)),
    ])
  }()
}

extension Weekday {
  /// `monday`: as it stands in the file.
  var key: String { name.en.lowercased() }
}

/// Makes a calendar of what was typed, and notes what cannot stand.
struct RawCalendarReader {
  private(set) var faults: [String] = []

  /// The hours of the ordinary week, on which every due date rests: somewhere in it there must be some.
  mutating func hours(_ raw: [String: String], _ place: String) -> CalendarFile.Hours {
    let week = week(raw, place)
    if week.values.allSatisfy(\.isEmpty) { faults.append("\(place): tidak ada jam sama sekali / no hours at all") }
    return CalendarFile.Hours(week: week, isOfficial: isOfficial(raw["status"] ?? "", place))
  }

  mutating func period(_ raw: RawCalendar.Period, _ place: String) -> CalendarFile.Period? {
    if raw.key.isEmpty { faults.append("\(place).key") }
    let (from, through) = (day(raw.from, "\(place).from"), day(raw.through, "\(place).through"))
    let (office, counter) = (week(raw.office, "\(place).office"), week(raw.counter, "\(place).counter"))
    let isOfficial = isOfficial(raw.status, place)
    guard let from, let through else { return nil }
    if through < from { faults.append("\(place): from > through") }
    return CalendarFile.Period(
      key: raw.key, name: name(raw.name, place), from: from, through: through, isOfficial: isOfficial,
      source: raw.source ?? "", office: office, counter: counter)
  }

  mutating func day(_ raw: RawCalendar.DayOff, _ place: String) -> CalendarFile.DayOff? {
    let area = raw.area.flatMap { AreaCode($0) }
    if raw.area != nil, area == nil { faults.append("\(place).area: \(raw.area ?? "")") }
    if raw.kind == .local, raw.area == nil { faults.append("\(place).area") }
    let isOfficial = isOfficial(raw.status, place)
    guard let day = day(raw.day, "\(place).day") else { return nil }
    return CalendarFile.DayOff(
      day: day, area: area, kind: raw.kind, name: name(raw.name, place), isOfficial: isOfficial, source: raw.source ?? "")
  }

  /// A key stands once, and no two periods have a day in common: only one of them could count.
  mutating func checkOnce(_ periods: [CalendarFile.Period]) {
    for (index, period) in periods.enumerated() {
      for other in periods[..<index] {
        let place = "periods[\(index + 1)]"
        if other.key == period.key { faults.append("\(place).key: \(period.key) dua kali / twice") }
        if other.from <= period.through, period.from <= other.through {
          faults.append("\(place) (\(period.key)): bertumpukan dengan / overlaps \(other.key)")
        }
      }
    }
  }

  mutating func checkOnce(_ days: [CalendarFile.DayOff]) {
    var seen = Set<String>()
    for (index, day) in days.enumerated() where !seen.insert("\(day.day.iso)/\(day.area?.text ?? "")").inserted {
      faults.append("days[\(index + 1)]: \(day.day.iso) \(day.area?.text ?? "") dua kali / twice")
    }
  }

  /// Every weekday by its name: one that is missing would silently be a day off for ever.
  private mutating func week(_ raw: [String: String], _ place: String) -> [Weekday: [TimeRange]] {
    var week: [Weekday: [TimeRange]] = [:]
    for weekday in Weekday.allCases {
      if let typed = raw[weekday.key], let ranges = TimeRange.list(typed) {
        week[weekday] = ranges
      } else {
        faults.append("\(place).\(weekday.key): \(raw[weekday.key] ?? "–")")
      }
    }
    return week
  }

  private mutating func isOfficial(_ status: String, _ place: String) -> Bool {
    if status != "official", status != "draft" { faults.append("\(place).status: \(status)") }
    return status == "official"
  }

  private mutating func day(_ typed: String, _ place: String) -> Day? {
    let day = Day(iso: typed)
    if day == nil { faults.append("\(place): \(typed)") }
    return day
  }

  private mutating func name(_ raw: RawCalendar.Name, _ place: String) -> Text {
    if raw.id.isEmpty || raw.en.isEmpty { faults.append("\(place).name") }
    return Text(id: raw.id, en: raw.en)
  }
}
