import Civic
import Core
import Dossiers
import Storage
import Testing

@testable import Delegation
@testable import simpul

/// The map on a real database: what comes in, what is counted, what is proposed, and what other assumptions would change.
@Suite("The map of public services")
struct MapTests {
  typealias World = RegisterTests.World

  private func reader(_ world: World) async throws -> MapReader {
    let day = try world.day("2026-11-20")
    return try await world.house.read { [desk = world.desk] tx in try MapKeepPages.reader(MapBook(desk), on: day, tx) }
  }

  private func table(_ kind: MapTableKind, _ text: String, _ world: World) async throws -> MapTable {
    MapTable(kind, Array(text.utf8), try await reader(world))
  }

  private func bringIn(_ table: MapTable, _ world: World, by actor: Actor? = nil) async throws -> Int {
    let (desk, now) = (MapDesk(world.desk), world.house.now)
    let ids = desk.ids(table.lines.count, at: now)
    return try await world.house.wiring.database.write { [keeper = world.keeper] tx in
      try desk.bringIn(table.lines, ids, at: now, by: actor ?? keeper, tx)
    }
  }

  private func board(_ world: World, _ service: String? = nil) async throws -> MapBoard {
    let day = try world.day("2026-11-20")
    return try await world.house.read { [desk = world.desk] tx in
      let districts = try desk.reference.data(in: tx).districtOffices.map(\.area)
      return try MapBook(desk).board(of: service, at: districts, on: day, tx)
    }
  }

  private static let services = "layanan,urusan,aspek,jenis,kantor\nIzin rumah kos,Perumahan,perizinan,perizinan,DPMPTSP\n"

  @Test("services of a table stand in the inventory beside those of the catalogue")
  func inventory() async throws {
    let world = try await World()
    let before = try await board(world).services
    #expect(try await bringIn(try await table(.services, Self.services, world), world) == 1)
    let after = try await board(world).services
    #expect(after.count == before.count + 1)
    let added = try after.last.required()
    #expect(added.key == "izin-rumah-kos" && !added.isInCatalogue && added.aspect == .licence)
    // What says the same again leaves nothing behind; a catalogue's service keeps its own name.
    #expect(try await bringIn(try await table(.services, Self.services, world), world) == 0)
    let listed = "layanan,urusan,jenis,kantor\nrekomendasi-penelitian,Kesatuan bangsa,nonperizinan,Bakesbangpol\n"
    #expect(try await bringIn(try await table(.services, listed, world), world) == 1)
    let service = try await board(world).services.first { $0.key == "rekomendasi-penelitian" }.required()
    #expect(service.isInCatalogue && service.affair == "Kesatuan bangsa" && service.name.id.contains("enelitian"))
  }

