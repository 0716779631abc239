import Civic
import Core
import Storage

/// The statements on home visits.
enum HomeVisitStore {
  // Requests of before 0032 have their need in the column `priority`.
  private static let columns: SQL = """
    id, area, asked_at, name, village, service, dossier, COALESCE(need, priority), wished_day, planned_day, team, state, version
    """

  private static func make(_ row: borrowing Row) throws -> HomeVisit {
    HomeVisit(
      id: try row.id(0), area: try row.value(1, as: AreaCode.self), askedAt: row.moment(2), name: row.text(3),
      village: row.textOrNil(4).flatMap { AreaCode($0) }, service: row.text(5), dossier: try row.idOrNil(6),
      need: row.textOrNil(7).flatMap(SpecialNeed.init(rawValue:)), wishedDay: try row.day(8),
      plannedDay: row.textOrNil(9).flatMap { Day(iso: $0) }, team: row.text(10),
      state: try row.value(11, as: HomeVisit.State.self), version: row.int(12))
  }

  static func visit(_ id: ID, regency: Int, _ tx: Transaction) throws -> HomeVisit? {
    try tx.first("SELECT \(columns) FROM home_visit WHERE regency = \(regency) AND id = \(id)", make)
  }

  /// The visits asked for with this telephone number, newest first: families share one.
  static func visits(withPhone key: Blob, regency: Int, _ tx: Transaction) throws -> [HomeVisit] {
    try tx.all(
      "SELECT \(columns) FROM home_visit WHERE regency = \(regency) AND phone_key = \(key) ORDER BY id DESC LIMIT 50", make)
  }

  /// What waits for a day, the earliest wish first.
  static func requested(area: AreaCode, regency: Int, _ tx: Transaction) throws -> [HomeVisit] {
    try tx.all(
      """
      SELECT \(columns) FROM home_visit
      WHERE regency = \(regency) AND area = \(area) AND state = 'requested' ORDER BY wished_day, id LIMIT 200
      """, make)
  }

  /// What is planned, by day.
  /// - Parameter day: that day only; nil: all.
  static func planned(area: AreaCode, day: Day? = nil, regency: Int, _ tx: Transaction) throws -> [HomeVisit] {
    let onDay: SQL = day.map { "AND planned_day = \($0)" } ?? ""
    return try tx.all(
      """
      SELECT \(columns) FROM home_visit
      WHERE regency = \(regency) AND area = \(area) AND state = 'planned' \(onDay) ORDER BY planned_day, id LIMIT 200
      """, make)
  }

  static func contact(of id: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> HomeVisitContact {
    let sealed = try tx.first("SELECT phone, address, note FROM home_visit WHERE regency = \(regency) AND id = \(id)") {
      [$0.blobOrNil(0), $0.blobOrNil(1), $0.blobOrNil(2)]
    }
    func open(_ index: Int, _ column: StaticString) throws -> String {
      try sealed?[index].map { try secrets.open($0, at: place(regency, id, column)) } ?? ""
    }
    return HomeVisitContact(phone: try open(0, "phone"), address: try open(1, "address"), note: try open(2, "note"))
  }

  static func insert(_ new: HomeVisitDesk.NewVisit, by account: ID, regency: Int, _ tx: Transaction) throws {
    let asked = new.request
    try tx.run(
      """
      INSERT INTO home_visit (regency, id, area, asked_at, asked_by, name, village, service, dossier, need, phone,
        phone_key, address, note, wished_day, team, state, version)
      VALUES (\(regency), \(new.id), \(asked.area), \(new.at), \(account), \(asked.name), \(asked.village),
        \(asked.service), \(asked.dossier), \(asked.need?.rawValue), \(new.phone), \(new.phoneKey), \(new.address),
        \(new.note), \(asked.wishedDay), \(""), 'requested', 1)
      """)
  }

  /// - Returns: whether nobody else had changed it since it had this version.
  static func update(
    _ visit: HomeVisit, to state: HomeVisit.State, day: Day?, team: String, dossier: ID?, reason: Blob?, at now: Moment,
    by account: ID, regency: Int, _ tx: Transaction
  ) throws -> Bool {
    let (endedAt, endedBy) = state.isOpen ? (nil, nil) : (Optional(now), Optional(account))
    return try tx.run(
      """
      UPDATE home_visit SET state = \(state.rawValue), planned_day = \(day), team = \(team), dossier = \(dossier),
        reason = \(reason), ended_at = \(endedAt), ended_by = \(endedBy), version = version + 1
      WHERE regency = \(regency) AND id = \(visit.id) AND version = \(visit.version)
      """) == 1
  }

  static func place(_ regency: Int, _ id: ID, _ column: StaticString) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "home_visit", column: column, id: id)
  }
}
