import Civic
import Core
import Foundation
import Sheets
import Storage
import Testing

@testable import Dossiers
@testable import simpul

/// Programs that act for people, and tables that people take out.
@Suite("Tokens and exports")
struct ProgramTests {
  private static let password = "kuda-laut-biru-3510"

  /// Runs every statement of both, for the test that looks at statements.
  static func exercise(_ house: House) async throws {
    let (owner, token) = try await token(in: house, scopes: [.readDossiers])
    let (accounts, now) = (house.wiring.accounts, house.now)
    try await house.wiring.database.write { tx in try AccessTokens.touch(token.token, now: now, in: tx) }
    let eventID = Randomness.system.id(at: now)
    try await house.wiring.database.write { tx in
      try accounts.revoke(token.record.id, of: owner.account, by: nil, eventID: eventID, now: now, tx)
    }
    for kind in ExportKind.allCases { _ = try await rows(of: kind, .year(2026), in: house, pageSize: 7) }
  }

  /// A new officer of the counter, and a token of theirs.
  private static func token(in house: House, scopes: Set<Permission>, days: Int = 30) async throws
    -> (owner: Actor, draft: AccountDesk.TokenDraft)
  {
    let (accounts, now) = (house.wiring.accounts, house.now)
    _ = try await accounts.add(
      login: "program", name: "Uji Program", password: password,
      assignments: [Assignment(role: .counter, area: house.office)], mustChange: false, isDemo: false, now: now)
    let draft = try accounts.draftToken(name: "papan", scopes: scopes, days: days, now: now)
    let today = house.wiring.reference.zone.day(of: now)
    let owner = try await house.wiring.database.write { tx in
      guard let owner = try accounts.person(login: "program", tx) else { throw Missing() }
      try accounts.make(draft, for: owner, by: owner.account, today: today, tx)
      return owner
    }
    return (owner, draft)
  }

  private static func rows(of kind: ExportKind, _ period: ExportPeriod, in house: House, pageSize: Int) async throws -> [[Cell]] {
    let desk = ExportDesk(house.wiring.workshop, pageSize: pageSize)
    let actor = try house.staff[.counter].required()
    let (now, regency) = (house.now, AreaCode(regency: 3510))
    let wide = Actor(
      account: actor.account, name: actor.name, regency: 3510, assignments: [Assignment(role: .counter, area: regency)])
    let wish = ExportWish(kind: kind, area: regency, period: period, format: .csv)
    let ids = (0..<3).map { _ in Randomness.system.id(at: now) }
    let begun = try await house.wiring.database.write { tx in
      try desk.begin(wish, ids: Array(ids.prefix(2)), by: wide, now: now, tx)
    }
    var rows: [[Cell]] = []
    var place: ExportPlace? = ExportPlace()
    while let here = place {
      let page = try await house.read { tx in try desk.page(begun, at: here, now: now, .id, tx) }
      #expect(page.rows.count <= max(pageSize, 100))
      rows += page.rows
      place = page.next
    }
    let count = rows.count
    try await house.wiring.database.write { tx in
      try desk.end(begun, rows: count, isWhole: true, eventID: ids[2], by: wide.account, now: now, tx)
    }
    return rows
  }

  @Test("a token acts for its owner with their areas and no more than its scopes")
  func scopes() async throws {
    let house = try await House(dossiers: 0)
    let (owner, draft) = try await Self.token(in: house, scopes: [.readDossiers])
    let found = try await house.read { [now = house.now] tx in try AccessTokens.find(draft.token, in: tx, now: now) }
    let actor = try #require(found?.actor)
    let today = house.wiring.reference.zone.day(of: house.now)
    #expect(actor.account == owner.account)
    #expect(actor.areas(for: .readDossiers, on: today) == [house.office])
    #expect(actor.areas(for: .receive, on: today).isEmpty)
    #expect(owner.areas(for: .receive, on: today) == [house.office])
  }

