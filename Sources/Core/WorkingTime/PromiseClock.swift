/// The promise clock: from what happened to a dossier, when it is due and whether it is late.
///
/// The promise becomes a budget of working time when the file is complete. A pause stops the budget
/// from being used, so the due moment moves by exactly the working time the pause covered. A pause
/// that begins after the due moment changes nothing: what is late stays late.
package struct PromiseClock: Sendable {
  package let promise: PromiseLength
  package let settings: PromiseSettings
  private let calendar: WorkCalendar
  private let time: WorkingTime

  package init(_ promise: PromiseLength, calendar: WorkCalendar, settings: PromiseSettings = .init()) {
    self.promise = promise
    self.calendar = calendar
    self.settings = settings
    self.time = WorkingTime(calendar, promise.runsIn)
  }

  /// Reads the clock. The order in which the events are given does not matter.
  package func reading(of events: [ClockEvent], now: Moment) -> ClockReading {
    let story = ClockStory(events, now: now)
    guard let received = story.received else { return ClockReading(state: .notReceived) }
    let end = story.finished ?? now
    var reading = ClockReading(state: .incomplete)
    reading.waitingSeconds = max(0, end.seconds(since: received))
    let silence = silenceEnds(after: received)
    let start = start(of: story, silence: silence, now: end)
    reading.startsBySilenceAt = start == nil && story.incomplete == nil ? silence : nil
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
    let budget = time.between(start, base)
    reading.firstDue = moment(using: budget, from: start, story.pauses)
    reading.due = reading.firstDue
    reading.warnAt = moment(using: budget * 2 / 3, from: start, story.pauses)
    reading.escalateAt = moment(using: budget * 5 / 6, from: start, story.pauses)
    if let extra = story.extensionLength, let extended = later(base, by: extra) {
      reading.due = moment(using: time.between(start, extended), from: start, story.pauses)
    }
    reading.isLate = reading.firstDue.map { end > $0 } ?? false
    reading.remaining = reading.due.map { Remaining(until: $0, from: end, calendar) }
    return reading
  }

  /// When silence about completeness starts the clock by itself (UU 30/2014 Art 50).
  package func silenceEnds(after received: Moment) -> Moment? {
    let office = WorkingTime(calendar, .office)
    return office.workingDay(
      settings.silenceWorkingDays, after: calendar.zone.day(of: received), countsItself: false
    ).flatMap { office.closing(of: $0) }
  }

  /// When a file complete at `start` is due, if nothing stops the clock.
  package func due(from start: Moment) -> Moment? {
    switch promise {
    case .minutes(let count): return time.after(Int64(count) * 60_000_000, from: start)
    case .hours(let count): return time.after(Int64(count) * 3_600_000_000, from: start)
    case .workingDays(let count):
      let first = calendar.zone.day(of: start)
      return time.workingDay(count, after: first, countsItself: !settings.excludesDayOfCompleteness)
        .flatMap { due(on: $0, startedAt: start) }
    }
  }

  private func due(on day: Day, startedAt start: Moment) -> Moment? {
    guard let closing = time.closing(of: day) else { return nil }
    guard !settings.dueAtClosing else { return max(closing, start) == closing ? closing : time.atOrAfter(start) }
    let sameHour = calendar.zone.moment(day, minute: calendar.zone.minuteOfDay(of: start))
    return min(time.atOrAfter(sameHour) ?? closing, closing)
  }

  private func later(_ base: Moment, by length: PromiseLength) -> Moment? {
    switch length {
    case .minutes(let count): time.after(Int64(count) * 60_000_000, from: base)
    case .hours(let count): time.after(Int64(count) * 3_600_000_000, from: base)
    case .workingDays(let count):
      time.workingDay(count, after: calendar.zone.day(of: base), countsItself: false)
        .flatMap { time.closing(of: $0) }
    }
  }

  private func start(of story: ClockStory, silence: Moment?, now: Moment) -> Moment? {
    guard story.incomplete == nil, let silence, silence <= now else { return story.complete }
    return story.complete.map { min($0, silence) } ?? silence
  }

  /// The moment at which `budget` microseconds of working time outside the pauses have been used.
  private func moment(using budget: Int64, from start: Moment, _ pauses: [ClockStory.Pause]) -> Moment? {
    guard var moment = time.after(budget, from: start) else { return nil }
    for pause in pauses where pause.end > start {
      guard pause.start < moment else { break }
      let stopped = time.between(max(pause.start, start), pause.end)
      guard stopped > 0 else { continue }
      guard let moved = time.after(stopped, from: moment) else { return nil }
      moment = moved
    }
    return moment
  }

  private func unpausedOfficeTime(from start: Moment, to end: Moment, _ pauses: [ClockStory.Pause]) -> Int64 {
    let office = WorkingTime(calendar, .office)
    return pauses.reduce(office.between(start, end)) {
      $0 - office.between(max($1.start, start), min($1.end, end))
    }
  }
}

/// What an office may set about counting.
package struct PromiseSettings: Sendable, Hashable {
  /// Whether the day on which the file becomes complete is not counted.
  package var excludesDayOfCompleteness: Bool
  /// Whether a promise in working days ends at closing time; else at the hour it began.
  package var dueAtClosing: Bool
  /// After how many working days silence about completeness starts the clock (UU 30/2014 Art 50).
  package var silenceWorkingDays: Int

  package init(
    excludesDayOfCompleteness: Bool = true, dueAtClosing: Bool = true, silenceWorkingDays: Int = 5
  ) {
    self.excludesDayOfCompleteness = excludesDayOfCompleteness
    self.dueAtClosing = dueAtClosing
    self.silenceWorkingDays = silenceWorkingDays
  }
}
