import Civic
import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Dossiers
@testable import simpul

/// The regency's page against the records themselves.
@Suite("The regency's page")
struct RegencyTests {
  static let neighbour = "35.10.17"
  static let months = ["2026-10-01", "2026-11-01"]

  /// A house in which a second office worked too.
  static func house(_ seed: UInt64) async throws -> House {
    let house = try await House(dossiers: 120, seed: seed)
    let area = try AreaCode(neighbour).required()
    let names = try DemoNames(yaml: String(contentsOfFile: House.facts + "/names.yaml", encoding: .utf8))
    let (services, data) = try await house.read { tx in
      (try house.wiring.workshop.asks.offered(nil, tx), try house.wiring.reference.data(in: tx))
    }
    let story = DemoStory(
      office: area, villages: data.villages(of: area), services: services, names: names, calendar: data.calendar(of: area),
      count: 40, from: try Day(iso: "2026-10-01").required(), now: house.now, seed: seed + 100)
    let staff = house.staff.map { role, actor in
      (role, Actor(account: actor.account, name: actor.name, regency: 3510, assignments: [Assignment(role: role, area: area)]))
    }
    try await DemoFiller(house.wiring).play(
      story, as: "neighbour", staff: Dictionary(staff) { first, _ in first }
    ) { _, _ in }
    // The year was published before the neighbour worked: it is published anew.
    try await house.wiring.database.write { tx in _ = try tx.run("DELETE FROM promise_period WHERE regency = \(3510)") }
    for job in house.wiring.jobs { try await job.run(house.now) }
    return house
  }

  static func figures(
    _ house: House, for actor: Actor = House.keeper, service: String = "", month: String = "2026-11-01", _ tx: Transaction
  ) throws -> RegencyFigures {
    let data = try house.wiring.reference.data(in: tx)
    let services = try house.wiring.workshop.asks.everOffered(tx).map(\.key.service)
    let reader = try RegencyReader(actor, data, on: Zone.wib.day(of: house.now)).required()
    return try RegencyFigures(
      for: reader, service: service, services: services, month: try Day(iso: month).required(), data, now: house.now, tx)
  }

  @Test("every number of every kecamatan, service and month equals a recount of the records", arguments: [UInt64(3), 8])
  func recount(_ seed: UInt64) async throws {
    let house = try await Self.house(seed)
    try await house.read { tx in
      for month in Self.months {
        let services = [""] + (try Self.figures(house, month: month, tx).services.map(\.service))
        #expect(services.count > 5)
        for service in services {
          let kept = try Self.figures(house, service: service, month: month, tx)
          for line in [kept.total] + kept.lines { try expect(line, service, month, house.now, tx) }
          #expect(kept.total.open == kept.lines.reduce(0) { $0 + $1.open })
          #expect(kept.months.last?.figures == kept.total.month)
        }
      }
      let all = try Self.figures(house, tx)
      #expect(all.lines.count == 25)
      #expect(all.services.reduce(0) { $0 + $1.open } == all.total.open)
      #expect(all.services.reduce(0) { $0 + $1.month.decided } == all.total.month?.decided)
      #expect(all.lines.filter { $0.open > 0 }.count == 2)
    }
  }

  private func expect(_ line: RegencyFigures.Line, _ service: String, _ month: String, _ now: Moment, _ tx: Transaction) throws {
    let (from, through) = (month, try Day(iso: month).required().nextMonthStart + -1)
    let ofService: SQL = service.isEmpty ? "" : "AND service = \(service)"
    func count(_ condition: SQL) throws -> Int {
      try tx.first(
        "SELECT COUNT(*) FROM dossier WHERE regency = 3510 AND \(SQL.within(line.area, "area")) \(ofService) AND \(condition)"
      ) { $0.int(0) } ?? -1
    }
    #expect(line.open == (try count("decided_day IS NULL")))
    #expect(line.overdue == (try count("decided_day IS NULL AND first_due < \(now)")))
    let kept = try line.month.required()
    #expect(kept.received == (try count("received_day >= \(from) AND received_day <= \(through)")))
    #expect(kept.decided == (try count("decided_day >= \(from) AND decided_day <= \(through)")))
    #expect(kept.onTime == (try count("decided_day >= \(from) AND decided_day <= \(through) AND late = 0")))
    #expect(line.year?.n ?? 0 == (try count("decided_day <= '2026-11-19'")))
  }

