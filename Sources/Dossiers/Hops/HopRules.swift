package import Civic
package import Core

/// What staff may do about a file's way to another office.
package enum HopAction: String, Sendable, CaseIterable {
  case forward = "teruskan"
  case noteReceipt = "diterima"
  case takeBack = "kembali"
  /// Also corrects what was noted, until the result is taken back.
  case noteDecision = "diputus"
  case withdraw = "tarik"
}

/// What is said of a hop, by the outside office or by someone who was told.
package enum HopWord: Sendable, Hashable {
  case received(papers: Int)
  case decided(Hop.Outcome)
  case returned
  case withdrawn
}

/// The way to another office and back, as functions of values.
package enum HopRules {
  /// The most papers a handover can have.
  package static let mostPapers = 500

  /// - Parameters:
  ///   - hop: the open one, if the file is away.
  ///   - mayDecide: whether this office may decide, by the register and by the service's standard.
  package static func actions(
    on dossier: Dossier, hop: Hop?, terms: ServiceTerms, mayDecide: Bool, by actor: Actor, on day: Day
  ) -> Set<HopAction> {
    let roles = actor.assignments.filter { $0.isInForce(on: day) && $0.area.contains(dossier.area) }.map(\.role)
    let holds = roles.contains(dossier.step.role)
    guard dossier.state == .running, holds || roles.contains(.counter) else { return [] }
    guard let hop else {
      return holds && !mayDecide && DossierRules.next(after: dossier.step, in: terms) == nil ? [.forward] : []
    }
    switch hop.stage {
    case .handedOver: return [.noteReceipt, .withdraw]
    case .received: return [.noteDecision, .withdraw]
    case .decided: return [.takeBack, .noteDecision, .withdraw]
    case .returned, .withdrawn: return []
    }
  }

  /// The hop once something has been said of it; nil where it is not its turn. A clock that was set back never makes a
  /// file arrive before it left. A decision that was noted wrongly is corrected, or the file fetched back, until its result
  /// is here; when it was decided stays what it was.
  package static func after(_ word: HopWord, _ hop: Hop, at now: Moment) -> Hop? {
    var next = hop
    let at = max(now, hop.lastNews)
    switch (word, hop.stage) {
    case (.received(let papers), .handedOver): (next.receivedAt, next.receivedPapers) = (at, papers)
    case (.decided(let outcome), .received): (next.decidedAt, next.outcome) = (at, outcome)
    case (.decided(let outcome), .decided) where outcome != hop.outcome: next.outcome = outcome
    case (.returned, .decided): next.returnedAt = at
    case (.withdrawn, .handedOver), (.withdrawn, .received), (.withdrawn, .decided): next.withdrawnAt = at
    default: return nil
    }
    return next
  }

  /// What a word about a hop makes of the dossier. What comes back decided is decided when it is back: until then the
  /// resident has nothing in hand.
  package static func change(_ dossier: inout Dossier, by word: HopWord, _ hop: Hop, at now: Moment) {
    switch word {
    case .received: break
    // Its clock ends: what lies there now waits for us.
    case .decided: dossier.away?.due = nil
    case .withdrawn: dossier.away = nil
    case .returned:
      dossier.away = nil
      switch hop.outcome {
      case .approved: (dossier.state, dossier.decision, dossier.decidedAt) = (.approved, .approved, now)
      case .rejected: (dossier.state, dossier.decision, dossier.decidedAt) = (.rejected, .rejected, now)
      case .sentBack, nil: break
      }
    }
  }

  /// The act by which a word stands in the history.
  static func act(of word: HopWord, _ hop: Hop) -> DossierAct.Kind {
    switch (word, hop.outcome) {
    case (.received, _): .hopReceived
    case (.decided, _): .hopDecided
    case (.withdrawn, _): .hopWithdrawn
    case (.returned, .approved): .approved
    case (.returned, .rejected): .rejected
    case (.returned, _): .hopReturned
    }
  }

  /// What the act of a word says: the hop, and what was decided. Of a correction both words stand there.
  static func detail(of word: HopWord, _ before: Hop, _ after: Hop) -> String {
    guard case .decided = word else { return after.id.text }
    return ([after.id.text] + [before.outcome, after.outcome].compactMap { $0?.rawValue }).joined(separator: " ")
  }

  /// When an outside office should have decided. Its time runs from the handover, whatever it confirms and when: who
  /// confirms late wins nothing by it.
  package static func due(_ promise: PromiseLength, from handover: Moment, _ calendar: WorkCalendar) -> Moment {
    PromiseClock(promise, calendar: calendar).reading(of: [.received(handover), .complete(handover)], now: handover).firstDue
      ?? .distant
  }

  /// The stretches that end with a word, as they are measured. A correction ends none.
  static func passages(_ before: Hop, _ after: Hop) -> [(measure: Measure, from: Moment, to: Moment)] {
    guard before.stage != after.stage else { return [] }
    return switch after.stage {
    case .received: [(.hopReceived, before.lastNews, after.lastNews)]
    case .decided: [(.hopDecided, before.lastNews, after.lastNews)]
    case .returned:
      [(.hopReturned, before.lastNews, after.lastNews), (.hopWhole, after.forwardedAt, after.lastNews)]
    case .handedOver, .withdrawn: []
    }
  }
}
