import Civic
import Core
import Storage

/// The statements on decrees that are being entered.
enum DecreeDraftStore {
  private static let columns: SQL = """
    id, number, title, giver, issued, from_day, through_day, basis, open_files, giver_area, annex, version,
    at
    """

  private static func draft(_ row: borrowing Row) throws -> DecreeDraft {
    DecreeDraft(try RegisterStore.decree(row), annex: row.text(10), version: row.int(11), at: row.moment(12))
  }

  static func draft(_ id: ID, regency: Int, _ tx: Transaction) throws -> DecreeDraft? {
    try tx.first("SELECT \(columns) FROM decree_draft WHERE regency = \(regency) AND id = \(id)", draft)
  }

  /// By id, the oldest first.
  static func drafts(limit: Int, regency: Int, _ tx: Transaction) throws -> [DecreeDraft] {
    try tx.all("SELECT \(columns) FROM decree_draft WHERE regency = \(regency) ORDER BY id LIMIT \(limit)", draft)
  }

  static func insert(_ draft: DecreeDraft, regency: Int, _ tx: Transaction) throws {
    let decree = draft.decree
    try tx.run(
      """
      INSERT INTO decree_draft (regency, id, number, title, giver, issued, from_day, through_day, basis, open_files,
        giver_area, annex, version, at)
      VALUES (\(regency), \(decree.id), \(decree.number), \(decree.title), \(decree.giver), \(decree.issued),
        \(decree.from), \(decree.through), \(decree.basis), \(decree.openFiles.rawValue),
        \(decree.giverArea), \(draft.annex), \(draft.version), \(draft.at))
      """)
  }

  static func save(_ draft: DecreeDraft, regency: Int, _ tx: Transaction) throws {
    let decree = draft.decree
    try tx.run(
      """
      UPDATE decree_draft SET number = \(decree.number), title = \(decree.title), giver = \(decree.giver),
        issued = \(decree.issued), from_day = \(decree.from), through_day = \(decree.through), basis = \(decree.basis),
        open_files = \(decree.openFiles.rawValue), giver_area = \(decree.giverArea),
        annex = \(draft.annex), version = \(draft.version), at = \(draft.at)
      WHERE regency = \(regency) AND id = \(decree.id)
      """)
  }

  static func delete(_ id: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("DELETE FROM decree_draft WHERE regency = \(regency) AND id = \(id)")
  }
}
