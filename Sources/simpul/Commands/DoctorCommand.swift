import ArgumentParser
import Catalogue
import Civic
import Core
import Storage

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Mengatakan apa yang kurang dan bagaimana memperbaikinya.")
  @Option(help: "Folder data.") var data: String?

  func run() async throws {
    let wiring = try Wiring(Installation(folder: data), for: .reading)
    let (regency, services, reference) = (wiring.installation.regency, wiring.services, wiring.reference)
    let now = wiring.clock.now()
    let today = reference.zone.day(of: now)
    let findings = try await wiring.database.read { tx in
      try Civic.findings(regency: regency, reference: reference, today: today, in: tx)
        + Catalogue.findings(services, regency: regency, today: today, in: tx)
        + BackupLog.findings(regency: regency, now: now, in: tx)
    }
    await wiring.database.close()
    for finding in findings { print("• \(finding.text.id)\n  → \(finding.remedy.id)") }
    print(findings.isEmpty ? "Semua baik." : "\(findings.count) temuan.")
  }
}
