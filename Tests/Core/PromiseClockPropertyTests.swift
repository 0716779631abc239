import Core
import Testing

/// What must hold for every calendar and every story, tried on many of both.
@Suite("Properties of the promise clock")
struct PromiseClockPropertyTests {
  @Test("a pause never makes a promise end sooner", arguments: 0..<300)
  func pauseNeverShortens(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let (calendar, story) = (world.calendar(), world.story())
    let clock = PromiseClock(world.promise(), calendar: calendar)
    let without = story.filter { if case .paused = $0 { false } else if case .resumed = $0 { false } else { true } }
    let (paused, plain) = (clock.reading(of: story, now: world.end), clock.reading(of: without, now: world.end))
    if let due = paused.due, let first = plain.due { #expect(due >= first) }
  }

  @Test("the order of reading does not matter", arguments: 0..<300)
  func order(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let (calendar, story) = (world.calendar(), world.story())
    let clock = PromiseClock(world.promise(), calendar: calendar)
    let reading = clock.reading(of: story, now: world.end)
    for _ in 0..<5 { #expect(clock.reading(of: world.shuffled(story), now: world.end) == reading) }
  }

  @Test("splitting an interval never changes its length", arguments: 0..<300)
  func splitting(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let time = WorkingTime(world.calendar(), seed % 2 == 0 ? .office : .counter)
    let moments = [world.moment(), world.moment(), world.moment()].sorted()
    #expect(time.between(moments[0], moments[2]) == time.between(moments[0], moments[1]) + time.between(moments[1], moments[2]))
  }

  @Test("a due moment lies in office time", arguments: 0..<300)
  func inOfficeTime(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let (calendar, story, promise) = (world.calendar(), world.story(), world.promise())
    guard let due = PromiseClock(promise, calendar: calendar).reading(of: story, now: world.end).due else { return }
    let (day, minute) = (calendar.zone.day(of: due), calendar.zone.minuteOfDay(of: due))
    #expect(calendar.ranges(on: day, of: promise.runsIn).contains { $0.start <= minute && minute <= $0.end })
  }

  @Test("agrees with a slow and obvious count, minute by minute", arguments: 0..<120)
  func agreesWithSlow(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let (calendar, story, promise) = (world.calendar(), seed % 2 == 0 ? world.story() : world.wholeStory(), world.promise())
    let reading = PromiseClock(promise, calendar: calendar).reading(of: story, now: world.end)
    let slow = SlowClock(promise, calendar, story, now: world.end)
    #expect(reading.started == slow.start)
    #expect(reading.firstDue == slow.firstDue)
    #expect(reading.due == slow.due)
  }

  @Test("a start once read never changes, whatever is said afterwards", arguments: 0..<100)
  func startStays(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let (calendar, story) = (world.calendar(), world.wholeStory())
    let clock = PromiseClock(world.promise(), calendar: calendar)
    var started: Moment?
    for step in 0..<160 {
      let reading = clock.reading(of: story, now: world.begin.adding(minutes: step * 12 * 60))
      if let started { #expect(reading.started == started) }
      started = reading.started
    }
  }

  @Test("an extension never makes a promise end sooner, and is never lost", arguments: 0..<300)
  func extensionLengthens(_ seed: Int) {
    var world = RandomWorld(seed: seed)
    let (calendar, story) = (world.calendar(), world.story())
    let reading = PromiseClock(world.promise(), calendar: calendar).reading(
      of: story + [.extended(world.begin, by: .workingDays(1))], now: world.end)
    if let first = reading.firstDue, let due = reading.due { #expect(due > first) }
  }
}

/// The obvious count: walk through time a minute at a time and see whether the office works and nobody
/// waits. Good for whole minutes only, which is what the random stories have.
struct SlowClock {
  private let promise: PromiseLength
  private let calendar: WorkCalendar
  private let story: [ClockEvent]
  private let now: Moment

  init(_ promise: PromiseLength, _ calendar: WorkCalendar, _ story: [ClockEvent], now: Moment) {
    self.promise = promise
    self.calendar = calendar
    self.story = story.sorted { $0.moment < $1.moment }
    self.now = now
  }

  /// Complete, or five working days of silence after the file, or what was missing from it, came in.
  var start: Moment? {
    var (received, named, complete): (Moment?, Moment?, Moment?)
    for event in story {
      if case .received(let moment) = event { received = moment }
      if case .incomplete(let moment) = event, named == nil, complete == nil { named = moment }
      if case .supplied(let moment) = event, complete == nil, let first = named, let since = received,
        first < closing(ofWorkingDay: 5, after: since)
      {
        (received, named) = (moment, nil)
      }
      if case .complete(let moment) = event { complete = moment }
    }
    guard let received else { return nil }
    let silence = closing(ofWorkingDay: 5, after: received)
    if let complete, complete <= silence { return complete }
    if let named, named < silence { return complete }
    return silence <= now ? silence : complete
  }

  var firstDue: Moment? {
    guard let start else { return nil }
    return moment(after: minutes(from: start, to: base(from: start), of: promise.runsIn), from: start, of: promise.runsIn)
  }

  /// With the extension, which the stories have in working days of the office.
  var due: Moment? {
    let lengths = story.compactMap { if case .extended(_, .workingDays(let count)) = $0 { count } else { nil } }
    guard let start, let firstDue, let extra = lengths.first else { return firstDue }
    let base = base(from: start)
    let added = minutes(from: base, to: closing(ofWorkingDay: extra, after: base), of: .office)
    return moment(after: added, from: firstDue, of: .office)
  }

  /// Where the promise would end if nothing stopped it.
  private func base(from start: Moment) -> Moment {
    switch promise {
    case .minutes(let count): unstopped(count, from: start)
    case .hours(let count): unstopped(count * 60, from: start)
    case .workingDays(let count): closing(ofWorkingDay: count, after: start)
    }
  }

  private func unstopped(_ count: Int, from start: Moment) -> Moment {
    var (left, moment) = (count, start)
    while left > 0, moment.seconds(since: start) < 86_400 * 200 {
      if works(at: moment, .counter) { left -= 1 }
      moment = moment.adding(minutes: 1)
    }
    return moment
  }

  private func closing(ofWorkingDay count: Int, after start: Moment) -> Moment {
    var day = calendar.zone.day(of: start)
    var left = count
    while left > 0, day - calendar.zone.day(of: start) < 200 {
      day = day + 1
      if calendar.isWorkingDay(day) { left -= 1 }
    }
    return calendar.zone.moment(day, minute: calendar.ranges(on: day, of: .office).last?.end ?? 0)
  }

  private func minutes(from start: Moment, to end: Moment, of hours: WorkCalendar.Hours) -> Int {
    var (minutes, moment) = (0, start)
    while moment < end {
      if works(at: moment, hours) { minutes += 1 }
      moment = moment.adding(minutes: 1)
    }
    return minutes
  }

  /// Walks on until so many minutes have been worked outside the pauses.
  private func moment(after minutes: Int, from start: Moment, of hours: WorkCalendar.Hours) -> Moment? {
    var (left, moment) = (minutes, start)
    while left > 0 {
      guard moment.seconds(since: start) < 86_400 * 200 else { return nil }
      let isPaused = pauses.contains { $0.0 <= moment && moment < $0.1 }
      if works(at: moment, hours), !isPaused { left -= 1 }
      moment = moment.adding(minutes: 1)
    }
    return moment
  }

  private func works(at moment: Moment, _ hours: WorkCalendar.Hours) -> Bool {
    let (day, minute) = (calendar.zone.day(of: moment), calendar.zone.minuteOfDay(of: moment))
    return calendar.ranges(on: day, of: hours).contains { $0.start <= minute && minute < $0.end }
  }

  private var pauses: [(Moment, Moment)] {
    var pauses: [(Moment, Moment)] = []
    var open: Moment?
    for event in story {
      if case .paused(let moment) = event { open = open ?? moment }
      if case .resumed(let moment) = event, let start = open {
        pauses.append((start, moment))
        open = nil
      }
    }
    if let open { pauses.append((open, now)) }
    return pauses
  }
}

/// Random calendars and stories, the same for the same seed.
struct RandomWorld {
  private var state: UInt64
  let begin = Zone.wib.moment(Day(iso: "2026-03-02") ?? .first, minute: 480)
  let end = Zone.wib.moment(Day(iso: "2026-05-20") ?? .first, minute: 480)

  init(seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 12_345
  }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(sides, 1)))
  }

  mutating func calendar() -> WorkCalendar {
    func week(_ start: Int) -> WeekHours {
      var week: [Weekday: [TimeRange]] = [:]
      for day in Weekday.allCases where roll(7) > 1 {
        let (noon, end) = (start + 120 + roll(120), start + 300 + roll(200))
        week[day] =
          roll(2) == 0
          ? [TimeRange(start: start, end: end)].compactMap { $0 }
          : [TimeRange(start: start, end: noon), TimeRange(start: noon + 30, end: end + 30)].compactMap { $0 }
      }
      if week.isEmpty { week[.monday] = [TimeRange(start: start, end: start + 300)].compactMap { $0 } }
      return WeekHours(week)
    }
    let off = WorkCalendar.Closure(name: Text("libur"), isOfficial: true)
    let day = Zone.wib.day(of: begin)
    var closures: [Day: WorkCalendar.Closure] = [:]
    for _ in 0..<roll(14) { closures[day + roll(60)] = off }
    return WorkCalendar(
      zone: .wib, counter: Schedule(regular: week(480)),
      office: Schedule(
        regular: week(450), periods: roll(2) == 0 ? [] : [.init(from: day + 5, through: day + 25, hours: week(480))]),
      closures: closures)
  }

  mutating func promise() -> PromiseLength {
    switch roll(3) {
    case 0: .minutes(1 + roll(300))
    case 1: .hours(1 + roll(12))
    default: .workingDays(1 + roll(8))
    }
  }

  mutating func moment() -> Moment {
    begin.adding(minutes: roll(60 * 24 * 30))
  }

  /// Complete at once, then some pauses one after the other.
  mutating func story() -> [ClockEvent] {
    let start = begin.adding(minutes: roll(60 * 24 * 10))
    var story: [ClockEvent] = [.received(start), .complete(start)]
    var at = start
    for _ in 0..<roll(4) {
      at = at.adding(minutes: 1 + roll(60 * 30))
      story.append(.paused(at))
      at = at.adding(minutes: 1 + roll(60 * 50))
      story.append(.resumed(at))
    }
    return story
  }

  /// What can happen before the file is complete as well, and an extension.
  mutating func wholeStory() -> [ClockEvent] {
    let received = begin.adding(minutes: roll(60 * 24 * 5))
    var story: [ClockEvent] = [.received(received)]
    if roll(2) == 0 {
      let named = received.adding(minutes: roll(60 * 24 * 14))
      story.append(.incomplete(named))
      if roll(2) == 0 { story.append(.supplied(named.adding(minutes: 1 + roll(60 * 24 * 6)))) }
    }
    guard roll(3) > 0 else { return story }
    var at = received.adding(minutes: roll(60 * 24 * 16))
    story.append(.complete(at))
    for _ in 0..<roll(3) {
      at = at.adding(minutes: 1 + roll(60 * 30))
      story.append(.paused(at))
      at = at.adding(minutes: 1 + roll(60 * 50))
      story.append(.resumed(at))
    }
    if roll(2) == 0 { story.append(.extended(at, by: .workingDays(1 + roll(4)))) }
    return story
  }

  mutating func shuffled(_ story: [ClockEvent]) -> [ClockEvent] {
    var story = story
    for index in story.indices.reversed() { story.swapAt(index, roll(index + 1)) }
    return story
  }
}
