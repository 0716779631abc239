import Catalogue
import Civic
import Core
import Dossiers
import Storage

/// Fills a database with a regency and years of its work, part by part. Cut off, it goes on: the long part, the offices'
/// stories, where it was; of the short ones, one that had begun is left as it is, so that nothing stands there twice.
struct DemoFilling: Sendable {
  let wiring: Wiring
  let facts: DemoFacts
  let plan: DemoPlan

  /// The part after which there is something to go on with.
  static let prepared = "prepared"

  func run() async throws {
    let now = try await wiring.database.read { tx in try Demonstration.beganAt(in: tx) } ?? wiring.clock.now()
    let (names, from) = (try facts.names(), wiring.reference.zone.day(of: now) + -plan.days)
    if try await done(Self.prepared) == nil { try await prepare(names, from: from, now: now) }
    let people = try await DemoPeople(wiring)
    try await play(people, names, from: from, now: now)
    try await finish(people, names, now: now)
  }

  private func done(_ part: String) async throws -> Int? {
    try await wiring.database.read { tx in try Demonstration.done(part, in: tx) }
  }

  /// Plays a short part, unless it was begun before.
  private func once(_ part: String, _ play: () async throws -> Void) async throws {
    guard try await done(part) == nil else { return }
    try await wiring.database.write { tx in try Demonstration.note(part, done: 0, in: tx) }
    try await play()
  }

  /// What must be there before anyone comes to a counter.
  private func prepare(_ names: DemoNames, from: Day, now: Moment) async throws {
    try await facts.bring(into: wiring)
    try await DemoPeople.add(to: wiring, names)
    if let ortala = try await DemoPeople(wiring).byLogin["ortala"] {
      try await decrees(ortala, from: from, now: now).enter()
      try await DemoMap(wiring: wiring, keeper: ortala, now: now).fill()
      try await DemoOutside(wiring: wiring).enter(by: ortala, at: wiring.reference.zone.moment(from, minute: 0))
    }
    try await wiring.database.write { tx in try Demonstration.note(Self.prepared, done: 1, in: tx) }
  }

  private func decrees(_ ortala: Actor, from: Day, now: Moment) -> DemoDecrees {
    let year = wiring.reference.zone.day(of: now).year
    return DemoDecrees(wiring: wiring, keeper: ortala, now: now, firstYear: min(year - 1, from.year))
  }

  private func play(_ people: DemoPeople, _ names: DemoNames, from: Day, now: Moment) async throws {
    let (services, data) = try await wiring.database.read { tx in
      (try wiring.workshop.asks.offered(nil, tx), try wiring.reference.data(in: tx))
    }
    // Counted and sealed as it comes, like in a program that serves; the rest when all is told.
    async let _: Void = keepUp()
    let tally = DemoTally(total: plan.dossiers)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, office) in data.districtOffices.enumerated() {
        group.addTask {
          try await play(index, office, people.staff[office.area] ?? [:], names, services, data, from: from, now: now, tally)
        }
      }
      try await group.waitForAll()
    }
    try await DemoEvaluations.fill(wiring, data, services, names, people.staff, now: now)
    try await playMain(people, names, services, now: now)
  }

  private func play(
    _ index: Int, _ office: Office, _ staff: [Role: Actor], _ names: DemoNames, _ services: [ServiceTerms],
    _ data: ReferenceData, from: Day, now: Moment, _ tally: DemoTally
  ) async throws {
    let offices = data.districtOffices.count
    let count = plan.dossiers * (index + 1) / offices - plan.dossiers * index / offices
    let story = DemoStory(
      office: office.area, villages: data.villages(of: office.area), services: services, names: names,
      calendar: data.calendar(of: office.area), count: count, from: from, now: now, seed: UInt64(index) &+ 35_10)
    try await DemoFiller(wiring).play(story, as: "office.\(office.area.text)", staff: staff) { await tally.add($0, isNew: $1) }
    try await once("online.\(office.area.text)") {
      try await DemoOnline(wiring).play(office.area, staff, names, now: now, seed: UInt64(index) &+ 16)
    }
  }

  /// What only the district of Banyuwangi has.
  private func playMain(_ people: DemoPeople, _ names: DemoNames, _ services: [ServiceTerms], now: Moment) async throws {
    guard let area = AreaCode(DemoPeople.main), let staff = people.staff[area], let officer = staff[.counter] else { return }
    try await once("affordable") {
      try await DemoAffordable(
        wiring: wiring, names: names, officer: officer, area: area, services: services, now: now
      ).play()
    }
    try await once("objections") {
      try await DemoObjections(wiring: wiring, staff: staff, area: area, services: services, now: now).play()
    }
    try await once("outside") { try await DemoOutside(wiring: wiring).play(area, staff, names, at: now) }
    guard let head = staff[.head] else { return }
    try await once("rights") {
      try await DemoRights(wiring: wiring, officer: officer, head: head, area: area, now: now).play()
    }
  }

  private func finish(_ people: DemoPeople, _ names: DemoNames, now: Moment) async throws {
    let heads = people.staff.compactMapValues { $0[.head] }
    try await once("notices") { try await DemoNotices(wiring).say(people.staff.compactMapValues { $0[.counter] }) }
    if let area = AreaCode(DemoPeople.main), let staff = people.staff[area], let officer = staff[.counter] {
      try await once("queue") { try await DemoQueue(wiring: wiring, area: area, officer: officer).play(now: now) }
      try await once("documents") {
        try await DemoDocuments(
          wiring: wiring, names: names, staff: staff, area: area, now: now, publicAddress: wiring.installation.residentsAddress
        ).play()
      }
    }
    guard let ortala = people.byLogin["ortala"] else { return }
    try await once("blanks") { try await DemoOutside(wiring: wiring).publishNoBlanks(by: ortala, at: now) }
    if let second = people.byLogin["ortala2"], let camat = people.byLogin["camat"] {
      try await once("standards") {
        try await wiring.standards.demonstrate(ortala: ortala, second: second, camat: camat, now: now)
      }
    }
    try await keep()
    for job in wiring.jobs { try await job.run(wiring.clock.now()) }
    try await once("evaluated") {
      try await DemoEvaluations(wiring: wiring, keeper: ortala, heads: heads, now: now).play()
    }
    let from = wiring.reference.zone.day(of: now) + -plan.days
    try await once("suspended") { try await decrees(ortala, from: from, now: now).suspend() }
    try await wiring.database.write { tx in try Demonstration.finish(now: wiring.clock.now(), in: tx) }
  }

  /// Folds figures and seals events while others play. What it does not reach, `keep` and the jobs do at the end.
  private func keepUp() async {
    while !Task.isCancelled {
      do {
        try await keep()
        try await Task.sleep(for: .seconds(1))
      } catch { return }
    }
  }

  /// In larger batches than a program would that serves: nobody waits here.
  private func keep() async throws {
    let (database, regency, now) = (wiring.database, wiring.installation.regency, wiring.clock.now())
    let (folder, sealer) = (FigureFolder(database, regency: regency), Sealer(database, regency: regency))
    while try await folder.foldBatch(now: now, most: Self.deltas) == Self.deltas, !Task.isCancelled {}
    while try await sealer.sealBatch(now: now, today: wiring.reference.zone.day(of: now), seals: Self.seals)
      == Self.seals * Sealer.batch, !Task.isCancelled
    {}
  }

  private static let deltas = 40_000
  private static let seals = 20
}
