import Civic
import Core
import Foundation
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

/// A desk with slips in its drawer.
struct SlipDrawer {
  let desk: Desk
  let slips: SlipDesk
  let printing: SlipDesk.Printing
  let printedAt: Moment

  init(count: Int = 3, daysAgo: Int = 3) async throws {
    desk = try await Desk()
    slips = SlipDesk(desk.house.wiring.workshop)
    printedAt = desk.house.now.adding(days: -daysAgo)
    printing = try slips.preparePrinting(count, now: printedAt)
    let (officer, office) = (try desk.actor(.counter), desk.house.office)
    try await desk.house.wiring.database.write { [slips, printing] tx in
      try slips.print(printing, area: office, by: officer, tx)
    }
  }

  func found(_ index: Int = 0, by actor: Actor? = nil) async throws -> SlipDesk.Found {
    let (actor, now) = (try actor ?? desk.actor(.counter), desk.house.now)
    return try await desk.house.read { [slips, code = printing.slips[index].code] tx in
      try slips.find(code, for: actor, now: now, tx)
    }
  }

  func prepared(
    _ index: Int = 0, writtenAt: Moment? = nil, service: String = "ahli-waris", complete: Bool = true, later: Bool = false
  ) async throws -> SlipDesk.Entry {
    let (slip, now) = (try await found(index).slip, desk.house.now)
    let (terms, pin) = try await desk.house.read { [slips, wiring = desk.house.wiring] tx in
      (
        try wiring.workshop.asks.offered(nil, tx).first { $0.key.service == service }.required(),
        try slips.pin(of: slip, tx)
      )
    }
    let keys = terms.requirements.filter { !$0.isOptional }.map(\.key)
    let intake = CounterDesk.Intake(
      service: service, area: desk.house.office, kind: .person, name: "Siti Rahayu", village: nil,
      applicant: Applicant(nik: "3510164512809001"), received: Set(complete ? keys : Array(keys.dropFirst())),
      checksLater: later)
    return try slips.prepareEntry(
      of: slip, pin: pin, intake, writtenAt: writtenAt ?? now.adding(days: -2), officer: "Bu Wati", now: now)
  }

  func enter(_ entry: SlipDesk.Entry, by actor: Actor? = nil) async throws -> SlipDesk.Entered {
    let actor = try actor ?? desk.actor(.counter)
    return try await desk.house.wiring.database.write { [slips] tx in try slips.enter(entry, by: actor, tx) }
  }

  func void(_ index: Int) async throws -> Bool {
    let voiding = try slips.prepareVoiding(printing.slips[index].id, reason: "basah", now: desk.house.now)
    let officer = try desk.actor(.counter)
    return try await desk.house.wiring.database.write { [slips] tx in try slips.void(voiding, by: officer, tx) }
  }
}

@Suite("Slips, for when line or power fails")
struct SlipTests {
  @Test("a slip entered later keeps its code and PIN, and its promise runs from the hour on the paper")
  func entered() async throws {
    let drawer = try await SlipDrawer()
    let (desk, writtenAt) = (drawer.desk, drawer.desk.house.now.adding(days: -2))
    let sheet = try await desk.house.read { [slips = drawer.slips, printing = drawer.printing, at = drawer.printedAt] tx in
      try slips.sheet(printing.id, for: try desk.actor(.counter), now: at.adding(minutes: 5), tx)
    }
    let entered = try await drawer.enter(drawer.prepared(writtenAt: writtenAt))
    #expect(entered.isNew)
    let opened = try await desk.open(entered.dossier, after: 0)
    let dossier = opened.dossier
    #expect(dossier.code == drawer.printing.slips[0].code.compact)
    #expect(opened.applicant.pin == sheet.slips[0].pin)
    #expect(dossier.channel == .slip)
    #expect(dossier.receivedAt == writtenAt)
    #expect(dossier.startedAt == writtenAt)
    #expect(opened.acts.map(\.kind) == [.received, .complete, .entered])
    #expect(opened.acts.map(\.at) == [writtenAt, writtenAt, desk.house.now])
    #expect(opened.acts[2].reason.contains("Bu Wati"))
    // The same file at the counter at that hour would have the same date.
    let plain = try await desk.receive("ahli-waris", at: writtenAt)
    #expect(try await desk.open(plain, after: 0).dossier.due == dossier.due)
    let slip = try await drawer.found()
    #expect(slip.slip.state == .used)
    #expect(slip.dossier?.id == entered.dossier)
  }

