package import Core
import Foundation
import GRDB

/// Copies a running installation, whole and of one moment, into one sealed file: the database and the
/// files beside it, never the key. And brings such a file back.
package struct Backup: Sendable {
  private let secrets: Secrets
  private let randomness: Randomness

  package init(secrets: Secrets, randomness: Randomness) {
    self.secrets = secrets
    self.randomness = randomness
  }

  /// The name of the database inside a copy.
  private static let databaseName = "simpul.sqlite"
  private static let filesName = "files/"

  /// Makes a copy while the program goes on serving.
  /// - Parameters:
  ///   - database: the database file.
  ///   - files: the folder of files, if there is one.
  ///   - target: the file to make; it appears only when it is whole and on the disk.
  /// - Returns: how many bytes it has.
  /// - Throws: the system's or the engine's error; then nothing is left behind.
  package func take(database: String, files: String, to target: String) throws -> Int {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    let (draft, snapshot) = ("\(target).part", "\(database).cadangan-\(randomness.hexText)")
    defer {
      unlink(draft)
      unlink(snapshot)
    }
    // The database first: a file whose row comes later is only room wasted, a row without its file a loss.
    try Self.snapshot(database, to: snapshot)
    unlink(draft)
    try DurableFile.create(draft, [])
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
    defer { try? handle.close() }
    var writer = try SealedWriter(handle, secrets: secrets, salt: randomness.bytes(SealedStream.saltLength))
    try Self.append(snapshot, as: Self.databaseName, to: &writer)
    // One that goes meanwhile has had no row for a day: this copy does not need it.
    for name in try Self.names(in: files) where FileManager.default.fileExists(atPath: "\(files)/\(name)") {
      try Self.append("\(files)/\(name)", as: Self.filesName + name, to: &writer)
    }
    try writer.write(Self.head("", 0))
    let length = try writer.finish()
    guard rename(draft, target) == 0 else { throw DurableFile.lastError }
    try DurableFile.flush(folder)
    return length
  }

  /// Brings a copy back into a folder that holds no installation. Everything is written beside first, and
  /// put in place only when the copy has been read to its end.
  /// - Throws: `Problem` if the copy is damaged, of another key, or the folder is in use.
  package func restore(_ copy: String, into folder: String) throws {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: "\(folder)/\(Self.databaseName)"), !manager.fileExists(atPath: "\(folder)/files") else {
      throw Problem.backupOccupied
    }
    guard let handle = FileHandle(forReadingAtPath: copy) else { throw Problem.backupMissing }
    defer { try? handle.close() }
    let draft = "\(folder)/pemulihan-\(randomness.hexText)"
    try manager.createDirectory(atPath: draft + "/files", withIntermediateDirectories: true)
    defer { try? manager.removeItem(atPath: draft) }
    var reader = try SealedReader(handle, secrets: secrets)
    while let (name, length) = try Self.entry(&reader) { try Self.extract(name, length, to: draft, &reader) }
    try reader.end()
    guard manager.fileExists(atPath: "\(draft)/\(Self.databaseName)") else { throw Problem.backupUnreadable }
    // The database last: with it the folder becomes an installation.
    for name in ["files", Self.databaseName] {
      guard rename("\(draft)/\(name)", "\(folder)/\(name)") == 0 else { throw DurableFile.lastError }
    }
    try DurableFile.flush(folder)
  }

  /// A copy of the database of one moment. Writers go on meanwhile.
  private static func snapshot(_ path: String, to target: String) throws {
    let connection = try DatabaseQueue(path: path, configuration: SQLiteConnection.configuration(DatabaseSettings()))
    defer { try? connection.close() }
    try connection.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [target]) }
  }

  /// The files of a folder and its shelves, without drafts.
  private static func names(in folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      return isThere && !isFolder.boolValue && !name.hasSuffix(".part")
    }.sorted()
  }

  // MARK: - Entries: the length of the name, the name, the length of the content, the content

  private static func head(_ name: String, _ length: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt16(name.utf8.count).bigEndian, Array.init) + Array(name.utf8)
      + withUnsafeBytes(of: UInt64(length).bigEndian, Array.init)
  }

  private static func append(_ path: String, as name: String, to writer: inout SealedWriter) throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    let length = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
    try writer.write(head(name, length))
    var left = length
    while left > 0 {
      guard let part = try handle.read(upToCount: min(left, SealedStream.chunkLength)), !part.isEmpty else {
        throw Problem.backupChanged
      }
      try writer.write(part)
      left -= part.count
    }
  }

  /// The next entry; nil at the end.
  private static func entry(_ reader: inout SealedReader) throws -> (name: String, length: Int)? {
    let nameLength = try reader.read(exactly: 2).reduce(0) { $0 << 8 | Int($1) }
    let name = String(decoding: try reader.read(exactly: nameLength), as: UTF8.self)
    let length = try reader.read(exactly: 8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard !name.isEmpty else { return nil }
    // Only names that we write ourselves: nothing of a copy lands elsewhere.
    let isFile = name.hasPrefix(filesName) && !name.split(separator: "/").contains("..")
    guard name == databaseName || isFile, length < UInt64(Int.max) else { throw Problem.backupUnreadable }
    return (name, Int(length))
  }

  private static func extract(_ name: String, _ length: Int, to folder: String, _ reader: inout SealedReader) throws {
    let path = "\(folder)/\(name)"
    let shelf = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
    try DurableFile.create(path, [])
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    var left = length
    while left > 0 {
      let part = try reader.read(upTo: left)
      guard !part.isEmpty else { throw Problem.backupUnreadable }
      try handle.write(contentsOf: part)
      left -= part.count
    }
    try handle.synchronize()
    try DurableFile.flush(shelf.path)
  }
}

extension Problem {
  package static let backupMissing = Problem(
    .notFound, "backup.missing", Text(id: "Berkas cadangan itu tidak ada.", en: "There is no such backup file."),
    remedy: Text(id: "Periksa nama dan tempatnya.", en: "Check its name and place."))

  package static let backupUnreadable = Problem(
    .invalid, "backup.unreadable",
    Text(
      id: "Cadangan ini rusak, terpotong, atau dibuat dengan kunci lain.",
      en: "This backup is damaged, cut short, or was made with another key."),
    remedy: Text(
      id: "Pakailah simpul.key dari pemasangan yang sama, atau cadangan yang lain.",
      en: "Use the simpul.key of the same installation, or another backup."))

  package static let backupOccupied = Problem(
    .conflict, "backup.occupied",
    Text(id: "Folder itu sudah berisi pemasangan.", en: "That folder already holds an installation."),
    remedy: Text(id: "Pulihkan ke folder kosong.", en: "Restore into an empty folder."))

  static let backupChanged = Problem(
    .changed, "backup.changed",
    Text(id: "Sebuah berkas berubah selagi disalin.", en: "A file changed while it was copied."),
    remedy: Text(id: "Ulangi pencadangannya.", en: "Make the backup again."))
}

extension Randomness {
  /// A random name for something that lasts for a moment.
  fileprivate var hexText: String {
    hex(bytes(8))
  }
}
