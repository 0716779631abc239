import Core
import Logging
import Storage
import Synchronization
import Testing

@Suite("Leases and jobs")
struct LeaseTests {
  private static let now = TestDatabase.now

  private func take(_ lease: Lease, _ test: TestDatabase, at now: Moment = LeaseTests.now) async throws -> Bool {
    try await test.database.write { tx in try tx.take(lease, now: now) }
  }

  @Test("one has it, until it is given back or has run out", arguments: TestEngine.available)
  func alone(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let (ours, theirs) = (Lease("kerja", holder: test.newID(), seconds: 60), Lease("kerja", holder: test.newID(), seconds: 60))
    #expect(try await take(ours, test))
    #expect(try await !take(theirs, test))
    #expect(try await take(ours, test, at: Self.now.adding(seconds: 30)))
    #expect(try await !take(theirs, test, at: Self.now.adding(seconds: 89)))
    #expect(try await take(theirs, test, at: Self.now.adding(seconds: 91)))
    try await test.database.write { tx in try tx.release(ours) }
    #expect(try await !take(ours, test, at: Self.now.adding(seconds: 92)), "one gave back what another holds")
    try await test.database.write { tx in try tx.release(theirs) }
    #expect(try await take(ours, test, at: Self.now.adding(seconds: 93)))
  }

  @Test("one given by a clock that was years ahead is over", arguments: TestEngine.available)
  func wrongClock(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let before = Lease("kerja", holder: test.newID(), seconds: 60)
    #expect(try await take(before, test, at: Self.now.adding(days: 2000)))
    #expect(try await take(Lease("kerja", holder: test.newID(), seconds: 60), test))
  }

  @Test(
    "jobs run, write their lease once while most of it is left, and give it back when stopped", arguments: TestEngine.available)
  func runner(_ engine: TestEngine) async throws {
    let test = try TestDatabase(on: engine)
    let runs = Atomic<Int>(0)
    let clock = Clock { Self.now.adding(seconds: runs.load(ordering: .relaxed)) }
    let (again, stop) = AsyncStream.makeStream(of: Void.self)
    let job = Job("kerja", every: 0) { _ in
      if runs.add(1, ordering: .relaxed).newValue == 20 { stop.finish() }
    }
    let runner = JobRunner(
      test.database, jobs: [job], clock: clock, holder: test.newID(), board: JobBoard(),
      logger: Logger(label: "test"))
    let working = Task { await runner.run() }
    for await _ in again {}
    let until = try await test.database.read { tx in
      try tx.first("SELECT until FROM lease WHERE name = 'kerja'") { $0.moment(0) }
    }
    #expect(until == Self.now.adding(seconds: 60))
    working.cancel()
    await working.value
    let leases = try await test.database.read { tx in try tx.first("SELECT COUNT(*) FROM lease") { $0.int(0) } }
    #expect(leases == 0)
  }
}
