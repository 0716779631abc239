import Civic
import Core
import Storage

/// The statements on followers. An empty area stands for the whole regency.
enum FollowerStore {
  static func insert(_ follower: Follower, lookup: Blob, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO service_follower (regency, id, key, area, email, lookup, language, asked_at, confirmed_at)
      VALUES (\(regency), \(follower.id), \(follower.key), \(follower.area?.text ?? ""), \(follower.email), \(lookup),
        \(follower.language.rawValue), \(follower.askedAt), \(follower.confirmedAt))
      """)
  }

  static func follower(_ id: ID, regency: Int, in tx: Transaction) throws -> Follower? {
    try tx.first(
      """
      SELECT id, key, area, email, language, asked_at, confirmed_at FROM service_follower
      WHERE regency = \(regency) AND id = \(id)
      """, follower)
  }

  /// All that one address follows or has been asked about.
  static func followers(withKey lookup: Blob, regency: Int, in tx: Transaction) throws -> [Follower] {
    try tx.all(
      """
      SELECT id, key, area, email, language, asked_at, confirmed_at FROM service_follower
      WHERE regency = \(regency) AND lookup = \(lookup)
      """, follower)
  }

  /// Those who are to be told of a change, after one of them, in the order of their ids.
  static func confirmed(of key: String, after: ID?, limit: Int, regency: Int, in tx: Transaction) throws -> [Follower] {
    try tx.all(
      """
      SELECT id, key, area, email, language, asked_at, confirmed_at FROM service_follower
      WHERE regency = \(regency) AND key = \(key) AND id > \(Blob(after?.bytes ?? [])) AND confirmed_at IS NOT NULL
      ORDER BY id LIMIT \(limit)
      """, follower)
  }

  static func count(of key: String, at area: AreaCode?, regency: Int, in tx: Transaction) throws -> Int {
    try tx.first(
      """
      SELECT COUNT(*) FROM service_follower
      WHERE regency = \(regency) AND key = \(key) AND area = \(area?.text ?? "") AND confirmed_at IS NOT NULL
      """
    ) { $0.int(0) } ?? 0
  }

  static func setAsked(_ id: ID, at now: Moment, regency: Int, in tx: Transaction) throws {
    try tx.run("UPDATE service_follower SET asked_at = \(now) WHERE regency = \(regency) AND id = \(id)")
  }

  static func confirm(_ id: ID, at now: Moment, regency: Int, in tx: Transaction) throws {
    try tx.run(
      "UPDATE service_follower SET confirmed_at = \(now) WHERE regency = \(regency) AND id = \(id) AND confirmed_at IS NULL")
  }

  static func remove(_ id: ID, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM service_follower WHERE regency = \(regency) AND id = \(id)")
  }

  /// Those who have not confirmed since before a moment.
  static func unconfirmed(before moment: Moment, limit: Int, regency: Int, in tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT id FROM service_follower
      WHERE regency = \(regency) AND confirmed_at IS NULL AND asked_at < \(moment) ORDER BY asked_at LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }

  private static func follower(_ row: borrowing Row) throws -> Follower {
    Follower(
      id: try row.id(0), key: row.text(1), area: AreaCode(row.text(2)), email: Blob(row.blob(3)),
      language: try row.value(4, as: Language.self), askedAt: row.moment(5), confirmedAt: row.momentOrNil(6))
  }
}
