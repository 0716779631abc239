import Civic
import Core
@testable import Dossiers
import Storage
import Testing

@testable import simpul

/// What is kept must equal what a plain recount of the rows gives, whatever happened before.
@Suite("Kept figures and work lists equal a recount")
struct RecountTests {
  @Test("figures by month and service", arguments: [UInt64(1), 2, 3])
  func figures(_ seed: UInt64) async throws {
    let house = try await House(dossiers: 120, seed: seed)
    let (office, now) = (house.office, house.now)
    try await house.read { tx in
      let services = try house.wiring.workshop.asks.offered(nil, tx).map(\.key.service)
      for month in ["2026-10-01", "2026-11-01"] {
        let first = try Day(iso: month).required()
        for area in [office, AreaCode(regency: 3510)] {
          let kept = try OfficeFigures(regency: 3510, area: area, month: first, services: services, now: now, tx)
          let (from, through) = (first, first.nextMonthStart + -1)
          func recount(_ condition: SQL) throws -> Int {
            try tx.first("SELECT COUNT(*) FROM dossier WHERE regency = 3510 AND \(condition)") { $0.int(0) } ?? -1
          }
          let decided: SQL = "decided_day >= \(from) AND decided_day <= \(through)"
          #expect(kept.total.received == (try recount("received_day >= \(from) AND received_day <= \(through)")))
          #expect(kept.total.decided == (try recount(decided)))
          #expect(kept.total.late == (try recount("\(decided) AND late = 1")))
          #expect(kept.total.onTime + kept.total.late == kept.total.decided)
          #expect(kept.open == (try recount("state IN ('unchecked', 'incomplete', 'running', 'paused')")))
          #expect(kept.overdue == (try overdue(in: area, house, tx)))
          try expectRecords(behind: kept, house, tx)
          for (service, line) in kept.byService {
            #expect(line.decided == (try recount("\(decided) AND service = \(service)")))
            let minutes = try tx.all(
              "SELECT office_minutes FROM dossier WHERE regency = 3510 AND \(decided) AND service = \(service) ORDER BY office_minutes"
            ) { $0.int(0) }
            guard !minutes.isEmpty else { continue }
            let exact = minutes[Int((0.9 * Double(minutes.count)).rounded(.up)) - 1]
            #expect(line.p90 ?? 0 >= exact)
            #expect(Double(line.p90 ?? 0) <= Double(exact) * 1.25 + 1)
          }
        }
      }
    }
  }

  /// How many open dossiers the clock itself calls late.
  private func overdue(in area: AreaCode, _ house: House, _ tx: Transaction) throws -> Int {
    let rows = try tx.all(
      """
      SELECT id, promise FROM dossier
      WHERE regency = 3510 AND state IN ('incomplete', 'running', 'paused') AND \(SQL.within(area, "area"))
      """
    ) { (try $0.id(0), $0.text(1)) }
    let calendar = try house.wiring.reference.data(in: tx).calendar(of: house.office)
    return try rows.count { id, promise in
      let acts = try DossierStore.acts(of: id, regency: 3510, tx)
      let length = try PromiseLength(promise).required()
      return DossierRules.reading(acts, promise: length, calendar: calendar, now: house.now).isLate
    }
  }

  /// Each figure opens as many records as it counts.
  private func expectRecords(behind kept: OfficeFigures, _ house: House, _ tx: Transaction) throws {
    let counts: [FigureRecords.Kind: Int] = [
      .received: kept.total.received, .decided: kept.total.decided, .onTime: kept.total.onTime, .late: kept.total.late,
      .withoutBasis: kept.total.withoutBasis, .open: kept.open, .overdue: kept.overdue,
      .turnedAway: kept.turnedAway.values.reduce(0, +),
    ]
    for (kind, count) in counts {
      let records = try FigureRecords(
        kind, part: "", regency: 3510, area: kept.area,
        offices: try house.wiring.reference.data(in: tx).districts(in: kept.area).map(\.area), month: kept.month,
        after: "", now: house.now, tx)
      #expect(records.dossiers.count + records.turnedAway.count == min(count, FigureRecords.pageSize))
      let areOpen = records.dossiers.allSatisfy { $0.state.isOpen }
      #expect(areOpen || !kind.isOfNow)
    }
  }

  @Test("the open work is what is open, at the desk that holds it")
  func worklist() async throws {
    let house = try await House(dossiers: 120, seed: 4)
    try await house.read { tx in
      let open = try tx.all("SELECT id, state, step, hop FROM dossier WHERE regency = 3510 AND state <> 'closed'") {
        (try $0.id(0), $0.text(1), $0.isNull(3) ? $0.text(2) : DossierRules.Queue.away)
      }
      // Notices that someone must say are work of their own.
      let listed = try tx.all(
        """
        SELECT id, queue FROM worklist
        WHERE regency = 3510 AND area = '35.10' AND queue <> 'escalated' AND queue <> 'notice.hand' AND queue <> 'elsewhere'
        """
      ) { (try $0.id(0), $0.text(1)) }.filter { !$0.1.hasPrefix(DossierRules.Queue.of(service: "")) }
      let queues = Dictionary(listed) { first, _ in first }
      #expect(listed.count == open.count)
      for (id, state, step) in open {
        let expected =
          ["running": step, "unchecked": "counter", "incomplete": "waiting", "paused": "waiting"][state] ?? "handOver"
        #expect(queues[id] == expected)
      }
    }
  }

  @Test("every record agrees with its latest event")
  func audit() async throws {
    let house = try await House(dossiers: 60, seed: 5)
    let report = try await AuditVerifier(house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
    #expect(report.records >= 60)
  }
}
