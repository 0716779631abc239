import Civic
import Core
import Storage

/// What the program does by itself when an alarm comes due.
struct AlarmJob: Sendable {
  let database: Database
  let regency: Int
  let asks: Asks
  let reference: Reference
  let secrets: Secrets
  let randomness: Randomness

  private static let batch = 100

  /// Handles the alarms that are due, each in a transaction of its own.
  func run(now: Moment) async throws {
    while true {
      let alarms = try await database.read { [regency] tx in
        try tx.dueAlarms(regency: regency, now: now, limit: Self.batch)
      }
      for alarm in alarms {
        let draft = try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness)
        try await database.write { tx in try handle(alarm, draft, tx) }
      }
      guard alarms.count == Self.batch, !Task.isCancelled else { return }
    }
  }

  func handle(_ alarm: Alarm, _ draft: ActDraft, _ tx: Transaction) throws {
    try tx.clear(alarm, regency: regency)
    guard let dossier = try DossierStore.dossier(alarm.id, regency: regency, tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms], let kind = AlarmKind(rawValue: alarm.kind)
    else { return }
    let ledger = DossierLedger(regency: regency, reference: reference, secrets: secrets)
    func write(basis: String = "", _ change: (inout Dossier) -> Void) throws {
      let entry = DossierLedger.Entry(kind: kind.act, actor: nil, capacity: DossierStrings.program.id, basis: basis)
      try ledger.write(entry, draft, on: dossier, terms: terms, tx, change)
    }
    switch kind {
    case .silence where dossier.state == .unchecked:
      try write(basis: "UU 30/2014 Pasal 50") {
        $0.state = .running
        $0.step = DossierRules.firstDesk(of: terms)
      }
    case .warn where dossier.state == .running: try write { _ in }
    case .escalate where dossier.state == .running: try write { $0.isEscalated = true }
    case .deemed where dossier.state == .running:
      guard let article = terms.deemedArticle else { return }
      try write(basis: article) {
        ($0.state, $0.decision, $0.decidedAt) = (.approved, .grantedByLaw, draft.at)
      }
    default: return
    }
  }
}
