import Civic
import Core
import Storage

/// The statements by which a resident's rights reach dossiers.
extension DossierStore {
  static func raiseVersion(of dossier: Dossier, regency: Int, _ tx: Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE dossier SET version = version + 1
      WHERE regency = \(regency) AND id = \(dossier.id) AND version = \(dossier.version)
      """)
    guard changed == 1 else { throw Problem.changed }
  }

  /// Every dossier with this NIK, newest first.
  static func dossiers(withNIK key: Blob, regency: Int, _ tx: Transaction) throws -> [Dossier] {
    try tx.all(
      "SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.nik_key = \(key) ORDER BY d.id DESC LIMIT 200", make)
  }

  /// Every dossier with this telephone number, newest first: families share one.
  static func dossiers(withPhone key: Blob, regency: Int, _ tx: Transaction) throws -> [Dossier] {
    try tx.all(
      "SELECT \(columns) FROM dossier d WHERE d.regency = \(regency) AND d.phone_key = \(key) ORDER BY d.id DESC LIMIT 200", make)
  }

  /// Who looked at the personal part in clear, and when.
  static func readings(of dossier: ID, regency: Int, _ tx: Transaction) throws -> [(at: Moment, reader: String)] {
    try tx.all(
      """
      SELECT r.at, a.name FROM personal_read r LEFT JOIN account a ON a.regency = r.regency AND a.id = r.actor
      WHERE r.regency = \(regency) AND r.dossier = \(dossier)
      """
    ) { ($0.moment(0), $0.text(1)) }.sorted { $0.at < $1.at }
  }

  static func rename(_ dossier: ID, to name: String, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      "UPDATE dossier SET name = \(name), name_key = \(folded(name)) WHERE regency = \(regency) AND id = \(dossier)")
  }

  static func setAddress(_ address: Blob, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("UPDATE dossier SET address = \(address) WHERE regency = \(regency) AND id = \(dossier)")
  }

  static func setPhone(_ phone: Blob, key: Blob, of dossier: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run("UPDATE dossier SET phone = \(phone), phone_key = \(key) WHERE regency = \(regency) AND id = \(dossier)")
  }

  /// Empties every personal column of a dossier, of its acts, and of what was noted of those who looked.
  /// - Parameter pin: one that nobody knows; the column cannot be empty.
  static func erase(_ dossier: ID, name: String, pin: Blob, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE dossier SET erased_at = \(now), name = \(name), name_key = \(folded(name)), nik = NULL, nik_key = NULL, phone = NULL,
        phone_key = NULL, email = NULL, address = NULL, purpose = NULL, proxy = NULL, answers = NULL, family = NULL,
        family_key = NULL, pin = \(pin),
        pin_failures = \(PINLock.tries)
      WHERE regency = \(regency) AND id = \(dossier)
      """)
    try tx.run("UPDATE dossier_act SET reason = NULL WHERE regency = \(regency) AND dossier = \(dossier)")
    try tx.run("UPDATE personal_read SET reason = \(Blob([])) WHERE regency = \(regency) AND dossier = \(dossier)")
  }
}

extension HomeVisitStore {
  /// The visits about a dossier.
  static func visits(of dossier: ID, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all("SELECT id FROM home_visit WHERE regency = \(regency) AND dossier = \(dossier)") { try $0.id(0) }
  }

  /// Visits that ended before a moment without a dossier and still hold whom they were to, the oldest first.
  static func ended(before moment: Moment, limit: Int, regency: Int, _ tx: Transaction) throws -> [ID] {
    try tx.all(
      """
      SELECT id FROM home_visit
      WHERE regency = \(regency) AND ended_at IS NOT NULL AND dossier IS NULL AND erased_at IS NULL AND ended_at < \(moment)
      ORDER BY ended_at, id LIMIT \(limit)
      """
    ) { try $0.id(0) }
  }

  /// Empties the personal part of a visit; that it was asked for, and what became of it, stays.
  static func erase(_ id: ID, eventID: ID, by actor: ID?, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      UPDATE home_visit SET name = \(RetentionSchedule.erasedName), phone = NULL, phone_key = NULL, address = NULL, note = NULL,
        reason = NULL, erased_at = \(now)
      WHERE regency = \(regency) AND id = \(id)
      """)
    try tx.record(
      Event(
        id: eventID, at: now, actor: actor, kind: "home-visit.erased", record: RecordKey("home_visit", regency: regency, id: id)))
  }
}
