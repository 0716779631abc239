package import Civic
package import Core

/// What staff may do to a dossier.
package enum DossierAction: String, Sendable, CaseIterable {
  case complete = "lengkap"
  case incomplete = "belum-lengkap"
  case recommend = "teruskan"
  case sendBack = "kembalikan"
  case pause = "minta-perbaikan"
  case resume = "terima-perbaikan"
  case extend = "perpanjang"
  case approve = "setujui"
  case reject = "tolak"
  case handOver = "serahkan"
  /// The desk above reminds the one that holds it, in words.
  case remind = "ingatkan"
  /// The desk above takes it over, where it has a step of its own in this service.
  case takeOver = "ambil-alih"
  /// The handing over was a mistake.
  case takeBack = "batal-serahkan"

  /// Whether it is the decision itself.
  package var decides: Bool { self == .approve || self == .reject }
}

/// The decisions on dossiers, as functions of values.
package enum DossierRules {
  /// What this person may do with the dossier today. Each desk acts only on what it holds; the counter
  /// also speaks with the resident and hands over.
  package static func actions(on dossier: Dossier, terms: ServiceTerms, by actor: Actor, on day: Day) -> Set<DossierAction> {
    let roles = Set(
      actor.assignments.filter { $0.isInForce(on: day) && $0.area.contains(dossier.area) }.map(\.role))
    let holds = roles.contains(dossier.step.role)
    let isCounter = roles.contains(.counter)
    switch dossier.state {
    case .unchecked: return isCounter ? [.complete, .incomplete] : []
    case .incomplete: return isCounter ? [.complete, .incomplete] : []
    case .paused: return isCounter || holds ? [.resume] : []
    case .approved, .rejected: return isCounter ? [.handOver] : []
    case .closed: return []
    case .running: return (holds ? holding(dossier, terms) : []).union(answering(for: dossier, terms, roles))
    }
  }

  /// What the desk does that holds a file whose clock runs.
  private static func holding(_ dossier: Dossier, _ terms: ServiceTerms) -> Set<DossierAction> {
    // The law gives an objection one answer, within a time that cannot be moved.
    if ObjectionKind(dossier.terms) != nil { return [.approve, .reject] }
    // What another office decides can only be given more time here.
    guard dossier.away == nil else { return dossier.isExtended ? [] : [.extend] }
    var actions: Set<DossierAction> = [.pause]
    if !dossier.isExtended { actions.insert(.extend) }
    if let previous = previous(before: dossier.step, in: terms), previous != dossier.step { actions.insert(.sendBack) }
    if next(after: dossier.step, in: terms) == nil {
      if !terms.isForwarded { actions.formUnion([.approve, .reject]) }
    } else {
      actions.insert(.recommend)
    }
    return actions
  }

  /// What the desk above does about a file that was escalated to it. It may take over only what would come to it
  /// anyway: a desk without a step in the service has no power to decide there.
  private static func answering(for dossier: Dossier, _ terms: ServiceTerms, _ roles: Set<Role>) -> Set<DossierAction> {
    guard dossier.isEscalated, let superior = dossier.step.superior, roles.contains(superior.role) else { return [] }
    return terms.steps.contains(superior) ? [.remind, .takeOver] : [.remind]
  }

  /// The desk after this one; nil if this one decides.
  package static func next(after step: DossierStep, in terms: ServiceTerms) -> DossierStep? {
    guard let index = terms.steps.firstIndex(of: step), index + 1 < terms.steps.count else { return nil }
    return terms.steps[index + 1]
  }

  /// The desk before this one, to which a file goes back for correction.
  package static func previous(before step: DossierStep, in terms: ServiceTerms) -> DossierStep? {
    guard let index = terms.steps.firstIndex(of: step), index > 0 else { return nil }
    return terms.steps[index - 1]
  }

  /// The desk to which a file is sent back: the one before; from the superior's, the one that decides for the office.
  static func below(_ step: DossierStep, in terms: ServiceTerms) -> DossierStep {
    step == .regency ? terms.steps.last ?? .head : previous(before: step, in: terms) ?? step
  }

  /// Where a file goes once it is complete: past the counter, if others follow.
  package static func firstDesk(of terms: ServiceTerms) -> DossierStep {
    terms.steps.first { $0 != .counter } ?? .counter
  }

  /// The capacity in which someone acts at a desk, as it stands in the history: "Plh. Camat".
  package static func capacity(of actor: Actor, at step: DossierStep, in area: AreaCode, on day: Day) -> String {
    let inForce = actor.assignments.filter { $0.isInForce(on: day) && $0.area.contains(area) }
    return (inForce.first { $0.role == step.role } ?? inForce.first { $0.role == .counter } ?? inForce.first)?.title.id ?? ""
  }

  /// The clock as the acts have set it.
  package static func reading(
    _ acts: [DossierAct], promise: PromiseLength, calendar: WorkCalendar, now: Moment
  ) -> ClockReading {
    if let index = acts.lastIndex(where: { $0.kind == .reopened }) {
      return ObjectionRules.reading(afterTakenUp: acts[(index + 1)...], at: acts[index].at, calendar, now: now)
    }
    return PromiseClock(promise, calendar: calendar).reading(of: acts.compactMap(\.clockEvent), now: now)
  }

  /// The work lists a dossier belongs on.
  package static func queues(of dossier: Dossier) -> [String] {
    desks(of: dossier) + (dossier.state.isOpen ? [Queue.of(service: dossier.terms.service)] : [])
  }

  private static func desks(of dossier: Dossier) -> [String] {
    switch dossier.state {
    case .unchecked: [Queue.of(.counter)]
    case .incomplete, .paused: [Queue.waiting]
    case .running:
      [dossier.away == nil ? Queue.of(dossier.step) : Queue.away]
        + (dossier.isEscalated ? dossier.step.superior.map { [Queue.escalated(to: $0)] } ?? [] : [])
    case .approved, .rejected: [Queue.handOver]
    case .closed: []
    }
  }

  /// Of files due at the same moment, those of people who are served first stand first. No promise to another
  /// is broken by it, and no list costs more: see docs/decisions/080.
  package static func priorityFirst(_ entries: [InboxEntry]) -> [InboxEntry] {
    entries.enumerated().sorted { one, other in
      let isFirst = one.element.dossier.priority != nil && one.element.dossier.state.isOpen
      let isOtherFirst = other.element.dossier.priority != nil && other.element.dossier.state.isOpen
      guard one.element.due == other.element.due, isFirst != isOtherFirst else { return one.offset < other.offset }
      return isFirst
    }.map(\.element)
  }

  /// Names of work lists.
  package enum Queue {
    package static let waiting = "waiting"
    package static let handOver = "handOver"
    /// What lies with another office, by the date promised to the resident.
    package static let away = "away"
    /// The same, by the date on which that office should have decided; what it has decided, by the resident's. No list of
    /// open files: each stands on `away` too.
    package static let elsewhere = "elsewhere"

    /// The lists on which open files stand; one that only waits to be fetched is open no more.
    package static let open = DossierStep.allCases.map(of) + [waiting, away]

    package static func of(_ step: DossierStep) -> String {
      step.rawValue
    }

    /// All open files of a service, whichever desk holds them.
    package static func of(service: String) -> String {
      "service.\(service)"
    }

    /// What stands at the desk below and nears its date.
    package static func escalated(to step: DossierStep) -> String {
      "escalated.\(step.rawValue)"
    }
  }
}
