import Civic
import Core
import Foundation
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

@Suite("The inbox")
struct InboxTests {
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

  /// A file of this service, escalated by the program; a day before its date has passed.
  private func escalated(_ service: String) async throws -> (desk: Desk, id: ID, after: Int) {
    let desk = try await Desk()
    let id = try await desk.receive(service)
    let due = try await desk.open(id).dossier.due
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(due.adding(minutes: -1)) }
    return (desk, id, due.seconds(since: desk.house.now) / 60 + 60 * 24)
  }

  private func inbox(_ filter: InboxFilter, of role: Role, after minutes: Int, _ desk: Desk) async throws -> Inbox {
    let (actor, now) = (try desk.actor(role), desk.house.now.adding(minutes: minutes))
    return try await desk.house.read { [decisions = desk.decisions] tx in
      try decisions.inbox(filter, of: actor, after: nil, now: now, tx)
    }
  }

  @Test("what was escalated is in the numbers of the desk above, under the date it has")
  func escalatedNumbers() async throws {
    let (desk, id, after) = try await escalated("ahli-waris")
    let inbox = try await inbox(.overdue, of: .secretary, after: after, desk)
    #expect(inbox.entries.map(\.dossier.id) == [id] && inbox.entries[0].isEscalated)
    let counts = Dictionary(uniqueKeysWithValues: inbox.counts.map { ($0.filter, $0.count) })
    #expect(
      counts
        == [.open: 1, .overdue: 1, .today: 0, .later: 0, .escalated: 1, .elsewhere: 0, .handOver: nil].compactMapValues(\.self))
    let early = try await self.inbox(.open, of: .secretary, after: after - 60 * 48, desk)
    #expect(early.counts.first { $0.filter == .overdue }?.count == 0)
  }

  @Test("the desk above reminds in words, which the holder reads until something is done; it fails nobody's decision")
  func reminding() async throws {
    let (desk, id, after) = try await escalated("ahli-waris")
    let seen = try await desk.open(id, as: .sectionHead, after: after)
    #expect(try await desk.open(id, as: .secretary, after: after).actions == [.remind, .takeOver])
    try await desk.act(.remind, id, by: .secretary, after: after)
    let opened = try await desk.open(id, as: .sectionHead, after: after + 1)
    #expect(opened.reminder?.reason == "surat-rahasia-77" && opened.reminder?.capacity == "Sekretaris kecamatan")
    #expect(try await inbox(.open, of: .sectionHead, after: after + 1, desk).entries.first?.isReminded == true)
    #expect(try await inbox(.open, of: .secretary, after: after + 1, desk).entries.first?.isReminded == false)
    try await desk.act(.recommend, id, by: .sectionHead, version: seen.dossier.version, after: after + 2)
    #expect(try await desk.open(id, as: .secretary, after: after + 3).reminder == nil)
    #expect(try await inbox(.open, of: .secretary, after: after + 3, desk).entries.first?.isReminded == false)
  }

  @Test("the desk above takes over what would come to it anyway, and then does what that desk does")
  func takingOver() async throws {
    let (desk, id, after) = try await escalated("ahli-waris")
    try await desk.act(.takeOver, id, by: .secretary, after: after)
    let opened = try await desk.open(id, as: .secretary, after: after + 1)
    #expect(opened.dossier.step == .secretary && opened.actions.isSuperset(of: [.recommend, .sendBack]))
    #expect(opened.acts.last?.kind == .takenOver && opened.acts.last?.capacity == "Sekretaris kecamatan")
    #expect(try await desk.open(id, as: .sectionHead, after: after + 1).actions.isEmpty)
    #expect(try await inbox(.open, of: .sectionHead, after: after + 1, desk).entries.isEmpty)
  }

  @Test("a desk without a step in the service only reminds, and nobody answers for what was not escalated to them")
  func noTakingOver() async throws {
    let (desk, id, after) = try await escalated("sktm")
    #expect(try await desk.open(id, as: .secretary, after: after).actions == [.remind])
    #expect(try await desk.open(id, as: .head, after: after).actions.isEmpty)
    await #expect(throws: Problem.notAllowed) { try await desk.act(.takeOver, id, by: .secretary, after: after) }
    await #expect(throws: Problem.notAllowed) { try await desk.act(.approve, id, by: .secretary, after: after) }
    let fresh = try await desk.receive("ahli-waris")
    await #expect(throws: Problem.notAllowed) { try await desk.act(.remind, fresh, by: .secretary) }
    await #expect(throws: Problem.notAllowed) { try await desk.act(.remind, id, by: .sectionHead, after: after) }
  }

  /// Runs the statements of the inbox, for the test that looks at statements.
  static func exercise(_ house: House) async throws {
    let desk = Desk(house)
    for role in [Role.counter, .sectionHead, .secretary, .head] {
      let (actor, now) = (try desk.actor(role), house.now)
      for filter in InboxFilter.allCases {
        _ = try await house.read { tx in try desk.decisions.inbox(filter, of: actor, after: nil, now: now, tx) }
      }
    }
  }
}