  @Test("a list opens exactly what its number counts, page by page and office by office")
  func lists() async throws {
    let house = try await Self.house(5)
    try await house.read { tx in
      let data = try house.wiring.reference.data(in: tx)
      for month in Self.months {
        for service in ["", "dispensasi-nikah"] {
          let kept = try Self.figures(house, service: service, month: month, tx)
          for line in [kept.total] + kept.lines.filter({ $0.month?.received ?? 0 > 0 }) {
            let counts = try line.month.required()
            let wanted: [(FigureRecords.Kind, Int)] = [
              (.received, counts.received), (.decided, counts.decided), (.onTime, counts.onTime),
              (.late, counts.decided - counts.onTime),
            ]
            for (kind, n) in wanted {
              let records = CountedRecords(
                kind: kind, part: service, month: kept.month, offices: data.districts(in: line.area).map(\.area), regency: 3510)
              var (seen, place): ([ID], RecordPlace?) = ([], nil)
              repeat {
                let page = try records.dossiers(after: place, limit: 7, tx)
                #expect(page.records.count == 7 || page.next == nil)
                seen += page.records.map(\.id)
                // As it goes through an address and back.
                place = page.next.flatMap { RecordPlace(text: $0.text) }
              } while place != nil
              #expect(seen.count == n)
              #expect(Set(seen).count == n)
            }
            for (kind, n) in [(FigureRecords.Kind.open, line.open), (.overdue, line.overdue)] {
              let records = try FigureRecords(
                kind, part: service, regency: 3510, area: line.area, offices: [], month: kept.month, after: "", now: house.now, tx
              )
              #expect(records.dossiers.count == n)
            }
          }
        }
      }
      for wrong in ["", "x", "35.10.16_2026-11-03", "35_2026-13-03_a", "35.10.16_2026-11-03_nonsense"] {
        #expect(RecordPlace(text: wrong) == nil)
      }
    }
  }

  @Test("a camat reads the months of the own office alone, and of the others what is published")
  func areas() async throws {
    let house = try await Self.house(6)
    let camat = try house.staff[.head].required()
    try await house.read { tx in
      let (own, whole) = (try Self.figures(house, for: camat, tx), try Self.figures(house, tx))
      #expect(own.scope == house.office)
      #expect(own.lines.filter { $0.month != nil }.map(\.area) == [house.office])
      for (mine, all) in zip(own.lines, whole.lines) {
        #expect((mine.open, mine.overdue) == (all.open, all.overdue))
        #expect(mine.year == all.year)
      }
      #expect(own.total.open == whole.lines.first { $0.area == house.office }?.open)
      #expect(own.services.reduce(0) { $0 + $1.open } == own.total.open)
      let data = try house.wiring.reference.data(in: tx)
      let today = Zone.wib.day(of: house.now)
      let nobody = Actor(
        account: camat.account, name: "", regency: 3510,
        assignments: [Assignment(role: .administrator, area: AreaCode(regency: 3510))])
      #expect(RegencyReader(nobody, data, on: today) == nil)
    }
  }

  @Test("no more statements than a page may have, however many kecamatan and services there are")
  func statements() async throws {
    let house = try await House(dossiers: 20, seed: 2)
    var settings = DatabaseSettings()
    let recorder = StatementRecorder(keepsJournal: true)
    settings.recorder = recorder
    let wiring = try Wiring(house.scratch.installation, for: .reading, clock: .fixed(house.now), settings: settings)
    for _ in 0..<2 {
      _ = recorder.takeJournal()
      try await wiring.database.read { tx in
        let data = try wiring.reference.data(in: tx)
        let services = try wiring.workshop.asks.everOffered(tx).map(\.key.service)
        let reader = try RegencyReader(House.keeper, data, on: Zone.wib.day(of: house.now)).required()
        _ = try RegencyFigures(
          for: reader, service: "", services: services, month: Zone.wib.day(of: house.now), data, now: house.now, tx)
      }
    }
    // Nine of its own, and two that ask whether what is kept in memory is still true; who asks is found besides.
    #expect(recorder.takeJournal().count <= 11)
    await wiring.database.close()
  }

  @Test("outlines replace what was there, and those of strangers are refused")
  func outlines() async throws {
    let house = try await House(dossiers: 0)
    let file = Array(try Data(contentsOf: URL(fileURLWithPath: House.facts + "/outlines-35.10.csv")))
    func map() async throws -> RegencyMap? {
      try await house.read { tx in try house.wiring.reference.data(in: tx).map }
    }
    #expect(try await map() == nil)
    #expect(try await house.wiring.bringIn(OutlineTable(file), now: house.now) == .imported(25, isChange: true))
    #expect(try await house.wiring.bringIn(OutlineTable(file), now: house.now) == .imported(25, isChange: false))
    let offices = try await house.read { tx in try house.wiring.reference.data(in: tx).districtOffices.map(\.area) }
    #expect(try await map()?.shapes.map(\.area) == offices)
    let square = "\"POLYGON((114 -8,114.1 -8,114.1 -8.1,114 -8))\""
    let stranger = OutlineTable(Array("code,source,wkt\n35.11.01,contoh,\(square)\n".utf8))
    guard case .refused(let faults) = try await house.wiring.bringIn(stranger, now: house.now) else {
      Issue.record("an outline of another regency was taken")
      return
    }
    #expect(faults.map(\.line) == [2])
    #expect(try await map()?.shapes.count == 25)
    let one = OutlineTable(Array("code,source,wkt\n35.10.16,contoh,\(square)\n".utf8))
    #expect(try await house.wiring.bringIn(one, now: house.now) == .imported(1, isChange: true))
    #expect(try await map()?.shapes.count == 1)
  }
}
