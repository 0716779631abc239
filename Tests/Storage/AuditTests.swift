import Core
import GRDB
import Logging
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
    try await AuditVerifier(test.database, regency: 3510).verify().findings
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
    let report = try await AuditVerifier(test.database, regency: 3510).verify()
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
      "INSERT INTO event SELECT regency, randomblob(16), at, actor, kind, record_table, record_id, 2, fields, codes, digest, code, seal, 99 FROM event WHERE position = 3",
      "UPDATE event SET digest = randomblob(32) WHERE position = 3",
      "DELETE FROM event_seal WHERE number = 1",
      "UPDATE event_seal SET hash = randomblob(32)",
      "UPDATE event_seal SET day = '2020-01-01'",
      "UPDATE event_seal SET sealed_at = sealed_at + 1",
      "UPDATE event_seal SET number = 7",
      "UPDATE event SET seal = 0 WHERE position = 3",
    ])
  func tampering(_ sql: String) async throws {
    let (test, _) = try await sealed(notes: 10)
    try tamper(test, sql)
    #expect(try await !findings(test).isEmpty)
  }

  @Test("who has the database but not the key cannot seal anew what was rewritten")
  func forger() async throws {
    let (test, _) = try await sealed(notes: 10)
    try tamper(
      test,
      """
      DELETE FROM event WHERE record_id = (SELECT id FROM note WHERE text = 'catatan 3');
      DELETE FROM note WHERE text = 'catatan 3';
      """)
    try tamper(test, "UPDATE event SET seal = NULL, position = NULL; DELETE FROM event_seal")
    let forger = try Database.open(
      test.folder + "/test.sqlite", settings: DatabaseSettings(), secrets: .new(.system), audited: TestDatabase.audited,
      logger: Logger(label: "test"))
    let today = Zone.wib.day(of: TestDatabase.now)
    #expect(try await Sealer(forger, regency: 3510).sealBatch(now: TestDatabase.now, today: today) == 9)
    await forger.close()
    #expect(try await findings(test) == [.sealBroken(number: 1)])
  }

  @Test("nor can they let the program seal it anew, by taking the seal away")
  func unsealed() async throws {
    let (test, _) = try await sealed(notes: 10)
    try tamper(
      test,
      """
      UPDATE event SET actor = randomblob(16) WHERE position = 3;
      UPDATE event SET seal = NULL, position = NULL; DELETE FROM event_seal;
      """)
    let id = try await test.database.read { tx in
      try tx.first("SELECT id FROM event WHERE actor IS NOT NULL") { try $0.id(0) }
    }
    let forged = try #require(id)
    #expect(try await findings(test) == [.eventForged(id: forged)])
    let today = Zone.wib.day(of: TestDatabase.now)
    #expect(try await Sealer(test.database, regency: 3510).sealBatch(now: TestDatabase.now, today: today) == 10)
    #expect(try await findings(test) == [.eventForged(id: forged)])
  }

  @Test(
    "the parts of a record are under its digest",
    arguments: [
      "UPDATE note_line SET text = 'diubah' WHERE text = 'catatan 2' AND position = 1",
      "UPDATE note_line SET text = NULL WHERE text = 'catatan 2' AND position = 1",
      "UPDATE note_line SET position = 5 WHERE text = 'catatan 2' AND position = 1",
      "DELETE FROM note_line WHERE text = 'catatan 2' AND position = 2",
      "INSERT INTO note_line SELECT regency, note, 3, text FROM note_line WHERE text = 'catatan 2' AND position = 2",
    ])
  func parts(_ sql: String) async throws {
    let (test, ids) = try await sealed(notes: 4)
    try tamper(test, sql)
    #expect(try await findings(test) == [.recordDiffers(table: "note", id: ids[2])])
  }

  @Test(
    "an event that is gone is missed before any seal, though the record agrees with its last", arguments: TestEngine.available)
  func gap(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let id = try await test.write("satu")
    for text in ["dua", "tiga"] { _ = try await test.write(text, id: id) }
    #expect(try await findings(test).isEmpty)
    try tamper(test, "DELETE FROM event WHERE turn = 2")
    #expect(try await findings(test) == [.eventsMissing(table: "note", id: id)])
  }

  @Test("a clock that steps back accuses nobody", arguments: TestEngine.available)
  func clockStepsBack(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let id = try await test.write("jam maju", at: TestDatabase.now.adding(days: 400))
    _ = try await test.write("jam benar", id: id)
    _ = try await test.write("jam mundur", id: id, at: TestDatabase.now.adding(days: -400))
    #expect(try await findings(test).isEmpty)
  }

  @Test("more records and seals than one page are all looked at")
  func pages() async throws {
    let (test, ids) = try await sealed(notes: 1203)
    let report = try await AuditVerifier(test.database, regency: 3510).verify()
    #expect((report.seals, report.events, report.records) == (3, 1203, 1203))
    try tamper(test, "UPDATE note SET text = 'x' WHERE text IN ('catatan 0', 'catatan 700', 'catatan 1202')")
    #expect(try await Set(findings(test)) == Set([0, 700, 1202].map { .recordDiffers(table: "note", id: ids[$0]) }))
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
