import Civic
package import Core
package import Media
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

  /// Makes a file that was sent safe to keep.
  /// - Throws: `Problem` in words if it may not be kept, or if too many are looked through already.
  package func clean(_ content: [UInt8]) async throws -> CleanFile {
    try await Cleaning.clean(content)
  }

  /// Stores a file that was sent, before the transaction that names it.
  /// - Parameter key: of the form it was sent with: sent twice, it is stored once.
  /// - Throws: the system's error if the disk does not take it.
  package func take(_ clean: CleanFile, for requirement: String, of owner: ID, key: String, now: Moment) throws -> IncomingFile {
    let file = try files.store(clean.bytes, of: "\(owner.text)/\(key)/", at: now)
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
