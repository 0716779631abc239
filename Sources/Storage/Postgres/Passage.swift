import Foundation

/// Lets many writes through side by side, or one alone: who met others again and again passes alone, and so comes through.
///
/// `@unchecked Sendable`: all state is touched only while the condition's lock is held.
final class Passage: @unchecked Sendable {
  private let condition = NSCondition()
  private var inside = 0
  private var waitingAlone = 0
  private var isClosed = false

  /// Passes beside others. Who waits to pass alone goes first, or would wait for ever.
  func together<T>(_ work: () throws -> T) rethrows -> T {
    condition.lock()
    while waitingAlone > 0 || isClosed { condition.wait() }
    inside += 1
    condition.unlock()
    defer {
      condition.lock()
      inside -= 1
      condition.broadcast()
      condition.unlock()
    }
    return try work()
  }

  /// Passes when nobody is inside, and lets nobody in meanwhile.
  func alone<T>(_ work: () throws -> T) rethrows -> T {
    condition.lock()
    waitingAlone += 1
    while inside > 0 || isClosed { condition.wait() }
    waitingAlone -= 1
    isClosed = true
    condition.unlock()
    defer {
      condition.lock()
      isClosed = false
      condition.broadcast()
      condition.unlock()
    }
    return try work()
  }
}
