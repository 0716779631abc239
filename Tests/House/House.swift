import Catalogue
import Civic
import Core
import Dossiers
import Foundation
import Scratch
import Storage

@testable import simpul

/// A small believable world: Banyuwangi with its real offices, some weeks of invented work played
/// through the real desks, on a real database whose every write is rehearsed.
final class House: Sendable {
  let wiring: Wiring
  let recorder: StatementRecorder
  let engine: TestEngine
  let scratch: Scratch
  let staff: [Role: Actor]
  let office: AreaCode
  /// Friday 20 November 2026, 14.00 in Banyuwangi: the office works, its counter has closed.
  let now: Moment

  static let facts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data").path

  /// - Parameters:
  ///   - dossiers: how many the office of Banyuwangi has received.
  ///   - keepsJournal: whether each run of a statement is noted with its values.
  ///   - parts: into how many parts a server cuts its large tables.
  init(dossiers: Int, seed: UInt64 = 1, on engine: TestEngine = .chosen, keepsJournal: Bool = false, parts: Int = 2) async throws
  {
    self.engine = engine
    scratch = try Scratch(on: engine)
    recorder = StatementRecorder(keepsJournal: keepsJournal)
    let day = Day(iso: "2026-11-20") ?? .first
    let now = Zone.wib.moment(day, minute: 14 * 60)
    self.now = now
    var settings = DatabaseSettings.rehearsing(recorder: recorder)
    settings.parts = parts
    wiring = try Wiring(scratch.installation, clock: .fixed(now), settings: settings)
    scratch.closes(wiring.database)
    try await Self.importFacts(wiring, now)
    let office = try AreaCode("35.10.16").required()
    self.office = office
    staff = Dictionary(
      [Role.counter, .sectionHead, .secretary, .head].map { role in
        (
          role,
          Actor(
            account: Randomness.system.id(at: now), name: role.rawValue, regency: 3510,
            assignments: [Assignment(role: role, area: office)])
        )
      }
    ) { first, _ in first }
    try await DemoOutside(wiring: wiring).enter(by: Self.keeper, at: now)
    try await play(dossiers, seed: seed)
  }

  /// Someone of the regency, who keeps its register.
  static let keeper = Actor(
    account: Randomness.system.id(at: Moment(seconds: 1_780_000_000)), name: "Uji Pemerintahan", regency: 3510,
    assignments: [Assignment(role: .regencyStaff, area: AreaCode(regency: 3510))])

  private static func importFacts(_ wiring: Wiring, _ now: Moment) async throws {
    func content(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(facts)/\(name)")) }
    _ = try await wiring.regions.run(RegionTable(Array(try content("banyuwangi.csv"))))
    _ = try await OfficeStore.makeMissing(
      regency: AreaCode(regency: 3510), now: now, { Randomness.system.id(at: now) }, in: wiring.database)
    let calendar = try CalendarFile(yaml: String(decoding: try content("calendar.yaml"), as: UTF8.self))
    let eventID = Randomness.system.id(at: now)
    _ = try await wiring.database.write { tx in
      try CalendarStore.replace(with: calendar, regency: 3510, eventID: eventID, now: now, in: tx)
    }
    let catalogue = try CatalogueFile(yaml: String(decoding: try content("catalogue.yaml"), as: UTF8.self))
    _ = try await wiring.catalogue.importFile(catalogue, now: now)
  }

  private func play(_ count: Int, seed: UInt64) async throws {
    try await DemoFiller(wiring).play(try await story(count, seed: seed), as: "story", staff: staff) { _, _ in }
    for job in wiring.jobs { try await job.run(now) }
  }

  /// The invented weeks of the office.
  func story(_ count: Int, seed: UInt64) async throws -> DemoStory {
    let names = try DemoNames(yaml: String(contentsOfFile: Self.facts + "/names.yaml", encoding: .utf8))
    let (services, data) = try await wiring.database.read { [wiring] tx in
      (try wiring.workshop.asks.offered(nil, tx), try wiring.reference.data(in: tx))
    }
    return DemoStory(
      office: office, villages: data.villages(of: office), services: services, names: names,
      calendar: data.calendar(of: office), count: count, from: (Day(iso: "2026-10-01") ?? .first), now: now, seed: seed)
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await wiring.database.read(body)
  }
}

extension Scratch {
  /// The program's own files and its database.
  var installation: Installation { Installation(folder: folder, database: place) }
}

struct Missing: Error {}

extension Optional {
  func required() throws -> Wrapped {
    guard let self else { throw Missing() }
    return self
  }
}
