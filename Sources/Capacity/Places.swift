package import Core
import Synchronization

/// So many may be at something at once; who finds no place is refused at once and waits for nothing.
package final class Places: Sendable {
  private let most: Int
  private let refusal: Problem
  private let taken = Mutex(0)

  /// - Parameter refusal: what is said to who finds no place.
  package init(_ most: Int, refusal: Problem) {
    self.most = most
    self.refusal = refusal
  }

  /// - Throws: the refusal, if there is no place.
  package func take() throws {
    try taken.withLock { taken in
      guard taken < most else { throw refusal }
      taken += 1
    }
  }

  /// Gives back a place that was taken.
  package func giveBack() {
    taken.withLock { $0 -= 1 }
  }

  /// Does the work in a place of its own.
  /// - Throws: what the work throws, or the refusal.
  package func during<T>(_ work: () async throws -> T) async throws -> T {
    try take()
    defer { giveBack() }
    return try await work()
  }
}
