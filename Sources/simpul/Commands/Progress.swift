import Core
import Foundation

/// Progress of long work, on one line, apart from what the command answers.
enum Progress {
  static func show(_ what: String, done: Int, of all: Int) {
    let percent = all == 0 ? 100 : done * 100 / all
    write("\(what): \(Numerals.integer(done)) dari \(Numerals.integer(all)) (\(percent) %)", isLast: done >= all)
  }

  /// Of work that takes minutes or hours, with the time it still needs at the speed it had since `start`.
  /// - Parameter before: how much had been done then.
  static func show(_ what: String, done: Int, of all: Int, since start: ContinuousClock.Instant, before: Int) {
    let seconds = Double((ContinuousClock.now - start).components.seconds)
    guard done > before, done < all, seconds >= 5 else { return show(what, done: done, of: all) }
    let minutes = Int((seconds * Double(all - done) / Double(done - before) / 60).rounded(.up))
    let percent = done * 100 / all
    write(
      "\(what): \(Numerals.integer(done)) dari \(Numerals.integer(all)) (\(percent) %), kira-kira \(minutes) menit lagi",
      isLast: false)
  }

  /// Where nobody knows how much there is in all.
  static func show(_ what: String, done: Int) {
    write("\(what): \(Numerals.integer(done))", isLast: false)
  }

  /// Ends the line of work whose end was not known.
  static func end() {
    write("", isLast: true)
  }

  private static func write(_ text: String, isLast: Bool) {
    FileHandle.standardError.say(("\r\u{1B}[K" + text + (isLast ? "\n" : "")).utf8)
  }
}

extension FileHandle {
  /// Writes what may be lost: that nobody listens any more, or that a disk is full, ends no work.
  func say(_ bytes: some Sequence<UInt8>) {
    try? write(contentsOf: Data(bytes))
  }
}
