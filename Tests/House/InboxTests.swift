import Civic
import Core
import Foundation
import Storage
import Testing

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
}
