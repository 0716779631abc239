import Civic
import Core
import Storage

/// The statements on slips.
enum SlipStore {
  private static let columns: SQL =
    "id, code, area, batch, printed_at, printed_by, state, ended_at, ended_by, dossier"

  private static func make(_ row: borrowing Row) throws -> Slip {
    guard let code = PublicCode(typed: row.text(1)) else { throw StorageFailure.unreadable(column: 1) }
    return Slip(
      id: try row.id(0), code: code, area: try row.value(2, as: AreaCode.self), batch: try row.id(3),
      printedAt: row.moment(4), printedBy: try row.id(5), state: try row.value(6, as: Slip.State.self),
      endedAt: row.momentOrNil(7), endedBy: try row.idOrNil(8), dossier: try row.idOrNil(9))
  }

  static func slip(code: PublicCode, _ tx: Transaction) throws -> Slip? {
    try tx.first("SELECT \(columns) FROM slip WHERE regency = \(code.regency) AND code = \(code.compact)", make)
  }

  static func slip(_ id: ID, regency: Int, _ tx: Transaction) throws -> Slip? {
    try tx.first("SELECT \(columns) FROM slip WHERE regency = \(regency) AND id = \(id)", make)
  }

  /// The slips of one printing, in the order of the sheet, each with its sealed PIN while it has one.
  static func batch(_ batch: ID, regency: Int, _ tx: Transaction) throws -> [(slip: Slip, pin: Blob?)] {
    try tx.all(
      "SELECT \(columns), pin FROM slip WHERE regency = \(regency) AND batch = \(batch) ORDER BY position"
    ) { (try make($0), $0.blobOrNil(10).map { Blob($0) }) }
  }

  static func pin(of id: ID, regency: Int, _ tx: Transaction) throws -> Blob? {
    try tx.first("SELECT pin FROM slip WHERE regency = \(regency) AND id = \(id)") { $0.blobOrNil(0).map { Blob($0) } } ?? nil
  }

  /// What is printed and not entered, the oldest first.
  static func waiting(area: AreaCode, regency: Int, limit: Int, _ tx: Transaction) throws -> [Slip] {
    try tx.all(
      """
      SELECT \(columns) FROM slip
      WHERE regency = \(regency) AND area = \(area) AND state = 'printed' ORDER BY printed_at, id LIMIT \(limit)
      """, make)
  }

  static func insert(
    _ slip: SlipDesk.NewSlip, position: Int, batch: ID, area: AreaCode, at now: Moment, by account: ID, regency: Int,
    _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO slip (regency, id, code, area, batch, position, pin, printed_at, printed_by, state)
      VALUES (\(regency), \(slip.id), \(slip.code.compact), \(area), \(batch), \(position), \(slip.pin), \(now),
        \(account), 'printed')
      """)
  }

  /// Ends a slip that is still printed only. Its PIN is the dossier's from now on, or nobody's.
  /// - Returns: whether it was.
  static func end(
    _ id: ID, as state: Slip.State, dossier: ID?, reason: Blob?, at now: Moment, by account: ID, regency: Int, _ tx: Transaction
  ) throws -> Bool {
    try tx.run(
      """
      UPDATE slip SET state = \(state.rawValue), dossier = \(dossier), reason = \(reason), ended_at = \(now),
        ended_by = \(account), pin = NULL
      WHERE regency = \(regency) AND id = \(id) AND state = 'printed'
      """) == 1
  }

  static func pinPlace(_ regency: Int, _ slip: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "slip", column: "pin", id: slip)
  }

  static func reasonPlace(_ regency: Int, _ slip: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "slip", column: "reason", id: slip)
  }
}
