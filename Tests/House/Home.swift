import Civic
import Core
import Storage

@testable import Dossiers
@testable import simpul

/// A file from home, by a name that the testing library does not use too.
typealias SentFile = Attachment

/// A house with someone who applies from home.
struct Home {
  let desk: Desk
  let apply: ApplyDesk
  let files: AttachmentDesk
  let correction: CorrectionDesk
  let messages: MessageDesk
  /// Two minutes later than the house's own now: what follows comes after.
  let now: Moment

  static let service = "dispensasi-nikah"
  static let photo = DemoFiles.photo

  init(_ desk: Desk) {
    self.desk = desk
    let workshop = desk.house.wiring.workshop
    apply = ApplyDesk(workshop)
    files = AttachmentDesk(workshop, files: FileStore(desk.house.wiring.installation.files, secrets: desk.house.wiring.secrets))
    correction = CorrectionDesk(workshop)
    messages = MessageDesk(workshop)
    now = desk.house.now.adding(minutes: 2)
  }

  init() async throws { self.init(try await Desk()) }

  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await desk.house.wiring.database.write(body)
  }

  func terms(_ service: String = Home.service) async throws -> ServiceTerms {
    try await desk.house.read { [apply] tx in try apply.offered(service, tx) }
  }

  func begin(_ service: String = Home.service, at: Moment? = nil) async throws -> ApplyDesk.NewDraft {
    let draft = try apply.prepare(try await terms(service), language: .id, now: at ?? now)
    try await write { [apply] tx in try apply.begin(draft, tx) }
    return draft
  }

  func open(_ draft: ApplyDesk.NewDraft, at: Moment? = nil) async throws -> ApplyDesk.Opened {
    try await desk.house.read { [apply, now] tx in try apply.open(draft.code, now: at ?? now, tx) }.required()
  }

  func held(_ code: PublicCode, at: Moment? = nil) async throws -> ApplyDesk.Held? {
    try await desk.house.read { [apply, now] tx in try apply.held(code, now: at ?? now, tx) }
  }

  /// Answers everything but the papers.
  func fill(_ draft: ApplyDesk.NewDraft, _ change: (inout DraftContent) -> Void = { _ in }) async throws {
    let opened = try await open(draft)
    var content = opened.draft.content
    content.area = desk.house.office.text
    content.village = DraftContent.elsewhere
    (content.kind, content.name, content.phone) = ("person", "Siti Rahayu", "+6281234567890")
    content.nik = "3510164512809001"
    (content.hasNotedPIN, content.hasSeenAll) = (true, true)
    content.answers = DemoOnline.answers(opened.terms)
    content.brought = opened.terms.papers(in: content.situation).filter(\.isRequired).dropFirst().map(\.requirement.key)
    change(&content)
    let saving = try apply.prepare(content, of: opened.draft, now: now)
    guard try await write({ [apply] tx in try apply.save(saving, tx) }) else { throw Missing() }
  }

  @discardableResult
  func attach(
    _ bytes: [UInt8] = Home.photo, for key: String, to draft: ID, named name: String = "a", at: Moment? = nil
  ) async throws -> IncomingFile {
    let file = try files.take(try await files.clean(bytes), for: key, of: draft, key: name, now: at ?? now)
    try await write { [apply] tx in try apply.attach(file, to: draft, tx) }
    return file
  }

  func firstPaper(_ service: String = Home.service) async throws -> String {
    try await terms(service).requirements.first { !$0.isOptional }.required().key
  }

  /// A draft with everything in it, the first paper as a photo and the others to be brought.
  func ready(_ change: (inout DraftContent) -> Void = { _ in }) async throws -> ApplyDesk.NewDraft {
    let draft = try await begin()
    try await fill(draft, change)
    try await attach(for: try await firstPaper(), to: draft.id)
    return draft
  }

  func send(_ draft: ApplyDesk.NewDraft, under terms: ServiceTerms.Key? = nil) async throws {
    let opened = try await open(draft)
    let sending = try apply.prepareSending(opened, now: now)
    try await write { [apply] tx in try apply.send(sending, under: terms ?? opened.terms.key, tx) }
  }

  func sent() async throws -> ApplyDesk.NewDraft {
    let draft = try await ready()
    try await send(draft)
    return draft
  }

  func words(_ text: String, after minutes: Int) throws -> ActDraft {
    try ActDraft(
      at: now.adding(minutes: minutes), reason: text, regency: 3510, secrets: desk.house.wiring.secrets, randomness: .system)
  }

  /// Says what is missing, or asks for a correction, of the first paper.
  func ask(_ action: DossierAction, _ id: ID, by role: Role, after minutes: Int) async throws {
    var details = DecisionDesk.Details()
    details.requirements = [try await firstPaper()]
    try await desk.act(action, id, by: role, after: minutes + 2, details)
  }

  func correct(_ id: ID, _ words: String = "", after minutes: Int, named name: String = "b") async throws {
    let file = try files.take(
      try await files.clean(Home.photo), for: try await firstPaper(), of: id, key: name, now: now.adding(minutes: minutes))
    let draft = try self.words(words, after: minutes + 1)
    try await write { [correction] tx in
      try correction.replace(with: file, of: id, tx)
      try correction.send(draft, of: id, tx)
    }
  }

  /// Everything that can happen, so that every statement runs once.
  func everything() async throws {
    let draft = try await ready()
    let opened = try await open(draft)
    _ = try await attach(for: try await firstPaper(), to: draft.id, named: "c")
    let second = try await open(draft).files.last.required()
    let eventID = Randomness.system.id(at: now)
    let (officer, now) = (try desk.actor(.counter), now)
    try await write { [apply] tx in
      try apply.detach(second.id, from: draft.id, eventID: eventID, now: now, tx)
      let held = try apply.held(draft.code, now: now, tx).required()
      _ = try apply.held(draft.id, now: now, tx)
      _ = try apply.tryPIN(Pin(opened.pin == "000000" ? "000001" : "000000"), of: held, eventID: eventID, now: now, tx)
      _ = try apply.tryPIN(Pin(opened.pin), of: held, eventID: eventID, now: now, tx)
    }
    let renewal = try apply.prepareRenewal(of: opened.draft, now: now)
    try await write { [apply] tx in try apply.renewPIN(renewal, by: officer, tx) }
    try await send(draft)
    try await ask(.incomplete, draft.id, by: .counter, after: 5)
    try await correct(draft.id, after: 8)
    let words = [try words("tanya", after: 12), try self.words("jawab", after: 13), try self.words("lagi", after: 14)]
    try await write { [messages] tx in
      let dossier = try DossierStore.dossier(draft.id, regency: 3510, tx).required()
      try messages.write(words[0], onOwn: dossier, tx)
      try messages.write(words[1], on: draft.id, by: officer, tx)
      try messages.write(words[2], onOwn: try DossierStore.dossier(draft.id, regency: 3510, tx).required(), tx)
    }
    let readID = Randomness.system.id(at: now)
    try await write { [messages] tx in
      try messages.markRead(draft.id, eventID: readID, by: officer, now: now.adding(minutes: 20), tx)
    }
    let old = try await begin(at: now.adding(days: -40))
    try await attach(for: try await firstPaper(), to: old.id, at: now.adding(days: -39))
    for later in [now, now.adding(days: 2)] {
      for job in desk.house.wiring.jobs { try await job.run(later) }
    }
  }
}
