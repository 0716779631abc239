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

extension Desk {
  /// Issues the document of a granted dossier, and keeps the sheet as it was signed.
  func sign(_ dossier: ID) async throws {
    let room = DocumentRoom(house)
    try await room.sign(try await room.issue(dossier))
  }
}

/// A house with dossiers to issue documents on.
struct DocumentRoom {
  let desk: Desk
  var house: House { desk.house }
  var documents: DocumentDesk { house.wiring.documents }
  var now: Moment { house.now.adding(minutes: 60) }

  /// A service that the office decides, and for which it writes no letter.
  static let withoutLetter = "legalisasi"

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

  /// - Parameter edition: of the books as they were seen; nil for what they are now.
  func setNumbers(_ pattern: String, book: String = "", start: Int? = nil, by role: Role = .head, edition: Int? = nil)
    async throws
  {
    let head = try desk.actor(.head)
    let seen = try await house.read { [documents, day = Zone.wib.day(of: now)] tx in
      try documents.numbers.books(of: "", for: head, on: day, tx).0.edition
    }
    let change = documents.numbers.prepare(
      area: house.office, book: book, pattern: try NumberPattern(pattern), code: "429.516", start: start,
      edition: edition ?? seen, now: now)
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
