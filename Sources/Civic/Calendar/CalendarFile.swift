import Core
import Yams

/// The calendar as people edit it: hours, periods with other hours, and days off, each with source and
/// status. A file may speak of one year only; what it says of a year is then all there is of that year.
package struct CalendarFile: Sendable {
  /// The hours of an ordinary week.
  struct Hours: Sendable {
    let week: [Weekday: [TimeRange]]
    let isOfficial: Bool
  }

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

  /// Of office and counter; nil if the file does not speak of them.
  let hours: (office: Hours, counter: Hours)?
  package let periods: [Period]
  package let days: [DayOff]

  /// The years the file speaks of.
  package var years: Set<Int> {
    Set(days.map(\.day.year) + periods.flatMap { [$0.from.year, $0.through.year] })
  }

  /// Reads and checks the file.
  /// - Throws: `Problem` that names the places of what is wrong.
  package init(yaml: String) throws {
    let raw: RawCalendar
    do {
      raw = try YAMLDecoder().decode(RawCalendar.self, from: yaml)
      let unknown = try RawCalendar.shape.unknownKeys(in: yaml)
      guard unknown.isEmpty else { throw Problem.calendarUnreadable(unknown) }
    } catch let problem as Problem { throw problem } catch { throw Problem.calendarUnreadable(["\(error)"]) }
    var reader = RawCalendarReader()
    let hours = raw.hours.map {
      (office: reader.hours($0.office, "hours.office"), counter: reader.hours($0.counter, "hours.counter"))
    }
    let periods = (raw.periods ?? []).enumerated().compactMap { reader.period($1, "periods[\($0 + 1)] (\($1.key))") }
    let days = (raw.days ?? []).enumerated().compactMap { reader.day($1, "days[\($0 + 1)] (\($1.day))") }
    reader.checkOnce(periods)
    reader.checkOnce(days)
    guard reader.faults.isEmpty else { throw Problem.calendarUnreadable(reader.faults) }
    (self.hours, self.periods, self.days) = (hours, periods, days)
  }
}

extension Problem {
  /// - Parameter places: what is wrong and where; the first of them are said.
  static func calendarUnreadable(_ places: [String]) -> Problem {
    let list = places.prefix(20).joined(separator: "; ")
    return Problem(
      .invalid, "calendar.unreadable",
      Text(id: "Kalender tidak dapat diterima pada: \(list)", en: "The calendar cannot be accepted at: \(list)"),
      remedy: Text(
        id: "Perbaiki bagian itu. Tanggal ditulis 2026-03-19, jam 07:30-12:00, hari tutup \"\", status official atau draft.",
        en: "Mend these places. Days are written 2026-03-19, hours 07:30-12:00, a closed day \"\", status official or draft."))
  }
}
