package import Civic
package import Core
package import Storage

/// Where objections and appeals come in, from home or at the counter.
package struct ObjectionDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// What can be done today about the decision on a dossier.
  /// - Parameter acts: of the dossier.
  package func remedy(for dossier: Dossier, _ acts: [DossierAct], now: Moment, _ tx: Transaction) throws -> Remedy {
    let calendar = try reference.data(in: tx).calendar(of: dossier.area)
    // The act that decided it as it stands.
    let decision = dossier.decision == nil ? nil : acts.last(where: \.isDecision)
    // Nothing is looked for where the history shows that there is nothing.
    let isObjection = ObjectionKind(dossier.terms) != nil
    let isContested = isObjection || acts.contains { $0.kind == .objected }
    let objection = isObjection ? try ObjectionStore.objection(dossier.id, regency: regency, tx) : nil
    let subject = objection?.subject ?? dossier.id
    return ObjectionRules.remedy(
      against: dossier.decision, of: dossier.terms, at: dossier.step,
      by: try decision.flatMap { try ledger.outsideOffice(of: $0, tx) }, decided: dossier.decidedAt.map(calendar.zone.day),
      isFiled: isContested ? try decision.map { try ObjectionStore.isContested($0.id, regency: regency, tx) } ?? false : false,
      filed: isContested
        ? try ObjectionStore.filed(about: subject, regency: regency, tx).filter { $0.dossier.id != dossier.id } : [],
      on: calendar.zone.day(of: now), calendar)
  }

  /// An objection with everything made that must not be made inside a transaction.
  package struct Prepared: Sendable {
    let contested: ID
    package let id: ID
    package let code: PublicCode
    let sealed: SealedApplicant
    let received: ActDraft
    let completeness: ActDraft
    /// That it was filed, in the history of what it is against.
    let mark: ActDraft
    let figureIDs: [ID]
  }

  /// - Parameters:
  ///   - words: what the resident finds wrong.
  ///   - applicant: of the contested dossier. From home it keeps the PIN that was just shown; the counter gives a new one
  ///     with the new receipt.
  package func prepare(
    _ words: String, against contested: ID, _ applicant: Applicant, keepsPIN: Bool, now: Moment
  ) throws -> Prepared {
    let id = randomness.id(at: now)
    var applicant = applicant
    if !keepsPIN { applicant.pin = Pin.random(randomness).digits }
    func draft(_ reason: String = "") throws -> ActDraft {
      try ActDraft(at: now, reason: reason, regency: regency, secrets: secrets, randomness: randomness)
    }
    return Prepared(
      contested: contested, id: id, code: PublicCode(regency: regency, from: randomness),
      sealed: try SealedApplicant(applicant, id: id, regency: regency, secrets: secrets), received: try draft(words),
      completeness: try draft(), mark: try draft(), figureIDs: (0..<3).map { [randomness] _ in randomness.id(at: now) })
  }

  /// The applicant of a dossier, for whom an officer files at the counter. It is copied, and shown to nobody.
  /// - Throws: `Problem.notFound` outside the officer's areas.
  package func applicant(of dossier: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Applicant {
    _ = try contested(dossier, by: actor, now: now, tx)
    return try DossierStore.applicant(of: dossier, regency: regency, secrets: secrets, tx)
  }

  /// - Parameter actor: nil for the resident, who has shown the PIN.
  private func contested(_ id: ID, by actor: Actor?, now: Moment, _ tx: Transaction) throws -> Dossier {
    let areas = actor?.areas(for: .receive, on: reference.zone.day(of: now)) ?? [AreaCode(regency: regency)]
    guard let dossier = try DossierStore.dossier(id, regency: regency, in: areas, tx) else { throw Problem.notFound }
    return dossier
  }

  /// Takes an objection or appeal.
  /// - Returns: the dossier in which it is answered.
  /// - Throws: `Problem.notFound` outside the officer's areas, or why it cannot be filed.
  @discardableResult
  package func file(_ prepared: Prepared, by actor: Actor?, _ tx: Transaction) throws -> ID {
    let now = prepared.received.at
    let contested = try contested(prepared.contested, by: actor, now: now, tx)
    let acts = try DossierStore.acts(of: contested.id, regency: regency, tx)
    let remedy = try remedy(for: contested, acts, now: now, tx)
    if let fault = remedy.fault { throw fault.problem }
    guard let kind = remedy.kind, let decision = acts.last(where: \.isDecision) else { throw ObjectionFault.undecided.problem }
    let subject = try ObjectionStore.objection(contested.id, regency: regency, tx)?.subject ?? contested.id
    let calendar = try reference.data(in: tx).calendar(of: contested.area)
    let capacity =
      actor.map { DossierRules.capacity(of: $0, at: .counter, in: contested.area, on: calendar.zone.day(of: now)) }
      ?? DossierStrings.resident.id
    let arrival = Arrival(
      dossier: dossier(kind, prepared, contested, receivedBy: actor?.account), sealed: prepared.sealed, papers: [:], missing: [],
      actor: actor?.account, capacity: capacity,
      objection: Objection(kind: kind, subject: subject, contested: contested.id, against: decision.id),
      received: prepared.received, completeness: prepared.completeness, figureIDs: prepared.figureIDs)
    try ledger.receive(arrival, terms: kind.terms, calendar: calendar, tx)
    let entry = DossierLedger.Entry(kind: .objected, actor: actor?.account, capacity: capacity, detail: kind.rawValue)
    try ledger.note(entry, prepared.mark, on: contested, tx)
    return prepared.id
  }

  private func dossier(_ kind: ObjectionKind, _ prepared: Prepared, _ contested: Dossier, receivedBy: ID?) -> Dossier {
    Dossier(
      id: prepared.id, code: prepared.code.compact, area: contested.area, terms: kind.key, promise: kind.terms.promise,
      applicant: contested.applicant, name: contested.name, village: contested.village, receivedAt: prepared.received.at,
      receivedBy: receivedBy ?? prepared.id, channel: receivedBy == nil ? .online : .counter, priority: contested.priority,
      language: contested.language, state: .running, step: ObjectionRules.desk(for: kind, contested: contested.step),
      startedAt: nil, firstDue: .distant, due: .distant, decision: nil, decidedAt: nil, agendaNumber: nil, isWarned: false,
      isEscalated: false, version: 1)
  }
}

