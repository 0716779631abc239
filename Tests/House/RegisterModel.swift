import Civic
import Core

@testable import Delegation

/// The register as the law tells it, plain and slow: a list of what was given and of what happened, read from its
/// beginning for every answer. It knows no segments, no index and no newest row.
struct RegisterModel {
  struct Given {
    let decree: Decree
    let power: Power
  }

  /// How a power stands on a day, told day by day from its first.
  enum Standing { case notYet, inForce, suspended, ended }

  private(set) var given: [Given] = []
  private var happened: [(power: ID, kind: PowerChange.Kind, day: Day)] = []

  mutating func give(_ power: Power, by decree: Decree) {
    given.append(Given(decree: decree, power: power))
  }

  mutating func happens(_ kind: PowerChange.Kind, to power: ID, on day: Day) {
    happened.append((power, kind, day))
  }

  /// Whether the law lets it happen: only on a day of the power, and only what follows from how it stands then.
  func lets(_ kind: PowerChange.Kind, happenTo power: Power, on day: Day) -> Bool {
    guard power.from <= day, day <= power.through else { return false }
    switch (standing(of: power, on: day), kind) {
    case (.inForce, .suspended), (.inForce, .withdrawn), (.inForce, .amended): return true
    case (.suspended, .resumed), (.suspended, .withdrawn), (.suspended, .amended): return true
    default: return false
    }
  }

  /// Whether the law lets a camat pass a power on: only what he was given to decide, under no weaker source, and no larger.
  func letsPass(_ power: Power, from district: AreaCode) -> Bool {
    held(power.service, at: district, on: power.from, .inForce).contains { held in
      let isAsFirm = held.source == .delegation || held.source == power.source
      guard let most = held.limit else { return isAsFirm }
      return isAsFirm && (power.limit.map { $0.most <= most.most } ?? false)
    }
  }

  /// What the regent gave a camat to decide.
  private func held(_ service: String, at district: AreaCode, on day: Day, _ standing: Standing) -> [Power] {
    given.filter { one in
      one.decree.giverArea == nil && one.power.service == service && one.power.reach == .decides
        && one.power.areas.contains(district) && self.standing(of: one.power, on: day) == standing
    }.map(\.power)
  }

  /// How it stands for the one who has it: what a camat passed on is no firmer than what the camat holds.
  private func standing(of one: Given, on day: Day) -> Standing {
    let own = standing(of: one.power, on: day)
    guard let district = one.decree.giverArea, own == .inForce else { return own }
    return [.inForce, .suspended].first { !held(one.power.service, at: district, on: day, $0).isEmpty } ?? .ended
  }

  /// How it stands by itself.
  func standing(of power: Power, on day: Day) -> Standing {
    guard power.from <= day else { return .notYet }
    var standing = Standing.inForce
    var today = power.from
    while today <= day {
      // What is entered later about the same day stands.
      for one in happened where one.power == power.id && one.day == today && standing != .ended {
        switch one.kind {
        case .suspended: standing = .suspended
        case .resumed: standing = .inForce
        case .withdrawn, .amended: standing = .ended
        }
      }
      if today > power.through { standing = .ended }
      today = today + 1
    }
    return standing
  }

  /// The day on which a power ends by itself.
  private func end(of power: Power) -> Day {
    var today = power.from
    while standing(of: power, on: today) != .ended { today = today + 1 }
    return today
  }

  /// What the law answers, and the powers on which the answer may rest: more than one where a decree gives the same twice.
  struct Answer: Equatable {
    let standing: Authority.Standing
    let powers: Set<ID>
  }

  func answer(_ question: AuthorityQuestion, ground: Ground?) -> Answer {
    let here = given.filter { $0.power.service == question.service && $0.power.areas.contains(question.area) }
    func those(_ standing: Standing) -> [Given] { here.filter { self.standing(of: $0, on: question.day) == standing } }
    let deciding = those(.inForce).filter { $0.power.reach == .decides }
    let reaching = deciding.filter { one in
      one.power.limit.map { limit in question.amount.map { $0 <= limit.most } ?? false } ?? true
    }
    if !reaching.isEmpty { return Answer(standing: .holds, powers: newest(reaching)) }
    let recommending = those(.inForce).filter { $0.power.reach == .recommends }
    if !recommending.isEmpty { return Answer(standing: .recommends, powers: newest(recommending)) }
    if !deciding.isEmpty { return Answer(standing: .overLimit, powers: newest(deciding)) }
    let rule = ground.flatMap { $0.isOfVillage == (question.area.level == .village) ? $0 : nil }
    // What a law gives by itself does not fall with a decree.
    if rule?.confirmedAt != nil { return Answer(standing: .holds, powers: []) }
    let suspended = those(.suspended)
    if !suspended.isEmpty { return Answer(standing: .suspended, powers: newest(suspended)) }
    let ended = those(.ended).map { (id: $0.power.id, end: end(of: $0.power)) }
    if let last = ended.map(\.end).max() {
      return Answer(standing: .ended, powers: Set(ended.filter { $0.end == last }.map(\.id)))
    }
    return Answer(standing: rule == nil ? .missing : .unconfirmed, powers: [])
  }

  /// A later decree goes before an earlier one; of one decree, what begins later.
  private func newest(_ some: [Given]) -> Set<ID> {
    let last = some.map { ($0.decree.issued, $0.power.from) }.max { $0 < $1 }
    return Set(some.filter { one in last.map { $0 == (one.decree.issued, one.power.from) } ?? false }.map(\.power.id))
  }
}
