package import Core

/// What is known of the copies of an installation: when one was made, and when one was last brought back to
/// see that it can be.
package enum BackupLog {
  package enum Kind: String, Sendable {
    /// A copy was made.
    case copy
    /// A copy was restored elsewhere, proved, and thrown away, with a key file kept apart from the data.
    case drill
  }

  /// Notes that it succeeded. What failed leaves no note: silence is what `doctor` complains of.
  package static func note(_ kind: Kind, id: ID, regency: Int, now: Moment, bytes: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO backup_run (regency, id, kind, at, bytes)
      VALUES (\(regency), \(id), \(kind.rawValue), \(now), \(bytes))
      """)
  }

  /// When it last succeeded.
  package static func last(_ kind: Kind, regency: Int, in tx: Transaction) throws -> Moment? {
    try tx.first(
      """
      SELECT at FROM backup_run WHERE regency = \(regency) AND kind = \(kind.rawValue) ORDER BY at DESC LIMIT 1
      """
    ) { $0.moment(0) }
  }

  /// Forgets notes that say nothing any more.
  package static func sweep(regency: Int, before: Moment, in tx: Transaction) throws {
    try tx.run("DELETE FROM backup_run WHERE regency = \(regency) AND at < \(before)")
  }

  /// How old the last copy, and the last drill, may be, in days.
  private static let (copyDays, drillDays) = (2, 30)

  package static func findings(regency: Int, now: Moment, in tx: Transaction) throws -> [Finding] {
    var findings: [Finding] = []
    if try last(.copy, regency: regency, in: tx).map({ $0 < now.adding(days: -copyDays) }) ?? true {
      findings.append(
        Finding(
          Text(id: "Belum ada cadangan dalam \(copyDays) hari terakhir.", en: "No backup in the last \(copyDays) days."),
          remedy: Text(
            id: "simpul backup /media/USB, atau isi SIMPUL_BACKUP_FOLDER agar dibuat sendiri tiap hari.",
            en: "simpul backup /media/USB, or set SIMPUL_BACKUP_FOLDER so that one is made every day."),
          isUrgent: true))
    }
    if try last(.drill, regency: regency, in: tx).map({ $0 < now.adding(days: -drillDays) }) ?? true {
      findings.append(
        Finding(
          Text(
            id: "Belum terbukti dalam \(drillDays) hari terakhir bahwa cadangan dan salinan kunci dapat dipulihkan.",
            en: "Not proved in the last \(drillDays) days that backup and key copy can be restored."),
          remedy: Text(
            id: "simpul restore CADANGAN --drill --key SALINAN-KUNCI, dengan kunci dari tempat lain.",
            en: "simpul restore BACKUP --drill --key KEY-COPY, with a key kept elsewhere."),
          isUrgent: true))
    }
    return findings
  }
}
