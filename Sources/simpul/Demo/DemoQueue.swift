import Civic
import Core
import Queue
import Storage

/// A queue of today at one office, drawn and called through the real desk: some are served, two are at the
/// counters, the others wait.
struct DemoQueue: Sendable {
  let wiring: Wiring
  let area: AreaCode
  let officer: Actor

  /// How many numbers are drawn, and for how many of them someone has been called.
  private static let (drawn, called) = (30, 18)

  private enum Step: Sendable {
    case draw(QueueSeries, String)
    case act(QueueAction, counter: Int)
  }

  /// Plays the hours before `now`, as far as they lie in the same day.
  func play(now: Moment) async throws {
    let kinds = try await wiring.database.read { [queue = wiring.queue] tx in try queue.kinds(tx).map(\.key) }
    let zone = Zone(of: area)
    let minutes = min(170, zone.minuteOfDay(of: now))
    let steps = Self.steps(kinds)
    for (index, step) in steps.enumerated() {
      let at = now.adding(seconds: -60 * minutes * (steps.count - 1 - index) / max(1, steps.count - 1))
      let drafts = [wiring.queue.draft(at), wiring.queue.draft(at)]
      try await wiring.database.write { tx in try perform(step, drafts, tx) }
    }
  }

  private func perform(_ step: Step, _ drafts: [QueueDraft], _ tx: Transaction) throws {
    switch step {
    case .draw(let series, let kind): _ = try wiring.queue.take(series, kind: kind, area: area, drafts[0], by: officer, tx)
    case .act(let action, let number):
      let counter = try wiring.queue.counter(number, in: area, by: officer, now: drafts[0].at, tx)
      guard counter.actions.contains(action) else { return }
      let details = QueueDesk.Details(version: counter.ticket?.version ?? 0, target: number == 1 ? 2 : 1)
      try wiring.queue.act(action, at: number, in: area, details, drafts: drafts, by: officer, tx)
    }
  }

  /// People come faster than they are served; now and then one is not there, or is sent to the other counter.
  private static func steps(_ kinds: [String]) -> [Step] {
    var dice = Dice(seed: 35_10_16)
    var steps: [Step] = []
    func draw() {
      let kind = kinds[min(dice.roll(kinds.count), dice.roll(kinds.count))]
      steps.append(.draw(dice.roll(5) == 0 ? .priority : .ordinary, kind))
    }
    for _ in 0..<4 { draw() }
    for index in 0..<called {
      let counter = index % 2 + 1
      steps += [.act(.finishAndNext, counter: counter), .act(.next, counter: counter)]
      draw()
      if index == 7 { steps += [.act(.absent, counter: counter), .act(.next, counter: counter)] }
      if index < called - 1 { steps.append(.act(.start, counter: counter)) }
      if index == 10 {
        steps += [.act(.transfer, counter: counter), .act(.next, counter: counter), .act(.start, counter: counter)]
      }
      if index % 3 == 0 { draw() }
    }
    while steps.count(where: { if case .draw = $0 { true } else { false } }) < drawn { draw() }
    return steps
  }
}
