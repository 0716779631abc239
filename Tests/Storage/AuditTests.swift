import Core
import GRDB
import Storage
import Testing

@Suite("The audit trail")
struct AuditTests {
  private func sealed(notes: Int) async throws -> (TestDatabase, [ID]) {
    let test = try TestDatabase()
    var ids: [ID] = []
    for number in 0..<notes { ids.append(try await test.write("catatan \(number)")) }
    let sealer = Sealer(test.database, regency: 3510)
    let day = Zone.wib.day(of: TestDatabase.now)
    while try await sealer.sealBatch(now: TestDatabase.now, today: day) > 0 {}
    return (test, ids)
  }

  private func findings(_ test: TestDatabase) async throws -> [AuditVerifier.Finding] {
    try await test.database.read { tx in try AuditVerifier(regency: 3510).verify(tx).findings }
  }

  /// Changes the file behind the program's back.
  private func tamper(_ test: TestDatabase, _ sql: String) throws {
    let connection = try DatabaseQueue(path: test.folder + "/test.sqlite")
    try connection.write { try $0.execute(sql: sql) }
    try connection.close()
  }

  @Test("an untouched trail has no findings, and says what is not yet proved")
  func clean() async throws {
    let (test, _) = try await sealed(notes: 20)
    #expect(try await findings(test).isEmpty)
    _ = try await test.write("baru")
    let report = try await test.database.read { tx in try AuditVerifier(regency: 3510).verify(tx) }
    #expect(report.unproved == 1)
    #expect(report.events == 20)
    #expect(report.findings.isEmpty)
  }

  @Test(
    "whoever rewrites history is found",
    arguments: [
      "UPDATE event SET kind = 'note.other' WHERE position = 3",
      "DELETE FROM event WHERE position = 3",
      "UPDATE event SET position = CASE position WHEN 3 THEN 4 ELSE 3 END WHERE position IN (3, 4)",
      "INSERT INTO event SELECT regency, randomblob(16), at, actor, kind, record_table, record_id, fields, codes, digest, seal, 99 FROM event WHERE position = 3",
      "UPDATE event SET digest = randomblob(32) WHERE position = 3",
      "DELETE FROM event_seal WHERE number = 1",
      "UPDATE event_seal SET hash = randomblob(32)",
    ])
  func tampering(_ sql: String) async throws {
    let (test, _) = try await sealed(notes: 10)
    try tamper(test, sql)
    #expect(try await !findings(test).isEmpty)
  }

  @Test("a record that differs from its latest event is found")
  func record() async throws {
    let (test, ids) = try await sealed(notes: 5)
    try tamper(test, "UPDATE note SET text = 'diubah' WHERE text = 'catatan 2'")
    #expect(try await findings(test) == [.recordDiffers(table: "note", id: ids[2])])
  }

  @Test("a record that came or went without an event is found")
  func silentRecords() async throws {
    let (test, ids) = try await sealed(notes: 5)
    try tamper(test, "DELETE FROM note WHERE text = 'catatan 1'")
    #expect(try await findings(test) == [.recordDiffers(table: "note", id: ids[1])])
    try tamper(test, "INSERT INTO note (regency, id, text) VALUES (3510, randomblob(16), 'selundupan')")
    #expect(try await findings(test).count == 2)
  }
}
