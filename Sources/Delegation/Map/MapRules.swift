import Core

/// Which power should go to which kecamatan, as a function of values. The criteria are the law's (PP 17/2018 Art 11); the
/// law says neither how they weigh nor which results there are, so that both are ours and stand on the page.
package enum MapRules {
  package static func verdict(of facts: MapCase, _ assumptions: Assumptions) -> MapVerdict {
    let contents = contents(of: facts)
    let enough = facts.demand.reaches(assumptions.leastDemand)
    let points = readiness(facts.office, assumptions)
    let ready = isReady(points)
    let proposal = proposal(facts, contents, enough, ready)
    let lacks = points.filter { $0.isMet == false }.map(\.point)
    let goal = goal(proposal, contents, enough)
    let mayDecide = contents.contains { $0 == .delegate || $0 == .upToLimit }
    return MapVerdict(
      proposal: proposal, reasons: reasons(facts, contents, enough, mayDecide ? points : []),
      missing: proposal == .unsaid ? missing(facts, enough, mayDecide ? points : []) : [],
      lacks: mayDecide && proposal != .byLaw && enough != false ? lacks : [], goal: goal, holding: facts.holding,
      saving: proposal == .delegate || proposal == .upToLimit
        ? TravelSaving(facts.demand, facts.office, assumptions, isAtMost: proposal == .upToLimit) : nil)
  }

  // What the service itself allows

  /// What the criteria lead to where all are answered.
  static func content(of kind: ServiceKind, _ met: (Criterion) -> Bool) -> MapProposal {
    switch kind {
    case .licensing:
      let hard = [Criterion.simpleProcess, .noStudy, .noHighTechnology].filter { !met($0) }.count
      if hard > 1 { return .keep }
      if hard == 1 { return .recommend }
      return met(.smallObject) ? .delegate : .upToLimit
    case .nonLicensing, .assistance:
      switch (met(.supervision) || met(.routineService), met(.smallActivity)) {
      case (true, true): return .delegate
      case (true, false): return .upToLimit
      case (false, true): return .recommend
      case (false, false): return .keep
      }
    }
  }

  /// Everything the criteria can still lead to, over all answers that are not given yet.
  static func contents(of facts: MapCase) -> Set<MapProposal> {
    let asked = Criterion.asked(of: facts.kind)
    let open = asked.filter { facts.answers[$0] == nil }
    return Set(
      (0..<(1 << open.count)).map { choice in
        content(of: facts.kind) { criterion in
          facts.answers[criterion] ?? open.firstIndex(of: criterion).map { choice >> $0 & 1 == 1 } ?? false
        }
      })
  }

  // What the office has

  struct Readiness: Sendable, Hashable {
    let point: MapPoint
    /// Nil: nobody has said it.
    let isMet: Bool?
  }

  static func readiness(_ office: OfficeFacts, _ assumptions: Assumptions) -> [Readiness] {
    let staff =
      assumptions.leastStaff > 0 ? [Readiness(point: .staff, isMet: office.staff.map { $0 >= assumptions.leastStaff })] : []
    return staff
      + Facility.allCases.filter(assumptions.needed.contains).map {
        Readiness(point: .facility($0), isMet: office.facilities[$0])
      }
  }

  /// One thing that lacks is enough; else everything must be known.
  private static func isReady(_ points: [Readiness]) -> Bool? {
    if points.contains(where: { $0.isMet == false }) { return false }
    return points.contains { $0.isMet == nil } ? nil : true
  }

  // What follows

  /// Too few applications: it stays. An office that lacks something recommends until it has it.
  static func conclusion(_ content: MapProposal, isEnough: Bool, isReady: Bool) -> MapProposal {
    guard content != .keep, isEnough else { return .keep }
    return isReady ? content : .recommend
  }

  private static func proposal(
    _ facts: MapCase, _ contents: Set<MapProposal>, _ enough: Bool?, _ ready: Bool?
  ) -> MapProposal {
    switch facts.holding {
    case .byLaw: return .byLaw
    case .decides, .suspended: return .held
    case .recommends, nil: break
    }
    var possible: Set<MapProposal> = []
    for content in contents {
      for isEnough in enough.map({ [$0] }) ?? [true, false] {
        for isReady in ready.map({ [$0] }) ?? [true, false] {
          possible.insert(conclusion(content, isEnough: isEnough, isReady: isReady))
        }
      }
    }
    guard possible.count == 1, let only = possible.first else { return .unsaid }
    if case .recommends = facts.holding, only == .recommend || only == .keep { return .held }
    return only
  }

  private static func goal(_ proposal: MapProposal, _ contents: Set<MapProposal>, _ enough: Bool?) -> MapProposal? {
    guard proposal == .recommend, enough == true, contents.count == 1, let content = contents.first, content != .recommend else {
      return nil
    }
    return content
  }

  private static func reasons(
    _ facts: MapCase, _ contents: Set<MapProposal>, _ enough: Bool?, _ points: [Readiness]
  ) -> [MapVerdict.Reason] {
    let criteria = Criterion.asked(of: facts.kind).compactMap { criterion in
      facts.answers[criterion].map { MapVerdict.Reason(point: .criterion(criterion), isMet: $0) }
    }
    let demand = contents == [.keep] ? nil : enough.map { MapVerdict.Reason(point: .demand, isMet: $0) }
    return criteria + [demand].compactMap { $0 }
      + points.compactMap { point in point.isMet.map { MapVerdict.Reason(point: point.point, isMet: $0) } }
  }

  private static func missing(_ facts: MapCase, _ enough: Bool?, _ points: [Readiness]) -> [MapPoint] {
    Criterion.asked(of: facts.kind).filter { facts.answers[$0] == nil }.map(MapPoint.criterion)
      + (enough == nil ? [.demand] : []) + points.filter { $0.isMet == nil }.map(\.point)
  }
}
