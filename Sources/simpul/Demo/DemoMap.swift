import Civic
import Core
import Delegation
import Storage

/// The map of a demonstration: what the regency alone decides so far, how some services meet the criteria, what kecamatan
/// have, and a year's demand. Everything but the names of places is invented; distances by road are rough.
struct DemoMap: Sendable {
  let wiring: Wiring
  /// Who keeps the register.
  let keeper: Actor
  let now: Moment

  private var desk: MapDesk { MapDesk(wiring.register) }
  private var year: Int { wiring.reference.zone.day(of: now).year }

  /// A service that no counter offers yet, how it meets the criteria in their order, and how many a kecamatan of middling
  /// size asks for in a year.
  private static let services: [(entry: MapEntry, answers: [Bool], demand: Int)] = [
    (
      entry("Izin hajatan di jalan kabupaten", "Perhubungan", .licence, .licensing, "Dinas Perhubungan"),
      [true, true, true, true], 90
    ),
    (
      entry("Izin rumah kos", "Perumahan", .licence, .licensing, "DPMPTSP"), [true, false, true, true], 40
    ),
    (
      entry("Izin trayek angkutan desa", "Perhubungan", .licence, .licensing, "Dinas Perhubungan"),
      [true, true, false, true], 30
    ),
    (
      entry("Persetujuan dokumen UKL-UPL", "Lingkungan hidup", .licence, .licensing, "Dinas Lingkungan Hidup"),
      [false, false, false, true], 35
    ),
    (
      entry("Pengawasan reklame dan bangunan", "Pekerjaan umum", .supervision, .nonLicensing, "Satpol PP"),
      [true, true, false], 60
    ),
    (
      entry("Penebangan pohon tepi jalan", "Lingkungan hidup", .recommendation, .nonLicensing, "Dinas Lingkungan Hidup"),
      [false, true, false], 45
    ),
    (entry("Tanda daftar lembaga kursus", "Pendidikan", .determination, .licensing, "Dinas Pendidikan"), [], 12),
  ]

  /// Of the catalogue: what a decree could still give.
  private static let offered: [(service: String, answers: [Bool], demand: Int)] = [
    ("rekomendasi-pencairan-dana-desa", [false, true, true], 34), ("rekomendasi-jaminan-kesehatan", [false, true, true], 150),
  ]

  /// By road to the offices of the regency in Banyuwangi, in kilometres: roughly, from the map.
  private static let kilometres: [String: Int] = [
    "01": 65, "02": 52, "03": 48, "04": 55, "05": 36, "06": 40, "07": 42, "08": 30, "09": 36, "10": 48, "11": 60, "12": 24,
    "13": 15, "14": 9, "15": 5, "16": 2, "17": 3, "18": 28, "19": 28, "20": 34, "21": 5, "22": 60, "23": 46, "24": 14, "25": 18,
  ]
  /// Whose staff nobody has counted, who have no line, too few people, and too little archive.
  private static let (uncounted, withoutLine, understaffed, withoutArchive) = (
    ["22", "25"], ["11", "19"], ["24", "04"], ["10"]
  )

  private static func entry(
    _ name: String, _ affair: String, _ aspect: PowerAspect, _ kind: ServiceKind, _ office: String
  ) -> MapEntry {
    MapEntry(service: MapEntry.key(of: name), name: name, affair: affair, aspect: aspect, kind: kind, office: office)
  }

  func fill() async throws {
    let districts = try await wiring.database.read { [wiring] tx in
      try wiring.reference.data(in: tx).districtOffices.map(\.area)
    }
    for service in Self.services {
      let ids = desk.ids(1, at: now)[0]
      try await wiring.database.write { [desk, keeper, now] tx in
        _ = try desk.save(service.entry, isNew: true, ids, at: now, by: keeper, tx)
      }
      try await answer(service.entry.service, service.entry.kind, service.answers)
      try await ask(service.entry.service, service.demand, service.entry.office, districts)
    }
    for service in Self.offered {
      try await answer(service.service, .nonLicensing, service.answers)
      try await ask(service.service, service.demand, "Bagian Pemerintahan", districts)
    }
    for area in districts { try await describe(area) }
  }

  private func answer(_ service: String, _ kind: ServiceKind, _ answers: [Bool]) async throws {
    let said = zip(Criterion.asked(of: kind), answers).map { criterion, isMet in
      CriterionAnswer(
        criterion, isMet: isMet, evidence: "Dibahas dengan perangkat daerah teknis, berita acara contoh.", at: now,
        by: keeper.account)
    }
    let ids = desk.ids(said.count, at: now)
    try await wiring.database.write { [desk, keeper, now] tx in
      try desk.answer(said, of: service, ids, at: now, by: keeper, tx)
    }
  }

  /// The number of a year, larger where more people live; one kecamatan in nine has sent none.
  private func ask(_ service: String, _ usual: Int, _ office: String, _ districts: [AreaCode]) async throws {
    let turn = service.utf8.reduce(0) { $0 + Int($1) }
    for (index, area) in districts.enumerated() where (index + turn) % 9 != 0 {
      let sheet = Demand.Sheet(
        year: year - 1, count: usual * (6 + (index * 7 + turn) % 9) / 10, source: "Rekap \(office) \(year - 1) (contoh)")
      let ids = desk.ids(1, at: now)[0]
      try await wiring.database.write { [desk, keeper, now] tx in
        _ = try desk.save(sheet, of: service, at: area, ids, at: now, by: keeper, tx)
      }
    }
  }

  private func describe(_ area: AreaCode) async throws {
    let code = String(area.text.suffix(2))
    guard let kilometres = Self.kilometres[code] else { return }
    var facilities = Dictionary(Facility.allCases.map { ($0, true) }) { first, _ in first }
    if Self.withoutLine.contains(code) { facilities[.line] = false }
    if Self.withoutArchive.contains(code) { facilities[.archive] = false }
    let facts = OfficeFacts(
      metres: kilometres * 1000, minutes: 5 + kilometres * 8 / 5, fare: Money(rupiah: 6000 + kilometres * 900),
      staff: Self.uncounted.contains(code) ? nil : Self.understaffed.contains(code) ? 1 : 3, facilities: facilities,
      source: "perkiraan")
    let ids = desk.ids(1, at: now)[0]
    try await wiring.database.write { [desk, keeper, now] tx in
      _ = try desk.save(area, ids, at: now, by: keeper, tx) { $0 = facts }
    }
  }
}
