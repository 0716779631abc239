import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import simpul

@Suite("A copy of the whole installation")
struct BackupTests {
  private struct Copied {
    let house: House
    let copy: String
    let bytes: Int

    init() async throws {
      house = try await House(dossiers: 20, seed: 8, on: .sqlite)
      copy = house.scratch.folder + "/disk.cadangan"
      let files = FileStore(house.wiring.installation.files, secrets: house.wiring.secrets)
      _ = try files.store(Array(repeating: 7, count: 3_000_000), at: house.now)
      bytes = try Backup(secrets: house.wiring.secrets, randomness: .system).take(
        database: #require(house.wiring.installation.database.file), files: house.wiring.installation.files, to: copy)
    }

    func restore(_ copy: String? = nil, with secrets: Secrets? = nil) throws -> String {
      let folder = NSTemporaryDirectory() + "simpul-pulih-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Backup(secrets: secrets ?? house.wiring.secrets, randomness: .system).restore(copy ?? self.copy, into: folder)
      return folder
    }
  }

  @Test("comes back whole: every record, every seal, every file")
  func whole() async throws {
    let copied = try await Copied()
    let folder = try copied.restore()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: copied.house.wiring.installation.keyFile, toPath: folder + "/simpul.key")
    let wiring = try Wiring(Installation(folder: folder), for: .reading)
    let count: @Sendable (Transaction) throws -> [Int] = { tx in
      try ["dossier", "dossier_act", "event", "figure"].map { table in
        switch table {
        case "dossier": try tx.first("SELECT COUNT(*) FROM dossier WHERE regency = 3510") { $0.int(0) } ?? 0
        case "dossier_act": try tx.first("SELECT COUNT(*) FROM dossier_act WHERE regency = 3510") { $0.int(0) } ?? 0
        case "event": try tx.first("SELECT COUNT(*) FROM event WHERE regency = 3510") { $0.int(0) } ?? 0
        default: try tx.first("SELECT COUNT(*) FROM figure WHERE regency = 3510") { $0.int(0) } ?? 0
        }
      }
    }
    let restored = try await wiring.database.read(count)
    #expect(try await copied.house.wiring.database.read(count) == restored)
    #expect(restored[0] == 20)
    #expect(try await AuditVerifier(wiring.database, regency: 3510).verify { _ in }.findings.isEmpty)
    await wiring.database.close()
    let (here, there) = (copied.house.wiring.installation.files, folder + "/files")
    let names = try FileManager.default.subpathsOfDirectory(atPath: here).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: there).sorted() == names)
    for name in names where name.contains("/") {
      #expect(FileManager.default.contentsEqual(atPath: "\(here)/\(name)", andPath: "\(there)/\(name)"))
    }
  }

  @Test("is unreadable when cut, changed anywhere, or opened with another key; and leaves nothing behind")
  func damaged() async throws {
    let copied = try await Copied()
    let content = try Data(contentsOf: URL(fileURLWithPath: copied.copy))
    #expect(content.count == copied.bytes)
    let broken = copied.copy + ".rusak"
    var pieces: [Data] = [content.dropLast(1), content.prefix(content.count / 2), content + [0], Data()]
    for place in [0, 20, 60, content.count / 2, content.count - 1] {
      var changed = content
      changed[place] ^= 1
      pieces.append(changed)
    }
    for piece in pieces {
      try piece.write(to: URL(fileURLWithPath: broken))
      let folder = NSTemporaryDirectory() + "simpul-pulih-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      #expect(throws: Problem.backupUnreadable) {
        try Backup(secrets: copied.house.wiring.secrets, randomness: .system).restore(broken, into: folder)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
    #expect(throws: Problem.backupUnreadable) { _ = try copied.restore(with: .new(.system)) }
    #expect(throws: Problem.backupMissing) { _ = try copied.restore("/tidak/ada") }
    #expect(throws: Problem.backupOccupied) {
      try Backup(secrets: copied.house.wiring.secrets, randomness: .system).restore(
        copied.copy, into: copied.house.scratch.folder)
    }
  }

  @Test("holds nothing in clear")
  func sealed() async throws {
    let copied = try await Copied()
    let content = try Data(contentsOf: URL(fileURLWithPath: copied.copy))
    #expect(content.range(of: Data("SQLite format".utf8)) == nil)
    #expect(content.range(of: Data("CREATE TABLE".utf8)) == nil)
  }

  @Test("is asked for by the doctor until it was made and proved")
  func doctor() async throws {
    let house = try await House(dossiers: 0, on: .sqlite)
    let now = house.now
    func findings(at moment: Moment) async throws -> Int {
      try await house.read { tx in try BackupLog.findings(regency: 3510, now: moment, in: tx).count }
    }
    #expect(try await findings(at: now) == 2)
    for kind in [BackupLog.Kind.copy, .drill] {
      let id = Randomness.system.id(at: now)
      try await house.wiring.database.write { tx in
        try BackupLog.note(kind, id: id, regency: 3510, now: now, bytes: 1, in: tx)
      }
    }
    #expect(try await findings(at: now) == 0)
    #expect(try await findings(at: now.adding(days: 3)) == 1)
    #expect(try await findings(at: now.adding(days: 31)) == 2)
  }
}
