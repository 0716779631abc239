import Foundation

/// How an installation opens its database.
package struct DatabaseSettings: Sendable {
  /// Memory for pages, for each connection, in KiB.
  package var cacheKiB = 16 * 1024
  /// As many as can run at once: a read stays on its thread.
  package var readers = max(2, ProcessInfo.processInfo.activeProcessorCount)
  /// A read that takes longer is ended; nil for a command, which nobody waits behind.
  package var readSeconds: Int? = 10
  /// How many lines to a server may work at once, for reading and for writing each.
  package var lines = 8
  /// Into how many parts a server cuts its large tables. It can never change for a database: 32 is one or two regencies of
  /// the largest province in each.
  package var parts = 32
  /// How many writes may wait for their turn.
  package var queueLimit = 2048
  /// New writes are refused while the oldest has waited longer than this, in seconds.
  package var queueSeconds = 10
  /// The most writes in one commit.
  package var batchLimit = 64
  /// How large the log may grow, in bytes, before the writer pauses for it to be cut.
  package var largestLog = 64 << 20
  /// Whether each write runs twice, the first time to be rolled back: tests then find those that
  /// cannot be repeated.
  package var rehearsesWrites = false
  package var recorder: StatementRecorder?

  package init() {}
}
