import Core
import Foundation
import GRDB
import Testing

@testable import Storage

/// That a commit is on the disk before anyone is told, and that moving it into the database file
/// stops nobody.
@Suite("The disk")
struct DurabilityTests {
  @Test("the writer waits for the disk at each commit, and writes to a log")
  func writer() async throws {
    let test = try TestDatabase()
    let (synchronous, journal) = try await test.database.write { tx in
      (try tx.first("PRAGMA synchronous") { $0.int(0) }, try tx.first("PRAGMA journal_mode") { $0.text(0) })
    }
    #expect(synchronous == 2, "2 is FULL; in NORMAL a commit is not on the disk when it is answered")
    #expect(journal == "wal")
  }

  @Test("so does the connection that moves the log")
  func checkpointer() async throws {
    let test = try TestDatabase()
    let connection = try DatabaseQueue(
      path: test.folder + "/test.sqlite", configuration: SQLiteConnection.configuration(DatabaseSettings(), patience: 0.1))
    #expect(try await connection.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    try connection.close()
  }
}
