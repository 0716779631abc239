package import Civic
package import Core
package import Storage

/// Receiving here what another office decides: the file goes out, is followed, and comes back. The kecamatan stays
/// responsible towards the resident, and the promise runs on.
package struct HopDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  private var decisions: DecisionDesk { DecisionDesk(workshop) }

  /// Hands a dossier to an outside office. The new hop has the id of the act.
  /// - Parameter papers: how many the sender counted.
  /// - Throws: `Problem.notFound` outside the person's areas, `.changed` if someone else was quicker, `.alreadyElsewhere`
  ///   for one that has gone, `.notAllowed` where this office itself decides, `.outsideClosed` for an office that takes
  ///   nothing any more.
  package func forward(
    _ id: ID, version: Int, to office: ID, papers: Int, _ draft: ActDraft, by actor: Actor, _ tx: Transaction
  ) throws {
    let standing = try decisions.standing(of: id, for: actor, at: draft.at, tx)
    let dossier = standing.dossier
    guard dossier.away == nil else { throw Problem.alreadyElsewhere }
    guard dossier.version == version else { throw Problem.changed }
    let today = reference.zone.day(of: draft.at)
    guard try actions(standing, hop: nil, by: actor, on: today, tx).contains(.forward),
      (1...HopRules.mostPapers).contains(papers)
    else { throw Problem.notAllowed }
    guard let office = try OutsideStore.office(office, regency: regency, tx), !office.isClosed else {
      throw Problem.outsideClosed
    }
    let due = HopRules.due(office.promise, from: draft.at, try regencyCalendar(tx))
    let hop = Hop(
      id: draft.id, dossier: id, office: office.id, promise: office.promise, papers: papers, forwardedAt: draft.at, due: due)
    try HopStore.insert(hop, regency: regency, tx)
    let entry = DossierLedger.Entry(
      kind: .forwarded, actor: actor.account,
      capacity: DossierRules.capacity(of: actor, at: dossier.step, in: dossier.area, on: today), detail: hop.id.text)
    try ledger.write(entry, draft, on: dossier, terms: standing.terms, tx) { $0.away = Away(hop: hop.id, due: due) }
  }

  /// Notes what someone of the office did, or was told by the outside office.
  /// - Throws: as `forward`, and `Problem.hopOutOfTurn` for what cannot be true yet, `.hopReasonMissing` where a
  ///   rejection comes back without its reason.
  package func note(
    _ word: HopWord, on id: ID, version: Int, basis: String = "", _ draft: ActDraft, by actor: Actor, _ tx: Transaction
  )
    throws
  {
    let standing = try decisions.standing(of: id, for: actor, at: draft.at, tx)
    let today = reference.zone.day(of: draft.at)
    guard standing.dossier.version == version else { throw Problem.changed }
    guard let hop = try openHop(of: standing.dossier, tx) else { throw Problem.notElsewhere }
    let isMine = try !actions(standing, hop: hop, by: actor, on: today, tx).isEmpty
    guard isMine else { throw Problem.notAllowed }
    if word == .returned, hop.outcome != .approved, draft.reason.isEmpty { throw Problem.hopReasonMissing }
    let capacity = DossierRules.capacity(of: actor, at: .counter, in: standing.dossier.area, on: today)
    try take(
      word, of: hop, on: standing.dossier, standing.terms, as: (actor.account, capacity), basis: basis, draft, tx)
  }

  /// Writes what was said of a hop, by whoever may say it.
  func take(
    _ word: HopWord, of hop: Hop, on dossier: Dossier, _ terms: ServiceTerms, as speaker: (account: ID?, capacity: String),
    basis: String = "", _ draft: ActDraft, _ tx: Transaction
  ) throws {
    guard let next = HopRules.after(word, hop, at: draft.at) else { throw Problem.hopOutOfTurn(hop.stage) }
    try HopStore.update(next, regency: regency, tx)
    let time = WorkingTime(try regencyCalendar(tx), .office)
    let day = reference.zone.day(of: draft.at)
    let deltas = HopRules.passages(hop, next).map { passage in
      FigureDelta(
        area: dossier.area.text, measure: passage.measure.name(of: hop.office.text), day: day,
        bucket: Histogram.bucket(minutes: Int((time.between(passage.from, passage.to) + 59_999_999) / 60_000_000)))
    }
    try tx.count(deltas, regency: regency, ids: draft.furtherFigureIDs)
    let entry = DossierLedger.Entry(
      kind: HopRules.act(of: word, next), actor: speaker.account, capacity: speaker.capacity,
      detail: HopRules.detail(of: word, hop, next), basis: basis)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) { HopRules.change(&$0, by: word, next, at: draft.at) }
  }

  /// What the program does when an outside office's time has passed: it says so, once. Where the calendar has since
  /// given the office more time, the date moves instead. An office that has decided is not late, however long we take to
  /// fetch the result.
  func noteOverdue(_ dossier: Dossier, _ terms: ServiceTerms, _ draft: ActDraft, _ tx: Transaction) throws {
    guard var hop = try openHop(of: dossier, tx), hop.decidedAt == nil else { return }
    hop.due = HopRules.due(hop.promise, from: hop.forwardedAt, try regencyCalendar(tx))
    let isOver = hop.due <= draft.at
    if isOver { hop.overdueAt = draft.at }
    try HopStore.update(hop, regency: regency, tx)
    let entry = DossierLedger.Entry(
      kind: isOver ? .hopOverdue : .recounted, actor: nil, capacity: DossierStrings.program.id, detail: hop.id.text)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) { $0.away?.due = hop.due }
  }

  func openHop(of dossier: Dossier, _ tx: Transaction) throws -> Hop? {
    try dossier.away.flatMap { try HopStore.hop($0.hop, regency: regency, tx) }
  }

  private func regencyCalendar(_ tx: Transaction) throws -> WorkCalendar {
    let data = try reference.data(in: tx)
    return data.calendar(of: data.regency)
  }

  private func actions(_ standing: DecisionDesk.Standing, hop: Hop?, by actor: Actor, on day: Day, _ tx: Transaction) throws
    -> Set<HopAction>
  {
    let (dossier, terms) = (standing.dossier, standing.terms)
    let asksRegister = hop == nil && dossier.state == .running && !terms.isForwarded
    let mayDecide = try !terms.isForwarded && (!asksRegister || ledger.refusal(over: dossier, on: day, tx) == nil)
    return HopRules.actions(on: dossier, hop: hop, terms: terms, mayDecide: mayDecide, by: actor, on: day)
  }
}

