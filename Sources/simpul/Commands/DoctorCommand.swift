import ArgumentParser
import Catalogue
import Civic
import Core
import Notices
import Storage

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Mengatakan apa yang kurang dan bagaimana memperbaikinya.")
  @Option(help: "Folder data.") var data: String?

  func run() async throws {
    let wiring = try Wiring(Installation(folder: data), for: .reading)
    let (regency, services, reference) = (wiring.installation.regency, wiring.services, wiring.reference)
    let (notices, hasPublicAddress) = (wiring.notices, wiring.installation.publicAddress != nil)
    let now = wiring.clock.now()
    let today = reference.zone.day(of: now)
    let findings = try await wiring.database.read { tx in
      try Civic.findings(regency: regency, reference: reference, today: today, in: tx) + Catalogue.findings(services, in: tx)
        + BackupLog.findings(regency: regency, now: now, in: tx)
        + Notices.findings(notices, hasPublicAddress: hasPublicAddress, now: now, in: tx)
    }
    await wiring.database.close()
    for finding in findings { print("• \(finding.text.id)\n  → \(finding.remedy.id)") }
    print(findings.isEmpty ? "Semua baik." : "\(findings.count) temuan.")
  }
}
