package import Civic
package import Core
package import Storage

/// What the office does about people who cannot come: notes who asks, plans who goes, and takes the file there.
package struct HomeVisitDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  package var counter: CounterDesk { CounterDesk(workshop) }

  /// What was asked, at the counter or by telephone.
  package struct Request: Sendable {
    package let area: AreaCode
    package let name: String
    package let village: AreaCode?
    package let service: String
    package let dossier: ID?
    package let need: SpecialNeed?
    package let contact: HomeVisitContact
    package let wishedDay: Day

    package init(
      area: AreaCode, name: String, village: AreaCode?, service: String, dossier: ID? = nil, need: SpecialNeed?,
      contact: HomeVisitContact, wishedDay: Day
    ) {
      self.area = area
      self.name = name
      self.village = village
      self.service = service
      self.dossier = dossier
      self.need = need
      self.contact = contact
      self.wishedDay = wishedDay
    }
  }

  /// A request with everything made that must not be made inside a transaction.
  package struct NewVisit: Sendable {
    package let id: ID
    let at: Moment
    let request: Request
    let phone: Blob?
    let phoneKey: Blob?
    let address: Blob?
    let note: Blob?
    let ids: [ID]
  }

  package func prepare(_ request: Request, now: Moment) throws -> NewVisit {
    let id = randomness.id(at: now)
    func seal(_ text: String, _ column: StaticString) throws -> Blob? {
      text.isEmpty ? nil : try secrets.seal(text, at: HomeVisitStore.place(regency, id, column))
    }
    let contact = request.contact
    return NewVisit(
      id: id, at: now, request: request, phone: try seal(contact.phone, "phone"),
      phoneKey: contact.phone.isEmpty ? nil : Blob(secrets.lookup(contact.phone, purpose: "phone")),
      address: try seal(contact.address, "address"), note: try seal(contact.note, "note"), ids: newIDs(now))
  }

  /// An event's id, and those of two figures.
  private func newIDs(_ now: Moment) -> [ID] { (0..<3).map { _ in randomness.id(at: now) } }

  /// Notes a request.
  /// - Throws: `Problem.notAllowed` outside the officer's office, `.homeVisitDay` for a day that cannot be.
  package func ask(_ new: NewVisit, by actor: Actor, _ tx: Transaction) throws {
    let (area, today) = (new.request.area, reference.zone.day(of: new.at))
    let data = try reference.data(in: tx)
    guard actor.may(.receive, in: area, on: today), data.openOffice(of: area) != nil else { throw Problem.notAllowed }
    guard HomeVisitRules.isDay(new.request.wishedDay, from: today) else { throw Problem.homeVisitDay }
    if let dossier = new.request.dossier {
      guard try DossierStore.dossier(dossier, regency: regency, in: [area], tx) != nil else { throw Problem.notFound }
    }
    try HomeVisitStore.insert(new, by: actor.account, regency: regency, tx)
    try note(.requested, new.id, area, new.ids, at: new.at, by: actor, tx)
  }

  /// Counts what became of a request, and writes its event.
  private func note(
    _ state: HomeVisit.State, _ id: ID, _ area: AreaCode, _ ids: [ID], at now: Moment, by actor: Actor, _ tx: Transaction
  ) throws {
    let day = try reference.data(in: tx).calendar(of: area).zone.day(of: now)
    try tx.count(
      [FigureDelta(area: area.text, measure: Measure.homeVisit.name(of: state.rawValue), day: day)], regency: regency,
      ids: [ids[1]])
    try tx.record(
      Event(
        id: ids[0], at: now, actor: actor.account, kind: "home-visit.\(state.rawValue)",
        record: RecordKey("home_visit", regency: regency, id: id), fields: ["state"], codes: ["state": state.rawValue]))
  }

  /// The visits of an office.
  package struct Overview: Sendable {
    package let requested: [HomeVisit]
    package let planned: [HomeVisit]
    /// How many came to each state this month.
    package let counts: [HomeVisit.State: Int]
    package let services: [String: Text]
    package let zone: Zone
  }

  package func overview(for actor: Actor, on today: Day, _ tx: Transaction) throws -> Overview {
    let areas = actor.areas(for: .receive, on: today)
    let measures = HomeVisit.State.allCases.map { Measure.homeVisit.name(of: $0.rawValue) }
    var counts: [HomeVisit.State: Int] = [:]
    for area in areas {
      let figures = try tx.figures(
        regency: regency, area: area.text, measures: measures, from: today.monthStart, through: today.monthStart, monthly: true)
      for state in HomeVisit.State.allCases {
        counts[state, default: 0] += figures.filter { $0.measure == Measure.homeVisit.name(of: state.rawValue) }.reduce(0) {
          $0 + $1.n
        }
      }
    }
    let names = try asks.everOffered(tx).map { ($0.key.service, $0.name) }
    return Overview(
      requested: try areas.flatMap { try HomeVisitStore.requested(area: $0, regency: regency, tx) },
      planned: try areas.flatMap { try HomeVisitStore.planned(area: $0, regency: regency, tx) }, counts: counts,
      services: Dictionary(names) { first, _ in first }, zone: reference.zone)
  }

  /// - Throws: `Problem.notFound` outside the person's areas.
  package func visit(_ id: ID, for actor: Actor, now: Moment, _ tx: Transaction) throws -> HomeVisit {
    guard let visit = try HomeVisitStore.visit(id, regency: regency, tx),
      actor.may(.receive, in: visit.area, on: reference.zone.day(of: now))
    else { throw Problem.notFound }
    return visit
  }

  /// What becomes of a visit, with everything made that must not be made inside a transaction.
  package struct Step: Sendable {
    let id: ID
    let version: Int
    let state: HomeVisit.State
    let day: Day?
    let team: String
    let reason: Blob?
    let at: Moment
    let ids: [ID]
  }

  /// - Parameters:
  ///   - version: of the visit as the person saw it.
  ///   - reason: why it is refused, or how it ended without a file.
  package func prepareStep(
    _ state: HomeVisit.State, of id: ID, version: Int, day: Day? = nil, team: String = "", reason: String = "", now: Moment
  ) throws -> Step {
    Step(
      id: id, version: version, state: state, day: day, team: team,
      reason: reason.isEmpty ? nil : try secrets.seal(reason, at: HomeVisitStore.place(regency, id, "reason")), at: now,
      ids: newIDs(now))
  }

  /// - Parameter dossier: the file that was taken at the home.
  /// - Throws: `Problem.notFound` outside the person's areas, `.changed` if someone else was quicker,
  ///   `.notAllowed` for what is over, `.homeVisitDay` for a day that cannot be.
  package func take(_ step: Step, dossier: ID? = nil, by actor: Actor, _ tx: Transaction) throws {
    let visit = try visit(step.id, for: actor, now: step.at, tx)
    guard visit.version == step.version else { throw Problem.changed }
    guard HomeVisitRules.may(step.state, after: visit.state) else { throw Problem.notAllowed }
    if step.state == .planned {
      guard let day = step.day, HomeVisitRules.isDay(day, from: reference.zone.day(of: step.at)) else {
        throw Problem.homeVisitDay
      }
    }
    guard
      try HomeVisitStore.update(
        visit, to: step.state, day: step.day ?? visit.plannedDay, team: step.team.isEmpty ? visit.team : step.team,
        dossier: dossier ?? visit.dossier, reason: step.reason, at: step.at, by: actor.account, regency: regency, tx)
    else { throw Problem.changed }
    try note(step.state, visit.id, visit.area, step.ids, at: step.at, by: actor, tx)
  }

  /// A visit with what is needed to find the door.
  package struct Line: Sendable {
    package let visit: HomeVisit
    package let contact: HomeVisitContact
    package let village: String
  }

  /// The doors of a day, or of one visit, in clear. That they were read stands in the log.
  /// - Parameters:
  ///   - visit: one only; nil: all that are planned for the day in the person's offices.
  ///   - ids: two new ids.
  package func doors(
    on day: Day, visit id: ID?, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction
  ) throws -> [Line] {
    let data = try reference.data(in: tx)
    let areas = actor.areas(for: .receive, on: reference.zone.day(of: now))
    let one = try id.map { [try visit($0, for: actor, now: now, tx)] }
    guard ids.count >= 2, let area = one?.first?.area ?? areas.first else { throw Problem.notAllowed }
    let visits = try one ?? areas.flatMap { try HomeVisitStore.planned(area: $0, day: day, regency: regency, tx) }
    try tx.run(
      """
      INSERT INTO home_visit_read (regency, id, area, day, at, actor, visits)
      VALUES (\(regency), \(ids[0]), \(area), \(day), \(now), \(actor.account), \(visits.count))
      """)
    try tx.record(
      Event(
        id: ids[1], at: now, actor: actor.account, kind: "home-visit.read",
        record: RecordKey("home_visit_read", regency: regency, id: ids[0]), codes: ["visits": "\(visits.count)"]))
    return try visits.map { visit in
      Line(
        visit: visit, contact: try HomeVisitStore.contact(of: visit.id, regency: regency, secrets: secrets, tx),
        village: visit.village.map(data.name) ?? "")
    }
  }

  /// What the counter would ask again at the door is taken from the request where the form left it empty.
  package func completed(_ intake: CounterDesk.Intake, from contact: HomeVisitContact) -> CounterDesk.Intake {
    var applicant = intake.applicant
    if applicant.address.isEmpty { applicant.address = contact.address }
    if applicant.phone.isEmpty { applicant.phone = contact.phone }
    return CounterDesk.Intake(
      service: intake.service, area: intake.area, kind: intake.kind, name: intake.name, village: intake.village,
      applicant: applicant, priority: intake.priority, language: intake.language, received: intake.received,
      checksLater: intake.checksLater, situation: intake.situation,
      amount: intake.amount)
  }
}
