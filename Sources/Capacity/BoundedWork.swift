package import Core
import Foundation

/// Heavy work done off the threads that serve pages: so many at once, so many more in line, and no more.
package final class BoundedWork: Sendable {
  private let workers: OperationQueue
  private let places: Places

  /// - Parameters:
  ///   - workers: how many are done at once.
  ///   - waiting: how many may stand in line behind them.
  ///   - refusal: what is said to who finds the line full.
  package init(workers: Int, waiting: Int, refusal: Problem) {
    self.workers = OperationQueue()
    self.workers.maxConcurrentOperationCount = workers
    self.workers.qualityOfService = .userInitiated
    places = Places(workers + waiting, refusal: refusal)
  }

  /// Does the work in its turn.
  /// - Throws: what the work throws, or the refusal at once if the line is full.
  package func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await places.during {
      try await withCheckedThrowingContinuation { continuation in
        workers.addOperation { continuation.resume(with: Result(catching: work)) }
      }
    }
  }

  /// Waits until everything taken on so far is done.
  package func finish() async {
    await withCheckedContinuation { continuation in
      workers.addBarrierBlock { continuation.resume() }
    }
  }
}
