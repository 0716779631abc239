import Civic
import Core
import Foundation
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

/// A tap that only the regency counts, and that leads to nobody.
@Suite("Asked for more")
struct AskedTests {
  private func say(_ answer: AskedAnswer, _ id: ID, _ desk: Desk) async throws {
    let dossier = try await desk.open(id).dossier
    let (asked, now) = (AskedDesk(desk.house.wiring.workshop), desk.house.now)
    let ids = [Randomness.system.id(at: now), Randomness.system.id(at: now)]
    try await desk.house.wiring.database.write { tx in try asked.take(answer, of: dossier, ids: ids, now: now, tx) }
  }

  private func takeBack(_ kind: AskedKind, _ id: ID, _ desk: Desk) async throws {
    let dossier = try await desk.open(id).dossier
    let (asked, now) = (AskedDesk(desk.house.wiring.workshop), desk.house.now)
    let eventID = Randomness.system.id(at: now)
    try await desk.house.wiring.database.write { tx in try asked.takeBack(kind, of: dossier, eventID: eventID, now: now, tx) }
  }

  private func counts(_ desk: Desk, in areas: [AreaCode]? = nil) async throws -> AskedCounts {
    _ = try await FigureFolder(desk.house.wiring.database, regency: 3510).foldBatch(now: desk.house.now)
    let asked = AskedDesk(desk.house.wiring.workshop)
    let day = Zone.wib.day(of: desk.house.now)
    return try await desk.house.read { tx in try asked.counts(in: areas ?? [AreaCode(regency: 3510)], month: day, tx) }
  }

  @Test("one answer for each file and kind: changed, taken back, given again")
  func once() async throws {
    let desk = try await Desk()
    var ids: [ID] = []
    for _ in 0..<3 { ids.append(try await desk.receive()) }
    for _ in 0..<2 { try await say(AskedAnswer(kind: .money, step: nil, paper: nil), ids[0], desk) }
    try await say(AskedAnswer(kind: .money, step: .counter, paper: nil), ids[0], desk)
    try await say(AskedAnswer(kind: .paper, step: .village, paper: .landTax), ids[0], desk)
    var line = try await counts(desk).lines.first.required()
    #expect(line.service == "dispensasi-nikah" && line.received == 3)
    #expect(line.money == 1 && line.paper == 1 && line.withdrawn == 0)
    #expect(try await counts(desk).steps[.money]?[.counter] == 1)
    #expect(try await counts(desk).papers == [.landTax: 1])
    try await takeBack(.money, ids[0], desk)
    try await takeBack(.money, ids[1], desk)
    line = try await counts(desk).lines.first.required()
    #expect(line.money == 0 && line.withdrawn == 1)
    try await say(AskedAnswer(kind: .money, step: nil, paper: nil), ids[0], desk)
    line = try await counts(desk).lines.first.required()
    #expect(line.money == 1 && line.withdrawn == 0)
    #expect(try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify().findings.isEmpty)
  }

  @Test("small counts are spans, and a service with one or two files is not named")
  func small() async throws {
    let desk = try await Desk()
    let id = try await desk.receive()
    try await say(AskedAnswer(kind: .money, step: nil, paper: nil), id, desk)
    let line = try await counts(desk).lines.first.required()
    #expect(line.service == nil && line.money == 1)
    #expect([0, 1, 2, 3, 12].map(AskedCounts.words) == ["0", "1–2", "1–2", "3", "12"])
    #expect(try await counts(desk, in: [AreaCode("35.10.17").required()]).lines.isEmpty)
  }

  @Test("no role of an office may read the counts")
  func roles() {
    for role in Role.allCases {
      #expect(role.permissions.contains(.readAsked) == (role == .regencyStaff || role == .inspectorate), "\(role)")
    }
  }

  @Test("neither the file, its history, its events nor the tracking page tell that someone answered")
  func silent() async throws {
    let desk = try await Desk()
    let (asked, other) = (try await desk.receive(), try await desk.receive())
    let before = try await desk.open(asked)
    func events() async throws -> [String] {
      try await desk.house.read { tx in
        try tx.all("SELECT kind, record_table, record_id, codes FROM event WHERE regency = 3510 ORDER BY id") { row in
          "\(row.text(0)) \(row.text(1)) \(try row.id(2).text) \(row.text(3))"
        }
      }
    }
    let earlier = Set(try await events())
    try await say(AskedAnswer(kind: .money, step: .counter, paper: nil), asked, desk)
    let after = try await desk.open(asked)
    #expect(after.dossier == before.dossier && after.acts == before.acts)
    let added = Set(try await events()).subtracting(earlier)
    #expect(added.count == 1)
    for text in added {
      #expect(text.hasPrefix("asked.given asked_more "))
      #expect(!text.contains(asked.text) && !text.contains(after.dossier.code) && !text.contains(desk.house.office.text))
    }
    let rows = try await desk.house.read { tx in
      try tx.all("SELECT id, answer_key FROM asked_more WHERE regency = 3510") { (try $0.id(0), $0.blob(1)) }
    }
    #expect(rows.allSatisfy { $0.0 != asked && $0.1 != asked.bytes })
    for id in [asked, other] {
      let code = try PublicCode(typed: try await desk.open(id).dossier.code).required()
      let tracked = try await desk.house.read { [tracking = desk.tracking, now = desk.house.now] tx in
        try tracking.track(code, now: now, tx)
      }
      #expect(tracked.acts.map(\.kind) == [.received, .complete])
    }
  }

  @Test("the papers offered are those the standard does not name")
  func papers() async throws {
    let desk = try await Desk()
    let services = try await desk.house.read { [wiring = desk.house.wiring] tx in
      try wiring.workshop.asks.offered(nil, tx)
    }
    for terms in services {
      let offered = AskedPaper.beyond(terms)
      #expect(offered.contains(.other))
      if terms.requirements.contains(where: { $0.name.id.contains("KTP") }) { #expect(!offered.contains(.identityCopy)) }
    }
  }
}
