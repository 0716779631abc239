package import Core

/// For how long closed files are kept whole: the regency's archive schedule (JRA, UU 43/2009). What is over it is
/// erased on the person's request; without being asked only once the regency has named the decree by which the
/// years are set.
package struct RetentionSchedule: Sendable, Hashable {
  /// Years after the year in which a file was decided.
  package let years: Int
  /// The decree by which the regency has set them: "Perbup Banyuwangi 12/2026". Empty while it has not.
  package let decree: String

  package init(years: Int, decree: String = "") {
    self.years = max(1, years)
    self.decree = decree
  }

  package var isSet: Bool { !decree.isEmpty }

  /// From which day on the personal part may go of what was decided on a day: its years count from the end of that
  /// year, as archive schedules do.
  package func erasableFrom(decidedOn day: Day) -> Day {
    Day(year: day.year + 1 + years, month: 1, day: 1) ?? .last
  }

  /// What was decided before this day may go today.
  package func keptFrom(on today: Day) -> Day {
    Day(year: today.year - years, month: 1, day: 1) ?? .first
  }

  /// What stands in place of a name that was erased.
  package static let erasedName = "(data pribadi dihapus)"
}
