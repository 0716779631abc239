import Civic
import Core
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

/// What is published must equal what anyone can count from the acts themselves.
@Suite("Promise beside reality")
struct PromiseTests {
  /// A decision as the acts tell it, without any column the figures are made from.
  private struct Told: Sendable {
    let area: AreaCode
    let service: String
    let day: Day
    let minutes: Int
    let isLate: Bool
  }

  private func told(_ house: House) async throws -> [Told] {
    try await house.read { tx in
      let rows = try tx.all("SELECT id, area, service, promise FROM dossier WHERE regency = 3510") {
        (try $0.id(0), try $0.value(1, as: AreaCode.self), $0.text(2), $0.text(3))
      }
      return try rows.compactMap { id, area, service, promise in
        let calendar = try house.wiring.reference.data(in: tx).calendar(of: area)
        let acts = try DossierStore.acts(of: id, regency: 3510, tx)
        guard let end = acts.first(where: { [.approved, .rejected, .grantedByLaw].contains($0.kind) }) else { return nil }
        let reading = DossierRules.reading(acts, promise: try PromiseLength(promise).required(), calendar: calendar, now: end.at)
        return Told(
          area: area, service: service, day: calendar.zone.day(of: end.at), minutes: (reading.officeSeconds + 59) / 60,
          isLate: reading.isLate)
      }
    }
  }

  /// By the definition: the smallest value with at least nine tenths of all at or below it.
  private func slowly(_ share: Double, _ minutes: [Int]) -> Int? {
    minutes.filter { candidate in Double(minutes.count { $0 <= candidate }) >= share * Double(minutes.count) - 1e-9 }.min()
  }

  @Test("published figures equal a plain recount of the acts, to the minute", arguments: [UInt64(11), 12, 13])
  func exact(_ seed: UInt64) async throws {
    let house = try await House(dossiers: 150, seed: seed)
    let told = try await told(house)
    let job = PromiseJob(database: house.wiring.database, workshop: house.wiring.workshop)
    // The second time the period has left half of the history behind, the third time all of it.
    for now in [house.now, Zone.wib.moment(try Day(iso: "2027-11-01").required(), minute: 600), house.now.adding(days: 800)] {
      try await job.run(now: now)
      let period = PromisePeriod(now: now, zone: .wib)
      let decided = told.filter { $0.day >= period.from && $0.day <= period.through }
      #expect(now > house.now || !decided.isEmpty)
      let whole = AreaCode(regency: 3510)
      let keys = [""] + Set(told.map(\.service)).sorted()
      let published = try await house.read { tx in
        try PromiseStore.figures(areas: [whole, house.office], services: keys, regency: 3510, tx)
      }
      var expected: Set<PromiseFigure> = []
      for area in [whole, house.office] {
        for key in keys {
          let group = decided.filter { area.contains($0.area) && (key.isEmpty || $0.service == key) }
          guard let half = slowly(0.5, group.map(\.minutes)), let nine = slowly(0.9, group.map(\.minutes)) else { continue }
          expected.insert(
            PromiseFigure(
              area: area, service: key, n: group.count, onTime: group.count { !$0.isLate }, half: half, nineTenths: nine))
        }
      }
      #expect(Set(published) == expected)
      #expect(published.count == expected.count)
    }
  }

