import Civic
import Core
import Dossiers
import Storage

/// Plays the stories of all offices through the same desks that serve real people, each office in its
/// own order of time.
struct DemoFiller: Sendable {
  let wiring: Wiring
  let counter: CounterDesk
  let decisions: DecisionDesk
  let promises: DemoPromises

  init(_ wiring: Wiring) {
    self.wiring = wiring
    counter = CounterDesk(wiring.workshop)
    decisions = DecisionDesk(wiring.workshop.withoutLetters())
    promises = DemoPromises(wiring.workshop, randomness: wiring.randomness)
  }

  /// How many beats share one write.
  private static let chunk = 20

  /// Plays one office's story.
  func play(_ story: DemoStory, staff: [Role: Actor], done: @Sendable (Int) async -> Void) async throws {
    var ids: [Int: ID] = [:]
    var start = 0
    while start < story.beats.count {
      let chunk = Array(story.beats[start..<min(start + Self.chunk, story.beats.count)])
      let prepared = try chunk.compactMap { try prepare($0, staff, &ids) }
      try await wiring.database.write { tx in for step in prepared { try step(tx) } }
      start += chunk.count
      await done(chunk.count { if case .receive = $0.deed { true } else { false } })
    }
    try await settle(ids, staff)
  }

  /// Brings the promises of all files up to now, as the program would have done day by day.
  private func settle(_ ids: [Int: ID], _ staff: [Role: Actor]) async throws {
    guard let camat = staff[.head] else { return }
    let now = wiring.clock.now()
    let files = ids.sorted { $0.key < $1.key }
    for start in stride(from: 0, to: files.count, by: Self.chunk) {
      let chunk = try files[start..<min(start + Self.chunk, files.count)].map { number, id in
        (id: id, drafts: try promises.drafts(at: now, of: number &+ Self.salt(staff)) { try draft(at: now) })
      }
      try await wiring.database.write { [promises] tx in
        for file in chunk { try promises.catchUp(on: file.id, until: now, file.drafts, camat: camat, tx) }
      }
    }
  }

  /// Tells the chances of one office from those of another.
  private static func salt(_ staff: [Role: Actor]) -> Int {
    staff[.head]?.assignments.first.flatMap { Int($0.area.text.filter { $0 != "." }) }.map { $0 &* 1_000_003 } ?? 0
  }

  private func draft(at moment: Moment, reason: String = "") throws -> ActDraft {
    try ActDraft(
      at: moment, reason: reason, regency: wiring.installation.regency, secrets: wiring.secrets, randomness: wiring.randomness)
  }

  /// Makes what must not be made inside the transaction.
  private func prepare(_ beat: DemoStory.Beat, _ staff: [Role: Actor], _ ids: inout [Int: ID]) throws
    -> (@Sendable (Transaction) throws -> Void)?
  {
    guard let actor = staff[beat.by] else { return nil }
    switch beat.deed {
    case .receive(let intake):
      let prepared = try counter.prepare(intake, now: beat.at)
      ids[beat.dossier] = prepared.id
      return { [counter] tx in _ = try counter.receive(prepared, by: actor, tx) }
    case .act(let action):
      guard let id = ids[beat.dossier] else { return nil }
      let needsReason = action == .pause || action == .reject
      let draft = try draft(at: beat.at, reason: needsReason ? Self.reasons[Int(beat.dossier) % Self.reasons.count] : "")
      let drafts = try promises.drafts(at: beat.at, of: beat.dossier &+ Self.salt(staff)) { try self.draft(at: beat.at) }
      let camat = staff[.head] ?? actor
      return { [decisions, promises] tx in
        try promises.catchUp(on: id, until: beat.at, drafts, camat: camat, tx)
        try Self.act(action, on: id, draft, actor, decisions, tx)
        if action == .handOver { try promises.handedOver(id, at: beat.at, drafts, camat: camat, tx) }
      }
    case .hop(let hop):
      guard let id = ids[beat.dossier] else { return nil }
      let draft = try draft(at: beat.at, reason: hop.words)
      let drafts = try promises.drafts(at: beat.at, of: beat.dossier &+ Self.salt(staff)) { try self.draft(at: beat.at) }
      let camat = staff[.head] ?? actor
      return { [promises, wiring] tx in
        try promises.catchUp(on: id, until: beat.at, drafts, camat: camat, tx)
        try hop.play(id, draft, actor, wiring.workshop, tx)
      }
    }
  }

  private static func act(
    _ action: DossierAction, on id: ID, _ draft: ActDraft, _ actor: Actor, _ decisions: DecisionDesk, _ tx: Transaction
  ) throws {
    let standing = try decisions.standing(of: id, for: actor, at: draft.at, tx)
    // The dossier may stand elsewhere than the story thinks, for instance after a pause: then it waits.
    guard standing.actions.contains(action) else { return }
    var details = DecisionDesk.Details()
    if action == .pause { details.requirements = standing.terms.requirements.prefix(1).map(\.key) }
    if action == .complete { details.requirements = standing.terms.requirements.map(\.key) }
    if action == .handOver { details.taker = .applicant }
    if action == .reject { details.basis = "UU 30/2014" }
    try decisions.act(action, on: id, version: standing.dossier.version, details, draft, by: actor, tx)
  }

  private static let reasons = [
    "Nama di fotokopi tidak sama dengan aslinya.", "Fotokopi tidak terbaca.", "Surat pengantar belum ditandatangani.",
    "Tanggal pada surat keliru.",
  ]
}
