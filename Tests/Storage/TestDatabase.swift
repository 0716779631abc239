import Core
import Foundation
import Logging
import Testing

@testable import Storage

/// The engines a test can run on: a file always, a server where `script/test` has started one.
enum TestEngine: String, CaseIterable, CustomTestStringConvertible {
  case sqlite, postgres

  static let socket = ProcessInfo.processInfo.environment["SIMPUL_TEST_POSTGRES"]

  static var available: [TestEngine] {
    if socket == nil { print("skipped: no PostgreSQL; script/test starts one") }
    return allCases.filter { $0 == .sqlite || socket != nil }
  }

  var testDescription: String { rawValue }
}

/// A database in a folder, or a schema, of its own, which goes with the test.
final class TestDatabase: Sendable {
  let folder: String
  let engine: TestEngine
  /// The path of its file, or its address on the server.
  let place: String
  let database: Database
  let secrets = Secrets.new(.system)

  static let notes = MigrationSet(
    "test",
    [
      Migration(
        "0001_note",
        """
        CREATE TABLE note (
          regency {integer} NOT NULL, id {blob} NOT NULL, text {text} NOT NULL, PRIMARY KEY (regency, id)
        ) {clustered};
        CREATE TABLE note_line (
          regency {integer} NOT NULL, note {blob} NOT NULL, position {integer} NOT NULL, text {text},
          PRIMARY KEY (regency, note, position)
        ) {clustered}
        """)
    ])

  static let audited = [
    AuditedTable(
      "note", columns: ["id", "text"], parts: [AuditedPart("note_line", of: "note", columns: ["text"], by: "position")])
  ]

  init(on engine: TestEngine = .sqlite, change: (inout DatabaseSettings) -> Void = { _ in }) throws {
    self.engine = engine
    folder = NSTemporaryDirectory() + "simpul-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var settings = DatabaseSettings()
    settings.rehearsesWrites = true
    change(&settings)
    place = try engine == .sqlite ? folder + "/test.sqlite" : Self.newSchema()
    database = try Database.open(
      place, settings: settings, secrets: secrets, audited: Self.audited, logger: Logger(label: "test"))
    try database.migrate([Database.migrations, Self.notes])
  }

  /// An empty schema on the server.
  private static func newSchema() throws -> String {
    let schema = "test_\(UUID().uuidString.filter { $0 != "-" }.lowercased())"
    let address = "postgres:///postgres?host=\(TestEngine.socket ?? "")&user=simpul"
    try PostgresConnection(address).execute("CREATE SCHEMA \(schema)")
    return "\(address)&options=-csearch_path%3D\(schema)"
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  static let now = Moment(seconds: 1_790_000_000)

  func newID() -> ID { Randomness.system.id(at: Self.now) }

  /// Writes a note of two lines with its event.
  func write(_ text: String, id: ID? = nil, at moment: Moment = TestDatabase.now) async throws -> ID {
    let (id, event) = (id ?? newID(), newID())
    try await database.write { tx in
      try tx.run(
        """
        INSERT INTO note (regency, id, text) VALUES (3510, \(id), \(text))
        ON CONFLICT (regency, id) DO UPDATE SET text = excluded.text
        """)
      for line in 1...2 {
        try tx.run(
          """
          INSERT INTO note_line (regency, note, position, text) VALUES (3510, \(id), \(line), \(text))
          ON CONFLICT (regency, note, position) DO UPDATE SET text = excluded.text
          """)
      }
      try tx.record(
        Event(id: event, at: moment, actor: nil, kind: "note.written", record: RecordKey("note", regency: 3510, id: id)))
    }
    return id
  }

  func count() async throws -> Int {
    try await database.read { tx in
      try tx.first("SELECT COUNT(*) FROM note WHERE regency = 3510") { $0.int(0) } ?? -1
    }
  }
}
