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
    if isFromCamat(decree), power.passedOnBy.isEmpty { faults.append(.passingOnNeedsRule) }
    if isFromCamat(decree), power.areas.contains(where: { $0.level != .village }) { faults.append(.camatGivesToKelurahanOnly) }
    if power.through < power.from { faults.append(.endsBeforeItBegins) }
    if power.from < decree.from || power.through > decree.through { faults.append(.outsideDecree) }
    if let limit = power.limit, limit.most < 1 { faults.append(.limitNotPositive) }
    return faults
  }

  /// Whether a camat gives what the regent gave to the camat.
  static func isFromCamat(_ decree: Decree) -> Bool {
    decree.giver.hasPrefix("Camat ")
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
