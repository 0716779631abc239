/// What the promise clock shows at one moment.
package struct ClockReading: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case notReceived
    /// Received; the clock has not started.
    case incomplete
    case running
    /// The office waits for the resident.
    case paused
    case finished
  }

  package var state: State
  /// When the clock started: complete, or by silence.
  package var started: Moment?
  package var startedBySilence = false
  /// If nothing is said about completeness, the clock will start by itself at this moment.
  package var startsBySilenceAt: Moment?
  /// The promise made to the resident; pauses move it, an extension does not.
  package var firstDue: Moment?
  /// With the extension, if there is one.
  package var due: Moment?
  /// Against the first promise; an open file is late from the moment its date passes.
  package var isLate = false
  /// Time the file was in the office's hands, in seconds of office hours.
  package var officeSeconds = 0
  /// The resident's whole wait, in seconds of the calendar.
  package var waitingSeconds = 0
  /// The part of it in which the office waited for the resident.
  package var pausedSeconds = 0
  package var remaining: Remaining?
  /// When the holder is warned: a third of the working time, with the extension, is left.
  package var warnAt: Moment?
  /// When the superior is warned: a sixth is left.
  package var escalateAt: Moment?

  package init(state: State) {
    self.state = state
  }
}

/// How much time is left, in the unit people think in.
package enum Remaining: Sendable, Hashable {
  case workingDays(Int)
  case today(minutes: Int)
  case overdueToday(minutes: Int)
  /// Past on an earlier day, and less than a working day ago: minutes of office time since then.
  case overdueSince(workingMinutes: Int)
  case overdue(workingDays: Int)

  /// From `now` to the due moment: in minutes on the day itself, else in working days of the office, or in its hours
  /// where less than a working day has passed.
  package init(until due: Moment, from now: Moment, _ calendar: WorkCalendar) {
    let office = WorkingTime(calendar, .office)
    let (today, last) = (calendar.zone.day(of: now), calendar.zone.day(of: due))
    if today == last {
      let minutes = Int((due.microseconds - now.microseconds) / 60_000_000)
      self = due >= now ? .today(minutes: minutes) : .overdueToday(minutes: -minutes)
    } else if today < last {
      self = .workingDays(office.workingDays(after: today, through: last))
    } else {
      self = .overdue(for: office.workingDays(after: last, through: today)) { office.between(due, now) }
    }
  }

  private static func overdue(for days: Int, time: () -> Int64) -> Remaining {
    guard days <= 1 else { return .overdue(workingDays: days) }
    let minutes = Int(time() / 60_000_000)
    return minutes < WorkingTime.minutesOfDay ? .overdueSince(workingMinutes: minutes) : .overdue(workingDays: 1)
  }

  package var words: Text {
    switch self {
    case .workingDays(let days):
      Text(id: "\(days) hari kerja lagi", en: days == 1 ? "1 working day left" : "\(days) working days left")
    case .today(let minutes):
      Text(id: "hari ini, \(Remaining.span(minutes).id) lagi", en: "today, \(Remaining.span(minutes).en) left")
    case .overdueToday(let minutes):
      Text(id: "lewat \(Remaining.span(minutes).id)", en: "\(Remaining.span(minutes).en) late")
    case .overdueSince(0): Text(id: "baru lewat, di luar jam kerja", en: "just past, outside office hours")
    case .overdueSince(let minutes) where minutes < 60:
      Text(id: "lewat \(minutes) menit kerja", en: minutes == 1 ? "1 working minute late" : "\(minutes) working minutes late")
    case .overdueSince(let minutes):
      Text(
        id: "lewat \(minutes / 60) jam kerja", en: minutes < 120 ? "1 working hour late" : "\(minutes / 60) working hours late")
    case .overdue(let days):
      Text(id: "lewat \(days) hari kerja", en: days == 1 ? "1 working day late" : "\(days) working days late")
    }
  }

  private static func span(_ minutes: Int) -> Text {
    minutes < 60
      ? Text(id: "\(minutes) menit", en: minutes == 1 ? "1 minute" : "\(minutes) minutes")
      : Text(id: "\(minutes / 60) jam", en: minutes < 120 ? "1 hour" : "\(minutes / 60) hours")
  }
}
