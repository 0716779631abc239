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
  /// - Parameter owner: what alone names it, so that removing it takes nothing from others who sent the same;
  ///   empty where all share what is alike.
  /// - Returns: its key: a keyed digest of owner and content, which tells nothing to who has no key.
  /// - Throws: the system's error if the disk does not take it.
  package func store(_ content: [UInt8], of owner: String = "") throws -> Blob {
    let key = Blob(secrets.digest(Array(owner.utf8) + content))
    let target = path(of: key)
    let shelf = target.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    if !FileManager.default.fileExists(atPath: target.path) {
      let draft = shelf.appendingPathComponent(UUID().uuidString + ".part").path
      try DurableFile.create(draft, secrets.seal(content, at: place(of: key)).bytes)
      guard rename(draft, target.path) == 0 else {
        let error = DurableFile.lastError
        unlink(draft)
        throw error
      }
    }
    // Also where the file is there already: whoever made it may not have come as far as this.
    for place in [shelf, folder, folder.deletingLastPathComponent()] { try DurableFile.flush(place.path) }
    return key
  }

  /// - Throws: the system's error if the file is not there, `Secrets.Failure.cannotOpen` if it was changed.
  package func load(_ key: Blob) throws -> [UInt8] {
    try secrets.openBytes([UInt8](Data(contentsOf: path(of: key))), at: place(of: key))
  }

  /// Removes a file that no row names any more. One that is gone already is no error.
  /// - Throws: the system's error if the disk does not let it go.
  package func remove(_ key: Blob) throws {
    let target = path(of: key)
    guard unlink(target.path) == 0 || errno == ENOENT else { throw DurableFile.lastError }
  }

  private func path(of key: Blob) -> URL {
    let name = key.bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    return folder.appendingPathComponent(String(name.prefix(2))).appendingPathComponent(name)
  }

  private func place(of key: Blob) -> Secrets.Place {
    Secrets.Place(file: key)
  }
}
