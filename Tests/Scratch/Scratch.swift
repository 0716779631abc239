import Core
import Foundation
import Logging
import Synchronization
package import Storage

/// An empty folder, and a place for an empty database on the engine wanted: a file in the folder, or a schema of its own on
/// the server. Both go with it.
package final class Scratch: Sendable {
  package let folder: String
  /// What `Database.open` opens.
  package let place: DatabasePlace
  private let schema: String?
  private let opened = Mutex<[Database]>([])

  /// - Parameter lines: what the server calls the lines to it.
  package init(on engine: TestEngine = .chosen, named lines: String? = nil) throws {
    let name = "simpul_\(UUID().uuidString.filter { $0 != "-" }.lowercased())"
    folder = NSTemporaryDirectory() + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    switch engine {
    case .sqlite: (place, schema) = (.file(folder + "/simpul.sqlite"), nil)
    case .postgres:
      guard let server = PostgresServer() else { throw NoServer() }
      guard try server.complaints(about: "CREATE SCHEMA \(name)").isEmpty else { throw NoServer() }
      (place, schema) = (.server(server.address(schema: name, lines: lines ?? "simpul-test")), name)
    }
  }

  deinit {
    let (databases, folder, schema) = (opened.withLock { $0 }, folder, schema)
    // Their files and threads would stay open for as long as the tests run.
    Task {
      for database in databases { await database.close() }
      try? FileManager.default.removeItem(atPath: folder)
      if let schema { _ = try? PostgresServer()?.complaints(about: "DROP SCHEMA \(schema) CASCADE") }
    }
  }

  /// Closes the database when the place goes.
  package func closes(_ database: Database) {
    opened.withLock { $0.append(database) }
  }

  /// Opens the place, with the tables asked for.
  package func open(
    secrets: Secrets = .new(.system), audited: [AuditedTable], _ sets: [MigrationSet],
    settings: DatabaseSettings = .rehearsing()
  ) throws -> Database {
    let database = try Database.open(
      place, settings: settings, secrets: secrets, audited: audited, logger: Logger(label: "test"))
    closes(database)
    try database.migrate([Database.migrations] + sets)
    return database
  }

  /// The environment promises a server, and none answers.
  package struct NoServer: Error {}
}

extension DatabaseSettings {
  /// Each write runs twice, the first time to be rolled back; and few lines and parts, since many tests share one server.
  package static func rehearsing(recorder: StatementRecorder? = nil) -> DatabaseSettings {
    var settings = DatabaseSettings()
    settings.rehearsesWrites = true
    settings.recorder = recorder
    settings.lines = 2
    settings.parts = 2
    return settings
  }
}
