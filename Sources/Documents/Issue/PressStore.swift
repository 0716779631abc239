import Core
import Storage

/// The documents that wait for their PDF.
enum PressStore {
  /// A document that waits, and how often it was tried.
  struct Waiting: Sendable, Hashable {
    let document: ID
    let attempts: Int
  }

  static func add(_ document: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO document_press (regency, document, next_at, attempts, fault)
      VALUES (\(regency), \(document), \(now), 0, '')
      """)
  }

  /// Those whose time has come, the longest waiting first.
  static func due(now: Moment, limit: Int, regency: Int, _ tx: Transaction) throws -> [Waiting] {
    try tx.all(
      """
      SELECT document, attempts FROM document_press
      WHERE regency = \(regency) AND next_at <= \(now) ORDER BY next_at, document LIMIT \(limit)
      """
    ) { Waiting(document: try $0.id(0), attempts: $0.int(1)) }
  }

  static func postpone(_ waiting: Waiting, until next: Moment, fault: String, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE document_press SET next_at = \(next), attempts = \(waiting.attempts + 1), fault = \(fault)
      WHERE regency = \(regency) AND document = \(waiting.document)
      """)
  }

  /// - Returns: whether it was still waiting.
  static func remove(_ document: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run("DELETE FROM document_press WHERE regency = \(regency) AND document = \(document)") == 1
  }

  /// How many wait, and how many of them were tried in vain.
  static func counts(regency: Int, _ tx: Transaction) throws -> (waiting: Int, failed: Int) {
    try tx.first(
      "SELECT COUNT(*), COUNT(CASE WHEN attempts > 2 THEN 1 END) FROM document_press WHERE regency = \(regency)"
    ) { (waiting: $0.int(0), failed: $0.int(1)) } ?? (0, 0)
  }
}
