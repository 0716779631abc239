package import Civic
import Core

/// Which of several powers an office decides on, as a function of values.
package enum AuthorityRules {
  /// A power as it stands on the day that is asked about.
  package struct Candidate: Sendable, Hashable {
    package let power: Power
    package let decree: Decree
    package let standing: PowerTimeline.Standing

    package init(power: Power, decree: Decree, standing: PowerTimeline.Standing) {
      self.power = power
      self.decree = decree
      self.standing = standing
    }
  }

  /// - Parameter candidates: the newest decree first. The first that decides and reaches the object is taken; then the
  ///   first that only recommends; then what says best why not.
  package static func authority(
    _ question: AuthorityQuestion, candidates: [Candidate], ground: Ground?
  ) -> Authority {
    let isBasisRequired = ground?.isBasisRequired ?? false
    let inForce = candidates.filter { $0.standing == .inForce }
    let deciding = inForce.filter { $0.power.reach == .decides }
    func answer(_ candidate: Candidate, _ standing: Authority.Standing) -> Authority {
      authority(of: candidate, standing, isBasisRequired: isBasisRequired)
    }
    if let found = deciding.first(where: { reaches($0.power.limit, question.amount, in: ground?.object?.unit) }) {
      return answer(found, .holds)
    }
    if question.isForwarded { return forwarding(ground) }
    if let found = inForce.first(where: { $0.power.reach == .recommends }) { return answer(found, .recommends) }
    if let found = deciding.first { return answer(found, .overLimit) }
    let ground = ground.flatMap { $0.isOfVillage == (question.area.level == .village) ? $0 : nil }
    // What a rule gives by itself does not fall with a decree.
    if let ground, ground.confirmedAt != nil { return authority(of: ground, .holds) }
    if let found = candidates.first(where: { $0.standing == .suspended }) { return answer(found, .suspended) }
    if let found = candidates.first(where: { $0.standing == .ended }) { return answer(found, .ended) }
    return ground.map { authority(of: $0, .unconfirmed) } ?? Authority(standing: .missing, isBasisRequired: isBasisRequired)
  }

  private static func authority(of ground: Ground, _ standing: Authority.Standing) -> Authority {
    Authority(
      standing: standing, source: ground.source, title: ground.rule, technicalOffice: ground.technicalOffice,
      signer: ground.signer, isBasisRequired: ground.isBasisRequired)
  }

  /// Of a service that is only taken in: another office decides, whatever rule it rests on.
  private static func forwarding(_ ground: Ground?) -> Authority {
    Authority(
      standing: .forwards, source: ground?.source, title: ground?.rule ?? "", technicalOffice: ground?.technicalOffice ?? "",
      isBasisRequired: ground?.isBasisRequired ?? false)
  }

  /// Whether a power with this limit reaches an object of this size. Of an object whose size is not known, or is
  /// measured otherwise, nobody can say that it is within a limit.
  static func reaches(_ limit: ObjectLimit?, _ amount: Int?, in unit: ObjectUnit?) -> Bool {
    guard let limit else { return true }
    guard let amount, limit.unit == unit else { return false }
    return amount <= limit.most
  }

  private static func authority(of candidate: Candidate, _ standing: Authority.Standing, isBasisRequired: Bool) -> Authority {
    let (power, decree) = (candidate.power, candidate.decree)
    return Authority(
      standing: standing, power: power.id, source: power.source, reach: power.reach, limit: power.limit, title: decree.citation,
      basis: decree.basis, giver: decree.giver, technicalOffice: power.technicalOffice, signer: power.signer,
      openFiles: decree.openFiles, from: power.from, through: power.through, isBasisRequired: isBasisRequired)
  }
}
