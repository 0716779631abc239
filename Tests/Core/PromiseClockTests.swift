import Core
import Testing

@Suite("The promise clock")
struct PromiseClockTests {
  /// Complete at, promise, due at: counted by hand around Ramadan and Idulfitri 2026.
  static let worked: [(complete: (String, Int, Int), promise: String, due: (String, Int, Int))] = [
    (("2026-03-17", 10, 0), "3d", ("2026-03-27", 16, 30)),
    (("2026-03-16", 10, 0), "1d", ("2026-03-17", 15, 0)),
    (("2026-03-17", 14, 0), "1d", ("2026-03-25", 16, 0)),
    (("2026-03-13", 9, 0), "1d", ("2026-03-16", 15, 0)),
    (("2026-04-02", 9, 0), "1d", ("2026-04-06", 16, 0)),
    (("2026-04-30", 9, 0), "2d", ("2026-05-05", 16, 0)),
    (("2026-05-26", 15, 0), "6d", ("2026-06-08", 16, 0)),
    (("2026-03-21", 9, 0), "1d", ("2026-03-25", 16, 0)),
    (("2026-04-06", 9, 0), "30m", ("2026-04-06", 9, 30)),
    (("2026-04-06", 14, 45), "30m", ("2026-04-07", 8, 15)),
    (("2026-04-10", 11, 20), "30m", ("2026-04-13", 8, 20)),
    (("2026-04-06", 6, 0), "10m", ("2026-04-06", 8, 10)),
    (("2026-03-17", 13, 30), "2h", ("2026-03-25", 9, 30)),
    (("2026-02-18", 14, 0), "2h", ("2026-02-19", 9, 30)),
    (("2026-04-06", 13, 0), "2h", ("2026-04-06", 15, 0)),
  ]

  @Test("gives the worked dates", arguments: worked.indices)
  func gives(_ index: Int) throws {
    let example = Self.worked[index]
    let promise = try #require(PromiseLength(example.promise))
    let complete = try Calendars.moment(example.complete.0, example.complete.1, example.complete.2)
    let due = try Calendars.moment(example.due.0, example.due.1, example.due.2)
    let reading = PromiseClock(promise, calendar: try Calendars.banyuwangi()).reading(
      of: [.received(complete), .complete(complete)], now: complete)
    #expect(reading.due == due)
    #expect(reading.firstDue == due)
  }

  /// Due at, looked at, how it is said: what is late says only as much as the office has worked since.
  static let late: [(due: (String, Int, Int), now: (String, Int, Int), says: String)] = [
    (("2026-04-10", 16, 30), ("2026-04-10", 16, 40), "lewat 10 menit"),
    (("2026-04-10", 16, 30), ("2026-04-11", 9, 0), "baru lewat, di luar jam kerja"),
    (("2026-04-10", 16, 30), ("2026-04-13", 7, 0), "baru lewat, di luar jam kerja"),
    (("2026-04-10", 16, 30), ("2026-04-13", 7, 50), "lewat 20 menit kerja"),
    (("2026-04-10", 8, 30), ("2026-04-11", 9, 0), "lewat 6 jam kerja"),
    (("2026-04-10", 7, 0), ("2026-04-11", 9, 0), "lewat 1 hari kerja"),
    (("2026-04-10", 16, 30), ("2026-04-14", 9, 0), "lewat 2 hari kerja"),
  ]

  @Test("says how late it is in what the office has worked since", arguments: late.indices)
  func saysHowLate(_ index: Int) throws {
    let example = Self.late[index]
    let remaining = Remaining(
      until: try Calendars.moment(example.due.0, example.due.1, example.due.2),
      from: try Calendars.moment(example.now.0, example.now.1, example.now.2), try Calendars.banyuwangi())
    #expect(remaining.words.id == example.says)
  }

