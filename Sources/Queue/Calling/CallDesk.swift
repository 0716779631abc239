package import Civic
package import Core
package import Storage

/// What an officer does at a counter.
package enum QueueAction: String, Sendable, CaseIterable {
  case next = "panggil"
  case recall = "ulang"
  case absent = "tidak-datang"
  case start = "mulai"
  case finish = "selesai"
  case finishAndNext = "selesai-panggil"
  case transfer = "pindah"
  case undo = "batal"

  /// What can be done with the number a counter has called; nil where it has called none.
  static func possible(with ticket: QueueTicket?) -> Set<QueueAction> {
    switch ticket?.state {
    case .called: [.start, .recall, .absent, .transfer]
    case .serving: [.finish, .finishAndNext, .recall, .transfer]
    default: [.next]
    }
  }
}

extension QueueDesk {
  /// A counter as the officer who sits there sees it.
  package struct Counter: Sendable {
    package let number: Int
    package let view: QueueView
    package let ticket: QueueTicket?
    package let actions: Set<QueueAction>
    /// What can be taken back, and whose it was.
    package let undoable: (ticket: QueueTicket, act: QueueAct)?
  }

  /// - Throws: `Problem.notFound` for a counter that is not there, or not in the officer's areas.
  package func counter(_ number: Int, in area: AreaCode, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Counter {
    let view = try view(area, now: now, tx)
    guard actor.may(.receive, in: area, on: view.day), (1...view.counters).contains(number) else { throw Problem.notFound }
    let ticket = view.ticket(at: number)
    return Counter(
      number: number, view: view, ticket: ticket, actions: QueueAction.possible(with: ticket),
      undoable: try undoable(at: number, in: area, on: view.day, now: now, tx))
  }

  /// The last act at the counter, if nobody has done anything with its ticket since.
  private func undoable(at number: Int, in area: AreaCode, on day: Day, now: Moment, _ tx: Transaction) throws
    -> (ticket: QueueTicket, act: QueueAct)?
  {
    let acts = try QueueStore.acts(at: number, area: area, day: day, regency: regency, tx)
    guard let found = QueueRules.undoable(acts, now: now), let ticket = try QueueStore.ticket(found.ticket, regency: regency, tx)
    else { return nil }
    var left: [QueueAct] = []
    for act in try QueueStore.acts(of: ticket.id, regency: regency, tx) {
      if act.kind == .undone { _ = left.popLast() } else { left.append(act) }
    }
    return left.last?.turn == found.act.turn ? (ticket, found.act) : nil
  }

  /// What came of an act.
  package enum Outcome: String, Sendable {
    case done
    /// Nobody waits.
    case nobody
  }

  /// What goes with an action.
  package struct Details: Sendable {
    /// The version of the ticket the officer saw, 0 for none; for undo the turn of the act.
    package var version = 0
    /// The counter it is sent to.
    package var target = 0

    package init(version: Int = 0, target: Int = 0) {
      self.version = version
      self.target = target
    }
  }

  /// Does something at a counter.
  /// - Parameter drafts: two, since finishing and calling are two acts.
  /// - Throws: `Problem.changed` if the counter is not as the officer saw it; `.notFound` outside their area.
  @discardableResult
  package func act(
    _ action: QueueAction, at number: Int, in area: AreaCode, _ details: Details, drafts: [QueueDraft], by actor: Actor,
    _ tx: Transaction
  ) throws -> Outcome {
    guard let draft = drafts.first, let second = drafts.last, drafts.count == 2 else { throw Problem.notAllowed }
    let counter = try counter(number, in: area, by: actor, now: draft.at, tx)
    if action == .undo {
      guard let (ticket, act) = counter.undoable, act.turn == details.version else { throw Problem.changed }
      try ledger.write(.undone, on: ticket, counter: number, draft, by: actor.account, tx)
      return .done
    }
    guard counter.actions.contains(action), counter.ticket?.version ?? 0 == details.version else { throw Problem.changed }
    guard let ticket = counter.ticket else { return try callNext(counter, draft, by: actor, tx) }
    func write(_ kind: QueueAct.Kind, value: Int = 0) throws {
      try ledger.write(kind, on: ticket, counter: number, value: value, draft, by: actor.account, tx)
    }
    switch action {
    case .next, .undo: break
    case .recall: try write(.recalled)
    case .absent: try write(.absent, value: QueueRules.rankOfAbsent(ticket, among: counter.view.waiting))
    case .start: try write(.started)
    case .finish: try write(.finished)
    case .finishAndNext:
      try write(.finished)
      return try callNext(counter, second, by: actor, tx)
    case .transfer:
      guard (1...counter.view.counters).contains(details.target), details.target != number else { throw Problem.transferTarget }
      try write(.transferred, value: details.target)
    }
    return .done
  }

  private func callNext(_ counter: Counter, _ draft: QueueDraft, by actor: Actor, _ tx: Transaction) throws -> Outcome {
    guard let next = QueueRules.next(counter.view.waiting, last: counter.view.last, at: counter.number) else { return .nobody }
    try ledger.write(.called, on: next, counter: counter.number, draft, by: actor.account, tx)
    return .done
  }
}
