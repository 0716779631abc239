import Core
import Testing

/// Intervals against published tables, and against counting it out.
@Suite("Honest statistics")
struct StatisticsTests {
  private func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.00006 }

  @Test(
    "a share lies where Newcombe's table says (Statistics in Medicine 17, 1998, p. 861)",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
  func wilson(_ hits: Int, _ n: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(ShareInterval(hits, of: n))
    #expect(near(interval.low, low) && near(interval.high, high))
    let mirrored = try #require(ShareInterval(n - hits, of: n))
    #expect(abs(mirrored.low - (1 - interval.high)) < 1e-12 && abs(mirrored.high - (1 - interval.low)) < 1e-12)
  }

  @Test(
    "two shares differ as Newcombe's table says (the same volume, p. 879, method 10)",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1.0), (10, 10, 0, 10, 0.6075, 1.0),
    ])
  func newcombe(_ hits: Int, _ n: Int, _ otherHits: Int, _ otherN: Int, _ low: Double, _ high: Double) throws {
    let (one, other) = (try #require(ShareInterval(hits, of: n)), try #require(ShareInterval(otherHits, of: otherN)))
    let difference = one.difference(to: other)
    #expect(near(difference.low, low) && near(difference.high, high), "\(difference)")
  }

  @Test("a share of nothing, or of fewer than were hit, is none")
  func nothing() {
    #expect(ShareInterval(0, of: 0) == nil)
    #expect(ShareInterval(3, of: 2) == nil)
    #expect(ShareInterval(-1, of: 2) == nil)
  }

  @Test("ranges overlap or they do not, seen from either side")
  func overlap() throws {
    let (few, many) = (try #require(ShareInterval(30, of: 60)), try #require(ShareInterval(58, of: 60)))
    #expect(!few.overlaps(many) && !many.overlaps(few))
    #expect(few.overlaps(few))
  }

  /// The chance of at most `most` hits, term by term from the factorials.
  private func chance(_ most: Int, _ n: Int, _ share: Double) -> Double {
    guard most >= 0 else { return 0 }
    return (0...most).reduce(0) { sum, count in
      var term = 1.0
      for step in 0..<count { term *= Double(n - step) / Double(step + 1) * share }
      for _ in 0..<(n - count) { term *= 1 - share }
      return sum + term
    }
  }

  @Test("a percentile lies between the ranks that counting out the chances gives", arguments: [0.1, 0.5, 0.9])
  func ranks(_ share: Double) {
    for n in 1...120 {
      let interval = PercentileInterval(share, of: n)
      // The value at rank r is above the percentile if fewer than r lie below it.
      let low = (1...n).last { chance($0 - 1, n, share) <= 0.025 }
      let high = (1...n).first { chance($0 - 1, n, share) >= 0.975 }
      #expect(interval.lowRank == low && interval.highRank == high, "\(n)")
      if let low, let high { #expect(chance(high - 1, n, share) - chance(low - 1, n, share) >= 0.95 - 1e-12) }
    }
  }

  @Test("the median of 10, 20, 30 and 100 values, as tables print it (Conover, Practical Nonparametric Statistics)")
  func median() {
    for (n, low, high) in [(10, 2, 9), (20, 6, 15), (30, 10, 21), (100, 40, 61)] {
      let interval = PercentileInterval(0.5, of: n)
      #expect(interval.lowRank == low && interval.highRank == high, "\(n)")
    }
    #expect(PercentileInterval(0.5, of: 5).lowRank == nil)
    #expect(PercentileInterval(0.9, of: 30).highRank == nil)
    #expect(PercentileInterval(0.5, of: 0).lowRank == nil)
  }

  @Test("many values do not drown the chances")
  func many() throws {
    let interval = PercentileInterval(0.9, of: 50_000)
    // By the normal distribution: 45000 ± 1.96 × 67.08.
    #expect(abs(try #require(interval.lowRank) - 44_869) <= 1)
    #expect(abs(try #require(interval.highRank) - 45_132) <= 1)
  }
}
