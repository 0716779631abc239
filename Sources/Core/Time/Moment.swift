/// An instant, the same everywhere: microseconds since 1 January 1970 UTC.
package struct Moment: Sendable, Hashable, Comparable {
  package let microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package init(seconds: Int64) {
    self.microseconds = seconds * 1_000_000
  }

  /// Stands for "no due date" in columns that must sort: 1 January 9999.
  package static let distant = Moment(seconds: 253_370_764_800)

  /// As programs write it to each other (RFC 3339, UTC): `2026-11-20T07:00:00.000Z`.
  package var rfc3339: String {
    let milliseconds = microseconds >= 0 ? microseconds / 1000 : (microseconds - 999) / 1000
    let sinceMidnight = Int((milliseconds % 86_400_000 + 86_400_000) % 86_400_000)
    let day = Day(clamping: (Int(milliseconds) - sinceMidnight) / 86_400_000)
    let (hour, minute, second) = (sinceMidnight / 3_600_000, sinceMidnight / 60_000 % 60, sinceMidnight / 1000 % 60)
    return "\(day.iso)T\(padded(hour)):\(padded(minute)):\(padded(second)).\(String(1000 + sinceMidnight % 1000).dropFirst())Z"
  }

  package func adding(seconds: Int) -> Moment {
    let (product, overflow) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
    let (sum, overflowed) = microseconds.addingReportingOverflow(product)
    return overflow || overflowed ? .distant : Moment(microseconds: sum)
  }

  package func adding(minutes: Int) -> Moment {
    adding(seconds: minutes.multipliedReportingOverflow(by: 60).partialValue)
  }

  package func adding(days: Int) -> Moment {
    adding(seconds: days.multipliedReportingOverflow(by: 86_400).partialValue)
  }

  /// Whole seconds from `earlier` to this moment.
  package func seconds(since earlier: Moment) -> Int {
    Int((microseconds - earlier.microseconds) / 1_000_000)
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.microseconds < right.microseconds
  }
}
