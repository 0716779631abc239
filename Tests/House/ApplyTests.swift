import Catalogue
import Civic
import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Dossiers
@testable import simpul

@Suite("Applying from home")
struct ApplyTests {
  @Test("a draft becomes a dossier with its id, code, PIN and files, unchecked, and the counter has it to do")
  func sent() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let opened = try await home.desk.open(draft.id)
    #expect(opened.dossier.code == draft.code.compact)
    #expect(opened.applicant.pin == draft.digits)
    #expect(opened.dossier.channel == .online)
    #expect(opened.dossier.receivedBy == draft.id)
    #expect(opened.dossier.state == .unchecked)
    #expect(opened.acts.map(\.kind) == [.received])
    let first = try await home.firstPaper()
    #expect(opened.requirements[first] == true)
    #expect(opened.requirements.values.contains(false))
    #expect(opened.fromHome.attachments.map(\.requirement) == [first])
    let officer = try home.desk.actor(.counter)
    let inbox = try await home.desk.house.read { [decisions = home.desk.decisions, now = home.now] tx in
      try decisions.inbox(.open, of: officer, after: nil, now: now, tx)
    }
    #expect(inbox.entries.map(\.dossier.id) == [draft.id])
    #expect(opened.reading.startsBySilenceAt != nil)
  }

  @Test("sent twice, even at once, it is one dossier and counted once")
  func once() async throws {
    let home = try await Home()
    let draft = try await home.ready()
    let opened = try await home.open(draft)
    let sendings = try (0..<3).map { _ in try home.apply.prepareSending(opened, now: home.now) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for sending in sendings {
        group.addTask { try await home.write { [apply = home.apply] tx in try apply.send(sending, under: opened.terms.key, tx) } }
      }
      try await group.waitForAll()
    }
    for job in home.desk.house.wiring.jobs { try await job.run(home.now) }
    let (dossiers, received) = try await home.desk.house.read { tx in
      (
        try tx.first("SELECT COUNT(*) FROM dossier WHERE regency = 3510") { $0.int(0) },
        try tx.all("SELECT id FROM event WHERE regency = 3510 AND kind = 'dossier.received'") { try $0.id(0) }.count
      )
    }
    #expect(dossiers == 1)
    #expect(received == 1)
    #expect(try await home.held(draft.code)?.lock == .dossier(draft.id))
  }

  @Test("what changed in another tab must be checked again before it is sent")
  func twoTabs() async throws {
    let home = try await Home()
    let draft = try await home.ready()
    let seen = try await home.open(draft)
    try await home.attach(for: try await home.firstPaper(), to: draft.id, named: "z")
    let sending = try home.apply.prepareSending(seen, now: home.now)
    await #expect(throws: Problem.changed) {
      try await home.write { [apply = home.apply] tx in try apply.send(sending, under: seen.terms.key, tx) }
    }
    let stale = try home.apply.prepare(seen.draft.content, of: seen.draft, now: home.now)
    let isSaved = try await home.write { [apply = home.apply] tx in try apply.save(stale, tx) }
    #expect(!isSaved)
  }

  @Test("a standard that changed meanwhile is named, and an older one is not accepted")
  func changedStandard() async throws {
    let home = try await Home()
    let draft = try await home.ready()
    let before = try await home.open(draft).terms.key
    let wiring = home.desk.house.wiring
    let text = try String(contentsOfFile: House.facts + "/catalogue.yaml", encoding: .utf8)
    _ = try await wiring.catalogue.importFile(try CatalogueFile(yaml: Self.reworded(text)), now: home.now)
    let opened = try await home.open(draft)
    #expect(opened.terms.key.version == before.version + 1)
    #expect(!opened.changes.isEmpty)
    await #expect(throws: Problem.standardChanged) { try await home.send(draft, under: before) }
  }

  /// The catalogue with another explanation of a requirement of the service of these tests.
  private static func reworded(_ yaml: String) -> String {
    guard let start = yaml.range(of: "- key: \(Home.service)\n"),
      let name = yaml.range(of: "explain:\n", range: start.upperBound..<yaml.endIndex),
      let line = yaml.range(of: "id: \"", range: name.upperBound..<yaml.endIndex)
    else { return yaml }
    return yaml.replacingCharacters(in: line, with: "id: \"Baru. ")
  }

  @Test("a service that was closed and a draft that nobody used for thirty days let nobody go on")
  func closedAndExpired() async throws {
    let home = try await Home()
    let draft = try await home.ready()
    let later = home.now.adding(days: 31)
    let opened = try await home.desk.house.read { [apply = home.apply] tx in try apply.open(draft.code, now: later, tx) }
    let held = try await home.held(draft.code, at: later)
    #expect(opened == nil && held == nil)
    await #expect(throws: Problem.serviceNotOffered) { try await home.begin("tidak-ada") }
  }

  @Test("the job removes what was not used for thirty days, with its files, and nothing else")
  func removal() async throws {
    let home = try await Home()
    let old = try await home.begin(at: home.now.adding(days: -31))
    let paper = try await home.firstPaper()
    let file = try await home.attach(for: paper, to: old.id, at: home.now.adding(days: -31)).attachment.file
    let fresh = try await home.ready()
    let kept = try await home.open(fresh).files[0].file
    let before = try home.files.files.load(file)
    #expect(before == Home.photo)
    for job in home.desk.house.wiring.jobs { try await job.run(home.now) }
    let inCopies = try home.files.files.load(file)
    #expect(inCopies == Home.photo)
    for job in home.desk.house.wiring.jobs { try await job.run(home.now.adding(days: 2)) }
    #expect(throws: (any Error).self) { _ = try home.files.files.load(file) }
    let content = try home.files.files.load(kept)
    #expect(content == Home.photo)
    #expect(try await home.open(fresh).files.count == 1)
    let gone = try await home.held(old.code)
    #expect(gone == nil)
    let report = try await AuditVerifier(home.desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }

  @Test("wrong PINs of a draft are counted as those of a dossier are, and the counter makes a new one")
  func pin() async throws {
    let home = try await Home()
    let draft = try await home.ready()
    let right = try Pin(draft.digits).required()
    let wrong = try Pin(right.digits == "000000" ? "000001" : "000000").required()
    let now = home.now
    func attempt(_ pin: Pin?) async throws -> PINLock.Outcome {
      let eventID = Randomness.system.id(at: now)
      return try await home.write { [apply = home.apply] tx in
        try apply.tryPIN(pin, of: try apply.held(draft.code, now: now, tx).required(), eventID: eventID, now: now, tx)
      }
    }
    #expect(try await attempt(nil) == .malformed)
    for left in [4, 3, 2, 1] { #expect(try await attempt(wrong) == .wrong(triesLeft: left)) }
    #expect(try await attempt(wrong) == .closed)
    #expect(try await attempt(right) == .closed)
    let elsewhere = try AreaCode("35.10.17").required()
    let stranger = Actor(
      account: Randomness.system.id(at: now), name: "x", regency: 3510, assignments: [Assignment(role: .counter, area: elsewhere)]
    )
    let officer = try home.desk.actor(.counter)
    let opened = try await home.open(draft)
    let renewal = try home.apply.prepareRenewal(of: opened.draft, now: now)
    await #expect(throws: Problem.codeUnknown) {
      try await home.write { [apply = home.apply] tx in try apply.renewPIN(renewal, by: stranger, tx) }
    }
    try await home.write { [apply = home.apply] tx in try apply.renewPIN(renewal, by: officer, tx) }
    #expect(try await attempt(Pin(renewal.digits)) == .right)
    try await home.send(draft)
    #expect(try await home.desk.open(draft.id).applicant.pin == renewal.digits)
  }

  @Test("nothing of a draft stands in clear on the disk, nor any file")
  func atRest() async throws {
    let home = try await Home()
    let draft = try await home.begin()
    try await home.fill(draft) { $0.address = "Gang-rahasia-91" }
    let page = DemoFiles.page("rahasia-dalam-berkas")
    try await home.attach(page, for: try await home.firstPaper(), to: draft.id)
    var found: [String] = []
    let files = try #require(FileManager.default.enumerator(atPath: home.desk.house.scratch.folder))
    for case let name as String in files {
      guard let content = FileManager.default.contents(atPath: home.desk.house.scratch.folder + "/" + name) else { continue }
      for value in ["Gang-rahasia-91", "3510164512809001", "81234567890", "Siti Rahayu", "rahasia-dalam-berkas", "%PDF"]
      where content.range(of: Data(value.utf8)) != nil { found.append("\(name): \(value)") }
    }
    #expect(found.isEmpty)
  }
}

