import Foundation

/// Files that are on the disk, name and all, before anyone relies on them, and that only the program's
/// own user may read.
enum DurableFile {
  /// Writes a file that was not there, and waits until the disk has its content. Its name is on the disk
  /// only after `flush` of the folder.
  /// - Throws: the system's error, among them `EEXIST`. What was begun is removed then.
  static func create(_ path: String, _ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw lastError }
    do {
      defer { close(descriptor) }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw lastError }
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw lastError }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// Waits until the disk has a file's content, or the names in a folder.
  static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw lastError }
  }

  /// What the system says of its last call.
  static var lastError: POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
