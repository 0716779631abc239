import Civic
import Core
import Web

/// How offices are written as JSON. What is not known is null and never invented.
enum OfficeShapes {
  private typealias Strings = CatalogueAPIStrings

  /// An office with what its page shows.
  struct Open: Sendable {
    let office: Office
    let calendar: WorkCalendar
    let villages: [Region]
    let today: Day

    /// The days of this week, from Monday.
    var week: [OpenDay] {
      let monday = today + (1 - today.weekday.rawValue)
      return (0..<7).map { offset in
        OpenDay(
          day: monday + offset, ranges: calendar.ranges(on: monday + offset, of: .counter),
          closed: calendar.closures[monday + offset]?.name)
      }
    }
  }

  struct OpenDay: Sendable {
    let day: Day
    let ranges: [TimeRange]
    let closed: Text?
  }

  static let list = Shape<[Office]>.record("OfficeList", [.init("items", summary.list(), Strings.items) { $0 }])

  private static let summary = Shape<Office>.record("OfficeSummary", common)

  private static let common: [Shape<Office>.Member] = [
    .init("area", .area, Strings.area) { $0.area },
    .init("name", .text, Strings.officeName) { $0.name },
    .init("address", Shape<String>.text.optional, Strings.address) { $0.address },
    .init("phone", Shape<String>.text.optional, Strings.phone) { $0.phone },
    .init("email", Shape<String>.text.optional, Strings.email) { $0.email },
    .init("zone", .choice(Zone.allCases.map(\.abbreviation)), Strings.zone) { $0.zone.abbreviation },
  ]

  static let office = Shape<Open>.record(
    "Office",
    common.map { member in .init(member) { $0.office } } + [
      .init("hours", day.list(), Strings.hours) { $0.week },
      .init("villages", village.list(), Strings.villages) { $0.villages },
    ])

  private static let day = Shape<OpenDay>.record(
    "OpenDay",
    [
      .init("day", .day, Strings.day) { $0.day },
      .init("open", range.list(), Strings.open) { $0.ranges },
      .init("closed", Shape<Text>.words.optional, Strings.closed) { $0.closed },
    ])

  private static let range = Shape<TimeRange>.record(
    "OpenHours",
    [
      .init("from", .text, Strings.from) { clock($0.start) }, .init("until", .text, Strings.until) { clock($0.end) },
    ])

  private static let village = Shape<Region>.record(
    "Village",
    [
      .init("area", .area, Strings.area) { $0.code }, .init("name", .text, Strings.villageName) { $0.fullName },
    ])

  /// `07:30`, as programs write it.
  private static func clock(_ minute: Int) -> String {
    Zone.clock(minute: minute).replacing(".", with: ":")
  }
}
