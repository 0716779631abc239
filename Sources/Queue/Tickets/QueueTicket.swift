package import Civic
package import Core

/// The two rows of numbers of an office's day.
package enum QueueSeries: String, Sendable, CaseIterable {
  case ordinary = "A"
  /// Elderly and disabled people, pregnant women, people with a baby (UU 25/2009 Art 29; UU 8/2016 Art 19).
  case priority = "P"
}

/// A number someone drew. It says nothing of who they are.
package struct QueueTicket: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable {
    case waiting, called, serving, done
    /// Called twice and not there.
    case missed
    /// Its day ended before it was served.
    case expired

    package var isOver: Bool { self == .done || self == .missed || self == .expired }
  }

  package let id: ID
  package let area: AreaCode
  package let day: Day
  package let series: QueueSeries
  /// 1 to `QueueRules.mostNumbers`.
  package let number: Int
  /// The kind of matter, by its key.
  package let kind: String
  package let takenAt: Moment
  package var state = State.waiting
  /// The counter that has called it; 0 while none has.
  package var counter = 0
  /// The only counter that may call it, after a transfer; 0 for any.
  package var reservedFor = 0
  /// Its place among those that wait: the smallest is first.
  package var rank = 0
  /// How often it was called in vain.
  package var absences = 0
  package var calledAt: Moment?
  package var startedAt: Moment?
  package var endedAt: Moment?
  /// The turn at which it was called out of the queue; 0 if it was not.
  package var queueTurn = 0
  /// The turn at which its number was last heard; 0 if it was not.
  package var heardTurn = 0
  /// How long it has been served, in seconds.
  package var servedSeconds = 0
  package var version = 0

  /// As people read it: `A012`.
  package var name: String {
    series.rawValue + String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
  }

  /// A ticket before its first act.
  package init(
    id: ID, area: AreaCode, day: Day, series: QueueSeries, number: Int, kind: String, takenAt: Moment
  ) {
    self.id = id
    self.area = area
    self.day = day
    self.series = series
    self.number = number
    self.kind = kind
    self.takenAt = takenAt
  }
}

/// Something that happened to a ticket. What a ticket is follows from its acts alone.
package struct QueueAct: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case taken, called, recalled, absent, started, finished, transferred, expired
    /// Takes back the act before it.
    case undone
  }

  package let kind: Kind
  package let at: Moment
  /// The account that acted; nil for the kiosk and the program itself.
  package let actor: ID?
  /// Where it was done; 0 away from all counters.
  package let counter: Int
  /// The place given with it (taken, absent), or the counter it is sent to (transferred).
  package let value: Int
  /// Its turn among all acts of the office's day.
  package let turn: Int

  package init(_ kind: Kind, at: Moment, actor: ID?, counter: Int = 0, value: Int = 0, turn: Int) {
    self.kind = kind
    self.at = at
    self.actor = actor
    self.counter = counter
    self.value = value
    self.turn = turn
  }
}

/// An office's day: how far its numbers have come. The next day has a row of its own, so numbers begin anew.
package struct QueueDay: Sendable, Hashable {
  package var lastOrdinary = 0
  package var lastPriority = 0
  /// Rises with every act; pages that show the same turn show the same.
  package var turn = 0
}
