import Civic
import Core
import Storage

/// Tells open dossiers that the power behind them has changed: only those of services and offices whose power turned
/// these days. What was noted before is not noted again, so it may run as often as it likes.
struct LapseJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop

  /// How far back turns of powers are looked at, in days: decrees are often entered some days late, and a program may
  /// have been off.
  private static let daysBack = 31
  private static let page = 200

  func run(now: Moment) async throws {
    let today = reference.zone.day(of: now)
    let turned = try await database.read { [asks] tx in try asks.turned(today + -Self.daysBack, today, tx) }
    for question in turned {
      for id in try await open(question) where try await database.read({ tx in try found(id, now: now, tx) }) != nil {
        let draft = try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness)
        try await database.write { tx in try note(id, draft, tx) }
      }
    }
  }

  private func open(_ question: AuthorityQuestion) async throws -> [ID] {
    var ids: [ID] = []
    var last: WorkPlace?
    while true {
      let items = try await database.read { [regency, last] tx in
        try tx.work(
          regency: regency, area: question.area.text, queue: DossierRules.Queue.of(service: question.service), .all, after: last,
          limit: Self.page)
      }
      ids += items.map(\.id)
      guard items.count == Self.page else { return ids }
      last = items.last?.place
    }
  }

  /// What is to be noted of a dossier.
  private struct Found {
    let dossier: Dossier
    let lapse: Lapse
    let authority: Authority
  }

  private func found(_ id: ID, now: Moment, _ tx: Transaction) throws -> Found? {
    guard let dossier = try DossierStore.dossier(id, regency: regency, tx), dossier.state.isOpen,
      let received = try AuthorityStore.authority(.received, of: id, regency: regency, tx)
    else { return nil }
    let authority = try asks.authority(
      try ledger.question(of: dossier, amount: received.amount, on: reference.zone.day(of: now), tx), tx)
    let last = try DossierStore.acts(of: id, regency: regency, tx).last { $0.kind == .powerLapsed }
    return LapseRules.lapse(
      authority, heldAtReceipt: received.authority.standing == .holds, last: last.flatMap { Lapse(rawValue: $0.detail) }
    ).map { Found(dossier: dossier, lapse: $0, authority: authority) }
  }

  private func note(_ id: ID, _ draft: ActDraft, _ tx: Transaction) throws {
    guard let found = try found(id, now: draft.at, tx), let terms = try asks.terms([found.dossier.terms], tx)[found.dossier.terms]
    else { return }
    let entry = DossierLedger.Entry(
      kind: .powerLapsed, actor: nil, capacity: DossierStrings.program.id, detail: found.lapse.rawValue,
      basis: found.authority.title)
    try ledger.write(entry, draft, on: found.dossier, terms: terms, tx) { _ in }
  }
}
