import Civic
import Core
import Foundation
import Media
import Storage
import Testing

@testable import Dossiers
@testable import simpul

@Suite("Files that no row names")
struct FileSweepTests {
  private func sweep(_ home: Home, at moment: Moment) async throws {
    let wiring = home.desk.house.wiring
    let job = FileSweepJob(database: wiring.database, workshop: wiring.workshop, files: home.files.files)
    try await job.run(now: moment)
  }

  @Test("go a day after they were stored; one that is named, or waits to be removed in its time, stays")
  func swept() async throws {
    let home = try await Home()
    let draft = try await home.begin()
    let paper = try await home.firstPaper()
    let photo = try await home.files.clean(Home.photo)
    let kept = try await home.attach(for: paper, to: draft.id)
    let dropped = try await home.attach(for: paper, to: draft.id, named: "b")
    let refused = try home.files.take(photo, for: paper, of: draft.id, key: "c", now: home.now)
    let later = home.now.adding(days: 3)
    let eventID = Randomness.system.id(at: later)
    try await home.write { [apply = home.apply] tx in
      try apply.detach(dropped.attachment.id, from: draft.id, eventID: eventID, now: later, tx)
    }
    try await sweep(home, at: home.now.adding(days: 1))
    for file in [kept, dropped, refused] { _ = try home.files.content(of: file.attachment) }
    try await sweep(home, at: later)
    for file in [kept, dropped] { _ = try home.files.content(of: file.attachment) }
    #expect(throws: (any Error).self) { try home.files.content(of: refused.attachment) }
    let wiring = home.desk.house.wiring
    let removal = FileRemovalJob(database: wiring.database, workshop: wiring.workshop, files: home.files.files)
    try await removal.run(now: later.adding(days: 1).adding(seconds: 1))
    _ = try home.files.content(of: kept.attachment)
    #expect(throws: (any Error).self) { try home.files.content(of: dropped.attachment) }
  }

  @Test("a file that a row names again is not removed because another row of it went")
  func namedAgain() async throws {
    let home = try await Home()
    let draft = try await home.begin()
    let paper = try await home.firstPaper()
    let first = try await home.attach(for: paper, to: draft.id)
    let eventID = Randomness.system.id(at: home.now)
    try await home.write { [apply = home.apply, now = home.now] tx in
      try apply.detach(first.attachment.id, from: draft.id, eventID: eventID, now: now, tx)
    }
    // The same form, sent again after a break: the same file.
    let again = try await home.attach(for: paper, to: draft.id, at: home.now.adding(minutes: 1))
    #expect(again.attachment.file == first.attachment.file)
    let wiring = home.desk.house.wiring
    let removal = FileRemovalJob(database: wiring.database, workshop: wiring.workshop, files: home.files.files)
    try await removal.run(now: home.now.adding(days: 2))
    try await sweep(home, at: home.now.adding(days: 2))
    let photo = try await home.files.clean(Home.photo)
    #expect(try home.files.content(of: again.attachment) == photo.bytes)
  }

  @Test("what would be refused is refused before it is stored")
  func roomFirst() async throws {
    let home = try await Home()
    let draft = try await home.begin()
    let paper = try await home.firstPaper()
    func check(_ size: Int, _ requirement: String) async throws {
      try await home.desk.house.read { [apply = home.apply] tx in
        try apply.makeRoom(size, for: requirement, in: draft.id, tx)
      }
    }
    try await check(1000, paper)
    await #expect(throws: Problem.tooManyFiles) { try await check(SentFile.mostBytes + 1, paper) }
    await #expect(throws: Problem.requirementUnknown) { try await check(1000, "tidak-ada") }
    let sent = try await home.sent()
    func replace(_ size: Int, _ requirement: String) async throws {
      try await home.desk.house.read { [correction = home.correction] tx in
        _ = try correction.makeRoom(size, for: requirement, of: sent.id, tx)
      }
    }
    await #expect(throws: Problem.changed) { try await replace(1, paper) }
    try await home.ask(.incomplete, sent.id, by: .counter, after: 5)
    try await replace(1, paper)
    await #expect(throws: Problem.tooManyFiles) { try await replace(SentFile.mostBytes + 1, paper) }
  }
}
