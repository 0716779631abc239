package import Core

/// Proves that events and records were not rewritten, or says where they were.
///
/// It reads one seal, or one page of records, in a transaction of its own: it holds no more in memory
/// for ten years than for a day, and stops no writer however long it takes. Seals never change, and a
/// record is compared with its latest event in one transaction, so what is written meanwhile does no
/// harm.
package struct AuditVerifier: Sendable {
  private let database: Database
  private let regency: Int

  package init(_ database: Database, regency: Int) {
    self.database = database
    self.regency = regency
  }

  package enum Finding: Sendable, Hashable {
    /// The seal's events do not give its hash: one was changed, removed, added or moved.
    case sealBroken(number: Int)
    /// The event is not as the program wrote it, or the program did not write it.
    case eventForged(id: ID)
    /// Seals are missing from the chain.
    case sealsMissing(from: Int, through: Int)
    /// The record is not as its latest event left it.
    case recordDiffers(table: String, id: ID)
    /// Some of the record's events are gone.
    case eventsMissing(table: String, id: ID)
    /// A record that has no event at all.
    case recordWithoutEvent(table: String, id: ID)
  }

  package struct Report: Sendable {
    package var seals = 0
    package var events = 0
    /// Events not sealed yet: they are as they were written, but the newest could be gone.
    package var unproved = 0
    package var records = 0
    /// The first findings; `findingCount` tells how many there are in all.
    package private(set) var findings: [Finding] = []
    package private(set) var findingCount = 0

    fileprivate static let findingLimit = 1000

    mutating func note(_ finding: Finding) {
      findingCount += 1
      if findings.count < Self.findingLimit { findings.append(finding) }
    }
  }

  /// How far the verifier has come.
  package enum Progress: Sendable {
    case seals(done: Int, of: Int)
    case records(table: String, done: Int)
  }

  private static let page = 500

  /// - Parameter progress: told now and then how far it has come.
  package func verify(progress: @Sendable (Progress) -> Void = { _ in }) async throws -> Report {
    var report = Report()
    try await verifySeals(&report, progress)
    try await verifyUnsealed(&report)
    for table in database.auditedTables {
      try await verifyRecords(of: table, &report, progress)
      try await findUnrecorded(in: table, &report)
    }
    return report
  }
}

// MARK: - Seals

extension AuditVerifier {
  /// A number that a seal or an event names, and what was found there.
  private struct Link: Sendable {
    let number: Int
    /// Nil if events name a seal that is not there.
    let seal: Seal?

    struct Seal: Sendable {
      let previous: [UInt8]
      let hash: [UInt8]
      let events: Int
      let isWhole: Bool
      let forged: [ID]
    }
  }

  private func verifySeals(_ report: inout Report, _ progress: (Progress) -> Void) async throws {
    let last = try await database.read { [regency] tx in
      try tx.first("SELECT number FROM event_seal WHERE regency = \(regency) ORDER BY number DESC LIMIT 1") { $0.int(0) }
    }
    var expected = 1
    var previous: [UInt8] = []
    var from = Int.min
    while let link = try await database.read({ [from] tx in try self.link(from: from, tx) }) {
      guard let seal = link.seal else {
        report.note(.sealsMissing(from: link.number, through: link.number))
        expected = max(expected, link.number &+ 1)
        guard link.number < Int.max else { return }
        from = link.number + 1
        continue
      }
      if expected < link.number { report.note(.sealsMissing(from: expected, through: link.number - 1)) }
      if !seal.isWhole || seal.previous != previous { report.note(.sealBroken(number: link.number)) }
      for id in seal.forged { report.note(.eventForged(id: id)) }
      previous = seal.hash
      report.seals += 1
      report.events += seal.events
      guard link.number < Int.max else { return }
      (expected, from) = (link.number + 1, link.number + 1)
      if report.seals % 100 == 0 || link.number == last { progress(.seals(done: report.seals, of: last ?? report.seals)) }
    }
  }

