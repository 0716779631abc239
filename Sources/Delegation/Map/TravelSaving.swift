package import Core

/// What residents of a kecamatan would be spared in a year if it decided itself: demand × who comes in person × ways ×
/// there and back. An estimate: what is not known leaves its part out.
package struct TravelSaving: Sendable, Hashable {
  /// On which number of applications it rests.
  package let basis: Demand.Basis
  /// How often one applicant goes.
  package let ways: Int
  /// Of a power with a limit, what lies above it still goes to the regency: it is at most this.
  package let isAtMost: Bool
  package let kilometres: Int?
  package let hours: Int?
  package let cost: Money?
  /// Whether the cost comes from a price per kilometre, not from a fare.
  package let isCostByKilometre: Bool

  /// - Returns: nil where nothing can be estimated.
  init?(_ demand: Demand, _ office: OfficeFacts, _ assumptions: Assumptions, isAtMost: Bool) {
    guard let basis = demand.basis, office.metres != nil || office.minutes != nil || office.fare != nil else { return nil }
    self.basis = basis
    self.isAtMost = isAtMost
    ways = office.ways ?? assumptions.ways
    // In hundredths, as the share is in percent.
    let journeys = basis.count * assumptions.inPerson * ways
    let kilometres = office.metres.map { journeys * 2 * $0 / 100_000 }
    self.kilometres = kilometres
    hours = office.minutes.map { journeys * 2 * $0 / 6000 }
    isCostByKilometre = office.fare == nil
    let byKilometre = assumptions.costPerKilometre.flatMap { price in
      kilometres.map { Money(rupiah: $0 * price.rupiah) }
    }
    cost = office.fare.map { Money(rupiah: journeys * $0.rupiah / 100) } ?? byKilometre
  }

  /// To two digits that mean something: an estimate of 12 417 km says no more than 12 000.
  package static func honest(_ number: Int) -> Int {
    var scale = 1
    while abs(number) / scale >= 100 { scale *= 10 }
    return (number + scale / 2) / scale * scale
  }
}
