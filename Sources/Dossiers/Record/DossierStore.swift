import Civic
import Core
import Storage

/// The statements on dossiers. Every read that serves a person takes the areas in which they may look;
/// a record outside reads as not there.
enum DossierStore {
  static let columns: SQL = """
    d.id, d.code, d.area, d.service, d.service_version, d.promise, d.applicant, d.name, d.village,
    d.received_at, d.received_by, d.state, d.step, d.started_at, d.first_due, d.due, d.decision,
    d.decided_at, d.agenda_number, d.warned, d.escalated, d.version, d.channel, d.priority, d.language,
    d.hop, d.hop_due
    """

  /// How many columns those are.
  static let columnCount: Int32 = 27

  static func make(_ row: borrowing Row) throws -> Dossier {
    Dossier(
      id: try row.id(0), code: row.text(1), area: try row.value(2, as: AreaCode.self),
      terms: ServiceTerms.Key(service: row.text(3), version: row.int(4)),
      promise: PromiseLength(row.text(5)) ?? .workingDays(1), applicant: try row.value(6, as: ApplicantKind.self),
      name: row.text(7), village: row.textOrNil(8).flatMap { AreaCode($0) }, receivedAt: row.moment(9),
      receivedBy: try row.id(10), channel: try row.value(22, as: IntakeChannel.self),
      priority: row.textOrNil(23).flatMap(SpecialNeed.init(rawValue:)), language: Language(rawValue: row.text(24)) ?? .id,
      state: try row.value(11, as: DossierState.self),
      step: try row.value(12, as: DossierStep.self), startedAt: row.momentOrNil(13), firstDue: row.moment(14),
      due: row.moment(15), decision: row.textOrNil(16).flatMap(Decision.init(rawValue:)),
      decidedAt: row.momentOrNil(17), agendaNumber: row.intOrNil(18), isWarned: row.bool(19), isEscalated: row.bool(20),
      version: row.int(21), away: try row.idOrNil(25).map { Away(hop: $0, due: row.momentOrNil(26)) })
  }

  static func dossier(_ id: ID, regency: Int, in areas: [AreaCode], _ tx: Transaction) throws -> Dossier? {
    let found = try tx.first("SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.id = \(id)", make)
    guard let found, areas.contains(where: { $0.contains(found.area) }) else { return nil }
    return found
  }

  /// The program's own look-up, for jobs.
  static func dossier(_ id: ID, regency: Int, _ tx: Transaction) throws -> Dossier? {
    try tx.first("SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.id = \(id)", make)
  }

  /// The newest, by their ids.
  static func newest(_ count: Int, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all("SELECT id FROM dossier WHERE regency = \(regency) ORDER BY id DESC LIMIT \(count)") { try $0.id(0) }
  }

  static func dossier(code: PublicCode, _ tx: Transaction) throws -> Dossier? {
    try tx.first(
      "SELECT \(columns) FROM dossier d WHERE d.regency = \(code.regency) AND d.code = \(code.compact)", make)
  }

  static func dossiers(_ ids: [ID], regency: Int, _ tx: Transaction) throws -> [ID: Dossier] {
    let rows = try tx.all(
      "SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.id IN \(ids)", make)
    return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
  }

