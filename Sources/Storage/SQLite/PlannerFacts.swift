import GRDB

/// What the query planner is told about every table, instead of what it would guess: a regency's tables are long, its
/// number tells no two rows apart, and each further column of an index does. Without it SQLite takes the primary key
/// `(regency, id)` for as good as an index `(regency, dossier)`, and reads everything a regency has.
///
/// The facts are the same on every machine, whatever the tables hold, so that the plans which the tests have seen are
/// the plans of every office (https://www.sqlite.org/fileformat2.html#stat1tab).
enum PlannerFacts {
  private static let rows = 1_000_000
  /// How many rows a partial index holds: it is made for the few that still need something.
  private static let partialRows = 10_000
  /// How many times fewer rows share one more column.
  private static let divisor = 1000

  /// Writes the facts for the tables that are there.
  static func write(_ database: GRDB.Database) throws {
    try database.inTransaction(.immediate) {
      // The table of facts can only be made by the command itself, here on a table that is always small.
      try database.execute(sql: "ANALYZE migration; DELETE FROM sqlite_stat1")
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      for table in tables {
        for index in try database.indexes(on: table) {
          try database.execute(
            sql: "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)",
            arguments: [table, try name(of: index, on: table, database), try fact(of: index, database)])
        }
      }
      return .commit
    }
    try database.execute(sql: "ANALYZE sqlite_schema")
  }

  /// A table without rowid is its own primary key, and facts about that go by the table's name.
  private static func name(of index: IndexInfo, on table: String, _ database: GRDB.Database) throws -> String {
    let isClustered = try holds("sql LIKE '%WITHOUT ROWID%'", of: table, database)
    return isClustered && index.origin == .primaryKeyConstraint ? table : index.name
  }

  /// How many rows there are, then how many share the first column, the first two, and so on.
  private static func fact(of index: IndexInfo, _ database: GRDB.Database) throws -> String {
    var shared = try holds("sql LIKE '% WHERE %'", of: index.name, database) ? partialRows : rows
    var numbers = [shared]
    for (position, column) in index.columns.enumerated() {
      let isLast = position == index.columns.count - 1
      if !(position == 0 && column == "regency") { shared = max(1, shared / divisor) }
      numbers.append(isLast && index.isUnique ? 1 : shared)
    }
    return numbers.map(String.init).joined(separator: " ")
  }

  private static func holds(_ condition: String, of name: String, _ database: GRDB.Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT \(condition) FROM sqlite_schema WHERE name = ?", arguments: [name]) ?? false
  }
}
