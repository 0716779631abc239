package import Core

/// What an office needs to decide by itself.
package enum Facility: String, Sendable, CaseIterable {
  case computer, line, electricity, counter, archive
}

/// What is known of a kecamatan. What nobody has said is nil, never zero.
package struct OfficeFacts: Sendable, Hashable {
  /// One way by road to the office that decides today.
  package var metres: Int?
  /// One way.
  package var minutes: Int?
  /// There and back, for one person.
  package var fare: Money?
  /// How often an applicant goes there for one application; nil: as the assumptions say.
  package var ways: Int?
  /// How many of its staff can be put to services.
  package var staff: Int?
  package var facilities: [Facility: Bool]
  /// From where this is known: "perkiraan", "survei 2026".
  package var source: String

  package init(
    metres: Int? = nil, minutes: Int? = nil, fare: Money? = nil, ways: Int? = nil, staff: Int? = nil,
    facilities: [Facility: Bool] = [:], source: String = ""
  ) {
    self.metres = metres
    self.minutes = minutes
    self.fare = fare
    self.ways = ways
    self.staff = staff
    self.facilities = facilities
    self.source = source
  }

  /// The most that is believed: nothing multiplied from these overflows.
  package enum Most {
    package static let metres = 2_000_000
    package static let minutes = 10_000
    package static let fare = 10_000_000
    package static let ways = 10
    package static let staff = 500
    package static let demand = 10_000_000
  }
}
