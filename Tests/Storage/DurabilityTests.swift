import Core
import Foundation
import GRDB
import Logging
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
      path: test.folder + "/test.sqlite", configuration: SQLiteConnection.configuration(DatabaseSettings()))
    #expect(try await connection.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    try connection.close()
  }

  /// Holds a reading transaction, as a copy of the file or a long report does.
  private func beginReading(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    try reader.inDatabase { try $0.execute(sql: "BEGIN; SELECT COUNT(*) FROM note") }
    return reader
  }

  private func endReading(_ reader: DatabaseQueue) throws {
    try reader.inDatabase { try $0.execute(sql: "COMMIT") }
    try reader.close()
  }

  @Test("someone who reads for long stops no writer, and the log is cut once they have gone", arguments: [true, false])
  func longReader(beginsBefore: Bool) async throws {
    let test = try TestDatabase { $0.largestLog = 1 << 20 }
    let path = test.folder + "/test.sqlite"
    let text = String(repeating: "panjang ", count: 4000)
    let size = { try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int ?? 0 }
    var reader = beginsBefore ? try beginReading(path) : nil
    for number in 0..<120 {
      if number == 30, reader == nil { reader = try beginReading(path) }
      _ = try await test.write(text)
    }
    var settings = DatabaseSettings()
    settings.largestLog = 1 << 20
    let checkpoints = try Checkpoints(path: path, settings: settings, logger: Logger(label: "test"))
    for _ in 0..<1000 { checkpoints.afterCommit() }
    #expect(try size() > 4 << 20)
    if let reader { try endReading(reader) }
    for _ in 0..<3000 where try size() > 2 << 20 { _ = try await test.write("pendek") }
    #expect(try size() <= 2 << 20)
    checkpoints.close()
  }

  @Test("a few large commits are moved and cut as many small ones are")
  func largeCommits() async throws {
    let test = try TestDatabase { $0.largestLog = 1 << 20 }
    let log = test.folder + "/test.sqlite-wal"
    let text = String(repeating: "panjang ", count: 30_000)
    var (size, sizes) = (0, [Int]())
    // Fewer than share a look by their number alone.
    for _ in 0..<90 where size >= (sizes.max() ?? 0) {
      sizes.append(size)
      _ = try await test.write(text)
      // The log is moved beside the writer: on a busy machine it needs a moment of its own.
      try await Task.sleep(for: .milliseconds(5))
      size = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int ?? 0
    }
    #expect(size < sizes.max() ?? 0, "it only grew, to \(size) bytes")
  }
}
