import Core
import Foundation

/// Progress of long work, on one line, apart from what the command answers.
enum Progress {
  static func show(_ what: String, done: Int, of all: Int) {
    let percent = all == 0 ? 100 : done * 100 / all
    write("\(what): \(Numerals.integer(done)) dari \(Numerals.integer(all)) (\(percent) %)", isLast: done >= all)
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
