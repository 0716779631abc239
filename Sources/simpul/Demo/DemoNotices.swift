import Civic
import Core
import Notices
import Storage

/// Lets the counters of the demonstration say most of what residents must be told, by hand: a demonstration
/// sends nothing. What is of the last two days waits, and some of what is older was forgotten.
struct DemoNotices {
  let wiring: Wiring

  init(_ wiring: Wiring) {
    self.wiring = wiring
  }

  /// - Parameter officers: who sits at the counter of each area.
  func say(_ officers: [AreaCode: Actor]) async throws {
    for area in officers.keys.sorted() {
      if let officer = officers[area] { try await say(as: officer) }
    }
  }

  private func say(as officer: Actor) async throws {
    let (desk, now, today) = (wiring.tellDesk, wiring.clock.now(), wiring.reference.zone.day(of: wiring.clock.now()))
    var after: WorkPlace?
    var count = 0
    repeat {
      let list = try await wiring.database.read { [after] tx in try desk.list(of: officer, after: after, on: today, tx) }
      let old = list.notices.filter { $0.notice.orderedAt < now.adding(days: -2) }
      for entry in old {
        count += 1
        guard count % 7 != 1 else { continue }
        let way = Said.Way.allCases[count % Said.Way.allCases.count]
        let at = entry.notice.orderedAt.adding(minutes: 20 + count % 90)
        let ids = (0..<4).map { _ in wiring.randomness.id(at: at) }
        try await wiring.database.write { tx in
          _ = try desk.open(entry.notice.id, ids: [ids[0], ids[1]], by: officer, now: at, tx)
          try desk.say(entry.notice.id, way, ids: [ids[2], ids[3]], by: officer, now: at, tx)
        }
      }
      after = list.next
    } while after != nil
  }
}
