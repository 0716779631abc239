package import Civic
package import Core
package import Storage

/// Who holds a code and its PIN, whether it is of a draft or already of a dossier.
extension ApplyDesk {
  /// What a code leads to.
  package struct Held: Sendable {
    package let lock: PINLock
    package let code: PublicCode
    /// The secret by which a pass is known.
    package let pin: String
    /// Where the dossier stands; nil for a draft.
    package let state: DossierState?
  }

  /// - Returns: nil for a code that does not exist here, or of a draft that has expired.
  package func held(_ code: PublicCode, now: Moment, _ tx: Transaction) throws -> Held? {
    guard code.regency == regency else { return nil }
    if let draft = try DraftStore.draft(code: code, secrets: secrets, tx) {
      return draft.isExpired(at: now) ? nil : try held(.draft(draft.id), code, nil, tx)
    }
    guard let dossier = try DossierStore.dossier(code: code, tx) else { return nil }
    return try held(.dossier(dossier.id), code, dossier.state, tx)
  }

  /// The same by the id that a pass names.
  package func held(_ id: ID, now: Moment, _ tx: Transaction) throws -> Held? {
    if let draft = try DraftStore.draft(id, regency: regency, secrets: secrets, tx) {
      return draft.isExpired(at: now) ? nil : try held(.draft(id), draft.code, nil, tx)
    }
    guard let dossier = try DossierStore.dossier(id, regency: regency, tx), let code = PublicCode(typed: dossier.code) else {
      return nil
    }
    return try held(.dossier(id), code, dossier.state, tx)
  }

  private func held(_ lock: PINLock, _ code: PublicCode, _ state: DossierState?, _ tx: Transaction) throws -> Held? {
    try lock.digits(regency: regency, secrets: secrets, tx).map { Held(lock: lock, code: code, pin: $0, state: state) }
  }

  /// Tries a PIN. The right one keeps a draft for another thirty days.
  /// - Parameter eventID: of the event that is written when the last try is gone.
  package func tryPIN(_ pin: Pin?, of held: Held, eventID: ID, now: Moment, _ tx: Transaction) throws -> PINLock.Outcome {
    let outcome = try held.lock.attempt(pin, regency: regency, secrets: secrets, eventID: eventID, now: now, tx)
    if outcome == .right, case .draft(let id) = held.lock { try DraftStore.use(id, at: now, regency: regency, tx) }
    return outcome
  }

  // MARK: - At the counter

  /// What the counter sees of a draft whose PIN was lost: enough to match it with a KTP, no more.
  package struct AtCounter: Sendable {
    package let draft: Draft
    package let service: Text
  }

  /// Finds a draft for someone at the counter, and notes that its name was read.
  /// - Throws: `Problem.codeUnknown` where there is none, or its office is not this officer's.
  package func lookUp(_ code: PublicCode, eventID: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> AtCounter {
    let found = try draftAtCounter(code, by: actor, now: now, tx)
    try record("draft.looked-up", found.draft.id, id: eventID, at: now, by: actor.account, tx)
    return found
  }

  /// A new PIN for a draft, made and sealed before the transaction.
  package struct DraftRenewal: Sendable {
    package let digits: String
    let code: PublicCode
    let eventID: ID
    let at: Moment
    let sealed: Blob
    let draft: ID
  }

  package func prepareRenewal(of draft: Draft, now: Moment) throws -> DraftRenewal {
    let digits = Pin.random(randomness).digits
    return DraftRenewal(
      digits: digits, code: draft.code, eventID: randomness.id(at: now), at: now,
      sealed: try secrets.seal(digits, at: DossierStore.pinPlace(regency, draft.id)), draft: draft.id)
  }

  /// Puts a new PIN in place of one that was lost, for a resident who shows a KTP. Every pass given before is void.
  /// - Throws: `Problem.codeUnknown` where there is no such draft for this officer.
  package func renewPIN(_ renewal: DraftRenewal, by actor: Actor, _ tx: Transaction) throws {
    _ = try draftAtCounter(renewal.code, by: actor, now: renewal.at, tx)
    try DraftStore.setPIN(renewal.sealed, of: renewal.draft, at: renewal.at, regency: regency, tx)
    try record("draft.pin-renewed", renewal.draft, id: renewal.eventID, at: renewal.at, by: actor.account, tx)
  }

  private func draftAtCounter(_ code: PublicCode, by actor: Actor, now: Moment, _ tx: Transaction) throws -> AtCounter {
    let today = reference.zone.day(of: now)
    guard code.regency == regency, let draft = try DraftStore.draft(code: code, secrets: secrets, tx), !draft.isExpired(at: now),
      let terms = try asks.terms([draft.terms], tx)[draft.terms]
    else { throw Problem.codeUnknown }
    // A draft without an office yet can be helped at every counter.
    guard AreaCode(draft.content.area).map({ actor.may(.receive, in: $0, on: today) }) ?? true else { throw Problem.codeUnknown }
    return AtCounter(draft: draft, service: terms.name)
  }
}

/// Removes drafts that nobody has used for thirty days, with their files.
struct DraftJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop
  let removal: FileRemovalJob

  private static let batch = 100

  func run(now: Moment) async throws {
    let limit = now.adding(days: -Draft.daysKept)
    while !Task.isCancelled {
      let ids = try await database.read { [regency] tx in
        try DraftStore.unused(since: limit, regency: regency, limit: Self.batch, tx)
      }
      for id in ids {
        let eventID = randomness.id(at: now)
        try await database.write { tx in try remove(id, unusedSince: limit, eventID: eventID, now: now, tx) }
      }
      guard ids.count == Self.batch else { break }
    }
    try await removal.run(now: now)
  }

  /// Looks again in the transaction that removes: the applicant may have come back this minute.
  private func remove(_ id: ID, unusedSince limit: Moment, eventID: ID, now: Moment, _ tx: Transaction) throws {
    guard let draft = try DraftStore.draft(id, regency: regency, secrets: secrets, tx), draft.usedAt < limit else { return }
    try AttachmentStore.deleteAll(of: id, at: now, regency: regency, tx)
    try DraftStore.delete(id, regency: regency, tx)
    try tx.record(
      Event(id: eventID, at: now, actor: nil, kind: "draft.expired", record: RecordKey("draft", regency: regency, id: id)))
  }
}
