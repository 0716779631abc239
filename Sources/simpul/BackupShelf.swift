import Civic
import Core
import Foundation
import Storage

/// A folder of copies, such as a USB disk: one a day by itself, the newest two weeks of them kept.
struct BackupShelf: Sendable {
  let wiring: Wiring
  let folder: String

  /// How many copies stay.
  private static let kept = 14
  /// The least hours between two copies made by themselves: some less than a day, so that the hour does not
  /// creep.
  private static let hoursBetween = 20
  private static let ending = ".cadangan"

  /// Makes a copy now, and throws away the oldest beyond those kept.
  /// - Returns: its path, and how many bytes it has.
  func copy(now: Moment) async throws -> (path: String, bytes: Int) {
    guard FileManager.default.fileExists(atPath: folder) else { throw Problem.noBackupFolder(folder) }
    let (installation, zone) = (wiring.installation, wiring.reference.zone)
    guard let file = installation.database.file else { throw Problem.backupByServer }
    let path = "\(folder)/simpul-\(installation.regency)-\(zone.day(of: now).iso)-\(zone.clock(now))\(Self.ending)"
    let bytes = try Backup(secrets: wiring.secrets, randomness: wiring.randomness)
      .take(database: file, files: installation.files, to: path)
    let id = wiring.randomness.id(at: now)
    try await wiring.database.write { tx in
      try BackupLog.note(.copy, id: id, regency: installation.regency, now: now, bytes: bytes, in: tx)
      try BackupLog.sweep(regency: installation.regency, before: now.adding(days: -400), in: tx)
    }
    try thin()
    return (path, bytes)
  }

  /// Makes a copy if the last is a day old.
  func copyDaily(now: Moment) async throws {
    let last = try await wiring.database.read { [regency = wiring.installation.regency] tx in
      try BackupLog.last(.copy, regency: regency, in: tx)
    }
    guard last.map({ $0.adding(minutes: Self.hoursBetween * 60) <= now }) ?? true else { return }
    _ = try await copy(now: now)
  }

  private func thin() throws {
    let beginning = "simpul-\(wiring.installation.regency)-"
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasPrefix(beginning) && $0.hasSuffix(Self.ending)
    }
    for name in copies.sorted().dropLast(Self.kept) { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
  }
}

extension Problem {
  static let backupByServer = Problem(
    .notAllowed, "backup.by-server",
    Text(
      id: "Basis data ini ada di peladen PostgreSQL, yang dicadangkan dengan caranya sendiri.",
      en: "This database is kept by a PostgreSQL server, which is backed up in its own way."),
    remedy: Text(
      id: "Pakailah pg_basebackup dan arsip WAL seperti di docs/scale.md; salin pula folder files dan simpul.key.",
      en: "Use pg_basebackup and the WAL archive as in docs/scale.md; copy the folder files and simpul.key too."))

  static func noBackupFolder(_ folder: String) -> Problem {
    Problem(
      .notFound, "backup.no-folder",
      Text(id: "Folder cadangan \(folder) tidak ada.", en: "The backup folder \(folder) is not there."),
      remedy: Text(id: "Pasang disknya, atau sebut folder lain.", en: "Mount the disk, or name another folder."))
  }
}
