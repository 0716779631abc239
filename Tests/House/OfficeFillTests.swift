import Civic
import Core
import Storage
import Testing

@testable import simpul

@Suite("Offices are filled in from a table")
struct OfficeFillTests {
  private func fill(_ house: House, _ lines: String) async throws -> OfficeStore.FillReport {
    let table = OfficeTable(Array(lines.utf8))
    let (now, ids) = (house.now, table.entries.map { _ in Randomness.system.id(at: house.now) })
    return try await house.wiring.database.write { tx in
      try OfficeStore.fill(from: table, regency: 3510, eventIDs: ids, now: now, tx)
    }
  }

  private func office(_ house: House) async throws -> Office {
    let area = house.office
    return try await house.read { tx in try OfficeStore.offices(regency: 3510, in: tx) }.first { $0.area == area }.required()
  }

  @Test("once; the same table again changes nothing, and every change is under a seal")
  func twice() async throws {
    let house = try await House(dossiers: 0)
    let lines = "code,address,phone\n35.10.16,Jalan Contoh 1,0333 421 234\n"
    #expect(try await fill(house, lines).changed == 1)
    #expect(try await fill(house, lines).changed == 0)
    #expect(try await office(house).address == "Jalan Contoh 1")
    #expect(try await fill(house, "code,phone\n35.10.16,\n").changed == 1)
    #expect(try await office(house).address == "Jalan Contoh 1")
    #expect(try await office(house).phone == nil)
    let report = try await AuditVerifier(house.wiring.database, regency: 3510).verify { _ in }
    #expect(report.findings.isEmpty)
  }

  @Test("an office that is not there is named, and nothing is changed")
  func unknown() async throws {
    let house = try await House(dossiers: 0)
    let report = try await fill(house, "code,phone\n35.10.16,0333 1\n11.01.01,1\n")
    #expect(report.faults.first.map(\.line) == [3])
    #expect(try await office(house).phone == nil)
  }
}
