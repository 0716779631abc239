import Civic
import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Queue
@testable import simpul

/// The queue on a real database: what two people press at once, what a night and a restart leave.
@Suite("The queue of an office")
struct QueueTests {
  /// A house with an empty queue, its desk and its officer.
  struct World {
    let house: House
    let officer: Actor
    var desk: QueueDesk { house.wiring.queue }

    init() async throws {
      house = try await House(dossiers: 0)
      officer = try house.staff[.counter].required()
    }

    @discardableResult
    func draw(_ series: QueueSeries = .ordinary, kind: String = "lain", at now: Moment? = nil) async throws -> QueueTicket {
      let draft = desk.draft(now ?? house.now)
      return try await house.wiring.database.write { [desk, house, officer] tx in
        try desk.take(series, kind: kind, area: house.office, draft, by: officer, tx)
      }
    }

    func drawAtKiosk(at now: Moment) async throws -> QueueTicket {
      let draft = desk.draft(now)
      return try await house.wiring.database.write { [desk, house] tx in
        try desk.takeAtKiosk(.ordinary, kind: "lain", area: house.office, draft, tx)
      }
    }

    @discardableResult
    func act(
      _ action: QueueAction, at number: Int = 1, version: Int? = nil, target: Int = 0, by actor: Actor? = nil,
      now: Moment? = nil
    ) async throws -> QueueDesk.Outcome {
      let now = now ?? house.now
      let drafts = [desk.draft(now), desk.draft(now)]
      let actor = actor ?? officer
      return try await house.wiring.database.write { [desk, house] tx in
        let counter = try desk.counter(number, in: house.office, by: actor, now: now, tx)
        let seen = action == .undo ? counter.undoable?.act.turn ?? 0 : counter.ticket?.version ?? 0
        return try desk.act(
          action, at: number, in: house.office, .init(version: version ?? seen, target: target), drafts: drafts, by: actor, tx)
      }
    }

    func view(at now: Moment? = nil) async throws -> QueueView {
      try await house.read { [desk, house] tx in try desk.view(house.office, now: now ?? house.now, tx) }
    }

    func current(_ number: Int = 1, at now: Moment? = nil) async throws -> String? {
      try await view(at: now).ticket(at: number)?.name
    }

    func expectAudit() async throws {
      let report = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
      #expect(report.findings.isEmpty, "\(report.findings)")
    }
  }

  @Test("a kiosk gives no number while the office is closed, and the page says when it opens")
  func closed() async throws {
    let world = try await World()
    // On a Friday afternoon the counter has closed; on Monday morning it is open.
    let monday = Zone.wib.moment(try Day(iso: "2026-11-23").required(), minute: 9 * 60)
    await #expect(throws: Problem.officeClosed) { try await world.drawAtKiosk(at: world.house.now) }
    #expect(try await world.view().opening == .closed(until: monday.adding(minutes: -60)))
    #expect(try await world.drawAtKiosk(at: monday).name == "A001")
    #expect(try await world.view(at: monday).opening == .open)
  }