  @Test("the resident finds it by the code: honest before it is entered, whole after")
  func tracked() async throws {
    let drawer = try await SlipDrawer()
    let (desk, code) = (drawer.desk, drawer.printing.slips[0].code)
    func track(_ code: PublicCode) async throws -> TrackingDesk.Tracked {
      try await desk.house.read { [tracking = desk.tracking, now = desk.house.now] tx in try tracking.track(code, now: now, tx) }
    }
    await #expect(throws: Problem.slipNotEntered) { _ = try await track(code) }
    _ = try await drawer.enter(drawer.prepared())
    #expect(try await track(code).dossier.code == code.compact)
    #expect(try await drawer.void(1))
    await #expect(throws: Problem.slipVoid) { _ = try await track(drawer.printing.slips[1].code) }
    await #expect(throws: Problem.codeUnknown) { _ = try await track(PublicCode(regency: 3510, from: .system)) }
    await #expect(throws: Problem.codeUnknown) { _ = try await track(PublicCode(regency: 3511, from: .system)) }
  }

  @Test("entered twice, in two tabs or by two people, it makes one dossier, and the second is shown the first")
  func twice() async throws {
    let drawer = try await SlipDrawer()
    let (one, other) = (try await drawer.prepared(), try await drawer.prepared(service: "dispensasi-nikah"))
    let colleague = Actor(
      account: Randomness.system.id(at: drawer.desk.house.now), name: "Budi", regency: 3510,
      assignments: [Assignment(role: .counter, area: drawer.desk.house.office)])
    async let first = drawer.enter(one)
    async let second = drawer.enter(other, by: colleague)
    let outcomes = try await [first, second]
    #expect(outcomes.count(where: \.isNew) == 1)
    #expect(Set(outcomes.map(\.dossier)).count == 1)
    let count = try await drawer.desk.house.read { tx in
      try tx.first("SELECT COUNT(*) FROM dossier WHERE regency = 3510") { $0.int(0) }
    }
    #expect(count == 1)
  }

  @Test("hours that cannot be are refused, each with its sentence")
  func hours() async throws {
    let drawer = try await SlipDrawer(daysAgo: 40)
    let now = drawer.desk.house.now
    for (writtenAt, fault) in [
      (now.adding(minutes: 1), SlipRules.Fault.future), (drawer.printedAt.adding(minutes: -2), .beforePrinting),
      (now.adding(days: -31), .tooLongAgo),
    ] {
      #expect(SlipRules.fault(writtenAt: writtenAt, printedAt: drawer.printedAt, now: now) == fault)
      let entry = try await drawer.prepared(writtenAt: writtenAt)
      await #expect(throws: Problem.slipHour(fault.words)) { _ = try await drawer.enter(entry) }
    }
    // The minute of printing itself is good, and so are now and the last day.
    #expect(SlipRules.fault(writtenAt: now, printedAt: now.adding(seconds: 59), now: now.adding(seconds: 59)) == nil)
    #expect(SlipRules.fault(writtenAt: now, printedAt: drawer.printedAt, now: now) == nil)
    #expect(SlipRules.fault(writtenAt: now.adding(days: -30), printedAt: drawer.printedAt, now: now) == nil)
    #expect(SlipRules.minute("9.05") == 545)
    #expect(SlipRules.minute("24:00") == nil)
    #expect(SlipRules.minute("pagi") == nil)
    #expect(Day(typed: "20-11-2026") == Day(iso: "2026-11-20"))
    #expect(Day(typed: "2026-02-30") == nil)
  }

  @Test("a void slip cannot be entered, and an entered one cannot be voided")
  func voided() async throws {
    let drawer = try await SlipDrawer()
    let entry = try await drawer.prepared()
    #expect(try await drawer.void(0))
    await #expect(throws: Problem.slipVoid) { _ = try await drawer.enter(entry) }
    _ = try await drawer.enter(drawer.prepared(1))
    #expect(try await !drawer.void(1))
    let waiting = try await drawer.desk.house.read { [slips = drawer.slips, desk = drawer.desk] tx in
      try slips.waiting(for: try desk.actor(.counter), on: Zone.wib.day(of: desk.house.now), tx)
    }
    #expect(waiting.map(\.id) == [drawer.printing.slips[2].id])
  }

