import ArgumentParser
import Core
import Storage

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Jejak kejadian.", subcommands: [Verify.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Membuktikan bahwa kejadian dan data tidak diubah diam-diam.")
    @Option(help: "Folder data.") var data: String?

    func run() async throws {
      let wiring = try Wiring(Installation(folder: data))
      let verifier = AuditVerifier(regency: wiring.installation.regency)
      let report = try await wiring.database.read { tx in try verifier.verify(tx) }
      print(
        "\(Numerals.integer(report.events)) kejadian dalam \(Numerals.integer(report.seals)) segel, \(Numerals.integer(report.records)) data diperiksa."
      )
      if report.unproved > 0 {
        print("\(Numerals.integer(report.unproved)) kejadian terbaru belum disegel, jadi belum terbukti.")
      }
      for finding in report.findings { print(Self.words(finding)) }
      await wiring.database.close()
      guard report.findings.isEmpty else { throw ExitCode(1) }
      print("Tidak ada yang diubah diam-diam.")
    }

    private static func words(_ finding: AuditVerifier.Finding) -> String {
      switch finding {
      case .sealBroken(let number): "Segel \(number) rusak: kejadian di dalamnya diubah, dihapus, ditambah, atau dipindah."
      case .sealMissing(let number): "Segel \(number) hilang."
      case .recordDiffers(let table, let id): "Data \(table) \(id.text) tidak sama dengan kejadian terakhirnya."
      case .recordWithoutEvent(let table, let id): "Data \(table) \(id.text) tidak punya kejadian."
      }
    }
  }
}
