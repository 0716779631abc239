import Civic
import Core
import Storage

/// The statements on the map. Each list has an end: there are as many rows as services, offices and years.
enum MapStore {
  /// The most services the inventory holds beside the catalogue.
  static let mostServices = 300

  // Services

  static func entries(regency: Int, _ tx: Transaction) throws -> [MapEntry] {
    try tx.all(
      """
      SELECT service, name, affair, aspect, kind, office, closed FROM map_service WHERE regency = \(regency)
      ORDER BY service LIMIT \(mostServices * 2)
      """
    ) { row in
      MapEntry(
        service: row.text(0), name: row.text(1), affair: row.text(2),
        aspect: row.textOrNil(3).flatMap(PowerAspect.init(rawValue:)),
        kind: try row.value(4, as: ServiceKind.self), office: row.text(5), isClosed: row.bool(6))
    }
  }

  static func id(ofService service: String, regency: Int, _ tx: Transaction) throws -> ID? {
    try tx.first("SELECT id FROM map_service WHERE regency = \(regency) AND service = \(service)") { try $0.id(0) }
  }

  static func save(_ entry: MapEntry, id: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO map_service (regency, service, id, name, affair, aspect, kind, office, closed)
      VALUES (\(regency), \(entry.service), \(id), \(entry.name), \(entry.affair), \(entry.aspect?.rawValue),
        \(entry.kind.rawValue), \(entry.office), \(entry.isClosed))
      ON CONFLICT (regency, service) DO UPDATE SET name = excluded.name, affair = excluded.affair,
        aspect = excluded.aspect, kind = excluded.kind, office = excluded.office, closed = excluded.closed
      """)
  }

  // Criteria

  /// What was answered, by service.
  static func answers(regency: Int, _ tx: Transaction) throws -> [String: [CriterionAnswer]] {
    let rows = try tx.all(
      """
      SELECT service, criterion, answer, evidence, at, actor FROM map_answer WHERE regency = \(regency)
      ORDER BY service, criterion LIMIT \(mostServices * 20)
      """
    ) { (service: $0.text(0), answer: try answer($0)) }
    return Dictionary(grouping: rows, by: \.service).mapValues { $0.map(\.answer) }
  }

  static func answers(of service: String, regency: Int, _ tx: Transaction) throws -> [CriterionAnswer] {
    try tx.all(
      """
      SELECT service, criterion, answer, evidence, at, actor FROM map_answer
      WHERE regency = \(regency) AND service = \(service) ORDER BY criterion
      """
    ) { try answer($0) }
  }

  private static func answer(_ row: borrowing Row) throws -> CriterionAnswer {
    let said = row.text(2)
    return CriterionAnswer(
      try row.value(1, as: Criterion.self), isMet: said == "unknown" ? nil : said == "yes", evidence: row.text(3),
      at: row.moment(4), by: try row.id(5))
  }

  static func id(of criterion: Criterion, _ service: String, regency: Int, _ tx: Transaction) throws -> ID? {
    try tx.first(
      """
      SELECT id FROM map_answer
      WHERE regency = \(regency) AND service = \(service) AND criterion = \(criterion.rawValue)
      """
    ) { try $0.id(0) }
  }

  static func save(_ answer: CriterionAnswer, of service: String, id: ID, regency: Int, _ tx: Transaction) throws {
    let said = answer.isMet.map { $0 ? "yes" : "no" } ?? "unknown"
    try tx.run(
      """
      INSERT INTO map_answer (regency, service, criterion, id, answer, evidence, at, actor)
      VALUES (\(regency), \(service), \(answer.criterion.rawValue), \(id), \(said), \(answer.evidence), \(answer.at),
        \(answer.by))
      ON CONFLICT (regency, service, criterion) DO UPDATE SET answer = excluded.answer,
        evidence = excluded.evidence, at = excluded.at, actor = excluded.actor
      """)
  }

  // Offices

  static func offices(regency: Int, _ tx: Transaction) throws -> [AreaCode: OfficeFacts] {
    let rows = try tx.all(
      """
      SELECT area, metres, minutes, fare, ways, staff, source, computer, line, electricity, counter, archive
      FROM map_office WHERE regency = \(regency) ORDER BY area LIMIT 1000
      """
    ) { row in (area: try row.value(0, as: AreaCode.self), facts: facts(row)) }
    return Dictionary(rows.map { ($0.area, $0.facts) }) { first, _ in first }
  }

  static func office(_ area: AreaCode, regency: Int, _ tx: Transaction) throws -> (id: ID, facts: OfficeFacts)? {
    try tx.first(
      """
      SELECT area, metres, minutes, fare, ways, staff, source, computer, line, electricity, counter, archive, id
      FROM map_office WHERE regency = \(regency) AND area = \(area)
      """
    ) { (id: try $0.id(12), facts: facts($0)) }
  }

  private static func facts(_ row: borrowing Row) -> OfficeFacts {
    var facilities: [Facility: Bool] = [:]
    for (index, facility) in Facility.allCases.enumerated() {
      if let has = row.intOrNil(Int32(7 + index)) { facilities[facility] = has == 1 }
    }
    return OfficeFacts(
      metres: row.intOrNil(1), minutes: row.intOrNil(2), fare: row.intOrNil(3).map { Money(rupiah: $0) }, ways: row.intOrNil(4),
      staff: row.intOrNil(5), facilities: facilities, source: row.text(6))
  }

  static func save(_ facts: OfficeFacts, of area: AreaCode, id: ID, regency: Int, _ tx: Transaction) throws {
    let has = facts.facilities
    try tx.run(
      """
      INSERT INTO map_office (regency, area, id, metres, minutes, fare, ways, staff, computer, line, electricity, counter,
        archive, source)
      VALUES (\(regency), \(area), \(id), \(facts.metres), \(facts.minutes), \(facts.fare), \(facts.ways), \(facts.staff),
        \(has[.computer]), \(has[.line]), \(has[.electricity]), \(has[.counter]), \(has[.archive]), \(facts.source))
      ON CONFLICT (regency, area) DO UPDATE SET metres = excluded.metres, minutes = excluded.minutes,
        fare = excluded.fare, ways = excluded.ways, staff = excluded.staff, computer = excluded.computer,
        line = excluded.line, electricity = excluded.electricity, counter = excluded.counter,
        archive = excluded.archive, source = excluded.source
      """)
  }
}
