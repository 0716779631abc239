import Civic
import Core
import Storage
import Synchronization

@testable import Catalogue
@testable import simpul

/// A house without files, and those who keep its standards.
struct StandardDesks {
  let house: House
  let drafts: DraftDesk
  let followers: FollowerDesk
  /// What followers were told.
  let told = Told()

  final class Told: Sendable {
    let news = Mutex<[String: FollowerNews]>([:])
  }

  init() async throws {
    try await self.init(on: House(dossiers: 0))
  }

  init(on house: House) async throws {
    self.house = house
    let wiring = house.wiring
    var asks = wiring.catalogueAsks
    asks.tell = { [told] news, _ in told.news.withLock { $0[news.id] = news } }
    drafts = DraftDesk(StandardDesk(regency: 3510, services: wiring.services, reference: wiring.reference), signing: .advised)
    followers = FollowerDesk(
      regency: 3510, services: wiring.services, secrets: wiring.secrets, asks: asks)
  }

  static let regency = AreaCode(regency: 3510)
  var today: Day { house.wiring.reference.zone.day(of: house.now) }

  func person(_ role: Role, in area: AreaCode = regency) -> Actor {
    Actor(
      account: Randomness.system.id(at: house.now), name: role.rawValue, regency: 3510,
      assignments: [Assignment(role: role, area: area)])
  }

  func prepared(_ now: Moment? = nil) -> DraftDesk.Prepared {
    let now = now ?? house.now
    return DraftDesk.Prepared(id: Randomness.system.id(at: now), event: Randomness.system.id(at: now), now: now)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
    try await house.wiring.database.write(body)
  }

  func begin(_ key: String, at area: AreaCode? = nil, by actor: Actor) async throws -> ID {
    let prepared = prepared()
    return try await write { [drafts] tx in try drafts.begin(key, at: area, prepared, by: actor, tx) }
  }

  func open(_ id: ID, by actor: Actor) async throws -> DraftDesk.Opened {
    try await house.read { [drafts, now = house.now] tx in try drafts.open(id, by: actor, now: now, tx) }
  }

  func save(_ id: ID, by actor: Actor, _ change: @escaping @Sendable (inout Service) -> Void) async throws {
    let (prepared, draft) = (prepared(), try await open(id, by: actor).draft)
    var service = draft.service
    change(&service)
    try await write { [drafts, service] tx in
      try drafts.save(service, section: .promise, of: id, edit: draft.edit, prepared, by: actor, tx)
    }
  }

  func submit(_ id: ID, by actor: Actor, from: Day? = nil) async throws {
    let (prepared, edit, from) = (prepared(), try await open(id, by: actor).draft.edit, from ?? today)
    try await write { [drafts] tx in
      try drafts.submit(id, edit: edit, reason: "Tinjauan bersama warga.", from: from, prepared, by: actor, tx)
    }
  }

  func approve(_ id: ID, by actor: Actor, from: Day? = nil) async throws {
    let (prepared, versionID, from) = (prepared(), Randomness.system.id(at: house.now), from ?? today)
    let edit = try await open(id, by: actor).draft.edit
    try await write { [drafts] tx in
      _ = try drafts.approve(id, edit: edit, from: from, versionID: versionID, prepared, by: actor, tx)
    }
  }

  /// Writes, hands in and approves a change by two people.
  func publish(
    _ key: String, at area: AreaCode? = nil, from: Day? = nil, _ change: @escaping @Sendable (inout Service) -> Void
  ) async throws {
    let (writer, second) = (person(.regencyStaff), person(.regencyStaff))
    let id = try await begin(key, at: area, by: writer)
    try await save(id, by: writer, change)
    try await submit(id, by: writer, from: from)
    try await approve(id, by: second, from: from)
  }

  /// What is offered so many days later.
  func shelf(after days: Int = 0) async throws -> ServiceShelf {
    let services = ServiceList(regency: 3510, clock: .fixed(house.now.adding(days: days)))
    return try await house.read(services.shelf)
  }

  /// Lets what has come into force be announced.
  func announce(after days: Int = 0) async throws {
    let job = ForceJob(
      database: house.wiring.database, desk: followers, randomness: .system, zone: house.wiring.reference.zone)
    try await job.run(now: house.now.adding(days: days))
  }

  /// Runs every statement of the room that the rest of a house does not.
  static func exercise(_ house: House) async throws {
    let wiring = house.wiring
    func actor(_ role: Role, _ area: AreaCode) -> Actor {
      Actor(
        account: Randomness.system.id(at: house.now), name: "", regency: 3510,
        assignments: [Assignment(role: role, area: area)])
    }
    let (ortala, second, camat) = (actor(.regencyStaff, regency), actor(.regencyStaff, regency), actor(.head, house.office))
    try await wiring.standards.demonstrate(ortala: ortala, second: second, camat: camat, now: house.now)
    let desk = StandardDesk(regency: 3510, services: wiring.services, reference: wiring.reference)
    let drafts = DraftDesk(desk, signing: .advised)
    _ = try await house.read { tx in
      _ = try desk.list(at: house.office, by: ortala, now: house.now, tx)
      _ = try Civic.holder(of: .head, in: house.office, on: .first, regency: 3510, tx)
      return try desk.compare("legalisasi", from: 1, to: 2, at: nil, by: ortala, now: house.now, tx)
    }
    let (plan, review) = (
      DraftDesk.Prepared(id: Randomness.system.id(at: house.now), event: Randomness.system.id(at: house.now), now: house.now),
      DraftDesk.Prepared(id: Randomness.system.id(at: house.now), event: Randomness.system.id(at: house.now), now: house.now)
    )
    try await wiring.database.write { tx in
      try drafts.cancel(2, of: "legalisasi", at: nil, plan, by: ortala, tx)
      try drafts.review("sktm", at: nil, participants: "6 warga", note: "", day: .first, review, by: ortala, tx)
    }
    _ = try await house.read { tx in try desk.open("sktm", at: nil, by: ortala, now: house.now, tx) }
    let followers = FollowerDesk(
      regency: 3510, services: wiring.services, secrets: wiring.secrets, asks: wiring.catalogueAsks)
    let email = try EmailAddress("warga@contoh.id").required()
    for minutes in [0, 90] {
      let now = house.now.adding(minutes: minutes)
      let wish = try followers.prepare(
        email, key: "sktm", area: nil, language: .id, id: Randomness.system.id(at: now), event: Randomness.system.id(at: now),
        now: now)
      try await wiring.database.write { tx in try followers.ask(wish, tx) }
    }
    let far = house.now.adding(days: 40)
    for job in wiring.jobs where job.name == "catalogue.force" { try await job.run(far) }
  }
}
