package import Civic
package import Core
package import Storage

/// The yearly evaluation of delegated powers: opened with its evidence, answered by the head of the office, decided by the
/// regency (PP 17/2018 Art 33). Who reads the figures of an office reads its evaluations.
package struct EvaluationDesk: Sendable {
  let desk: RegisterDesk

  package init(_ desk: RegisterDesk) {
    self.desk = desk
  }

  var regency: Int { desk.regency }
  private var whole: AreaCode { AreaCode(regency: regency) }

  /// The years that can be evaluated: those with a power, back to the first decree of the law.
  package static let firstYear = 2015

  func year(_ typed: String, today: Day) throws -> Int {
    guard !typed.isEmpty else { return today.year }
    guard let year = Int(typed), (Self.firstYear...today.year).contains(year) else { throw Problem.notFound }
    return year
  }

  // What is there

  /// A power of a year with its newest evaluation.
  package struct Line: Sendable {
    package let held: HeldPower
    package let service: Text
    package let evaluation: Evaluation?
  }

  /// The powers of a year that someone may read about, by service in the order of the catalogue, then by office.
  /// - Parameter service: only those of this service; nil for all.
  package func lines(year: Int, service: String?, for actor: Actor, on today: Day, _ tx: Transaction) throws -> [Line] {
    let areas = actor.areas(for: .readFigures, on: today)
    return try lines(year: year, service: service, on: today, tx).filter { line in
      areas.contains { $0.contains(line.held.area) }
    }
  }

  private func lines(year: Int, service: String?, on today: Day, _ tx: Transaction) throws -> [Line] {
    let newest = Dictionary(
      try EvaluationStore.newest(year: year, service: service, regency: regency, tx).map { (Key($0.service, $0.area), $0) }
    ) { first, _ in first }
    return try desk.asks.services(tx).filter { service == nil || $0.key == service }.flatMap { known in
      try held(known.key, year: year, on: today, tx).map {
        Line(held: $0, service: known.name, evaluation: newest[Key($0.service, $0.area)])
      }
    }
  }

  private struct Key: Hashable {
    let service: String
    let area: AreaCode

    init(_ service: String, _ area: AreaCode) { (self.service, self.area) = (service, area) }
  }

  private func held(_ service: String, year: Int, on today: Day, _ tx: Transaction) throws -> [HeldPower] {
    let end = min(Day(year: year, month: 12, day: 31) ?? today, today)
    let turns = try EvaluationStore.turns(of: service, through: end, regency: regency, tx)
    return HeldPowers.held(service, turns, year: year, through: end)
  }

  /// An evaluation with what its page shows.
  package struct Opened: Sendable {
    package let evaluation: Evaluation
    package let service: Text
    /// All entries of the power in the year, the newest first.
    package let entries: [(id: ID, entry: Int, isDecided: Bool)]
    package let mayReply: Bool
    package let mayKeep: Bool
  }

  /// - Throws: `Problem.notFound`, also outside the person's areas.
  package func open(_ id: ID, by actor: Actor, on today: Day, _ tx: Transaction) throws -> Opened {
    let evaluation = try evaluation(id, by: actor, through: .readFigures, on: today, tx)
    return Opened(
      evaluation: evaluation, service: try name(of: evaluation.service, tx),
      entries: try EvaluationStore.entries(
        of: evaluation.service, at: evaluation.area, year: evaluation.year, regency: regency, tx),
      mayReply: actor.may(.answerPromises, in: evaluation.area, on: today),
      mayKeep: actor.may(.keepRegister, in: whole, on: today))
  }

  /// - Throws: `Problem.notFound` for a service the catalogue does not know.
  func known(_ key: String, _ tx: Transaction) throws -> ServiceName {
    guard let service = try desk.asks.services(tx).first(where: { $0.key == key }) else { throw Problem.notFound }
    return service
  }

  private func name(of service: String, _ tx: Transaction) throws -> Text {
    try desk.asks.services(tx).first { $0.key == service }?.name ?? Text(service)
  }

  /// Everything of a year, for the report to the regent.
  /// - Throws: `Problem.notFound` for who may not read the whole regency.
  package func report(year: Int, for actor: Actor, on today: Day, _ tx: Transaction) throws -> [Line] {
    guard actor.may(.readFigures, in: whole, on: today) else { throw Problem.notFound }
    return try lines(year: year, service: nil, on: today, tx)
  }

  // What is done

  /// Evaluations with their evidence, read before the transaction that writes them.
  package struct Opening: Sendable {
    let evaluations: [Evaluation]
    let eventIDs: [ID]
    let at: Moment

    package var ids: [ID] { evaluations.map(\.id) }
  }

  /// Reads the evidence of a service at some offices as it is now.
  /// - Throws: `Problem.notFound` where one of them did not hold the power.
  package func prepare(year: Int, service: String, areas: [AreaCode], now: Moment, _ tx: Transaction) throws -> Opening {
    let today = desk.reference.zone.day(of: now)
    let all = try held(service, year: year, on: today, tx)
    let chosen = all.filter { areas.contains($0.area) }
    guard !areas.isEmpty, chosen.count == Set(areas).count else { throw Problem.notFound }
    let reader = try EvidenceReader(service, year: year, all, desk, through: today, tx)
    let evaluations = try chosen.map { held in
      Evaluation(
        id: desk.randomness.id(at: now), year: year, area: held.area, service: service, entry: 1, version: 1, openedAt: now,
        replyUntil: today + Evaluation.replyDays, evidence: try reader.evidence(of: held, tx))
    }
    return Opening(evaluations: evaluations, eventIDs: evaluations.map { _ in desk.randomness.id(at: now) }, at: now)
  }

  /// - Throws: `Problem.notAllowed`, or `.evaluationOpen` where an earlier entry is not decided.
  package func open(_ opening: Opening, by actor: Actor, _ tx: Transaction) throws {
    try desk.check(actor, at: opening.at)
    for (evaluation, event) in zip(opening.evaluations, opening.eventIDs) {
      let last = try EvaluationStore.entries(
        of: evaluation.service, at: evaluation.area, year: evaluation.year, regency: regency, tx
      ).first
      guard last?.isDecided != false else { throw Problem.evaluationOpen }
      try EvaluationStore.insert(
        evaluation.numbered((last?.entry ?? 0) + 1), by: actor.account, regency: regency, tx)
      try record("opened", event, evaluation.id, at: opening.at, by: actor, tx)
    }
  }

  /// Something people say of an evaluation, with what must be made before the transaction.
  package struct Saying: Sendable {
    package let id: ID
    package let version: Int
    let at: Moment
    let eventID: ID

    package init(_ id: ID, version: Int, at now: Moment, eventID: ID) {
      (self.id, self.version, self.at, self.eventID) = (id, version, now, eventID)
    }
  }

  /// Enters the time before and the travel that is saved, or takes them away.
  /// - Throws: `Problem.notAllowed`, `.notFound`, `.changed`, `.evaluationDecided`.
  package func note(
    _ before: EnteredBefore?, _ travel: Travel?, _ saying: Saying, by actor: Actor, _ tx: Transaction
  ) throws {
    try desk.check(actor, at: saying.at)
    try change("noted", saying, by: actor, through: .keepRegister, tx) { ($0.before, $0.travel) = (before, travel) }
  }

  /// Takes what the head of the office says; until the decision it may be said otherwise.
  /// - Throws: `Problem.notFound` outside the head's area, `.changed`, `.evaluationDecided`.
  package func reply(_ words: String, _ saying: Saying, by actor: Actor, _ tx: Transaction) throws {
    try change("replied", saying, by: actor, through: .answerPromises, tx) {
      $0.reply = EvaluationReply(words: words, at: saying.at, by: actor.account)
    }
  }

  /// Decides: what the proposal was is kept beside it.
  /// - Throws: `Problem.notAllowed`, `.notFound`, `.changed`, `.evaluationDecided`, or `.evaluationUnheard` where the head can
  ///   still reply.
  package func decide(
    _ outcome: EvaluationOutcome, reason: String, decree: String, _ saying: Saying, by actor: Actor, _ tx: Transaction
  ) throws {
    try desk.check(actor, at: saying.at)
    let today = desk.reference.zone.day(of: saying.at)
    try change("decided", saying, by: actor, through: .keepRegister, tx) { evaluation in
      guard evaluation.mayBeDecided(on: today) else { throw Problem.evaluationUnheard }
      evaluation.decision = EvaluationDecision(
        outcome: outcome, reason: reason, decree: decree, at: saying.at, by: actor.account, proposal: evaluation.proposal)
    }
  }

  private func change(
    _ what: String, _ saying: Saying, by actor: Actor, through permission: Permission, _ tx: Transaction,
    _ body: (inout Evaluation) throws -> Void
  ) throws {
    let today = desk.reference.zone.day(of: saying.at)
    var evaluation = try evaluation(saying.id, by: actor, through: permission, on: today, tx)
    guard evaluation.decision == nil else { throw Problem.evaluationDecided }
    guard evaluation.version == saying.version else { throw Problem.changed }
    try body(&evaluation)
    try EvaluationStore.update(evaluation, regency: regency, tx)
    try record(what, saying.eventID, saying.id, at: saying.at, by: actor, tx)
  }

  private func evaluation(
    _ id: ID, by actor: Actor, through permission: Permission, on today: Day, _ tx: Transaction
  ) throws -> Evaluation {
    guard let found = try EvaluationStore.evaluation(id, regency: regency, tx), actor.may(permission, in: found.area, on: today)
    else { throw Problem.notFound }
    return found
  }

  private func record(_ what: String, _ event: ID, _ id: ID, at now: Moment, by actor: Actor, _ tx: Transaction) throws {
    try desk.record("evaluation.\(what)", event, "evaluation", id, at: now, by: actor, tx)
  }
}

