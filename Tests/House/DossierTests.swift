import Civic
import Core
@testable import Dossiers
import Foundation
import Storage
import Testing
import Web

@testable import simpul

@Suite("A dossier on its way")
struct DossierTests {
  private struct Desk {
    let house: House
    let counter: CounterDesk
    let decisions: DecisionDesk
    let tracking: TrackingDesk

    init() async throws {
      house = try await House(dossiers: 0)
      let (wiring, asks) = (house.wiring, Wiring.dossierAsks(house.wiring.services))
      counter = CounterDesk(
        regency: 3510, asks: asks, reference: wiring.reference, secrets: wiring.secrets, randomness: .system)
      decisions = DecisionDesk(regency: 3510, asks: asks, reference: wiring.reference, secrets: wiring.secrets)
      tracking = TrackingDesk(regency: 3510, asks: asks, reference: wiring.reference, secrets: wiring.secrets)
    }

    func actor(_ role: Role) throws -> Actor { try house.staff[role].required() }

    func receive(_ service: String = "dispensasi-nikah", complete: Bool = true, later: Bool = false, at: Moment? = nil)
      async throws -> ID
    {
      let terms = try await house.read { [wiring = house.wiring] tx in try Wiring.dossierAsks(wiring.services).offered(tx) }
        .first { $0.key.service == service }.required()
      let keys = terms.requirements.filter { !$0.isOptional }.map(\.key)
      let intake = CounterDesk.Intake(
        service: service, area: house.office, kind: .person, name: "Siti Rahayu", village: nil,
        applicant: Applicant(nik: "3510164512809001", phone: "+6281234567890", address: "Jalan Melati 5"),
        received: Set(complete ? keys : Array(keys.dropFirst())), checksLater: later)
      let prepared = try counter.prepare(intake, now: at ?? house.now)
      let officer = try actor(.counter)
      return try await house.wiring.database.write { [counter] tx in try counter.receive(prepared, by: officer, tx) }
    }

    func act(
      _ action: DossierAction, _ id: ID, by role: Role, version: Int? = nil, after minutes: Int = 1,
      _ details: DecisionDesk.Details = .init()
    )
      async throws
    {
      let actor = try actor(role)
      let draft = try ActDraft(
        at: house.now.adding(minutes: minutes), reason: "surat-rahasia-77", regency: 3510, secrets: house.wiring.secrets,
        randomness: .system)
      try await house.wiring.database.write { [decisions] tx in
        let current = try decisions.open(id, by: actor, now: draft.at, tx).dossier.version
        try decisions.act(action, on: id, version: version ?? current, details, draft, by: actor, tx)
      }
    }

    func open(_ id: ID, as role: Role = .counter, after minutes: Int = 60) async throws -> DecisionDesk.Opened {
      let actor = try actor(role)
      return try await house.read { [decisions, now = house.now] tx in
        try decisions.open(id, by: actor, now: now.adding(minutes: minutes), tx)
      }
    }
  }