  @Test("starts by itself after five working days of silence")
  func silence() throws {
    let received = try Calendars.moment("2026-04-06", 9)
    let clock = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi())
    let before = clock.reading(of: [.received(received)], now: try Calendars.moment("2026-04-13", 15, 59))
    #expect(before.state == .incomplete)
    #expect(before.startsBySilenceAt == (try Calendars.moment("2026-04-13", 16)))
    let after = clock.reading(of: [.received(received)], now: try Calendars.moment("2026-04-13", 16))
    #expect(after.state == .running)
    #expect(after.startedBySilence)
    #expect(after.due == (try Calendars.moment("2026-04-14", 16)))
  }

  @Test("does not start by itself once what is missing was named")
  func named() throws {
    let received = try Calendars.moment("2026-04-06", 9)
    let reading = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi()).reading(
      of: [.received(received), .incomplete(received)], now: try Calendars.moment("2026-06-30", 9))
    #expect(reading.state == .incomplete)
    #expect(reading.started == nil)
  }

  @Test("a word about what is missing does not undo a clock that silence has started")
  func namedTooLate() throws {
    let (received, silence) = (try Calendars.moment("2026-04-06", 9), try Calendars.moment("2026-04-13", 16))
    let clock = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi())
    for named in [silence, silence.adding(minutes: 1), silence.adding(days: 3)] {
      let reading = clock.reading(of: [.received(received), .incomplete(named)], now: silence.adding(days: 5))
      #expect(reading.started == silence)
      #expect(reading.due == (try Calendars.moment("2026-04-14", 16)))
      #expect(reading.isLate)
      let completed = clock.reading(
        of: [.received(received), .incomplete(named), .complete(named.adding(days: 1))], now: silence.adding(days: 5))
      #expect(completed.started == silence)
      #expect(completed.startedBySilence)
    }
    let inTime = clock.reading(of: [.received(received), .incomplete(silence.adding(seconds: -1))], now: silence.adding(days: 5))
    #expect(inTime.started == nil)
  }

  @Test("silence counts anew once the resident has sent what was missing")
  func supplied() throws {
    let (received, named) = (try Calendars.moment("2026-04-06", 9), try Calendars.moment("2026-04-07", 9))
    let sent = try Calendars.moment("2026-04-08", 20)
    let clock = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi())
    let story: [ClockEvent] = [.received(received), .incomplete(named), .supplied(sent)]
    let waiting = clock.reading(of: story, now: sent)
    #expect(waiting.startsBySilenceAt == (try Calendars.moment("2026-04-15", 16)))
    #expect(clock.reading(of: story, now: try Calendars.moment("2026-04-20", 9)).startedBySilence)
    let again = clock.reading(of: story + [.incomplete(sent.adding(days: 1))], now: try Calendars.moment("2026-06-30", 9))
    #expect(again.started == nil)
  }

  @Test("moves the due moment by the office time a pause covers")
  func pause() throws {
    let start = try Calendars.moment("2026-04-06", 9)
    let reading = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi()).reading(
      of: [
        .received(start), .complete(start), .paused(try Calendars.moment("2026-04-06", 15)),
        .resumed(try Calendars.moment("2026-04-07", 8, 30)),
      ], now: try Calendars.moment("2026-04-07", 9))
    // 15.00–16.00 and 7.30–8.30 are two office hours; the promise ended on Tuesday at 16.00.
    #expect(reading.due == (try Calendars.moment("2026-04-08", 9, 30)))
    #expect(reading.pausedSeconds == 17 * 3600 + 1800)
  }

  @Test("an extended file is still late against its first promise")
  func extended() throws {
    let start = try Calendars.moment("2026-04-06", 9)
    let reading = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi()).reading(
      of: [.received(start), .complete(start), .extended(start.adding(minutes: 60), by: .workingDays(2))],
      now: try Calendars.moment("2026-04-08", 9))
    #expect(reading.due == (try Calendars.moment("2026-04-09", 16)))
    #expect(reading.firstDue == (try Calendars.moment("2026-04-07", 16)))
    #expect(reading.isLate)
  }

  @Test("an extension in working days is those of the office, also where the counter is closed that day")
  func extendedOverClosedCounter() throws {
    let start = try Calendars.moment("2026-04-09", 14, 20)
    let reading = PromiseClock(.minutes(30), calendar: try Calendars.counterClosedOnFridays()).reading(
      of: [.received(start), .complete(start), .extended(start.adding(minutes: 5), by: .workingDays(1))],
      now: start.adding(minutes: 10))
    #expect(reading.firstDue == (try Calendars.moment("2026-04-09", 14, 50)))
    #expect(reading.due == (try Calendars.moment("2026-04-10", 16, 30)))
  }

  @Test("a pause moves an extended date too, and the warnings belong to the date that now counts")
  func extendedAndPaused() throws {
    let start = try Calendars.moment("2026-04-06", 9)
    let reading = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi()).reading(
      of: [
        .received(start), .complete(start), .extended(start.adding(minutes: 60), by: .workingDays(1)),
        .paused(try Calendars.moment("2026-04-06", 15)), .resumed(try Calendars.moment("2026-04-07", 8, 30)),
      ], now: try Calendars.moment("2026-04-07", 9))
    #expect(reading.firstDue == (try Calendars.moment("2026-04-08", 9, 30)))
    #expect(reading.due == (try Calendars.moment("2026-04-09", 9, 30)))
    // 6 hours on Monday, 7.5 on each day after it: 21 in all, 14 of them at the warning.
    #expect(reading.warnAt == (try Calendars.moment("2026-04-08", 10)))
  }

  @Test("an open file is late from the moment its date passes, and not before")
  func lateness() throws {
    let start = try Calendars.moment("2026-04-06", 9)
    let clock = PromiseClock(.workingDays(1), calendar: try Calendars.banyuwangi())
    let due = try Calendars.moment("2026-04-07", 16)
    let events: [ClockEvent] = [.received(start), .complete(start)]
    #expect(!clock.reading(of: events, now: due).isLate)
    #expect(clock.reading(of: events, now: due.adding(seconds: 1)).isLate)
    let laterPause = events + [.paused(due.adding(minutes: 60))]
    #expect(clock.reading(of: laterPause, now: due.adding(days: 3)).isLate)
  }

  @Test("a calendar without any hours has no due moment, and the search ends")
  func noHours() {
    let empty = WorkCalendar(
      zone: .wib, counter: Schedule(regular: WeekHours([:])), office: Schedule(regular: WeekHours([:])), closures: [:])
    let reading = PromiseClock(.workingDays(3), calendar: empty).reading(
      of: [.received(Moment(seconds: 0)), .complete(Moment(seconds: 0))], now: Moment(seconds: 10))
    #expect(reading.due == nil)
    #expect(!reading.isLate)
  }
}