extension Evaluation {
  /// The same as a later entry.
  func numbered(_ entry: Int) -> Evaluation {
    Evaluation(
      id: id, year: year, area: area, service: service, entry: entry, version: version, openedAt: openedAt,
      replyUntil: replyUntil, evidence: evidence)
  }
}

extension Problem {
  static let evaluationOpen = Problem(
    .conflict, "evaluation.open",
    Text(id: "Penilaian kewenangan ini sudah dibuka dan belum diputus.", en: "This power's evaluation is open and not decided."),
    remedy: Text(
      id: "Muat ulang daftarnya, lalu pilih kantor yang belum dinilai.",
      en: "Load the list again, then choose offices not evaluated yet."))

  static let evaluationDecided = Problem(
    .conflict, "evaluation.decided",
    Text(id: "Penilaian ini sudah diputus dan tidak berubah lagi.", en: "This evaluation is decided and changes no more."),
    remedy: Text(
      id: "Bila keadaan berubah, buka penilaian baru untuk kewenangan yang sama.",
      en: "If things have changed, open a new evaluation of the same power."))

  static let evaluationUnheard = Problem(
    .conflict, "evaluation.unheard",
    Text(
      id: "Kepala kantor belum menanggapi dan masih punya waktu.",
      en: "The head of the office has not replied and still has time."),
    remedy: Text(
      id: "Tunggu tanggapannya, atau putuskan setelah batas waktu yang tertulis di halaman ini.",
      en: "Wait for the reply, or decide once the date on this page has passed."))
}
