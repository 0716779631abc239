import Civic
import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Dossiers
@testable import simpul

@Suite("A dossier on its way")
struct DossierTests {
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
    try await desk.sign(id)
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
      guard case .refused(.malformed) = try await attempt(nil) else { throw Missing() }
    }
    guard case .right(let applicant) = try await attempt(right) else { throw Missing() }
    #expect(applicant.nik == "3510164512809001")
    for left in [4, 3, 2, 1] {
      guard case .refused(.wrong(let triesLeft)) = try await attempt(wrong) else { throw Missing() }
      #expect(triesLeft == left)
    }
    guard case .refused(.closed) = try await attempt(wrong) else { throw Missing() }
    guard case .refused(.closed) = try await attempt(right) else { throw Missing() }
  }

  @Test("personal values stand nowhere in clear on the disk")
  func atRest() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    try await desk.act(.recommend, id, by: .sectionHead)
    for job in desk.house.wiring.jobs { try await job.run(desk.house.now) }
    var found: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: desk.house.scratch.folder) {
      let content = try Data(contentsOf: URL(fileURLWithPath: desk.house.scratch.folder + "/" + file))
      for value in ["3510164512809001", "81234567890", "Jalan Melati 5", "surat-rahasia-77"]
      where content.range(of: Data(value.utf8)) != nil {
        found.append("\(file): \(value)")
      }
    }
    #expect(found.isEmpty)
  }
}
