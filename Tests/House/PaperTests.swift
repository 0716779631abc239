import Civic
import Core
import Storage
import Testing

@testable import Dossiers
@testable import simpul

/// What is still to come, what has come, and what somebody has seen: the same on the resident's page and at the desk.
@Suite("Papers between resident and office")
struct PaperTests {
  private func tracked(_ home: Home, _ draft: ApplyDesk.NewDraft) async throws -> TrackingDesk.Tracked {
    try await home.desk.house.read { [tracking = home.desk.tracking, now = home.now] tx in
      try tracking.track(draft.code, now: now.adding(minutes: 40), tx)
    }
  }

  private func names(_ home: Home, _ keys: [String]) async throws -> [Text] {
    let terms = try await home.terms()
    return keys.map(terms.name)
  }

  /// What the case must have besides the first paper, which came as a photo.
  private func brought(_ home: Home, _ draft: ApplyDesk.NewDraft) async throws -> [String] {
    let first = try await home.firstPaper()
    let opened = try await home.desk.open(draft.id)
    return opened.terms.requirements.map(\.key).filter { $0 != first && opened.requirements[$0] == false }
  }

  @Test("asking for one paper hides none of those that were still to be brought")
  func askedBesideBrought() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let brought = try await brought(home, draft)
    try #require(!brought.isEmpty)
    try await home.ask(.incomplete, draft.id, by: .counter, after: 5)
    let seen = try await tracked(home, draft)
    #expect(seen.asked == (try await names(home, [try await home.firstPaper()])))
    #expect(seen.toBring == (try await names(home, brought)))
    #expect(try await home.desk.open(draft.id).toBring.map(\.key) == brought)
  }

  @Test("what was just sent is said to have come, and never to be brought")
  func answered() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let brought = try await brought(home, draft)
    try await home.ask(.incomplete, draft.id, by: .counter, after: 5)
    try await home.correct(draft.id, after: 8)
    let seen = try await tracked(home, draft)
    #expect(seen.asked.isEmpty)
    #expect(seen.answered == (try await names(home, [try await home.firstPaper()])))
    #expect(seen.toBring == (try await names(home, brought)))
  }

  @Test("nothing is complete before each paper was seen; then the history names what was")
  func seen() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let opened = try await home.desk.open(draft.id)
    let brought = try await brought(home, draft)
    let papers = opened.terms.requirements.filter { brought.contains($0.key) }
    await #expect(throws: Problem.papersUnseen(papers)) {
      try await home.desk.act(.complete, draft.id, by: .counter, after: 5)
    }
    var details = DecisionDesk.Details()
    details.needless = brought
    await #expect(throws: Problem.papersUnseen(papers.filter { !$0.isOptional })) {
      try await home.desk.act(.complete, draft.id, by: .counter, after: 5, details)
    }
    (details.requirements, details.needless) = (brought, [])
    try await home.desk.act(.complete, draft.id, by: .counter, after: 5, details)
    let after = try await home.desk.open(draft.id)
    #expect(after.dossier.state == .running)
    #expect(after.acts.last?.requirements == brought)
    #expect(after.papers.values.allSatisfy { $0 == .here })
  }

  @Test("an optional paper that the case does without is taken off its list")
  func needless() async throws {
    let home = try await Home()
    let doubt = ["terdata": Situation.unsure]
    let papers = try await home.terms("sktm").papers(in: Situation(doubt))
    let optional = try papers.first(where: \.isUnsure).required().requirement.key
    let draft = try await home.begin("sktm")
    try await home.fill(draft) { ($0.answers, $0.brought) = (doubt, papers.map(\.requirement.key)) }
    try await home.send(draft)
    try #require(try await home.desk.open(draft.id).requirements[optional] == false)
    var details = DecisionDesk.Details()
    details.requirements = try await home.desk.open(draft.id).unseen.map(\.key).filter { $0 != optional }
    details.needless = [optional]
    try await home.desk.act(.complete, draft.id, by: .counter, after: 5, details)
    #expect(try await home.desk.open(draft.id).requirements[optional] == nil)
    let report = try await AuditVerifier(home.desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  private func act(_ kind: DossierAct.Kind, _ minute: Int, _ papers: String = "", by actor: ID? = nil) -> DossierAct {
    DossierAct(
      id: Randomness.system.id(at: Moment(seconds: 0)), at: Moment(seconds: Int64(minute) * 60), kind: kind, actor: actor,
      capacity: "", step: .counter, detail: papers, reason: "", basis: "")
  }

  @Test("words alone answer for all that was asked; with a file only what came is answered")
  func standing() {
    let asked = act(.incomplete, 10, "kk,ktp")
    let kept = ["kk": false, "ktp": false, "foto": false]
    func file(_ key: String, _ minute: Int) -> SentFile {
      SentFile(
        id: Randomness.system.id(at: Moment(seconds: 0)), requirement: key, file: Blob([]), kind: .jpeg, size: 1,
        at: Moment(seconds: Int64(minute) * 60), replacedAt: nil)
    }
    #expect(DossierRules.papers(kept, [asked], []) == ["kk": .asked, "ktp": .asked, "foto": .toBring])
    let reply = act(.supplied, 20)
    #expect(DossierRules.papers(kept, [asked, reply], []) == ["kk": .answered, "ktp": .answered, "foto": .toBring])
    #expect(
      DossierRules.papers(kept, [asked, reply], [file("kk", 15), file("ktp", 5)])
        == ["kk": .answered, "ktp": .asked, "foto": .toBring])
    let again = act(.incomplete, 30, "kk")
    #expect(DossierRules.papers(kept, [asked, reply, again], [file("kk", 15)])["kk"] == .asked)
    let byOfficer = act(.resumed, 20, by: Randomness.system.id(at: Moment(seconds: 0)))
    #expect(DossierRules.papers(["kk": true], [asked, byOfficer], []) == ["kk": .here])
  }
}
