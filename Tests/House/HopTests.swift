import Civic
import Core
import Storage
import Testing
import Web

@testable import Dossiers
@testable import simpul

/// Received here, decided elsewhere, followed to the end: KTP-el to Dukcapil.
@Suite("Files that another office decides")
struct HopTests {
  let desk: Desk
  let hops: HopDesk
  let links: HopLinkDesk
  let outside: OutsideDesk
  let dukcapil: OutsideOffice

  init() async throws {
    desk = try await Desk()
    let workshop = desk.house.wiring.workshop
    (hops, links, outside) = (HopDesk(workshop), HopLinkDesk(workshop), OutsideDesk(workshop))
    dukcapil = try await desk.house.read { [outside] tx in
      try outside.offices(tx).first { $0.office.kind == .civilRegistry }.required().office
    }
  }

  private var now: Moment { desk.house.now }

  private func draft(_ minutes: Int, _ reason: String = "Ibu Rini, lewat telepon") throws -> ActDraft {
    try ActDraft(
      at: now.adding(minutes: minutes), reason: reason, regency: 3510, secrets: desk.house.wiring.secrets, randomness: .system)
  }

  private func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await desk.house.wiring.database.write(body)
  }

  private func receive() async throws -> ID { try await desk.receive(DemoOutside.idCard, at: now) }

  private func forward(_ id: ID, after minutes: Int = 1, by role: Role = .sectionHead, version: Int? = nil, to office: ID? = nil)
    async throws
  {
    let (actor, draft, hops, dukcapil) = (try desk.actor(role), try draft(minutes), hops, dukcapil.id)
    let version = try await seen(id, version)
    try await write { tx in try hops.forward(id, version: version, to: office ?? dukcapil, papers: 3, draft, by: actor, tx) }
  }

  private func note(_ word: HopWord, _ id: ID, after minutes: Int, reason: String = "Ibu Rini", version: Int? = nil) async throws
  {
    let (actor, draft, hops) = (try desk.actor(.counter), try draft(minutes, reason), hops)
    let version = try await seen(id, version)
    try await write { tx in try hops.note(word, on: id, version: version, draft, by: actor, tx) }
  }

  private func seen(_ id: ID, _ version: Int?) async throws -> Int {
    if let version { return version }
    return try await desk.open(id).dossier.version
  }

  private func issue(_ id: ID, after minutes: Int = 2) async throws -> [HopLink.Step: String] {
    let (issue, actor, links) = (links.prepare(now: now.adding(minutes: minutes)), try desk.actor(.counter), links)
    let sheet = try await write { tx in try links.issue(issue, for: id, by: actor, tx) }
    return Dictionary(sheet.secrets.map { ($0.step, $0.secret) }) { first, _ in first }
  }

  private func say(_ word: HopWord, _ secret: String, after minutes: Int) async throws {
    let (draft, event, links) = (try draft(minutes, "Rini, petugas loket"), Randomness.system.id(at: now), links)
    try await write { tx in try links.say(word, by: secret, draft, event: event, tx) }
  }

  private func track(_ id: ID, after minutes: Int = 60) async throws -> TrackingDesk.Tracked {
    let code = try PublicCode(typed: try await desk.open(id).dossier.code).required()
    return try await desk.house.read { [desk] tx in
      try desk.tracking.track(code, now: desk.house.now.adding(minutes: minutes), tx)
    }
  }

  private func isSound() async throws -> Bool {
    try await AuditVerifier(desk.house.wiring.database, regency: 3510).verify().findings.isEmpty
  }

  @Test("the whole way of a KTP-el: forwarded, confirmed by link, decided, back, handed over, on one promise")
  func wholeWay() async throws {
    let id = try await receive()
    let before = try await desk.open(id, as: .sectionHead)
    #expect(before.hops.actions == [.forward])
    #expect(before.hops.usual == dukcapil.id)
    #expect(before.actions.isDisjoint(with: [.approve, .reject]))
    try await forward(id)
    let away = try await desk.open(id)
    #expect(away.dossier.state == .running)
    #expect(away.dossier.due == before.dossier.due)
    #expect(away.dossier.away?.due == HopRules.due(dukcapil.promise, from: now.adding(minutes: 1), try await calendar()))
    let secrets = try await issue(id)
    try await say(.received(papers: 2), try secrets[.received].required(), after: 10)
    let tracked = try await track(id)
    #expect(tracked.hops.first?.hop.papersDiffer == true)
    #expect(tracked.dossier.words == HopStrings.stateElsewhere)
    try await say(.decided(.approved), try secrets[.decided].required(), after: 20)
    try await note(.returned, id, after: 30)
    let back = try await desk.open(id)
    #expect(back.dossier.state == .approved)
    #expect(back.dossier.agendaNumber == 1)
    #expect(back.dossier.away == nil)
    #expect(back.acts.map(\.kind) == [.received, .complete, .forwarded, .hopReceived, .hopDecided, .approved])
    #expect(back.acts.last?.words == HopStrings.backApproved)
    try await desk.act(.handOver, id, by: .counter, after: 40)
    #expect(try await desk.open(id).dossier.state == .closed)
    #expect(try await isSound())
  }

  private func calendar() async throws -> WorkCalendar {
    try await desk.house.read { [desk] tx in
      try desk.house.wiring.reference.data(in: tx).calendar(of: AreaCode(regency: 3510))
    }
  }

  @Test("a link works once, for its own step and file, in its turn, until it is replaced or the file fetched back")
  func badLinks() async throws {
    let (id, other) = (try await receive(), try await receive())
    try await forward(id)
    try await forward(other)
    let (secrets, others) = (try await issue(id), try await issue(other))
    let (received, decided) = (try secrets[.received].required(), try secrets[.decided].required())
    await #expect(throws: Problem.hopLinkUnknown) { try await say(.received(papers: 3), String(received.reversed()), after: 3) }
    await #expect(throws: Problem.hopLinkUnknown) { try await say(.received(papers: 3), "", after: 3) }
    await #expect(throws: Problem.hopLinkEarly) { try await say(.decided(.approved), decided, after: 3) }
    await #expect(throws: Problem.hopLinkOver) { try await say(.decided(.approved), received, after: 3) }
    try await say(.received(papers: 3), received, after: 4)
    await #expect(throws: Problem.hopLinkUsed) { try await say(.received(papers: 3), received, after: 5) }
    #expect(try await desk.open(other).hops.open?.hop.stage == .handedOver)
    let again = try await issue(id, after: 6)
    await #expect(throws: Problem.hopLinkOver) { try await say(.decided(.approved), decided, after: 7) }
    #expect(again[.received] == nil)
    try await note(.withdrawn, other, after: 8, reason: "Salah kantor")
    await #expect(throws: Problem.hopLinkOver) {
      try await say(.received(papers: 3), try others[.received].required(), after: 9)
    }
    // It outlives the office's promise, and afterwards says that its time has run out.
    let due = try await desk.open(id).hops.open.required().hop.due.seconds(since: now) / 60
    let last = due + 60 * 24 * HopLink.daysAfterDue
    await #expect(throws: Problem.hopLinkExpired) {
      try await say(.decided(.approved), try again[.decided].required(), after: last + 1)
    }
    try await say(.decided(.approved), try again[.decided].required(), after: last - 1)
    #expect(try await isSound())
  }

  @Test("forwarded twice, back before it was there, to a closed office, by someone else, behind another's back")
  func badWays() async throws {
    let id = try await receive()
    let version = try await desk.open(id).dossier.version
    await #expect(throws: Problem.notAllowed) { try await forward(id, by: .counter) }
    await #expect(throws: Problem.changed) { try await forward(id, version: version + 1) }
    await #expect(throws: Problem.notElsewhere) { try await note(.returned, id, after: 1) }
    try await close(dukcapil)
    await #expect(throws: Problem.outsideClosed) { try await forward(id) }
    let mall = try await desk.house.read { [outside] tx in
      try outside.offices(tx).first { $0.office.kind == .serviceMall }.required().office.id
    }
    try await forward(id, to: mall)
    await #expect(throws: Problem.alreadyElsewhere) { try await forward(id, after: 2, to: mall) }
    await #expect(throws: Problem.hopOutOfTurn(.handedOver)) { try await note(.returned, id, after: 3) }
    await #expect(throws: Problem.hopOutOfTurn(.handedOver)) { try await note(.decided(.approved), id, after: 3) }
    await #expect(throws: Problem.notAllowed) { try await desk.act(.approve, id, by: .sectionHead, after: 4) }
    await #expect(throws: Problem.notAllowed) { try await desk.act(.pause, id, by: .sectionHead, after: 4) }
    // A clock that was set back never makes a file arrive before it left.
    try await note(.received(papers: 3), id, after: -500)
    let hop = try await desk.open(id).hops.open.required().hop
    #expect(hop.receivedAt == hop.forwardedAt)
    try await note(.decided(.rejected), id, after: 5)
    await #expect(throws: Problem.hopReasonMissing) { try await note(.returned, id, after: 6, reason: "") }
    await #expect(throws: Problem.hopOutOfTurn(.decided)) { try await note(.received(papers: 3), id, after: 6) }
    try await note(.returned, id, after: 6, reason: "Data KK berbeda")
    #expect(try await desk.open(id).dossier.decision == .rejected)
    #expect(try await isSound())
  }

  private func close(_ office: OutsideOffice) async throws {
    let closed = OutsideOffice(
      id: office.id, kind: office.kind, name: office.name, contact: office.contact, promise: office.promise,
      services: office.services, isClosed: true, version: office.version)
    let (event, now, outside) = (Randomness.system.id(at: now), now, outside)
    try await write { tx in try outside.change(closed, event: event, by: House.keeper, at: now, tx) }
    await #expect(throws: Problem.changed) {
      let event = Randomness.system.id(at: now)
      try await write { tx in try outside.change(closed, event: event, by: House.keeper, at: now, tx) }
    }
  }

  @Test("what comes back undecided is here again, can be corrected, and be sent again")
  func sentBack() async throws {
    let id = try await receive()
    try await forward(id)
    try await note(.received(papers: 3), id, after: 2)
    try await note(.decided(.sentBack), id, after: 3)
    try await note(.returned, id, after: 4, reason: "Fotokopi KK tidak terbaca")
    let opened = try await desk.open(id, as: .sectionHead)
    #expect(opened.dossier.state == .running)
    #expect(opened.actions.contains(.pause))
    try await forward(id, after: 5)
    #expect(try await desk.open(id).hops.hops.count == 2)
    #expect(try await isSound())
  }

  @Test("its own clock: overdue is said once, on a list of its own, while the promise to the resident runs on")
  func overdue() async throws {
    let id = try await receive()
    try await forward(id)
    let due = try await desk.open(id).dossier.away.required().due.required()
    let list = { [desk] in
      try await desk.house.read { tx in
        try desk.decisions.inbox(.elsewhere, of: try desk.actor(.sectionHead), after: nil, now: desk.house.now, tx)
      }
    }
    let entry = try await list().entries.first.required()
    #expect(entry.due == due)
    #expect(entry.dossier.due > due)
    for _ in 0..<2 {
      for job in desk.house.wiring.jobs { try await job.run(due.adding(minutes: 5)) }
    }
    let late = try await desk.open(id, after: 60 * 24 * 10)
    #expect(late.acts.count { $0.kind == .hopOverdue } == 1)
    #expect(late.hops.open?.hop.overdueAt == due.adding(minutes: 5))
    #expect(late.dossier.due == entry.dossier.due)
    #expect(try await isSound())
  }

  @Test("an office that decided in time is never late, however long we take to fetch the result")
  func fetchedLate() async throws {
    let id = try await receive()
    try await forward(id)
    let due = try await desk.open(id).dossier.away.required().due.required()
    try await note(.received(papers: 3), id, after: 10)
    try await note(.decided(.approved), id, after: 20)
    let decided = try await desk.open(id).dossier
    #expect(decided.away != nil && decided.away?.due == nil)
    for days in [0, 3] {
      for job in desk.house.wiring.jobs { try await job.run(due.adding(days: days).adding(minutes: 5)) }
    }
    let opened = try await desk.open(id, after: 60 * 24 * 10)
    #expect(!opened.acts.contains { $0.kind == .hopOverdue })
    #expect(opened.hops.open?.hop.overdueAt == nil)
    // It still stands on the list, by the date promised to the resident, and waits to be fetched.
    let entries = try await desk.house.read { [desk] tx in
      try desk.decisions.inbox(.elsewhere, of: try desk.actor(.counter), after: nil, now: desk.house.now, tx).entries
    }
    #expect(entries.map(\.due) == [decided.firstDue])
    #expect(try await isSound())
  }

  @Test("a decision that was noted wrongly is corrected, or the file fetched back, until its result is here")
  func corrected() async throws {
    let (id, other) = (try await receive(), try await receive())
    for id in [id, other] {
      try await forward(id)
      try await note(.received(papers: 3), id, after: 2)
      try await note(.decided(.rejected), id, after: 3)
    }
    #expect(try await desk.open(id).hops.actions == [.takeBack, .noteDecision, .withdraw])
    await #expect(throws: Problem.hopOutOfTurn(.decided)) { try await note(.decided(.rejected), id, after: 4) }
    try await note(.decided(.approved), id, after: 5, reason: "Ibu Rini: salah pencet")
    let hop = try await desk.open(id).hops.open.required().hop
    #expect(hop.outcome == .approved && hop.decidedAt == now.adding(minutes: 3))
    try await note(.returned, id, after: 6)
    let acts = try await desk.open(id).acts
    #expect(
      acts.filter { $0.kind == .hopDecided }.map(\.words.id) == [
        "Kantor lain memutuskan: Ditolak",
        "Putusan kantor lain dibetulkan: Disetujui, hasilnya terbit (semula tercatat: Ditolak)",
      ])
    #expect(acts.last?.kind == .approved && acts.filter { $0.kind == .hopDecided }.allSatisfy { $0.hop == hop.id })
    await #expect(throws: Problem.notElsewhere) { try await note(.decided(.rejected), id, after: 7) }
    try await note(.withdrawn, other, after: 5, reason: "Putusan itu untuk berkas lain")
    let back = try await desk.open(other, as: .sectionHead)
    #expect(back.dossier.away == nil && back.dossier.decision == nil && back.hops.actions == [.forward])
    #expect(try await isSound())
  }

  @Test("blangko kosong is read on tracking and service page with its source, and moves no date")
  func noBlanks() async throws {
    let id = try await receive()
    try await forward(id)
    let before = try await track(id).dossier.due
    try await DemoOutside(wiring: desk.house.wiring).publishNoBlanks(by: House.keeper, at: now)
    let tracked = try await track(id)
    #expect(tracked.dossier.due == before)
    let state = try tracked.hops.first.required().states.first.required()
    #expect(state.kind == .noBlanks)
    let page = HopViews.chain(tracked.hops, tracked.zone, now, .id).text
    #expect(page.contains("Blangko kosong sejak"))
    #expect(page.contains("Belum ada kabar sejak"))
    #expect(page.contains("Staf kabupaten"))
    let (service, other, offices) = try await desk.house.read { [outside] tx in
      (
        try outside.part(ofService: DemoOutside.idCard, tx)(.id).text,
        try outside.part(ofService: "kartu-keluarga", tx)(.id).text,
        try outside.partOfOffices(tx)(.id).text
      )
    }
    #expect(service.contains("Blangko kosong"))
    #expect(other.isEmpty)
    #expect(offices.contains("Blangko kosong"))
    let (event, now, outside) = (Randomness.system.id(at: now), now, outside)
    let camat = try desk.actor(.head)
    await #expect(throws: Problem.notAllowed) {
      try await write { tx in try outside.end(state.id, event: event, by: camat, at: now, tx) }
    }
    try await write { tx in try outside.end(state.id, event: event, by: House.keeper, at: now, tx) }
    #expect(try await track(id).hops.first?.states.isEmpty == true)
    #expect(try await isSound())
  }

  @Test("the regency's page counts each stretch, and shows no time of an office with too few files")
  func figures() async throws {
    for index in 0..<11 {
      let id = try await receive()
      try await forward(id, after: 1)
      try await note(.received(papers: 3), id, after: 10)
      guard index > 1 else { continue }
      try await note(.decided(.approved), id, after: 30)
      try await note(.returned, id, after: 40)
    }
    for job in desk.house.wiring.jobs where job.name == "storage.figures" { try await job.run(now.adding(minutes: 60)) }
    let figures = try await desk.house.read { [desk] tx in
      try NodeFigures(
        regency: 3510, month: try Day(iso: "2026-11-01").required(), try desk.house.wiring.reference.data(in: tx),
        now: desk.house.now.adding(minutes: 60), tx)
    }
    let received = try figures.passages.first { $0.measure == .hopReceived }.required()
    let whole = try figures.passages.first { $0.measure == .hopWhole }.required()
    #expect(received.n == 11)
    // A bucket's bound is at most a quarter above what is in it.
    #expect((9...12).contains(received.half ?? 0))
    #expect(whole.n == 9)
    #expect(whole.half == nil)
    #expect(figures.total.away == 2)
    #expect(figures.total.withoutBasis == 0)
    #expect(figures.total.decided == 9)
  }
}