  @Test("a token ends with its time, its revocation, its account and the roles of its owner")
  func endings() async throws {
    let house = try await House(dossiers: 0)
    let (accounts, now) = (house.wiring.accounts, house.now)
    let (owner, draft) = try await Self.token(in: house, scopes: [.readDossiers])
    func actor(_ moment: Moment) async throws -> Actor? {
      try await house.read { tx in try AccessTokens.find(draft.token, in: tx, now: moment)?.actor }
    }
    #expect(try await actor(now.adding(days: 30).adding(seconds: -1)) != nil)
    #expect(try await actor(now.adding(days: 30)) == nil)
    let today = house.wiring.reference.zone.day(of: now)
    #expect(try await accounts.end(.counter, in: house.office, of: "program", today: today, now: now))
    #expect(try await actor(now)?.areas(for: .readDossiers, on: today) == [])
    #expect(try await accounts.close(login: "program", now: now))
    #expect(try await actor(now) == nil)
    let eventID = Randomness.system.id(at: now)
    try await house.wiring.database.write { tx in
      try accounts.revoke(draft.record.id, of: owner.account, by: nil, eventID: eventID, now: now, tx)
    }
    await #expect(throws: Problem.notFound) {
      try await house.wiring.database.write { tx in
        try accounts.revoke(draft.record.id, of: owner.account, by: nil, eventID: eventID, now: now, tx)
      }
    }
  }

  @Test("a token for more than its owner may do is not made, nor one for ever")
  func beyond() async throws {
    let house = try await House(dossiers: 0)
    let (accounts, now) = (house.wiring.accounts, house.now)
    #expect(throws: Problem.self) { try accounts.draftToken(name: "x", scopes: [.readFigures], days: 366, now: now) }
    #expect(throws: Problem.self) { try accounts.draftToken(name: " ", scopes: [.readFigures], days: 30, now: now) }
    #expect(throws: Problem.self) { try accounts.draftToken(name: "x", scopes: [.unmask], days: 30, now: now) }
    #expect(throws: Problem.self) { try accounts.draftToken(name: "x", scopes: [], days: 30, now: now) }
    let kasi = try house.staff[.sectionHead].required()
    let draft = try accounts.draftToken(name: "x", scopes: [.receive], days: 30, now: now)
    let today = house.wiring.reference.zone.day(of: now)
    await #expect(throws: Problem.self) {
      try await house.wiring.database.write { tx in try accounts.make(draft, for: kasi, by: nil, today: today, tx) }
    }
  }

  @Test("an export gives every row once, whatever the size of its pages", arguments: [1, 7, 500])
  func everyRow(_ pageSize: Int) async throws {
    let house = try await House(dossiers: 40, seed: 3)
    let rows = try await Self.rows(of: .received, .year(2026), in: house, pageSize: pageSize)
    let count = try await house.read { tx in
      try tx.first("SELECT COUNT(*) FROM dossier WHERE regency = \(3510)") { $0.int(0) } ?? 0
    }
    #expect(rows.count == count && count == 40)
    #expect(Set(rows.map(\.first)).count == count)
    let months = try await [10, 11].asyncCount { month in
      try await Self.rows(of: .decided, .month(Day(year: 2026, month: month, day: 5) ?? .first), in: house, pageSize: pageSize)
    }
    #expect(try await Self.rows(of: .decided, .year(2026), in: house, pageSize: pageSize).count == months)
  }

  @Test("an export outside the area is not begun, and leaves no trace")
  func outside() async throws {
    let desk = try await Desk()
    let exports = ExportDesk(desk.house.wiring.workshop)
    let (officer, now) = (try desk.actor(.counter), desk.house.now)
    let area = try AreaCode("35.10.17").required()
    let ids = [Randomness.system.id(at: now), Randomness.system.id(at: now)]
    await #expect(throws: Problem.notFound) {
      try await desk.house.wiring.database.write { tx in
        try exports.begin(
          ExportWish(kind: .received, area: area, period: .year(2026), format: .csv), ids: ids, by: officer, now: now, tx)
      }
    }
    #expect(
      try await desk.house.read { tx in try tx.first("SELECT COUNT(*) FROM export WHERE regency = \(3510)") { $0.int(0) } } == 0)
  }
}

extension [Int] {
  /// How many rows the work gives for all of them together.
  fileprivate func asyncCount(_ work: (Int) async throws -> [[Cell]]) async throws -> Int {
    var count = 0
    for element in self { count += try await work(element).count }
    return count
  }
}
