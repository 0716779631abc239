import Civic
import Core
import Foundation
import Scratch
import Storage
import Testing

@Suite("Regions")
struct RegionTests {
  private func table(_ lines: String...) -> RegionTable {
    RegionTable(Array((["code,name,level,parent_code"] + lines).joined(separator: "\n").utf8))
  }

  @Test("a good list has no faults")
  func good() {
    #expect(table("35,Jawa Timur,1,", "35.10,Kabupaten Banyuwangi,2,35", "35.10.16,Banyuwangi,3,35.10").faultCount == 0)
  }

  @Test("a bad row is named by line, column and reason")
  func bad() {
    let lost = table("11,Aceh,1,", "11.1,Kabupaten Aceh Singkil,2,11")
    #expect(lost.faults.first?.line == 3)
    #expect(lost.faults.first?.column == "code")
    #expect(lost.faults.first?.text.id.contains("11.10") == true)
    #expect(table("35,Jawa Timur,2,").faults.first?.column == "level")
    #expect(table("35,,1,").faults.first?.column == "name")
    #expect(table("35,Jawa Timur,1,", "35.10,Banyuwangi,2,36").faults.first?.column == "parent_code")
    #expect(table("35.10,Banyuwangi,2,35").faultCount == 1)
    #expect(table("35,A,1,", "35,B,1,").faultCount == 1)
    #expect(table("35,\"Jawa,1,").faultCount > 0)
    #expect(RegionTable([]).faultCount == 1)
    #expect(RegionTable(Array("kode;nama\n".utf8)).faultCount == 1)
    #expect(RegionTable([0xFF, 0xFE, 0x63, 0x00]).faults.first?.text.id.contains("UTF-16") == true)
    #expect(table("35,\(String(repeating: "x", count: 10_000)),1,").faults.first?.column == "name")
  }

  @Test("twice changes nothing; a newer list says what is new, renamed, removed and closed")
  func newer() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    let inUse = try #require(AreaCode("35.10.02"))
    let importer = RegionImport(database, regency: 3510, clock: .system, randomness: .system) { _ in [inUse] }
    let old = table("35,Jawa Timur,1,", "35.10,Banyuwangi,2,35", "35.10.01,Satu,3,35.10", "35.10.02,Dua,3,35.10")
    #expect(try await importer.run(old).added.count == 4)
    #expect(try await importer.run(old).changesNothing)
    let new = table("35,Jawa Timur,1,", "35.10,Kabupaten Banyuwangi,2,35", "35.10.03,Tiga,3,35.10")
    let report = try await importer.run(new)
    #expect(report.added.map(\.name) == ["Tiga"])
    #expect(report.renamed.map(\.to) == ["Kabupaten Banyuwangi"])
    #expect(report.removed.map(\.name) == ["Satu"])
    #expect(report.closed.map(\.name) == ["Dua"])
    #expect(try await importer.run(old).reopened.map(\.name) == ["Dua"])
    await database.close()
  }

  @Test("of two imports at once one is refused, and the other is whole")
  func twoAtOnce() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    let importer = RegionImport(database, regency: 3510, clock: .system, randomness: .system) { _ in [] }
    let lines =
      ["35,Jawa Timur,1,", "35.10,Banyuwangi,2,35"]
      + (1...90).map { "35.10.\($0 + 9),Kecamatan \($0),3,35.10" }
    let districts = (1...90).flatMap { district in
      (1001...1099).map { "35.10.\(district + 9).\($0),Desa \($0),4,35.10.\(district + 9)" }
    }
    let table = RegionTable(Array((["code,name,level,parent_code"] + lines + districts).joined(separator: "\n").utf8))
    #expect(table.faultCount == 0)
    let outcomes = await withTaskGroup(of: Result<Int, any Error>.self) { group in
      for _ in 0..<4 {
        group.addTask {
          do { return .success(try await importer.run(table).counts[4] ?? 0) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let counts = outcomes.compactMap { try? $0.get() }
    #expect(counts.allSatisfy { $0 == 8910 } && !counts.isEmpty)
    for case .failure(let error) in outcomes { #expect(error as? Problem == .importRunning) }
    #expect(try await importer.run(table).changesNothing)
    await database.close()
  }

  @Test("an import that died stands in the way for a minute, and leaves nothing behind")
  func died() async throws {
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    let (started, dead) = (Moment(seconds: 1_790_000_000), Randomness.system.id(at: Moment(seconds: 0)))
    try await database.write { tx in
      _ = try tx.take(Lease("civic.region-import", holder: dead, seconds: 60), now: started)
      try tx.run("INSERT INTO region_staging (import_id, code, name, level) VALUES (\(dead), '36', 'Banten', 1)")
    }
    let table = table("35,Jawa Timur,1,")
    func importer(after seconds: Int) -> RegionImport {
      RegionImport(database, regency: 3510, clock: .fixed(started.adding(seconds: seconds)), randomness: .system) { _ in [] }
    }
    await #expect(throws: Problem.importRunning) { try await importer(after: 30).run(table) }
    #expect(try await importer(after: 61).run(table).added.map(\.name) == ["Jawa Timur"])
    let left = try await database.read { tx in try tx.first("SELECT COUNT(*) FROM region_staging") { $0.int(0) } }
    #expect(left == 0)
    await database.close()
  }

  @Test("all of Indonesia, if the shared data are there")
  func indonesia() async throws {
    let path = FileManager.default.currentDirectoryPath + "/../shared/data/wilayah.csv"
    guard let content = FileManager.default.contents(atPath: path) else {
      print("skipped: ../shared/data/wilayah.csv is not there")
      return
    }
    let table = RegionTable(Array(content))
    #expect(table.faultCount == 0)
    let scratch = try Scratch()
    defer { withExtendedLifetime(scratch) {} }
    let database = try scratch.open(audited: Civic.audited, [Civic.migrations])
    let report = try await RegionImport(database, regency: 3510, clock: .system, randomness: .system) { _ in [] }.run(table)
    #expect(report.counts == [1: 38, 2: 514, 3: 7285, 4: 83_762])
    await database.close()
  }

  @Test("codes are read strictly, and areas hold what lies in them")
  func codes() throws {
    for wrong in ["", "3", "35.1", "35.10.16.1", "35.10.16.10011", "35-10", "35.10.", "３５", "35.10.16.1001.1", "../35"] {
      #expect(AreaCode(wrong) == nil)
    }
    let district = try #require(AreaCode("35.10.16"))
    #expect(district.contains(try #require(AreaCode("35.10.16.1001"))))
    #expect(!district.contains(try #require(AreaCode("35.10.17"))))
    #expect(!district.contains(try #require(AreaCode("35.10"))))
    #expect(AreaCode("35.10.16.1001")?.villageKind == .kelurahan)
    #expect(AreaCode("35.10.01.2001")?.villageKind == .desa)
    #expect(Zone(of: district) == .wib)
    #expect(Zone(of: try #require(AreaCode("91.71"))) == .wit)
  }
}
