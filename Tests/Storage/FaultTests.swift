import Core
import Foundation
import GRDB
import Logging
import Synchronization
import Testing

@testable import Storage

/// Each in a process of its own, on a disk that fails when it is told to.
@Suite("A disk that fails")
struct FaultTests {
  /// Whether the disk of this process was once full for a moment.
  private static let hasFilled = Atomic(false)

  private static func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "simpul-fault-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// What a new start finds: the notes, and what the engine says of the file.
  private static func found(_ folder: String) throws -> (texts: [String], check: String?) {
    let connection = try DatabaseQueue(path: folder + "/simpul.sqlite")
    defer { try? connection.close() }
    return try connection.read { database in
      (
        try String.fetchAll(database, sql: "SELECT text FROM note ORDER BY text"),
        try String.fetchOne(database, sql: "PRAGMA integrity_check")
      )
    }
  }

  @Test("a disk that is full when a batch is committed: nobody is told that it was saved, and nothing of it is")
  func full() async {
    await #expect(processExitsWith: .success) {
      FaultyDisk.install()
      let test = try TestDatabase { $0.rehearsesWrites = false }
      try await test.database.write(note("sebelum"))
      let filling = note("penuh")
      let fill: @Sendable (Transaction) throws -> Void = { tx in
        try filling(tx)
        FaultyDisk.set(.full(.max))
      }
      let results = try await test.database.together([note("a"), fill, note("b")])
      for result in results { #expect(throws: Problem.diskFull) { try result.get() } }
      await #expect(throws: Problem.diskFull) { _ = try await test.database.write(note("masih")) }
      #expect(try await test.database.notes() == ["0 sebelum"])
      FaultyDisk.set(nil)
      try await test.database.write(note("sesudah"))
      #expect(try await test.database.notes() == ["0 sebelum", "1 sesudah"])
      await test.database.close()
      #expect(try Self.found(test.folder).check == "ok")
    }
  }

  @Test("a batch lost to a full disk is done again, each write alone, as soon as there is room: once, and in order")
  func fullForAMoment() async {
    await #expect(processExitsWith: .success) {
      FaultyDisk.install()
      let test = try TestDatabase { $0.rehearsesWrites = false }
      let first = note("a")
      let fill: @Sendable (Transaction) throws -> Void = { tx in
        try first(tx)
        if !Self.hasFilled.exchange(true, ordering: .relaxed) { FaultyDisk.set(.full(1)) }
      }
      let results = try await test.database.together([fill, note("b"), note("c")])
      #expect(results.map(\.isSuccess) == [true, true, true])
      #expect(try await test.database.notes() == ["0 a", "1 b", "2 c"])
    }
  }

  @Test(
    "a disk that fails while committing ends the program: nobody is answered, what was answered before is there",
    arguments: [true, false])
  func brokenAtCommit(isSync: Bool) async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    await #expect(processExitsWith: .exitCode(74)) { [folder = folder as String, isSync = isSync as Bool] in
      FaultyDisk.install()
      let database = try Database.open(
        .file(folder + "/simpul.sqlite"), settings: DatabaseSettings(), secrets: .new(.system), audited: [],
        logger: Logger(label: "test"))
      try database.migrate([Database.migrations, TestDatabase.notes])
      try await database.write(note("tersimpan"))
      let fail: @Sendable (Transaction) throws -> Void = { _ in FaultyDisk.set(isSync ? .sync : .broken) }
      let results = try await database.together([note("a"), fail, note("b")])
      Issue.record("answered \(results)")
    }
    let found = try Self.found(folder)
    #expect(found.texts.first == "0 tersimpan")
    #expect(found.check == "ok")
    #expect([1, 3].contains(found.texts.count), "a batch is there whole or not at all: \(found.texts)")
  }

  @Test("what an earlier run left in the log is in the database file before anything is added to it")
  func logOfBefore() async throws {
    let test = try TestDatabase()
    try await test.database.write(note("tadi"))
    let copy = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    for name in ["/simpul.sqlite", "/simpul.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: test.folder + name, toPath: copy + name)
    }
    let log = { try FileManager.default.attributesOfItem(atPath: copy + "/simpul.sqlite-wal")[.size] as? Int }
    #expect(try log() != 0)
    let settings = DatabaseSettings()
    let connection = try DatabaseQueue(path: copy + "/simpul.sqlite", configuration: SQLiteConnection.configuration(settings))
    let checkpoints = try Checkpoints(path: copy + "/simpul.sqlite", settings: settings, logger: Logger(label: "test"))
    #expect(try log() == 0)
    checkpoints.close()
    try connection.close()
    #expect(try Self.found(copy).texts == ["0 tadi"])
  }
}
