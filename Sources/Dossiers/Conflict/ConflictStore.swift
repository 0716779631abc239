import Civic
import Core
import Storage

/// The statements on who an applicant belongs to.
enum ConflictStore {
  static let migration = Migration(
    "0066_family_card",
    """
    ALTER TABLE dossier ADD COLUMN family {blob};
    ALTER TABLE dossier ADD COLUMN family_key {blob};
    """)

  static func ties(of dossier: ID, regency: Int, _ tx: Transaction) throws -> FamilyTies {
    try tx.first("SELECT nik_key, family_key FROM dossier WHERE regency = \(regency) AND id = \(dossier)") {
      FamilyTies(nik: $0.blobOrNil(0).map { Blob($0) }, familyCard: $0.blobOrNil(1).map { Blob($0) })
    } ?? .none
  }

  static func hasDeclared(_ account: ID, on dossier: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 FROM dossier_act
      WHERE regency = \(regency) AND dossier = \(dossier) AND kind = 'recused' AND actor = \(account) LIMIT 1
      """
    ) { $0.int(0) } != nil
  }

  /// Whether this person decided one of these dossiers.
  static func hasDecided(_ account: ID, _ dossiers: [ID], regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 FROM dossier_act
      WHERE regency = \(regency) AND dossier IN \(dossiers) AND kind IN ('approved', 'rejected') AND actor = \(account)
      LIMIT 1
      """
    ) { $0.int(0) } != nil
  }
}