  @Test("goes from the counter through every desk to the resident, with a number of the agenda")
  func wholeWay() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    try await desk.act(.recommend, id, by: .sectionHead)
    try await desk.act(.recommend, id, by: .secretary, after: 2)
    try await desk.act(.approve, id, by: .head, after: 3)
    var opened = try await desk.open(id)
    #expect(opened.dossier.state == .approved)
    #expect(opened.dossier.agendaNumber == 1)
    try await desk.act(.handOver, id, by: .counter, after: 4)
    opened = try await desk.open(id)
    #expect(opened.dossier.state == .closed)
    #expect(opened.acts.map(\.kind) == [.received, .complete, .recommended, .recommended, .approved, .handedOver])
  }

  @Test("no desk acts on what it does not hold, and nobody on what is decided")
  func refusals() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    for (action, role) in [
      (DossierAction.approve, Role.head), (.approve, .sectionHead), (.recommend, .secretary), (.recommend, .counter),
      (.handOver, .counter),
      (.complete, .counter),
    ] {
      await #expect(throws: Problem.notAllowed) { try await desk.act(action, id, by: role) }
    }
  }

  @Test("the second of two who act at once is told")
  func version() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    let seen = try await desk.open(id, as: .sectionHead).dossier.version
    try await desk.act(.recommend, id, by: .sectionHead, version: seen)
    await #expect(throws: Problem.changed) { try await desk.act(.recommend, id, by: .sectionHead, version: seen) }
  }

  @Test("a sister office sees nothing, and can do nothing")
  func sister() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    let elsewhere = try AreaCode("35.10.17").required()
    let stranger = Actor(
      account: Randomness.system.id(at: desk.house.now), name: "x", regency: 3510,
      assignments: Role.allCases.map { Assignment(role: $0, area: elsewhere) })
    await #expect(throws: Problem.notFound) {
      try await desk.house.read { [decisions = desk.decisions, now = desk.house.now] tx in
        _ = try decisions.open(id, by: stranger, now: now, tx)
      }
    }
    let found = try await desk.house.read { [counter = desk.counter, now = desk.house.now] tx in
      try counter.find("3510164512809001", village: nil, by: stranger, on: Zone.wib.day(of: now), tx)
    }
    #expect(found.isEmpty)
  }

  @Test("a pause waits without a date, and the resident's reply sets the clock going")
  func pause() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let before = try await desk.open(id).dossier.due
    var details = DecisionDesk.Details()
    details.requirements = try await desk.open(id).terms.requirements.prefix(2).map(\.key)
    try await desk.act(.pause, id, by: .sectionHead, after: 30, details)
    let paused = try await desk.open(id)
    #expect(paused.dossier.state == .paused)
    #expect(paused.dossier.due == .distant)
    #expect(details.requirements.count == 2)
    #expect(details.requirements.allSatisfy { paused.requirements[$0] == false })
    let code = try PublicCode(typed: paused.dossier.code).required()
    let draft = try ActDraft(
      at: desk.house.now.adding(minutes: 90), reason: "sudah", regency: 3510, secrets: desk.house.wiring.secrets,
      randomness: .system)
    try await desk.house.wiring.database.write { [tracking = desk.tracking] tx in
      try tracking.reply(try tracking.track(code, now: draft.at, tx), draft, tx)
    }
    let resumed = try await desk.open(id, after: 91)
    #expect(resumed.dossier.state == .running)
    #expect(resumed.dossier.due > before)
    #expect(resumed.answered == Set(details.requirements))
    try await desk.act(.pause, id, by: .sectionHead, after: 100, details)
    try await desk.act(.resume, id, by: .counter, after: 110)
    let checked = try await desk.open(id, after: 111)
    #expect(details.requirements.allSatisfy { checked.requirements[$0] == true })
  }

  @Test("what is missing can be named again, and paper by paper")
  func missing() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris", later: true)
    var details = DecisionDesk.Details()
    details.requirements = try await desk.open(id).terms.requirements.prefix(2).map(\.key)
    try await desk.act(.incomplete, id, by: .counter, after: 5, details)
    details.requirements = Array(details.requirements.prefix(1))
    try await desk.act(.incomplete, id, by: .counter, after: 6, details)
    let opened = try await desk.open(id)
    #expect(opened.dossier.state == .incomplete)
    #expect(opened.acts.last?.requirements == details.requirements)
  }

  @Test("neither a pause nor an extension makes a late file punctual")
  func lateness() async throws {
    for action in [DossierAction.pause, .extend] {
      let desk = try await Desk()
      let id = try await desk.receive("ahli-waris")
      var details = DecisionDesk.Details()
      if action == .extend { details.length = .workingDays(30) }
      if action == .pause { details.requirements = try await desk.open(id).terms.requirements.prefix(1).map(\.key) }
      let later = 60 * 24 * 20
      try await desk.act(action, id, by: .sectionHead, after: later, details)
      let now = desk.house.now.adding(minutes: later + 60)
      #expect(try await desk.open(id, after: later + 60).reading.isLate)
      let (figures, inbox) = try await desk.house.read { [decisions = desk.decisions, office = desk.house.office] tx in
        let figures = try OfficeFigures(
          regency: 3510, area: office, month: Zone.wib.day(of: now), services: [], now: now, tx)
        return (
          figures,
          try decisions.inbox(.overdue, of: try desk.actor(action == .pause ? .counter : .sectionHead), after: nil, now: now, tx)
        )
      }
      #expect(figures.overdue == 1)
      #expect(inbox.entries.map(\.dossier.id) == [id])
    }
  }

  @Test("a warning fails nobody's decision, and goes to the desk above until the file moves on")
  func warningAndVersion() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let seen = try await desk.open(id, as: .sectionHead).dossier
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(seen.due.adding(minutes: -1)) }
    let minutes = seen.due.seconds(since: desk.house.now) / 60
    func escalated(to role: Role) async throws -> Int {
      let actor = try desk.actor(role)
      return try await desk.house.read { [decisions = desk.decisions] tx in
        try decisions.inbox(.escalated, of: actor, after: nil, now: seen.due, tx).entries.count
      }
    }
    #expect(try await escalated(to: .secretary) == 1)
    #expect(try await escalated(to: .head) == 0)
    try await desk.act(.recommend, id, by: .sectionHead, version: seen.version, after: minutes)
    #expect(try await escalated(to: .secretary) == 0)
  }

  @Test("a holiday announced late moves the date, and the history says why")
  func lateHoliday() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let before = try await desk.open(id).dossier
    let now = desk.house.now.adding(minutes: 5)
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.calendar" }.required()
    try await job.run(now)
    #expect(try await desk.open(id).dossier == before)
    let yaml = try String(contentsOfFile: House.facts + "/calendar.yaml", encoding: .utf8)
    let added = """
        - day: "2026-11-24"
          kind: holiday
          name: {id: "Hari yang baru diumumkan", en: "Announced late"}
          status: official
          source: "contoh"

      """
    let file = try CalendarFile(yaml: yaml.trimmingCharacters(in: .newlines) + "\n" + added)
    let eventID = Randomness.system.id(at: now)
    _ = try await desk.house.wiring.database.write { tx in
      try CalendarStore.replace(with: file, regency: 3510, eventID: eventID, now: now, in: tx)
    }
    try await job.run(now)
    let after = try await desk.open(id)
    #expect(after.dossier.due > before.due)
    #expect(after.acts.last?.kind == .recounted)
    try await job.run(now.adding(minutes: 1))
    #expect(try await desk.open(id).acts.count == after.acts.count)
  }

  @Test("one file that cannot be read holds up no other's alarm")
  func damagedFile() async throws {
    let desk = try await Desk()
    let damaged = try await desk.receive("ahli-waris")
    let healthy = try await desk.receive("ahli-waris", at: desk.house.now.adding(minutes: 1))
    try await desk.house.wiring.database.write { tx in
      _ = try tx.run("UPDATE dossier_act SET kind = 'rusak' WHERE regency = 3510 AND dossier = \(damaged)")
    }
    let due = try await desk.open(healthy).dossier.due
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.alarms" }.required()
    await #expect(throws: (any Error).self) { try await job.run(due.adding(minutes: -1)) }
    #expect(try await desk.open(healthy).acts.contains { $0.kind == .warned })
  }

  @Test("a service that ends at the kasi is decided there, and can be approved in a batch")
  func batch() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("legalisasi")
    let head = try desk.actor(.sectionHead)
    let inbox = try await desk.house.read { [decisions = desk.decisions, now = desk.house.now] tx in
      try decisions.inbox(.open, of: head, after: nil, now: now, tx)
    }
    #expect(inbox.entries.first?.dossier.id == id)
    #expect(inbox.entries.first?.mayBatch == true)
  }

  @Test("the inbox goes on page by page, and what waits to be fetched stands apart, newest first")
  func inboxPages() async throws {
    let desk = try await Desk()
    var ids: [ID] = []
    for index in 0..<(Inbox.pageSize + 3) {
      ids.append(try await desk.receive("legalisasi", at: desk.house.now.adding(minutes: index - 200)))
    }
    try await desk.act(.approve, ids[0], by: .sectionHead)
    try await desk.act(.approve, ids[1], by: .sectionHead, after: 2)
    let (kasi, officer) = (try desk.actor(.sectionHead), try desk.actor(.counter))
    let (first, second, ready) = try await desk.house.read { [decisions = desk.decisions, now = desk.house.now] tx in
      let first = try decisions.inbox(.open, of: kasi, after: nil, now: now, tx)
      return (
        first, try decisions.inbox(.open, of: kasi, after: first.next, now: now, tx),
        try decisions.inbox(.handOver, of: officer, after: nil, now: now, tx)
      )
    }
    #expect(first.entries.count == Inbox.pageSize)
    #expect(second.next == nil)
    #expect(Set((first.entries + second.entries).map(\.dossier.id)) == Set(ids.dropFirst(2)))
    #expect(first.counts.first { $0.filter == .open }?.count == ids.count - 2)
    #expect(ready.entries.map(\.dossier.id) == [ids[1], ids[0]])
  }

  @Test("a new PIN opens what wrong ones closed; it stands in the history, and only who made it may print it")
  func newPIN() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    let (officer, now) = (try desk.actor(.counter), desk.house.now)
    let colleague = Actor(
      account: Randomness.system.id(at: now), name: "y", regency: 3510, assignments: officer.assignments)
    func mayShow(_ actor: Actor, after minutes: Int) async throws -> Bool {
      try await desk.house.read { [counter = desk.counter] tx in
        try counter.mayShowPIN(of: id, to: actor, now: now.adding(minutes: minutes), tx)
      }
    }
    #expect(try await mayShow(officer, after: 1))
    #expect(try await !mayShow(officer, after: 16))
    #expect(try await !mayShow(colleague, after: 1))
    let old = try await desk.open(id).applicant.pin
    try await desk.house.wiring.database.write { tx in
      _ = try tx.run("UPDATE dossier SET pin_failures = 5 WHERE regency = 3510 AND id = \(id)")
    }
    let renewal = try desk.counter.prepareRenewal(of: id, now: now.adding(minutes: 30))
    try await desk.house.wiring.database.write { [counter = desk.counter] tx in
      try counter.renewPIN(renewal, by: colleague, tx)
    }
    let opened = try await desk.open(id)
    #expect(opened.applicant.pin != old)
    #expect(opened.acts.last?.kind == .pinRenewed)
    #expect(try await mayShow(colleague, after: 31))
    #expect(try await !mayShow(officer, after: 31))
    let code = try PublicCode(typed: opened.dossier.code).required()
    let outcome = try await desk.house.wiring.database.write { [tracking = desk.tracking] tx in
      try tracking.tryPIN(
        Pin(opened.applicant.pin), of: try tracking.track(code, now: now, tx), eventID: Randomness.system.id(at: now), now: now,
        tx)
    }
    guard case .right = outcome else { throw Missing() }
  }

  @Test("a wrong PIN five times closes the personal part, on any device")
  func pin() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    let opened = try await desk.open(id)
    let code = try PublicCode(typed: opened.dossier.code).required()
    let right = try Pin(opened.applicant.pin).required()
    let wrong = try Pin(right.digits == "000000" ? "000001" : "000000").required()
    func attempt(_ pin: Pin?) async throws -> TrackingDesk.PINOutcome {
      let now = desk.house.now
      let eventID = Randomness.system.id(at: now)
      return try await desk.house.wiring.database.write { [tracking = desk.tracking] tx in
        try tracking.tryPIN(pin, of: try tracking.track(code, now: now, tx), eventID: eventID, now: now, tx)
      }
    }
    for _ in 0..<6 {
      guard case .malformed = try await attempt(nil) else { throw Missing() }
    }
    guard case .right(let applicant) = try await attempt(right) else { throw Missing() }
    #expect(applicant.nik == "3510164512809001")
    for left in [4, 3, 2, 1] {
      guard case .wrong(let triesLeft) = try await attempt(wrong) else { throw Missing() }
      #expect(triesLeft == left)
    }
    guard case .closed = try await attempt(wrong) else { throw Missing() }
    guard case .closed = try await attempt(right) else { throw Missing() }
  }

  @Test("silence for five working days starts the clock")
  func silence() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris", later: true)
    #expect(try await desk.open(id).dossier.state == .unchecked)
    let later = desk.house.now.adding(days: 10)
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(later) }
    let opened = try await desk.open(id, after: 60 * 24 * 10)
    #expect(opened.dossier.state == .running)
    #expect(opened.reading.startedBySilence)
    #expect(opened.acts.contains { $0.kind == .startedBySilence && $0.basis.contains("Pasal 50") })
  }

  @Test("before the date the holder is warned, then the superior")
  func warnings() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let due = try await desk.open(id).dossier.due
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(due.adding(minutes: -1)) }
    let opened = try await desk.open(id, after: 60 * 24 * 8)
    #expect(opened.acts.map(\.kind).suffix(2) == [.warned, .escalated])
    #expect(opened.dossier.isWarned)
    let superior = try desk.actor(.secretary)
    let inbox = try await desk.house.read { [decisions = desk.decisions] tx in
      try decisions.inbox(.escalated, of: superior, after: nil, now: due, tx)
    }
    #expect(inbox.entries.map(\.dossier.id) == [id])
  }

  @Test("personal values stand nowhere in clear on the disk")
  func atRest() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    try await desk.act(.recommend, id, by: .sectionHead)
    for job in desk.house.wiring.jobs { try await job.run(desk.house.now) }
    var found: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: desk.house.folder) {
      let content = try Data(contentsOf: URL(fileURLWithPath: desk.house.folder + "/" + file))
      for value in ["3510164512809001", "81234567890", "Jalan Melati 5", "surat-rahasia-77"]
      where content.range(of: Data(value.utf8)) != nil {
        found.append("\(file): \(value)")
      }
    }
    #expect(found.isEmpty)
  }
}
