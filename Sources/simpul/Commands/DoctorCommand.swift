import ArgumentParser
import Civic
import Core
import Storage
import Web

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Mengatakan apa yang kurang dan bagaimana memperbaikinya.",
    discussion: "Berakhir dengan 1 bila ada yang mendesak, supaya dapat dijalankan oleh penjadwal.")
  @Option(help: "Folder data.") var data: String?

  func run() async throws {
    let wiring = try Wiring(Installation(folder: data), for: .reading)
    let (regency, reference, now, rooms) = (wiring.installation.regency, wiring.reference, wiring.clock.now(), wiring.rooms)
    let today = reference.zone.day(of: now)
    let findings = try await wiring.database.read { tx in
      try BackupLog.findings(regency: regency, now: now, in: tx)
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

  private static func disk(_ installation: Installation) -> [Finding] {
    DiskSpace.finding(for: installation.folder).map { [$0] } ?? []
  }
}
