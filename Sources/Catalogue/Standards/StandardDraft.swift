import Civic
import Core

/// A change of a standard that is being written, and is nothing to anyone else until a second person lets it
/// come into force.
struct StandardDraft: Sendable, Hashable {
  enum State: String, Sendable {
    /// Being written.
    case writing
    /// Handed to a second person.
    case submitted
    /// Has become a version.
    case published
    case withdrawn

    /// Whether it may still become a version.
    var isOpen: Bool { self == .writing || self == .submitted }
  }

  let id: ID
  let key: String
  /// The office whose own standard it is to be; nil: the standard of the whole regency.
  let area: AreaCode?
  /// The version that was in force when it was begun.
  let base: Int
  var service: Service
  var state: State
  /// Everyone who has written on it: none of them may approve it.
  var authors: [ID]
  /// Why the standard changes.
  var reason: String
  /// From which day it is to hold.
  var from: Day?
  /// Counts its changes.
  var edit: Int
  let madeAt: Moment
  var changedAt: Moment
  var decidedBy: ID?
  /// What the second person wrote when they gave it back.
  var note: String

  /// Notes that someone has written on it. What was handed in is being written again.
  mutating func touch(by account: ID, at now: Moment) {
    if !authors.contains(account) { authors.append(account) }
    edit += 1
    changedAt = now
    state = .writing
  }
}

/// That a standard was looked at with the public and needs no change (PermenPANRB 15/2014: review every three
/// years, with participation).
struct StandardReview: Sendable, Hashable {
  let key: String
  let area: AreaCode?
  let day: Day
  let reviewer: ID
  /// Who took part: residents, village heads, other offices.
  let participants: String
  let note: String
}

/// A version as the list of a standard's versions shows it.
struct VersionLine: Sendable, Hashable {
  let version: Int
  let area: AreaCode?
  let from: Day
  let madeAt: Moment
  let author: ID?
  let approver: ID?
  let reason: String
}
