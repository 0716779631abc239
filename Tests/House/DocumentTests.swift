import Civic
import Core
import Foundation
import Press
import Storage
import Testing
import Web

@testable import Documents
@testable import Dossiers
@testable import Rights
@testable import simpul

/// A house with dossiers to issue documents on.
struct DocumentRoom {
  let desk: Desk
  var house: House { desk.house }
  var documents: DocumentDesk { house.wiring.documents }
  var now: Moment { house.now.adding(minutes: 60) }

  init() async throws { desk = try await Desk() }
  init(_ house: House) { desk = Desk(house) }

  /// An application that was taken and approved.
  func granted(_ service: String = "dispensasi-nikah") async throws -> ID {
    let id = try await desk.receive(service)
    for minute in 1...6 {
      let opened = try await desk.open(id)
      guard opened.dossier.state.isOpen else { break }
      let role = opened.dossier.step.role
      let actions = try await desk.open(id, as: role).actions
      guard let action = [DossierAction.approve, .recommend].first(where: actions.contains) else { break }
      try await desk.act(action, id, by: role, after: minute)
    }
    return id
  }

  func draft() -> DocumentDesk.Draft { documents.draft(publicAddress: "https://simpul.contoh.id", isSample: false, now: now) }

  @discardableResult
  func issue(_ dossier: ID, by role: Role = .counter) async throws -> Document {
    let (actor, draft) = (try desk.actor(role), draft())
    return try await house.wiring.database.write { [documents] tx in
      try documents.issue(draft, for: dossier, by: actor, tx)
    }
  }

  func ids() -> [ID] { (0..<2).map { _ in Randomness.system.id(at: now) } }

  func sign(_ document: Document) async throws {
    let file = DocumentFile(kind: .scan, file: Blob([1, 2, 3]), type: "application/pdf", size: 3, at: now)
    let (actor, ids) = (try desk.actor(.counter), ids())
    try await house.wiring.database.write { [documents] tx in
      try documents.checkScan(of: document.id, by: actor, at: file.at, tx)
      try documents.keepScan(file, of: document.id, ids: ids, by: actor, tx)
    }
  }

  func ending(_ document: Document, version: Int) throws -> DocumentDesk.Ending {
    try documents.prepareEnding(of: document.id, version: version, reason: "alasan-rahasia-77", now: now)
  }

  func void(_ document: Document) async throws {
    let (actor, ending) = (try desk.actor(.counter), try ending(document, version: 1))
    try await house.wiring.database.write { [documents] tx in try documents.void(ending, by: actor, tx) }
  }

  func withdraw(_ document: Document, by role: Role = .head) async throws {
    let (actor, ending) = (try desk.actor(role), try ending(document, version: 2))
    try await house.wiring.database.write { [documents] tx in try documents.withdraw(ending, by: actor, tx) }
  }

  func replace(_ document: Document) async throws -> Document {
    let (actor, ending, draft) = (try desk.actor(.head), try ending(document, version: 2), draft())
    return try await house.wiring.database.write { [documents] tx in
      try documents.replace(ending, by: draft, actor: actor, tx)
    }
  }

  func check(_ document: Document) async throws -> Document {
    try await house.read { [documents] tx in try documents.check(document.code, tx).document }
  }

  func book() async throws -> [BookLine] {
    let (actor, day) = (try desk.actor(.counter), Zone.wib.day(of: now))
    return try await house.read { [documents] tx in
      try documents.numbers.book(NumberDesk.Wish(year: day.year), for: actor, on: day, tx).lines
    }
  }

  func setNumbers(_ pattern: String, book: String = "", start: Int? = nil, by role: Role = .head) async throws {
    let change = documents.numbers.prepare(
      area: house.office, book: book, pattern: try NumberPattern(pattern), code: "429.516", start: start, now: now)
    let actor = try desk.actor(role)
    try await house.wiring.database.write { [documents] tx in try documents.numbers.save(change, by: actor, tx) }
  }

