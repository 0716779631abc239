import Civic
import Core
import Dossiers
import Storage
import Testing

@testable import simpul

/// What decides dates, decisions and powers cannot be changed behind the program without a finding.
@Suite("Tampering with a house")
struct TamperingTests {
  /// A house with work, an account, and someone who has looked at a personal part.
  private func house() async throws -> House {
    let house = try await House(dossiers: 4)
    let assignment = Assignment(role: .counter, area: house.office)
    let isAdded = try await house.wiring.accounts.add(
      login: "loket", name: "Siti Rahayu", password: "enam-batang-kelapa", assignments: [assignment], mustChange: false,
      isDemo: false, now: house.now)
    #expect(isAdded)
    let desk = DecisionDesk(house.wiring.workshop)
    let (officer, now) = (try house.staff[.counter].required(), house.now)
    let ids = [Randomness.system.id(at: now), Randomness.system.id(at: now)]
    try await house.wiring.database.write { tx in
      let id = try tx.first("SELECT id FROM dossier WHERE regency = 3510 ORDER BY id LIMIT 1") { try $0.id(0) }.required()
      let opened = try desk.open(id, by: officer, now: now, tx)
      try desk.noteReading(opened, reason: "telepon", sealed: Blob([1]), ids: ids, by: officer, now: now, tx)
    }
    return house
  }

  private func findings(_ house: House) async throws -> [AuditVerifier.Finding] {
    try await AuditVerifier(house.wiring.database, regency: 3510).verify().findings
  }

  @Test("an honest house has no findings")
  func honest() async throws {
    #expect(try await findings(house()).isEmpty)
  }

  @Test(
    "a change without an event is found",
    arguments: [
      "UPDATE dossier_act SET at = at - 60000000 WHERE regency = 3510 AND position = 1",
      "UPDATE dossier_act SET actor = NULL WHERE regency = 3510 AND position = 0",
      "DELETE FROM dossier_act WHERE regency = 3510 AND position = 1",
      "UPDATE dossier_requirement SET received = 1 - received WHERE regency = 3510",
      "UPDATE dossier SET late = 1 - late WHERE regency = 3510",
      "UPDATE dossier SET office_minutes = office_minutes + 1 WHERE regency = 3510",
      "UPDATE dossier SET received_day = '2026-01-05' WHERE regency = 3510",
      "UPDATE dossier SET decided_day = '2026-01-05' WHERE regency = 3510",
      "UPDATE assignment SET role = 'head' WHERE regency = 3510",
      """
      INSERT INTO assignment (regency, id, account, role, area, from_day, through_day)
      SELECT regency, \(Blob(Array(repeating: 7, count: 16))), account, 'head', area, from_day, through_day FROM assignment
      """,
      "UPDATE personal_read SET actor = \(Blob(Array(repeating: 7, count: 16))) WHERE regency = 3510",
      "DELETE FROM personal_read WHERE regency = 3510",
    ] as [SQL])
  func silent(_ change: SQL) async throws {
    let house = try await house()
    let changed = try await house.wiring.database.write { tx in try tx.run(change) }
    #expect(changed > 0)
    #expect(try await !findings(house).isEmpty)
  }
}
