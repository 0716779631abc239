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
    let (calendar, story, promise) = (world.calendar(), world.story(), world.promise())
    let reading = PromiseClock(promise, calendar: calendar).reading(of: story, now: world.end)
    #expect(reading.firstDue == SlowClock(promise, calendar).due(of: story, now: world.end))
  }
}

/// The obvious count: walk through time a minute at a time and see whether the office works and nobody
/// waits. Good for whole minutes only, which is what the random stories have.
struct SlowClock {
  private let promise: PromiseLength
  private let calendar: WorkCalendar

  init(_ promise: PromiseLength, _ calendar: WorkCalendar) {
    self.promise = promise
    self.calendar = calendar
  }

  func due(of story: [ClockEvent], now: Moment) -> Moment? {
    guard let start = story.compactMap({ if case .complete(let moment) = $0 { moment } else { nil } }).first else { return nil }
    let pauses = pauses(of: story, now: now)
    var left = budget(from: start)
    var moment = start
    if left == 0 { return start }
    while left > 0 {
      guard moment.seconds(since: start) < 86_400 * 200 else { return nil }
      let isPaused = pauses.contains { $0.0 <= moment && moment < $0.1 }
      if works(at: moment), !isPaused { left -= 1 }
      moment = moment.adding(minutes: 1)
    }
    return moment
  }

  private func works(at moment: Moment) -> Bool {
    let (day, minute) = (calendar.zone.day(of: moment), calendar.zone.minuteOfDay(of: moment))
    return calendar.ranges(on: day, of: promise.runsIn).contains { $0.start <= minute && minute < $0.end }
  }

  /// Working minutes from the start to where the promise would end if nothing stopped it.
  private func budget(from start: Moment) -> Int {
    switch promise {
    case .minutes(let count): return count
    case .hours(let count): return count * 60
    case .workingDays(let count):
      var day = calendar.zone.day(of: start)
      var left = count
      while left > 0 {
        day = day + 1
        if calendar.isWorkingDay(day) { left -= 1 }
        if day.number > calendar.zone.day(of: start).number + 200 { return 0 }
      }
      let end = calendar.zone.moment(day, minute: calendar.ranges(on: day, of: .office).last?.end ?? 0)
      var (minutes, moment) = (0, start)
      while moment < end {
        if works(at: moment) { minutes += 1 }
        moment = moment.adding(minutes: 1)
      }
      return minutes
    }
  }

  private func pauses(of story: [ClockEvent], now: Moment) -> [(Moment, Moment)] {
    var pauses: [(Moment, Moment)] = []
    var open: Moment?
    for event in story.sorted(by: { $0.moment < $1.moment }) {
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

  mutating func shuffled(_ story: [ClockEvent]) -> [ClockEvent] {
    var story = story
    for index in story.indices.reversed() { story.swapAt(index, roll(index + 1)) }
    return story
  }
}
