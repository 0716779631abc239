package import Civic
package import Core
import Media
package import Storage

extension RegisterDesk {
  /// A signed decree that was sent, made safe and stored before the transaction that names it.
  package struct SentFile: Sendable {
    let file: Blob
    let kind: FileKind
    /// In bytes.
    let size: Int
    let eventID: ID
    let at: Moment
  }

  /// - Throws: `Problem` in words if the file may not be kept, or the system's error if the disk does not take it.
  package func take(_ content: [UInt8], of decree: ID, into files: FileStore, at now: Moment) async throws
    -> SentFile
  {
    let clean = try await Cleaning.clean(content, limits: Media.Limits(bytes: DecreeFile.largest, pages: 500))
    return SentFile(
      file: try files.store(clean.bytes, of: decree.text, at: now), kind: clean.kind, size: clean.bytes.count,
      eventID: randomness.id(at: now), at: now)
  }

  /// Puts a signed text beside those that are there: none is ever taken away.
  /// - Throws: `Problem.notAllowed`, `.notFound`, `.tooManyFiles`.
  package func attach(_ sent: SentFile, to decree: ID, by actor: Actor, _ tx: Transaction) throws {
    try check(actor, at: sent.at)
    guard try RegisterStore.decree(decree, regency: regency, tx) != nil else { throw Problem.notFound }
    let files = try BookStore.files(of: decree, regency: regency, tx)
    guard files.count < DecreeFile.most else { throw Problem.decreeHasFiles }
    let file = DecreeFile(position: files.count + 1, file: sent.file, kind: sent.kind, size: sent.size, at: sent.at)
    try BookStore.insert(file, of: decree, regency: regency, tx)
    try record("decree.file-added", sent.eventID, "decree", decree, at: sent.at, by: actor, tx)
  }
}

extension Problem {
  static let decreeHasFiles = Problem(
    .tooMany, "register.too-many-files",
    Text(id: "Keputusan ini sudah punya 20 naskah.", en: "This decree has 20 files already."),
    remedy: Text(id: "Gabungkan naskahnya menjadi satu PDF.", en: "Join the texts into one PDF."))
}