  /// The next seal, or the next seal that events speak of.
  private func link(from: Int, _ tx: Transaction) throws -> Link? {
    let claimed = try tx.first(
      "SELECT seal FROM event WHERE regency = \(regency) AND seal IS NOT NULL AND seal >= \(from) ORDER BY seal LIMIT 1"
    ) { $0.int(0) }
    let found = try tx.first(
      """
      SELECT number, sealed_at, day, events, previous, hash FROM event_seal
      WHERE regency = \(regency) AND number >= \(from) ORDER BY number LIMIT 1
      """
    ) { row in
      let head = SealHead(
        regency: regency, number: row.int(0), at: row.moment(1), day: row.text(2), events: row.int(3),
        previous: row.blob(4))
      return (head: head, hash: row.blob(5))
    }
    if let claimed, claimed < found?.head.number ?? Int.max { return Link(number: claimed, seal: nil) }
    guard let (head, hash) = found else { return nil }
    var made = SealHash(head, tx.world.secrets)
    let (count, forged) = try examine(
      "SELECT \(SealedEvent.columns) FROM event WHERE regency = \(regency) AND seal = \(head.number) ORDER BY position", tx
    ) { made.add($0) }
    let seal = Link.Seal(
      previous: head.previous, hash: hash, events: count, isWhole: made.code == hash && count == head.events, forged: forged)
    return Link(number: head.number, seal: seal)
  }

  /// What no seal covers yet is proved by the events' own codes only: nobody can have changed or added
  /// one, but the newest may be gone.
  private func verifyUnsealed(_ report: inout Report) async throws {
    let (count, forged) = try await database.read { [regency] tx in
      try self.examine("SELECT \(SealedEvent.columns) FROM event WHERE regency = \(regency) AND seal IS NULL", tx) { _ in }
    }
    report.unproved = count
    for id in forged { report.note(.eventForged(id: id)) }
  }

  /// - Returns: how many events there are, and the first of those that the program did not write so.
  private func examine(_ events: SQL, _ tx: Transaction, _ body: (SealedEvent) -> Void) throws -> (count: Int, forged: [ID]) {
    var (count, forged) = (0, [ID]())
    try tx.each(events) { row in
      let event = SealedEvent(row)
      count += 1
      body(event)
      if !event.isGenuine(tx.world.secrets), forged.count < Report.findingLimit { forged.append(try event.id()) }
    }
    return (count, forged)
  }
}

// MARK: - Records

extension AuditVerifier {
  /// Compares each record that has events with the digest in its latest one.
  private func verifyRecords(of table: AuditedTable, _ report: inout Report, _ progress: (Progress) -> Void) async throws {
    var last = Blob([])
    while true {
      let (ids, findings) = try await database.read { [regency, last] tx in
        let ids = try tx.all(
          """
          SELECT DISTINCT record_id FROM event
          WHERE regency = \(regency) AND record_table = \(table.name) AND record_id > \(last)
          ORDER BY record_id LIMIT \(Self.page)
          """
        ) { try $0.id(0) }
        return (ids, try ids.flatMap { try self.findings(on: RecordKey(table: table.name, regency: regency, id: $0), tx) })
      }
      for finding in findings { report.note(finding) }
      report.records += ids.count
      guard let end = ids.last else { return }
      last = Blob(end.bytes)
      progress(.records(table: table.name, done: report.records))
    }
  }

  private func findings(on record: RecordKey, _ tx: Transaction) throws -> [Finding] {
    guard let latest = try tx.latestEvent(of: record) else { return [] }
    let count = try tx.first(
      """
      SELECT COUNT(*) FROM event
      WHERE regency = \(regency) AND record_table = \(record.table) AND record_id = \(record.id)
      """
    ) { $0.int(0) }
    var findings: [Finding] = []
    // Turns are given one after the other, so the last is also how many there were.
    if count != latest.turn { findings.append(.eventsMissing(table: record.table, id: record.id)) }
    if try tx.digest(of: record) != latest.digest { findings.append(.recordDiffers(table: record.table, id: record.id)) }
    return findings
  }

  /// Finds records that have no event.
  private func findUnrecorded(in table: AuditedTable, _ report: inout Report) async throws {
    var last = Blob([])
    while true {
      let (ids, strangers) = try await database.read { [regency, last] tx in
        let values = [SQLValue.integer(Int64(regency)), last.sqlValue, .integer(Int64(Self.page))]
        let ids = try tx.all(SQL(text: table.pageSQL, values: values)) { try $0.id(0) }
        return (ids, try ids.filter { try tx.latestEvent(of: RecordKey(table: table.name, regency: regency, id: $0)) == nil })
      }
      for id in strangers { report.note(.recordWithoutEvent(table: table.name, id: id)) }
      guard let end = ids.last else { return }
      last = Blob(end.bytes)
    }
  }
}
