import Civic
import Core
import Storage

/// The statements on drafts, versions and reviews of standards. An empty area stands for the whole regency.
enum StandardStore {
  static func insert(_ draft: StandardDraft, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO standard_draft (regency, id, key, area, base, content, state, authors, reason, from_day, edit, made_at,
        changed_at, decided_by, note)
      VALUES (\(regency), \(draft.id), \(draft.key), \(draft.area?.text ?? ""), \(draft.base),
        \(try CatalogueStore.encode(draft.service)), \(draft.state.rawValue), \(draft.authorsText), \(draft.reason), \(draft.from),
        \(draft.edit), \(draft.madeAt), \(draft.changedAt), \(draft.decidedBy), \(draft.note))
      """)
  }

  /// Saves a draft that stands as it was read.
  /// - Returns: false if someone has changed it since.
  static func save(_ draft: StandardDraft, over edit: Int, regency: Int, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE standard_draft SET content = \(try CatalogueStore.encode(draft.service)), state = \(draft.state.rawValue),
        authors = \(draft.authorsText), reason = \(draft.reason), from_day = \(draft.from), edit = \(draft.edit),
        changed_at = \(draft.changedAt), decided_by = \(draft.decidedBy), note = \(draft.note)
      WHERE regency = \(regency) AND id = \(draft.id) AND edit = \(edit)
      """) > 0
  }

  private static let draftColumns: SQL =
    "id, key, area, base, content, state, authors, reason, from_day, edit, made_at, changed_at, decided_by, note"

  static func draft(_ id: ID, regency: Int, in tx: Transaction) throws -> StandardDraft? {
    try tx.first(
      "SELECT \(draftColumns) FROM standard_draft WHERE regency = \(regency) AND id = \(id)", draft)
  }

  /// The drafts that may still become a version.
  static func openDrafts(regency: Int, in tx: Transaction) throws -> [StandardDraft] {
    let states = [StandardDraft.State.writing, .submitted].map(\.rawValue)
    return try tx.all(
      "SELECT \(draftColumns) FROM standard_draft WHERE regency = \(regency) AND state IN \(states)", draft)
  }

  private static func draft(_ row: borrowing Row) throws -> StandardDraft {
    StandardDraft(
      id: try row.id(0), key: row.text(1), area: AreaCode(row.text(2)), base: row.int(3),
      service: try CatalogueStore.decode(Service.self, row.text(4)),
      state: try row.value(5, as: StandardDraft.State.self),
      authors: row.text(6).split(separator: ",").compactMap { ID(text: String($0)) }, reason: row.text(7),
      from: row.isNull(8) ? nil : try row.day(8), edit: row.int(9), madeAt: row.moment(10), changedAt: row.moment(11),
      decidedBy: try row.idOrNil(12), note: row.text(13))
  }

  /// Every version of a key, newest first.
  static func versions(of key: String, regency: Int, in tx: Transaction) throws -> [VersionLine] {
    try tx.all(
      """
      SELECT version, area, from_day, from_moment, author, approver, reason FROM service_version
      WHERE regency = \(regency) AND key = \(key) ORDER BY version DESC
      """
    ) {
      VersionLine(
        version: $0.int(0), area: $0.textOrNil(1).flatMap { AreaCode($0) }, from: Day(iso: $0.text(2)) ?? .first,
        madeAt: $0.moment(3), author: try $0.idOrNil(4), approver: try $0.idOrNil(5), reason: $0.text(6))
    }
  }

  static func insert(_ review: StandardReview, id: ID, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO standard_review (regency, id, key, area, day, reviewer, participants, note)
      VALUES (\(regency), \(id), \(review.key), \(review.area?.text ?? ""), \(review.day), \(review.reviewer),
        \(review.participants), \(review.note))
      """)
  }

  /// The reviews of a standard, newest first.
  static func reviews(of key: String, at area: AreaCode?, regency: Int, in tx: Transaction) throws -> [StandardReview] {
    try tx.all(
      """
      SELECT day, reviewer, participants, note FROM standard_review
      WHERE regency = \(regency) AND key = \(key) AND area = \(area?.text ?? "") ORDER BY day DESC
      """
    ) {
      StandardReview(
        key: key, area: area, day: try $0.day(0), reviewer: try $0.id(1), participants: $0.text(2), note: $0.text(3))
    }
  }

  /// When each standard was last looked at, by its place.
  static func lastReviews(regency: Int, in tx: Transaction) throws -> [StandardPlace: Day] {
    let rows = try tx.all(
      "SELECT key, area, MAX(day) FROM standard_review WHERE regency = \(regency) GROUP BY key, area"
    ) { (StandardPlace(key: $0.text(0), area: AreaCode($0.text(1))), try $0.day(2)) }
    return Dictionary(rows) { first, _ in first }
  }

  /// Takes a version that is not yet in force from the calendar.
  /// - Returns: false if there is none such.
  static func cancel(_ version: ServiceVersion, after today: Day, regency: Int, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      DELETE FROM standard_force
      WHERE regency = \(regency) AND key = \(version.service.key) AND area = \(version.area?.text ?? "")
        AND from_day = \(version.from) AND version = \(version.version) AND from_day > \(today)
      """) > 0
  }

  /// The id of a version's record.
  static func id(of version: Int, key: String, regency: Int, in tx: Transaction) throws -> ID? {
    try tx.first(
      "SELECT id FROM service_version WHERE regency = \(regency) AND key = \(key) AND version = \(version)"
    ) { try $0.id(0) }
  }
}

/// A standard by its service and the office it is of; nil: the whole regency.
struct StandardPlace: Sendable, Hashable {
  let key: String
  let area: AreaCode?
}

extension StandardDraft {
  fileprivate var authorsText: String { authors.map(\.text).joined(separator: ",") }
}
