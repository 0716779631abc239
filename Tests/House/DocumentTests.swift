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
      _ = try documents.open(all[1].id, by: counter, now: now, tx)
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
    // What another office decides has no letter here, granted or not.
    let card = try await room.granted("kartu-keluarga")
    await #expect(throws: Problem.noTemplate) { try await room.issue(card) }
    let written = try await room.granted(DocumentRoom.withoutLetter)
    #expect(try await room.desk.open(written).dossier.decision == .approved)
    await #expect(throws: Problem.noTemplate) { try await room.issue(written) }
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

  @Test("a masked name tells first letters and no lengths")
  func masks() {
    #expect(DocumentRules.masked("Siti Nur Rahayu") == "S••• N••• R•••")
    #expect(DocumentRules.masked("") == "")
  }
}
