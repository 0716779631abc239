import Logging
import Synchronization

/// Writes to the program's log at most once a minute: what goes wrong with each write must not fill the disk as well.
final class Complaints: Sendable {
  private let logger: Logger
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  private static let pause = Duration.seconds(60)

  init(_ logger: Logger) {
    self.logger = logger
  }

  func add(_ message: Logger.Message, _ detail: String) {
    let isDue = last.withLock { last in
      if let last, last.duration(to: .now) < Self.pause { return false }
      last = .now
      return true
    }
    if isDue { logger.error(message, metadata: ["detail": "\(detail)"]) }
  }
}
