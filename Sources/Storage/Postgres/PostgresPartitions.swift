/// The tables that get rows with everything that happens. On a server that keeps many regencies they are cut into parts by
/// regency, so that each index stays small, and one regency's vacuum is not another's wait.
enum PostgresPartitions {
  static let tables: Set = [
    "document", "dossier", "dossier_act", "dossier_requirement", "event", "figure", "notice", "notice_said", "queue_act",
    "queue_ticket",
  ]

  /// A migration's text, with its large tables cut.
  static func cut(_ text: String, into count: Int) -> String {
    text.split(separator: ";").map { statement in
      guard let table = tables.first(where: { statement.contains("CREATE TABLE \($0) (") }) else { return String(statement) }
      let parts = (0..<count).map { part in
        "CREATE TABLE \(table)_p\(part) PARTITION OF \(table) FOR VALUES WITH (MODULUS \(count), REMAINDER \(part))"
      }
      return (["\(statement) PARTITION BY HASH (regency)"] + parts).joined(separator: ";\n")
    }.joined(separator: ";")
  }
}
