import Core
import GRDB
package import Logging

/// Moves everything from a file into an empty database on a server.
///
/// The file is locked against writers from before the first row is read, and is marked as moved under the same lock, after
/// the server has committed and the caller has looked at what came there. At no moment can both be written, and whatever
/// fails before that mark leaves the file as it was.
package final class DatabaseMove {
  private let source: DatabaseQueue
  private let target: DatabasePlace
  private let connection: PostgresConnection
  private let world = TransactionWorld(secrets: .new(.system), audited: [])

  /// Locks the file.
  /// - Throws: `Problem.moveTargetNotEmpty`, `.movedAway` if it was moved before, or the engine's error.
  package init(from path: String, to target: DatabasePlace) throws {
    guard case .server(let address) = target else { throw Problem.moveTargetNoServer }
    self.target = target
    connection = try PostgresConnection(address)
    guard try Self.isEmpty(connection) else { throw Problem.moveTargetNotEmpty }
    var configuration = SQLiteConnection.configuration(DatabaseSettings())
    // The lock is held from one call to the next.
    configuration.allowsUnsafeTransactions = true
    source = try DatabaseQueue(path: path, configuration: configuration)
    try source.writeWithoutTransaction { file in
      if let place = try Self.movedTo(file) { throw Problem.movedAway(place) }
      try file.execute(sql: "BEGIN IMMEDIATE")
    }
  }

  /// Where the data of the file went in an earlier move.
  private static func movedTo(_ file: GRDB.Database) throws -> String? {
    try String.fetchOne(
      file, sql: "SELECT digest FROM migration WHERE room = 'storage' AND name = ?", arguments: [Database.movedMark])
  }

  private static func isEmpty(_ connection: PostgresConnection) throws -> Bool {
    var isEmpty = true
    _ = try connection.run("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1") { _ in
      isEmpty = false
      return false
    }
    return isEmpty
  }

  /// Makes the tables on the server and fills them, all or nothing.
  /// - Parameter progress: told now and then how many rows are there, of how many.
  /// - Returns: how many rows were copied.
  /// - Throws: `Problem.moveDiffers` if the server counts others than were sent.
  package func copy(
    _ sets: [MigrationSet], logger: Logger, progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> Int {
    try Database.open(target, settings: DatabaseSettings(), secrets: world.secrets, audited: [], logger: logger).migrate(sets)
    return try source.writeWithoutTransaction { file in
      let reading = Transaction(file, recorder: nil, world: world)
      let tables = try TableShape.all(in: reading)
      let counts = try tables.map { try reading.first($0.count) { $0.int(0) } ?? 0 }
      let all = counts.reduce(0, +)
      var done = 0
      try connection.execute("BEGIN")
      for (table, count) in zip(tables, counts) {
        try copy(table, count, from: file) { sent in progress(done + sent, all) }
        done += count
      }
      try connection.execute("COMMIT")
      progress(done, all)
      return done
    }
  }

  private func copy(
    _ table: TableShape, _ count: Int, from file: GRDB.Database, progress: (_ sent: Int) -> Void
  ) throws {
    // What a migration itself put there stands in the file too.
    try connection.execute("DELETE FROM \(table.name)")
    var copy = try PostgresCopy(into: table, connection)
    var sent = 0
    let columns = 0..<Int32(table.columns.count)
    _ = try file.run(table.everything) { row in
      try copy.add(columns.map { row.anything($0) })
      sent += 1
      if sent % 20_000 == 0 { progress(sent) }
      return true
    }
    let taken = try copy.end()
    var counted = -1
    _ = try connection.run(table.count) { row in
      counted = row.int(0)
      return false
    }
    guard sent == count, taken == count, counted == count else { throw Problem.moveDiffers(table.name) }
  }

  /// The newest seal of a regency's events in the file: number and hash.
  package func root(regency: Int) throws -> (number: Int, hash: Blob)? {
    try source.writeWithoutTransaction { file in
      try Transaction(file, recorder: nil, world: world).root(regency: regency)
    }
  }

  /// Marks the file as moved, for good, and lets it go: the program reads it from now on, and writes it no more.
  package func finish() throws {
    try source.writeWithoutTransaction { file in
      try file.execute(
        sql: "INSERT INTO migration (room, name, digest) VALUES ('storage', ?, ?)",
        arguments: [Database.movedMark, target.shown])
      try file.execute(sql: "COMMIT")
    }
    try source.close()
  }
}
