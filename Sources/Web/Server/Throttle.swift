package import Core
import Synchronization

/// Limits how often one visitor may try something that could be guessed, such as codes. Kept in memory:
/// what must outlast a restart is counted in the database.
package final class Throttle: Sendable {
  private struct Count {
    var window: Int64
    var tries: Int
  }

  private let counts = Mutex<[String: Count]>([:])
  /// How many visitors are remembered; beyond that the oldest windows are dropped.
  private static let memory = 20_000

  package init() {}

  /// - Throws: `Problem` of kind tooMany if the tries noted so far have reached the limit.
  package func check(_ key: String, limit: Int, minutes: Int, now: Moment) throws {
    let window = now.microseconds / (Int64(minutes) * 60_000_000)
    let tries = counts.withLock { counts in counts[key].map { $0.window == window ? $0.tries : 0 } ?? 0 }
    guard tries < limit else { throw WebStrings.tooManyRequests }
  }

  /// Notes a try.
  /// - Parameters:
  ///   - key: what is tried and by whom.
  ///   - limit: how many tries a visitor has in `minutes`.
  /// - Throws: `Problem` of kind tooMany beyond the limit.
  package func note(_ key: String, limit: Int, minutes: Int, now: Moment) throws {
    let window = now.microseconds / (Int64(minutes) * 60_000_000)
    let tries = counts.withLock { counts in
      if counts.count >= Self.memory { counts = counts.filter { $0.value.window >= window } }
      if counts.count >= Self.memory { counts = [:] }
      var count = counts[key] ?? Count(window: window, tries: 0)
      if count.window != window { count = Count(window: window, tries: 0) }
      count.tries += 1
      counts[key] = count
      return count.tries
    }
    guard tries <= limit else { throw WebStrings.tooManyRequests }
  }
}