@Suite("Files from home")
struct AttachmentTests {
  @Test("what is no photo or PDF, nothing at all, and what is too large are refused")
  func content() async throws {
    let home = try await Home()
    for bytes in [Array("PK\u{3}\u{4} zip".utf8), [], Array("%PDF-".utf8) + [UInt8](repeating: 0, count: 10 << 20)] {
      await #expect(throws: Problem.self) { try await home.files.clean(bytes) }
    }
  }

  @Test("no more than twenty files, and forty megabytes together")
  func limits() throws {
    let now = Moment(seconds: 0)
    func file(_ size: Int, replaced: Bool = false) -> SentFile {
      SentFile(
        id: Randomness.system.id(at: now), requirement: "x", file: Blob([]), kind: .pdf, size: size, at: now,
        replacedAt: replaced ? now : nil)
    }
    try AttachmentRules.makeRoom(for: 1, beside: (0..<19).map { _ in file(1) })
    #expect(throws: Problem.tooManyFiles) { try AttachmentRules.makeRoom(for: 1, beside: (0..<20).map { _ in file(1) }) }
    #expect(throws: Problem.tooManyFiles) { try AttachmentRules.makeRoom(for: 1, beside: (0..<5).map { _ in file(8 << 20) }) }
    try AttachmentRules.makeRoom(for: 8 << 20, beside: (0..<5).map { _ in file(8 << 20, replaced: true) })
  }

