package import Core

/// What an evaluation rests on, as it was on the day it was opened. It never changes afterwards.
package struct Evidence: Sendable, Hashable {
  /// The days of the year on which the office held the power, up to the day of opening.
  package let from: Day
  package let through: Day
  /// The first day of the power, without a break since.
  package let began: Day
  package let counts: CaseCounts
  /// The same office while others decided for it: the twelve months before the power began. Nil where nothing is known.
  package let before: Comparison?
  /// The districts without the power in the same year, together: nobody is ranked. Nil where there is none with cases.
  package let others: Comparison?
  /// Whether the power has a limit, so that it could be widened.
  package let hasLimit: Bool
  /// How many districts do not hold the power in the year.
  package let officesWithout: Int

  package var canWiden: Bool { hasLimit || officesWithout > 0 }
}

/// Cases of the same service that another office decided.
package struct Comparison: Sendable, Hashable {
  package let offices: Int
  package let from: Day
  package let through: Day
  package let times: CaseTimes
}

/// What someone enters about the time before, because the program was not there: with where it is from.
package struct EnteredBefore: Sendable, Hashable {
  package let n: Int
  /// Of those, how many were on time; nil where the source does not say.
  package let onTime: Int?
  /// In working days; nil where the source does not say.
  package let halfDays: Int?
  package let nineTenthsDays: Int?
  package let source: String

  package init(n: Int, onTime: Int?, halfDays: Int?, nineTenthsDays: Int?, source: String) {
    (self.n, self.onTime, self.halfDays, self.nineTenthsDays) = (n, onTime, halfDays, nineTenthsDays)
    self.source = source
  }

  package var share: ShareInterval? { onTime.flatMap { ShareInterval($0, of: n) } }
  package static let most = 1_000_000
  package static let mostDays = 1000
}

/// The way that residents need not go any more, as an estimate by whoever knows.
package struct Travel: Sendable, Hashable {
  /// Kilometres in the year, there and back.
  package let kilometres: Int
  package let source: String

  package init(kilometres: Int, source: String) {
    (self.kilometres, self.source) = (kilometres, source)
  }

  package static let most = 100_000_000
}
