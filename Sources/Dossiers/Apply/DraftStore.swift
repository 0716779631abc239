import Core
import Foundation
import Storage

/// The statements on drafts.
enum DraftStore {
  static func insert(_ draft: ApplyDesk.NewDraft, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO draft (regency, id, code, service, service_version, content, pin, pin_failures, begun_at, used_at, version)
      VALUES (\(regency), \(draft.id), \(draft.code.compact), \(draft.terms.service), \(draft.terms.version),
        \(draft.content), \(draft.pin), 0, \(draft.at), \(draft.at), 1)
      """)
  }

  static func draft(code: PublicCode, secrets: Secrets, _ tx: Transaction) throws -> Draft? {
    try tx.first(
      """
      SELECT id, code, service, service_version, content, begun_at, used_at, version FROM draft
      WHERE regency = \(code.regency) AND code = \(code.compact)
      """
    ) { try make($0, regency: code.regency, secrets) }
  }

  static func draft(_ id: ID, regency: Int, secrets: Secrets, _ tx: Transaction) throws -> Draft? {
    try tx.first(
      """
      SELECT id, code, service, service_version, content, begun_at, used_at, version FROM draft
      WHERE regency = \(regency) AND id = \(id)
      """
    ) { try make($0, regency: regency, secrets) }
  }

  private static func make(_ row: borrowing Row, regency: Int, _ secrets: Secrets) throws -> Draft {
    let id = try row.id(0)
    guard let code = PublicCode(typed: row.text(1)) else { throw StorageFailure.unreadable(column: 1) }
    let text = try secrets.open(row.blob(4), at: contentPlace(regency, id))
    return Draft(
      id: id, code: code, terms: ServiceTerms.Key(service: row.text(2), version: row.int(3)), begunAt: row.moment(5),
      usedAt: row.moment(6), version: row.int(7),
      content: try JSONDecoder().decode(DraftContent.self, from: Data(text.utf8)))
  }

  static func contentPlace(_ regency: Int, _ draft: ID) -> Secrets.Place {
    Secrets.Place(regency: regency, table: "draft", column: "content", id: draft)
  }

  /// The content as it is sealed.
  static func seal(_ content: DraftContent, of draft: ID, regency: Int, secrets: Secrets) throws -> Blob {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(content), as: UTF8.self)
    return try secrets.seal(text, at: contentPlace(regency, draft))
  }

  /// - Returns: false if another tab was quicker.
  static func save(_ saving: ApplyDesk.Saving, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE draft SET content = \(saving.content), service_version = \(saving.terms.version), used_at = \(saving.at),
        version = version + 1
      WHERE regency = \(regency) AND id = \(saving.id) AND version = \(saving.version)
      """) == 1
  }

  /// Notes that a file came or went.
  static func touch(_ id: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      "UPDATE draft SET used_at = \(now), version = version + 1 WHERE regency = \(regency) AND id = \(id)")
  }

  /// Notes that the draft was opened with its PIN.
  static func use(_ id: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run("UPDATE draft SET used_at = \(now) WHERE regency = \(regency) AND id = \(id)")
  }

  static func setPIN(_ sealed: Blob, of id: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE draft SET pin = \(sealed), pin_failures = 0, used_at = \(now) WHERE regency = \(regency) AND id = \(id)
      """)
  }

  static func delete(_ id: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("DELETE FROM draft WHERE regency = \(regency) AND id = \(id)")
  }

  /// Drafts that nobody has used since a moment, the oldest first.
  static func unused(since moment: Moment, regency: Int, limit: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT id FROM draft WHERE regency = \(regency) AND used_at < \(moment) ORDER BY used_at, id LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }
}
