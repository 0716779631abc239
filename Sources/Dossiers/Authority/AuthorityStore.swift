import Civic
import Core
import Storage

/// The statements on what dossiers rest on.
enum AuthorityStore {
  static let part = AuditedPart(
    "dossier_authority", of: "dossier",
    columns: [
      "standing", "power", "source", "reach", "limit_unit", "limit_most", "title", "basis", "giver", "technical_office",
      "signer", "open_files", "from_day", "through_day", "basis_required", "amount",
    ], by: "occasion")

  static let migration = Migration(
    "0060_authority",
    """
    CREATE TABLE dossier_authority (
      regency {integer} NOT NULL, dossier {blob} NOT NULL,
      occasion {text} NOT NULL CHECK (occasion IN ('received', 'decided')), standing {text} NOT NULL, power {blob},
      source {text}, reach {text} NOT NULL, limit_unit {text}, limit_most {integer}, title {text} NOT NULL,
      basis {text} NOT NULL, giver {text} NOT NULL, technical_office {text} NOT NULL, signer {text} NOT NULL,
      open_files {text} NOT NULL, from_day {text}, through_day {text}, basis_required {integer} NOT NULL, amount {integer},
      PRIMARY KEY (regency, dossier, occasion),
      FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT
    ) {clustered};
    """)

  /// Keeps an answer in place of an earlier one of the same occasion.
  static func put(_ kept: DossierAuthority, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    let authority = kept.authority
    try tx.run(
      """
      DELETE FROM dossier_authority
      WHERE regency = \(regency) AND dossier = \(dossier) AND occasion = \(kept.occasion.rawValue)
      """)
    try tx.run(
      """
      INSERT INTO dossier_authority (regency, dossier, occasion, standing, power, source, reach, limit_unit, limit_most,
        title, basis, giver, technical_office, signer, open_files, from_day, through_day, basis_required, amount)
      VALUES (\(regency), \(dossier), \(kept.occasion.rawValue), \(authority.standing.rawValue), \(authority.power),
        \(authority.source?.rawValue), \(authority.reach.rawValue), \(authority.limit?.unit.rawValue),
        \(authority.limit?.most), \(authority.title), \(authority.basis), \(authority.giver),
        \(authority.technicalOffice), \(authority.signer.rawValue), \(authority.openFiles.rawValue), \(authority.from),
        \(authority.through), \(authority.isBasisRequired), \(kept.amount))
      """)
  }

  static func authority(
    _ occasion: DossierAuthority.Occasion, of dossier: ID, regency: Int, _ tx: Transaction
  ) throws -> DossierAuthority? {
    try tx.first(
      """
      SELECT standing, power, source, reach, limit_unit, limit_most, title, basis, giver, technical_office, signer,
        open_files, from_day, through_day, basis_required, amount
      FROM dossier_authority WHERE regency = \(regency) AND dossier = \(dossier) AND occasion = \(occasion.rawValue)
      """
    ) { row in
      let unit = row.textOrNil(4).flatMap(ObjectUnit.init(rawValue:))
      let limit = unit.flatMap { unit in row.intOrNil(5).map { ObjectLimit(unit: unit, most: $0) } }
      let authority = Authority(
        standing: try row.value(0, as: Authority.Standing.self), power: try row.idOrNil(1),
        source: row.textOrNil(2).flatMap(PowerSource.init(rawValue:)), reach: try row.value(3, as: PowerReach.self),
        limit: limit, title: row.text(6), basis: row.text(7), giver: row.text(8), technicalOffice: row.text(9),
        signer: try row.value(10, as: Role.self), openFiles: try row.value(11, as: Authority.OpenFiles.self),
        from: row.isNull(12) ? nil : try row.day(12), through: row.isNull(13) ? nil : try row.day(13),
        isBasisRequired: row.bool(14))
      return DossierAuthority(occasion: occasion, authority: authority, amount: row.intOrNil(15))
    }
  }
}