/// The ways of a dossier, and what someone may do about them now.
package struct HopBoard: Sendable {
  /// The oldest first.
  package let hops: [SeenHop]
  package let actions: Set<HopAction>
  /// To which offices it can be forwarded; the usual one first.
  package let choices: [OutsideOffice]
  /// Which of them decides this service, as far as is known.
  package let usual: ID?

  package var open: SeenHop? { hops.last { $0.hop.isOpen } }
}

extension HopDesk {
  /// - Parameter actor: nil for who may do nothing about it.
  package func board(_ standing: DecisionDesk.Standing, by actor: Actor?, on day: Day, _ tx: Transaction) throws -> HopBoard {
    let dossier = standing.dossier
    let hop = try openHop(of: dossier, tx)
    let actions = try actor.map { try self.actions(standing, hop: hop, by: $0, on: day, tx) } ?? []
    let choices =
      actions.contains(.forward) ? try OutsideStore.offices(regency: regency, tx).filter { !$0.isClosed } : []
    let named = try actions.contains(.forward) ? ledger.refusal(over: dossier, on: day, tx)?.technicalOffice ?? "" : ""
    let usual =
      choices.first { $0.services.contains(dossier.terms.service) } ?? choices.first { folded($0.name) == folded(named) }
    return HopBoard(
      hops: try seen(of: dossier, tx), actions: actions, choices: choices, usual: usual?.id)
  }

  /// The ways of a dossier with their offices, and what keeps those from working that hold it now.
  func seen(of dossier: Dossier, _ tx: Transaction) throws -> [SeenHop] {
    let hops = try HopStore.hops(of: dossier.id, regency: regency, tx)
    guard !hops.isEmpty else { return [] }
    let states = try OutsideStore.states(of: hops.filter(\.isOpen).map(\.office), regency: regency, tx)
    return try hops.compactMap { hop in
      try OutsideStore.office(hop.office, regency: regency, tx).map { office in
        SeenHop(
          hop: hop, office: office,
          states: hop.isOpen ? states.filter { $0.office == office.id && $0.concerns(dossier.terms.service) } : [])
      }
    }
  }
}

extension Problem {
  static let alreadyElsewhere = Problem(
    .conflict, "hop.already-elsewhere",
    Text(id: "Berkas ini sudah diteruskan ke kantor lain.", en: "This file has already been forwarded."),
    remedy: Text(
      id: "Buka lagi berkasnya. Bila salah tujuan, tarik kembali dulu, lalu teruskan lagi.",
      en: "Open the file again. If it went to the wrong office, fetch it back first, then forward it again."))

  static let notElsewhere = Problem(
    .conflict, "hop.not-elsewhere",
    Text(id: "Berkas ini tidak sedang berada di kantor lain.", en: "This file is not with another office now."),
    remedy: Text(id: "Buka lagi berkasnya dan lihat riwayatnya.", en: "Open the file again and see its history."))

  static let outsideClosed = Problem(
    .conflict, "hop.office-closed",
    Text(id: "Kantor itu tidak lagi menerima berkas terusan.", en: "That office takes no forwarded files any more."),
    remedy: Text(
      id: "Pilih kantor lain, atau tanyakan kepada Bagian Pemerintahan kabupaten.",
      en: "Choose another office, or ask the government section of the regency."))

  static let hopReasonMissing = Problem(
    .invalid, "hop.reason-missing", HopStrings.outcomeReasonMissing, remedy: HopStrings.outcomeReasonHint)

  /// What someone says of a hop does not follow on what is known of it.
  static func hopOutOfTurn(_ stage: Hop.Stage) -> Problem {
    Problem(.conflict, "hop.out-of-turn", HopStrings.outOfTurn(stage), remedy: HopStrings.outOfTurnAdvice(stage))
  }
}
