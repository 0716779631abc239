import Core
import Foundation
import Logging
import Scratch
import Synchronization
import Testing

@testable import Storage

/// What a server does that a file never does: it goes away, and others write beside us.
@Suite("A server", .enabled(if: PostgresServer() != nil, "no PostgreSQL; script/test starts one"))
struct ServerTests {
  /// Ends every line to this database but the one that asks, as a restart of the server does.
  private func breakLines(_ test: TestDatabase) throws {
    try test.tamper(
      """
      SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
      WHERE c.relname = 'note' AND c.relnamespace = current_schema()::regnamespace AND l.pid <> pg_backend_pid()
      """)
  }

  /// Ends the lines that lie idle: they hold no lock, so they are known by what they asked last.
  private func breakIdleLines(of name: String, _ test: TestDatabase) throws {
    try test.tamper(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '\(name)' AND pid <> pg_backend_pid()")
  }

  @Test("lines that broke while idle are replaced, and nobody notices")
  func idle() async throws {
    let name = "simpul-\(UUID().uuidString)"
    let test = try TestDatabase(on: .postgres, named: name)
    for text in ["satu", "dua", "tiga"] {
      _ = try await test.write(text)
      _ = try await test.count()
      try breakIdleLines(of: name, test)
    }
    #expect(try await test.count() == 3)
    _ = try await test.write("empat")
    #expect(try await test.count() == 4)
  }

  @Test("a line that breaks before the commit is replaced and the write is there once")
  func beforeCommit() async throws {
    let test = try TestDatabase(on: .postgres) { $0.rehearsesWrites = false }
    let (id, isFirst) = (test.newID(), Once())
    try await test.database.write { tx in
      try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(id), 'sekali')")
      if isFirst.take() {
        try breakLines(test)
        // The line is gone: the next statement finds it out.
        try tx.run("UPDATE note SET text = 'sekali' WHERE regency = 3510 AND id = \(id)")
      }
    }
    #expect(try await test.count() == 1)
  }

  @Test("a line that breaks at the commit is told as uncertain, and the key of the form decides")
  func atCommit() async throws {
    let test = try TestDatabase(on: .postgres) { $0.rehearsesWrites = false }
    let (id, key) = (test.newID(), OnceKey(actor: "a", key: "k", body: [1]))
    func send(breaking: Bool) async throws -> String {
      try await test.database.write { tx in
        let outcome = try tx.once(key, regency: 3510, now: TestDatabase.now) {
          try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(id), 'sekali')")
          return "tersimpan"
        }
        // Nothing but the commit is left to be said.
        if breaking { try breakLines(test) }
        return outcome
      }
    }
    await #expect(throws: Problem.outcomeUnknown) { _ = try await send(breaking: true) }
    #expect(try await send(breaking: false) == "tersimpan")
    #expect(try await test.count() == 1)
  }

  @Test("two who count the same rows and write are put one after the other")
  func serializable() async throws {
    let test = try TestDatabase(on: .postgres) { $0.rehearsesWrites = false }
    let ids = (0..<24).map { _ in test.newID() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for id in ids {
        group.addTask {
          try await test.database.write { tx in
            let number = try tx.first("SELECT COUNT(*) FROM note WHERE regency = 3510") { $0.int(0) } ?? 0
            try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(id), \(String(number)))")
          }
        }
      }
      try await group.waitForAll()
    }
    let numbers = try await test.database.read { tx in
      try tx.all("SELECT text FROM note WHERE regency = 3510") { Int($0.text(0)) ?? -1 }
    }
    #expect(numbers.sorted() == Array(0..<24))
  }

  @Test(
    "a commit waits for the disk whatever the server says, and for a standby where it says so",
    arguments: [("off", "on"), ("on", "on"), ("remote_apply", "remote_apply")])
  func waits(asked: String, kept: String) async throws {
    let scratch = try Scratch(on: .postgres)
    guard case .server(let address) = scratch.place else { return }
    let database = try Database.open(
      .server(address + "%20-csynchronous_commit%3D\(asked)"), settings: .rehearsing(), secrets: .new(.system), audited: [],
      logger: Logger(label: "test"))
    scratch.closes(database)
    #expect(try await database.write { tx in try tx.first("SHOW synchronous_commit") { $0.text(0) } } == kept)
  }

  @Test("a server that is away is a clear problem, and no crash")
  func away() async throws {
    let database = try Database.open(
      .server("postgres:///postgres?host=\(NSTemporaryDirectory())&user=simpul&connect_timeout=2"), settings: DatabaseSettings(),
      secrets: .new(.system), audited: [], logger: .init(label: "test"))
    await #expect(throws: Problem.databaseAway) { try await database.read { tx in try tx.first("SELECT 1") { $0.int(0) } } }
    await #expect(throws: Problem.databaseAway) { try await database.write { tx in _ = try tx.run("SELECT 1") } }
    await database.close()
  }

  @Test("an address is shown without its password")
  func shown() {
    let place = DatabasePlace("postgres://simpul:rahasia@db.contoh.id/simpul?sslmode=verify-full&password=rahasia")
    #expect(!place.shown.contains("rahasia") && place.shown.contains("db.contoh.id") && place.shown.contains("verify-full"))
    #expect(DatabasePlace("sqlite:data/simpul.sqlite") == .file("data/simpul.sqlite"))
  }

  /// True the first time it is asked.
  private final class Once: Sendable {
    private let taken = Mutex(false)

    func take() -> Bool {
      taken.withLock { taken in
        defer { taken = true }
        return !taken
      }
    }
  }
}
