import Civic
import Core
import Dossiers
import Storage

/// Applications from home in a demonstration: sent, to be corrected, corrected, with files and messages.
struct DemoOnline: Sendable {
  let wiring: Wiring
  let apply: ApplyDesk
  let files: AttachmentDesk
  let correction: CorrectionDesk
  let messages: MessageDesk
  let decisions: DecisionDesk

  init(_ wiring: Wiring) {
    self.wiring = wiring
    let workshop = wiring.workshop
    apply = ApplyDesk(workshop)
    files = AttachmentDesk(workshop, files: FileStore(wiring.installation.files, secrets: wiring.secrets))
    correction = CorrectionDesk(workshop)
    messages = MessageDesk(workshop)
    decisions = DecisionDesk(workshop)
  }

  /// How far one of them has come.
  private enum Stage: CaseIterable {
    case sent, brings, asks, incomplete, supplied, corrected
  }

  /// Plays some of them at one office, on the last working day before `now`.
  func play(_ office: AreaCode, _ staff: [Role: Actor], _ names: DemoNames, now: Moment, seed: UInt64) async throws {
    let (terms, data) = try await wiring.database.read { [wiring] tx in
      (try wiring.workshop.asks.offered(office, tx), try wiring.reference.data(in: tx))
    }
    var dice = Dice(seed: seed)
    let services = terms.filter {
      names.applicant(of: $0.key.service) == nil && $0.requirements.count(where: { !$0.isOptional }) > 1
    }
    let calendar = data.calendar(of: office)
    let yesterday = calendar.zone.day(of: now) + -1
    let day = (0..<20).map { yesterday + -$0 }.first { !calendar.ranges(on: $0, of: .counter).isEmpty } ?? yesterday
    for (index, stage) in Stage.allCases.enumerated() {
      guard let service = dice.pick(services), let counter = staff[.counter],
        let village = dice.pick(data.villages(of: office))
      else { continue }
      let begun = calendar.zone.moment(day, minute: 8 * 60 + 15 + index * 45 + dice.roll(40))
      var content = DraftContent()
      content.area = office.text
      content.village = village.code.text
      content.kind = ApplicantKind.person.rawValue
      content.name = names.person(&dice)
      content.phone = "+62812" + String(10_000_000 + dice.roll(80_000_000))
      content.address = names.address(&dice)
      content.purpose = names.purpose(&dice)
      content.answers = Self.answers(service)
      content.amount = DemoDecrees.amount(of: service.key.service, for: content.name)
      let id = try await send(content, service, brings: stage == .brings, at: begun)
      try await follow(id, stage, staff, counter, at: begun)
    }
  }

  /// The first answer to each question that does not end the application.
  static func answers(_ terms: ServiceTerms) -> [String: String] {
    Dictionary(
      terms.questions.compactMap { question in question.options.first { $0.stop == nil }.map { (question.key, $0.key) } }
    ) { first, _ in first }
  }

  private func send(_ content: DraftContent, _ terms: ServiceTerms, brings: Bool, at begun: Moment) async throws -> ID {
    var content = content
    (content.hasNotedPIN, content.hasSeenAll) = (true, true)
    let new = try apply.prepare(terms, language: .id, now: begun)
    try await wiring.database.write { [apply] tx in try apply.begin(new, tx) }
    let required = terms.papers(in: content.situation).filter(\.isRequired).map(\.requirement)
    let brought = brings ? required.suffix(1) : []
    content.brought = brought.map(\.key)
    for (index, requirement) in required.dropLast(brought.count).enumerated() {
      let bytes = index % 3 == 2 ? DemoFiles.page(requirement.name.id) : DemoFiles.photo
      let file = try files.take(
        try await files.clean(bytes), for: requirement.key, of: new.id, key: "\(index)", now: begun.adding(minutes: index + 1))
      try await wiring.database.write { [apply] tx in try apply.attach(file, to: new.id, tx) }
    }
    let sent = begun.adding(minutes: required.count + 3)
    for isLast in [false, true] {
      let opened = try await wiring.database.read { [apply] tx in try apply.open(new.code, now: sent, tx) }
      guard let opened else { throw Problem.notFound }
      if isLast {
        let sending = try apply.prepareSending(opened, now: sent)
        try await wiring.database.write { [apply] tx in try apply.send(sending, under: opened.terms.key, tx) }
      } else {
        let saving = try apply.prepare(content, of: opened.draft, now: sent)
        _ = try await wiring.database.write { [apply] tx in try apply.save(saving, tx) }
      }
    }
    return new.id
  }

  private func follow(_ id: ID, _ stage: Stage, _ staff: [Role: Actor], _ counter: Actor, at begun: Moment) async throws {
    switch stage {
    case .sent, .brings: break
    case .asks:
      let draft = try draft(begun.adding(minutes: 70), "Apakah hasilnya bisa diambil anak saya?")
      try await onOwn(id, draft)
    case .incomplete, .supplied:
      try await act(.incomplete, id, counter, at: begun.adding(minutes: 60), "Fotonya gelap. Potret lagi dekat jendela.")
      if stage == .supplied { try await correct(id, at: begun.adding(minutes: 80)) }
    case .corrected:
      try await act(.complete, id, counter, at: begun.adding(minutes: 40), "")
      let holder = staff[.sectionHead] ?? counter
      try await act(.pause, id, holder, at: begun.adding(minutes: 60), "Nama di surat ini berbeda dengan di KTP.")
      let message = try draft(begun.adding(minutes: 62), "Silakan kirim foto yang baru; tidak perlu datang ke kantor.")
      try await wiring.database.write { [messages] tx in try messages.write(message, on: id, by: holder, tx) }
      try await correct(id, at: begun.adding(minutes: 90))
    }
  }

  private func onOwn(_ id: ID, _ draft: ActDraft) async throws {
    try await wiring.database.write { [messages, apply] tx in
      guard let code = try apply.held(id, now: draft.at, tx)?.code else { return }
      try messages.write(draft, onOwn: try TrackingDesk(wiring.workshop).track(code, now: draft.at, tx).dossier, tx)
    }
  }

  private func act(_ action: DossierAction, _ id: ID, _ actor: Actor, at: Moment, _ reason: String) async throws {
    let draft = try draft(at, reason)
    try await wiring.database.write { [decisions] tx in
      let standing = try decisions.standing(of: id, for: actor, at: at, tx)
      guard standing.actions.contains(action) else { return }
      var details = DecisionDesk.Details()
      let requirements = standing.terms.requirements.map(\.key)
      details.requirements = action == .complete ? requirements : Array(requirements.prefix(1))
      try decisions.act(action, on: id, version: standing.dossier.version, details, draft, by: actor, tx)
    }
  }

  private func correct(_ id: ID, at: Moment) async throws {
    let asked = try await wiring.database.read { [correction] tx in try correction.asked(of: id, tx) }
    guard let requirement = asked?.requirements.first else { return }
    let file = try files.take(
      try await files.clean(DemoFiles.photo), for: requirement.key, of: id, key: "baru", now: at)
    let draft = try draft(at.adding(minutes: 1), "Sudah saya potret ulang.")
    try await wiring.database.write { [correction] tx in
      try correction.replace(with: file, of: id, tx)
      try correction.send(draft, of: id, tx)
    }
  }

  private func draft(_ at: Moment, _ words: String) throws -> ActDraft {
    try ActDraft(
      at: at, reason: words, regency: wiring.installation.regency, secrets: wiring.secrets, randomness: wiring.randomness)
  }
}
