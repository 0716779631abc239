import Civic
import Core
import Storage

/// Reading standards as those see them who keep them, and writing drafts.
struct StandardDesk: Sendable {
  let regency: Int
  let services: ServiceList
  let reference: Reference

  init(regency: Int, services: ServiceList, reference: Reference) {
    self.regency = regency
    self.services = services
    self.reference = reference
  }

  /// One line of the list of standards.
  struct Line: Sendable {
    /// As it is at the office asked for.
    let version: ServiceVersion
    let reviewDue: Day
    let draft: StandardDraft?
    let planned: ServiceVersion?

    var doubts: Int { version.service.confirm?.count ?? 0 }
    var withoutBasis: Int { version.service.requirements.count { $0.basis == nil } }
  }

  struct List: Sendable {
    let area: AreaCode?
    let lines: [Line]
    /// What waits for a second person, wherever this one may be that.
    let submitted: [StandardDraft]
    /// Offices' own standards that are not used, because that of the regency is better by now.
    let overtaken: [ServiceVersion]
    /// The offices whose standards the person may look at.
    let offices: [Office]
    let mayChooseRegency: Bool
  }

  /// The standards as they are at an office, or for the whole regency.
  func list(at area: AreaCode?, by actor: Actor, now: Moment, _ tx: Transaction) throws -> List {
    let (today, data) = (day(of: now), try reference.data(in: tx))
    try requireSight(of: area, actor, now, tx)
    let shelf = try services.shelf(in: tx)
    let drafts = try StandardStore.openDrafts(regency: regency, in: tx)
    let reviews = try StandardStore.lastReviews(regency: regency, in: tx)
    let lines = shelf.services(at: area).filter { $0.service.status == .active }.map { version in
      let place = StandardPlace(key: version.service.key, area: version.area)
      return Line(
        version: version, reviewDue: Self.reviewDue(version, reviews[place]),
        draft: drafts.first { $0.key == version.service.key && $0.area == area },
        planned: shelf.planned.first { $0.service.key == version.service.key && $0.area == area })
    }
    let waiting = drafts.filter { $0.state == .submitted && actor.may(.publishStandards, in: scope($0.area), on: today) }
    return List(
      area: area, lines: lines, submitted: waiting, overtaken: shelf.overtaken.filter { area == nil || $0.area == area },
      offices: data.districtOffices.filter { actor.may(.proposeStandards, in: $0.area, on: today) },
      mayChooseRegency: actor.may(.proposeStandards, in: scope(nil), on: today))
  }

  /// When a standard is to be looked at again: three years after it began or was last looked at.
  static func reviewDue(_ version: ServiceVersion, _ reviewed: Day?) -> Day {
    StandardRules.reviewDue(after: max(version.from, reviewed ?? .first))
  }

  /// One standard with all there is about it.
  struct Opened: Sendable {
    let version: ServiceVersion
    /// The regency's, where an office is looked at.
    let general: ServiceVersion
    let area: AreaCode?
    let versions: [VersionLine]
    let planned: [ServiceVersion]
    let draft: StandardDraft?
    let reviews: [StandardReview]
    let reviewDue: Day
    let overtaken: ServiceVersion?
    let names: [ID: String]
    let mayWrite: Bool
    let mayPublish: Bool
    /// Those who follow the service and are told when it changes.
    let followers: Int
  }

  func open(_ key: String, at area: AreaCode?, by actor: Actor, now: Moment, _ tx: Transaction) throws -> Opened {
    try requireSight(of: area, actor, now, tx)
    let (shelf, today) = (try services.shelf(in: tx), day(of: now))
    guard let general = shelf[key], let version = shelf.service(key, at: area) else { throw Problem.notFound }
    let versions = try StandardStore.versions(of: key, regency: regency, in: tx).filter { $0.area == nil || $0.area == area }
    let reviews = try StandardStore.reviews(of: key, at: version.area, regency: regency, in: tx)
    let people = Set(versions.flatMap { [$0.author, $0.approver].compactMap(\.self) } + reviews.map(\.reviewer))
    let mayWrite = actor.may(.proposeStandards, in: scope(area), on: today)
    return Opened(
      version: version, general: general, area: area, versions: versions,
      planned: shelf.planned.filter { $0.service.key == key && $0.area == area },
      draft: mayWrite ? try openDraft(key, area, tx) : nil, reviews: reviews,
      reviewDue: Self.reviewDue(version, reviews.first?.day),
      overtaken: shelf.overtaken.first { $0.service.key == key && $0.area == area && area != nil },
      names: try names(people, tx), mayWrite: mayWrite, mayPublish: actor.may(.publishStandards, in: scope(area), on: today),
      followers: try FollowerStore.count(of: key, at: area, regency: regency, in: tx))
  }

  /// Two versions of a service side by side.
  func compare(_ key: String, from: Int, to: Int, at area: AreaCode?, by actor: Actor, now: Moment, _ tx: Transaction) throws
    -> (old: ServiceVersion, new: ServiceVersion)
  {
    try requireSight(of: area, actor, now, tx)
    guard let old = try CatalogueStore.version(from, of: key, regency: regency, in: tx),
      let new = try CatalogueStore.version(to, of: key, regency: regency, in: tx),
      [old.area, new.area].allSatisfy({ $0 == nil || $0 == area })
    else { throw Problem.notFound }
    return (old, new)
  }

  func names(_ accounts: some Collection<ID>, _ tx: Transaction) throws -> [ID: String] {
    var names: [ID: String] = [:]
    for account in accounts { names[account] = try Civic.name(of: account, regency: regency, in: tx) }
    return names
  }

  func openDraft(_ key: String, _ area: AreaCode?, _ tx: Transaction) throws -> StandardDraft? {
    try StandardStore.openDrafts(regency: regency, in: tx).first { $0.key == key && $0.area == area }
  }

  func day(of now: Moment) -> Day { reference.zone.day(of: now) }

  /// Where a right to change the standard must be held.
  func scope(_ area: AreaCode?) -> AreaCode { area ?? AreaCode(regency: regency) }

  /// Whoever keeps standards somewhere sees the regency's; those of an office are for who may change them.
  private func requireSight(of area: AreaCode?, _ actor: Actor, _ now: Moment, _ tx: Transaction) throws {
    guard let area else { return }
    guard actor.may(.proposeStandards, in: area, on: day(of: now)), area.level == .district,
      try reference.data(in: tx).openOffice(of: area) != nil
    else { throw Problem.notFound }
  }
}
