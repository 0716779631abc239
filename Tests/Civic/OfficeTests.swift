import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Civic

@Suite("Offices")
struct OfficeTests {
  private static let now = Moment(seconds: 1_790_000_000)

  private struct World {
    private let scratch: Scratch
    let database: Database

    init() async throws {
      scratch = try Scratch()
      database = try scratch.open(audited: Civic.audited, [Civic.migrations])
      try await regions("35,Jawa Timur\n35.10,Kabupaten Banyuwangi\n35.10.16,Banyuwangi\n35.10.17,Giri\n")
      _ = try await OfficeStore.makeMissing(
        regency: AreaCode(regency: 3510), now: OfficeTests.now, { Randomness.system.id(at: OfficeTests.now) }, in: database)
    }

    func regions(_ lines: String) async throws {
      let importer = RegionImport(database, regency: 3510, clock: .fixed(OfficeTests.now), randomness: .system) { tx in
        try Civic.areasInUse(in: tx)
      }
      _ = try await importer.run(RegionTable(Array(("code,name\n" + lines).utf8)))
    }

    func load(_ text: String) async throws -> OfficeImport.Outcome {
      let table = OfficeTable(Array(text.utf8))
      #expect(table.faults.isEmpty)
      return try await OfficeImport(database, regency: 3510, randomness: .system).run(table, now: OfficeTests.now)
    }

    func office(_ area: String) async throws -> Office {
      let offices = try await database.read { tx in try OfficeStore.offices(regency: 3510, in: tx) }
      return try #require(offices.first { $0.area.text == area })
    }

    func events(_ kind: String) async throws -> [String] {
      try await database.read { tx in
        try tx.all("SELECT fields FROM event WHERE regency = 3510 AND kind = \(kind)") { $0.text(0) }
      }
    }
  }

  @Test("addresses come in, change what differs only, and leave what the file does not speak of")
  func imported() async throws {
    let world = try await World()
    let first = "code,address,phone\n35.10.16,\"Jl. A. Yani 1\",(0333) 421212\n35.10.17,,\n"
    #expect(try await world.load(first) == .imported(changed: ["Kantor Kecamatan Banyuwangi"], unchanged: 1))
    #expect(try await world.load(first) == .imported(changed: [], unchanged: 2))
    let mail = "phone,code,email\n(0333) 421212,35.10.16,kec@banyuwangikab.go.id\n"
    #expect(try await world.load(mail) == .imported(changed: ["Kantor Kecamatan Banyuwangi"], unchanged: 0))
    let office = try await world.office("35.10.16")
    #expect((office.address, office.phone, office.email) == ("Jl. A. Yani 1", "(0333) 421212", "kec@banyuwangikab.go.id"))
    _ = try await world.load("code,address\n35.10.16,\n")
    #expect(try await world.office("35.10.16").unfilled.map(\.en) == ["address"])
    #expect(try await world.events("office.changed").sorted() == ["address", "address,phone", "email"])
    #expect(try await world.events("office.made").count == 3)
    #expect(try await AuditVerifier(world.database, regency: 3510).verify { _ in }.findings.isEmpty)
    await world.database.close()
  }

  @Test(
    "a bad row is named by line and column",
    arguments: [
      ("", "code"), ("code\n35.10.16\n", "code"), ("code,adress\n35.10.16,x\n", "adress"), ("address,phone\nx,1\n", "code"),
      ("code,phone\n35.1,112\n", "code"), ("code,phone\n35.10.16,hubungi loket\n", "phone"),
      ("code,email\n35.10.16,loket\n", "email"),
      ("code,phone\n35.10.16,112\n35.10.16,113\n", "code"), ("code,phone\n35.10.16\n", "code"),
    ])
  func faults(_ text: String, _ column: String) {
    let faults = OfficeTable(Array(text.utf8)).faults
    #expect(faults.first?.column == column)
    #expect(faults.count == 1)
  }

  @Test("an office that is not there refuses the whole file")
  func strangers() async throws {
    let world = try await World()
    let outcome = try await world.load("code,phone\n35.10.16,112\n35.11.01,112\n")
    guard case .refused(let faults) = outcome else {
      Issue.record("a stranger's office was taken")
      return
    }
    #expect(faults.map(\.line) == [3])
    #expect(try await world.office("35.10.16").phone == nil)
    await world.database.close()
  }

  @Test("an office takes the name of its region, and goes out of service when that is closed")
  func follows() async throws {
    let world = try await World()
    try await world.regions("35,Jawa Timur\n35.10,Kabupaten Banyuwangi\n35.10.16,Banyuwangi Kota\n")
    #expect(try await world.office("35.10.16").name == "Kantor Kecamatan Banyuwangi Kota")
    let data = try await world.database.read { tx in try Reference(regency: 3510).data(in: tx) }
    let closed = try #require(AreaCode("35.10.17"))
    #expect(data.districtOffices.map(\.area.text) == ["35.10.16"])
    #expect(data.openOffice(of: closed) == nil)
    #expect(data.office(of: closed)?.name == "Kantor Kecamatan Giri")
    await world.database.close()
  }
}