  static func insert(_ dossier: Dossier, _ sealed: SealedApplicant, receivedOn day: Day, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO dossier (regency, id, code, area, service, service_version, promise, applicant, name, name_key,
        village, nik, nik_key, phone, phone_key, address, purpose, proxy, pin, pin_failures, pin_given_at,
        pin_given_by, received_at, received_day, received_by, state, step, started_at, first_due, due, late,
        office_minutes, warned, escalated, version, email, channel, priority, language, family, family_key)
      VALUES (\(regency), \(dossier.id), \(dossier.code), \(dossier.area), \(dossier.terms.service),
        \(dossier.terms.version), \(dossier.promise.text), \(dossier.applicant.rawValue), \(dossier.name),
        \(folded(dossier.name)), \(dossier.village), \(sealed.nik), \(sealed.nikKey), \(sealed.phone),
        \(sealed.phoneKey), \(sealed.address), \(sealed.purpose), \(sealed.proxy), \(sealed.pin), 0,
        \(dossier.receivedAt), \(dossier.receivedBy), \(dossier.receivedAt), \(day), \(dossier.receivedBy),
        \(dossier.state.rawValue), \(dossier.step.rawValue), \(dossier.startedAt), \(dossier.firstDue), \(dossier.due),
        0, 0, 0, 0, 1, \(sealed.email), \(dossier.channel.rawValue), \(dossier.priority?.rawValue),
        \(dossier.language.rawValue), \(sealed.family), \(sealed.familyKey))
      """)
  }

  /// Saves what an act changed, if nobody else has changed the dossier since it was read.
  /// - Throws: `Problem.changed` if someone has.
  static func update(
    _ dossier: Dossier, decided: DecidedFacts?, makesVersion: Bool, regency: Int, _ tx: Transaction
  ) throws {
    let changed = try tx.run(
      """
      UPDATE dossier SET state = \(dossier.state.rawValue), step = \(dossier.step.rawValue),
        started_at = \(dossier.startedAt), first_due = \(dossier.firstDue), due = \(dossier.due),
        decision = \(dossier.decision?.rawValue), decided_at = \(dossier.decidedAt),
        warned = \(dossier.isWarned), escalated = \(dossier.isEscalated),
        hop = \(dossier.away?.hop), hop_due = \(dossier.away?.due), version = version + \(makesVersion ? 1 : 0)
      WHERE regency = \(regency) AND id = \(dossier.id) AND version = \(dossier.version)
      """)
    guard changed == 1 else { throw Problem.changed }
    guard let decided else { return }
    // A number that was given stays with the file, also where the decision is made anew.
    let number = decided.agendaNumber
    try tx.run(
      """
      UPDATE dossier SET decided_day = \(decided.day), late = \(decided.isLate),
        office_minutes = \(decided.officeMinutes), agenda_year = COALESCE(agenda_year, \(number.map { _ in decided.day.year })),
        agenda_number = COALESCE(agenda_number, \(number))
      WHERE regency = \(regency) AND id = \(dossier.id)
      """)
  }

  /// What is known once a dossier is decided.
  struct DecidedFacts {
    let day: Day
    let isLate: Bool
    let officeMinutes: Int
    let agendaNumber: Int?
    let manner: DecisionManner
    /// What was counted of a decision that no longer stands.
    var before: Counted?

    var counted: Counted { Counted(day: day, isLate: isLate, officeMinutes: officeMinutes, manner: manner) }
  }

  /// A decision as the figures have it.
  struct Counted {
    let day: Day
    let isLate: Bool
    let officeMinutes: Int
    let manner: DecisionManner
  }

  /// What the figures have of a dossier; nil if it was never decided. It outlives a decision that fell.
  /// - Parameter manner: of that decision.
  static func counted(_ dossier: ID, _ manner: DecisionManner, regency: Int, _ tx: Transaction) throws -> Counted? {
    try tx.first(
      """
      SELECT decided_day, late, office_minutes FROM dossier
      WHERE regency = \(regency) AND id = \(dossier) AND decided_day IS NOT NULL
      """
    ) { Counted(day: try $0.day(0), isLate: $0.bool(1), officeMinutes: $0.int(2), manner: manner) }
  }

  /// The next number of an office's agenda book; it begins anew each year.
  static func nextAgendaNumber(area: AreaCode, year: Int, regency: Int, _ tx: Transaction) throws -> Int {
    let last = try tx.first(
      """
      SELECT agenda_number FROM dossier
      WHERE regency = \(regency) AND area = \(area) AND agenda_year = \(year) AND agenda_number IS NOT NULL
      ORDER BY agenda_number DESC LIMIT 1
      """
    ) { $0.int(0) }
    return (last ?? 0) + 1
  }

  static func requirements(of dossier: ID, regency: Int, _ tx: Transaction) throws -> [String: Bool] {
    let rows = try tx.all(
      """
      SELECT key, received FROM dossier_requirement
      WHERE regency = \(regency) AND dossier = \(dossier) ORDER BY key
      """
    ) { ($0.text(0), $0.bool(1)) }
    return Dictionary(rows) { first, _ in first }
  }

  /// Takes a paper off the list of a case that does without it.
  static func remove(_ requirement: String, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      "DELETE FROM dossier_requirement WHERE regency = \(regency) AND dossier = \(dossier) AND key = \(requirement)")
  }

  static func set(_ requirement: String, received: Bool, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO dossier_requirement (regency, dossier, key, received)
      VALUES (\(regency), \(dossier), \(requirement), \(received))
      ON CONFLICT (regency, dossier, key) DO UPDATE SET received = excluded.received
      """)
  }
}
