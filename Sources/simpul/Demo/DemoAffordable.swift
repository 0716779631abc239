import Civic
import Core
import Dossiers
import Storage

/// Some days of an office whose line failed, and its visits to those who cannot come: through the same desks
/// that serve real people.
struct DemoAffordable: Sendable {
  let wiring: Wiring
  let names: DemoNames
  /// An officer of the counter, in the office that the story is about.
  let officer: Actor
  let area: AreaCode
  let services: [ServiceTerms]
  let now: Moment

  private var slips: SlipDesk { SlipDesk(wiring.workshop) }
  private var visits: HomeVisitDesk { HomeVisitDesk(wiring.workshop) }

  /// - Returns: the batch of slips that was printed.
  @discardableResult
  func play() async throws -> ID {
    var dice = Dice(seed: 29)
    let batch = try await useSlips(&dice)
    try await visitHomes(&dice)
    return batch
  }

  private func intake(_ dice: inout Dice) throws -> CounterDesk.Intake {
    guard let terms = dice.pick(services) else { throw Problem.notFound }
    return CounterDesk.Intake(
      service: terms.key.service, area: area, kind: .person, name: names.person(&dice), village: nil,
      applicant: Applicant(
        nik: "351016451280" + String(9000 + dice.roll(999)), address: names.address(&dice), purpose: names.purpose(&dice)),
      priority: dice.pick(SpecialNeed.ofFiles), received: Set(terms.requirements.map(\.key)), checksLater: false,
      amount: DemoDecrees.amount(of: terms.key.service, for: officer.name))
  }

  /// Printed three days ago; the line failed the day before yesterday, and was back a day later.
  private func useSlips(_ dice: inout Dice) async throws -> ID {
    let printing = try slips.preparePrinting(9, now: now.adding(days: -3))
    try await wiring.database.write { [slips, area, officer] tx in try slips.print(printing, area: area, by: officer, tx) }
    for (hour, new) in printing.slips.prefix(2).enumerated() {
      let (at, writtenAt) = (now.adding(days: -1), now.adding(days: -2).adding(minutes: hour * 20))
      let (slip, pin) = try await wiring.database.read { [slips, officer] tx in
        let slip = try slips.find(new.code, for: officer, now: at, tx).slip
        return (slip, try slips.pin(of: slip, tx))
      }
      let entry = try slips.prepareEntry(
        of: slip, pin: pin, try intake(&dice), writtenAt: writtenAt, officer: officer.name, now: at)
      try await wiring.database.write { [slips, officer] tx in _ = try slips.enter(entry, by: officer, tx) }
    }
    guard let spoiled = printing.slips.last else { return printing.id }
    let voiding = try slips.prepareVoiding(spoiled.id, reason: "Kertas macet di pencetak.", now: now.adding(days: -3))
    try await wiring.database.write { [slips, officer] tx in _ = try slips.void(voiding, by: officer, tx) }
    return printing.id
  }

  private func visitHomes(_ dice: inout Dice) async throws {
    let today = wiring.reference.zone.day(of: now)
    for index in 0..<5 {
      let request = HomeVisitDesk.Request(
        area: area, name: names.person(&dice), village: nil, service: dice.pick(services)?.key.service ?? "",
        need: SpecialNeed.ofVisits[index % SpecialNeed.ofVisits.count],
        contact: HomeVisitContact(
          phone: "+62812" + String(10_000_000 + dice.roll(80_000_000)), address: names.address(&dice),
          note: "Rumah dekat musala."), wishedDay: today + index)
      let new = try visits.prepare(request, now: now.adding(days: -1))
      try await wiring.database.write { [visits, officer] tx in try visits.ask(new, by: officer, tx) }
      guard index > 1 else { continue }
      let plan = try visits.prepareStep(
        .planned, of: new.id, version: 1, day: today + 1, team: "\(names.person(&dice)), \(names.person(&dice))", now: now)
      try await wiring.database.write { [visits, officer] tx in try visits.take(plan, by: officer, tx) }
      guard index == 4 else { continue }
      let prepared = try visits.counter.prepare(try intake(&dice), as: IntakeWay(.homeVisit), now: now)
      let done = try visits.prepareStep(.done, of: new.id, version: 2, now: now)
      try await wiring.database.write { [visits, officer] tx in
        try visits.take(done, dossier: try visits.counter.receive(prepared, by: officer, tx), by: officer, tx)
      }
    }
  }
}
