import Civic
import Core
import Storage

/// The statements on decrees, powers and what came of them.
enum RegisterStore {
  static let decreeColumns: SQL =
    "d.id, d.number, d.title, d.giver, d.issued, d.from_day, d.through_day, d.basis, d.open_files, d.giver_area"
  static let decreeWidth: Int32 = 10

  static let powerColumns: SQL = """
    p.id, p.decree, p.service, p.source, p.kind, p.aspect, p.affair, p.reach, p.limit_unit, p.limit_most, p.signer,
    p.technical_office, p.reporting, p.passed_on_by, p.from_day, p.through_day, p.replaces
    """

  static func decree(_ row: borrowing Row) throws -> Decree {
    Decree(
      id: try row.id(0), number: row.text(1), title: row.text(2), giver: row.text(3),
      giverArea: try row.isNull(9) ? nil : row.value(9, as: AreaCode.self), issued: try row.day(4), from: try row.day(5),
      through: try row.day(6), basis: row.text(7),
      openFiles: try row.value(8, as: Authority.OpenFiles.self))
  }

  static func power(_ row: borrowing Row, from start: Int32 = 0, areas: [AreaCode] = []) throws -> Power {
    let unit = row.textOrNil(start + 8).flatMap(ObjectUnit.init(rawValue:))
    let most = row.intOrNil(start + 9)
    return Power(
      id: try row.id(start), decree: try row.id(start + 1), service: row.text(start + 2),
      source: try row.value(start + 3, as: PowerSource.self), kind: try row.value(start + 4, as: ServiceKind.self),
      aspect: try row.value(start + 5, as: PowerAspect.self), affair: row.text(start + 6),
      reach: try row.value(start + 7, as: PowerReach.self),
      limit: unit.flatMap { unit in most.map { ObjectLimit(unit: unit, most: $0) } }, areas: areas,
      signer: try row.value(start + 10, as: Role.self), technicalOffice: row.text(start + 11), reporting: row.text(start + 12),
      passedOnBy: row.text(start + 13), from: try row.day(start + 14), through: try row.day(start + 15),
      replaces: try row.idOrNil(start + 16))
  }

  // What is asked for

  /// The powers over a service at an office as they stand on a day, the newest decree first. One step into an index,
  /// however long the history.
  static func candidates(
    of service: String, at area: AreaCode, on day: Day, regency: Int, _ tx: Transaction
  ) throws -> [AuthorityRules.Candidate] {
    try tx.all(
      """
      SELECT \(decreeColumns), s.standing, \(powerColumns) FROM power_segment s
      JOIN power p ON p.regency = s.regency AND p.id = s.power
      JOIN decree d ON d.regency = p.regency AND d.id = p.decree
      WHERE s.regency = \(regency) AND s.area = \(area) AND s.service = \(service) AND s.from_day = (
        SELECT MAX(t.from_day) FROM power_segment t
        WHERE t.regency = \(regency) AND t.area = \(area) AND t.service = \(service) AND t.from_day <= \(day))
      ORDER BY s.rank
      """
    ) { try candidate($0) }
  }

  /// A row that begins with the decree, the standing and the power.
  static func candidate(_ row: borrowing Row) throws -> AuthorityRules.Candidate {
    AuthorityRules.Candidate(
      power: try power(row, from: decreeWidth + 1), decree: try decree(row),
      standing: try row.value(decreeWidth, as: PowerTimeline.Standing.self))
  }

  static func decree(_ id: ID, regency: Int, _ tx: Transaction) throws -> Decree? {
    try tx.first("SELECT \(decreeColumns) FROM decree d WHERE d.regency = \(regency) AND d.id = \(id)", decree)
  }

  static func decree(number: String, regency: Int, _ tx: Transaction) throws -> Decree? {
    try tx.first("SELECT \(decreeColumns) FROM decree d WHERE d.regency = \(regency) AND d.number = \(number)", decree)
  }

