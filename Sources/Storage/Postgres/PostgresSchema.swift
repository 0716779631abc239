/// Changes the schema of a PostgreSQL database.
struct PostgresSchema: SchemaEditor {
  let connection: PostgresConnection
  let parts: Int

  func ledger() throws -> [(name: String, digest: String)] {
    try connection.execute(
      """
      CREATE TABLE IF NOT EXISTS migration (
        room TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (room, name)
      )
      """)
    var found: [(name: String, digest: String)] = []
    _ = try connection.run(SQL(text: Database.ledgerSQL)) { row in
      found.append((row.text(0), row.text(1)))
      return true
    }
    return found
  }

  func run(_ migration: Migration, of room: String, digest: String) throws {
    try connection.execute("BEGIN")
    do {
      try connection.execute(PostgresPartitions.cut(migration.postgres, into: parts))
      _ = try connection.run(
        SQL(
          text: "INSERT INTO migration (room, name, digest) VALUES (?, ?, ?)",
          values: [.text(room), .text(migration.name), .text(digest)])
      ) { _ in true }
      try connection.execute("COMMIT")
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
  }

  /// The server counts its own rows; there is nothing to tell it.
  func finish(changed: Bool) throws {}
}