  @Test("what is wrong in a table is told by line and column")
  func faults() async throws {
    let world = try await World()
    let services = try await table(.services, "layanan,urusan,jenis,aspek\n,,izin,besar\nA,B,perizinan,\nA,B,perizinan,\n", world)
    #expect(services.faults.map(\.line) == [1, 2, 2, 2, 2])
    #expect(Set(services.faults.map(\.column)) == ["", "layanan", "urusan", "jenis", "aspek"])
    let offices = try await table(
      .offices, "kecamatan,jarak_km,menit,ongkos,kali,petugas,listrik\nGambiran,1.250,lama,murah,0,-1,mungkin\nEntah,5,,,,,\n",
      world)
    #expect(
      offices.faults.filter { $0.line == 2 }.map(\.column) == ["jarak_km", "menit", "ongkos", "kali", "petugas", "listrik"])
    #expect(offices.faults.filter { $0.line == 3 }.map(\.column) == ["kecamatan"])
    let demand = try await table(
      .demand, "layanan,kecamatan,tahun,jumlah,sumber\nx,35.10.99,2019,banyak,\nizin-reklame-kecil,Giri,2027,5,Rekap\n", world)
    #expect(demand.faults.filter { $0.line == 2 }.map(\.column) == ["layanan", "kecamatan", "tahun", "jumlah", "sumber"])
    #expect(demand.faults.filter { $0.line == 3 }.map(\.column) == ["tahun"])
    for (text, column) in [("layanan,warna", "warna"), ("layanan,kecamatan", "tahun")] {
      #expect(try await table(.demand, text + "\n", world).faults.map(\.column).contains(column), "\(text)")
    }
    let many = "kecamatan\n" + String(repeating: "Giri\n", count: 1001)
    #expect(try await table(.offices, many, world).faults.contains { $0.line == 1002 })
  }

  @Test("a column that is not there changes nothing, and an empty field makes it unknown again")
  func offices() async throws {
    let world = try await World()
    let first = "kecamatan,jarak_km,petugas,listrik,sumber\nGambiran,\"42,5\",3,ya,perkiraan\n"
    #expect(try await bringIn(try await table(.offices, first, world), world) == 1)
    #expect(try await bringIn(try await table(.offices, "kecamatan,petugas,loket\n35.10.07,,tidak\n", world), world) == 1)
    let area = try AreaCode("35.10.07").required()
    let facts = try await world.house.read { tx in try MapStore.office(area, regency: 3510, tx)?.facts }.required()
    #expect(facts.metres == 42_500 && facts.staff == nil)
    #expect(facts.facilities == [.electricity: true, .counter: false] && facts.source == "perkiraan")
  }

  @Test("distances are read as people write them, and written back the same")
  func distances() {
    #expect(["45", "12,5", "12.5", "7,25", "0,05"].map(MapWord.metres) == [45_000, 12_500, 12_500, 7250, 50])
    #expect(["", "x", "1.250", "1,2,3", "-4", "3000", "5,"].allSatisfy { MapWord.metres($0) == nil })
    for metres in stride(from: 0, through: 99_990, by: 10) {
      #expect(MapWord.metres(MapWord.kilometres(metres)) == metres)
    }
  }

  @Test("only who keeps the register changes the map")
  func keepers() async throws {
    let world = try await World()
    let (camat, desk, now) = (try world.house.staff[.head].required(), MapDesk(world.desk), world.house.now)
    let tables = [
      try await table(.services, Self.services, world), try await table(.offices, "kecamatan,petugas\nGiri,3\n", world),
      try await table(.demand, "layanan,kecamatan,tahun,jumlah,sumber\nizin-reklame-kecil,Giri,2025,5,Rekap\n", world),
    ]
    for table in tables {
      #expect(table.faults.isEmpty)
      await #expect(throws: Problem.notAllowed) { _ = try await bringIn(table, world, by: camat) }
    }
    let answer = CriterionAnswer(.simpleProcess, isMet: true, evidence: "Uji", at: now, by: camat.account)
    let ids = desk.ids(1, at: now)
    await #expect(throws: Problem.notAllowed) {
      try await world.house.wiring.database.write { tx in
        try desk.answer([answer], of: "izin-reklame-kecil", ids, at: now, by: camat, tx)
      }
    }
    await #expect(throws: Problem.notAllowed) {
      try await world.house.wiring.database.write { tx in
        try desk.save(Assumptions.usual, version: 0, ids[0], at: now, by: camat, tx)
      }
    }
  }

  @Test("what a preview of other assumptions says is what saving them does; an older page is refused")
  func assumptions() async throws {
    let world = try await World()
    try await DemoMap(wiring: world.house.wiring, keeper: world.keeper, now: world.house.now).fill()
    let before = try await board(world)
    #expect(Set(before.lines().map(\.verdict.proposal)).isSuperset(of: [.delegate, .upToLimit, .recommend, .keep, .unsaid]))
    let (desk, now) = (MapDesk(world.desk), world.house.now)
    var others = Assumptions.usual
    (others.leastDemand, others.leastStaff, others.needed) = (60, 1, [.computer])
    let turns = before.turns(to: others)
    let ids = desk.ids(1, at: now)[0]
    try await world.house.wiring.database.write { [others, keeper = world.keeper] tx in
      try desk.save(others, version: 0, ids, at: now, by: keeper, tx)
    }
    let after = try await board(world)
    #expect(after.assumptions == others)
    var counted: [[MapProposal]: Int] = [:]
    for (old, new) in zip(before.lines(), after.lines()) where old.verdict.proposal != new.verdict.proposal {
      counted[[old.verdict.proposal, new.verdict.proposal], default: 0] += 1
    }
    #expect(!turns.isEmpty)
    #expect(Dictionary(turns.map { ([$0.from, $0.to], $0.count) }) { $0 + $1 } == counted)
    await #expect(throws: Problem.changed) {
      try await world.house.wiring.database.write { [keeper = world.keeper] tx in
        try desk.save(Assumptions.usual, version: 0, ids, at: now, by: keeper, tx)
      }
    }
  }

  @Test("what counters took in and turned away is counted as demand, month by month, and equals the records")
  func liveDemand() async throws {
    let house = try await House(dossiers: 60, seed: 4)
    let (counter, desk, now) = (CounterDesk(house.wiring.workshop), house.wiring.register, house.now)
    let officer = try house.staff[.counter].required()
    let service = "dispensasi-nikah"
    let october = Zone.wib.moment(try Day(iso: "2026-10-20").required(), minute: 600)
    for (reason, at, wish) in [
      (CounterDesk.TurnAwayReason.systemDown, october, service), (.paperMissing, october, service), (.other, october, ""),
      (.systemDown, now, service),
    ] {
      let ids = (0..<5).map { _ in Randomness.system.id(at: now) }
      try await house.wiring.database.write { [office = house.office] tx in
        try counter.turnAway(reason, service: wish, area: office, ids: ids, by: officer, now: at, tx)
      }
    }
    for job in house.wiring.jobs where job.name == "storage.figures" { try await job.run(now) }
    let day = Zone.wib.day(of: now)
    let lines = try await house.read { [office = house.office] tx in
      try MapBook(desk).board(at: [office], on: day, tx).lines()
    }
    let rows = try await house.read { [office = house.office] tx in
      try tx.all(
        """
        SELECT service FROM dossier WHERE regency = 3510 AND area = \(office) AND received_day >= '2026-10-01'
          AND received_day <= '2026-10-31'
        """
      ) { $0.text(0) }
    }
    #expect(rows.count > 5)
    for line in lines {
      let live = line.facts.demand.live
      #expect(live?.received == rows.count { $0 == line.service.key }, "\(line.service.key)")
      #expect(live?.turnedAway == (line.service.key == service ? 2 : 0))
      #expect(live?.months == 1)
    }
  }

  @Test("what the register has is told and not proposed again")
  func held() async throws {
    let world = try await World()
    _ = try await world.house.wiring.bringIn(try BookTests.shipped(), now: world.house.now)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let limit = ObjectLimit(unit: .squareMetres, most: 25)
    try await world.enter(decree, [world.power(of: decree, "izin-reklame-kecil", limit: limit)])
    let lines = try await board(world, "izin-reklame-kecil").lines()
    let ours = try lines.first { $0.area == world.house.office }.required()
    #expect(ours.verdict.proposal == .held && ours.verdict.holding == .decides(limit, decree: "188/1/2026"))
    #expect(lines.filter { $0.area != world.house.office }.allSatisfy { $0.verdict.proposal == .unsaid })
    #expect(try await board(world, "akta-kelahiran").lines().allSatisfy { $0.verdict.proposal == .byLaw })
    await #expect(throws: Problem.notFound) { _ = try await board(world, "tidak-ada") }
  }

  @Test("an answer keeps its day and name while it stays the same")
  func answers() async throws {
    let world = try await World()
    let (desk, now) = (MapDesk(world.desk), world.house.now)
    func say(_ isMet: Bool?, _ evidence: String, after minutes: Int) async throws {
      let at = now.adding(minutes: minutes)
      let answer = CriterionAnswer(.simpleProcess, isMet: isMet, evidence: evidence, at: at, by: world.keeper.account)
      let ids = desk.ids(1, at: at)
      try await world.house.wiring.database.write { [keeper = world.keeper] tx in
        try desk.answer([answer], of: "izin-reklame-kecil", ids, at: at, by: keeper, tx)
      }
    }
    func said() async throws -> [CriterionAnswer] {
      try await world.house.read { tx in try MapStore.answers(of: "izin-reklame-kecil", regency: 3510, tx) }
    }
    try await say(nil, "", after: 0)
    #expect(try await said().isEmpty)
    try await say(true, "Tiga langkah saja.", after: 1)
    try await say(true, "Tiga langkah saja.", after: 2)
    #expect(try await said().map(\.at) == [now.adding(minutes: 1)])
    try await say(nil, "", after: 3)
    #expect(try await said().map(\.isMet) == [nil])
    let verified = try await AuditVerifier(world.house.wiring.database, regency: 3510).verify()
    #expect(verified.findings.isEmpty)
  }
}
