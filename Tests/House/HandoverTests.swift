import Civic
import Core
import Documents
import Storage
import Testing

@testable import Dossiers
@testable import simpul

@Suite("Handing over")
struct HandoverTests {
  /// An approved dossier of a service that the section head decides.
  private func approved(_ desk: Desk) async throws -> ID {
    let id = try await desk.receive("legalisasi")
    try await desk.act(.approve, id, by: .sectionHead)
    return id
  }

  @Test("nobody takes a document unnamed")
  func unnamed() async throws {
    let desk = try await Desk()
    let id = try await approved(desk)
    let (actor, now) = (try desk.actor(.counter), desk.house.now.adding(minutes: 2))
    func handOver(_ taker: Taker?, _ words: String) async throws {
      let draft = try ActDraft(
        at: now, reason: words, regency: 3510, secrets: desk.house.wiring.secrets, randomness: .system)
      try await desk.house.wiring.database.write { [decisions = desk.decisions] tx in
        var details = DecisionDesk.Details()
        details.taker = taker
        let version = try decisions.open(id, by: actor, now: now, tx).dossier.version
        try decisions.act(.handOver, on: id, version: version, details, draft, by: actor, tx)
      }
    }
    await #expect(throws: Problem.takerMissing) { try await handOver(nil, "") }
    await #expect(throws: Problem.takerMissing) { try await handOver(.representative, "") }
    try await handOver(.representative, "Wati (anak)")
    let act = try await desk.open(id).acts.last.required()
    #expect(act.kind == .handedOver && act.reason == "Wati (anak)" && act.requirements.isEmpty)
    #expect(act.words == Taker.representative.words)
  }

  @Test("who handed over may undo it on the same day, with a reason; nobody else, and not tomorrow")
  func undone() async throws {
    let desk = try await Desk()
    let id = try await approved(desk)
    try await desk.act(.handOver, id, by: .counter, after: 4)
    #expect(try await desk.open(id, as: .head).actions.isEmpty)
    #expect(try await desk.open(id, after: 24 * 60).actions.isEmpty, "the day is over")
    #expect(try await desk.open(id).actions == [.takeBack])
    try await desk.act(.takeBack, id, by: .counter, after: 5)
    let opened = try await desk.open(id)
    #expect(opened.dossier.state == .approved && opened.dossier.decision == .approved)
    #expect(opened.acts.map(\.kind).suffix(2) == [.handedOver, .takenBack])
    #expect(opened.actions == [.handOver])
    try await desk.act(.handOver, id, by: .counter, after: 6)
    #expect(try await desk.open(id).dossier.state == .closed)
    let report = try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("what was rejected stands rejected again once its reasons were not handed over")
  func rejected() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("legalisasi")
    var details = DecisionDesk.Details()
    details.basis = "UU 30/2014"
    try await desk.act(.reject, id, by: .sectionHead, after: 1, details)
    try await desk.act(.handOver, id, by: .counter, after: 4)
    try await desk.act(.takeBack, id, by: .counter, after: 5)
    #expect(try await desk.open(id).dossier.state == .rejected)
  }

  @Test("a document of the office's own is handed over while it is signed and holds, and its applicant is told so")
  func document() async throws {
    let room = try await DocumentRoom()
    let (desk, id) = (room.desk, try await room.granted())
    func refused() async throws {
      let opened = try await desk.open(id)
      #expect(opened.product == .awaited && opened.actions.isEmpty)
      let code = try PublicCode(typed: opened.dossier.code).required()
      let tracked = try await desk.house.read { [tracking = desk.tracking, now = room.now] tx in
        try tracking.track(code, now: now, tx)
      }
      #expect(tracked.product == .awaited)
      await #expect(throws: Problem.documentAwaited) { try await desk.act(.handOver, id, by: .counter, after: 70) }
    }
    try await refused()
    let document = try await room.issue(id)
    try await refused()
    try await room.sign(document)
    let ready = try await desk.open(id)
    #expect(ready.product == .ready(document.code) && ready.actions == [.handOver])
    try await room.withdraw(document)
    try await refused()
  }

  @Test("reasons of a rejection need no document")
  func reasons() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    try await desk.act(.recommend, id, by: .sectionHead)
    try await desk.act(.recommend, id, by: .secretary, after: 2)
    var details = DecisionDesk.Details()
    details.basis = "UU 30/2014"
    try await desk.act(.reject, id, by: .head, after: 3, details)
    #expect(try await desk.open(id).product == .noDocument)
    try await desk.act(.handOver, id, by: .counter, after: 4)
  }
}
