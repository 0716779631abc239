/// Between which of the sorted values a true percentile lies with a confidence of at least 95 %, whatever the values are
/// spread like: only their order is used (order statistics and the binomial distribution).
package struct PercentileInterval: Sendable, Hashable {
  /// The place of the lower end among the sorted values, from 1; nil where even the smallest is not surely below.
  package let lowRank: Int?
  /// The place of the upper end; nil where even the largest is not surely above.
  package let highRank: Int?

  private static let tail = 0.025

  /// - Parameters:
  ///   - share: 0.5 for the median; strictly between 0 and 1.
  ///   - n: how many values there are, at most a million.
  package init(_ share: Double, of n: Int) {
    guard n > 0, n <= 1_000_000, share > 0, share < 1 else {
      (lowRank, highRank) = (nil, nil)
      return
    }
    let weights = Self.binomial(n, share)
    // `below` is the chance that at most that many values lie below the percentile.
    var (below, low, high) = (0.0, 0, n + 1)
    for count in 0..<n {
      below += weights[count]
      if below <= Self.tail { low = count + 1 }
      if below >= 1 - Self.tail { high = min(high, count + 1) }
    }
    lowRank = low >= 1 ? low : nil
    highRank = high <= n ? high : nil
  }

  /// The chances of 0 … n hits. They begin at the most likely one, so that no number is too small to be kept.
  private static func binomial(_ n: Int, _ share: Double) -> [Double] {
    let top = min(n, Int(Double(n + 1) * share))
    var weights = Array(repeating: 0.0, count: n + 1)
    weights[top] = 1
    let odds = share / (1 - share)
    for count in stride(from: top, to: n, by: 1) {
      weights[count + 1] = weights[count] * odds * Double(n - count) / Double(count + 1)
    }
    for count in stride(from: top, to: 0, by: -1) {
      weights[count - 1] = weights[count] / odds * Double(count) / Double(n - count + 1)
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}
