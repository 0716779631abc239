package import Civic
package import Core
package import Storage

/// What happens to a request: begun from home or at the counter, the person looked at, answered within 3×24 hours.
package struct RightsDesk: Sendable {
  let regency: Int
  let asks: RightsAsks
  let reference: Reference
  let secrets: Secrets
  let randomness: Randomness

  package init(regency: Int, asks: RightsAsks, reference: Reference, secrets: Secrets, randomness: Randomness) {
    self.regency = regency
    self.asks = asks
    self.reference = reference
    self.secrets = secrets
    self.randomness = randomness
  }

  /// Who looked at which document.
  package struct Check: Sendable {
    let by: ID
    let document: IdentityDocument
  }

  /// The sealed texts of a request, in clear.
  package struct Texts: Sendable, Hashable {
    package let nik: String
    package let phone: String
    package let details: String
    package let answer: String
  }

  /// A request with everything made that must not be made inside a transaction.
  package struct NewRequest: Sendable {
    package let id: ID
    package let code: PublicCode
    let eventID: ID
    let pinEventID: ID
    let at: Moment
    let right: Right
    let nik: Blob?
    let phone: Blob?
    let details: Blob?
    var check: Check?

    var due: Moment { check == nil ? .distant : RightsRules.due(receivedAt: at) }
  }

  package func prepare(_ right: Right, nik: String = "", phone: String = "", details: String, now: Moment) throws -> NewRequest {
    let id = randomness.id(at: now)
    return NewRequest(
      id: id, code: PublicCode(regency: regency, from: randomness), eventID: randomness.id(at: now),
      pinEventID: randomness.id(at: now), at: now, right: right, nik: try seal(nik, "nik", id),
      phone: try seal(phone, "phone", id), details: try seal(details, "details", id))
  }

  private func seal(_ text: String, _ column: StaticString, _ id: ID) throws -> Blob? {
    text.isEmpty ? nil : try secrets.seal(text, at: RightsStore.place(regency, id, column))
  }

  /// Begins a request from home. It counts as received once the person has been looked at.
  /// - Returns: what came of code and PIN; the request is kept only if they were right.
  package func begin(_ new: NewRequest, code: PublicCode, pin: Pin?, _ tx: Transaction) throws -> RequestHolder {
    let holder = try asks.holder(code, pin, new.pinEventID, new.at, tx)
    guard case .known(let name, let area, let record) = holder else { return holder }
    try RightsStore.insert(new, area: area, name: name, record: record, regency: regency, tx)
    try self.record("rights.begun", new.eventID, of: new.id, at: new.at, by: nil, tx)
    return holder
  }

  /// Takes a request from someone who stands at the counter with a card.
  /// - Throws: `Problem.notAllowed` outside the officer's office.
  package func receive(
    _ new: NewRequest, name: String, document: IdentityDocument, area: AreaCode, by actor: Actor, _ tx: Transaction
  ) throws {
    let data = try reference.data(in: tx)
    guard actor.may(.receive, in: area, on: reference.zone.day(of: new.at)), data.openOffice(of: area) != nil else {
      throw Problem.notAllowed
    }
    var new = new
    new.check = Check(by: actor.account, document: document)
    try RightsStore.insert(new, area: area, name: name, record: nil, regency: regency, tx)
    try tx.place(new.id, due: new.due, queues: [RightsStore.queue], regency: regency, area: area.text)
    try record("rights.received", new.eventID, of: new.id, at: new.at, by: actor.account, tx)
  }

  /// That who began a request from home now stands at the counter.
  package struct Identity: Sendable {
    let id: ID
    let eventID: ID
    let at: Moment
    let nik: Blob?
    let document: IdentityDocument
  }

  package func prepareIdentity(of id: ID, nik: String, document: IdentityDocument, now: Moment) throws -> Identity {
    Identity(id: id, eventID: randomness.id(at: now), at: now, nik: try seal(nik, "nik", id), document: document)
  }

  /// - Throws: `Problem.notFound` outside the officer's office, `.changed` if it was no longer only begun.
  package func identify(_ identity: Identity, by actor: Actor, _ tx: Transaction) throws {
    guard let request = try RightsStore.request(identity.id, regency: regency, tx),
      actor.may(.receive, in: request.area, on: reference.zone.day(of: identity.at))
    else { throw Problem.notFound }
    guard try RightsStore.identify(identity, by: actor.account, regency: regency, tx) else { throw Problem.changed }
    let due = RightsRules.due(receivedAt: identity.at)
    try tx.place(request.id, due: due, queues: [RightsStore.queue], regency: regency, area: request.area.text)
    try record("rights.received", identity.eventID, of: request.id, at: identity.at, by: actor.account, tx)
  }

  func record(_ kind: String, _ event: ID, of id: ID, at now: Moment, by account: ID?, _ tx: Transaction) throws {
    try tx.record(
      Event(
        id: event, at: now, actor: account, kind: kind, record: RecordKey("rights_request", regency: regency, id: id),
        fields: ["state"]))
  }
}