  @Test("numbers drawn all at once are each other's next, without a gap and without a twin")
  func gapless() async throws {
    let world = try await World()
    let tickets = try await withThrowingTaskGroup(of: QueueTicket.self) { group in
      for index in 0..<40 { group.addTask { try await world.draw(index % 4 == 0 ? .priority : .ordinary) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(tickets.filter { $0.series == .ordinary }.map(\.number).sorted() == Array(1...30))
    #expect(tickets.filter { $0.series == .priority }.map(\.number).sorted() == Array(1...10))
    #expect(tickets.contains { $0.name == "A001" } && tickets.contains { $0.name == "P010" })
    try await world.expectAudit()
  }

  @Test("counters that call at once never call the same number")
  func concurrentCalls() async throws {
    let world = try await World()
    let ids = [world.house.wiring.randomness.id(at: world.house.now), world.house.wiring.randomness.id(at: world.house.now)]
    try await world.house.wiring.database.write { [world] tx in
      try world.desk.setCounters(20, of: world.house.office, ids: ids, by: world.officer, now: world.house.now, tx)
    }
    for _ in 0..<12 { try await world.draw() }
    let outcomes = try await withThrowingTaskGroup(of: QueueDesk.Outcome.self) { group in
      for number in 1...20 { group.addTask { try await world.act(.next, at: number) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let view = try await world.view()
    #expect(outcomes.count { $0 == .done } == 12)
    #expect(Set(view.atCounters.map(\.name)).count == 12)
    #expect(Set(view.atCounters.map(\.counter)).count == 12)
    #expect(view.waiting.isEmpty)
    try await world.expectAudit()
  }

  @Test("of two presses at the same counter the second is told that things have changed")
  func versions() async throws {
    let world = try await World()
    try await world.draw()
    try await world.draw()
    try await world.act(.next)
    await #expect(throws: Problem.changed) { try await world.act(.next, version: 0) }
    await #expect(throws: Problem.changed) { try await world.act(.start, version: 99) }
    #expect(try await world.current() == "A001")
  }

  @Test("called, served, done and the next called; each press can be taken back")
  func service() async throws {
    let world = try await World()
    for _ in 0..<3 { try await world.draw(at: world.house.now.adding(minutes: -20)) }
    try await world.act(.next)
    try await world.act(.recall)
    try await world.act(.start)
    let later = world.house.now.adding(minutes: 8)
    try await world.act(.finishAndNext, now: later)
    #expect(try await world.current(at: later) == "A002")
    #expect(try await world.view(at: later).pace.seconds["lain"] == [480])
    try await world.act(.undo, now: later)
    #expect(try await world.current(at: later) == nil)
    try await world.act(.undo, now: later)
    #expect(try await world.current(at: later) == "A001")
    #expect(try await world.view(at: later).pace.seconds["lain"] == [])
    #expect(try await world.view(at: later).order.map(\.name) == ["A002", "A003"])
    try await world.expectAudit()
  }

  @Test("who is not there goes back three places once, and is closed the second time")
  func absent() async throws {
    let world = try await World()
    for _ in 0..<5 { try await world.draw() }
    try await world.act(.next)
    try await world.act(.absent)
    #expect(try await world.view().order.map(\.name) == ["A002", "A003", "A004", "A001", "A005"])
    for _ in 0..<3 {
      try await world.act(.next)
      try await world.act(.start)
      try await world.act(.finish)
    }
    try await world.act(.next)
    #expect(try await world.current() == "A001")
    try await world.act(.absent)
    #expect(try await world.view().order.map(\.name) == ["A005"])
    try await world.expectAudit()
  }

  @Test("a number sent to another counter is called there, and no longer taken back here")
  func transfer() async throws {
    let world = try await World()
    for _ in 0..<2 { try await world.draw() }
    try await world.act(.next)
    await #expect(throws: Problem.transferTarget) { try await world.act(.transfer, target: 1) }
    await #expect(throws: Problem.transferTarget) { try await world.act(.transfer, target: 9) }
    try await world.act(.transfer, target: 2)
    try await world.act(.next, at: 1)
    try await world.act(.next, at: 2)
    #expect(try await world.current(1) == "A002")
    #expect(try await world.current(2) == "A001")
    try await world.act(.undo, at: 1)
    await #expect(throws: Problem.changed) { try await world.act(.undo, at: 1) }
    #expect(try await world.current(2) == "A001")
  }

  @Test("a new day begins anew, and what was left of the old one is closed and counted")
  func newDay() async throws {
    let world = try await World()
    for _ in 0..<3 { try await world.draw() }
    try await world.act(.next)
    try await world.act(.start)
    let tomorrow = world.house.now.adding(days: 1)
    #expect(try await world.draw(at: tomorrow).name == "A001")
    for job in world.house.wiring.jobs where job.name.hasPrefix("queue") || job.name == "storage.figures" {
      try await job.run(tomorrow)
    }
    let (yesterday, today) = (Zone.wib.day(of: world.house.now), Zone.wib.day(of: tomorrow))
    let figures = try await world.house.read { [world] tx in
      try QueueFigures(area: world.house.office, through: today, regency: 3510, tx)
    }
    #expect(figures.days.first { $0.day == yesterday }?.line.expired == 3)
    #expect(figures.days.first { $0.day == today }?.line == QueueFigures.Line(taken: 1))
    #expect(try await world.view(at: tomorrow).order.map(\.name) == ["A001"])
    #expect(try await world.current(at: tomorrow) == nil)
    try await world.expectAudit()
  }

  @Test("the day is that of the office: before midnight and after, two minutes apart")
  func midnight() async throws {
    let world = try await World()
    let midnight = Zone.wib.moment(Zone.wib.day(of: world.house.now) + 1, minute: 0)
    #expect(try await world.draw(at: midnight.adding(minutes: -1)).name == "A001")
    #expect(try await world.draw(at: midnight.adding(minutes: 1)).name == "A001")
  }

  @Test("a clock that jumps back to yesterday goes on with yesterday's numbers, and none is given twice")
  func clockBack() async throws {
    let world = try await World()
    let yesterday = world.house.now.adding(days: -1)
    #expect(try await world.draw(at: yesterday).name == "A001")
    #expect(try await world.draw().name == "A001")
    for job in world.house.wiring.jobs where job.name.hasPrefix("queue") { try await job.run(world.house.now) }
    #expect(try await world.draw(at: yesterday).name == "A002")
    try await world.act(.next, now: yesterday.adding(minutes: -90))
    #expect(try await world.current(at: yesterday) == "A002")
    try await world.expectAudit()
  }

  @Test("a restart keeps the queue as it was")
  func restart() async throws {
    let world = try await World()
    for _ in 0..<4 { try await world.draw() }
    try await world.act(.next, at: 2)
    let before = try await world.view()
    await world.house.wiring.database.close()
    let again = try Wiring(world.house.scratch.installation, clock: .fixed(world.house.now))
    let after = try await again.database.read { [office = world.house.office, now = world.house.now, desk = again.queue] tx in
      try desk.view(office, now: now, tx)
    }
    #expect(after.order == before.order && after.atCounters == before.atCounters && after.state == before.state)
    await again.database.close()
  }

  @Test("another office's officer finds neither counters nor kiosks here, and numbers end at 999")
  func boundaries() async throws {
    let world = try await World()
    let area = try AreaCode("35.10.17").required()
    let stranger = Actor(
      account: world.house.wiring.randomness.id(at: world.house.now), name: "loket.17", regency: 3510,
      assignments: [Assignment(role: .counter, area: area)])
    try await world.draw()
    await #expect(throws: Problem.notFound) { try await world.act(.next, by: stranger) }
    await #expect(throws: Problem.notFound) { try await world.act(.next, at: 17) }
    await #expect(throws: Problem.notFound) { try await world.draw(kind: "tidak-ada") }
    let kiosk = world.desk.prepareKiosk(now: world.house.now)
    await #expect(throws: Problem.notFound) {
      try await world.house.wiring.database.write { [world] tx in
        try world.desk.open(kiosk, of: world.house.office, prints: false, by: stranger, tx)
      }
    }
    try await world.house.wiring.database.write { [world] tx in
      let day = Zone.wib.day(of: world.house.now)
      let full = QueueDay(lastOrdinary: QueueRules.mostNumbers, lastPriority: 0, turn: 1)
      try QueueStore.save(full, of: day, area: world.house.office, regency: 3510, tx)
    }
    await #expect(throws: Problem.queueFull) { try await world.draw() }
    #expect(try await world.draw(.priority).name == "P001")
  }

  @Test("a kiosk draws numbers of its own office until it is closed, or for thirty days")
  func kiosk() async throws {
    let world = try await World()
    let (new, now, office) = (world.desk.prepareKiosk(now: world.house.now), world.house.now, world.house.office)
    try await world.house.wiring.database.write { [world] tx in
      try world.desk.open(new, of: office, prints: true, by: world.officer, tx)
    }
    func found(_ token: String?, _ area: AreaCode, _ at: Moment) async throws -> QueueKiosk? {
      try await world.house.read { [world] tx in try world.desk.kiosk(token, of: area, now: at, tx) }
    }
    #expect(try await found(new.token, office, now)?.prints == true)
    #expect(try await found(new.token, try AreaCode("35.10.17").required(), now) == nil)
    #expect(try await found(String(new.token.reversed()), office, now) == nil)
    #expect(try await found(nil, office, now) == nil)
    #expect(try await found(new.token, office, now.adding(days: 31)) == nil)
    let eventID = world.house.wiring.randomness.id(at: now)
    try await world.house.wiring.database.write { [world] tx in
      try world.desk.closeKiosk(new.id, eventID: eventID, by: world.officer, now: now, tx)
    }
    #expect(try await found(new.token, office, now) == nil)
    try await world.expectAudit()
  }

  @Test("kept figures equal a recount of the tickets, whatever was taken back")
  func recount() async throws {
    let world = try await World()
    try await DemoQueue(wiring: world.house.wiring, area: world.house.office, officer: world.officer).play(now: world.house.now)
    try await world.act(.undo)
    for job in world.house.wiring.jobs where job.name == "storage.figures" { try await job.run(world.house.now) }
    try await world.house.read { [world] tx in
      let day = Zone.wib.day(of: world.house.now)
      let figures = try QueueFigures(area: world.house.office, through: day, regency: 3510, tx)
      let line = try figures.days.first { $0.day == day }.required().line
      func count(_ condition: SQL) throws -> Int {
        try tx.first("SELECT COUNT(*) FROM queue_ticket WHERE regency = 3510 AND \(condition)") { $0.int(0) } ?? -1
      }
      #expect(line.taken == (try count("day = \(day)")))
      #expect(line.served == (try count("state = 'done'")))
      #expect(line.missed == (try count("state = 'missed'")))
      #expect(line.priority == (try count("series = 'P'")))
      #expect(line.served > 5 && line.taken >= 30)
      #expect(try world.desk.note(on: world.house.office, now: world.house.now, tx)?.id.contains("menunggu") == true)
      #expect(try world.desk.note(on: try AreaCode("35.10.17").required(), now: world.house.now, tx) == nil)
    }
    try await world.expectAudit()
  }

  @Test("every statement of the queue names its regency and scans no table")
  func statements() async throws {
    let world = try await World()
    try await QueueWalk.everything(world)
    let statements = world.house.recorder.statements.filter { $0.contains("queue_") }
    #expect(statements.count > 20)
    for text in statements where !text.hasPrefix("INSERT") && !text.contains("DISTINCT area") {
      #expect(text.contains("regency = ?"), "\(text)")
      guard world.house.engine == .sqlite else { continue }
      let plan = try await world.house.read { tx in try tx.plan(of: text) }
      #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(text)\n\(plan)")
    }
  }

  @Test("every statement of the queue can be prepared on PostgreSQL")
  func postgres() async throws {
    guard let server = PostgresServer() else { return }
    let world = try await World()
    try await QueueWalk.everything(world)
    let complaints = try await StatementTests.complaints(of: world.house, server)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }
}

/// Does everything a queue can do once, so that each of its statements runs.
enum QueueWalk {
  static func everything(_ world: QueueTests.World) async throws {
    let (desk, now, office) = (world.desk, world.house.now, world.house.office)
    try await DemoQueue(wiring: world.house.wiring, area: office, officer: world.officer).play(now: now)
    try await world.act(.undo)
    let (kiosk, ids) = (desk.prepareKiosk(now: now), (0..<3).map { _ in world.house.wiring.randomness.id(at: now) })
    try await world.house.wiring.database.write { [world] tx in
      try desk.open(kiosk, of: office, prints: true, by: world.officer, tx)
      try desk.setCounters(4, of: office, ids: [ids[0], ids[1]], by: world.officer, now: now, tx)
    }
    try await world.house.read { tx in
      let view = try desk.view(office, now: now, tx)
      _ = try desk.ticket(try view.waiting.first.required().id, in: office, now: now, tx)
      _ = try desk.pulse(office, now: now, tx)
      _ = try desk.kiosk(kiosk.token, of: office, now: now, tx)
      _ = try desk.kiosks(of: office, now: now, tx)
      _ = try desk.note(on: office, now: now, tx)
      _ = try QueueFigures(area: office, through: view.day, regency: 3510, tx)
      _ = try Queue.areasInUse(tx)
    }
    try await world.house.wiring.database.write { [world] tx in
      try desk.closeKiosk(kiosk.id, eventID: ids[2], by: world.officer, now: now, tx)
    }
    for job in world.house.wiring.jobs { try await job.run(now.adding(days: 1)) }
  }
}
