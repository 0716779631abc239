import Civic
import Core
import Storage

/// What the program does by itself when an alarm comes due.
struct AlarmJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop

  private static let batch = 100
  /// After how many minutes an alarm that could not be handled is tried again.
  private static let patience = 15

  /// Some alarms could not be handled; the others were.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Handles the alarms that are due, each in a transaction of its own, so that one dossier that cannot be
  /// read holds up no other.
  /// - Throws: `Failure` that names those which could not be handled; they are tried again later.
  func run(now: Moment) async throws {
    var failures: [String] = []
    while !Task.isCancelled {
      let alarms = try await database.read { [regency] tx in
        try tx.dueAlarms(regency: regency, now: now, limit: Self.batch)
      }
      for alarm in alarms {
        do {
          let draft = try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness)
          try await database.write { tx in try handle(alarm, draft, tx) }
        } catch {
          failures.append("\(alarm.id.text) (\(alarm.kind)): \(error)")
          try await database.write { [regency] tx in
            try tx.postpone(alarm, to: now.adding(minutes: Self.patience), regency: regency)
          }
        }
      }
      guard alarms.count == Self.batch else { break }
    }
    if !failures.isEmpty { throw Failure(description: failures.joined(separator: "; ")) }
  }

  func handle(_ alarm: Alarm, _ draft: ActDraft, _ tx: Transaction) throws {
    try tx.clear(alarm, regency: regency)
    guard let dossier = try DossierStore.dossier(alarm.id, regency: regency, tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms], let kind = AlarmKind(rawValue: alarm.kind)
    else { return }
    guard try isDue(kind, dossier, terms, at: draft.at, tx) else { return }
    func write(
      _ act: DossierAct.Kind? = nil, detail: String = "", basis: String = "", _ change: (inout Dossier) -> Void
    ) throws {
      let entry = DossierLedger.Entry(
        kind: act ?? kind.act, actor: nil, capacity: DossierStrings.program.id, detail: detail, basis: basis)
      try ledger.write(entry, draft, on: dossier, terms: terms, tx, change)
    }
    switch kind {
    case .silence:
      try write(basis: "UU 30/2014 Pasal 50") {
        $0.state = .running
        $0.step = DossierRules.firstDesk(of: terms)
      }
    case .warn: try write { $0.isWarned = true }
    case .escalate: try write { ($0.isWarned, $0.isEscalated) = (true, true) }
    case .deemed:
      guard try silenceGrants(dossier, terms, at: draft.at, tx) else {
        try write(.escalated, detail: kind.rawValue, basis: terms.deemedArticle ?? "") {
          ($0.isWarned, $0.isEscalated) = (true, true)
        }
        return
      }
      try write(basis: terms.deemedArticle ?? "") {
        ($0.state, $0.decision, $0.decidedAt) = (.approved, .grantedByLaw, draft.at)
      }
    case .broken: try BrokenPromiseDesk(workshop).notice(dossier, terms, draft, tx)
    case .away: try HopDesk(workshop).noteOverdue(dossier, terms, draft, tx)
    }
  }

  /// Whether the silence of this office grants a file: only what it has the power to grant (UU 30/2014 Art 53). The power to
  /// answer an objection is given by the law itself.
  private func silenceGrants(_ dossier: Dossier, _ terms: ServiceTerms, at moment: Moment, _ tx: Transaction) throws -> Bool {
    try !terms.isForwarded && ledger.refusal(over: dossier, on: reference.zone.day(of: moment), tx) == nil
  }

  /// Whether the clock, read anew, still calls for it: an act or a holiday may have moved the date since
  /// the alarm was set. Where it does not, the dossier's alarms are set as they should be.
  private func isDue(
    _ kind: AlarmKind, _ dossier: Dossier, _ terms: ServiceTerms, at now: Moment, _ tx: Transaction
  ) throws -> Bool {
    let calendar = try reference.data(in: tx).calendar(of: dossier.area)
    let acts = try DossierStore.acts(of: dossier.id, regency: regency, tx)
    let reading = DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: now)
    // What silence itself starts is read as started at that very moment.
    if kind == .silence, dossier.state == .unchecked, reading.startedBySilence { return true }
    let alarms = ledger.alarms(dossier, acts, reading, terms, now: now)
    if alarms.contains(where: { $0.kind == kind.rawValue && $0.at <= now }) { return true }
    if dossier.state.isOpen { try tx.setAlarms(alarms, of: dossier.id, regency: regency) }
    return false
  }
}