  func press(_ press: PDFPress?, signer: (any Signer)? = nil) -> PressJob {
    PressJob(database: house.wiring.database, desk: documents, files: house.wiring.files, press: press, signer: signer)
  }

  func files(_ document: Document) async throws -> [DocumentFile] {
    try await house.read { tx in try DocumentStore.files(of: document.id, regency: 3510, tx) }
  }

  func isTrailWhole() async throws -> Bool {
    for job in house.wiring.jobs where job.name == "storage.seal" { try await job.run(now) }
    return try await AuditVerifier(house.wiring.database, regency: 3510).verify().findings.isEmpty
  }
}

@Suite("Issued documents")
struct DocumentTests {
  /// Everything of the room that runs a statement.
  static func exercise(_ house: House) async throws {
    let room = DocumentRoom(house)
    try await room.setNumbers("470/{nomor}/{tahun}")
    var issued: [Document] = []
    for _ in 0..<4 { issued.append(try await room.issue(try await room.granted())) }
    try await room.void(issued[0])
    for document in issued.dropFirst() { try await room.sign(document) }
    _ = try await room.replace(issued[1])
    try await room.withdraw(issued[2])
    try await room.press(PDFPress("/usr/bin/false")).run(now: room.now)
    try await room.press(PDFPress.installed()).run(now: room.now.adding(days: 1))
    let all = issued
    let (counter, head, ids, now) = (try room.desk.actor(.counter), try room.desk.actor(.head), room.ids(), room.now)
    let (documents, day) = (room.documents, Zone.wib.day(of: room.now))
    try await house.wiring.database.write { tx in
      _ = try documents.read(all[3].id, as: .print, ids: ids, by: counter, now: now, tx)
    }
    _ = try await house.read { tx in
      _ = try documents.open(all[1].id, by: counter, on: day, tx)
      _ = try documents.ofDossier(all[0].dossier, for: counter, now: now, tx)
      _ = try documents.check(all[1].code, tx)
      _ = try documents.kept(of: all.map(\.dossier), tx)
      _ = try documents.numbers.books(of: "", for: head, on: day, tx)
      return try documents.numbers.book(NumberDesk.Wish(year: day.year), for: counter, on: day, tx)
    }
  }

  @Test("many at once get one number each, without a gap, and what fails takes none")
  func concurrency() async throws {
    let room = try await DocumentRoom()
    try await room.setNumbers("470/{nomor}/{kode}/{tahun}", start: 215)
    var dossiers: [ID] = []
    for _ in 0..<12 { dossiers.append(try await room.granted()) }
    let open = try await room.desk.receive()
    await withTaskGroup(of: Void.self) { group in
      for dossier in dossiers + dossiers + [open, open] { group.addTask { _ = try? await room.issue(dossier) } }
    }
    let lines = try await room.book()
    #expect(lines.map(\.number) == Array(215..<227))
    #expect(lines.first?.text == "470/215/429.516/2026")
    #expect(try await room.isTrailWhole())
  }

  @Test("a voided number stays in the book with its reason, and the next one goes on")
  func voided() async throws {
    let room = try await DocumentRoom()
    let dossier = try await room.granted()
    let first = try await room.issue(dossier)
    await #expect(throws: Problem.alreadyIssued) { try await room.issue(dossier) }
    try await room.void(first)
    let second = try await room.issue(dossier)
    let lines = try await room.book()
    #expect(lines.map(\.number) == [1, 2] && lines.map(\.state) == [.voided, .awaiting])
    #expect(lines[0].reason == "alasan-rahasia-77" && second.number.text == "2/35.10.16/2026")
    await #expect(throws: Problem.changed) { try await room.sign(first) }
    await #expect(throws: Problem.changed) { try await room.void(first) }
  }

