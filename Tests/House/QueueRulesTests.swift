import Civic
import Core
import Storage
import Testing

@testable import Queue

/// The queue's decisions, on values alone.
@Suite("The rules of the queue")
struct QueueRulesTests {
  private static let now = Zone.wib.moment(Day(iso: "2026-11-20") ?? .first, minute: 9 * 60)

  private func ticket(_ name: String, reservedFor: Int = 0) throws -> QueueTicket {
    let series = try QueueSeries(rawValue: String(name.prefix(1))).required()
    let number = try Int(name.dropFirst()).required()
    var ticket = QueueTicket(
      id: Randomness.system.id(at: Self.now), area: try AreaCode("35.10.16").required(), day: Day.first, series: series,
      number: number, kind: "lain", takenAt: Self.now)
    ticket.rank = QueueRules.rank(ofNumber: number)
    ticket.reservedFor = reservedFor
    return ticket
  }

  private func order(_ names: [String], last: [QueueSeries] = []) throws -> [String] {
    QueueRules.order(try names.map { try ticket($0) }, last: last).map(\.name)
  }

  @Test("priority goes first, but after two of them one ordinary number waits no longer")
  func priority() throws {
    #expect(try order(["A1", "A2", "A3", "P1", "P2", "P3"]) == ["P001", "P002", "A001", "P003", "A002", "A003"])
    #expect(try order(["A1", "P1"], last: [.priority, .priority]) == ["A001", "P001"])
    #expect(try order(["A1", "P1"], last: [.priority, .ordinary]) == ["P001", "A001"])
  }

  @Test("priority numbers alone are all called, ordinary ones alone too")
  func alone() throws {
    #expect(try order(["P3", "P1", "P2"], last: [.priority, .priority]) == ["P001", "P002", "P003"])
    #expect(try order(["A2", "A1"]) == ["A001", "A002"])
    #expect(try order([]) == [])
  }

  @Test("whoever was sent to a counter is called there first, and nowhere else")
  func transferred() throws {
    let waiting = [try ticket("P1"), try ticket("A9", reservedFor: 2)]
    #expect(QueueRules.next(waiting, last: [], at: 2)?.name == "A009")
    #expect(QueueRules.next(waiting, last: [], at: 1)?.name == "P001")
    #expect(QueueRules.next([waiting[1]], last: [], at: 1) == nil)
  }

  @Test("the absent go behind the next three of their series", arguments: [0, 1, 2, 3, 5])
  func absent(_ others: Int) throws {
    var first = try ticket("A1")
    let row = try (0..<others).map { try ticket("A\($0 + 2)") } + [try ticket("P1")]
    first.rank = QueueRules.rankOfAbsent(first, among: row)
    let names = QueueRules.order(row + [first], last: [.priority, .priority]).filter { $0.series == .ordinary }.map(\.name)
    #expect(names.firstIndex(of: "A001") == min(3, others))
  }

  @Test("many who are absent one after the other keep a place of their own")
  func manyAbsent() throws {
    var row = try (1...8).map { try ticket("A\($0)") }
    for _ in 0..<18 {
      var first = try QueueRules.order(row, last: []).first.required()
      let others = row.filter { $0.id != first.id }
      first.rank = QueueRules.rankOfAbsent(first, among: others)
      row = others + [first]
    }
    #expect(Set(row.map(\.name)).count == 8)
    #expect(QueueRules.order(row, last: []).count == 8)
  }

  private func act(_ kind: QueueAct.Kind, _ minute: Int, counter: Int = 1, value: Int = 0, turn: Int) -> QueueAct {
    QueueAct(kind, at: Self.now.adding(minutes: minute), actor: nil, counter: counter, value: value, turn: turn)
  }