  @Test("the months behind a figure add up to it, and open work is counted by service")
  func behind() async throws {
    let house = try await House(dossiers: 150, seed: 14)
    let desk = PromiseDesk(house.wiring.workshop)
    try await house.read { tx in
      let table = try desk.table(of: house.office, now: house.now, tx)
      let period = try table.period.required()
      #expect(table.lines.contains { $0.n > 0 })
      for line in table.lines {
        let key = try line.service.required().key.service
        let months = try desk.months(of: key, in: house.office, period, tx)
        #expect(months.reduce(0) { $0 + $1.n } == line.n)
        #expect(months.reduce(0) { $0 + $1.onTime } == line.figure?.onTime ?? 0)
        func counted(_ condition: SQL) throws -> Int {
          try tx.first(
            "SELECT COUNT(*) FROM dossier WHERE regency = 3510 AND service = \(key) AND decided_day IS NULL \(condition)"
          ) { $0.int(0) } ?? -1
        }
        #expect(line.open == (try counted("")))
        #expect(line.overdue == (try counted("AND first_due < \(house.now)")))
        let records = try FigureRecords(
          .open, part: key, regency: 3510, area: house.office, offices: [house.office], month: house.now.day, after: "",
          now: house.now, tx)
        #expect(records.dossiers.count == line.open)
      }
    }
  }

  @Test("the total of an office is the sum of its services, and the counts add up")
  func total() async throws {
    let house = try await House(dossiers: 150, seed: 15)
    let desk = PromiseDesk(house.wiring.workshop)
    try await house.read { tx in
      let table = try desk.table(of: house.office, now: house.now, tx)
      let total = try table.total.required()
      #expect(total.n == table.lines.reduce(0) { $0 + $1.n })
      #expect(total.figure?.onTime == table.lines.reduce(0) { $0 + ($1.figure?.onTime ?? 0) })
      #expect(total.open == table.lines.reduce(0) { $0 + $1.open })
      #expect(total.overdue == table.lines.reduce(0) { $0 + $1.overdue })
      #expect(total.overdue <= total.open)
    }
    #expect(
      PromiseStrings.decided(103, onTime: 97).id.contains("103 berkas diputus dalam masa itu = 97 tepat waktu + 6 terlambat"))
    #expect(!PromiseStrings.decided(9, onTime: nil).id.contains("tepat"))
  }

  @Test("nothing is called measured with fewer than ten files, and at nine the slowest would be the measure")
  func few() throws {
    let area = AreaCode(regency: 3510)
    func figure(_ count: Int) throws -> PromiseFigure {
      try PromiseFigure(area: area, service: "x", minutes: Array(1...count), onTime: count).required()
    }
    #expect(try figure(9).nineTenths == 9)
    #expect(try !figure(9).isEnough)
    #expect(try figure(10).nineTenths == 9)
    #expect(try figure(10).isEnough)
    #expect(PromiseFigure(area: area, service: "x", minutes: [], onTime: 0) == nil)
    #expect(NearestRank.value(90, of: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) == 10)
  }

  @Test("the period is twelve months that end with the last full day, also around a leap day")
  func period() throws {
    func period(_ day: String, _ minute: Int) throws -> PromisePeriod {
      PromisePeriod(now: Zone.wib.moment(try Day(iso: day).required(), minute: minute), zone: .wib)
    }
    #expect(
      try period("2026-11-21", 600)
        == PromisePeriod(from: Day(iso: "2025-11-21").required(), through: Day(iso: "2026-11-20").required()))
    #expect(try period("2026-11-21", 30).through.iso == "2026-11-19")
    #expect(
      try period("2028-03-01", 600)
        == PromisePeriod(from: Day(iso: "2027-03-01").required(), through: Day(iso: "2028-02-29").required()))
    #expect(try period("2026-11-21", 600).months.count == 13)
  }

  @Test("figures are published once a day, and say of when they are")
  func daily() async throws {
    let house = try await House(dossiers: 20, seed: 15)
    let job = PromiseJob(database: house.wiring.database, workshop: house.wiring.workshop)
    func published() async throws -> PromiseStore.Published {
      try await house.read { tx in try PromiseStore.published(regency: 3510, tx) }.required()
    }
    let first = try await published()
    try await job.run(now: house.now.adding(minutes: 60))
    #expect(try await published() == first)
    try await job.run(now: house.now.adding(days: 1))
    #expect(try await published().period.through == first.period.through + 1)
  }
}

extension Moment {
  fileprivate var day: Day { Zone.wib.day(of: self) }
}
