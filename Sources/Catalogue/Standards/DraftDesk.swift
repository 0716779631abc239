import Civic
import Core
import Storage

/// Writing a draft, handing it to a second person, and what that person does with it.
struct DraftDesk: Sendable {
  let standards: StandardDesk
  private let signing: SigningPolicy
  private var regency: Int { standards.regency }

  /// - Parameter signing: whether who lets a standard come into force must have a second factor.
  init(_ standards: StandardDesk, signing: SigningPolicy) {
    self.standards = standards
    self.signing = signing
  }

  /// What must not be made inside a transaction.
  struct Prepared: Sendable {
    let id: ID
    let event: ID
    let now: Moment

    init(id: ID, event: ID, now: Moment) {
      self.id = id
      self.event = event
      self.now = now
    }
  }

  /// Begins a draft from the standard in force, or goes on with the one there is: two people never write two
  /// that would undo each other.
  func begin(_ key: String, at area: AreaCode?, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws -> ID {
    let opened = try standards.open(key, at: area, by: actor, now: prepared.now, tx)
    guard opened.mayWrite else { throw Problem.notAllowed }
    if let draft = opened.draft { return draft.id }
    let start = opened.overtaken ?? opened.version
    let draft = StandardDraft(
      id: prepared.id, key: key, area: area, base: opened.version.version, service: start.service, state: .writing,
      authors: [actor.account], reason: "", from: nil, edit: 1, madeAt: prepared.now, changedAt: prepared.now, decidedBy: nil,
      note: "")
    try StandardStore.insert(draft, regency: regency, in: tx)
    try record("standard.drafted", draft, prepared, by: actor, tx)
    return draft.id
  }

  /// A draft with what one must know to judge it.
  struct Opened: Sendable {
    let draft: StandardDraft
    /// What is in force where it would hold.
    let current: ServiceVersion
    let general: ServiceVersion
    let changes: [StandardChange]
    let obstacles: [StandardRules.Obstacle]
    let names: [ID: String]
    let mayWrite: Bool
    /// Whether this person is the second who looks at it.
    let mayApprove: Bool
    let isOwn: Bool
  }

  func open(_ id: ID, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    let today = standards.day(of: now)
    guard let draft = try StandardStore.draft(id, regency: regency, in: tx),
      actor.may(.proposeStandards, in: standards.scope(draft.area), on: today)
    else { throw Problem.notFound }
    let shelf = try standards.services.shelf(in: tx)
    guard let general = shelf[draft.key], let current = shelf.service(draft.key, at: draft.area) else { throw Problem.notFound }
    let changes = StandardComparison.changes(from: current.service, to: draft.service)
    let mayPublish = actor.may(.publishStandards, in: standards.scope(draft.area), on: today)
    let isOwn = draft.authors.contains(actor.account)
    return Opened(
      draft: draft, current: current, general: general, changes: changes,
      obstacles: StandardRules.obstacles(draft, against: general.service, shelf),
      names: try standards.names(Set(draft.authors + [draft.decidedBy].compactMap(\.self)), tx), mayWrite: draft.state.isOpen,
      mayApprove: mayPublish && !isOwn && draft.state == .submitted, isOwn: isOwn)
  }

  /// Saves one section. `service` was read from the form over the draft as it stood at `edit`.
  func save(
    _ service: Service, section: StandardSection, of id: ID, edit: Int, _ prepared: Prepared, by actor: Actor, _ tx: Transaction
  )
    throws
  {
    try change(id, edit: edit, "standard.edited", prepared, by: actor, tx) { draft, _ in
      draft.service = StandardRules.pruned(service)
      draft.touch(by: actor.account, at: prepared.now)
      return [section.rawValue]
    }
  }

  /// Hands it to a second person, with the reason of the change and the day from which it is to hold.
  func submit(_ id: ID, edit: Int, reason: String, from: Day, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws {
    try change(id, edit: edit, "standard.submitted", prepared, by: actor, tx) { draft, opened in
      guard draft.state == .writing else { throw Problem.changed }
      guard opened.obstacles.isEmpty else { throw Problem.standardHasObstacles }
      guard !opened.changes.isEmpty else { throw Problem.standardUnchanged }
      draft.touch(by: actor.account, at: prepared.now)
      (draft.state, draft.reason, draft.from) = (.submitted, reason, from)
      return ["state"]
    }
  }

  /// Gives it back to who wrote it, saying what is to be mended.
  func giveBack(_ id: ID, edit: Int, note: String, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws {
    try change(id, edit: edit, "standard.returned", prepared, by: actor, tx) { draft, opened in
      guard opened.mayApprove else { throw opened.isOwn ? Problem.ownDraft : .notAllowed }
      (draft.state, draft.note, draft.decidedBy) = (.writing, note, actor.account)
      (draft.edit, draft.changedAt) = (draft.edit + 1, prepared.now)
      return ["state"]
    }
  }

  /// Puts it away for good; whoever may write it may do so.
  func withdraw(_ id: ID, edit: Int, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws {
    try change(id, edit: edit, "standard.withdrawn", prepared, by: actor, tx) { draft, _ in
      draft.touch(by: actor.account, at: prepared.now)
      (draft.state, draft.decidedBy) = (.withdrawn, actor.account)
      return ["state"]
    }
  }

  /// Lets it come into force from a day, by a second person: whoever wrote on it may not (four eyes).
  /// - Returns: the number of the version it became.
  func approve(_ id: ID, edit: Int, from: Day, versionID: ID, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws
    -> Int
  {
    guard from >= standards.day(of: prepared.now) else { throw Problem.standardDayPassed }
    var number = 0
    try change(id, edit: edit, "standard.approved", prepared, by: actor, tx) { draft, opened in
      guard opened.mayApprove else { throw opened.isOwn ? Problem.ownDraft : .notAllowed }
      try signing.checkSigning(actor, on: standards.day(of: prepared.now))
      guard opened.obstacles.isEmpty else { throw Problem.standardHasObstacles }
      (draft.state, draft.from, draft.decidedBy) = (.published, from, actor.account)
      (draft.edit, draft.changedAt) = (draft.edit + 1, prepared.now)
      number = try publish(draft, versionID: versionID, prepared, by: actor, tx)
      return ["state"]
    }
    return number
  }

  private func publish(_ draft: StandardDraft, versionID: ID, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws
    -> Int
  {
    let number = try CatalogueStore.newest(draft.key, regency: regency, in: tx) + 1
    let version = ServiceVersion(
      service: draft.service, version: number, area: draft.area, from: draft.from ?? standards.day(of: prepared.now))
    let making = CatalogueStore.Making(
      id: versionID, at: prepared.now, author: draft.authors.first, approver: actor.account, reason: draft.reason)
    try CatalogueStore.insert(version, making, regency: regency, in: tx)
    try tx.record(
      Event(
        id: prepared.id, at: prepared.now, actor: actor.account, kind: "service.published",
        record: RecordKey("service_version", regency: regency, id: versionID),
        codes: ["service": draft.key, "version": String(number), "area": draft.area?.text ?? "", "from": version.from.iso]))
    try tx.bumpGeneration(ServiceList.generation)
    return number
  }

  /// Takes back a version that is not yet in force.
  func cancel(_ version: Int, of key: String, at area: AreaCode?, _ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws
  {
    let opened = try standards.open(key, at: area, by: actor, now: prepared.now, tx)
    guard opened.mayPublish else { throw Problem.notAllowed }
    try signing.checkSigning(actor, on: standards.day(of: prepared.now))
    guard let planned = opened.planned.first(where: { $0.version == version }),
      let id = try StandardStore.id(of: version, key: key, regency: regency, in: tx),
      try StandardStore.cancel(planned, after: standards.day(of: prepared.now), regency: regency, in: tx)
    else { throw Problem.changed }
    try tx.record(
      Event(
        id: prepared.event, at: prepared.now, actor: actor.account, kind: "service.cancelled",
        record: RecordKey("service_version", regency: regency, id: id),
        codes: ["service": key, "version": String(version)]))
    try tx.bumpGeneration(ServiceList.generation)
  }

  /// Notes that a standard was looked at with the public and needs no change.
  func review(
    _ key: String, at area: AreaCode?, participants: String, note: String, day: Day, _ prepared: Prepared, by actor: Actor,
    _ tx: Transaction
  ) throws {
    let opened = try standards.open(key, at: area, by: actor, now: prepared.now, tx)
    guard opened.mayWrite, opened.version.area == area else { throw Problem.notAllowed }
    let review = StandardReview(
      key: key, area: area, day: day, reviewer: actor.account, participants: participants, note: note)
    try StandardStore.insert(review, id: prepared.id, regency: regency, in: tx)
    try tx.record(
      Event(
        id: prepared.event, at: prepared.now, actor: actor.account, kind: "standard.reviewed",
        record: RecordKey("standard_review", regency: regency, id: prepared.id),
        codes: ["service": key, "area": area?.text ?? ""]))
  }

  /// The one way in which a draft changes: as it was seen, and with its event.
  private func change(
    _ id: ID, edit: Int, _ kind: String, _ prepared: Prepared, by actor: Actor, _ tx: Transaction,
    _ body: (inout StandardDraft, Opened) throws -> [String]
  ) throws {
    let opened = try open(id, by: actor, now: prepared.now, tx)
    guard opened.draft.edit == edit, opened.draft.state.isOpen else { throw Problem.changed }
    var draft = opened.draft
    let fields = try body(&draft, opened)
    guard try StandardStore.save(draft, over: edit, regency: regency, in: tx) else { throw Problem.changed }
    try record(kind, draft, prepared, by: actor, fields: fields, tx)
  }

  private func record(
    _ kind: String, _ draft: StandardDraft, _ prepared: Prepared, by actor: Actor, fields: [String] = [], _ tx: Transaction
  ) throws {
    try tx.record(
      Event(
        id: prepared.event, at: prepared.now, actor: actor.account, kind: kind,
        record: RecordKey("standard_draft", regency: regency, id: draft.id), fields: fields,
        codes: ["service": draft.key, "area": draft.area?.text ?? ""]))
  }
}
