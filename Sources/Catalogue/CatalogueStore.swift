import Civic
import Core
import Foundation
import Storage

/// The statements on services and their versions.
enum CatalogueStore {
  /// What is in force on a day anywhere in the regency, and what is planned for later.
  static func scheduled(from day: Day, regency: Int, in tx: Transaction) throws -> [ServiceVersion] {
    try tx.all(
      """
      SELECT v.content, f.version, f.area, f.from_day FROM standard_force f
      JOIN service_version v ON v.regency = f.regency AND v.key = f.key AND v.version = f.version
      WHERE f.regency = \(regency) AND NOT EXISTS (
        SELECT 1 FROM standard_force g
        WHERE g.regency = f.regency AND g.key = f.key AND g.area = f.area AND g.from_day <= \(day)
          AND (g.from_day, g.version) > (f.from_day, f.version))
      """
    ) {
      ServiceVersion(
        service: try decode(Service.self, $0.text(0)), version: $0.int(1), area: AreaCode($0.text(2)), from: try $0.day(3))
    }
  }

  /// The last versions of services that are offered no more, as they were for the whole regency: an office's own
  /// standard of one, however new, speaks for no other office.
  static func withdrawn(regency: Int, in tx: Transaction) throws -> [ServiceVersion] {
    try tx.all(
      """
      SELECT v.content, v.version FROM service_version v
      WHERE v.regency = \(regency) AND v.area IS NULL
        AND NOT EXISTS (SELECT 1 FROM standard_force f WHERE f.regency = v.regency AND f.key = v.key)
        AND NOT EXISTS (
          SELECT 1 FROM service_version w
          WHERE w.regency = v.regency AND w.key = v.key AND w.area IS NULL AND w.version > v.version)
      """
    ) { ServiceVersion(service: try decode(Service.self, $0.text(0)), version: $0.int(1)) }
  }

  static func version(_ number: Int, of key: String, regency: Int, in tx: Transaction) throws -> ServiceVersion? {
    try tx.first(
      """
      SELECT content, version, area, from_day FROM service_version
      WHERE regency = \(regency) AND key = \(key) AND version = \(number)
      """
    ) {
      ServiceVersion(
        service: try decode(Service.self, $0.text(0)), version: $0.int(1), area: $0.textOrNil(2).flatMap { AreaCode($0) },
        from: Day(iso: $0.text(3)) ?? .first)
    }
  }

  /// Keeps a version for ever, and lets it hold from its day.
  static func insert(_ version: ServiceVersion, _ making: Making, regency: Int, in tx: Transaction) throws {
    let (key, content) = (version.service.key, try encode(version.service))
    try tx.run(
      """
      INSERT INTO service_version (regency, id, key, version, content, from_moment, area, from_day, author, approver, reason)
      VALUES (\(regency), \(making.id), \(key), \(version.version), \(content), \(making.at), \(version.area?.text),
        \(version.from), \(making.author), \(making.approver), \(making.reason))
      """)
    try tx.run(
      """
      INSERT INTO standard_force (regency, key, area, from_day, version, announced)
      VALUES (\(regency), \(key), \(version.area?.text ?? ""), \(version.from), \(version.version), \(!making.isNews))
      """)
  }

  /// How a version came to be.
  struct Making: Sendable {
    let id: ID
    let at: Moment
    var author: ID?
    var approver: ID?
    var reason: String?
    /// Whether those who follow the service are to be told when it comes into force.
    var isNews = true
  }

  /// Lets a service hold no more, at the regency and at each office.
  static func remove(_ key: String, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM standard_force WHERE regency = \(regency) AND key = \(key)")
  }

  /// The number of the newest version of a key, whether it is offered now or not.
  static func newest(_ key: String, regency: Int, in tx: Transaction) throws -> Int {
    try tx.first(
      """
      SELECT version FROM service_version WHERE regency = \(regency) AND key = \(key)
      ORDER BY version DESC LIMIT 1
      """
    ) { $0.int(0) } ?? 0
  }

  static func headings(regency: Int, in tx: Transaction) throws -> CatalogueFile? {
    try tx.first("SELECT content FROM catalogue_heading WHERE regency = \(regency)") {
      try decode(CatalogueFile.self, $0.text(0))
    }
  }

  /// Keeps groups, life events, what is abolished and the words of the search; services have rows of their own.
  static func set(headings file: CatalogueFile, regency: Int, in tx: Transaction) throws {
    let headings = CatalogueFile(
      groups: file.groups, lifeEvents: file.lifeEvents, abolished: file.abolished, services: [], synonyms: file.synonyms,
      fillers: file.fillers)
    try tx.run(
      """
      INSERT INTO catalogue_heading (regency, content) VALUES (\(regency), \(try encode(headings)))
      ON CONFLICT (regency) DO UPDATE SET content = excluded.content
      """)
  }

  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
