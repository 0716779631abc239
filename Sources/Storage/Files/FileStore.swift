import Foundation

/// Files beside the database: each stored once by what it holds, encrypted, and on the disk before the
/// row that names it is written. A file whose row never came is only room wasted.
package struct FileStore: Sendable {
  private let folder: URL
  private let secrets: Secrets

  /// - Parameter folder: made if it is not there.
  package init(_ folder: String, secrets: Secrets) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    self.secrets = secrets
  }

  /// Stores a file.
  /// - Returns: its key: a keyed digest of the content, which tells nothing to who has no key.
  /// - Throws: the system's error if the disk does not take it.
  package func store(_ content: [UInt8]) throws -> Blob {
    let key = Blob(secrets.digest(content))
    let target = path(of: key)
    guard !FileManager.default.fileExists(atPath: target.path) else { return key }
    let shelf = target.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let sealed = try secrets.seal(content, at: place(of: key))
    let draft = shelf.appendingPathComponent(UUID().uuidString + ".part")
    try Data(sealed.bytes).write(to: draft)
    try Self.flush(draft)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft.path)
    guard rename(draft.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    try Self.flush(shelf)
    return key
  }

  /// - Throws: the system's error if the file is not there, `Secrets.Failure.cannotOpen` if it was changed.
  package func load(_ key: Blob) throws -> [UInt8] {
    try secrets.openBytes([UInt8](Data(contentsOf: path(of: key))), at: place(of: key))
  }

  private func path(of key: Blob) -> URL {
    let name = key.bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    return folder.appendingPathComponent(String(name.prefix(2))).appendingPathComponent(name)
  }

  private func place(of key: Blob) -> Secrets.Place {
    Secrets.Place(file: key)
  }

  /// Waits until the disk has it.
  private static func flush(_ item: URL) throws {
    let descriptor = open(item.path, O_RDONLY)
    guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
