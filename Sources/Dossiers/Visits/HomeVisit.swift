package import Civic
package import Core

/// A visit of the office to someone who cannot come (jemput bola).
package struct HomeVisit: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable {
    case requested, planned, done, refused

    package var isOpen: Bool { self == .requested || self == .planned }
  }

  package let id: ID
  package let area: AreaCode
  package let askedAt: Moment
  package let name: String
  package let village: AreaCode?
  /// What it is for; empty if not said.
  package let service: String
  /// The dossier it is about, or that came of it.
  package let dossier: ID?
  /// Why the person cannot come; one of `SpecialNeed.ofVisits`.
  package let need: SpecialNeed?
  package let wishedDay: Day
  package let plannedDay: Day?
  /// Who goes: names of the office's people.
  package let team: String
  package let state: State
  package let version: Int

  /// The day on which it stands on the lists.
  package var day: Day { plannedDay ?? wishedDay }
}

/// What the office must know to find the door. Sealed at rest; in clear on the logged list only.
package struct HomeVisitContact: Sendable, Hashable {
  package var phone = ""
  package var address = ""
  package var note = ""

  package init(phone: String = "", address: String = "", note: String = "") {
    self.phone = phone
    self.address = address
    self.note = note
  }
}

/// What may be done with a visit, as functions of values.
package enum HomeVisitRules {
  /// How far ahead a day may be wished or planned.
  package static let daysAhead = 90

  package static func isDay(_ day: Day, from today: Day) -> Bool {
    today <= day && day <= today + daysAhead
  }

  /// Whether it may come to this state: what is done or refused stays so.
  package static func may(_ next: HomeVisit.State, after state: HomeVisit.State) -> Bool {
    state.isOpen && next != .requested
  }
}
