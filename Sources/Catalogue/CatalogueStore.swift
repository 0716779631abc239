import Core
import Foundation
import Storage

/// The statements on services.
enum CatalogueStore {
  static func current(regency: Int, in tx: Transaction) throws -> [ServiceVersion] {
    try tx.all(
      """
      SELECT v.content, v.version FROM service s
      JOIN service_version v ON v.regency = s.regency AND v.key = s.key AND v.version = s.version
      WHERE s.regency = \(regency)
      """
    ) { ServiceVersion(service: try decode(Service.self, $0.text(0)), version: $0.int(1)) }
  }

  /// The last versions of services that are offered no more.
  static func withdrawn(regency: Int, in tx: Transaction) throws -> [ServiceVersion] {
    try tx.all(
      """
      SELECT v.content, v.version FROM service_version v
      WHERE v.regency = \(regency)
        AND NOT EXISTS (SELECT 1 FROM service s WHERE s.regency = v.regency AND s.key = v.key)
        AND NOT EXISTS (
          SELECT 1 FROM service_version w WHERE w.regency = v.regency AND w.key = v.key AND w.version > v.version)
      """
    ) { ServiceVersion(service: try decode(Service.self, $0.text(0)), version: $0.int(1)) }
  }

  static func version(_ number: Int, of key: String, regency: Int, in tx: Transaction) throws -> ServiceVersion? {
    try tx.first(
      """
      SELECT content, version FROM service_version
      WHERE regency = \(regency) AND key = \(key) AND version = \(number)
      """
    ) { ServiceVersion(service: try decode(Service.self, $0.text(0)), version: $0.int(1)) }
  }

  static func insert(_ version: ServiceVersion, id: ID, regency: Int, from: Moment, in tx: Transaction) throws {
    let (key, content) = (version.service.key, try encode(version.service))
    try tx.run(
      """
      INSERT INTO service_version (regency, id, key, version, content, from_moment)
      VALUES (\(regency), \(id), \(key), \(version.version), \(content), \(from))
      """)
    try tx.run(
      """
      INSERT INTO service (regency, key, version) VALUES (\(regency), \(key), \(version.version))
      ON CONFLICT (regency, key) DO UPDATE SET version = excluded.version
      """)
  }

  static func remove(_ key: String, regency: Int, in tx: Transaction) throws {
    try tx.run("DELETE FROM service WHERE regency = \(regency) AND key = \(key)")
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

  /// Keeps groups, life events and what is abolished; services have rows of their own.
  static func set(headings file: CatalogueFile, regency: Int, in tx: Transaction) throws {
    let headings = CatalogueFile(groups: file.groups, lifeEvents: file.lifeEvents, abolished: file.abolished, services: [])
    try tx.run(
      """
      INSERT INTO catalogue_heading (regency, content) VALUES (\(regency), \(try encode(headings)))
      ON CONFLICT (regency) DO UPDATE SET content = excluded.content
      """)
  }

  private static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
