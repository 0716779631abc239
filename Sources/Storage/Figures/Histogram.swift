/// Durations in buckets whose bounds never change, so that counts of different years can be added.
///
/// Each bound is a quarter larger than the one before: a percentile read from the buckets is at most
/// 25 % above the true one, and pages say so.
package enum Histogram {
  /// Upper bounds in minutes, from 1 minute to about 2 years.
  package static let bounds: [Int] = {
    var bounds: [Int] = []
    var bound = 1
    while bound < 1_100_000 {
      bounds.append(bound)
      bound = bound < 4 ? bound + 1 : bound + bound / 4
    }
    return bounds
  }()

  /// The bucket a duration falls in: the first whose bound is not below it.
  package static func bucket(minutes: Int) -> Int {
    var (low, high) = (0, bounds.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] >= minutes { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The bound under which `share` of all lie, in minutes; nil if there are none.
  /// - Parameter counts: how many lie in each bucket.
  package static func percentile(_ share: Double, of counts: [Int: Int]) -> Int? {
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return nil }
    let wanted = max(1, Int((share * Double(total)).rounded(.up)))
    var seen = 0
    for bucket in counts.keys.sorted() {
      seen += counts[bucket] ?? 0
      if seen >= wanted { return bounds[min(max(bucket, 0), bounds.count - 1)] }
    }
    return nil
  }
}
