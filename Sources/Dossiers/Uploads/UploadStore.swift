import Core
import Storage

/// The statements on files that are on their way.
enum UploadStore {
  static func upload(_ id: ID, regency: Int, _ tx: Transaction) throws -> Upload? {
    try tx.first("SELECT \(columns) FROM upload WHERE regency = \(regency) AND id = \(id)", make)
  }

  static func upload(of owner: ID, digest: Blob, regency: Int, _ tx: Transaction) throws -> Upload? {
    try tx.first(
      "SELECT \(columns) FROM upload WHERE regency = \(regency) AND owner = \(owner) AND digest = \(digest)", make)
  }

  private static let columns: SQL = "id, owner, size, digest, received, is_good, refusal"

  private static func make(_ row: borrowing Row) throws -> Upload {
    let finding = row.bool(5) ? Upload.Finding.good : row.textOrNil(6).map { .refused($0) }
    return Upload(
      id: try row.id(0), owner: try row.id(1), size: row.int(2), digest: Blob(row.blob(3)), received: row.int(4),
      finding: finding)
  }

  /// How many files, and bytes, a record has on their way.
  static func total(of owner: ID, regency: Int, _ tx: Transaction) throws -> (count: Int, bytes: Int) {
    try tx.first(
      """
      SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM upload
      WHERE regency = \(regency) AND owner = \(owner)
      """
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  static func insert(_ upload: Upload, at moment: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO upload (regency, id, owner, size, digest, received, is_good, at)
      VALUES (\(regency), \(upload.id), \(upload.owner), \(upload.size), \(upload.digest), 0, 0, \(moment))
      """)
  }

  static func insert(_ part: Blob, at position: Int, of id: ID, received: Int, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO upload_part (regency, upload, position, content)
      VALUES (\(regency), \(id), \(position), \(part))
      """)
    try tx.run("UPDATE upload SET received = \(received) WHERE regency = \(regency) AND id = \(id)")
  }

  /// The pieces, still sealed, in order.
  static func parts(of id: ID, regency: Int, _ tx: Transaction) throws -> [[UInt8]] {
    try tx.all(
      "SELECT content FROM upload_part WHERE regency = \(regency) AND upload = \(id) ORDER BY position"
    ) { $0.blob(0) }
  }

  static func note(_ finding: Upload.Finding, of id: ID, regency: Int, _ tx: Transaction) throws {
    switch finding {
    case .good: try tx.run("UPDATE upload SET is_good = 1 WHERE regency = \(regency) AND id = \(id)")
    case .refused(let code):
      try tx.run("UPDATE upload SET refusal = \(code) WHERE regency = \(regency) AND id = \(id)")
      try removeParts(of: id, regency: regency, tx)
    }
  }

  static func remove(_ id: ID, regency: Int, _ tx: Transaction) throws {
    try removeParts(of: id, regency: regency, tx)
    try tx.run("DELETE FROM upload WHERE regency = \(regency) AND id = \(id)")
  }

  private static func removeParts(of id: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("DELETE FROM upload_part WHERE regency = \(regency) AND upload = \(id)")
  }

  /// Those begun before a moment, the oldest first.
  static func begun(before moment: Moment, limit: Int, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      "SELECT id FROM upload WHERE regency = \(regency) AND at < \(moment) ORDER BY at, id LIMIT \(limit)"
    ) { try $0.id(0) }
  }
}
