import ArgumentParser
import Core
import Storage

struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Jejak kejadian.", subcommands: [Verify.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Membuktikan bahwa kejadian dan data tidak diubah diam-diam.")
    @OptionGroup var place: Place

    func run() async throws {
      let wiring = try Wiring(place.installation, for: .reading)
      let report = try await AuditVerifier(wiring.database, regency: wiring.installation.regency).verify(progress: Self.show)
      await wiring.database.close()
      Progress.end()
      let (events, seals, records) = (report.events, report.seals, report.records)
      print(
        "\(Numerals.integer(events)) kejadian dalam \(Numerals.integer(seals)) segel,",
        "\(Numerals.integer(records)) data diperiksa.")
      if report.unproved > 0 {
        print(
          "\(Numerals.integer(report.unproved)) kejadian terbaru belum disegel:",
          "isinya asli, tetapi kelengkapannya belum terbukti.")
      }
      for finding in report.findings { print(Self.words(finding)) }
      if report.findingCount > report.findings.count {
        print("… dan \(Numerals.integer(report.findingCount - report.findings.count)) temuan lain.")
      }
      guard report.findingCount == 0 else { throw ExitCode(1) }
      guard report.events + report.unproved > 0 else { throw Self.nothingToProve(wiring.installation.regency) }
      print("Tidak ada yang diubah diam-diam.")
    }

    static func show(_ progress: AuditVerifier.Progress) {
      switch progress {
      case .seals(let done, let all): Progress.show("segel", done: done, of: all)
      case .records(let table, let done): Progress.show("data sampai \(table)", done: done)
      }
    }

    private static func words(_ finding: AuditVerifier.Finding) -> String {
      switch finding {
      case .sealBroken(let number): "Segel \(number) rusak: kejadian di dalamnya diubah, dihapus, ditambah, atau dipindah."
      case .eventForged(let id): "Kejadian \(id.text) bukan tulisan program ini, atau diubah."
      case .sealsMissing(let from, let through):
        from == through ? "Segel \(from) hilang." : "Segel \(from) sampai \(through) hilang."
      case .recordDiffers(let table, let id): "Data \(table) \(id.text) tidak sama dengan kejadian terakhirnya."
      case .eventsMissing(let table, let id): "Sebagian kejadian data \(table) \(id.text) hilang."
      case .recordWithoutEvent(let table, let id): "Data \(table) \(id.text) tidak punya kejadian."
      }
    }

    /// Nothing at all is no proof: most likely the folder or the regency is not the one that was meant.
    private static func nothingToProve(_ regency: Int) -> Problem {
      Problem(
        .notFound, "audit.nothing",
        Text(
          id: "Tidak ada satu pun kejadian untuk kabupaten \(regency), jadi tidak ada yang terbukti.",
          en: "There is not one event for regency \(regency), so nothing is proved."),
        remedy: Text(
          id: "Periksa --data dan SIMPUL_REGENCY: keduanya harus sama dengan yang dipakai simpul serve.",
          en: "Check --data and SIMPUL_REGENCY: both must be those that simpul serve uses."))
    }
  }
}
