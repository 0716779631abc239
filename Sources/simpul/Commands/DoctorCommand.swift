import ArgumentParser
import Civic
import Core
import Storage
import Web

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Mengatakan apa yang kurang dan bagaimana memperbaikinya.",
    discussion: "Berakhir dengan 1 bila ada yang mendesak, supaya dapat dijalankan oleh penjadwal.")
  @OptionGroup var place: Place

  func run() async throws {
    let wiring = try Wiring(place.installation, for: .reading)
    let (regency, reference, now, rooms) = (wiring.installation.regency, wiring.reference, wiring.clock.now(), wiring.rooms)
    let isOnServer = wiring.installation.database.file == nil
    let today = reference.zone.day(of: now)
    let findings = try await wiring.database.read { tx in
      try (isOnServer ? [Self.backedUpByServer] : BackupLog.findings(regency: regency, now: now, in: tx))
        + Civic.findings(regency: regency, reference: reference, today: today, in: tx)
        + rooms.flatMap { try $0.findings(now, tx) }
    }
    await wiring.database.close()
    let urgent = findings.filter(\.isUrgent) + Self.disk(wiring.installation)
    for finding in urgent { print("! MENDESAK: \(finding.text.id)\n  → \(finding.remedy.id)") }
    for finding in findings where !finding.isUrgent { print("• \(finding.text.id)\n  → \(finding.remedy.id)") }
    let count = urgent.count + findings.count { !$0.isUrgent }
    print(count == 0 ? "Semua baik." : "\(count) temuan, \(urgent.count) mendesak.")
    guard urgent.isEmpty else { throw ExitCode(1) }
  }

  /// What only the operator of the server can see.
  private static let backedUpByServer = Finding(
    Text(
      id: "Basis data ada di peladen PostgreSQL; cadangannya tidak terlihat dari sini.",
      en: "A PostgreSQL server keeps the database; its backups cannot be seen from here."),
    remedy: Text(
      id: "Pastikan pg_basebackup dan arsip WAL berjalan (docs/scale.md), dan simpul.key serta folder files ikut disalin.",
      en:
        "Make sure that pg_basebackup and the WAL archive run (docs/scale.md), and that simpul.key and the folder files are copied too."
    ),
    isUrgent: false)

  private static func disk(_ installation: Installation) -> [Finding] {
    DiskSpace.finding(for: installation.folder).map { [$0] } ?? []
  }
}
