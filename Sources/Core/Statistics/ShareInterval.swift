/// Where a true share lies with a confidence of 95 %, seen from `hits` among `n`: Wilson's score interval, which is right also
/// for few cases and for shares near 0 and 1 (E. B. Wilson, JASA 22, 1927).
package struct ShareInterval: Sendable, Hashable {
  package let hits: Int
  package let n: Int
  package let low: Double
  package let high: Double

  package var share: Double { Double(hits) / Double(n) }

  /// The 97.5 % point of the normal distribution.
  private static let z = 1.959963984540054

  /// Nil where there is nothing to share.
  package init?(_ hits: Int, of n: Int) {
    guard n > 0, (0...n).contains(hits) else { return nil }
    let (count, share, square) = (Double(n), Double(hits) / Double(n), Self.z * Self.z)
    let centre = share + square / (2 * count)
    let width = Self.z * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    self.hits = hits
    self.n = n
    // At the ends the formula gives the end itself; rounding must not step over it.
    low = hits == 0 ? 0 : max(0, (centre - width) / (1 + square / count))
    high = hits == n ? 1 : min(1, (centre + width) / (1 + square / count))
  }

  package func overlaps(_ other: ShareInterval) -> Bool {
    low <= other.high && other.low <= high
  }

  /// Where the difference to another share lies with a confidence of 95 %: Newcombe's hybrid score interval (R. G. Newcombe,
  /// Statistics in Medicine 17, 1998, method 10).
  package func difference(to other: ShareInterval) -> (low: Double, high: Double) {
    func root(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
    let difference = share - other.share
    return (
      difference - root(share - low, other.high - other.share), difference + root(high - share, other.share - other.low)
    )
  }
}
