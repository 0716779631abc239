package import Civic
package import Core
package import Storage

/// Keeping the map: what services are, how they meet the criteria, what offices have, how much is asked for, and by which
/// assumptions it is judged. Each changed row has its event; what says the same again leaves none.
package struct MapDesk: Sendable {
  let desk: RegisterDesk

  package init(_ desk: RegisterDesk) {
    self.desk = desk
  }

  private var regency: Int { desk.regency }

  /// The ids of a row that may be new and of its event, made before the transaction.
  package struct IDs: Sendable {
    let record: ID
    let event: ID

    package init(at now: Moment, _ randomness: Randomness) {
      (record, event) = (randomness.id(at: now), randomness.id(at: now))
    }
  }

  /// So many, for the rows of a table.
  package func ids(_ count: Int, at now: Moment) -> [IDs] {
    (0..<count).map { _ in IDs(at: now, desk.randomness) }
  }

  /// Saves a service of the inventory.
  /// - Returns: whether anything changed.
  /// - Throws: `Problem.notAllowed`, `.mapServiceTaken`, `.mapFull`.
  @discardableResult
  package func save(
    _ entry: MapEntry, isNew: Bool, _ ids: IDs, at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws -> Bool {
    try desk.check(actor, at: now)
    let entries = try MapStore.entries(regency: regency, tx)
    let before = entries.first { $0.service == entry.service }
    if isNew {
      let services = try desk.asks.services(tx)
      guard before?.isClosed ?? true, !services.contains(where: { $0.key == entry.service }) else {
        throw Problem.mapServiceTaken
      }
    }
    guard before != entry else { return false }
    guard before != nil || entries.count < MapStore.mostServices else { throw Problem.mapFull }
    let id = try MapStore.id(ofService: entry.service, regency: regency, tx) ?? ids.record
    try MapStore.save(entry, id: id, regency: regency, tx)
    try desk.record(
      "map-service.saved", ids.event, "map_service", id, at: now, by: actor, codes: ["service": entry.service], tx)
    return true
  }

  /// Notes how a service meets its criteria. What was said before and stays the same keeps its day and its name.
  /// - Parameter ids: as many as there are answers.
  /// - Throws: `Problem.notAllowed`, `.notFound` for a service that is not on the map.
  package func answer(
    _ answers: [CriterionAnswer], of service: String, _ ids: [IDs], at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws {
    try desk.check(actor, at: now)
    guard try MapBook(desk).services(tx).contains(where: { $0.key == service }) else { throw Problem.notFound }
    let before = try MapStore.answers(of: service, regency: regency, tx)
    for (answer, ids) in zip(answers, ids) where !answer.agrees(with: before.first { $0.criterion == answer.criterion }) {
      let id = try MapStore.id(of: answer.criterion, service, regency: regency, tx) ?? ids.record
      try MapStore.save(answer, of: service, id: id, regency: regency, tx)
      try desk.record(
        "map-answer.given", ids.event, "map_answer", id, at: now, by: actor,
        codes: ["service": service, "criterion": answer.criterion.rawValue], tx)
    }
  }

  /// Saves what is known of a kecamatan.
  /// - Throws: `Problem.notAllowed`, `.notFound` for an area that is no open kecamatan.
  @discardableResult
  package func save(
    _ area: AreaCode, _ ids: IDs, at now: Moment, by actor: Actor, _ tx: Transaction,
    _ change: (inout OfficeFacts) -> Void
  ) throws -> Bool {
    try desk.check(actor, at: now)
    let districts = try desk.reference.data(in: tx).districtOffices
    guard districts.contains(where: { $0.area == area }) else { throw Problem.notFound }
    let before = try MapStore.office(area, regency: regency, tx)
    var facts = before?.facts ?? OfficeFacts()
    change(&facts)
    guard facts != before?.facts else { return false }
    let id = before?.id ?? ids.record
    try MapStore.save(facts, of: area, id: id, regency: regency, tx)
    try desk.record("map-office.saved", ids.event, "map_office", id, at: now, by: actor, codes: ["area": area.text], tx)
    return true
  }

  /// Saves a number of a sheet: the newer word on the same service, kecamatan and year stands.
  @discardableResult
  package func save(
    _ sheet: Demand.Sheet, of service: String, at area: AreaCode, _ ids: IDs, at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws -> Bool {
    try desk.check(actor, at: now)
    let before = try MapStore.number(of: service, at: area, in: sheet.year, regency: regency, tx)
    guard before?.sheet != sheet else { return false }
    let id = before?.id ?? ids.record
    try MapStore.save(MapStore.Number(service: service, area: area, sheet: sheet), id: id, regency: regency, tx)
    try desk.record(
      "map-demand.saved", ids.event, "map_demand", id, at: now, by: actor,
      codes: ["service": service, "area": area.text, "year": String(sheet.year)], tx)
    return true
  }

  /// - Parameter version: of the assumptions that were shown; 0 where none had been saved.
  /// - Throws: `Problem.notAllowed`, `.changed` if others were saved since.
  package func save(
    _ values: Assumptions, version: Int, _ ids: IDs, at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws {
    try desk.check(actor, at: now)
    let before = try MapStore.assumptions(regency: regency, tx)
    guard (before?.version ?? 0) == version else { throw Problem.changed }
    let id = before?.id ?? ids.record
    try MapStore.save(values, id: id, version: version + 1, regency: regency, tx)
    try desk.record("map-assumption.saved", ids.event, "map_assumption", id, at: now, by: actor, tx)
  }
}

extension Problem {
  static let mapServiceTaken = Problem(
    .conflict, "map.service-taken", MapStrings.serviceTaken,
    remedy: Text(id: "Pakai layanan yang sudah ada, atau beri nama lain.", en: "Use the one that is there, or give another name.")
  )

  static let mapFull = Problem(
    .tooMany, "map.full",
    Text(id: "Inventaris sudah berisi 300 layanan.", en: "The inventory holds 300 services already."),
    remedy: Text(id: "Gabungkan layanan yang sejenis.", en: "Join services of one sort."))

  static let tooManyMaps = Problem(
    .busy, "map.too-many", MapStrings.tooManySheets,
    remedy: Text(id: "Tunggu sebentar, lalu ulangi.", en: "Wait a moment, then repeat."))
}
