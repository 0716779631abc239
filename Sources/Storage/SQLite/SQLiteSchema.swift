import GRDB

/// Changes the schema of a file.
struct SQLiteSchema: SchemaEditor {
  let database: GRDB.Database

  func ledger() throws -> [(name: String, digest: String)] {
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS migration (
          room TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (room, name)
        ) STRICT
        """)
    return try GRDB.Row.fetchAll(database, sql: Database.ledgerSQL).map { ($0[0] as String, $0[1] as String) }
  }

  func run(_ migration: Migration, of room: String, digest: String) throws {
    try database.inTransaction(.immediate) {
      try database.execute(sql: migration.sqlite)
      try database.execute(
        sql: "INSERT INTO migration (room, name, digest) VALUES (?, ?, ?)", arguments: [room, migration.name, digest])
      return .commit
    }
  }

  func finish(changed: Bool) throws {
    if try changed || !database.tableExists("sqlite_stat1") { try PlannerFacts.write(database) }
  }
}