  @Test("whoever checks it reads awaiting, valid, replaced, withdrawn, voided, and a masked name")
  func states() async throws {
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    #expect(try await room.check(document).state == .awaiting)
    try await room.sign(document)
    #expect(try await room.check(document).state == .valid)
    let newer = try await room.replace(document)
    let old = try await room.check(document)
    #expect(old.state == .replaced && old.replacedBy == newer.id && newer.replaces == document.id)
    #expect(newer.number.number == 2 && newer.state == .awaiting)
    try await room.sign(newer)
    try await room.withdraw(newer)
    #expect(try await room.check(newer).state == .withdrawn)
    let page = try await room.house.read { [documents = room.documents] tx in
      CheckView(checked: try documents.check(document.code, tx)).page(.id).text
    }
    #expect(page.contains("S••• R•••") && !page.contains("Siti") && !page.contains("alasan-rahasia"))
    #expect(page.contains("Tidak berlaku lagi") && page.contains(newer.number.text) && !page.contains("3510164512809001"))
    #expect(try await room.isTrailWhole())
  }

  @Test("a code that does not exist, or of another regency, is answered alike")
  func unknown() async throws {
    let room = try await DocumentRoom()
    for regency in [3510, 3509] {
      let code = PublicCode(regency: regency, random: 77)
      await #expect(throws: Problem.documentUnknown) {
        try await room.house.read { [documents = room.documents] tx in _ = try documents.check(code, tx) }
      }
    }
  }

  @Test("only the counter issues, only the head withdraws, and the neighbour finds nothing")
  func powers() async throws {
    let room = try await DocumentRoom()
    let dossier = try await room.granted()
    await #expect(throws: Problem.notAllowed) { try await room.issue(dossier, by: .sectionHead) }
    let document = try await room.issue(dossier)
    try await room.sign(document)
    await #expect(throws: Problem.notAllowed) { try await room.withdraw(document, by: .counter) }
    await #expect(throws: Problem.notFound) { try await room.setNumbers("{nomor}/{tahun}", by: .counter) }
    let stranger = Actor(
      account: Randomness.system.id(at: room.now), name: "Tetangga", regency: 3510,
      assignments: [Assignment(role: .counter, area: try AreaCode("35.10.17").required())])
    let (draft, ids, now) = (room.draft(), room.ids(), room.now)
    await #expect(throws: Problem.notFound) {
      try await room.house.wiring.database.write { [documents = room.documents] tx in
        try documents.issue(draft, for: dossier, by: stranger, tx)
      }
    }
    await #expect(throws: Problem.notFound) {
      try await room.house.wiring.database.write { [documents = room.documents] tx in
        _ = try documents.read(document.id, as: .print, ids: ids, by: stranger, now: now, tx)
      }
    }
  }

  @Test("nothing is issued before the decision, and nothing where the office writes no letter")
  func refusals() async throws {
    let room = try await DocumentRoom()
    let open = try await room.desk.receive()
    await #expect(throws: Problem.notGranted) { try await room.issue(open) }
    let card = try await room.granted("kartu-keluarga")
    await #expect(throws: Problem.self) { try await room.issue(card) }
    #expect(try await room.book().isEmpty)
  }

  @Test("the text stays as it was issued when the dossier is corrected, and the copy of one's data shows it")
  func archive() async throws {
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    let personal = PersonalDesk(room.house.wiring.workshop, schedule: RetentionSchedule(years: 5))
    let head = try room.desk.actor(.head)
    let correct = try personal.correction(.init(name: "Siti Rahayu Ningsih"), of: document.dossier, now: room.now)
    try await room.house.wiring.database.write { tx in try correct(head, tx) }
    let paper = try await room.house.read { [documents = room.documents] tx in try documents.paper(of: document.id, tx) }
    let text = try #require(paper).paragraphs.joined().joined(separator: "\n")
    #expect(text.contains("Siti Rahayu") && !text.contains("Ningsih") && !text.contains("{{"))
    #expect(paper?.checkAddress == "https://simpul.contoh.id/periksa/\(document.code.compact)")
    let kept = try await room.house.read {
      [asks = room.house.wiring.rights.asks, now = room.now, office = room.house.office] tx in
      try asks.kept(Person(name: "Siti Rahayu", nik: "3510164512809001", phone: ""), [office], now, tx)
    }
    let record = try #require(kept.records.first { $0.id == document.id })
    #expect(!record.mayChange && record.fields.contains { $0.value.contains("3510164512809001") })
  }

  @Test("under a mandate it is signed in the giver's name, and the check says who stays responsible")
  func mandate() async throws {
    let world = try await RegisterTests.World()
    let room = DocumentRoom(world.house)
    let decree = try world.decree("188/1/2026", from: "2026-01-02")
    try await world.enter(decree, [world.power(of: decree, "dispensasi-nikah", source: .mandate)])
    let document = try await room.issue(try await room.granted())
    let paper = try await room.house.read { [documents = room.documents] tx in try documents.paper(of: document.id, tx) }
    #expect(paper?.signatureLines.first == "a.n. Bupati Banyuwangi,")
    #expect(document.power.source == .mandate && document.signerPost == "Camat Banyuwangi")
    let page = try await room.house.read { [documents = room.documents] tx in
      CheckView(checked: try documents.check(document.code, tx)).page(.id).text
    }
    #expect(page.contains("tanggung jawab tetap pada Bupati Banyuwangi") && page.contains("188/1/2026"))
    // What is signed stays true when the power ends.
    let standing = try await world.authority("dispensasi-nikah", on: "2028-01-01").standing
    #expect(standing == .ended)
    #expect(try await room.check(document).power == document.power)
  }

  @Test("what a sheet needs is in the sheet: nothing in it leads to another address")
  func isolation() async throws {
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    let paper = try await room.house.read { [documents = room.documents] tx in try documents.paper(of: document.id, tx) }
    let text = PaperView.whole(try #require(paper)).text
    for word in ["href=", "src=", "url(", "@import", "<link", "<object", "<script"] { #expect(!text.contains(word), "\(word)") }
  }
}

/// The PDF, some time after the number.
@Suite("The PDF of a document")
struct DocumentPressTests {
  @Test("without WeasyPrint documents wait, the doctor says what to install, and afterwards nothing is missing")
  func missing() async throws {
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    try await room.press(nil).run(now: room.now)
    #expect(try await room.files(document).isEmpty)
    let findings = try await room.house.read { tx in
      try Documents.findings(hasPress: false, regency: 3510, in: tx) + Documents.findings(hasPress: true, regency: 3510, in: tx)
    }
    #expect(findings.count == 1 && findings[0].remedy.id.contains("apt install weasyprint"))
  }

  @Test("a press that fails is tried again, ever less often, and is told")
  func failing() async throws {
    let room = try await DocumentRoom()
    _ = try await room.issue(try await room.granted())
    let job = room.press(PDFPress("/usr/bin/false"))
    for minute in [0, 0, 1, 3, 7] { try await job.run(now: room.now.adding(minutes: minute)) }
    let due = try await room.house.read { [now = room.now] tx in
      try PressStore.due(now: now.adding(minutes: 15), limit: 9, regency: 3510, tx)
    }
    #expect(due.map(\.attempts) == [4])
    let findings = try await room.house.read { tx in try Documents.findings(hasPress: true, regency: 3510, in: tx) }
    #expect(findings.count == 1)
  }

  @Test("after a crash between number and PDF the PDF is made by who comes next, once", .enabled(if: PDFPress.installed() != nil))
  func crash() async throws {
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    let again = room.press(PDFPress.installed(), signer: try TrialSigner(folder: room.house.folder, now: room.now))
    try await again.run(now: room.now.adding(minutes: 5))
    try await again.run(now: room.now.adding(minutes: 6))
    let files = try await room.files(document)
    #expect(files.map(\.kind) == [.pdf, .signature])
    let pdf = try room.house.wiring.files.load(try files.first.required().file)
    #expect(String(decoding: pdf, as: UTF8.self).contains("pdfaid:part=\"3\""))
    #expect(try await room.check(document).state == .awaiting)
    #expect(try await room.isTrailWhole())
  }

  @Test("a signer that is away leaves the document waiting, and nothing is kept half", .enabled(if: PDFPress.installed() != nil))
  func unsigned() async throws {
    struct Away: Signer {
      let isCertified = true
      func sign(_ request: SigningRequest) async throws -> SigningOutcome { .unavailable }
    }
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    try await room.press(PDFPress.installed(), signer: Away()).run(now: room.now)
    #expect(try await room.files(document).isEmpty)
    try await room.press(PDFPress.installed()).run(now: room.now.adding(minutes: 5))
    #expect(try await room.files(document).map(\.kind) == [.pdf])
  }

  @Test("a document that was voided meanwhile gets no PDF")
  func voided() async throws {
    let room = try await DocumentRoom()
    let document = try await room.issue(try await room.granted())
    try await room.void(document)
    try await room.press(PDFPress.installed()).run(now: room.now.adding(minutes: 5))
    #expect(try await room.files(document).isEmpty)
  }
}

/// How offices write their numbers.
@Suite("Numbers of documents")
struct NumberTests {
  @Test("a pattern without number or year, with strange signs or unknown places is refused by name")
  func patterns() throws {
    func fault(_ text: String) -> NumberPattern.Fault? {
      do throws(NumberPattern.Fault) {
        _ = try NumberPattern(text)
        return nil
      } catch { return error }
    }
    #expect(fault("470/{nomor}/{kode}/{tahun}") == nil)
    #expect(fault("470/{tahun}") == .needsNumber)
    #expect(fault("470/{nomor}") == .needsYear)
    #expect(fault("{nomer}/{tahun}") == .unknownPlace("{nomer}"))
    #expect(fault("{nomor}<b>{tahun}") == .strangeCharacter("<"))
    #expect(fault("{nomor}/{tahun") == .strangeCharacter("{"))
    #expect(fault("{nomor}{tahun}" + String(repeating: "1", count: 60)) == .tooLong)
    let day = try Day(iso: "2026-11-20").required()
    #expect(
      try NumberPattern("470/{nomor}/{kode}/{bulan}/{tahun}").filled(7, code: "429.516", on: day) == "470/7/429.516/XI/2026")
  }

  @Test("a first number is set only before a book begins, and each year begins with 1")
  func starts() async throws {
    let room = try await DocumentRoom()
    try await room.setNumbers("{nomor}/{tahun}", start: 215)
    _ = try await room.issue(try await room.granted())
    await #expect(throws: Problem.numbersBegun(215)) { try await room.setNumbers("{nomor}/{tahun}", start: 300) }
    try await room.setNumbers("B-{nomor}/{tahun}")
    #expect(try await room.issue(try await room.granted()).number.text == "B-216/2026")
    let rule = NumberRule(
      id: Randomness.system.id(at: room.now), area: room.house.office, book: "", pattern: .usual, code: "", start: 215,
      startYear: 2026)
    #expect(rule.next(after: nil, in: 2026) == 215 && rule.next(after: nil, in: 2027) == 1 && rule.next(after: 9, in: 2026) == 10)
  }

  @Test("two books of an office never write the same number")
  func collisions() async throws {
    let room = try await DocumentRoom()
    _ = try await room.issue(try await room.granted())
    try await room.setNumbers("{nomor}/{kode}/{tahun}", book: "tanah")
    await #expect(throws: Problem.booksCollide) { try await room.setNumbers("{nomor}/{kode}/{tahun}") }
    // The general book now writes otherwise, and a new one would write what it has written.
    try await room.setNumbers("A-{nomor}/{tahun}")
    try await room.setNumbers("{nomor}/35.10.16/{tahun}", book: "keluarga")
    await #expect(throws: Problem.numberTaken("1/35.10.16/2026")) { try await room.issue(try await room.granted()) }
    await #expect(throws: Problem.notFound) { try await room.setNumbers("X{nomor}/{tahun}", book: "tidak-ada") }
  }

  @Test("a masked name tells first letters and no lengths")
  func masks() {
    #expect(DocumentRules.masked("Siti Nur Rahayu") == "S••• N••• R•••")
    #expect(DocumentRules.masked("") == "")
  }
}
