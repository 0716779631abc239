/// Counts what is done and shows it now and then.
actor DemoTally {
  private let total: Int
  /// When something new was played for the first time.
  private var start = ContinuousClock.now
  /// How many had been played by a filling that was cut off.
  private var before = 0
  private var done = 0
  private var shown = 0

  init(total: Int) {
    self.total = total
  }

  func add(_ count: Int, isNew: Bool) {
    done += count
    if !isNew { (before, start) = (before + count, .now) }
    guard done - shown >= max(1, total / 200) || done == total else { return }
    shown = done
    Progress.show("berkas contoh", done: done, of: total, since: start, before: before)
  }
}
