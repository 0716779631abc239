/// How long the last served took, by kind of matter: enough to say what a wait may be, and no more to read
/// after ten years than after a day.
package struct QueuePace: Sendable, Hashable {
  /// How many of each kind are kept.
  package static let kept = 20
  /// Below so many an estimate is called uncertain.
  package static let enough = 5

  /// Seconds, oldest first, by kind.
  package var seconds: [String: [Int]]

  package init(_ seconds: [String: [Int]] = [:]) {
    self.seconds = seconds
  }

  package mutating func add(_ duration: Int, of kind: String) {
    seconds[kind] = Array(((seconds[kind] ?? []) + [duration]).suffix(Self.kept))
  }

  /// Takes back what was added last with this value.
  package mutating func remove(_ duration: Int, of kind: String) {
    guard let index = seconds[kind]?.lastIndex(of: duration) else { return }
    seconds[kind]?.remove(at: index)
  }

  /// What someone may have to wait.
  package struct Estimate: Sendable, Hashable {
    /// Minutes, in steps of five.
    package let from: Int
    package let through: Int
    package let isUncertain: Bool
  }

  /// The wait behind those ahead, when so many counters serve; nil where nothing is known yet.
  ///
  /// Each is taken to need between the first and the third quartile of its kind, or of all kinds where its own
  /// are too few: a single matter of an hour moves neither.
  package func estimate(ahead: [String], counters: Int) -> Estimate? {
    let all = seconds.values.flatMap { $0 }
    guard !all.isEmpty else { return nil }
    var (low, high) = (0, 0)
    for kind in ahead {
      let own = seconds[kind] ?? []
      let known = own.count < Self.enough ? all : own
      low += Self.quantile(1, of: known)
      high += Self.quantile(3, of: known)
    }
    let counters = max(1, counters)
    let (from, through) = (low / counters / 300 * 5, (high / counters + 299) / 300 * 5)
    return Estimate(from: from, through: max(through, 5), isUncertain: all.count < Self.enough)
  }

  /// The value below which a number of quarters lie.
  private static func quantile(_ quarters: Int, of values: [Int]) -> Int {
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, sorted.count * quarters / 4)]
  }
}