  @Test("a file is for a requirement of the case, and of this draft only")
  func whose() async throws {
    let home = try await Home()
    let draft = try await home.ready()
    await #expect(throws: Problem.requirementUnknown) { try await home.attach(for: "tidak-ada", to: draft.id) }
    let other = try await home.begin()
    let (mine, eventID) = (try await home.open(draft).files[0], Randomness.system.id(at: home.now))
    try await home.write { [apply = home.apply, now = home.now] tx in
      try apply.detach(mine.id, from: other.id, eventID: eventID, now: now, tx)
    }
    #expect(try await home.open(draft).files.count == 1)
    try await home.send(draft)
    await #expect(throws: Problem.codeUnknown) {
      try await home.attach(for: try await home.firstPaper(), to: draft.id, named: "d")
    }
  }
}

@Suite("Correcting from home")
struct CorrectionTests {
  @Test("what was missing is sent: the counter checks again, and silence counts anew")
  func supplied() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    try await home.ask(.incomplete, draft.id, by: .counter, after: 5)
    #expect(try await home.desk.open(draft.id).reading.startsBySilenceAt == nil)
    try await home.correct(draft.id, "Sudah saya potret ulang", after: 8)
    let opened = try await home.desk.open(draft.id)
    #expect(opened.dossier.state == .unchecked)
    #expect(opened.reading.startsBySilenceAt != nil)
    #expect(opened.acts.last?.kind == .supplied)
    let files = opened.fromHome.attachments
    #expect(files.count == 2)
    #expect(files.map { $0.replacedAt != nil } == [true, false])
    #expect(opened.papers[try await home.firstPaper()] == .answered)
    try await home.desk.act(.complete, draft.id, by: .counter, after: 20, home.desk.seen(draft.id))
    #expect(try await home.desk.open(draft.id).dossier.state == .running)
  }

  @Test("a pause ends with the reply, only what was asked for can be replaced, and nothing once it is over")
  func paused() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let other = try await home.terms().requirements.last.required().key
    try await home.desk.act(.complete, draft.id, by: .counter, after: 5, home.desk.seen(draft.id))
    let photo = try await home.files.clean(Home.photo)
    let early = try home.files.take(photo, for: try await home.firstPaper(), of: draft.id, key: "x", now: home.now)
    func replace(_ file: IncomingFile) async throws {
      try await home.write { [correction = home.correction] tx in try correction.replace(with: file, of: draft.id, tx) }
    }
    await #expect(throws: Problem.changed) { try await replace(early) }
    try await home.ask(.pause, draft.id, by: .sectionHead, after: 8)
    let wrong = try home.files.take(photo, for: other, of: draft.id, key: "y", now: home.now.adding(minutes: 9))
    await #expect(throws: Problem.requirementUnknown) { try await replace(wrong) }
    let empty = try home.words("", after: 9)
    await #expect(throws: Problem.nothingCorrected) {
      try await home.write { [correction = home.correction] tx in try correction.send(empty, of: draft.id, tx) }
    }
    try await home.correct(draft.id, after: 10)
    let opened = try await home.desk.open(draft.id)
    #expect(opened.dossier.state == .running)
    #expect(opened.acts.last?.kind == .resumed)
    let again = try home.words("lagi", after: 13)
    await #expect(throws: Problem.changed) {
      try await home.write { [correction = home.correction] tx in try correction.send(again, of: draft.id, tx) }
    }
    let report = try await AuditVerifier(home.desk.house.wiring.database, regency: 3510).verify()
    #expect(report.findings.isEmpty)
  }
}

