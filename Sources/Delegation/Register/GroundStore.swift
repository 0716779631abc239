import Civic
import Core
import Storage

/// The statements on what services rest on as a whole.
enum GroundStore {
  static let versions = Migration(
    "0040_ground_version", "ALTER TABLE power_ground ADD COLUMN version {integer} NOT NULL DEFAULT 1;")

  private static let columns: SQL = """
    id, service, source, kind, affair, rule, signer, technical_office, of_village, object_unit, object_id, object_en,
    confirmed_at, confirmed_by, basis_required
    """

  private static func ground(_ row: borrowing Row) throws -> Ground {
    let name = Text(id: row.text(10), en: row.text(11))
    return Ground(
      id: try row.id(0), service: row.text(1), source: try row.value(2, as: PowerSource.self),
      kind: try row.value(3, as: ServiceKind.self), affair: row.text(4), rule: row.text(5),
      signer: try row.value(6, as: Role.self), technicalOffice: row.text(7), isOfVillage: row.bool(8),
      object: row.textOrNil(9).flatMap(ObjectUnit.init(rawValue:)).map { ObjectMeasure(unit: $0, name: name) },
      confirmedAt: row.momentOrNil(12), confirmedBy: try row.idOrNil(13), isBasisRequired: row.bool(14))
  }

  static func ground(of service: String, regency: Int, _ tx: Transaction) throws -> Ground? {
    try tx.first("SELECT \(columns) FROM power_ground WHERE regency = \(regency) AND service = \(service)", ground)
  }

  /// How often a ground was saved; 0 where there is none.
  static func version(of service: String, regency: Int, _ tx: Transaction) throws -> Int {
    try tx.first("SELECT version FROM power_ground WHERE regency = \(regency) AND service = \(service)") { $0.int(0) } ?? 0
  }

  static func grounds(regency: Int, _ tx: Transaction) throws -> [Ground] {
    try tx.all("SELECT \(columns) FROM power_ground WHERE regency = \(regency) ORDER BY service", ground)
  }

  static func save(_ ground: Ground, regency: Int, _ tx: Transaction) throws {
    let object = ground.object
    try tx.run(
      """
      INSERT INTO power_ground (regency, id, service, source, kind, affair, rule, signer, technical_office, of_village,
        object_unit, object_id, object_en, confirmed_at, confirmed_by, basis_required, version)
      VALUES (\(regency), \(ground.id), \(ground.service), \(ground.source.rawValue), \(ground.kind.rawValue),
        \(ground.affair), \(ground.rule), \(ground.signer.rawValue), \(ground.technicalOffice), \(ground.isOfVillage),
        \(object?.unit.rawValue), \(object?.name.id ?? ""), \(object?.name.en ?? ""), \(ground.confirmedAt),
        \(ground.confirmedBy), \(ground.isBasisRequired), 1)
      ON CONFLICT (regency, service) DO UPDATE SET source = excluded.source, kind = excluded.kind,
        affair = excluded.affair, rule = excluded.rule, signer = excluded.signer,
        technical_office = excluded.technical_office, of_village = excluded.of_village,
        object_unit = excluded.object_unit, object_id = excluded.object_id, object_en = excluded.object_en,
        confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, basis_required = excluded.basis_required,
        version = power_ground.version + 1
      """)
  }
}
