import Synchronization

/// What the program counts of its own answers: how many, how, and how long they took. By pattern, never by
/// path, since codes and searches belong nowhere but in their pages.
package final class Meter: Sendable {
  /// Upper bounds of the durations counted apart, in microseconds; what is slower falls into none of them.
  static let bounds = [1000, 5000, 25_000, 100_000, 500_000, 2_500_000]

  struct Line: Hashable, Comparable {
    let method: String
    let route: String
    let status: Int

    static func < (one: Line, other: Line) -> Bool {
      (one.route, one.method, one.status) < (other.route, other.method, other.status)
    }
  }

  struct Count {
    var answers = 0
    var microseconds = 0
    /// How many fall under each bound, and under none before it.
    var buckets = [Int](repeating: 0, count: Meter.bounds.count)
  }

  private let counts = Mutex<[Line: Count]>([:])

  package init() {}

  func note(_ line: Line, microseconds: Int) {
    counts.withLock { counts in
      counts[line, default: Count()].answers += 1
      counts[line, default: Count()].microseconds += microseconds
      if let bucket = Self.bounds.firstIndex(where: { microseconds <= $0 }) {
        counts[line, default: Count()].buckets[bucket] += 1
      }
    }
  }

  /// All counts of this moment, in order.
  var lines: [(line: Line, count: Count)] {
    counts.withLock { $0 }.map { (line: $0.key, count: $0.value) }.sorted { $0.line < $1.line }
  }
}
