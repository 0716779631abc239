import Core
import Foundation

/// The writes that wait, bounded by number and by age. Refusing early is kinder than making everyone
/// wait.
///
/// `@unchecked Sendable`: all state is touched only while the condition's lock is held.
final class WriteQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private let limit: Int
  private let patience: Duration
  private var waiting: [QueuedWrite] = []
  private var isStopping = false
  private var onFinish: (@Sendable () -> Void)?

  init(limit: Int, seconds: Int) {
    self.limit = limit
    patience = .seconds(seconds)
  }

  /// - Returns: why the write is refused, or nil if it waits now.
  func add(_ write: QueuedWrite) -> Problem? {
    condition.lock()
    defer { condition.unlock() }
    if isStopping { return .stopping }
    if waiting.count >= limit { return .overloaded }
    if let oldest = waiting.first, oldest.since.duration(to: .now) > patience { return .overloaded }
    waiting.append(write)
    condition.signal()
    return nil
  }

  /// The next writes, waiting for the first; nil when the queue has stopped and is empty.
  func take(_ count: Int) -> [QueuedWrite]? {
    condition.lock()
    defer { condition.unlock() }
    while waiting.isEmpty {
      if isStopping { return nil }
      condition.wait()
    }
    let batch = Array(waiting.prefix(count))
    waiting.removeFirst(batch.count)
    return batch
  }

  /// Takes no more writes; `then` is called when those that wait are done.
  func stop(then: @escaping @Sendable () -> Void) {
    condition.lock()
    isStopping = true
    onFinish = then
    condition.signal()
    condition.unlock()
  }

  func finished() {
    condition.lock()
    let then = onFinish
    condition.unlock()
    then?()
  }
}

extension Problem {
  static let overloaded = Problem(
    .busy, "busy",
    Text(id: "Sistem sedang sangat sibuk. Data Anda belum disimpan.", en: "The system is very busy. Nothing was saved."),
    remedy: Text(id: "Tunggu sebentar, lalu kirim lagi.", en: "Wait a moment, then send again."))

  static let stopping = Problem(
    .busy, "stopping",
    Text(id: "Sistem sedang dimatikan. Data Anda belum disimpan.", en: "The system is being stopped. Nothing was saved."),
    remedy: Text(id: "Tunggu beberapa menit, lalu kirim lagi.", en: "Wait a few minutes, then send again."))
}