extension DossierLedger {
  /// Takes an application up again because an objection about it was granted: it goes back to the desk that decided, to
  /// be decided as the objection asks (UU 30/2014 Art 77(7), 78(6)). What another office has decided is not ours to take up.
  func takeUp(afterGranting objection: Dossier, _ draft: ActDraft, _ granted: Entry, _ tx: Transaction) throws {
    guard let filed = try ObjectionStore.objection(objection.id, regency: regency, tx),
      let subject = try DossierStore.dossier(filed.subject, regency: regency, tx), subject.decision != nil,
      let terms = try asks.terms([subject.terms], tx)[subject.terms],
      try DossierStore.acts(of: subject.id, regency: regency, tx).last(where: \.isDecision)?.hop == nil
    else { return }
    let entry = Entry(
      kind: .reopened, actor: granted.actor, capacity: granted.capacity, detail: filed.kind.rawValue,
      basis: filed.kind.articleToFollow)
    try write(entry, draft, on: subject, terms: terms, tx) {
      ($0.state, $0.decision, $0.decidedAt, $0.isWarned, $0.isEscalated) = (.running, nil, nil, false, false)
    }
  }

  /// The service whose decision an objection or appeal is about; nil for an ordinary application.
  func contestedService(of dossier: Dossier, _ tx: Transaction) throws -> String? {
    guard ObjectionKind(dossier.terms) != nil, let filed = try ObjectionStore.objection(dossier.id, regency: regency, tx)
    else { return nil }
    return try DossierStore.dossier(filed.subject, regency: regency, tx)?.terms.service
  }
}
