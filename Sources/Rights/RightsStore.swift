import Civic
import Core
import Storage

/// The statements on requests.
enum RightsStore {
  /// The work list of who answers.
  static let queue = "rights"

  private static let columns: SQL = """
    id, code, area, kind, state, name, begun_at, received_at, checked_by, document, due, decided_at, basis, version
    """

  private static func make(_ row: borrowing Row) throws -> RightsRequest {
    guard let code = PublicCode(typed: row.text(1)) else { throw StorageFailure.unreadable(column: 1) }
    return RightsRequest(
      id: try row.id(0), code: code, area: try row.value(2, as: AreaCode.self), right: try row.value(3, as: Right.self),
      state: try row.value(4, as: RightsRequest.State.self), name: row.text(5), begunAt: row.moment(6),
      receivedAt: row.momentOrNil(7), checkedBy: try row.idOrNil(8),
      document: row.textOrNil(9).flatMap(IdentityDocument.init(rawValue:)), due: row.moment(10),
      decidedAt: row.momentOrNil(11), basis: row.text(12), version: row.int(13))
  }

  static func request(_ id: ID, regency: Int, _ tx: Transaction) throws -> RightsRequest? {
    try tx.first("SELECT \(columns) FROM rights_request WHERE regency = \(regency) AND id = \(id)", make)
  }

  static func request(code: PublicCode, _ tx: Transaction) throws -> RightsRequest? {
    try tx.first("SELECT \(columns) FROM rights_request WHERE regency = \(code.regency) AND code = \(code.compact)", make)
  }

  static func requests(_ ids: [ID], regency: Int, _ tx: Transaction) throws -> [RightsRequest] {
    try tx.all("SELECT \(columns) FROM rights_request WHERE regency = \(regency) AND id IN \(ids)", make)
  }

  /// Those begun from home in an office, newest first.
  static func begun(area: AreaCode, regency: Int, _ tx: Transaction) throws -> [RightsRequest] {
    try tx.all(
      """
      SELECT \(columns) FROM rights_request
      WHERE regency = \(regency) AND area = \(area) AND state = 'begun' ORDER BY begun_at DESC, id DESC LIMIT 100
      """, make)
  }

  /// The latest decisions in an office.
  static func decided(area: AreaCode, regency: Int, _ tx: Transaction) throws -> [RightsRequest] {
    try tx.all(
      """
      SELECT \(columns) FROM rights_request
      WHERE regency = \(regency) AND area = \(area) AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT 20
      """, make)
  }

  static func insert(_ new: RightsDesk.NewRequest, area: AreaCode, name: String, record: ID?, regency: Int, _ tx: Transaction)
    throws
  {
    let state = new.check == nil ? RightsRequest.State.begun : .open
    try tx.run(
      """
      INSERT INTO rights_request (regency, id, code, area, kind, state, name, nik, phone, details, record, begun_at,
        received_at, checked_by, document, due, basis, version)
      VALUES (\(regency), \(new.id), \(new.code.compact), \(area), \(new.right.rawValue), \(state.rawValue), \(name),
        \(new.nik), \(new.phone), \(new.details), \(record), \(new.at), \(new.check == nil ? nil : new.at),
        \(new.check?.by), \(new.check?.document.rawValue), \(new.due), \(""), 1)
      """)
  }

  /// Notes that who asks has been looked at.
  /// - Returns: whether it was begun only, and nobody had.
  static func identify(_ identity: RightsDesk.Identity, by account: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE rights_request SET state = 'open', nik = \(identity.nik), received_at = \(identity.at),
        checked_by = \(account), document = \(identity.document.rawValue), due = \(RightsRules.due(receivedAt: identity.at)),
        version = version + 1
      WHERE regency = \(regency) AND id = \(identity.id) AND state = 'begun'
      """) == 1
  }

  /// - Returns: whether nobody had decided or changed it since it had this version.
  static func decide(_ decision: RightsDesk.Decision, by account: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE rights_request SET state = \(decision.isGranted ? "granted" : "refused"), decided_at = \(decision.at),
        decided_by = \(account), answer = \(decision.answer), basis = \(decision.basis), version = version + 1
      WHERE regency = \(regency) AND id = \(decision.id) AND state = 'open' AND version = \(decision.version)
      """) == 1
  }

  /// Requests begun from home before a moment whose person has not come.
  static func begun(before moment: Moment, limit: Int, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT id FROM rights_request
      WHERE regency = \(regency) AND state = 'begun' AND begun_at < \(moment) ORDER BY begun_at, id LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }

  /// - Returns: false if its person has come meanwhile.
  static func deleteBegun(_ id: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run("DELETE FROM rights_request WHERE regency = \(regency) AND id = \(id) AND state = 'begun'") == 1
  }

  /// Requests answered before a moment that still hold whose they were.
  static func decided(before moment: Moment, limit: Int, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT id FROM rights_request
      WHERE regency = \(regency) AND decided_at IS NOT NULL AND erased_at IS NULL AND decided_at < \(moment)
      ORDER BY decided_at, id LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }

  /// Empties what a request holds of its person.
  static func erase(_ id: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE rights_request SET name = \(RetentionSchedule.erasedName), nik = NULL, phone = NULL, details = NULL, answer = NULL,
        erased_at = \(now), version = version + 1
      WHERE regency = \(regency) AND id = \(id)
      """)
  }

  /// What was done for it without ending it: a new version, so that two who work at once notice.
  static func raiseVersion(of request: RightsRequest, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE rights_request SET version = version + 1
      WHERE regency = \(regency) AND id = \(request.id) AND version = \(request.version)
      """) == 1
  }

  /// The sealed columns in clear: NIK, telephone, what was asked, and the answer.
  static func texts(of id: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> RightsDesk.Texts {
    let sealed = try tx.first("SELECT nik, phone, details, answer FROM rights_request WHERE regency = \(regency) AND id = \(id)")
    {
      [$0.blobOrNil(0), $0.blobOrNil(1), $0.blobOrNil(2), $0.blobOrNil(3)]
    }
    func open(_ index: Int, _ column: StaticString) throws -> String {
      try sealed?[index].map { try secrets.open($0, at: place(regency, id, column)) } ?? ""
    }
    return RightsDesk.Texts(
      nik: try open(0, "nik"), phone: try open(1, "phone"), details: try open(2, "details"), answer: try open(3, "answer"))
  }

  static func noteReading(
    _ ids: [ID], of request: ID, form: String, by account: ID, at now: Moment, regency: Int, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO rights_read (regency, id, request, at, actor, form)
      VALUES (\(regency), \(ids[0]), \(request), \(now), \(account), \(form))
      """)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: account, kind: "rights.read", record: RecordKey("rights_read", regency: regency, id: ids[0]),
        codes: ["form": form]))
  }

  static func place(_ regency: Int, _ id: ID, _ column: StaticString) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "rights_request", column: column, id: id)
  }
}