  @Test("a ticket is what its acts made of it; what is taken back leaves nothing")
  func folding() throws {
    let fresh = try ticket("A1")
    let acts = [
      act(.taken, 0, counter: 0, value: 7, turn: 1), act(.called, 10, turn: 2), act(.started, 11, turn: 3),
      act(.finished, 20, turn: 4),
    ]
    let done = fresh.after(acts)
    #expect(done.state == .done && done.servedSeconds == 540 && done.waitedSeconds == 600 && done.version == 4)
    let again = fresh.after(acts + [act(.undone, 21, turn: 5)])
    #expect(again.state == .serving && again.servedSeconds == 0 && again.endedAt == nil && again.version == 5)
    #expect(fresh.after(acts + [act(.undone, 21, turn: 5), act(.undone, 21, turn: 6)]).state == .called)
  }

  @Test("absent once waits again, absent twice is closed")
  func absentTwice() throws {
    let fresh = try ticket("A1")
    let once = [act(.taken, 0, value: 1, turn: 1), act(.called, 1, turn: 2), act(.absent, 2, value: 9, turn: 3)]
    #expect(fresh.after(once).state == .waiting && fresh.after(once).rank == 9)
    let twice = fresh.after(once + [act(.called, 3, turn: 4), act(.absent, 4, value: 12, turn: 5)])
    #expect(twice.state == .missed && twice.state.isOver)
  }

  @Test("a clock that goes back gives no negative time")
  func clock() throws {
    let done = try ticket("A1").after([
      act(.taken, 0, turn: 1), act(.called, -30, turn: 2), act(.started, -31, turn: 3), act(.finished, -60, turn: 4),
    ])
    #expect(done.waitedSeconds == 0 && done.servedSeconds == 0)
  }

  @Test("what can be taken back is the newest act that was not, within ten minutes")
  func undoable() throws {
    let id = Randomness.system.id(at: Self.now)
    func found(_ acts: [QueueAct], at minute: Int) -> QueueAct.Kind? {
      QueueRules.undoable(acts.reversed().map { (id, $0) }, now: Self.now.adding(minutes: minute))?.act.kind
    }
    let acts = [act(.called, 0, turn: 2), act(.started, 1, turn: 3)]
    #expect(found(acts, at: 5) == .started)
    #expect(found(acts + [act(.undone, 2, turn: 4)], at: 5) == .called)
    #expect(found(acts + [act(.undone, 2, turn: 4), act(.undone, 2, turn: 5)], at: 5) == nil)
    #expect(found(acts, at: 12) == nil)
    #expect(found(acts, at: -500) == .started, "a clock that went back hinders nobody")
  }

  @Test("the wait is a range, uncertain where few were served, and moved by no single long matter")
  func estimate() {
    var pace = QueuePace()
    #expect(pace.estimate(ahead: ["ktp"], counters: 1) == nil)
    pace.add(300, of: "ktp")
    #expect(pace.estimate(ahead: ["ktp"], counters: 1)?.isUncertain == true)
    for _ in 0..<9 { pace.add(300, of: "ktp") }
    let usual = pace.estimate(ahead: ["ktp", "ktp", "ktp", "ktp"], counters: 2)
    #expect(usual?.from == 10 && usual?.through == 10 && usual?.isUncertain == false)
    pace.add(3 * 3600, of: "ktp")
    #expect(pace.estimate(ahead: ["ktp", "ktp", "ktp", "ktp"], counters: 2) == usual)
    for _ in 0..<100 { pace.add(60, of: "ktp") }
    #expect(pace.seconds["ktp"]?.count == QueuePace.kept)
  }

  @Test("numbers are spoken as Indonesians say them, with clips that are there")
  func voice() {
    #expect(QueueVoice.words(7) == ["tujuh"])
    #expect(QueueVoice.words(11) == ["sebelas"])
    #expect(QueueVoice.words(15) == ["lima", "belas"])
    #expect(QueueVoice.words(20) == ["dua", "puluh"])
    #expect(QueueVoice.words(110) == ["seratus", "sepuluh"])
    #expect(QueueVoice.words(342) == ["tiga", "ratus", "empat", "puluh", "dua"])
    let known = Set(QueueVoice.all.map(\.name))
    for number in 1...999 { #expect(known.isSuperset(of: QueueVoice.words(number))) }
  }
}
