import Civic
package import Core
import Media
package import Storage

/// Taking files in, and showing them to staff. Who holds a code and its PIN never gets a file back: a found
/// receipt opens no identity card.
package struct AttachmentDesk: Sendable, AtWork {
  let workshop: Workshop
  let files: FileStore

  package init(_ workshop: Workshop, files: FileStore) {
    self.workshop = workshop
    self.files = files
  }

  /// Stores a file that was sent, before the transaction that names it.
  /// - Parameter key: of the form it was sent with: sent twice, it is stored once.
  /// - Throws: `Problem` in words if the file may not be kept, or the system's error if the disk does not take it.
  package func take(_ content: [UInt8], for requirement: String, of owner: ID, key: String, now: Moment) throws -> IncomingFile {
    let clean = try Media.clean(content)
    let file = try files.store(clean.bytes, of: "\(owner.text)/\(key)/")
    let attachment = Attachment(
      id: randomness.id(at: now), requirement: requirement, file: file, kind: clean.kind, size: clean.bytes.count, at: now,
      replacedAt: nil)
    return IncomingFile(attachment: attachment, eventID: randomness.id(at: now))
  }

  /// One attachment of an opened dossier.
  /// - Throws: `Problem.notFound` if it is not part of it.
  package func attachment(_ id: ID, of opened: DecisionDesk.Opened) throws -> Attachment {
    guard let attachment = opened.fromHome.attachments.first(where: { $0.id == id }) else { throw Problem.notFound }
    return attachment
  }

  /// The content, for who may read it and has been noted.
  package func content(of attachment: Attachment) throws -> [UInt8] {
    try files.load(attachment.file)
  }
}

/// Removes the files whose rows are gone. The row goes first and its file a day later: no row ever names a file
/// that is not there, nor does a copy that is being made meanwhile.
struct FileRemovalJob: Sendable, AtWork {
  let database: Database
  let workshop: Workshop
  let files: FileStore

  private static let batch = 100

  func run(now: Moment) async throws {
    while !Task.isCancelled {
      let removals = try await database.read { [regency] tx in
        try AttachmentStore.removals(before: now.adding(days: -1), regency: regency, limit: Self.batch, tx)
      }
      for removal in removals {
        try files.remove(removal.file)
        try await database.write { [regency] tx in try AttachmentStore.forget(removal, regency: regency, tx) }
      }
      guard removals.count == Self.batch else { return }
    }
  }
}
