import Civic
import Core
import Storage

/// The one way in which an act reaches the database: the act itself, the record it changes, the clock
/// read anew, the work lists, the alarms, the figures and the event, in the caller's transaction.
struct DossierLedger: Sendable, AtWork {
  let workshop: Workshop

  /// Who does something, in which capacity, with what.
  struct Entry {
    let kind: DossierAct.Kind
    let actor: ID?
    let capacity: String
    var detail = ""
    var basis = ""

    /// Whether it tells what another office decided: this one's power is then no matter.
    var isOfHop: Bool { ID(text: detail) != nil }
  }

  /// Writes an act and saves the dossier as the act leaves it.
  /// - Parameter change: sets state and step; the clock is read after it.
  func write(
    _ entry: Entry, _ draft: ActDraft, on dossier: Dossier, terms: ServiceTerms, _ tx: Transaction,
    _ change: (inout Dossier) -> Void
  ) throws {
    var changed = dossier
    change(&changed)
    let objection = ObjectionKind(dossier.terms)
    // Nothing is handed over for a granted objection: what follows is done on the application.
    if objection != nil, changed.state == .approved { changed.state = .closed }
    let act = DossierAct(
      id: draft.id, at: draft.at, kind: entry.kind, actor: entry.actor, capacity: entry.capacity,
      step: dossier.step, detail: entry.detail, reason: draft.reason, basis: entry.basis)
    try DossierStore.insert(act, sealedReason: draft.sealedReason, of: dossier.id, regency: regency, tx)
    let calendar = try reference.data(in: tx).calendar(of: dossier.area)
    let acts = try DossierStore.acts(of: dossier.id, regency: regency, tx)
    // Never before what others have done: a job's "now" may be some seconds old.
    let now = acts.map(\.at).max() ?? draft.at
    let reading = DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: now)
    apply(reading, to: &changed)
    let decided = try decidedFacts(changed, before: dossier, acts, act, reading, zone: calendar.zone, tx)
    changed.agendaNumber = decided?.agendaNumber ?? changed.agendaNumber
    try DossierStore.update(changed, decided: decided, makesVersion: entry.kind.makesVersion, regency: regency, tx)
    try place(changed, acts, reading, terms: terms, now: now, tx)
    if let decided {
      let authority = entry.isOfHop ? nil : try noteDecided(changed, on: decided.day, tx)
      let contested = try contestedService(of: changed, tx)
      try tx.count(
        DecisionFigures(changed, decided, authority, contested: contested).deltas, regency: regency, ids: draft.figureIDs)
    }
    if act.kind == .returned || act.kind == .hopReturned {
      let day = calendar.zone.day(of: act.at)
      try tx.count(
        [FigureDelta(area: dossier.area.text, measure: Measure.sentBack.name(of: dossier.terms.service), day: day)],
        regency: regency, ids: draft.figureIDs)
    }
    try record("dossier.\(entry.kind.rawValue)", draft, changed, by: entry.actor, detail: entry.detail, tx)
    if let news = try news(of: act, changed, terms, calendar, tx) { try asks.tell(news, tx) }
    if objection != nil, decided != nil, changed.decision != .rejected {
      try takeUp(afterGranting: changed, draft.consequence, entry, tx)
    }
  }

  /// Puts a dossier on the lists that should show it, and sets its alarms.
  func place(
    _ dossier: Dossier, _ acts: [DossierAct], _ reading: ClockReading, terms: ServiceTerms, now: Moment, _ tx: Transaction
  ) throws {
    try tx.place(
      dossier.id, due: lateAfter(dossier, reading, now: now), queues: DossierRules.queues(of: dossier), regency: regency,
      area: dossier.area.text)
    if let away = dossier.away {
      try tx.addWork(
        dossier.id, due: away.due ?? lateAfter(dossier, reading, now: now), queue: DossierRules.Queue.elsewhere,
        regency: regency, area: dossier.area.text)
    }
    try tx.setAlarms(alarms(dossier, acts, reading, terms, now: now), of: dossier.id, regency: regency)
  }

  /// The moment by which a dossier is sorted and after which it counts as late. An extended one is late
  /// against its first promise, and what was late when it was paused stays so.
  private func lateAfter(_ dossier: Dossier, _ reading: ClockReading, now: Moment) -> Moment {
    switch dossier.state {
    case .unchecked: reading.startsBySilenceAt ?? .distant
    case .incomplete, .running, .paused: dossier.firstDue
    case .approved, .rejected, .closed: dossier.decidedAt ?? now
    }
  }

  /// The alarms a dossier has yet to come. What is past stays until it has been acted on: the program may
  /// have been off when it was due.
  func alarms(_ dossier: Dossier, _ acts: [DossierAct], _ reading: ClockReading, _ terms: ServiceTerms, now: Moment) -> [Alarm] {
    alarms(dossier, reading, terms).filter { alarm in
      alarm.at > now || !acts.contains { AlarmKind(rawValue: alarm.kind)?.isAnswered(by: $0) == true && $0.at >= alarm.at }
    }
  }

  func record(_ kind: String, _ draft: ActDraft, _ dossier: Dossier, by actor: ID?, detail: String = "", _ tx: Transaction) throws
  {
    var codes = ["state": dossier.state.rawValue, "step": dossier.step.rawValue]
    if !detail.isEmpty { codes["detail"] = detail }
    try tx.record(
      Event(
        id: draft.eventID, at: draft.at, actor: actor, kind: kind,
        record: RecordKey("dossier", regency: regency, id: dossier.id), fields: ["state", "step", "due"], codes: codes))
  }

  /// What the clock says, as the record keeps it. While the office waits for the resident there is no
  /// date to keep, but what is late stays late.
  private func apply(_ reading: ClockReading, to dossier: inout Dossier) {
    dossier.startedAt = reading.started
    let isWaiting = dossier.state == .paused || dossier.state == .incomplete
    dossier.firstDue = isWaiting && !reading.isLate ? .distant : reading.firstDue ?? .distant
    dossier.due = isWaiting ? .distant : reading.due ?? .distant
  }

  /// Whether the clock now gives other dates than the record keeps.
  func isOtherwise(_ dossier: Dossier, _ reading: ClockReading) -> Bool {
    var changed = dossier
    apply(reading, to: &changed)
    return changed != dossier
  }

  /// - Parameter act: by which it may have been decided; `acts` has it too.
  private func decidedFacts(
    _ dossier: Dossier, before: Dossier, _ acts: [DossierAct], _ act: DossierAct, _ reading: ClockReading, zone: Zone,
    _ tx: Transaction
  ) throws -> DossierStore.DecidedFacts? {
    guard dossier.decision != nil, before.decision == nil else { return nil }
    let day = zone.day(of: act.at)
    let first = acts.last { $0.isDecision && $0.id != act.id }
    let before = try DossierStore.counted(dossier.id, DecisionManner(first), regency: regency, tx)
    let number =
      dossier.decision == .rejected || dossier.agendaNumber != nil
      ? nil : try DossierStore.nextAgendaNumber(area: dossier.area, year: day.year, regency: regency, tx)
    // Where a first decision fell, the one that stands is counted, with the time of both.
    return DossierStore.DecidedFacts(
      day: day, isLate: reading.isLate || before?.isLate == true,
      officeMinutes: (reading.officeSeconds + 59) / 60 + (before?.officeMinutes ?? 0), agendaNumber: number,
      manner: DecisionManner(act), before: before)
  }

  private func alarms(_ dossier: Dossier, _ reading: ClockReading, _ terms: ServiceTerms) -> [Alarm] {
    func alarm(_ kind: AlarmKind, _ at: Moment?) -> [Alarm] {
      at.map { [Alarm(at: $0, kind: kind.rawValue, id: dossier.id)] } ?? []
    }
    switch dossier.state {
    case .unchecked: return alarm(.silence, reading.startsBySilenceAt)
    case .running:
      return alarm(.warn, reading.warnAt) + alarm(.escalate, reading.escalateAt) + alarm(.broken, reading.firstDue)
        + (terms.deemedArticle == nil || dossier.away != nil ? [] : alarm(.deemed, reading.due))
        + alarm(.away, dossier.away?.due)
    // Late is late, also if someone acted before the program could say so.
    case .incomplete, .paused, .approved, .rejected, .closed: return reading.isLate ? alarm(.broken, reading.firstDue) : []
    }
  }
}

/// Why a dossier must be looked at again.
enum AlarmKind: String {
  case silence, warn, escalate, deemed
  /// The first promise has passed.
  case broken
  /// The time of an outside office has passed.
  case away

  /// Whether an act is the program's answer to it: where silence cannot grant, it is said and the desk above is told.
  func isAnswered(by act: DossierAct) -> Bool {
    act.kind == self.act || self == .deemed && act.kind == .escalated && act.detail == rawValue
  }

  /// The act by which the program answers.
  var act: DossierAct.Kind {
    switch self {
    case .silence: .startedBySilence
    case .warn: .warned
    case .escalate: .escalated
    case .deemed: .grantedByLaw
    case .broken: .promiseBroken
    case .away: .hopOverdue
    }
  }
}
