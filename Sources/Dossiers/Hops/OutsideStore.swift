import Civic
import Core
import Storage

/// The statements on outside offices and what keeps them from working. There are some dozens of offices at most.
enum OutsideStore {
  private static let columns: SQL = "id, kind, name, contact, promise, services, closed, version"

  private static func make(_ row: borrowing Row) throws -> OutsideOffice {
    OutsideOffice(
      id: try row.id(0), kind: try row.value(1, as: OutsideOffice.Kind.self), name: row.text(2), contact: row.text(3),
      promise: PromiseLength(row.text(4)) ?? .workingDays(1), services: keys(row.text(5)), isClosed: row.bool(6),
      version: row.int(7))
  }

  private static func keys(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }

  static func offices(regency: Int, _ tx: Transaction) throws -> [OutsideOffice] {
    try tx.all("SELECT \(columns) FROM outside_office WHERE regency = \(regency) ORDER BY name LIMIT 500", make)
  }

  static func office(_ id: ID, regency: Int, _ tx: Transaction) throws -> OutsideOffice? {
    try tx.first("SELECT \(columns) FROM outside_office WHERE regency = \(regency) AND id = \(id)", make)
  }

  static func insert(_ office: OutsideOffice, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO outside_office (regency, id, kind, name, contact, promise, services, closed, version)
      VALUES (\(regency), \(office.id), \(office.kind.rawValue), \(office.name), \(office.contact), \(office.promise.text),
        \(office.services.joined(separator: ",")), \(office.isClosed), 1)
      """)
  }

  /// - Throws: `Problem.changed` if someone else has changed it since it had this version.
  static func update(_ office: OutsideOffice, regency: Int, _ tx: Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE outside_office SET kind = \(office.kind.rawValue), name = \(office.name), contact = \(office.contact),
        promise = \(office.promise.text), services = \(office.services.joined(separator: ",")), closed = \(office.isClosed),
        version = version + 1
      WHERE regency = \(regency) AND id = \(office.id) AND version = \(office.version)
      """)
    guard changed == 1 else { throw Problem.changed }
  }

  /// What stands published of these offices, the newest first.
  static func states(of offices: [ID], regency: Int, _ tx: Transaction) throws -> [OutsideState] {
    try tx.all(
      """
      SELECT id, office, kind, services, since, source, entered_at, entered_as FROM outside_state
      WHERE regency = \(regency) AND office IN \(offices) AND ended_at IS NULL
      """
    ) { row in
      OutsideState(
        id: try row.id(0), office: try row.id(1), kind: try row.value(2, as: OutsideState.Kind.self),
        services: keys(row.text(3)), since: try row.day(4), source: row.text(5), enteredAt: row.moment(6),
        enteredAs: row.text(7))
    }.sorted { ($0.since, $0.id) > ($1.since, $1.id) }
  }

  static func insert(_ state: OutsideState, by account: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO outside_state (regency, id, office, kind, services, since, source, entered_at, entered_by, entered_as)
      VALUES (\(regency), \(state.id), \(state.office), \(state.kind.rawValue), \(state.services.joined(separator: ",")),
        \(state.since), \(state.source), \(state.enteredAt), \(account), \(state.enteredAs))
      """)
  }

  /// - Returns: whether it stood until now.
  static func end(_ state: ID, at now: Moment, by account: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE outside_state SET ended_at = \(now), ended_by = \(account)
      WHERE regency = \(regency) AND id = \(state) AND ended_at IS NULL
      """) == 1
  }
}
