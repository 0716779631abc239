import Core
import Storage

/// The statements on hops and their links.
enum HopStore {
  private static let columns: SQL = """
    id, dossier, office, promise, papers, forwarded_at, due, received_at, received_papers, decided_at, outcome, returned_at,
    withdrawn_at, overdue_at
    """

  private static func make(_ row: borrowing Row) throws -> Hop {
    Hop(
      id: try row.id(0), dossier: try row.id(1), office: try row.id(2), promise: PromiseLength(row.text(3)) ?? .workingDays(1),
      papers: row.int(4), forwardedAt: row.moment(5), due: row.moment(6), receivedAt: row.momentOrNil(7),
      receivedPapers: row.intOrNil(8), decidedAt: row.momentOrNil(9),
      outcome: row.textOrNil(10).flatMap(Hop.Outcome.init(rawValue:)), returnedAt: row.momentOrNil(11),
      withdrawnAt: row.momentOrNil(12), overdueAt: row.momentOrNil(13))
  }

  static func hop(_ id: ID, regency: Int, _ tx: Transaction) throws -> Hop? {
    try tx.first("SELECT \(columns) FROM dossier_hop WHERE regency = \(regency) AND id = \(id)", make)
  }

  /// The ways of a dossier, the oldest first.
  static func hops(of dossier: ID, regency: Int, _ tx: Transaction) throws -> [Hop] {
    try tx.all(
      "SELECT \(columns) FROM dossier_hop WHERE regency = \(regency) AND dossier = \(dossier) ORDER BY id LIMIT 50", make)
  }

  static func insert(_ hop: Hop, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO dossier_hop (regency, id, dossier, office, promise, papers, forwarded_at, due)
      VALUES (\(regency), \(hop.id), \(hop.dossier), \(hop.office), \(hop.promise.text), \(hop.papers), \(hop.forwardedAt),
        \(hop.due))
      """)
  }

  static func update(_ hop: Hop, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE dossier_hop SET due = \(hop.due), received_at = \(hop.receivedAt), received_papers = \(hop.receivedPapers),
        decided_at = \(hop.decidedAt), outcome = \(hop.outcome?.rawValue), returned_at = \(hop.returnedAt),
        withdrawn_at = \(hop.withdrawnAt), overdue_at = \(hop.overdueAt)
      WHERE regency = \(regency) AND id = \(hop.id)
      """)
  }
}

/// The statements on one-time links.
extension HopStore {
  static func link(_ key: Blob, regency: Int, _ tx: Transaction) throws -> HopLink? {
    try tx.first(
      """
      SELECT id, hop, step, expires_at, used_at, revoked_at FROM hop_link
      WHERE regency = \(regency) AND secret_key = \(key)
      """
    ) { row in
      HopLink(
        id: try row.id(0), hop: try row.id(1), step: try row.value(2, as: HopLink.Step.self), expiresAt: row.moment(3),
        usedAt: row.momentOrNil(4), isRevoked: !row.isNull(5))
    }
  }

  /// The links of a hop that can still be used.
  static func livingLinks(of hop: ID, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT id FROM hop_link
      WHERE regency = \(regency) AND hop = \(hop) AND used_at IS NULL AND revoked_at IS NULL ORDER BY id LIMIT 20
      """
    ) { try $0.id(0) }
  }

  static func insert(_ link: HopLink, key: Blob, at now: Moment, by account: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO hop_link (regency, id, hop, step, secret_key, made_at, made_by, expires_at)
      VALUES (\(regency), \(link.id), \(link.hop), \(link.step.rawValue), \(key), \(now), \(account), \(link.expiresAt))
      """)
  }

  /// - Returns: whether nobody had used it before.
  static func use(_ link: ID, at now: Moment, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE hop_link SET used_at = \(now)
      WHERE regency = \(regency) AND id = \(link) AND used_at IS NULL AND revoked_at IS NULL
      """) == 1
  }

  static func revoke(_ link: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run("UPDATE hop_link SET revoked_at = \(now) WHERE regency = \(regency) AND id = \(link)")
  }
}
