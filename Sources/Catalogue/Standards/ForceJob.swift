import Addresses
import Civic
import Core
import Storage

/// Notes each standard that has come into force, and tells those who follow its service what changed. That it
/// holds does not wait for this job: whoever reads sees it from its day on.
struct ForceJob: Sendable {
  let database: Database
  let desk: FollowerDesk
  let randomness: Randomness
  let zone: Zone

  private var regency: Int { desk.regency }

  /// How many are told in one transaction.
  static let batch = 100

  /// A version that holds and of which not all have been told.
  struct News: Sendable {
    let version: ServiceVersion
    let record: ID
    let toldThrough: ID?
  }

  func run(now: Moment) async throws {
    let today = zone.day(of: now)
    let due = try await database.read { [regency] tx in try Self.due(on: today, regency: regency, in: tx) }
    for news in due {
      var cursor = news.toldThrough
      repeat {
        let (event, after) = (randomness.id(at: now), cursor)
        cursor = try await database.write { tx in try announce(news, after: after, event: event, now: now, tx) }
      } while cursor != nil
    }
    try await sweep(now: now)
  }

  private static func due(on today: Day, regency: Int, in tx: Transaction) throws -> [News] {
    try tx.all(
      """
      SELECT v.content, f.version, f.area, f.from_day, v.id, f.told_through FROM standard_force f
      JOIN service_version v ON v.regency = f.regency AND v.key = f.key AND v.version = f.version
      WHERE f.regency = \(regency) AND f.announced = 0 AND f.from_day <= \(today)
      """
    ) {
      News(
        version: ServiceVersion(
          service: try CatalogueStore.decode(Service.self, $0.text(0)), version: $0.int(1), area: AreaCode($0.text(2)),
          from: try $0.day(3)),
        record: try $0.id(4), toldThrough: try $0.idOrNil(5))
    }
  }

  /// Tells some of those who follow; with the last of them, notes that the standard is in force.
  /// - Returns: the last who was told if there may be more.
  private func announce(_ news: News, after: ID?, event: ID, now: Moment, _ tx: Transaction) throws -> ID? {
    let version = news.version
    let key = version.service.key
    let lines = try before(version, tx).map { StandardComparison.changes(from: $0, to: version.service) } ?? []
    let told = lines.filter(\.isPublic).map(\.line)
    let followers =
      told.isEmpty ? [] : try FollowerStore.confirmed(of: key, after: after, limit: Self.batch, regency: regency, in: tx)
    // At an office with a standard of its own that is the one which concerns them, elsewhere the regency's.
    let shelf = try ServiceList.shelf(regency: regency, on: zone.day(of: now), in: tx)
    for follower in followers where shelf.service(key, at: follower.area)?.area == version.area {
      let email = try desk.secrets.open(follower.email.bytes, at: FollowerDesk.place(of: follower.id, regency: regency))
      try desk.asks.tell(
        desk.news(
          .change(from: version.from, lines: told), id: "follower/\(follower.id.text)/\(key)/\(version.version)", at: now,
          follower,
          email: email, service: version.service,
          link: CatalogueAddresses.service(key).with([("kantor", version.area?.text ?? "")])), tx)
    }
    let isLast = followers.count < Self.batch
    let last = followers.last?.id ?? after
    try tx.run(
      """
      UPDATE standard_force SET announced = \(isLast), told_through = \(last)
      WHERE regency = \(regency) AND key = \(key) AND area = \(version.area?.text ?? "") AND from_day = \(version.from)
        AND version = \(version.version)
      """)
    guard isLast else { return last }
    try tx.record(
      Event(
        id: event, at: now, actor: nil, kind: "service.in-force",
        record: RecordKey("service_version", regency: regency, id: news.record),
        codes: ["service": key, "version": String(version.version), "area": version.area?.text ?? ""]))
    return nil
  }

  /// What held there before.
  private func before(_ version: ServiceVersion, _ tx: Transaction) throws -> Service? {
    let key = version.service.key
    let areas = version.area.map { [$0.text, ""] } ?? [""]
    for area in areas {
      let number = try tx.first(
        """
        SELECT version FROM standard_force
        WHERE regency = \(regency) AND key = \(key) AND area = \(area) AND from_day <= \(version.from)
          AND (from_day, version) < (\(area.isEmpty && version.area != nil ? Day.last : version.from), \(version.version))
        ORDER BY from_day DESC, version DESC LIMIT 1
        """
      ) { $0.int(0) }
      if let number { return try CatalogueStore.version(number, of: key, regency: regency, in: tx)?.service }
    }
    return nil
  }

  /// Forgets addresses whose owners never said that they want to be told.
  private func sweep(now: Moment) async throws {
    let old = try await database.read { [regency] tx in
      try FollowerStore.unconfirmed(
        before: now.adding(days: -FollowerRules.daysToConfirm), limit: Self.batch, regency: regency, in: tx)
    }
    guard !old.isEmpty else { return }
    let events = old.map { _ in randomness.id(at: now) }
    try await database.write { [desk] tx in
      for (id, event) in zip(old, events) { try desk.forget(id, as: "follower.forgotten", event, now, tx) }
    }
  }
}
