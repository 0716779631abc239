import Core

/// The decisions on standards, as functions of values.
enum StandardRules {
  /// A standard is looked at again at most so many years after it was made or last looked at (PP 96/2012;
  /// PermenPANRB 15/2014).
  static let reviewYears = 3

  /// By which day it must be looked at again.
  static func reviewDue(after day: Day) -> Day {
    let (year, month, number) = day.parts
    return Day(year: year + reviewYears, month: month, day: number) ?? Day(year: year + reviewYears, month: 3, day: 1) ?? .last
  }

  /// Whether a standard is soon to be looked at again: half a year leaves time to invite the public.
  static func isReviewNear(_ due: Day, today: Day) -> Bool {
    due - today <= 180
  }

  /// In what an office's own standard is worse than the regency's. It may improve and specify, never take away
  /// (UU 25/2009 Art 20, 21: the standard binds every provider under it).
  static func breaches(of own: Service, against general: Service) -> [Breach] {
    var breaches: [Breach] = []
    if isLonger(own.promiseLength, than: general.promiseLength) { breaches.append(.longerPromise) }
    if isDearer(own.fee, than: general.fee) { breaches.append(.higherFee) }
    let known = Dictionary(general.requirements.map { ($0.key, $0) }) { first, _ in first }
    for requirement in own.requirements where !isCovered(requirement, by: known[requirement.key]) {
      breaches.append(.requirementWithoutBasis(requirement.name))
    }
    if !Set(general.applicants).isSubset(of: own.applicants) { breaches.append(.fewerApplicants) }
    if own.status != general.status || own.deliveredBy != general.deliveredBy || own.workflow != general.workflow
      || own.deemedApproval != general.deemedApproval
    {
      breaches.append(.otherPower)
    }
    return breaches
  }

  /// What an office's own standard must not do.
  enum Breach: Sendable, Hashable {
    case longerPromise, higherFee, fewerApplicants
    /// It asks for a paper that the regency does not ask for, or asks it of more people, and names no rule.
    case requirementWithoutBasis(Text)
    /// Who finishes and decides follows the decree, not the office.
    case otherPower
  }

  /// Whether the first may take longer. Minutes and hours run in counter hours, days in working days: an hour
  /// counts as shorter than a day only up to four hours a day, the shortest counter day there is.
  static func isLonger(_ own: PromiseLength, than general: PromiseLength) -> Bool {
    switch (own, general) {
    case (.workingDays(let own), .workingDays(let general)): own > general
    case (.workingDays, _): true
    case (_, .workingDays(let days)): minutes(own) > days * 4 * 60
    default: minutes(own) > minutes(general)
    }
  }

  private static func minutes(_ length: PromiseLength) -> Int {
    switch length {
    case .minutes(let count): count
    case .hours(let count): count * 60
    case .workingDays(let count): count * 24 * 60
    }
  }

  /// A fee by a rule cannot be compared with an amount; only the same rule, or nothing, is not dearer.
  private static func isDearer(_ own: Service.Fee, than general: Service.Fee) -> Bool {
    switch (own.rupiah, general.rupiah) {
    case (let own?, let general?): own > general
    case (let own?, nil): own > 0
    case (nil, _?): true
    case (nil, nil): own.note != general.note
    }
  }

  /// Whether the regency asks for as much, or a rule does.
  private static func isCovered(_ own: Service.Requirement, by general: Service.Requirement?) -> Bool {
    guard own.basis == nil else { return true }
    guard let general else { return false }
    return (own.isOptional || !general.isOptional) && (general.needed == nil || own.needed == general.needed)
  }

  /// What keeps a draft from being handed in or from coming into force.
  static func obstacles(_ draft: StandardDraft, against general: Service, _ shelf: ServiceShelf) -> [Obstacle] {
    let faults = draft.service.faults(groups: Set(shelf.groups.map(\.key)), lifeEvents: Set(shelf.lifeEvents.map(\.key)))
    let breaches = draft.area == nil ? [] : breaches(of: draft.service, against: general)
    return faults.map(Obstacle.fault) + breaches.map(Obstacle.breach)
  }

  enum Obstacle: Sendable, Hashable {
    case fault(String)
    case breach(Breach)
  }

  /// Conditions that name answers which cannot be given any more are dropped: the paper is then asked of
  /// everyone again, which a person will see in the comparison.
  static func pruned(_ service: Service) -> Service {
    var service = service
    var answers: [String: Set<String>] = [:]
    func pruned(_ condition: Condition?) -> Condition? {
      let kept = (condition ?? [:]).compactMapValues { $0 }
        .reduce(into: Condition()) { kept, pair in
          let wanted = pair.value.filter { answers[pair.key]?.contains($0) ?? false }
          if !wanted.isEmpty { kept[pair.key] = wanted }
        }
      return kept.isEmpty ? nil : kept
    }
    service.questions = service.questions.map { questions in
      questions.map { question in
        let kept = Question(key: question.key, text: question.text, options: question.options, needed: pruned(question.needed))
        answers[question.key] = Set(question.options.map(\.key))
        return kept
      }
    }
    for index in service.requirements.indices {
      service.requirements[index].needed = pruned(service.requirements[index].needed)
    }
    return service
  }
}

extension Service.Requirement {
  var isOptional: Bool { optional }
}
