import Core
import Foundation
import Logging
import Scratch
import Storage
import Testing

@Suite("Writing")
struct WritingTests {
  struct Refused: Error {}

  @Test("a failing write in a batch harms no other", arguments: TestEngine.available)
  func isolation(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          let id = test.newID()
          do {
            try await test.database.write { tx in
              try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(id), 'x')")
              if number % 3 == 0 { throw Refused() }
              if number % 7 == 0 { try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(id), 'twice')") }
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(outcomes == (0..<200).count { $0 % 3 != 0 && $0 % 7 != 0 })
    #expect(try await test.count() == outcomes)
  }

  @Test("after an error every further statement of a transaction is refused", arguments: TestEngine.available)
  func poison(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    await #expect(throws: StorageFailure.self) {
      try await test.database.write { tx in
        do { try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, NULL, 'x')") } catch {}
        try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(Blob([1])), 'x')")
      }
    }
    #expect(try await test.count() == 0)
  }

  @Test("swallowing an error does not commit what came before it", arguments: TestEngine.available)
  func swallowed(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    await #expect(throws: StorageFailure.self) {
      try await test.database.write { tx in
        try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(Blob([1])), 'x')")
        do { try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, NULL, 'x')") } catch {}
      }
    }
    #expect(try await test.count() == 0)
  }

  @Test("each write is rehearsed: it runs twice and counts once", arguments: TestEngine.available)
  func rehearsal(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    _ = try await test.write("satu")
    #expect(try await test.count() == 1)
  }

  @Test("a read cannot write", arguments: TestEngine.available)
  func readOnly(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    await #expect(throws: StorageFailure.self) {
      try await test.database.read { tx in _ = try tx.run("DELETE FROM note WHERE regency = 3510") }
    }
  }

  @Test("a database can be closed twice, and by two at once", arguments: TestEngine.available)
  func closedTwice(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    async let first: Void = test.database.close()
    async let second: Void = test.database.close()
    _ = await (first, second)
    await test.database.close()
    await #expect(throws: Problem.self) { _ = try await test.write("terlambat") }
  }

  @Test("values are bound, whatever they hold", arguments: TestEngine.available)
  func binding(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let nasty = "'; DROP TABLE note; -- \u{202E} <script> \u{0} é 漢"
    let id = try await test.write(nasty)
    let back = try await test.database.read { tx in
      try tx.first("SELECT text FROM note WHERE regency = 3510 AND id = \(id)") { $0.text(0) }
    }
    #expect(back == nasty.replacingOccurrences(of: "\u{0}", with: "\u{FFFD}"))
  }

  @Test("lists are padded, and an empty one matches nothing")
  func lists() {
    let three: SQL = "IN \([1, 2, 3])"
    #expect(three.text == "IN (?,?,?,?)")
    #expect(three.values == [.integer(1), .integer(2), .integer(3), .integer(3)])
    let none: SQL = "IN \([Int]())"
    #expect(none.text == "IN (NULL)")
  }

  @Test("a form sent twice has one outcome; the same key for other content is refused", arguments: TestEngine.available)
  func once(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    func send(_ body: [UInt8], _ outcome: String) async throws -> String {
      try await test.database.write { tx in
        try tx.once(OnceKey(actor: "a", key: "k", body: body), regency: 3510, now: TestDatabase.now) { outcome }
      }
    }
    #expect(try await send([1], "pertama") == "pertama")
    #expect(try await send([1], "kedua") == "pertama")
    await #expect(throws: Problem.self) { try await send([2], "ketiga") }
  }

  @Test("what was committed is there after the program was killed in the middle of a write")
  func reopened() async throws {
    let test = try TestDatabase()
    _ = try await test.write("tetap")
    // The files as a power failure leaves them: database and log, without a clean end.
    let copy = test.folder + "/copy.sqlite"
    try FileManager.default.copyItem(atPath: test.path, toPath: copy)
    try FileManager.default.copyItem(atPath: test.path + "-wal", toPath: copy + "-wal")
    var log = try Data(contentsOf: URL(fileURLWithPath: copy + "-wal"))
    log.append(Data(repeating: 0x55, count: 3000))
    try log.write(to: URL(fileURLWithPath: copy + "-wal"))
    let again = try Database.open(
      .file(copy), settings: DatabaseSettings(), secrets: test.secrets, audited: [], logger: .init(label: "test"))
    let text = try await again.read { tx in
      try tx.first("SELECT text FROM note WHERE regency = 3510") { $0.text(0) }
    }
    #expect(text == "tetap")
    await again.close()
  }
}
