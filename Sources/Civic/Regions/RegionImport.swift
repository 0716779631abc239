import Core
package import Storage

/// Brings a list of regions into the database: staged in chunks, switched in one short transaction.
package struct RegionImport: Sendable {
  private let database: Database
  /// The areas in which records stand, as the rooms know them: such an area is closed, not deleted.
  private let areasInUse: @Sendable (Transaction) throws -> Set<AreaCode>

  package struct Report: Sendable {
    package var counts: [Int: Int] = [:]
    package var added: [Region] = []
    package var renamed: [(code: AreaCode, from: String, to: String)] = []
    package var removed: [Region] = []
    package var closed: [Region] = []
    package var reopened: [Region] = []

    package var changesNothing: Bool {
      added.isEmpty && renamed.isEmpty && removed.isEmpty && closed.isEmpty && reopened.isEmpty
    }
  }

  package init(
    _ database: Database, areasInUse: @escaping @Sendable (Transaction) throws -> Set<AreaCode>
  ) {
    self.database = database
    self.areasInUse = areasInUse
  }

  private static let chunk = 4000

  /// Imports a table that has no faults.
  /// - Parameter progress: told how many of all rows are staged.
  package func run(
    _ table: RegionTable, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Report {
    _ = try await database.write { try $0.run("DELETE FROM region_staging") }
    var staged = 0
    while staged < table.entries.count {
      let chunk = table.entries[staged..<min(staged + Self.chunk, table.entries.count)]
      try await database.write { tx in
        for entry in chunk {
          try tx.run(
            """
            INSERT INTO region_staging (code, name, level)
            VALUES (\(entry.code), \(entry.name), \(entry.code.level.rawValue))
            """)
        }
      }
      staged += chunk.count
      progress(staged, table.entries.count)
    }
    return try await database.write { [areasInUse] tx in try Self.switchOver(tx, areasInUse(tx)) }
  }

  private static func switchOver(_ tx: Transaction, _ inUse: Set<AreaCode>) throws -> Report {
    var report = Report()
    report.added = try regions(
      tx, "SELECT s.code, s.name, 0 FROM region_staging s LEFT JOIN region r ON r.code = s.code WHERE r.code IS NULL")
    report.renamed = try tx.all(
      "SELECT s.code, r.name, s.name FROM region_staging s JOIN region r ON r.code = s.code WHERE r.name <> s.name"
    ) { (try $0.value(0, as: AreaCode.self), $0.text(1), $0.text(2)) }
    report.reopened = try regions(
      tx, "SELECT s.code, s.name, 0 FROM region_staging s JOIN region r ON r.code = s.code WHERE r.closed = 1")
    let gone = try regions(
      tx,
      "SELECT r.code, r.name, r.closed FROM region r LEFT JOIN region_staging s ON s.code = r.code WHERE s.code IS NULL")
    // An area is in use if a record stands in it or in an area inside it.
    let kept = Set(inUse.flatMap { code in sequence(first: code, next: \.parent) })
    report.closed = gone.filter { kept.contains($0.code) && !$0.isClosed }
    report.removed = gone.filter { !kept.contains($0.code) }
    for region in report.closed { try tx.run("UPDATE region SET closed = 1 WHERE code = \(region.code)") }
    for region in report.removed { try tx.run("DELETE FROM region WHERE code = \(region.code)") }
    for region in report.reopened { try tx.run("UPDATE region SET closed = 0 WHERE code = \(region.code)") }
    for change in report.renamed {
      try tx.run("UPDATE region SET name = \(change.to) WHERE code = \(change.code)")
    }
    try tx.run(
      """
      INSERT INTO region (code, name, level, closed)
      SELECT s.code, s.name, s.level, 0 FROM region_staging s
      LEFT JOIN region r ON r.code = s.code WHERE r.code IS NULL
      """)
    try tx.run("DELETE FROM region_staging")
    if !report.changesNothing { try tx.bumpGeneration(Reference.generation) }
    report.counts = try RegionStore.counts(in: tx)
    return report
  }

  private static func regions(_ tx: Transaction, _ sql: SQL) throws -> [Region] {
    try tx.all(sql) {
      Region(code: try $0.value(0, as: AreaCode.self), name: $0.text(1), isClosed: $0.bool(2))
    }
  }
}
