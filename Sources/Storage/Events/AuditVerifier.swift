package import Core

/// Proves that events and records were not rewritten, or says where they were.
package struct AuditVerifier: Sendable {
  private let regency: Int

  package init(regency: Int) {
    self.regency = regency
  }

  package enum Finding: Sendable, Hashable {
    /// The seal's events do not give its hash: one was changed, removed, added or moved.
    case sealBroken(number: Int)
    /// A seal is missing from the chain.
    case sealMissing(number: Int)
    /// The record is not as its latest event left it.
    case recordDiffers(table: String, id: ID)
    /// A record that has no event at all.
    case recordWithoutEvent(table: String, id: ID)
  }

  package struct Report: Sendable {
    package var seals = 0
    package var events = 0
    /// Events not sealed yet, and so not yet proved.
    package var unproved = 0
    package var records = 0
    package var findings: [Finding] = []
  }

  /// Reads everything in one transaction; the work grows with the number of events.
  package func verify(_ tx: Transaction) throws -> Report {
    var report = Report()
    try verifySeals(tx, &report)
    report.unproved =
      try tx.first("SELECT COUNT(*) FROM event WHERE regency = \(regency) AND seal IS NULL") { $0.int(0) } ?? 0
    for table in tx.world.audited.values.sorted(by: { $0.name < $1.name }) {
      try verifyRecords(of: table, tx, &report)
    }
    return report
  }

  private func verifySeals(_ tx: Transaction, _ report: inout Report) throws {
    let seals = try tx.all(
      """
      SELECT number, sealed_at, day, events, previous, hash FROM event_seal
      WHERE regency = \(regency) ORDER BY number
      """
    ) { row in
      let head = SealHead(
        regency: regency, number: row.int(0), at: row.moment(1), day: row.text(2), events: row.int(3),
        previous: row.blob(4))
      return (head: head, hash: row.blob(5))
    }
    var expected = 1
    var previous: [UInt8] = []
    for (seal, sealed) in seals {
      while expected < seal.number {
        report.findings.append(.sealMissing(number: expected))
        expected += 1
      }
      let events = try tx.all(
        """
        SELECT \(SealedEvent.columns) FROM event
        WHERE regency = \(regency) AND seal = \(seal.number) ORDER BY position
        """, SealedEvent.init)
      var hash = SealHash(seal, tx.world.secrets)
      for event in events { hash.add(event) }
      if hash.code != sealed || events.count != seal.events || seal.previous != previous {
        report.findings.append(.sealBroken(number: seal.number))
      }
      previous = sealed
      expected = seal.number + 1
      report.seals += 1
      report.events += events.count
    }
    let orphans = try tx.all(
      """
      SELECT DISTINCT e.seal FROM event e WHERE e.regency = \(regency) AND e.seal IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM event_seal s WHERE s.regency = e.regency AND s.number = e.seal)
      """
    ) { $0.int(0) }
    report.findings += orphans.map { .sealMissing(number: $0) }
  }

  /// Compares each record with its latest events. Several events of one moment may each have seen the
  /// record on its way; the last of them saw it as it stayed, so one must agree.
  private func verifyRecords(of table: AuditedTable, _ tx: Transaction, _ report: inout Report) throws {
    var latest: [ID: (at: Moment, digests: [[UInt8]])] = [:]
    let events = try tx.all(
      "SELECT record_id, at, digest FROM event WHERE regency = \(regency) AND record_table = \(table.name)"
    ) { (id: try $0.id(0), at: $0.moment(1), digest: $0.blob(2)) }
    for event in events {
      let known = latest[event.id]
      if let known, known.at > event.at { continue }
      let together = known?.at == event.at ? known?.digests ?? [] : []
      latest[event.id] = (event.at, together + [event.digest])
    }
    let ids = try tx.all(
      SQL(text: "SELECT id FROM \(table.name) WHERE regency = ?", values: [.integer(Int64(regency))])
    ) { try $0.id(0) }
    for id in ids where latest[id] == nil {
      report.findings.append(.recordWithoutEvent(table: table.name, id: id))
    }
    for (id, last) in latest.sorted(by: { $0.key < $1.key }) {
      report.records += 1
      let now = try tx.digest(of: RecordKey(table: table.name, regency: regency, id: id))
      if !last.digests.contains(now) { report.findings.append(.recordDiffers(table: table.name, id: id)) }
    }
  }
}

extension RecordKey {
  init(table: String, regency: Int, id: ID) {
    self.table = table
    self.regency = regency
    self.id = id
  }
}
