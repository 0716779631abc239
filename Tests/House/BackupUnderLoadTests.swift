import Core
import Foundation
import Scratch
import Storage
import Synchronization
import Testing

@testable import Dossiers
@testable import simpul

@Suite("A copy made while people work")
struct BackupUnderLoadTests {
  /// What those who work and the one who watches them share.
  private final class Work: Sendable {
    private let isDone = Atomic(false)
    private let answered = Mutex<[ID]>([])

    var goesOn: Bool { !isDone.load(ordering: .relaxed) }
    var done: [ID] { answered.withLock(\.self) }

    func add(_ id: ID) { answered.withLock { $0.append(id) } }
    func end() { isDone.store(true, ordering: .relaxed) }

    func wait(for count: Int) async throws {
      while done.count < count { try await Task.sleep(for: .milliseconds(1)) }
    }
  }

  @Test("is of one moment: all that was answered before it is there, and what is there verifies", arguments: 1...3)
  func underLoad(round: Int) async throws {
    let desk = Desk(try await House(dossiers: 10, seed: UInt64(round), on: .sqlite))
    let (wiring, folder) = (desk.house.wiring, desk.house.scratch.folder)
    let work = Work()
    let promised = try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { while work.goesOn { work.add(try await desk.receive()) } }
      }
      // Events are sealed and figures folded meanwhile, as the program does.
      group.addTask {
        while work.goesOn {
          for job in wiring.jobs where job.name.hasPrefix("storage.") { try await job.run(desk.house.now) }
        }
      }
      try await work.wait(for: 10)
      let promised = work.done
      _ = try Backup(secrets: wiring.secrets, randomness: .system).take(
        database: #require(wiring.installation.database.file), files: wiring.installation.files, to: folder + "/sibuk.cadangan")
      try await work.wait(for: work.done.count + 5)
      work.end()
      try await group.waitForAll()
      return promised
    }

    let place = NSTemporaryDirectory() + "simpul-pulih-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: place) }
    try Backup(secrets: wiring.secrets, randomness: .system).restore(folder + "/sibuk.cadangan", into: place)
    try FileManager.default.copyItem(atPath: wiring.installation.keyFile, toPath: place + "/simpul.key")
    let restored = try Wiring(Installation(folder: place), for: .reading)
    let there = try await restored.database.read { tx in
      try tx.all("SELECT id FROM dossier WHERE regency = 3510") { try $0.id(0) }
    }
    #expect(Set(promised).subtracting(there).isEmpty)
    #expect(there.count < work.done.count + 10, "nobody worked after it was made")
    #expect(try await restored.database.read { tx in try tx.first("PRAGMA integrity_check") { $0.text(0) } } == "ok")
    let report = try await AuditVerifier(restored.database, regency: 3510).verify { _ in }
    #expect(report.findings.isEmpty)
    #expect(report.records > 0)
    await restored.database.close()
  }
}
