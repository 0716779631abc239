import Core
import Dispatch
import Foundation
import Storage
import Synchronization

/// Keeps the writer busy until it is let go, so that what is queued meanwhile is committed together.
final class HeldWriter: Sendable {
  private let database: Database
  private let gate = DispatchSemaphore(value: 0)
  private let isHeld = Atomic<Bool>(false)

  private init(_ database: Database) {
    self.database = database
  }

  static func hold(_ database: Database) async throws -> HeldWriter {
    let held = HeldWriter(database)
    Task { try await held.occupy() }
    while !held.isHeld.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(1)) }
    return held
  }

  private func occupy() async throws {
    try await database.write { [self] _ in
      isHeld.store(true, ordering: .relaxed)
      gate.wait()
    }
  }

  /// Sends a write, and returns once it waits: those sent one after another wait in this order.
  func queue<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> Task<T, any Error> {
    let before = database.writeLoad.waiting
    let task = Task { [database] in try await database.write(body) }
    while database.writeLoad.waiting == before { try await Task.sleep(for: .milliseconds(1)) }
    return task
  }

  func letGo() {
    // A write that is rehearsed waits twice.
    for _ in 0..<2 { gate.signal() }
  }
}

extension Database {
  /// Commits writes together, in this order.
  /// - Returns: what each of their callers was told.
  func together<T: Sendable>(_ bodies: [@Sendable (Transaction) throws -> T]) async throws -> [Result<T, any Error>] {
    let held = try await HeldWriter.hold(self)
    var tasks: [Task<T, any Error>] = []
    for body in bodies { tasks.append(try await held.queue(body)) }
    held.letGo()
    var results: [Result<T, any Error>] = []
    for task in tasks { results.append(await task.result) }
    return results
  }

  /// What the notes say, up to ten, in the order they were written.
  func notes() async throws -> [String] {
    try await read { tx in try tx.all("SELECT text FROM note WHERE regency = 3510 ORDER BY text") { $0.text(0) } }
  }
}

/// A write of one note, which says before its text how many were there.
func note(_ text: String) -> @Sendable (Transaction) throws -> Void {
  let id = Randomness.system.id(at: TestDatabase.now)
  return { tx in
    let place = try tx.first("SELECT COUNT(*) FROM note WHERE regency = 3510") { $0.int(0) } ?? 0
    try tx.run("INSERT INTO note (regency, id, text) VALUES (3510, \(id), \("\(place) \(text)"))")
  }
}
