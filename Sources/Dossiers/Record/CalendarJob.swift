import Civic
import Core
import Storage

/// Counts the dates of open dossiers anew when the calendar has changed: a holiday that was announced late
/// moves what was promised, and the history says so.
struct CalendarJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop

  /// Up to which change of the calendar the dates were counted.
  private static let counted: StaticString = "dossiers.calendar"
  private static let page = 500

  func run(now: Moment) async throws {
    let (calendar, counted) = try await database.read { tx in
      (try tx.generation(CalendarStore.generation), try tx.generation(Self.counted))
    }
    guard counted < calendar else { return }
    for id in try await openDossiers() {
      let draft = try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness)
      try await database.write { tx in try recount(id, draft, tx) }
    }
    try await database.write { tx in
      for _ in counted..<calendar { try tx.bumpGeneration(Self.counted) }
    }
  }

  /// All that are open now. Those received later are counted with the new calendar from the start.
  private func openDossiers() async throws -> [ID] {
    var ids: [ID] = []
    var last: WorkPlace?
    while true {
      let places = try await database.read { [regency, last] tx in
        try tx.openWork(
          regency: regency, area: AreaCode(regency: regency).text, queues: DossierRules.Queue.open, .all, after: last,
          limit: Self.page)
      }
      ids += places.map(\.id)
      guard places.count == Self.page else { return ids }
      last = places.last
    }
  }

  private func recount(_ id: ID, _ draft: ActDraft, _ tx: Transaction) throws {
    guard let dossier = try DossierStore.dossier(id, regency: regency, tx), dossier.state.isOpen,
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { return }
    let calendar = try reference.data(in: tx).calendar(of: dossier.area)
    let acts = try DossierStore.acts(of: id, regency: regency, tx)
    let reading = DossierRules.reading(acts, promise: dossier.promise, calendar: calendar, now: draft.at)
    guard ledger.isOtherwise(dossier, reading) else {
      // The same date may still be warned of at another hour.
      try ledger.place(dossier, acts, reading, terms: terms, now: draft.at, tx)
      return
    }
    try BrokenPromiseStore.follow(reading, of: id, acts, regency: regency, tx)
    let entry = DossierLedger.Entry(kind: .recounted, actor: nil, capacity: DossierStrings.program.id)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) { _ in }
  }
}