  /// Decrees, the newest first.
  static func decrees(before place: (issued: Day, id: ID)?, limit: Int, regency: Int, _ tx: Transaction) throws -> [Decree] {
    let cursor: SQL = place.map { "AND (d.issued, d.id) < (\($0.issued), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT \(decreeColumns) FROM decree d WHERE d.regency = \(regency) \(cursor)
      ORDER BY d.issued DESC, d.id DESC LIMIT \(limit)
      """, decree)
  }

  static func power(_ id: ID, regency: Int, _ tx: Transaction) throws -> Power? {
    let areas = try areas(of: id, regency: regency, tx)
    return try tx.first("SELECT \(powerColumns) FROM power p WHERE p.regency = \(regency) AND p.id = \(id)") { row in
      try power(row, areas: areas)
    }
  }

  /// The powers of a decree, by service.
  static func powers(of decree: ID, regency: Int, _ tx: Transaction) throws -> [Power] {
    let found = try tx.all(
      """
      SELECT \(powerColumns) FROM power p WHERE p.regency = \(regency) AND p.decree = \(decree) ORDER BY p.service, p.id
      """
    ) { try power($0) }
    return try found.map { $0.with(areas: try areas(of: $0.id, regency: regency, tx)) }
  }

  static func areas(of power: ID, regency: Int, _ tx: Transaction) throws -> [AreaCode] {
    try tx.all("SELECT area FROM power_area WHERE regency = \(regency) AND power = \(power) ORDER BY area") {
      try $0.value(0, as: AreaCode.self)
    }
  }

  static func changes(of power: ID, regency: Int, _ tx: Transaction) throws -> [PowerChange] {
    try tx.all("SELECT kind, day, at FROM power_change WHERE regency = \(regency) AND power = \(power) ORDER BY position") {
      PowerChange(try $0.value(0, as: PowerChange.Kind.self), day: try $0.day(1), at: $0.moment(2))
    }
  }

  // What is written

  static func insert(_ decree: Decree, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO decree (regency, id, number, title, giver, issued, from_day, through_day, basis, open_files,
        giver_area)
      VALUES (\(regency), \(decree.id), \(decree.number), \(decree.title), \(decree.giver), \(decree.issued), \(decree.from),
        \(decree.through), \(decree.basis), \(decree.openFiles.rawValue), \(decree.giverArea))
      """)
  }

  static func insert(_ power: Power, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO power (regency, id, decree, service, source, kind, aspect, affair, reach, limit_unit, limit_most, signer,
        technical_office, reporting, passed_on_by, from_day, through_day, replaces)
      VALUES (\(regency), \(power.id), \(power.decree), \(power.service), \(power.source.rawValue), \(power.kind.rawValue),
        \(power.aspect.rawValue), \(power.affair), \(power.reach.rawValue), \(power.limit?.unit.rawValue),
        \(power.limit?.most), \(power.signer.rawValue), \(power.technicalOffice), \(power.reporting), \(power.passedOnBy),
        \(power.from), \(power.through), \(power.replaces))
      """)
    for area in power.areas {
      try tx.run("INSERT INTO power_area (regency, power, area) VALUES (\(regency), \(power.id), \(area))")
    }
  }

  /// What a change rests on.
  struct ChangeNote {
    let actor: ID?
    /// The number of the decree that orders it.
    let decree: String
    let reason: String
  }

  static func insert(_ change: PowerChange, _ note: ChangeNote, of power: ID, regency: Int, _ tx: Transaction) throws {
    let position = try tx.first(
      "SELECT MAX(position) FROM power_change WHERE regency = \(regency) AND power = \(power)"
    ) { $0.intOrNil(0) }
    try tx.run(
      """
      INSERT INTO power_change (regency, power, position, kind, day, at, actor, decree, reason)
      VALUES (\(regency), \(power), \(((position ?? nil) ?? 0) + 1), \(change.kind.rawValue), \(change.day), \(change.at),
        \(note.actor), \(note.decree), \(note.reason))
      """)
  }
}

extension Power {
  func with(areas: [AreaCode]) -> Power {
    Power(
      id: id, decree: decree, service: service, source: source, kind: kind, aspect: aspect, affair: affair, reach: reach,
      limit: limit, areas: areas, signer: signer, technicalOffice: technicalOffice, reporting: reporting,
      passedOnBy: passedOnBy, from: from, through: through, replaces: replaces)
  }
}
