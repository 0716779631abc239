import Civic
import Core
import Foundation
import Press
import Scratch
import Storage
import Testing
import Web

@testable import Documents
@testable import Dossiers
@testable import Rights
@testable import simpul

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
    let again = room.press(PDFPress.installed(), signer: try TrialSigner(folder: room.house.scratch.folder, now: room.now))
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
