import Civic
import Core
import Storage

extension MapStore {
  /// A number of a sheet, with where it stands.
  struct Number: Sendable, Hashable {
    let service: String
    let area: AreaCode
    let sheet: Demand.Sheet
  }

  /// What sheets say of some kecamatan in some years.
  static func numbers(at areas: [AreaCode], in years: [Int], regency: Int, _ tx: Transaction) throws -> [Number] {
    try tx.all(
      """
      SELECT service, area, year, n, source FROM map_demand
      WHERE regency = \(regency) AND year IN \(years) AND area IN \(areas)
      """
    ) {
      Number(
        service: $0.text(0), area: try $0.value(1, as: AreaCode.self),
        sheet: Demand.Sheet(year: $0.int(2), count: $0.int(3), source: $0.text(4)))
    }
  }

  static func number(
    of service: String, at area: AreaCode, in year: Int, regency: Int, _ tx: Transaction
  ) throws -> (id: ID, sheet: Demand.Sheet)? {
    try tx.first(
      """
      SELECT id, n, source FROM map_demand
      WHERE regency = \(regency) AND year = \(year) AND area = \(area) AND service = \(service)
      """
    ) { (id: try $0.id(0), sheet: Demand.Sheet(year: year, count: $0.int(1), source: $0.text(2))) }
  }

  static func save(_ number: Number, id: ID, regency: Int, _ tx: Transaction) throws {
    let sheet = number.sheet
    try tx.run(
      """
      INSERT INTO map_demand (regency, year, area, service, id, n, source)
      VALUES (\(regency), \(sheet.year), \(number.area), \(number.service), \(id), \(sheet.count), \(sheet.source))
      ON CONFLICT (regency, year, area, service) DO UPDATE SET n = excluded.n, source = excluded.source
      """)
  }

  // Assumptions

  static func assumptions(regency: Int, _ tx: Transaction) throws -> (id: ID, version: Int, values: Assumptions)? {
    try tx.first(
      """
      SELECT id, version, least_demand, in_person, ways, least_staff, needed, kilometre_cost FROM map_assumption
      WHERE regency = \(regency)
      """
    ) { row in
      (
        id: try row.id(0), version: row.int(1),
        values: Assumptions(
          leastDemand: row.int(2), inPerson: row.int(3), ways: row.int(4), leastStaff: row.int(5),
          needed: Set(row.text(6).split(separator: " ").compactMap { Facility(rawValue: String($0)) }),
          costPerKilometre: row.intOrNil(7).map { Money(rupiah: $0) })
      )
    }
  }

  static func save(_ values: Assumptions, id: ID, version: Int, regency: Int, _ tx: Transaction) throws {
    let needed = Facility.allCases.filter(values.needed.contains).map(\.rawValue).joined(separator: " ")
    try tx.run(
      """
      INSERT INTO map_assumption (regency, id, least_demand, in_person, ways, least_staff, needed, kilometre_cost, version)
      VALUES (\(regency), \(id), \(values.leastDemand), \(values.inPerson), \(values.ways), \(values.leastStaff), \(needed),
        \(values.costPerKilometre), \(version))
      ON CONFLICT (regency) DO UPDATE SET least_demand = excluded.least_demand, in_person = excluded.in_person,
        ways = excluded.ways, least_staff = excluded.least_staff, needed = excluded.needed,
        kilometre_cost = excluded.kilometre_cost, version = excluded.version
      """)
  }
}
