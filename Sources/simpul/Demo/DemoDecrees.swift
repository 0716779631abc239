import Civic
import Core
import Delegation
import Storage

/// The decrees of a demonstration: a delegation that was amended, a mandate that ends soon, a camat who passes a power
/// on to lurah, and one power that is suspended. Their numbers are invented.
struct DemoDecrees: Sendable {
  let wiring: Wiring
  /// Who keeps the register.
  let keeper: Actor
  let now: Moment

  /// The first year of the story: its files rest on decrees that were in force then.
  let firstYear: Int

  private var desk: RegisterDesk { wiring.register }
  private var today: Day { wiring.reference.zone.day(of: now) }
  private static let suspendedArea = "35.10.21"
  private static let passingOn = "35.10.16"
  private static let limited: [String: (limit: ObjectLimit, amounts: ClosedRange<Int>)] = [
    "izin-reklame-kecil": (ObjectLimit(unit: .squareMetres, most: 25), 2...20),
    "rekomendasi-pbg": (ObjectLimit(unit: .squareMetres, most: 100), 30...95),
    "rekomendasi-izin-keramaian": (ObjectLimit(unit: .visitors, most: 500), 50...450),
  ]
  /// What someone of the regency has confirmed.
  private static let confirmed = [
    "dispensasi-nikah", "ahli-waris", "akta-ppats", "rekomendasi-perangkat-desa", "penggunaan-fasilitas", "pengaduan-informasi",
  ]

  /// The size of an invented object, within what the office of a demonstration may decide.
  static func amount(of service: String, for name: String) -> Int? {
    limited[service].map { $0.amounts.lowerBound + (name.utf8.reduce(0) { $0 + Int($1) } % $0.amounts.count) }
  }

  /// Enters the decrees before anyone comes to a counter.
  func enter() async throws {
    let data = try await wiring.database.read { [wiring] tx in try wiring.reference.data(in: tx) }
    let districts = data.districtOffices.map(\.area)
    let main = decree(
      "188/1021/KEP/429.011", "Pelimpahan Sebagian Kewenangan Bupati kepada Camat",
      issued: Day(year: firstYear, month: 1, day: 2),
      through: Day(year: today.year + 1, month: 12, day: 31))
    let small = power(main, "rekomendasi-pbg", districts, ObjectLimit(unit: .squareMetres, most: 72), "Dinas Pekerjaan Umum")
    try await enter(main, powers(of: main, districts) + [small])
    let mandate = decree(
      "188/1187/KEP/429.011", "Mandat Penandatanganan Rekomendasi kepada Camat",
      issued: Day(year: firstYear, month: 3, day: 3), through: today + 60)
    try await enter(
      mandate,
      ["penutupan-jalan-sementara", "rekomendasi-proposal-bantuan"].map { power(mandate, $0, districts, source: .mandate) })
    let amending = decree(
      "188/1304/KEP/429.011", "Perubahan atas Pelimpahan Sebagian Kewenangan Bupati kepada Camat",
      issued: Day(year: firstYear, month: 4, day: 1), through: main.through)
    try await enter(amending, [])
    try await amend(
      small, by: power(amending, "rekomendasi-pbg", districts, Self.limited["rekomendasi-pbg"]?.limit, "Dinas Pekerjaan Umum"),
      amending)
    try await passOn(main, data)
    try await confirm()
  }

  private func powers(of main: Decree, _ districts: [AreaCode]) -> [Power] {
    let sign = Self.limited["izin-reklame-kecil"]?.limit
    let others = districts.filter { $0.text != Self.suspendedArea }
    return [
      power(main, "izin-reklame-kecil", others, sign, "DPMPTSP"),
      power(main, "izin-reklame-kecil", districts.filter { !others.contains($0) }, sign, "DPMPTSP"),
      power(main, "rekomendasi-izin-keramaian", districts, Self.limited["rekomendasi-izin-keramaian"]?.limit, "Polres"),
      power(main, "domisili-lembaga", districts), power(main, "rekomendasi-penelitian", districts),
      power(main, "evaluasi-raperdes-apbdes", districts, nil, "Dinas Pemberdayaan Masyarakat dan Desa"),
    ]
  }

