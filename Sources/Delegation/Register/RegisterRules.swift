import Civic
import Core

/// What the law lets a decree give, as functions of values.
enum RegisterRules {
  /// What is wrong with a decree; empty if nothing.
  static func faults(of decree: Decree) -> [RegisterFault] {
    var faults: [RegisterFault] = []
    if decree.number.isEmpty { faults.append(.numberMissing) }
    if decree.giver.isEmpty { faults.append(.giverMissing) }
    if decree.through < decree.from { faults.append(.endsBeforeItBegins) }
    if decree.from < decree.issued { faults.append(.beginsBeforeIssued) }
    let givers = folded(decree.giver).split(separator: " ")
    if decree.giverArea == nil, givers.contains("camat") || givers.contains("distrik") { faults.append(.giverAreaMissing) }
    return faults
  }

  /// What is wrong with a power of a decree.
  /// - Parameters:
  ///   - services: the keys of the regency's services.
  ///   - areas: the districts and kelurahan of the regency that are open.
  static func faults(
    of power: Power, in decree: Decree, services: Set<String>, areas: Set<AreaCode>
  ) -> [RegisterFault] {
    var faults: [RegisterFault] = []
    if !services.contains(power.service) { faults.append(.serviceUnknown(power.service)) }
    if !power.source.needsDecree { faults.append(.sourceNeedsNoDecree) }
    if power.source.needsBasis, decree.basis.isEmpty { faults.append(.basisMissing) }
    if power.areas.isEmpty { faults.append(.areasMissing) }
    for area in power.areas {
      if area.villageKind.map({ $0 != .kelurahan }) ?? false {
        faults.append(.desaIsNoUnit(area))
      } else if !areas.contains(area) {
        faults.append(.areaUnknown(area))
      }
    }
    // From camat to lurah only with the rule that permits it, one step down (UU 30/2014 Art 13(3)–(4)).
    if let giver = decree.giverArea {
      if power.passedOnBy.isEmpty { faults.append(.passingOnNeedsRule) }
      if power.areas.contains(where: { $0.level != .village || $0.parent != giver }) { faults.append(.camatGivesToKelurahanOnly) }
    }
    if power.through < power.from { faults.append(.endsBeforeItBegins) }
    if power.from < decree.from || power.through > decree.through { faults.append(.outsideDecree) }
    if let limit = power.limit, limit.most < 1 { faults.append(.limitNotPositive) }
    return faults
  }

  /// What is wrong with a power that a camat passes on, by what the camat holds on the day it begins: nobody gives more
  /// than he has, and a mandate cannot become a delegation.
  static func fault(of power: Power, passedOnFrom held: [AuthorityRules.Candidate]) -> RegisterFault? {
    let held = held.filter { $0.standing == .inForce && $0.power.reach == .decides && $0.decree.giverArea == nil }
    guard !held.isEmpty else { return .camatHoldsItNot }
    return held.contains { reaches($0.power, as: power) } ? nil : .beyondCamat
  }

  private static func reaches(_ held: Power, as power: Power) -> Bool {
    guard held.source == power.source || held.source == .delegation else { return false }
    guard let most = held.limit else { return true }
    return power.limit.map { $0.unit == most.unit && $0.most <= most.most } ?? false
  }

  /// What is wrong with a limit by how objects of the service are measured: one that nobody is asked about would send
  /// every file away.
  static func fault(of limit: ObjectLimit?, measuredBy measure: ObjectMeasure?) -> RegisterFault? {
    guard let limit else { return nil }
    guard let measure else { return .measureMissing }
    return measure.unit == limit.unit ? nil : .unitDiffers(measure.unit)
  }

  /// Whether a change fits what happened before.
  static func fault(of change: PowerChange, to power: Power, after changes: [PowerChange]) -> RegisterFault? {
    guard power.from <= change.day, change.day <= power.through else { return .outsideDecree }
    let life = PowerTimeline.Life(
      power: power.id, issued: power.from, from: power.from, through: power.through, changes: changes)
    switch (change.kind, life.standing(on: change.day)) {
    case (.resumed, .suspended), (.suspended, .inForce), (.withdrawn, .inForce), (.withdrawn, .suspended): return nil
    case (.amended, .inForce), (.amended, .suspended): return nil
    default: return .doesNotFollow
    }
  }
}
