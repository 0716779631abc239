import ArgumentParser
import Catalogue
import Civic
import Core
import Delegation
import Dossiers
import Foundation
import Storage

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Mengisi folder data baru dengan Kabupaten Banyuwangi dan bulan-bulan kerja contoh.")

  @Option(help: "Folder data. Bawaan: data, atau SIMPUL_DATA.")
  var data: String?

  @Option(help: "Folder fakta yang dikirim bersama proyek.")
  var facts = "Data"

  @Option(help: "Jumlah berkas contoh.")
  var dossiers = 30_000

  @Option(help: "Berapa hari ke belakang.")
  var days = 180

  @Flag(help: "Hapus contoh yang ada di folder itu dan mulai dari awal. Folder tanpa contoh tidak disentuh.")
  var fresh = false

  /// The password of every demonstration account, printed and open to all: such accounts are served on
  /// this computer only.
  static let password = "simpul-contoh-2026"

  func run() async throws {
    let installation = Installation(folder: data)
    let machines = DemoGuard.machines(installation)
    guard machines.isEmpty else { throw DemoGuard.refused(machines) }
    if fresh { try await DemoGuard.clear(installation) }
    // Nobody waits at a counter for an example: better slow than refused.
    var settings = DatabaseSettings()
    settings.queueSeconds = 3600
    let wiring = try Wiring(installation, settings: settings)
    switch try await wiring.database.write({ [now = wiring.clock.now()] tx in try Self.begin(wiring.services, now: now, tx) }) {
    case .empty: break
    case .begun: throw DemoGuard.interrupted
    case .real: throw DemoGuard.notADemonstration
    case .filled:
      print("Folder data ini sudah berisi contoh.")
      await wiring.database.close()
      return
    }
    try await importFacts(wiring)
    let data = try await wiring.database.read { tx in try wiring.reference.data(in: tx) }
    let people = try await addPeople(wiring, data)
    let staff = people.staff
    let decrees = people.byLogin["ortala"].map { DemoDecrees(wiring: wiring, keeper: $0, now: wiring.clock.now()) }
    try await decrees?.enter()
    if let ortala = people.byLogin["ortala"] { try await DemoMap(wiring: wiring, keeper: ortala, now: wiring.clock.now()).fill() }
    let outside = DemoOutside(wiring: wiring)
    if let ortala = people.byLogin["ortala"] { try await outside.enter(by: ortala, at: wiring.clock.now().adding(days: -days)) }
    try await play(wiring, data, staff)
    if let ortala = people.byLogin["ortala"] { try await outside.publishNoBlanks(by: ortala, at: wiring.clock.now()) }
    try await DemoNotices(wiring).say(Dictionary(staff.compactMap { area, people in people[.counter].map { (area, $0) } }) { $1 })
    if let area = AreaCode(Self.main), let officer = staff[area]?[.counter] {
      try await DemoQueue(wiring: wiring, area: area, officer: officer).play(now: wiring.clock.now())
    }
    if let area = AreaCode(Self.main), let desks = staff[area] {
      let names = try DemoNames(yaml: String(decoding: try content("names.yaml"), as: UTF8.self))
      try await DemoDocuments(
        wiring: wiring, names: names, staff: desks, area: area, now: wiring.clock.now(),
        publicAddress: wiring.installation.residentsAddress
      ).play()
    }
    if let ortala = people.byLogin["ortala"], let second = people.byLogin["ortala2"], let camat = people.byLogin["camat"] {
      try await wiring.standards.demonstrate(ortala: ortala, second: second, camat: camat, now: wiring.clock.now())
    }
    for job in wiring.jobs { try await job.run(wiring.clock.now()) }
    if let ortala = people.byLogin["ortala"] {
      let heads = Dictionary(staff.compactMap { area, people in people[.head].map { (area, $0) } }) { $1 }
      try await DemoEvaluations(wiring: wiring, keeper: ortala, heads: heads, now: wiring.clock.now()).play()
    }
    try await decrees?.suspend()
    try await wiring.database.write { [now = wiring.clock.now()] tx in try Demonstration.finish(now: now, in: tx) }
    await wiring.database.close()
    Self.printAccounts()
  }

  /// Sets the mark where nothing is, and says what was found.
  private static func begin(_ services: ServiceList, now: Moment, _ tx: Transaction) throws -> Demonstration.State {
    var state = try Demonstration.state(in: tx)
    if state == .empty, try !services.shelf(in: tx).services.isEmpty { state = .real }
    if state == .empty { try Demonstration.begin(now: now, in: tx) }
    return state
  }

  private func importFacts(_ wiring: Wiring) async throws {
    let now = wiring.clock.now()
    let table = RegionTable(Array(try content("banyuwangi.csv")))
    guard table.faults.count == 0 else { throw ValidationError("Data wilayah contoh rusak.") }
    _ = try await wiring.regions.run(table)
    _ = try await OfficeStore.makeMissing(
      regency: AreaCode(regency: wiring.installation.regency), now: now, { wiring.randomness.id(at: now) }, in: wiring.database)
    let outlines = OutlineTable(Array(try content("outlines-35.10.csv")))
    guard outlines.faults.isEmpty, case .imported = try await wiring.bringIn(outlines, now: now) else {
      throw ValidationError("Garis batas contoh rusak.")
    }
    let calendar = try CalendarFile(yaml: String(decoding: try content("calendar.yaml"), as: UTF8.self))
    let (regency, eventID) = (wiring.installation.regency, wiring.randomness.id(at: now))
    _ = try await wiring.database.write { tx in
      try CalendarStore.replace(with: calendar, regency: regency, eventID: eventID, now: now, in: tx)
    }
    let catalogue = try CatalogueFile(yaml: String(decoding: try content("catalogue.yaml"), as: UTF8.self))
    _ = try await wiring.catalogue.importFile(catalogue, now: now)
    let grounds = GroundFile(yaml: String(decoding: try content("powers.yaml"), as: UTF8.self))
    guard case .imported = try await wiring.bringIn(grounds, now: now) else {
      throw ValidationError("Dasar layanan contoh rusak.")
    }
  }

  private func content(_ name: String) throws -> Data {
    guard let content = FileManager.default.contents(atPath: "\(facts)/\(name)") else {
      throw ValidationError("Berkas \(facts)/\(name) tidak ada. Jalankan dari folder proyek, atau pakai --facts.")
    }
    return content
  }

  private static let main = "35.10.16"
  private static let desks: [(role: Role, login: String)] = [
    (.counter, "loket"), (.sectionHead, "kasi"), (.secretary, "sekcam"), (.head, "camat"),
  ]

  /// An account for each desk of each district, and for the regency. The district of Banyuwangi has the
  /// short names that the program prints.
  private func addPeople(_ wiring: Wiring, _ data: ReferenceData) async throws -> (
    staff: [AreaCode: [Role: Actor]], byLogin: [String: Actor]
  ) {
    let names = try DemoNames(yaml: String(decoding: try content("names.yaml"), as: UTF8.self))
    var dice = Dice(seed: 16)
    var people: [(login: String, name: String, assignments: [Assignment])] = []
    for office in data.districtOffices {
      for desk in Self.desks {
        let place = office.area.text == Self.main ? "" : "." + office.area.text.suffix(2)
        people.append((desk.login + place, names.person(&dice), [Assignment(role: desk.role, area: office.area)]))
      }
    }
    let regency = data.regency
    people.append(("ortala", names.person(&dice), [Assignment(role: .regencyStaff, area: regency)]))
    people.append(("ortala2", names.person(&dice), [Assignment(role: .regencyStaff, area: regency)]))
    people.append(("sekda", names.person(&dice), [Assignment(role: .regencySecretary, area: regency)]))
    people.append(("inspektorat", names.person(&dice), [Assignment(role: .inspectorate, area: regency)]))
    people.append(("admin", names.person(&dice), [Assignment(role: .administrator, area: regency)]))
    let accounts = try await wiring.accounts.addDemo(people, password: Self.password, now: wiring.clock.now())
    var staff: [AreaCode: [Role: Actor]] = [:]
    var byLogin: [String: Actor] = [:]
    for account in accounts {
      guard let assignment = account.assignments.first else { continue }
      let actor = Actor(
        account: account.id, name: account.name, regency: wiring.installation.regency, assignments: account.assignments)
      staff[assignment.area, default: [:]][assignment.role] = actor
      byLogin[account.login] = actor
    }
    return (staff, byLogin)
  }

  private func play(_ wiring: Wiring, _ data: ReferenceData, _ staff: [AreaCode: [Role: Actor]]) async throws {
    let names = try DemoNames(yaml: String(decoding: try content("names.yaml"), as: UTF8.self))
    let services = try await wiring.database.read { tx in try wiring.workshop.asks.offered(nil, tx) }
    let now = wiring.clock.now()
    let from = wiring.reference.zone.day(of: now) + -days
    let offices = data.districtOffices
    let (filler, online) = (DemoFiller(wiring), DemoOnline(wiring))
    let tally = Tally(total: dossiers)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, office) in offices.enumerated() {
        let count = dossiers * (index + 1) / offices.count - dossiers * index / offices.count
        group.addTask {
          let story = DemoStory(
            office: office.area, villages: data.villages(of: office.area), services: services, names: names,
            calendar: data.calendar(of: office.area), count: count, from: from, now: now, seed: UInt64(index) &+ 35_10)
          try await filler.play(story, staff: staff[office.area] ?? [:]) { await tally.add($0) }
          try await online.play(office.area, staff[office.area] ?? [:], names, now: now, seed: UInt64(index) &+ 16)
        }
      }
      try await group.waitForAll()
    }
    try await DemoEvaluations.fill(wiring, data, services, names, staff, now: now)
    if let area = AreaCode(Self.main), let officer = staff[area]?[.counter] {
      try await DemoAffordable(
        wiring: wiring, names: names, officer: officer, area: area, services: services, now: now
      ).play()
      if let desks = staff[area] {
        try await DemoObjections(wiring: wiring, staff: desks, area: area, services: services, now: now).play()
      }
      try await DemoOutside(wiring: wiring).play(area, staff[area] ?? [:], names, at: now)
      if let head = staff[area]?[.head] {
        try await DemoRights(wiring: wiring, officer: officer, head: head, area: area, now: now).play()
      }
    }
  }

  /// Counts what is done and shows it now and then.
  private actor Tally {
    private let total: Int
    private var done = 0
    private var shown = 0

    init(total: Int) {
      self.total = total
    }

    func add(_ count: Int) {
      done += count
      guard done - shown >= max(1, total / 50) || done == total else { return }
      shown = done
      Progress.show("berkas contoh", done: done, of: total)
    }
  }

  static func printAccounts() {
    print("Akun contoh (kata sandi semua: \(password)):")
    for (role, login) in desks { print("  \(login)\t\(role.title.id), Kecamatan Banyuwangi") }
    print("  ortala\tStaf kabupaten\n  ortala2\tStaf kabupaten, orang kedua\n  sekda\tSekretaris daerah, atasan camat")
    print("  inspektorat\tInspektorat\n  admin\tPengelola akun")
  }
}