  private func passOn(_ main: Decree, _ data: ReferenceData) async throws {
    guard let district = AreaCode(Self.passingOn) else { return }
    let kelurahan = data.villages(of: district).map(\.code).filter { $0.villageKind == .kelurahan }.sorted()
    let passing = decree(
      "188/14/KEP/429.516", "Penerusan Kewenangan Camat kepada Lurah", giver: "Camat Banyuwangi", giverArea: district,
      issued: Day(year: firstYear, month: 5, day: 4), through: main.through)
    try await enter(
      passing, [power(passing, "domisili-lembaga", kelurahan, passedOnBy: "diktum kelima Keputusan Nomor \(main.number)")])
  }

  /// Suspends the power of one district from today: what it has received is finished under it.
  func suspend() async throws {
    guard let area = AreaCode(Self.suspendedArea) else { return }
    let book = RegisterBook(desk)
    let day = today
    let held = try await wiring.database.read { tx in
      try book.standings(at: area, on: day, tx).first { $0.service.key == "izin-reklame-kecil" }?.authority.power
    }
    guard let held else { return }
    let change = RegisterDesk.Change(
      .suspended, of: held, on: today, decree: "188/1466/KEP/429.011/\(today.year)", reason: "Petugas penilai reklame belum ada.",
      at: now,
      randomness: wiring.randomness)
    try await wiring.database.write { [desk, keeper] tx in try desk.change(change, by: keeper, tx) }
  }

  private func decree(
    _ number: String, _ title: String, giver: String = "Bupati Banyuwangi", giverArea: AreaCode? = nil, issued: Day?,
    through: Day?
  ) -> Decree {
    let day = issued ?? today
    return Decree(
      id: wiring.randomness.id(at: now), number: "\(number)/\(day.year)", title: title, giver: giver, giverArea: giverArea,
      issued: day, from: day, through: through ?? .last,
      basis: "Perda Kabupaten Banyuwangi Nomor 99 Tahun \(firstYear - 1) (contoh)")
  }

  private func power(
    _ decree: Decree, _ service: String, _ areas: [AreaCode], _ limit: ObjectLimit? = nil, _ office: String = "",
    source: PowerSource = .delegation, passedOnBy: String = ""
  ) -> Power {
    Power(
      id: wiring.randomness.id(at: now), decree: decree.id, service: service, source: source,
      kind: limit == nil ? .nonLicensing : .licensing, aspect: limit == nil ? .recommendation : .licence,
      affair: "", limit: limit, areas: areas, technicalOffice: office, reporting: "Tiap tiga bulan kepada Sekretaris Daerah",
      passedOnBy: passedOnBy, from: decree.from, through: decree.through)
  }

  private func enter(_ decree: Decree, _ powers: [Power]) async throws {
    let entry = RegisterDesk.Entry(decree, powers, at: now, randomness: wiring.randomness)
    try await wiring.database.write { [desk, keeper] tx in try desk.enter(entry, by: keeper, tx) }
  }

  private func amend(_ old: Power, by new: Power, _ decree: Decree) async throws {
    let change = RegisterDesk.Change(
      .amended, of: old.id, on: new.from, decree: decree.number, reason: "Rumah tinggal sampai 100 m² cukup di kecamatan.",
      at: now,
      randomness: wiring.randomness)
    let event = wiring.randomness.id(at: now)
    try await wiring.database.write { [desk, keeper] tx in
      try desk.amend(change, by: new.replacing(old.id), event, actor: keeper, tx)
    }
  }

  private func confirm() async throws {
    for service in Self.confirmed {
      let ids = (id: wiring.randomness.id(at: now), event: wiring.randomness.id(at: now))
      try await wiring.database.write { [desk, keeper, now] tx in
        guard let ground = try desk.register.grounds(tx).first(where: { $0.service == service }) else { return }
        let said = RegisterDesk.Confirmation(
          service: service, source: ground.source, rule: ground.rule, signer: ground.signer,
          technicalOffice: ground.technicalOffice, object: ground.object, isConfirmed: true,
          isBasisRequired: service == "dispensasi-nikah")
        try desk.confirm(said, version: desk.version(ofGround: service, tx), ids: ids, at: now, by: keeper, tx)
      }
    }
  }
}
