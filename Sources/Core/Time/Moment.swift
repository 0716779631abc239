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
