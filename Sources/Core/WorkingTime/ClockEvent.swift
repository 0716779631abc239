/// What moves the promise clock.
package enum ClockEvent: Sendable, Hashable {
  /// The office took the file.
  case received(Moment)
  /// The office said what is missing, so silence does not start the clock, unless it already has.
  case incomplete(Moment)
  /// The resident sent what was missing: the office must say again whether the file is complete.
  case supplied(Moment)
  /// The file is complete: the clock starts.
  case complete(Moment)
  /// The office waits for the resident.
  case paused(Moment)
  /// The resident replied.
  case resumed(Moment)
  /// The promise was extended, once.
  case extended(Moment, by: PromiseLength)
  /// The decision was made.
  case finished(Moment)

  package var moment: Moment {
    switch self {
    case .received(let moment), .incomplete(let moment), .supplied(let moment), .complete(let moment),
      .paused(let moment), .resumed(let moment), .extended(let moment, _), .finished(let moment):
      moment
    }
  }
}

/// The events of one dossier, put in order once.
struct ClockStory {
  struct Pause {
    let start: Moment
    let end: Moment
  }

  /// A time in which the office must say whether the file is complete.
  struct Check {
    let from: Moment
    /// When the office first said what is missing.
    var named: Moment?
  }

  private(set) var received: Moment?
  /// The first from the receipt on, each further one from when the resident sent what was missing.
  private(set) var checks: [Check] = []
  private(set) var complete: Moment?
  private(set) var finished: Moment?
  private(set) var extensionLength: PromiseLength?
  /// Without overlaps, in order; an open pause ends now.
  private(set) var pauses: [Pause] = []
  private(set) var isPaused = false

  /// - Parameter now: when an open pause is read.
  init(_ events: [ClockEvent], now: Moment) {
    var pausedSince: Moment?
    for event in events.sorted(by: ClockStory.precedes) where event.moment <= now {
      switch event {
      case .received(let moment):
        if received == nil { checks.append(Check(from: moment)) }
        received = received ?? moment
      case .incomplete(let moment):
        if complete == nil, let last = checks.indices.last { checks[last].named = checks[last].named ?? moment }
      case .supplied(let moment): if complete == nil, checks.last?.named != nil { checks.append(Check(from: moment)) }
      case .complete(let moment): complete = complete ?? moment
      case .paused(let moment): pausedSince = pausedSince ?? moment
      case .resumed(let moment):
        if let start = pausedSince { pauses.append(Pause(start: start, end: moment)) }
        pausedSince = nil
      case .extended(_, let length): extensionLength = extensionLength ?? length
      case .finished(let moment): finished = finished ?? moment
      }
    }
    if let start = pausedSince {
      pauses.append(Pause(start: start, end: max(start, finished ?? now)))
      isPaused = finished == nil
    }
  }

  /// By moment, then by the order in which such things can happen at one moment, so that the result
  /// does not depend on the order of reading.
  private static func precedes(_ left: ClockEvent, _ right: ClockEvent) -> Bool {
    (left.moment, left.rank) < (right.moment, right.rank)
  }
}

extension ClockEvent {
  fileprivate var rank: Int {
    switch self {
    case .received: 0
    case .incomplete: 1
    case .supplied: 2
    case .complete: 3
    case .resumed: 4
    case .paused: 5
    case .extended(_, let length): 6 + Int(truncatingIfNeeded: length.text.utf8.reduce(0) { $0 &* 31 &+ Int($1) } & 0xFFFF)
    case .finished: 100_000
    }
  }
}
