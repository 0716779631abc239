package import Core

/// Why an objection or appeal cannot be filed.
package enum ObjectionFault: Sendable, Hashable {
  /// Nothing has been decided.
  case undecided
  /// It was granted, by the office or by law: there is nothing to object to.
  case granted
  /// The superior has decided: what is left is the court (UU 30/2014 Art 76(3)).
  case exhausted
  case filedBefore
  /// Another office decided: an objection goes to whoever decided, so to that office (UU 30/2014 Art 77(2)). With its name
  /// and the last day.
  case elsewhere(String, until: Day)
  /// The last day has passed.
  case late(Day)
}

/// The decisions on objections and appeals, as functions of values.
package enum ObjectionRules {
  /// Within how long the first decision is made anew once an objection is granted (UU 30/2014 Art 77(7), 78(6)).
  package static let timeToFollow = PromiseLength.workingDays(5)

  /// What may be filed against a decision.
  /// - Parameter step: the desk that decided. What the superior has answered in a camat's place is not appealed to the same
  ///   desk: the court is what is left (UU 30/2014 Art 76(3)).
  package static func kind(against decision: Decision?, of service: ServiceTerms.Key, at step: DossierStep) -> Result<
    ObjectionKind, ObjectionFaultError
  > {
    guard let decision else { return .failure(.init(.undecided)) }
    switch (ObjectionKind(service), decision) {
    case (_, .grantedByLaw), (.objection, .approved), (.appeal, .approved): return .failure(.init(.granted))
    case (.appeal, .rejected): return .failure(.init(.exhausted))
    case (.objection, .rejected): return step == .regency ? .failure(.init(.exhausted)) : .success(.appeal)
    // Whoever was given something may find it wrong as well.
    case (nil, .approved), (nil, .rejected): return .success(.objection)
    }
  }

  /// The last day on which it may be filed: the day of the decision is not counted, nor are days on which the office is
  /// closed (UU 30/2014 Art 77(1), 78(1)).
  package static func lastDay(of kind: ObjectionKind, decided day: Day, _ calendar: WorkCalendar) -> Day? {
    WorkingTime(calendar, .office).workingDay(kind.daysToFile, after: day)
  }

  /// What can be done about a decision on a day.
  /// - Parameter office: the name of the other office that decided; nil where this one did.
  package static func remedy(
    against decision: Decision?, of service: ServiceTerms.Key, at step: DossierStep, by office: String? = nil, decided: Day?,
    isFiled: Bool,
    filed: [FiledObjection] = [], on today: Day, _ calendar: WorkCalendar
  ) -> Remedy {
    switch kind(against: decision, of: service, at: step) {
    case .failure(let error): return Remedy(kind: nil, last: nil, fault: error.fault, filed: filed)
    case .success(let kind):
      let last = decided.flatMap { lastDay(of: kind, decided: $0, calendar) }
      let late = last.flatMap { $0 < today ? ObjectionFault.late($0) : nil }
      if let office, let last {
        return Remedy(kind: nil, last: last, fault: late ?? .elsewhere(office, until: last), filed: filed)
      }
      return Remedy(kind: kind, last: last, fault: isFiled ? .filedBefore : late, filed: filed)
    }
  }

  /// The desk that answers: where the superior decided in place of a camat who must not, it is asked again, because the
  /// objection goes to whoever decided (UU 30/2014 Art 77(2)).
  package static func desk(for kind: ObjectionKind, contested step: DossierStep) -> DossierStep {
    step == .regency ? .regency : kind.desk
  }

  /// The clock of a dossier that was taken up again begins anew, with the time the law gives.
  static func reading(afterTakenUp acts: ArraySlice<DossierAct>, at start: Moment, _ calendar: WorkCalendar, now: Moment)
    -> ClockReading
  {
    PromiseClock(timeToFollow, calendar: calendar).reading(
      of: [.received(start), .complete(start)] + acts.compactMap(\.clockEvent), now: now)
  }
}

/// A fault, thrown.
package struct ObjectionFaultError: Error, Sendable, Hashable {
  package let fault: ObjectionFault

  init(_ fault: ObjectionFault) {
    self.fault = fault
  }
}

extension DossierAct {
  /// Whether it decides.
  var isDecision: Bool { kind == .approved || kind == .rejected || kind == .grantedByLaw }
}
