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
  static func delete(_ id: ID, of owner: ID, at now: Moment, regency: Int, _ tx: Transaction) throws -> Bool {
    guard let attachment = try attachments(of: owner, regency: regency, tx).first(where: { $0.id == id }) else { return false }
    try tx.run("DELETE FROM attachment WHERE regency = \(regency) AND dossier = \(owner) AND id = \(id)")
    try note(FileRemoval(at: now, file: attachment.file), regency: regency, tx)
    return true
  }

  /// Takes every file of a draft away.
  static func deleteAll(of owner: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    let files = try attachments(of: owner, regency: regency, tx).map(\.file)
    try tx.run("DELETE FROM attachment WHERE regency = \(regency) AND dossier = \(owner)")
    for file in files { try note(FileRemoval(at: now, file: file), regency: regency, tx) }
  }

  private static func note(_ removal: FileRemoval, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO file_removal (regency, at, file) VALUES (\(regency), \(removal.at), \(removal.file))
      ON CONFLICT (regency, at, file) DO NOTHING
      """)
  }

  /// The files whose rows went before a moment, the oldest first.
  static func removals(before moment: Moment, regency: Int, limit: Int, _ tx: Transaction) throws -> [FileRemoval] {
    try tx.all(
      """
      SELECT at, file FROM file_removal WHERE regency = \(regency) AND at < \(moment) ORDER BY at, file LIMIT \(limit)
      """
    ) { FileRemoval(at: $0.moment(0), file: Blob($0.blob(1))) }
  }

  /// Those of these files that a row names, as an attachment or as a signed letter.
  static func named(among files: [Blob], regency: Int, _ tx: Transaction) throws -> Set<Blob> {
    let attached = try tx.all("SELECT file FROM attachment WHERE regency = \(regency) AND file IN \(files)") { Blob($0.blob(0)) }
    let scanned = try tx.all("SELECT file FROM dossier_scan WHERE regency = \(regency) AND file IN \(files)") { Blob($0.blob(0)) }
    return Set(attached + scanned)
  }

  /// Those of these files whose rows are gone, and which are removed in their time.
  static func toBeRemoved(among files: [Blob], regency: Int, _ tx: Transaction) throws -> Set<Blob> {
    Set(try tx.all("SELECT file FROM file_removal WHERE regency = \(regency) AND file IN \(files)") { Blob($0.blob(0)) })
  }

  static func forget(_ removal: FileRemoval, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      "DELETE FROM file_removal WHERE regency = \(regency) AND at = \(removal.at) AND file = \(removal.file)")
  }
}

/// A file whose row is gone, and since when.
struct FileRemoval: Sendable {
  let at: Moment
  let file: Blob
}
