import Civic
import Core
import Storage
import Testing
import Web

@testable import Delegation
@testable import Dossiers
@testable import simpul

/// Decrees on their way into the register: annexes line by line, drafts, and what is asked of applicants for them.
@Suite("Annexes and drafts")
struct AnnexTests {
  typealias World = RegisterTests.World

  private func table(_ text: String, in world: World) async throws -> AnnexTable {
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let drafts = DecreeDraftDesk(world.desk)
    let around = try await world.house.read { tx in try drafts.surroundings(decree, tx) }
    return AnnexTable(Array(text.utf8), around) { Randomness.system.id(at: Moment(seconds: 0)) }
  }

  @Test("an annex is read in the words people use, in either language, with the days of the decree where none stand")
  func words() async throws {
    let world = try await World()
    let read = try await table(
      """
      layanan,sumber,sifat,batas,satuan,wilayah,penanda_tangan,mulai
      izin-reklame-kecil,Delegasi,memutuskan,1.000,m²,Semua Kecamatan,Camat,1/2/2026
      Surat keterangan domisili lembaga,delegation,recommends,,,"Gambiran; 35.10.16.1001",sekcam,
      """, in: world)
    #expect(read.faults.isEmpty)
    let powers = read.lines.compactMap(\.power)
    try #require(powers.count == 2)
    #expect(powers[0].limit == ObjectLimit(unit: .squareMetres, most: 1000))
    #expect(powers[0].areas.count == 25)
    #expect(powers[0].from.iso == "2026-02-01" && powers[0].through.iso == "2027-12-31")
    #expect(powers[1].reach == .recommends && powers[1].signer == .secretary)
    #expect(powers[1].areas.map(\.text) == ["35.10.07", "35.10.16.1001"])
  }

  @Test("each fault of an annex is told by its line and column")
  func faults() async throws {
    let world = try await World()
    let read = try await table(
      """
      layanan,sumber,wilayah,batas,satuan,sampai
      tidak-ada,atribusi,Atlantis,banyak,kilo,besok
      izin-reklame-kecil,delegasi,35.10.16
      """, in: world)
    #expect(read.faults.filter { $0.line == 2 }.map(\.column) == ["layanan", "sumber", "batas", "satuan", "wilayah", "sampai"])
    #expect(read.faults.filter { $0.line == 3 }.count == 1)
    for (text, column) in [("layanan,sumber\n", "wilayah"), ("layanan,sumber,wilayah,aneh\n", "aneh")] {
      #expect(try await table(text, in: world).faults.map(\.column) == [column], "\(text)")
    }
    #expect(try await table(String(repeating: "x", count: 100_001), in: world).faults.count == 1)
  }

  @Test("a table as spreadsheets in Indonesian write it is kept with commas, each line where it stood")
  func semicolons() async throws {
    let world = try await World()
    let file = "layanan;sumber;wilayah\r\n\r\nizin-reklame-kecil;delegasi;\"35.10.16; 35.10.17\"\r\nsatu, dua;mandat;35.10.16\r\n"
    let text = try AnnexText.normal(Array(file.utf8))
    #expect(text == "layanan,sumber,wilayah\n\nizin-reklame-kecil,delegasi,35.10.16; 35.10.17\n\"satu, dua\",mandat,35.10.16")
    let read = try await table(text, in: world)
    #expect(read.lines.first?.power?.areas.count == 2)
    #expect(read.faults.map(\.line) == [4])
    #expect(throws: CSVReader.Failure.self) { try AnnexText.normal(Array("layanan\n\"buka".utf8)) }
  }

  @Test("a line that is written out reads as it was")
  func roundTrip() async throws {
    let world = try await World()
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let power = world.power(of: decree, "izin-reklame-kecil", limit: ObjectLimit(unit: .visitors, most: 500))
    let read = try await table(AnnexRow.header + "\n" + AnnexRow(power).line, in: world)
    let back = try read.lines.first.required().power.required()
    #expect(AnnexRow(back) == AnnexRow(power))
  }

