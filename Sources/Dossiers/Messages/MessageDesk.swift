package import Civic
package import Core
package import Storage

/// Messages between an office and a resident. Each is an act of the dossier's history, whose words are sealed
/// as its reason: the public history says only that one was written.
package struct MessageDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// The longest message, in characters.
  package static let longest = 1000
  /// How many messages a resident may write before the office answers.
  package static let mostInARow = 10
  /// The most messages of one dossier.
  package static let most = 200

  /// The office writes to the resident: whoever reads dossiers there and acts on them. What the resident wrote
  /// counts as read.
  /// - Throws: `Problem.notFound` outside the person's areas, `.notAllowed` for who does not act there.
  package func write(_ draft: ActDraft, on id: ID, by actor: Actor, _ tx: Transaction) throws {
    let day = reference.zone.day(of: draft.at)
    guard let dossier = try DossierStore.dossier(id, regency: regency, in: actor.areas(for: .readDossiers, on: day), tx) else {
      throw Problem.notFound
    }
    guard actor.may(.handle, in: dossier.area, on: day) else { throw Problem.notAllowed }
    try write(
      draft, on: dossier, actor.account, DossierRules.capacity(of: actor, at: dossier.step, in: dossier.area, on: day), tx)
    try MessageStore.setRead(id, regency: regency, tx)
  }

  /// The resident writes to the office, having shown the PIN.
  /// - Throws: `Problem.changed` once it is handed over, `.tooManyMessages`.
  package func write(_ draft: ActDraft, onOwn dossier: Dossier, _ tx: Transaction) throws {
    guard dossier.state != .closed else { throw Problem.changed }
    let acts = try DossierStore.acts(of: dossier.id, regency: regency, tx).filter { $0.kind == .messaged }
    guard acts.reversed().prefix(while: { $0.actor == nil }).count < Self.mostInARow else { throw Problem.tooManyMessages }
    try write(draft, on: dossier, nil, DossierStrings.resident.id, tx)
    try MessageStore.setUnread(dossier.id, since: draft.at, regency: regency, tx)
  }

  private func write(_ draft: ActDraft, on dossier: Dossier, _ actor: ID?, _ capacity: String, _ tx: Transaction) throws {
    let count = try DossierStore.acts(of: dossier.id, regency: regency, tx).count { $0.kind == .messaged }
    guard count < Self.most else { throw Problem.tooManyMessages }
    guard let terms = try asks.terms([dossier.terms], tx)[dossier.terms] else { throw Problem.notFound }
    let entry = DossierLedger.Entry(kind: .messaged, actor: actor, capacity: capacity)
    try ledger.write(entry, draft, on: dossier, terms: terms, tx) { _ in }
  }

  /// Notes that the office has read what the resident wrote, and who.
  /// - Throws: `Problem.notFound` outside the person's areas.
  package func markRead(_ id: ID, eventID: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws {
    let areas = actor.areas(for: .readDossiers, on: reference.zone.day(of: now))
    guard try DossierStore.dossier(id, regency: regency, in: areas, tx) != nil else { throw Problem.notFound }
    try MessageStore.setRead(id, regency: regency, tx)
    try tx.record(
      Event(
        id: eventID, at: now, actor: actor.account, kind: "dossier.messages-read",
        record: RecordKey("dossier", regency: regency, id: id)))
  }
}

/// The statements on what is unread.
enum MessageStore {
  static func setUnread(_ dossier: ID, since now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO message_unread (regency, dossier, since) VALUES (\(regency), \(dossier), \(now))
      ON CONFLICT (regency, dossier) DO NOTHING
      """)
  }

  static func setRead(_ dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("DELETE FROM message_unread WHERE regency = \(regency) AND dossier = \(dossier)")
  }

  /// Which of these dossiers have a message that the office has not read.
  static func unread(_ dossiers: [ID], regency: Int, _ tx: Transaction) throws -> Set<ID> {
    Set(
      try tx.all("SELECT dossier FROM message_unread WHERE regency = \(regency) AND dossier IN \(dossiers)") { try $0.id(0) })
  }
}
