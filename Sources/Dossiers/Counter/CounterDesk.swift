package import Civic
package import Core
package import Storage

/// What happens at the counter: taking files, finding people, and counting those who must be turned
/// away.
package struct CounterDesk: Sendable, AtWork {
  let workshop: Workshop

  package init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  /// What the officer typed.
  package struct Intake: Sendable {
    package let service: String
    package let area: AreaCode
    package let kind: ApplicantKind
    package let name: String
    package let village: AreaCode?
    package let applicant: Applicant
    package let priority: SpecialNeed?
    /// In which language the resident wants to be written to.
    package let language: Language
    /// The keys of the requirements that were handed in.
    package let received: Set<String>
    /// Whether completeness will be checked later: the clock then starts by itself after five days.
    package let checksLater: Bool
    /// What was answered about the resident's case.
    package let situation: Situation
    /// The size of the object, where a power of the service has a limit.
    package let amount: Int?

    package init(
      service: String, area: AreaCode, kind: ApplicantKind, name: String, village: AreaCode?, applicant: Applicant,
      priority: SpecialNeed? = nil, language: Language = .id, received: Set<String>, checksLater: Bool,
      situation: Situation = Situation(), amount: Int? = nil
    ) {
      self.service = service
      self.area = area
      self.kind = kind
      self.name = name
      self.village = village
      self.applicant = applicant
      self.priority = priority
      self.language = language
      self.received = received
      self.checksLater = checksLater
      self.situation = situation
      self.amount = amount
    }
  }

  /// An intake with everything made that must not be made inside a transaction.
  package struct Prepared: Sendable {
    let intake: Intake
    package let id: ID
    let code: PublicCode
    let sealed: SealedApplicant
    let arrival: ActDraft
    let completeness: ActDraft
    /// That it was written down later than it was received; nil where it was not.
    let entry: ActDraft?
    let channel: IntakeChannel
    let figureIDs: [ID]

    /// When it is written down.
    var writtenAt: Moment { (entry ?? arrival).at }
  }

  package func prepare(_ intake: Intake, as way: IntakeWay = .atCounter, now: Moment) throws -> Prepared {
    let (id, arrivedAt) = (way.id ?? randomness.id(at: now), way.at ?? now)
    var applicant = intake.applicant
    applicant.pin = (way.pin ?? Pin.random(randomness)).digits
    return Prepared(
      intake: intake, id: id, code: way.code ?? PublicCode(regency: regency, from: randomness),
      sealed: try SealedApplicant(applicant, id: id, regency: regency, secrets: secrets),
      arrival: try draft(arrivedAt), completeness: try draft(arrivedAt),
      entry: way.at == nil ? nil : try draft(now, reason: way.note), channel: way.channel,
      figureIDs: [randomness.id(at: now), randomness.id(at: now)])
  }

  private func draft(_ at: Moment, reason: String = "") throws -> ActDraft {
    try ActDraft(at: at, reason: reason, regency: regency, secrets: secrets, randomness: randomness)
  }

  /// Takes a file. In the same visit the counter says it is complete, or names what is missing.
  /// - Returns: the id of the dossier.
  /// - Throws: `Problem.notAllowed` outside the officer's office, `.notFound` for a service that is not
  ///   offered.
  package func receive(_ prepared: Prepared, by actor: Actor, _ tx: Transaction) throws -> ID {
    let (intake, now) = (prepared.intake, prepared.arrival.at)
    let data = try reference.data(in: tx)
    let calendar = data.calendar(of: intake.area)
    let today = calendar.zone.day(of: prepared.writtenAt)
    guard actor.may(.receive, in: intake.area, on: today), data.openOffice(of: intake.area) != nil else {
      throw Problem.notAllowed
    }
    guard let terms = try asks.offered(intake.area, tx).first(where: { $0.key.service == intake.service }) else {
      throw Problem.serviceNotOffered
    }
    let papers = terms.papers(in: intake.situation)
    let missing = papers.filter { $0.isRequired && !intake.received.contains($0.requirement.key) }.map(\.requirement)
    let state: DossierState = intake.checksLater ? .unchecked : missing.isEmpty ? .running : .incomplete
    let dossier = Dossier(
      id: prepared.id, code: prepared.code.compact, area: intake.area, terms: terms.key, promise: terms.promise,
      applicant: intake.kind, name: intake.name, village: intake.village, receivedAt: now, receivedBy: actor.account,
      channel: prepared.channel, priority: intake.priority, language: intake.language, state: state,
      step: state == .running ? DossierRules.firstDesk(of: terms) : .counter, startedAt: nil,
      firstDue: .distant, due: .distant, decision: nil, decidedAt: nil, agendaNumber: nil, isWarned: false,
      isEscalated: false, version: 1)
    let arrival = Arrival(
      dossier: dossier, sealed: prepared.sealed,
      papers: Dictionary(papers.map { ($0.requirement.key, intake.received.contains($0.requirement.key)) }) {
        first, _ in first
      },
      missing: missing.map(\.key), actor: actor.account,
      capacity: DossierRules.capacity(of: actor, at: .counter, in: dossier.area, on: today), amount: intake.amount,
      received: prepared.arrival, completeness: prepared.completeness, entry: prepared.entry, figureIDs: prepared.figureIDs)
    try ledger.receive(arrival, terms: terms, calendar: calendar, tx)
    return dossier.id
  }

  /// Why someone had to go without being served.
  package enum TurnAwayReason: String, Sendable, CaseIterable {
    case notOurs, paperMissing, systemDown, other
  }

  /// Counts someone who had to be turned away. Nothing about the person is kept.
  package func turnAway(
    _ reason: TurnAwayReason, service: String, area: AreaCode, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction
  ) throws {
    let day = try reference.data(in: tx).calendar(of: area).zone.day(of: now)
    guard actor.may(.receive, in: area, on: day), ids.count >= 5 else { throw Problem.notAllowed }
    try tx.run(
      """
      INSERT INTO turn_away (regency, id, area, at, day, reason, service, actor)
      VALUES (\(regency), \(ids[0]), \(area), \(now), \(day), \(reason.rawValue), \(service), \(actor.account))
      """)
    try tx.count(
      [
        FigureDelta(area: area.text, measure: Measure.turnedAway.name, day: day),
        FigureDelta(area: area.text, measure: Measure.turnedAway.name(of: reason.rawValue), day: day),
      ] + (service.isEmpty ? [] : [FigureDelta(area: area.text, measure: Measure.turnedAwayFor.name(of: service), day: day)]),
      regency: regency, ids: [ids[1], ids[2], ids[4]])
    try tx.record(
      Event(
        id: ids[3], at: now, actor: actor.account, kind: "turn-away.counted",
        record: RecordKey("turn_away", regency: regency, id: ids[0]), codes: ["reason": reason.rawValue]))
  }

  /// Finds earlier dossiers of a person by NIK, telephone or the beginning of the name.
  package func find(_ typed: String, village: AreaCode?, by actor: Actor, on day: Day, _ tx: Transaction) throws -> [Dossier] {
    let areas = actor.areas(for: .receive, on: day)
    if let nik = NIK(typed) {
      return try DossierStore.dossiers(
        withKey: Blob(secrets.lookup(nik.digits, purpose: "nik")), regency: regency, in: areas, tx)
    }
    if let phone = Phone(typed) {
      return try DossierStore.dossiers(
        withKey: Blob(secrets.lookup(phone.digits, purpose: "phone")), regency: regency, in: areas, tx)
    }
    let key = folded(typed)
    guard key.count >= 3 else { return [] }
    return try areas.flatMap {
      try DossierStore.dossiers(nameBeginning: key, village: village, regency: regency, area: $0, tx)
    }
  }
}

extension Problem {
  static let serviceNotOffered = Problem(
    .notFound, "service.not-offered",
    Text(id: "Layanan ini tidak sedang ditawarkan.", en: "This service is not offered now."),
    remedy: Text(id: "Pilih layanan lain dari daftar.", en: "Choose another service from the list."))
}
