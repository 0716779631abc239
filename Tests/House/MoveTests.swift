import Core
import Dossiers
import Foundation
import Logging
import Scratch
import Storage
import Testing

@testable import simpul

@Suite("Moving to a server", .enabled(if: PostgresServer() != nil, "no PostgreSQL; script/test starts one"))
struct MoveTests {
  private let logger = Logger(label: "test")

  /// A house in a file in which everything has happened, closed, and what its audit finds: the tour of all statements
  /// changes one record behind its event.
  private func source() async throws -> (House, path: String, findings: [AuditVerifier.Finding]) {
    let house = try await House(dossiers: 20, seed: 6, on: .sqlite)
    try await StatementTests.everything(in: house)
    let findings = try await self.findings(house.wiring)
    await house.wiring.database.close()
    return (house, try #require(house.scratch.place.file), findings)
  }

  private func findings(_ wiring: Wiring) async throws -> [AuditVerifier.Finding] {
    try await AuditVerifier(wiring.database, regency: 3510).verify().findings
  }

  @Test("everything is there, proved and readable, work goes on there, and the file is for reading only")
  func whole() async throws {
    let (house, path, findings) = try await source()
    let target = try Scratch(on: .postgres)
    let installation = Installation(folder: house.scratch.folder, database: target.place)
    let move = try DatabaseMove(from: path, to: target.place)
    let rows = try move.copy(house.wiring.schema, logger: logger) { _, _ in }
    #expect(rows > 3000)

    let moved = try Wiring(installation, for: .reading)
    let report = try await AuditVerifier(moved.database, regency: 3510).verify()
    #expect(report.findings == findings && report.events > 100)
    let root = try #require(try move.root(regency: 3510))
    let (reached, opened) = try await moved.database.read { tx in
      (try tx.root(regency: 3510), try Dossiers.openSample(regency: 3510, secrets: moved.secrets, tx))
    }
    #expect(reached?.number == root.number && reached?.hash == root.hash && opened >= 20)
    await moved.database.close()
    try move.finish()

    #expect(throws: Problem.movedAway(target.place.shown)) {
      try Wiring(Installation(folder: house.scratch.folder, database: .file(path)))
    }
    let elsewhere = try Scratch(on: .postgres)
    #expect(throws: Problem.movedAway(target.place.shown)) { try DatabaseMove(from: path, to: elsewhere.place) }
    let old = try Wiring(Installation(folder: house.scratch.folder, database: .file(path)), for: .reading)
    #expect(try await self.findings(old) == findings)
    await old.database.close()

    let working = try Wiring(installation, clock: .fixed(house.now))
    for job in working.jobs { try await job.run(house.now) }
    #expect(try await self.findings(working) == findings)
    await working.database.close()
  }

  @Test("not with another key, not onto something, and what failed leaves the file in use")
  func refused() async throws {
    let (house, path, findings) = try await source()
    let target = try Scratch(on: .postgres)
    let move = try DatabaseMove(from: path, to: target.place)
    _ = try move.copy(house.wiring.schema, logger: logger) { _, _ in }
    // Another installation's key opens nothing there, and proves nothing.
    let other = try Scratch(on: .sqlite)
    _ = try Secrets.load(other.folder + "/simpul.key", mayCreate: true, randomness: .system)
    let stranger = try Wiring(Installation(folder: other.folder, database: target.place), for: .reading)
    await #expect(throws: Secrets.Failure.self) {
      try await stranger.database.read { tx in
        try Dossiers.openSample(regency: 3510, secrets: stranger.secrets, tx)
      }
    }
    #expect(try await self.findings(stranger).count > findings.count)
    await stranger.database.close()
    let keyless = try Scratch(on: .sqlite)
    #expect(throws: Secrets.Failure.self) { try Wiring(Installation(folder: keyless.folder, database: target.place)) }
    #expect(throws: Problem.moveTargetNotEmpty) { try DatabaseMove(from: path, to: target.place) }
    withExtendedLifetime(move) {}
  }

  @Test("who gives up before the end leaves the file as it was")
  func abandoned() async throws {
    let (house, path, _) = try await source()
    do {
      let target = try Scratch(on: .postgres)
      _ = try DatabaseMove(from: path, to: target.place).copy(house.wiring.schema, logger: logger) { _, _ in }
    }
    let again = try Wiring(Installation(folder: house.scratch.folder, database: .file(path)), clock: .fixed(house.now))
    for job in again.jobs { try await job.run(house.now) }
    await again.database.close()
  }
}
