package import Core
package import Storage

/// Brings a list of regions into the database: staged in chunks, switched in one short transaction.
///
/// Two imports at once would each take the other's rows for its own, so one holds a lease; and each
/// stages under an id of its own, so that even one that has lost its lease can switch to nothing but
/// what it has read.
package struct RegionImport: Sendable {
  private let database: Database
  private let regency: Int
  private let clock: Clock
  private let randomness: Randomness
  /// The areas in which records stand, as the rooms know them: such an area is closed, not deleted.
  private let areasInUse: @Sendable (Transaction) throws -> Set<AreaCode>

  package struct Report: Sendable {
    package var counts: [Int: Int] = [:]
    package var added: [Region] = []
    package var renamed: [(code: AreaCode, from: String, to: String)] = []
    package var removed: [Region] = []
    package var closed: [Region] = []
    package var reopened: [Region] = []

    /// How many of each, for the event.
    var codes: [String: String] {
      [
        "added": "\(added.count)", "renamed": "\(renamed.count)", "removed": "\(removed.count)",
        "closed": "\(closed.count)", "reopened": "\(reopened.count)",
      ]
    }

    package var changesNothing: Bool {
      added.isEmpty && renamed.isEmpty && removed.isEmpty && closed.isEmpty && reopened.isEmpty
    }
  }

  package init(
    _ database: Database, regency: Int, clock: Clock, randomness: Randomness,
    areasInUse: @escaping @Sendable (Transaction) throws -> Set<AreaCode>
  ) {
    self.database = database
    self.regency = regency
    self.clock = clock
    self.randomness = randomness
    self.areasInUse = areasInUse
  }

  private static let chunk = 4000
  /// How long, in seconds, an import that died stands in the way of the next. Each chunk begins it anew.
  private static let leaseSeconds = 60

  /// Imports a table that has no faults.
  /// - Parameter progress: told how many of all rows are staged.
  /// - Throws: `Problem.importRunning` while another import runs; nothing is changed then.
  package func run(
    _ table: RegionTable, progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Report {
    let id = randomness.id(at: clock.now())
    let lease = Lease("civic.region-import", holder: id, seconds: Self.leaseSeconds)
    // What an import that died has left goes with the first chunk of the next.
    try await write(under: lease) { tx in _ = try tx.run("DELETE FROM region_staging") }
    do {
      try await stage(table, id, lease, progress)
      let now = clock.now()
      return try await write(under: lease) { [areasInUse, regency] tx in
        let staged = try tx.first("SELECT COUNT(*) FROM region_staging WHERE import_id = \(id)") { $0.int(0) }
        guard staged == table.entries.count else { throw Problem.importRunning }
        let report = try Self.switchOver(to: id, tx, areasInUse(tx))
        if !report.changesNothing {
          try tx.record(.imported("region", id: id, at: now, regency: regency, codes: report.codes))
        }
        try tx.release(lease)
        return report
      }
    } catch {
      try? await database.write { tx in try tx.release(lease) }
      throw error
    }
  }

  private func stage(_ table: RegionTable, _ id: ID, _ lease: Lease, _ progress: @Sendable (Int, Int) -> Void) async throws {
    var staged = 0
    while staged < table.entries.count {
      let chunk = table.entries[staged..<min(staged + Self.chunk, table.entries.count)]
      try await write(under: lease) { tx in
        for entry in chunk {
          try tx.run(
            """
            INSERT INTO region_staging (import_id, code, name, level)
            VALUES (\(id), \(entry.code), \(entry.name), \(entry.code.level.rawValue))
            """)
        }
      }
      staged += chunk.count
      progress(staged, table.entries.count)
    }
  }

  /// Writes in a transaction that has the lease, for its time anew.
  private func write<T: Sendable>(under lease: Lease, _ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    let now = clock.now()
    return try await database.write { tx in
      guard try tx.take(lease, now: now) else { throw Problem.importRunning }
      return try body(tx)
    }
  }

  private static func switchOver(to id: ID, _ tx: Transaction, _ inUse: Set<AreaCode>) throws -> Report {
    var report = Report()
    report.added = try regions(
      tx,
      """
      SELECT s.code, s.name, 0 FROM region_staging s LEFT JOIN region r ON r.code = s.code
      WHERE s.import_id = \(id) AND r.code IS NULL
      """)
    report.renamed = try tx.all(
      """
      SELECT s.code, r.name, s.name FROM region_staging s JOIN region r ON r.code = s.code
      WHERE s.import_id = \(id) AND r.name <> s.name
      """
    ) { (try $0.value(0, as: AreaCode.self), $0.text(1), $0.text(2)) }
    report.reopened = try regions(
      tx,
      """
      SELECT s.code, s.name, 0 FROM region_staging s JOIN region r ON r.code = s.code
      WHERE s.import_id = \(id) AND r.closed = 1
      """)
    let gone = try regions(
      tx,
      """
      SELECT r.code, r.name, r.closed FROM region r
      LEFT JOIN region_staging s ON s.import_id = \(id) AND s.code = r.code WHERE s.code IS NULL
      """)
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
      LEFT JOIN region r ON r.code = s.code WHERE s.import_id = \(id) AND r.code IS NULL
      """)
    try tx.run("DELETE FROM region_staging WHERE import_id = \(id)")
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

extension Problem {
  package static let importRunning = Problem(
    .conflict, "region.import-running",
    Text(
      id: "Wilayah sedang dimasukkan oleh perintah lain. Tidak ada yang dimasukkan dari berkas ini.",
      en: "Another command is importing regions. Nothing of this file was imported."),
    remedy: Text(
      id: "Tunggu sampai selesai. Bila perintah itu terhenti di tengah jalan, ulangi setelah satu menit.",
      en: "Wait until it is done. If that command died on its way, repeat after a minute."))
}
