import Civic
import Core
import Foundation
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

@Suite("A dossier and its time")
struct DossierTimeTests {
  @Test("a pause waits without a date, and the resident's reply sets the clock going")
  func pause() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let before = try await desk.open(id).dossier.due
    var details = DecisionDesk.Details()
    details.requirements = try await desk.open(id).terms.requirements.prefix(2).map(\.key)
    try await desk.act(.pause, id, by: .sectionHead, after: 30, details)
    let paused = try await desk.open(id)
    #expect(paused.dossier.state == .paused)
    #expect(paused.dossier.due == .distant)
    #expect(details.requirements.count == 2)
    #expect(details.requirements.allSatisfy { paused.requirements[$0] == false })
    let code = try PublicCode(typed: paused.dossier.code).required()
    let draft = try ActDraft(
      at: desk.house.now.adding(minutes: 90), reason: "sudah", regency: 3510, secrets: desk.house.wiring.secrets,
      randomness: .system)
    try await desk.house.wiring.database.write { [tracking = desk.tracking] tx in
      try tracking.reply(try tracking.track(code, now: draft.at, tx), draft, tx)
    }
    let resumed = try await desk.open(id, after: 91)
    #expect(resumed.dossier.state == .running)
    #expect(resumed.dossier.due > before)
    #expect(details.requirements.allSatisfy { resumed.papers[$0] == .answered })
    try await desk.act(.pause, id, by: .sectionHead, after: 100, details)
    try await desk.act(.resume, id, by: .counter, after: 110)
    let checked = try await desk.open(id, after: 111)
    #expect(details.requirements.allSatisfy { checked.requirements[$0] == true })
  }

  @Test("neither a pause nor an extension makes a late file punctual")
  func lateness() async throws {
    for action in [DossierAction.pause, .extend] {
      let desk = try await Desk()
      let id = try await desk.receive("ahli-waris")
      var details = DecisionDesk.Details()
      if action == .extend { details.length = .workingDays(30) }
      if action == .pause { details.requirements = try await desk.open(id).terms.requirements.prefix(1).map(\.key) }
      let later = 60 * 24 * 20
      try await desk.act(action, id, by: .sectionHead, after: later, details)
      let now = desk.house.now.adding(minutes: later + 60)
      #expect(try await desk.open(id, after: later + 60).reading.isLate)
      let (figures, inbox) = try await desk.house.read { [decisions = desk.decisions, office = desk.house.office] tx in
        let figures = try OfficeFigures(
          regency: 3510, area: office, month: Zone.wib.day(of: now), services: [], now: now, tx)
        return (
          figures,
          try decisions.inbox(.overdue, of: try desk.actor(action == .pause ? .counter : .sectionHead), after: nil, now: now, tx)
        )
      }
      #expect(figures.overdue == 1)
      #expect(inbox.entries.map(\.dossier.id) == [id])
    }
  }

  @Test("a warning fails nobody's decision, and goes to the desk above until the file moves on")
  func warningAndVersion() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let seen = try await desk.open(id, as: .sectionHead).dossier
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(seen.due.adding(minutes: -1)) }
    let minutes = seen.due.seconds(since: desk.house.now) / 60
    func escalated(to role: Role) async throws -> Int {
      let actor = try desk.actor(role)
      return try await desk.house.read { [decisions = desk.decisions] tx in
        try decisions.inbox(.escalated, of: actor, after: nil, now: seen.due, tx).entries.count
      }
    }
    #expect(try await escalated(to: .secretary) == 1)
    #expect(try await escalated(to: .head) == 0)
    try await desk.act(.recommend, id, by: .sectionHead, version: seen.version, after: minutes)
    #expect(try await escalated(to: .secretary) == 0)
  }

  @Test("a holiday announced late moves the date, and the history says why")
  func lateHoliday() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let before = try await desk.open(id).dossier
    let now = desk.house.now.adding(minutes: 5)
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.calendar" }.required()
    try await job.run(now)
    #expect(try await desk.open(id).dossier == before)
    let yaml = try String(contentsOfFile: House.facts + "/calendar.yaml", encoding: .utf8)
    let added = """
        - day: "2026-11-24"
          kind: holiday
          name: {id: "Hari yang baru diumumkan", en: "Announced late"}
          status: official
          source: "contoh"

      """
    let file = try CalendarFile(yaml: yaml.trimmingCharacters(in: .newlines) + "\n" + added)
    let eventID = Randomness.system.id(at: now)
    _ = try await desk.house.wiring.database.write { tx in
      try CalendarStore.replace(with: file, regency: 3510, eventID: eventID, now: now, in: tx)
    }
    try await job.run(now)
    let after = try await desk.open(id)
    #expect(after.dossier.due > before.due)
    #expect(after.acts.last?.kind == .recounted)
    try await job.run(now.adding(minutes: 1))
    #expect(try await desk.open(id).acts.count == after.acts.count)
  }

  @Test("one file that cannot be read holds up no other's alarm")
  func damagedFile() async throws {
    let desk = try await Desk()
    let damaged = try await desk.receive("ahli-waris")
    let healthy = try await desk.receive("ahli-waris", at: desk.house.now.adding(minutes: 1))
    try await desk.house.wiring.database.write { tx in
      _ = try tx.run("UPDATE dossier_act SET kind = 'rusak' WHERE regency = 3510 AND dossier = \(damaged)")
    }
    let due = try await desk.open(healthy).dossier.due
    let job = try desk.house.wiring.rooms.flatMap(\.jobs).first { $0.name == "dossiers.alarms" }.required()
    await #expect(throws: (any Error).self) { try await job.run(due.adding(minutes: -1)) }
    #expect(try await desk.open(healthy).acts.contains { $0.kind == .warned })
  }

  @Test("silence for five working days starts the clock")
  func silence() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris", later: true)
    #expect(try await desk.open(id).dossier.state == .unchecked)
    let later = desk.house.now.adding(days: 10)
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(later) }
    let opened = try await desk.open(id, after: 60 * 24 * 10)
    #expect(opened.dossier.state == .running)
    #expect(opened.reading.startedBySilence)
    #expect(opened.acts.contains { $0.kind == .startedBySilence && $0.basis.contains("Pasal 50") })
  }

  @Test("before the date the holder is warned, then the superior")
  func warnings() async throws {
    let desk = try await Desk()
    let id = try await desk.receive("ahli-waris")
    let due = try await desk.open(id).dossier.due
    for job in desk.house.wiring.rooms.flatMap(\.jobs) { try await job.run(due.adding(minutes: -1)) }
    let opened = try await desk.open(id, after: 60 * 24 * 8)
    #expect(opened.acts.map(\.kind).suffix(2) == [.warned, .escalated])
    #expect(opened.dossier.isWarned)
    let superior = try desk.actor(.secretary)
    let inbox = try await desk.house.read { [decisions = desk.decisions] tx in
      try decisions.inbox(.escalated, of: superior, after: nil, now: due, tx)
    }
    #expect(inbox.entries.map(\.dossier.id) == [id])
  }
}
