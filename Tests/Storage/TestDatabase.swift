import Core
import Foundation
import class GRDB.DatabaseQueue
import Scratch

@testable import Storage

/// A database in a folder, or a schema, of its own, which goes with the test.
final class TestDatabase: Sendable {
  private let scratch: Scratch
  let engine: TestEngine
  let database: Database
  let secrets = Secrets.new(.system)

  /// The folder it may fill.
  var folder: String { scratch.folder }
  /// The path of its file; nothing on a server.
  var path: String { scratch.place.file ?? "" }

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

  /// - Parameter name: what the server calls our lines.
  init(on engine: TestEngine = .sqlite, named name: String? = nil, change: (inout DatabaseSettings) -> Void = { _ in }) throws {
    self.engine = engine
    scratch = try Scratch(on: engine, named: name)
    var settings = DatabaseSettings.rehearsing()
    change(&settings)
    database = try scratch.open(secrets: secrets, audited: Self.audited, [Self.notes], settings: settings)
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

  /// Changes the database behind the program's back.
  func tamper(_ sql: String) throws {
    switch scratch.place {
    case .server(let address): try PostgresConnection(address).execute(sql)
    case .file(let path):
      let connection = try DatabaseQueue(path: path)
      try connection.write { try $0.execute(sql: sql) }
      try connection.close()
    }
  }

  func count() async throws -> Int {
    try await database.read { tx in
      try tx.first("SELECT COUNT(*) FROM note WHERE regency = 3510") { $0.int(0) } ?? -1
    }
  }
}