@Suite("Messages")
struct MessageTests {
  @Test("the office sees what is unread until it has read it; the public history says only that one was written")
  func thread() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let (officer, now) = (try home.desk.actor(.counter), home.now)
    let question = try home.words("pertanyaan-rahasia", after: 3)
    try await home.write { [messages = home.messages] tx in
      try messages.write(question, onOwn: try DossierStore.dossier(draft.id, regency: 3510, tx).required(), tx)
    }
    #expect(try await home.desk.open(draft.id).fromHome.hasUnread)
    let inbox = try await home.desk.house.read { [decisions = home.desk.decisions] tx in
      try decisions.inbox(.open, of: officer, after: nil, now: now.adding(minutes: 9), tx)
    }
    #expect(inbox.entries.map(\.hasUnread) == [true])
    let answer = try home.words("jawaban-rahasia", after: 5)
    try await home.write { [messages = home.messages] tx in try messages.write(answer, on: draft.id, by: officer, tx) }
    let opened = try await home.desk.open(draft.id)
    #expect(!opened.fromHome.hasUnread)
    #expect(opened.acts.suffix(2).map(\.reason) == ["pertanyaan-rahasia", "jawaban-rahasia"])
    #expect(opened.dossier.version == 1)
    let seen = try await home.desk.house.read { [tracking = home.desk.tracking] tx in
      try tracking.track(draft.code, now: now.adding(minutes: 9), tx)
    }
    #expect(seen.acts.suffix(2).map(\.kind) == [.messaged, .messaged])
    #expect(seen.acts.allSatisfy { $0.reason.isEmpty })
  }

  @Test("nobody outside the area or without a desk writes, and a resident not without end")
  func refusals() async throws {
    let home = try await Home()
    let draft = try await home.sent()
    let elsewhere = try AreaCode("35.10.17").required()
    func actor(_ role: Role, _ area: AreaCode) -> Actor {
      Actor(
        account: Randomness.system.id(at: home.now), name: "x", regency: 3510, assignments: [Assignment(role: role, area: area)])
    }
    let words = try home.words("halo", after: 3)
    for stranger in [actor(.counter, elsewhere), actor(.regencyStaff, AreaCode(regency: 3510))] {
      await #expect(throws: Problem.notFound) {
        try await home.write { [messages = home.messages] tx in try messages.write(words, on: draft.id, by: stranger, tx) }
      }
    }
    let many = try (0...MessageDesk.mostInARow).map { try home.words("halo", after: 3 + $0) }
    func write(_ words: ActDraft) async throws {
      try await home.write { [messages = home.messages] tx in
        try messages.write(words, onOwn: try DossierStore.dossier(draft.id, regency: 3510, tx).required(), tx)
      }
    }
    for words in many.dropLast() { try await write(words) }
    await #expect(throws: Problem.tooManyMessages) { try await write(many[MessageDesk.mostInARow]) }
  }
}
