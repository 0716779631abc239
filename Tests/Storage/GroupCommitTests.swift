import Core
import Foundation
import Logging
import Testing

@testable import Storage

/// Commits are shared; failures are not.
@Suite("Writes that are committed together")
struct GroupCommitTests {
  struct Refused: Error {}

  @Test("nobody else sees the first before the last is done: they are one commit")
  func oneCommit() async throws {
    let test = try TestDatabase()
    let look: @Sendable (Transaction) throws -> Void = { tx in
      let inside = try tx.first("SELECT COUNT(*) FROM note WHERE regency = 3510") { $0.int(0) }
      let outside = try test.database.engine.readHere { tx in
        try tx.first("SELECT COUNT(*) FROM note WHERE regency = 3510") { $0.int(0) }
      }
      #expect(inside == 2 && outside == 0)
    }
    let results = try await test.database.together([note("a"), note("b"), look])
    #expect(results.map(\.isSuccess) == [true, true, true])
    #expect(try await test.count() == 2)
  }

  @Test("one that throws, throws half way, is refused by the engine, or hides that, harms no neighbour")
  func neighbours() async throws {
    let test = try TestDatabase()
    let (half, refused, hidden) = (note("separuh"), note("ditolak"), note("disembunyikan"))
    let bad: [@Sendable (Transaction) throws -> Void] = [
      { _ in throw Refused() },
      { tx in
        try half(tx)
        throw Refused()
      },
      { tx in
        try refused(tx)
        try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, NULL, 'x')")
      },
      { tx in
        try hidden(tx)
        do { try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, NULL, 'x')") } catch {}
      },
    ]
    let all = bad.enumerated().flatMap { [note("baik \($0)"), $1] } + [note("baik 4")]
    let results = try await test.database.together(all)
    #expect(results.map(\.isSuccess) == [true, false, true, false, true, false, true, false, true])
    #expect(throws: Refused.self) { try results[1].get() }
    #expect(throws: Refused.self) { try results[3].get() }
    #expect(throws: StorageFailure.self) { try results[5].get() }
    #expect(throws: StorageFailure.self) { try results[7].get() }
    #expect(try await test.database.notes() == (0...4).map { "\($0) baik \($0)" })
  }

  @Test("when the COMMIT fails, only who is to blame is refused, and the others keep their order")
  func failingCommit() async throws {
    let test = try TestDatabase()
    // No table of ours has a deferred key: it is the one way in which a COMMIT itself can be refused by a write.
    try await test.database.write { tx in
      try tx.run("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
      try tx.run("CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)")
    }
    let orphan: @Sendable (Transaction) throws -> Void = { tx in try tx.run("INSERT INTO child (parent) VALUES (7)") }
    let results = try await test.database.together([note("satu"), orphan, note("dua"), note("tiga")])
    #expect(results.map(\.isSuccess) == [true, false, true, true])
    #expect(throws: StorageFailure.self) { try results[1].get() }
    #expect(try await test.database.notes() == ["0 satu", "1 dua", "2 tiga"])
    #expect(try await test.database.read { tx in try tx.first("SELECT COUNT(*) FROM child") { $0.int(0) } } == 0)
  }

  /// A single large row makes SQLite give up the whole transaction; of several it gives up the statement alone.
  @Test("when there is no room inside a savepoint, who needs little is still served", arguments: [true, false])
  func noRoom(isOneRow: Bool) async throws {
    let test = try TestDatabase { $0.rehearsesWrites = false }
    _ = try await test.database.write { tx in try tx.run("PRAGMA max_page_count = 1") }
    let (first, second) = (test.newID(), test.newID())
    let text = String(repeating: "panjang ", count: 4000)
    let large: @Sendable (Transaction) throws -> Void = { tx in
      if isOneRow {
        try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(first), \(text))")
      } else {
        try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(first), \(text)), (3510, \(second), \(text))")
      }
    }
    let results = try await test.database.together([note("satu"), large, note("dua")])
    #expect(results.map(\.isSuccess) == [true, false, true])
    #expect(throws: Problem.diskFull) { try results[1].get() }
    #expect(try await test.database.notes() == ["0 satu", "1 dua"])
    _ = try await test.database.write { tx in try tx.run("PRAGMA max_page_count = 100000") }
    try await test.database.write(large)
    #expect(try await test.count() == (isOneRow ? 3 : 4))
  }

  @Test("who was answered reads what it wrote")
  func ownWrites() async throws {
    let test = try TestDatabase()
    let missing = try await withThrowingTaskGroup(of: Int.self) { group in
      for client in 0..<16 {
        group.addTask {
          var missing = 0
          for number in 0..<20 {
            let id = try await test.write("\(client)-\(number)")
            let found = try await test.database.read { tx in
              try tx.first("SELECT text FROM note WHERE regency = 3510 AND id = \(id)") { $0.text(0) }
            }
            if found != "\(client)-\(number)" { missing += 1 }
          }
          return missing
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(missing == 0)
  }

  @Test("who leaves while waiting is not answered, but its write is done")
  func leaver() async throws {
    let test = try TestDatabase()
    let held = try await HeldWriter.hold(test.database)
    let leaver = try await held.queue(note("pergi"))
    let neighbour = try await held.queue(note("tinggal"))
    leaver.cancel()
    held.letGo()
    try await neighbour.value
    #expect(try await test.database.notes() == ["0 pergi", "1 tinggal"])
  }

  @Test("too many that wait: the next are refused at once, and all that waited are done")
  func tooMany() async throws {
    let test = try TestDatabase { $0.queueLimit = 3 }
    let held = try await HeldWriter.hold(test.database)
    var waiting: [Task<Void, any Error>] = []
    for text in ["nol", "satu", "dua"] { waiting.append(try await held.queue(note(text))) }
    for _ in 0..<100 { await #expect(throws: Problem.overloaded) { _ = try await test.database.write(note("lebih")) } }
    #expect(test.database.writeLoad.waiting == 3)
    held.letGo()
    for task in waiting { try await task.value }
    #expect(try await test.database.notes() == ["0 nol", "1 satu", "2 dua"])
    try await test.database.write(note("lagi"))
  }

  @Test("when the oldest has waited too long the next are refused, and the oldest is done")
  func tooLong() async throws {
    let test = try TestDatabase { $0.queueSeconds = 0 }
    let held = try await HeldWriter.hold(test.database)
    let oldest = try await held.queue(note("sabar"))
    await #expect(throws: Problem.overloaded) { _ = try await test.database.write(note("terlambat")) }
    held.letGo()
    try await oldest.value
    #expect(try await test.database.notes() == ["0 sabar"])
  }
}

extension Result {
  var isSuccess: Bool { if case .success = self { true } else { false } }
}
