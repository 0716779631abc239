import Core
import Foundation

/// The writes that wait. New ones are refused while too many wait, or while the oldest has waited too
/// long: refusing early is kinder than making everyone wait. One that waits is never refused any more.
///
/// `@unchecked Sendable`: all state is touched only while the condition's lock is held.
final class WriteQueue: @unchecked Sendable {
  private let condition = NSCondition()
  private let limit: Int
  private let patience: Duration
  private var waiting: [QueuedWrite] = []
  private var isStopping = false
  private var isFinished = false
  private var onFinish: [@Sendable () -> Void] = []

  init(limit: Int, seconds: Int) {
    self.limit = limit
    patience = .seconds(seconds)
  }

  /// How many writes wait, and for how long the oldest has.
  var load: (waiting: Int, oldest: Duration) {
    condition.lock()
    defer { condition.unlock() }
    return (waiting.count, waiting.first?.since.duration(to: .now) ?? .zero)
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

  /// Takes no more writes; `then` is called when those that wait are done, at once if they are.
  func stop(then: @escaping @Sendable () -> Void) {
    condition.lock()
    isStopping = true
    let isDone = isFinished
    if !isDone { onFinish.append(then) }
    condition.signal()
    condition.unlock()
    if isDone { then() }
  }

  /// Says that the last write is done.
  func finished() {
    condition.lock()
    isFinished = true
    let waiting = onFinish
    onFinish = []
    condition.unlock()
    for then in waiting { then() }
  }
}

extension Problem {
  static let overloaded = Problem(
    .busy, "busy",
    Text(id: "Sistem sedang sangat sibuk. Data Anda belum disimpan.", en: "The system is very busy. Nothing was saved."),
    remedy: Text(id: "Tunggu sebentar, lalu kirim lagi.", en: "Wait a moment, then send again."))

  static let diskFull = Problem(
    .busy, "disk-full",
    Text(
      id: "Tempat di disk sistem ini habis. Data Anda belum disimpan.", en: "The disk of this system is full. Nothing was saved."),
    remedy: Text(
      id: "Beri tahu petugas yang merawat sistem ini. Setelah ada tempat, kirim lagi.",
      en: "Tell who looks after this system. Once there is room, send again."))

  static let stopping = Problem(
    .busy, "stopping",
    Text(id: "Sistem sedang dimatikan. Data Anda belum disimpan.", en: "The system is being stopped. Nothing was saved."),
    remedy: Text(id: "Tunggu beberapa menit, lalu kirim lagi.", en: "Wait a few minutes, then send again."))
}
