package import Civic
package import Core
import Storage

/// Which cases are asked for: those of a service at some offices, none of them inside another, that were received, decided,
/// sent back or objected to on some days. At most a leap year.
package struct CaseQuestion: Sendable, Hashable {
  package let service: String
  package let areas: [AreaCode]
  package let from: Day
  package let through: Day
}

/// What became of cases.
package struct CaseCounts: Sendable, Hashable {
  package var received = 0
  /// Decided by the office that received them.
  package var here = CaseTimes()
  /// Decided by another office, to which they were forwarded.
  package var elsewhere = CaseTimes()
  /// Of those decided here.
  package var rejected = 0
  /// Times a file went back to the desk before, or came back from another office undecided.
  package var sentBack = 0
  /// Objections and appeals, and those of them that were granted.
  package var objected = 0
  package var objectionsGranted = 0

  package init() {}
}

/// Decisions with the time they took, from receipt to result without the time the resident took.
package struct CaseTimes: Sendable, Hashable {
  package var n: Int
  package var onTime: Int
  /// How many lie in each bucket of `Histogram`, in office minutes.
  package var minutes: [Int: Int]

  package init(n: Int = 0, onTime: Int = 0, minutes: [Int: Int] = [:]) {
    (self.n, self.onTime, self.minutes) = (n, onTime, minutes)
  }

  package var onTimeShare: ShareInterval? { ShareInterval(onTime, of: n) }

  /// Where a percentile lies; nil where nothing was decided.
  package func range(of percentile: Double) -> PercentileRange? {
    guard let point = Histogram.percentile(percentile, of: minutes) else { return nil }
    let interval = PercentileInterval(percentile, of: minutes.values.reduce(0, +))
    return PercentileRange(
      point: point, low: interval.lowRank.flatMap(bucket).map { $0 > 0 ? Histogram.bounds[$0 - 1] : 0 } ?? 0,
      high: interval.highRank.flatMap(bucket).map { Histogram.bounds[$0] })
  }

  /// The bucket in which the value at a place among the sorted ones lies.
  private func bucket(of rank: Int) -> Int? {
    var seen = 0
    for (bucket, count) in minutes.sorted(by: { $0.key < $1.key }) {
      seen += count
      if seen >= rank { return min(max(bucket, 0), Histogram.bounds.count - 1) }
    }
    return nil
  }
}

/// Where a percentile of times lies, in office minutes. Times are kept in buckets a quarter wide, so every number here is the
/// edge of one: what lies outside the range of another lies outside by more than that error.
package struct PercentileRange: Sendable, Hashable {
  /// The percentile is at most this.
  package let point: Int
  /// With a confidence of 95 % it is more than this, and at most `high`; nil where there are too few to say.
  package let low: Int
  package let high: Int?

  package func isBelow(_ other: PercentileRange) -> Bool { high.map { $0 <= other.low } ?? false }
}
