/// A table as it stands in a file.
struct TableShape: Sendable {
  let name: String
  let columns: [String]

  /// Every table of the rooms, in the order in which they were made: whatever a table refers to comes before it. The ledger
  /// of migrations and the leases are each program's own.
  static func all(in tx: Transaction) throws -> [TableShape] {
    let names = try tx.all(
      """
      SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN ('migration', 'lease')
      ORDER BY rowid
      """
    ) { $0.text(0) }
    return try names.map { name in
      TableShape(
        name: name, columns: try tx.all("SELECT name FROM pragma_table_info(\(name)) ORDER BY cid") { $0.text(0) })
    }
  }

  var everything: SQL { SQL(text: "SELECT \(list) FROM \(name)") }

  var count: SQL { SQL(text: "SELECT COUNT(*) FROM \(name)") }

  /// The columns, as a statement lists them.
  var list: String { columns.map { "\"\($0)\"" }.joined(separator: ", ") }
}
