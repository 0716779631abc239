import Civic
import Core
import Storage

@testable import Dossiers
@testable import simpul

/// A house, someone whose application was rejected there, and the desks above.
struct Objector {
  let desk: Desk
  let objections: ObjectionDesk
  let superior: Actor

  init(_ desk: Desk) throws {
    self.desk = desk
    objections = ObjectionDesk(desk.house.wiring.workshop)
    superior = Actor(
      account: Randomness.system.id(at: desk.house.now), name: "Uji Sekda", regency: 3510,
      assignments: [Assignment(role: .regencySecretary, area: AreaCode(regency: 3510))])
  }

  init() async throws { try self.init(try await Desk()) }

  var now: Moment { desk.house.now }

  func minutes(_ moment: Moment) -> Int { moment.seconds(since: now) / 60 }

  /// Passes a file on until the desk that decides holds it.
  func bring(_ id: ID, toDecisionAfter minutes: Int = 1) async throws -> Role {
    while true {
      let opened = try await desk.open(id)
      guard DossierRules.next(after: opened.dossier.step, in: opened.terms) != nil else { return opened.dossier.step.role }
      try await desk.act(.recommend, id, by: opened.dossier.step.role, after: minutes)
    }
  }

  /// A file that was decided.
  func decided(_ action: DossierAction = .reject, _ service: String = "dispensasi-nikah") async throws -> ID {
    let id = try await desk.receive(service)
    try await desk.act(action, id, by: try await bring(id), after: 2)
    return id
  }

  func dossier(_ id: ID) async throws -> Dossier {
    try await desk.house.read { tx in try DossierStore.dossier(id, regency: 3510, tx).required() }
  }

  func remedy(_ id: ID, at moment: Moment? = nil) async throws -> Remedy {
    let dossier = try await dossier(id)
    return try await desk.house.read { [objections, now] tx in
      try objections.remedy(
        for: dossier, try DossierStore.acts(of: id, regency: 3510, tx), now: moment ?? now.adding(minutes: 5), tx)
    }
  }

  /// Files against a decision, from home or at the counter.
  @discardableResult
  func file(_ id: ID, by actor: Actor? = nil, at moment: Moment? = nil) async throws -> ID {
    let (wiring, at) = (desk.house.wiring, moment ?? now.adding(minutes: 10))
    let applicant = try await desk.house.read { tx in
      try DossierStore.applicant(of: id, regency: 3510, secrets: wiring.secrets, tx)
    }
    let prepared = try objections.prepare(
      "Syarat saya lengkap.", against: id, applicant, keepsPIN: actor == nil, now: at)
    return try await wiring.database.write { [objections] tx in try objections.file(prepared, by: actor, tx) }
  }

  func alarms(at moment: Moment) async throws {
    try await AlarmJob(database: desk.house.wiring.database, workshop: desk.house.wiring.workshop).run(now: moment)
  }

  func draft(_ moment: Moment, _ reason: String = "Alasan.") throws -> ActDraft {
    try ActDraft(at: moment, reason: reason, regency: 3510, secrets: desk.house.wiring.secrets, randomness: .system)
  }

  /// Decides as the camat's superior.
  func decideAbove(_ action: DossierAction, _ id: ID, by actor: Actor? = nil, at moment: Moment) async throws {
    let (draft, actor) = (try draft(moment), actor ?? superior)
    try await desk.house.wiring.database.write { [decisions = desk.decisions] tx in
      let version = try decisions.openAbove(id, by: actor, now: moment, tx).opened.dossier.version
      try decisions.decideAbove(action, on: id, version: version, .init(), draft, by: actor, tx)
    }
  }

  /// A file as the superior's page shows it.
  func above(_ id: ID, at moment: Moment) async throws -> DecisionDesk.SuperiorOpened {
    try await desk.house.read { [decisions = desk.decisions, superior] tx in
      try decisions.openAbove(id, by: superior, now: moment, tx)
    }
  }

  func recuse(_ id: ID, by actor: Actor, after minutes: Int = 3) async throws {
    let draft = try draft(now.adding(minutes: minutes), "")
    try await desk.house.wiring.database.write { [decisions = desk.decisions] tx in
      let version = try DossierStore.dossier(id, regency: 3510, tx).required().version
      try decisions.recuse(id, version: version, draft, by: actor, tx)
    }
  }

  /// The whole of it, so that its statements are held like all others.
  func everything() async throws {
    let rejected = try await decided()
    let objection = try await file(rejected)
    try await desk.act(.reject, objection, by: .head, after: 20)
    let appeal = try await file(objection, at: now.adding(minutes: 30))
    _ = try await desk.house.read { [decisions = desk.decisions, superior, now] tx in
      try decisions.superiorWork(of: superior, now: now.adding(minutes: 31), tx)
    }
    try await decideAbove(.approve, appeal, at: now.adding(minutes: 40))
    let why = WhyDesk(desk.house.wiring.workshop)
    let dossier = try await dossier(rejected)
    _ = try await desk.house.read { [now] tx in try why.why(dossier, now: now.adding(minutes: 50), tx) }
    let given = try await desk.receive()
    let step = try await self.dossier(given).step
    try await recuse(given, by: try desk.actor(step.role))
    try await LapseJob(database: desk.house.wiring.database, workshop: desk.house.wiring.workshop).run(now: now)
  }
}
