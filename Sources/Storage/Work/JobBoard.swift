package import Core
import Synchronization

/// When each job of this program last came to its end, and how. Kept in memory: after a restart nothing has
/// been done yet.
package final class JobBoard: Sendable {
  /// How a job stands.
  package struct Entry: Sendable {
    /// Seconds from one run to the next.
    package let every: Int
    /// When it last succeeded, or found that another program does it; since the start if not yet.
    package fileprivate(set) var good: Moment
    package fileprivate(set) var failures = 0
  }

  private let entries = Mutex<[String: Entry]>([:])

  package init() {}

  func begin(_ job: Job, now: Moment) {
    entries.withLock { $0[job.name] = Entry(every: job.every, good: now) }
  }

  func note(_ job: Job, succeeded: Bool, now: Moment) {
    entries.withLock { entries in
      if succeeded { entries[job.name]?.good = now } else { entries[job.name]?.failures += 1 }
    }
  }

  /// Every job by name.
  package var jobs: [(name: String, entry: Entry)] {
    entries.withLock { $0 }.sorted { $0.key < $1.key }.map { (name: $0.key, entry: $0.value) }
  }

  /// The jobs that have not succeeded for much longer than they should take.
  package func overdue(now: Moment) -> [String] {
    jobs.filter { $0.entry.good.adding(seconds: $0.entry.every * 3 + 120) < now }.map(\.name)
  }
}
