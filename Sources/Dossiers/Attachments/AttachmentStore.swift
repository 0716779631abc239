import Core
import Storage

/// The statements on attachments. Whoever changes them writes the event of the draft or dossier they are
/// part of.
enum AttachmentStore {
  static func attachments(of owner: ID, regency: Int, _ tx: Transaction) throws -> [Attachment] {
    try tx.all(
      """
      SELECT id, requirement, file, kind, size, at, replaced_at FROM attachment
      WHERE regency = \(regency) AND dossier = \(owner) ORDER BY id
      """
    ) { row in
      Attachment(
        id: try row.id(0), requirement: row.text(1), file: Blob(row.blob(2)), kind: try row.value(3, as: FileKind.self),
        size: row.int(4), at: row.moment(5), replacedAt: row.momentOrNil(6))
    }
  }

  static func insert(_ attachment: Attachment, of owner: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO attachment (regency, dossier, id, requirement, file, kind, size, at)
      VALUES (\(regency), \(owner), \(attachment.id), \(attachment.requirement), \(attachment.file),
        \(attachment.kind.rawValue), \(attachment.size), \(attachment.at))
      """)
  }

  /// Marks the files of a requirement that were there before a moment as replaced.
  static func replace(_ requirement: String, before moment: Moment, of owner: ID, at now: Moment, regency: Int, _ tx: Transaction)
    throws
  {
    try tx.run(
      """
      UPDATE attachment SET replaced_at = \(now)
      WHERE regency = \(regency) AND dossier = \(owner) AND requirement = \(requirement) AND at < \(moment)
        AND replaced_at IS NULL
      """)
  }

  /// Takes a file of a draft away; its content is removed by a job.
  /// - Returns: false if it is not there.
  static func delete(_ id: ID, of owner: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    guard let attachment = try attachments(of: owner, regency: regency, tx).first(where: { $0.id == id }) else { return false }
    try tx.run("DELETE FROM attachment WHERE regency = \(regency) AND dossier = \(owner) AND id = \(id)")
    try remove([attachment.file], regency: regency, tx)
    return true
  }

  /// Takes every file of a draft away.
  static func deleteAll(of owner: ID, regency: Int, _ tx: Transaction) throws {
    let files = try attachments(of: owner, regency: regency, tx).map(\.file)
    try tx.run("DELETE FROM attachment WHERE regency = \(regency) AND dossier = \(owner)")
    try remove(files, regency: regency, tx)
  }

  private static func remove(_ files: [Blob], regency: Int, _ tx: Transaction) throws {
    for file in files {
      try tx.run("INSERT INTO file_removal (regency, file) VALUES (\(regency), \(file)) ON CONFLICT (regency, file) DO NOTHING")
    }
  }

  /// The files whose rows are gone.
  static func removals(regency: Int, limit: Int, _ tx: Transaction) throws -> [Blob] {
    try tx.all("SELECT file FROM file_removal WHERE regency = \(regency) ORDER BY file LIMIT \(limit)") { Blob($0.blob(0)) }
  }

  static func noteRemoved(_ file: Blob, regency: Int, _ tx: Transaction) throws {
    try tx.run("DELETE FROM file_removal WHERE regency = \(regency) AND file = \(file)")
  }
}
