package import Core

/// By what the map judges and estimates. The regency changes them; what stands here at first is ours, not the law's.
package struct Assumptions: Sendable, Hashable {
  /// Fewer applications a year in a kecamatan are too few to keep someone practised.
  package var leastDemand: Int
  /// In percent: who does not come in person saves no way.
  package var inPerson: Int
  /// How often an applicant goes to the office for one application, where a kecamatan has not said otherwise.
  package var ways: Int
  package var leastStaff: Int
  package var needed: Set<Facility>
  /// By which a cost is estimated where the fare of a kecamatan is not known; nil: it is left out.
  package var costPerKilometre: Money?

  package init(
    leastDemand: Int, inPerson: Int, ways: Int, leastStaff: Int, needed: Set<Facility>, costPerKilometre: Money?
  ) {
    self.leastDemand = leastDemand
    self.inPerson = inPerson
    self.ways = ways
    self.leastStaff = leastStaff
    self.needed = needed
    self.costPerKilometre = costPerKilometre
  }

  package static let usual = Assumptions(
    leastDemand: 24, inPerson: 80, ways: 2, leastStaff: 2, needed: Set(Facility.allCases), costPerKilometre: nil)

  /// What is believed at most.
  package enum Most {
    package static let demand = 100_000
    package static let cost = 100_000
  }
}