  @Test("another office knows nothing of it; a desk that takes no files neither")
  func strangers() async throws {
    let drawer = try await SlipDrawer()
    let entry = try await drawer.prepared()
    let elsewhere = Actor(
      account: Randomness.system.id(at: drawer.desk.house.now), name: "x", regency: 3510,
      assignments: [Assignment(role: .counter, area: try AreaCode("35.10.17").required())])
    for actor in [elsewhere, try drawer.desk.actor(.head)] {
      await #expect(throws: Problem.codeUnknown) { _ = try await drawer.found(by: actor) }
      await #expect(throws: Problem.notFound) { _ = try await drawer.enter(entry, by: actor) }
      await #expect(throws: Problem.notAllowed) {
        let printing = try drawer.slips.preparePrinting(3, now: drawer.desk.house.now)
        try await drawer.desk.house.wiring.database.write { [slips = drawer.slips, office = drawer.desk.house.office] tx in
          try slips.print(printing, area: office, by: actor, tx)
        }
      }
    }
  }

  @Test("the PINs of a sheet are for who printed it, for a quarter of an hour, and on the disk for nobody")
  func pins() async throws {
    let drawer = try await SlipDrawer()
    let officer = try drawer.desk.actor(.counter)
    let colleague = Actor(
      account: Randomness.system.id(at: drawer.desk.house.now), name: "Budi", regency: 3510, assignments: officer.assignments)
    func sheet(_ actor: Actor, after minutes: Int) async throws -> SlipDesk.Sheet {
      try await drawer.desk.house.read { [slips = drawer.slips, printing = drawer.printing, at = drawer.printedAt] tx in
        try slips.sheet(printing.id, for: actor, now: at.adding(minutes: minutes), tx)
      }
    }
    #expect(try await sheet(officer, after: 14).slips.count == 3)
    await #expect(throws: Problem.slipSheetOver) { _ = try await sheet(officer, after: 15) }
    await #expect(throws: Problem.slipSheetOver) { _ = try await sheet(colleague, after: 1) }
    await #expect(throws: Problem.notFound) { _ = try await sheet(try drawer.desk.actor(.head), after: 1) }
    _ = try await drawer.enter(drawer.prepared())
    #expect(try await sheet(officer, after: 1).slips.count == 2)
    let left = try await drawer.desk.house.read { tx in
      try tx.first("SELECT COUNT(*) FROM slip WHERE regency = 3510 AND pin IS NOT NULL") { $0.int(0) }
    }
    #expect(left == 2)
  }

  @Test("warnings that are past when it is entered ring at once, and silence that is over starts the clock in the past")
  func alarms() async throws {
    let drawer = try await SlipDrawer(count: 3, daysAgo: 29)
    let (desk, now) = (drawer.desk, drawer.desk.house.now)
    let writtenAt = now.adding(days: -28)
    let late = try await drawer.enter(drawer.prepared(writtenAt: writtenAt)).dossier
    let silent = try await drawer.enter(drawer.prepared(1, writtenAt: writtenAt, later: true)).dossier
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.alarms" }.required()
    try await job.run(now.adding(seconds: 1))
    let opened = try await desk.open(late, after: 1)
    #expect(opened.acts.map(\.kind) == [.received, .complete, .entered, .warned, .escalated, .promiseBroken])
    #expect(opened.reading.isLate)
    let started = try await desk.open(silent, after: 1)
    #expect(started.dossier.state == .running)
    #expect(started.acts.contains { $0.kind == .startedBySilence })
    #expect(try started.dossier.startedAt.required() < now.adding(days: -15))
    let inbox = try await desk.house.read { [decisions = desk.decisions] tx in
      try decisions.inbox(.overdue, of: try desk.actor(.sectionHead), after: nil, now: now.adding(minutes: 1), tx)
    }
    #expect(inbox.entries.map(\.dossier.id).contains(late))
  }

  @Test("figures count it on the day it was received, and every record agrees with its event")
  func figures() async throws {
    let drawer = try await SlipDrawer(daysAgo: 29)
    let (desk, now) = (drawer.desk, drawer.desk.house.now)
    _ = try await drawer.enter(drawer.prepared(writtenAt: now.adding(days: -28)))
    _ = try await drawer.void(1)
    for job in desk.house.wiring.jobs { try await job.run(now.adding(seconds: 2)) }
    func received(_ month: String) async throws -> Int {
      try await desk.house.read { [office = desk.house.office] tx in
        try OfficeFigures(
          regency: 3510, area: office, month: try Day(iso: month).required(), services: ["ahli-waris"], now: now, tx
        ).total.received
      }
    }
    #expect(try await received("2026-10-01") == 1)
    #expect(try await received("2026-11-01") == 0)
    let report = try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("the rest of its way is an ordinary one")
  func goesOn() async throws {
    let drawer = try await SlipDrawer()
    let id = try await drawer.enter(drawer.prepared(complete: false)).dossier
    #expect(try await drawer.desk.open(id).dossier.state == .incomplete)
    try await drawer.desk.act(.complete, id, by: .counter, drawer.desk.seen(id))
    try await drawer.desk.act(.recommend, id, by: .sectionHead, after: 2)
    #expect(try await drawer.desk.open(id).dossier.step == .secretary)
  }
}
