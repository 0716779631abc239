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

  /// How many beats share one write: as many as go in a tenth of a second, so that commits are few and others wait for none.
  private static let chunk = 100

  /// Plays one office's story from where it was left. What is played is noted in the write that plays it.
  /// - Parameters:
  ///   - part: the name of the story among the parts of the demonstration.
  ///   - done: told how many dossiers came in, and whether just now or before the filling was cut off.
  func play(
    _ story: DemoStory, as part: String, staff: [Role: Actor], done: @Sendable (Int, Bool) async throws -> Void
  ) async throws {
    var (story, told) = (story, 0)
    let written = try await wiring.database.read { tx in try Demonstration.done(part, in: tx) } ?? 0
    while case let beats = story.next(Self.chunk), !beats.isEmpty {
      let steps = try beats.dropFirst(max(0, written - told)).compactMap { try prepare($0, staff) }
      told += beats.count
      if told > written {
        try await wiring.database.write { [told] tx in
          for step in steps { try step(tx) }
          try Demonstration.note(part, done: told, in: tx)
        }
      }
      try await done(beats.count { if case .receive = $0.deed { true } else { false } }, told > written)
    }
    if let camat = staff[.head] { try await settle(story.office, camat, until: story.now) }
  }

  /// Brings the promises of what is still open or waits for an answer up to the end of the story, as the program would have
  /// done day by day.
  private func settle(_ area: AreaCode, _ camat: Actor, until now: Moment) async throws {
    let files = try await promises.unsettled(in: area, regency: wiring.installation.regency, now: now, wiring.database)
    for start in stride(from: 0, to: files.count, by: Self.chunk) {
      let chunk = try files[start..<min(start + Self.chunk, files.count)].map { id in
        (id: id, drafts: try promises.drafts(at: now, of: id) { try draft(at: now) })
      }
      try await wiring.database.write { [promises, decisions] tx in
        for file in chunk {
          let standing = try decisions.standing(of: file.id, for: camat, at: now, tx)
          try promises.catchUp(standing, until: now, file.drafts, camat: camat, tx)
        }
      }
    }
  }

  private func draft(at moment: Moment, reason: String = "") throws -> ActDraft {
    try ActDraft(
      at: moment, reason: reason, regency: wiring.installation.regency, secrets: wiring.secrets, randomness: wiring.randomness)
  }

  /// Makes what must not be made inside the transaction.
  private func prepare(_ beat: DemoStory.Beat, _ staff: [Role: Actor]) throws -> (@Sendable (Transaction) throws -> Void)? {
    guard let actor = staff[beat.by] else { return nil }
    if case .receive(let intake) = beat.deed {
      var way = IntakeWay.atCounter
      way.id = beat.dossier
      let prepared = try counter.prepare(intake, as: way, now: beat.at)
      return { [counter] tx in _ = try counter.receive(prepared, by: actor, tx) }
    }
    let draft = try draft(at: beat.at, reason: Self.words(of: beat))
    let drafts = try promises.drafts(at: beat.at, of: beat.dossier) { try self.draft(at: beat.at) }
    let camat = staff[.head] ?? actor
    return { [decisions, promises, wiring] tx in
      var standing = try decisions.standing(of: beat.dossier, for: actor, at: beat.at, tx)
      if try promises.catchUp(standing, until: beat.at, drafts, camat: camat, tx) {
        standing = try decisions.standing(of: beat.dossier, for: actor, at: beat.at, tx)
      }
      switch beat.deed {
      case .receive: break
      case .hop(let hop): try hop.play(standing, draft, actor, wiring.workshop, tx)
      case .act(let action):
        // The dossier may stand elsewhere than the story thinks, for instance after a pause: then it waits.
        guard standing.actions.contains(action) else { return }
        try Self.act(action, standing, draft, actor, decisions, tx)
        if action == .handOver { try promises.handedOver(standing.dossier, at: beat.at, drafts, tx) }
      }
    }
  }

  private static func act(
    _ action: DossierAction, _ standing: DecisionDesk.Standing, _ draft: ActDraft, _ actor: Actor, _ decisions: DecisionDesk,
    _ tx: Transaction
  ) throws {
    var details = DecisionDesk.Details()
    if action == .pause { details.requirements = standing.terms.requirements.prefix(1).map(\.key) }
    if action == .complete { details.requirements = standing.terms.requirements.map(\.key) }
    if action == .handOver { details.taker = .applicant }
    if action == .reject { details.basis = "UU 30/2014" }
    try decisions.act(action, from: standing, details, draft, by: actor, tx)
  }

  private static func words(of beat: DemoStory.Beat) -> String {
    switch beat.deed {
    case .hop(let hop): return hop.words
    case .act(.pause), .act(.reject):
      var dice = Dice(of: beat.dossier)
      return dice.pick(reasons) ?? ""
    case .act, .receive: return ""
    }
  }

  private static let reasons = [
    "Nama di fotokopi tidak sama dengan aslinya.", "Fotokopi tidak terbaca.", "Surat pengantar belum ditandatangani.",
    "Tanggal pada surat keliru.",
  ]
}
