package import Civic
package import Core
package import Storage

/// The PIN of a receipt. It is the resident's, so staff see it only in the minutes after they themselves
/// gave it out; each new one stands in the history, where the resident reads of it too.
extension CounterDesk {
  /// For how many minutes a receipt can be printed with its PIN.
  private static let minutesToPrint = 15

  /// Whether this person has just given the PIN out, and may print it.
  package func mayShowPIN(of id: ID, to actor: Actor, now: Moment, _ tx: Transaction) throws -> Bool {
    try mayShowPIN(of: id, to: actor.account, now: now, tx)
  }

  /// - Parameter account: of the officer; of an application from home the dossier's own id.
  func mayShowPIN(of id: ID, to account: ID, now: Moment, _ tx: Transaction) throws -> Bool {
    guard let given = try DossierStore.pinGiven(id, regency: regency, tx) else { return false }
    return given.by == account && now < given.at.adding(minutes: Self.minutesToPrint)
  }

  /// A new PIN, made and sealed before the transaction.
  package struct Renewal: Sendable {
    let id: ID
    let sealed: Blob
    let draft: ActDraft
  }

  package func prepareRenewal(of id: ID, now: Moment) throws -> Renewal {
    Renewal(
      id: id, sealed: try secrets.seal(Pin.random(randomness).digits, at: DossierStore.pinPlace(regency, id)),
      draft: try ActDraft(at: now, regency: regency, secrets: secrets, randomness: randomness))
  }

  /// Puts a new PIN in place of one that was lost, or closed by wrong tries, for a resident who shows a KTP.
  /// - Throws: `Problem.notFound` outside the person's areas.
  package func renewPIN(_ renewal: Renewal, by actor: Actor, _ tx: Transaction) throws {
    let today = reference.zone.day(of: renewal.draft.at)
    let areas = actor.areas(for: .receive, on: today)
    guard let dossier = try DossierStore.dossier(renewal.id, regency: regency, in: areas, tx),
      let terms = try asks.terms([dossier.terms], tx)[dossier.terms]
    else { throw Problem.notFound }
    try DossierStore.setPIN(
      renewal.sealed, of: dossier.id, by: actor.account, at: renewal.draft.at, regency: regency, tx)
    let entry = DossierLedger.Entry(
      kind: .pinRenewed, actor: actor.account,
      capacity: DossierRules.capacity(of: actor, at: .counter, in: dossier.area, on: today))
    try ledger.write(entry, renewal.draft, on: dossier, terms: terms, tx) { _ in }
  }
}
