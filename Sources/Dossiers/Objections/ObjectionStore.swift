import Civic
import Core
import Storage

/// The statements on what objections are against.
enum ObjectionStore {
  static let part = AuditedPart(
    "objection", of: "dossier", columns: ["subject", "contested", "against"], by: "kind")

  static let migration = Migration(
    "0065_objection",
    """
    CREATE TABLE objection (
      regency {integer} NOT NULL, dossier {blob} NOT NULL,
      kind {text} NOT NULL CHECK (kind IN ('keberatan', 'banding')), subject {blob} NOT NULL, contested {blob} NOT NULL,
      against {blob} NOT NULL,
      PRIMARY KEY (regency, dossier), UNIQUE (regency, against),
      FOREIGN KEY (regency, dossier) REFERENCES dossier (regency, id) ON DELETE RESTRICT,
      FOREIGN KEY (regency, subject) REFERENCES dossier (regency, id) ON DELETE RESTRICT
    ) {clustered};
    CREATE INDEX objection_subject ON objection (regency, subject, dossier);
    """)

  static func insert(_ objection: Objection, as dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO objection (regency, dossier, kind, subject, contested, against)
      VALUES (\(regency), \(dossier), \(objection.kind.rawValue), \(objection.subject), \(objection.contested),
        \(objection.against))
      """)
  }

  /// What the objection that is answered in a dossier is against.
  static func objection(_ dossier: ID, regency: Int, _ tx: Transaction) throws -> Objection? {
    try tx.first(
      "SELECT kind, subject, contested, against FROM objection WHERE regency = \(regency) AND dossier = \(dossier)"
    ) {
      Objection(
        kind: try $0.value(0, as: ObjectionKind.self), subject: try $0.id(1), contested: try $0.id(2), against: try $0.id(3))
    }
  }

  /// Whether a decision has been contested.
  static func isContested(_ act: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first("SELECT 1 FROM objection WHERE regency = \(regency) AND against = \(act)") { $0.int(0) } != nil
  }

  /// The objections about an application, the oldest first.
  static func filed(about subject: ID, regency: Int, _ tx: Transaction) throws -> [FiledObjection] {
    try tx.all(
      """
      SELECT \(DossierStore.columns), o.kind FROM objection o
      JOIN dossier d ON d.regency = o.regency AND d.id = o.dossier
      WHERE o.regency = \(regency) AND o.subject = \(subject) ORDER BY o.dossier
      """
    ) { FiledObjection(kind: try $0.value(DossierStore.columnCount, as: ObjectionKind.self), dossier: try DossierStore.make($0)) }
  }
}

extension DossierStore {
  /// Whether a granted objection had it taken up again.
  static func isTakenUp(_ dossier: ID, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT 1 FROM dossier_act WHERE regency = \(regency) AND dossier = \(dossier) AND kind = 'reopened' LIMIT 1"
    ) { $0.int(0) } != nil
  }
}
