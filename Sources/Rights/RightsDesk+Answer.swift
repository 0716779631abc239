package import Civic
package import Core
package import Storage

/// The work of who answers.
extension RightsDesk {
  /// The requests that wait, the most urgent first, and the latest that were answered.
  package struct Work: Sendable {
    package let open: [RightsRequest]
    package let decided: [RightsRequest]
  }

  package func work(of actor: Actor, on day: Day, _ tx: Transaction) throws -> Work {
    let areas = actor.areas(for: .answerRights, on: day)
    let items = try areas.flatMap {
      try tx.work(regency: regency, area: $0.text, queue: RightsStore.queue, .all, after: nil, limit: 100)
    }
    let open = try RightsStore.requests(items.map(\.id), regency: regency, tx).sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    let data = try reference.data(in: tx)
    let offices = areas.flatMap { $0.level == .regency ? data.districtOffices.map(\.area) : [$0] }
    let decided = try offices.flatMap { try RightsStore.decided(area: $0, regency: regency, tx) }
    return Work(
      open: open, decided: Array(decided.sorted { ($0.decidedAt ?? $0.begunAt) > ($1.decidedAt ?? $1.begunAt) }.prefix(20)))
  }

  /// Those begun from home whose person has not come yet.
  package func begun(for actor: Actor, on day: Day, _ tx: Transaction) throws -> [RightsRequest] {
    try actor.areas(for: .receive, on: day).flatMap { try RightsStore.begun(area: $0, regency: regency, tx) }
  }

  /// What anyone may see who has the code of a request: which right, and how far it is.
  /// - Throws: `Problem.notFound` for a code that does not exist, or belongs to another regency.
  package func status(_ code: PublicCode, _ tx: Transaction) throws -> RightsRequest {
    guard code.regency == regency, let request = try RightsStore.request(code: code, tx) else { throw Problem.notFound }
    return request
  }

  /// - Throws: `Problem.notFound` outside the person's areas, or before who asks has been looked at.
  func request(_ id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> RightsRequest {
    guard let request = try RightsStore.request(id, regency: regency, tx), request.state != .begun,
      actor.may(.answerRights, in: request.area, on: reference.zone.day(of: now))
    else { throw Problem.notFound }
    return request
  }

  /// A request with what is kept of the person.
  package struct Opened: Sendable {
    package let request: RightsRequest
    package let texts: Texts
    package let kept: Kept
    package let office: Office?
    package let checkedBy: String
    package let zone: Zone
  }

  /// Opens a request. What is kept of the person is there for the page to name, not to show.
  package func open(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    let request = try request(id, for: actor, now: now, tx)
    let texts = try RightsStore.texts(of: request.id, regency: regency, secrets: secrets, tx)
    let data = try reference.data(in: tx)
    let areas = actor.areas(for: .answerRights, on: reference.zone.day(of: now))
    let kept =
      RightsRules.mayOpenData(request)
      ? try asks.kept(Person(name: request.name, nik: texts.nik, phone: texts.phone), areas, now, tx)
      : Kept(records: [], elsewhere: 0, othersWithPhone: 0)
    return Opened(
      request: request, texts: texts, kept: kept, office: data.office(of: request.area),
      checkedBy: try request.checkedBy.map { try Civic.name(of: $0, regency: regency, in: tx) } ?? "",
      zone: data.calendar(of: request.area).zone)
  }

  /// In which form the data or the answer are handed out.
  package enum Form: String, Sendable {
    case page, file, answer
  }

  /// Opens what is kept of the person in clear, or the answer, in the transaction that notes who did.
  /// - Parameter ids: two new ids.
  /// - Throws: `Problem.notAllowed` for data where none was granted, or an answer that was not given.
  package func handOut(_ id: ID, as form: Form, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    let opened = try open(id, by: actor, now: now, tx)
    let isDecided = opened.request.decidedAt != nil
    guard ids.count >= 2, form == .answer ? isDecided : RightsRules.mayOpenData(opened.request) else { throw Problem.notAllowed }
    try RightsStore.noteReading(ids, of: id, form: form.rawValue, by: actor.account, at: now, regency: regency, tx)
    return opened
  }

  /// Something done to one record of the person for a request, with all that is made before the transaction.
  package struct Task: Sendable {
    let id: ID
    let eventID: ID
    let right: Right
    let record: ID
    let at: Moment
    let deed: Deed
  }

  package func prepareCorrection(_ correction: Correction, of record: ID, for id: ID, now: Moment) throws -> Task {
    Task(
      id: id, eventID: randomness.id(at: now), right: .correction, record: record, at: now,
      deed: try asks.correction(correction, record, now))
  }

  package func prepareErasure(of record: ID, for id: ID, now: Moment) throws -> Task {
    Task(
      id: id, eventID: randomness.id(at: now), right: .erasure, record: record, at: now, deed: try asks.erasure(record, now))
  }

  /// Does what a request asks to one of the person's own records, and to no other's.
  /// - Throws: `Problem.notFound` for a record that is not the person's or lies outside the areas,
  ///   `.notAllowed` if the request asks for something else or is over.
  package func carryOut(_ task: Task, by actor: Actor, _ tx: Transaction) throws {
    let opened = try open(task.id, by: actor, now: task.at, tx)
    guard opened.request.state == .open, opened.request.right == task.right else { throw Problem.notAllowed }
    guard opened.kept.records.contains(where: { $0.id == task.record }) else { throw Problem.notFound }
    try task.deed(actor, tx)
    guard try RightsStore.raiseVersion(of: opened.request, regency: regency, tx) else { throw Problem.changed }
    try record("rights.\(task.right.rawValue)", task.eventID, of: task.id, at: task.at, by: actor.account, tx)
  }

  /// An answer with everything made that must not be made inside a transaction.
  package struct Decision: Sendable {
    let id: ID
    let version: Int
    let isGranted: Bool
    let answer: Blob
    let basis: String
    let at: Moment
    let eventID: ID
  }

  /// - Parameters:
  ///   - answer: in words, as the person reads it.
  ///   - basis: the law by which it is refused.
  package func prepareDecision(
    on id: ID, version: Int, isGranted: Bool, answer: String, basis: String, now: Moment
  ) throws -> Decision {
    Decision(
      id: id, version: version, isGranted: isGranted,
      answer: try secrets.seal(answer, at: RightsStore.place(regency, id, "answer")), basis: basis, at: now,
      eventID: randomness.id(at: now))
  }

  /// Answers a request: it leaves the work list.
  /// - Throws: `Problem.notFound` outside the person's areas, `.notAllowed` for a refusal without its law or a
  ///   request that is over, `.changed` if someone else was quicker.
  package func decide(_ decision: Decision, by actor: Actor, _ tx: Transaction) throws {
    let request = try request(decision.id, for: actor, now: decision.at, tx)
    guard request.state == .open, decision.isGranted || !decision.basis.isEmpty else { throw Problem.notAllowed }
    guard request.version == decision.version, try RightsStore.decide(decision, by: actor.account, regency: regency, tx) else {
      throw Problem.changed
    }
    try tx.removeWork(request.id, regency: regency)
    try record(
      decision.isGranted ? "rights.granted" : "rights.refused", decision.eventID, of: request.id, at: decision.at,
      by: actor.account, tx)
  }
}