  @Test("a draft is entered in one piece or not at all, and only as it was looked through")
  func drafts() async throws {
    let world = try await World()
    let drafts = DecreeDraftDesk(world.desk)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let (now, database, keeper) = (world.house.now, world.house.wiring.database, world.keeper)
    func event() -> ID { Randomness.system.id(at: now) }
    func save(_ version: Int, _ annex: String) async throws {
      let id = event()
      try await database.write { tx in
        try drafts.save(decree.id, version: version, eventID: id, at: now, by: keeper, tx) { ($0.decree, annex) }
      }
    }
    func enter(_ version: Int) async throws {
      let id = event()
      let opened = try await world.house.read { tx in try drafts.open(decree.id, by: keeper, now: now, tx) }
      let entry = RegisterDesk.Entry(opened.draft.decree, opened.powers, at: now, randomness: .system)
      try await database.write { tx in
        try drafts.enter(opened, entry, version: version, eventID: id, at: now, by: keeper, tx)
      }
    }
    let begun = event()
    try await database.write { tx in try drafts.begin(decree, eventID: begun, at: now, by: keeper, tx) }
    let good = "layanan,sumber,wilayah\nizin-reklame-kecil,delegasi,35.10.16\n"
    try await save(1, good + "domisili-lembaga,delegasi,35.10.17.2001\n")
    await #expect(throws: Problem.changed) { try await save(1, good) }
    await #expect(throws: Problem.draftHasFaults) { try await enter(2) }
    #expect(try await world.authority("izin-reklame-kecil", on: "2026-11-20").standing == .missing)
    try await save(2, good)
    await #expect(throws: Problem.changed) { try await enter(2) }
    try await enter(3)
    #expect(try await world.authority("izin-reklame-kecil", on: "2026-11-20").standing == .holds)
    await #expect(throws: Problem.notFound) { try await enter(4) }
    #expect(try await world.house.read { tx in try drafts.openUnlessEntered(decree.id, by: keeper, now: now, tx) } == nil)
    let report = try await AuditVerifier(database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("a draft on which another has worked since is not thrown away unseen")
  func discarding() async throws {
    let world = try await World()
    let drafts = DecreeDraftDesk(world.desk)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let (now, database, keeper) = (world.house.now, world.house.wiring.database, world.keeper)
    let events = (0..<4).map { _ in Randomness.system.id(at: now) }
    try await database.write { tx in
      try drafts.begin(decree, eventID: events[0], at: now, by: keeper, tx)
      try drafts.save(decree.id, version: 1, eventID: events[1], at: now, by: keeper, tx) { ($0.decree, "layanan\n") }
    }
    await #expect(throws: Problem.changed) {
      try await database.write { tx in
        try drafts.discard(decree.id, version: 1, eventID: events[2], at: now, by: keeper, tx)
      }
    }
    #expect(try await world.house.read { tx in try drafts.drafts(tx).count } == 1)
    try await database.write { tx in
      try drafts.discard(decree.id, version: 2, eventID: events[3], at: now, by: keeper, tx)
    }
    #expect(try await world.house.read { tx in try drafts.drafts(tx).isEmpty })
  }

  @Test("a line from a form has the limits and the cleaning of a line of a table")
  func typed() async throws {
    let world = try await World()
    let drafts = DecreeDraftDesk(world.desk)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    let around = try await world.house.read { tx in try drafts.surroundings(decree, tx) }
    var row = AnnexRow(world.power(of: decree, "izin-reklame-kecil"))
    row[.affair] = "  Penanaman\u{0}  modal, \"kecil\" "
    let read = drafts.read(row, around, now: world.house.now)
    #expect(read.faults.isEmpty && read.lines.first?.power?.affair.hasPrefix("Penanaman") == true)
    #expect(read.lines.first?.power?.affair.contains("\u{0}") == false)
    row[.reporting] = String(repeating: "a", count: AnnexRow.Column.limit + 1)
    #expect(drafts.read(row, around, now: world.house.now).faults.map(\.column) == ["laporan"])
  }

  @Test("where a power has a limit, the size is asked, and decides where the file ends")
  func sizes() async throws {
    let world = try await World()
    _ = try await world.house.wiring.bringIn(try BookTests.shipped(), now: world.house.now)
    let asks = world.house.wiring.workshop.asks
    let measure = try await world.house.read { tx in try asks.object("izin-reklame-kecil", tx) }
    #expect(measure?.unit == .squareMetres)
    #expect(try await world.house.read { tx in try asks.object("legalisasi", tx) } == nil)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    try await world.enter(
      decree, [world.power(of: decree, "izin-reklame-kecil", limit: ObjectLimit(unit: .squareMetres, most: 25))])
    #expect(try await world.authority("izin-reklame-kecil", on: "2026-11-20", amount: 25).standing == .holds)
    #expect(try await world.authority("izin-reklame-kecil", on: "2026-11-20", amount: 26).standing == .overLimit)
    #expect(try await world.authority("izin-reklame-kecil", on: "2026-11-20").standing == .overLimit)
  }

  @Test("a size is a whole number from 1; on paper it may be missing", arguments: [("25", 25), ("1.200", 1200), (" 7 ", 7)])
  func numbers(typed: String, number: Int) {
    #expect(ObjectSize.number(typed) == number)
    for bad in ["", "0", "-3", "2,5", "banyak", "99999999999"] { #expect(ObjectSize.number(bad) == nil, "\(bad)") }
    let measure = ObjectMeasure(unit: .squareMetres, name: Text("Luas"))
    var reader = FormReader(FormFields())
    #expect(ObjectSize.read(&reader, nil) == nil && reader.errors.isEmpty)
    #expect(ObjectSize.read(&reader, measure, isRequired: false) == nil && reader.errors.isEmpty)
    #expect(ObjectSize.read(&reader, measure) == nil && reader.errors.map(\.field) == ["ukuran"])
  }
}
