/// The promise clock: from what happened to a dossier, when it is due and whether it is late.
///
/// The promise becomes a budget of working time when the file is complete. A pause stops the budget
/// from being used, so the due moment moves by exactly the working time the pause covered. A pause
/// that begins after the due moment changes nothing: what is late stays late.
package struct PromiseClock: Sendable {
  /// After how many working days silence about completeness starts the clock (UU 30/2014 Art 50).
  package static let silenceWorkingDays = 5

  private let promise: PromiseLength
  private let calendar: WorkCalendar
  /// The hours in which the promise runs.
  private let time: WorkingTime
  private let office: WorkingTime

  package init(_ promise: PromiseLength, calendar: WorkCalendar) {
    self.promise = promise
    self.calendar = calendar
    time = WorkingTime(calendar, promise.runsIn)
    office = WorkingTime(calendar, .office)
  }

  /// Reads the clock. The order in which the events are given does not matter.
  package func reading(of events: [ClockEvent], now: Moment) -> ClockReading {
    let story = ClockStory(events, now: now)
    guard let received = story.received else { return ClockReading(state: .notReceived) }
    let end = story.finished ?? now
    var reading = ClockReading(state: .incomplete)
    reading.waitingSeconds = max(0, end.seconds(since: received))
    let silence = silence(of: story)
    let start = start(of: story, silence: silence, now: end)
    reading.startsBySilenceAt = start == nil ? silence : nil
    guard let start else {
      if story.finished != nil { reading.state = .finished }
      return reading
    }
    reading.started = start
    reading.startedBySilence = story.complete.map { $0 > start } ?? true
    reading.state = story.finished != nil ? .finished : story.isPaused ? .paused : .running
    reading.pausedSeconds = story.pauses.reduce(0) { $0 + max(0, $1.end.seconds(since: max($1.start, received))) }
    reading.officeSeconds = Int(unpausedOfficeTime(from: start, to: end, story.pauses) / 1_000_000)
    guard let base = due(from: start) else { return reading }
    var budget = Budget(start: start, pauses: story.pauses)
    budget.add(time, from: start, to: base)
    reading.firstDue = budget.end()
    if let length = story.extensionLength { extend(&budget, base, by: length) }
    reading.due = budget.end()
    reading.warnAt = budget.end(ofShare: (2, 3))
    reading.escalateAt = budget.end(ofShare: (5, 6))
    reading.isLate = reading.firstDue.map { end > $0 } ?? false
    reading.remaining = reading.due.map { Remaining(until: $0, from: end, calendar) }
    return reading
  }

  /// When silence starts the clock by itself: at the end of the first check in which the office had not said
  /// before what is missing.
  private func silence(of story: ClockStory) -> Moment? {
    for check in story.checks {
      guard let end = silenceEnds(after: check.from) else { return nil }
      if check.named.map({ $0 >= end }) ?? true { return end }
    }
    return nil
  }

  /// When silence about completeness starts the clock by itself.
  private func silenceEnds(after received: Moment) -> Moment? {
    office.workingDay(Self.silenceWorkingDays, after: calendar.zone.day(of: received)).flatMap { office.closing(of: $0) }
  }

  /// When a file complete at `start` is due, if nothing stops the clock. Of a promise in working days the
  /// day of completeness is not counted, and it ends when the office closes.
  private func due(from start: Moment) -> Moment? {
    switch promise {
    case .minutes(let count): time.after(Int64(count) * 60_000_000, from: start)
    case .hours(let count): time.after(Int64(count) * 3_600_000_000, from: start)
    case .workingDays(let count): office.workingDay(count, after: calendar.zone.day(of: start)).flatMap { office.closing(of: $0) }
    }
  }

  /// Complete, or the end of silence if that came first: a word that comes later does not undo a clock
  /// that the law has started.
  private func start(of story: ClockStory, silence: Moment?, now: Moment) -> Moment? {
    guard let silence, silence <= now else { return story.complete }
    return story.complete.map { min($0, silence) } ?? silence
  }

  /// Adds the extension to the promise. Working days are days of the office, also where the promise runs
  /// in counter hours: the counter may be closed on such a day.
  private func extend(_ budget: inout Budget, _ base: Moment, by length: PromiseLength) {
    let hours = length.runsIn == .office ? office : time
    let later =
      switch length {
      case .minutes(let count): hours.after(Int64(count) * 60_000_000, from: base)
      case .hours(let count): hours.after(Int64(count) * 3_600_000_000, from: base)
      case .workingDays(let count):
        hours.workingDay(count, after: calendar.zone.day(of: base)).flatMap { hours.closing(of: $0) }
      }
    if let later { budget.add(hours, from: base, to: later) }
  }

  private func unpausedOfficeTime(from start: Moment, to end: Moment, _ pauses: [ClockStory.Pause]) -> Int64 {
    pauses.reduce(office.between(start, end)) {
      $0 - office.between(max($1.start, start), min($1.end, end))
    }
  }
}

/// Working time that may be used up from a moment on, while nothing is waited for: that of the promise,
/// then that of its extension, each in its own hours.
private struct Budget {
  let start: Moment
  let pauses: [ClockStory.Pause]
  private var parts: [(time: WorkingTime, span: Int64)] = []

  init(start: Moment, pauses: [ClockStory.Pause]) {
    self.start = start
    self.pauses = pauses
  }

  mutating func add(_ time: WorkingTime, from start: Moment, to end: Moment) {
    parts.append((time, time.between(start, end)))
  }

  /// The moment at which all of it, or a share, has been used.
  func end(ofShare share: (of: Int64, parts: Int64) = (1, 1)) -> Moment? {
    var left = parts.reduce(0) { $0 + $1.span } * share.of / share.parts
    var moment: Moment? = start
    for part in parts where left > 0 {
      moment = moment.flatMap { after(min(left, part.span), of: part.time, from: $0) }
      left -= part.span
    }
    return moment
  }

  private func after(_ span: Int64, of time: WorkingTime, from start: Moment) -> Moment? {
    guard var moment = time.after(span, from: start) else { return nil }
    for pause in pauses where pause.end > start {
      guard pause.start < moment else { break }
      let stopped = time.between(max(pause.start, start), pause.end)
      guard stopped > 0 else { continue }
      guard let moved = time.after(stopped, from: moment) else { return nil }
      moment = moved
    }
    return moment
  }
}
