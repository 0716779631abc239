import Core
import Yams

/// The calendar as people edit it: hours, periods with other hours, and days off, each with source and
/// status.
package struct CalendarFile: Sendable {
  package struct Period: Sendable {
    let key: String
    let name: Text
    let from: Day
    let through: Day
    let isOfficial: Bool
    let source: String
    let office: [Weekday: [TimeRange]]
    let counter: [Weekday: [TimeRange]]
  }

  package struct DayOff: Sendable {
    let day: Day
    /// Nil for the whole country.
    let area: AreaCode?
    let kind: Kind
    let name: Text
    let isOfficial: Bool
    let source: String

    package enum Kind: String, Sendable, Codable {
      case holiday, collectiveLeave, local
    }
  }

  let office: [Weekday: [TimeRange]]
  let counter: [Weekday: [TimeRange]]
  package let periods: [Period]
  package let days: [DayOff]

  /// Reads the file.
  /// - Throws: `Problem` that names the place of what is wrong.
  package init(yaml: String) throws {
    let raw: Raw
    do { raw = try YAMLDecoder().decode(Raw.self, from: yaml) } catch { throw Self.problem("\(error)") }
    office = try Self.week(raw.hours.office, at: "hours.office")
    counter = try Self.week(raw.hours.counter, at: "hours.counter")
    periods = try (raw.periods ?? []).map { raw in
      let at = "periods.\(raw.key)"
      let (from, through) = (try Self.day(raw.from, at), try Self.day(raw.through, at))
      guard from <= through else { throw Self.problem("\(at): from > through") }
      return Period(
        key: raw.key, name: Text(id: raw.name.id, en: raw.name.en), from: from, through: through,
        isOfficial: raw.status == "official", source: raw.source ?? "", office: try Self.week(raw.office, at: at),
        counter: try Self.week(raw.counter, at: at))
    }
    days = try (raw.days ?? []).map { raw in
      let at = "days.\(raw.day)"
      let area = raw.area.map { AreaCode($0) }
      if let area, area == nil { throw Self.problem("\(at): area \(raw.area ?? "")") }
      return DayOff(
        day: try Self.day(raw.day, at), area: area.flatMap { $0 }, kind: raw.kind, name: Text(id: raw.name.id, en: raw.name.en),
        isOfficial: raw.status == "official", source: raw.source ?? "")
    }
  }

  private struct Raw: Decodable {
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
    let hours: Hours
    let periods: [Period]?
    let days: [DayOff]?
  }

  private static func day(_ text: String, _ place: String) throws -> Day {
    guard let day = Day(iso: text) else { throw problem("\(place): \(text)") }
    return day
  }

  /// Reads the weekdays of a group; other keys (source, status, note) are for people.
  private static func week(_ hours: [String: String], at place: String) throws -> [Weekday: [TimeRange]] {
    var week: [Weekday: [TimeRange]] = [:]
    for weekday in Weekday.allCases {
      let key = weekday.name.en.lowercased()
      guard let ranges = TimeRange.list(hours[key] ?? "") else { throw problem("\(place).\(key): \(hours[key] ?? "")") }
      week[weekday] = ranges
    }
    return week
  }

  private static func problem(_ place: String) -> Problem {
    Problem(
      .invalid, "calendar.unreadable",
      Text(id: "Kalender tidak dapat dibaca pada: \(place)", en: "The calendar cannot be read at: \(place)"),
      remedy: Text(
        id: "Perbaiki baris itu. Tanggal ditulis 2026-03-19 dan jam ditulis 07:30-12:00.",
        en: "Mend that line. Days are written 2026-03-19 and hours 07:30-12:00."))
  }
}
