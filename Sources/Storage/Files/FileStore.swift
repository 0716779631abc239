package import Core
import Foundation

/// Files beside the database: each stored once by what it holds, encrypted, and on the disk before the
/// row that names it is written. A file whose row never came is only room wasted, until it is swept.
package struct FileStore: Sendable {
  private let folder: URL
  private let secrets: Secrets

  /// - Parameter folder: made if it is not there.
  package init(_ folder: String, secrets: Secrets) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
    self.secrets = secrets
  }

  /// Stores a file. One that is there already counts as stored now, so that no sweep takes it away before its
  /// row is written.
  /// - Parameters:
  ///   - owner: what alone names it, so that removing it takes nothing from others who sent the same; empty where
  ///     all share what is alike.
  ///   - now: when it is stored, by the clock that later sweeps.
  /// - Returns: its key: a keyed digest of owner and content, which tells nothing to who has no key.
  /// - Throws: the system's error if the disk does not take it.
  package func store(_ content: [UInt8], of owner: String = "", at now: Moment) throws -> Blob {
    let key = Blob(secrets.digest(Array(owner.utf8) + content))
    let target = path(of: key)
    let shelf = target.deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: shelf, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Self.hold(shelf, LOCK_SH) {
      if Self.stamp(target.path, now) { return }
      guard errno == ENOENT else { throw DurableFile.lastError }
      let draft = shelf.appendingPathComponent(UUID().uuidString + Self.draftSuffix).path
      try DurableFile.create(draft, secrets.seal(content, at: place(of: key)).bytes)
      guard Self.stamp(draft, now), rename(draft, target.path) == 0 else {
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

  /// Removes a file that no row names, unless someone has stored it again since. One that is gone already is no
  /// error.
  /// - Parameter moment: only what was last stored before it is removed.
  /// - Throws: the system's error if the disk does not let it go.
  package func remove(_ key: Blob, storedBefore moment: Moment) throws {
    let target = path(of: key)
    guard FileManager.default.fileExists(atPath: target.path) else { return }
    try Self.hold(target.deletingLastPathComponent(), LOCK_EX) {
      guard Self.isStored(target.path, before: moment) else { return }
      guard unlink(target.path) == 0 || errno == ENOENT else { throw DurableFile.lastError }
    }
  }

  /// The shelves on which files stand, by the first byte of their keys.
  package static let shelves: ClosedRange<UInt8> = 0...255

  /// The files of a shelf that were last stored before a moment. What a power cut left half written is removed
  /// on the way.
  package func files(onShelf shelf: UInt8, storedBefore moment: Moment) throws -> [Blob] {
    let place = folder.appendingPathComponent(hex([shelf]))
    guard FileManager.default.fileExists(atPath: place.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().compactMap { name in
      let path = place.appendingPathComponent(name).path
      guard Self.isStored(path, before: moment) else { return nil }
      if name.hasSuffix(Self.draftSuffix) { unlink(path) }
      return Self.key(named: name)
    }
  }

  /// What a file is called before it is whole.
  static let draftSuffix = ".part"

  /// Notes on a file when it was stored.
  /// - Returns: false if the system does not let us; `errno` says why.
  private static func stamp(_ path: String, _ moment: Moment) -> Bool {
    let time = timespec(
      tv_sec: Int(moment.microseconds / 1_000_000), tv_nsec: Int(moment.microseconds % 1_000_000) * 1000)
    return utimensat(AT_FDCWD, path, [time, time], 0) == 0
  }

  private static func isStored(_ path: String, before moment: Moment) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return Moment(microseconds: Int64(status.st_mtim.tv_sec) * 1_000_000 + Int64(status.st_mtim.tv_nsec) / 1000) < moment
  }

  /// Does something while the shelf is held: those who store share it, who removes has it alone. A crash lets go.
  private static func hold(_ shelf: URL, _ how: Int32, _ work: () throws -> Void) throws {
    let descriptor = open(shelf.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DurableFile.lastError }
    defer { close(descriptor) }
    while flock(descriptor, how) != 0 {
      guard errno == EINTR else { throw DurableFile.lastError }
    }
    try work()
  }

  private func path(of key: Blob) -> URL {
    let name = hex(key.bytes)
    return folder.appendingPathComponent(String(name.prefix(2))).appendingPathComponent(name)
  }

  /// Nil for a name that no key gives.
  private static func key(named name: String) -> Blob? {
    bytes(hex: name).flatMap { $0.count == 32 ? Blob($0) : nil }
  }

  private func place(of key: Blob) -> Secrets.Place {
    Secrets.Place(file: key)
  }
}
