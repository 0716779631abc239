import ArgumentParser
import Catalogue
import Civic
import Core
import Foundation
import Storage

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Mengisi folder data baru dengan Kabupaten Banyuwangi dan bulan-bulan kerja contoh.")

  @OptionGroup var place: Place

  @Option(help: "Folder fakta yang dikirim bersama proyek.")
  var facts = "Data"

  @Option(help: "Jumlah berkas contoh.")
  var dossiers = 30_000

  @Option(help: "Berapa hari ke belakang. Bawaan: 180, atau tiga tahun untuk lebih dari 100.000 berkas.")
  var days: Int?

  @Flag(help: "Hapus contoh yang ada di folder itu dan mulai dari awal. Folder tanpa contoh tidak disentuh.")
  var fresh = false

  /// The password of every demonstration account, printed and open to all: such accounts are served on
  /// this computer only.
  static let password = "simpul-contoh-2026"

  func run() async throws {
    let installation = place.installation
    let machines = DemoGuard.machines(installation)
    guard machines.isEmpty else { throw DemoGuard.refused(machines) }
    if fresh { try await DemoGuard.clear(installation) }
    let plan = DemoPlan(dossiers: dossiers, days: days ?? (dossiers > 100_000 ? 3 * 365 : 180))
    var (wiring, state) = try await open(installation, plan)
    if state == .unprepared {
      // Cut off in its first seconds, before anything was played: nothing is lost by beginning anew.
      await wiring.database.close()
      try await DemoGuard.clear(installation)
      (wiring, state) = try await open(installation, plan)
    }
    switch state {
    case .new, .begun: try await DemoFilling(wiring: wiring, facts: DemoFacts(folder: facts), plan: plan).run()
    case .filled: print("Folder data ini sudah berisi contoh.")
    case .otherwise: throw DemoGuard.otherPlan
    case .real: throw DemoGuard.notADemonstration
    case .unprepared: throw DemoGuard.interrupted
    }
    await wiring.database.close()
    if state != .filled { Self.printAccounts() }
  }

  /// What is in the folder.
  private enum State {
    case new, unprepared, begun, otherwise, filled, real
  }

  /// Opens the database, and sets the mark where nothing is.
  private func open(_ installation: Installation, _ plan: DemoPlan) async throws -> (Wiring, State) {
    var settings = DatabaseSettings()
    // Nobody waits at a counter for an example: better slow than refused.
    settings.queueSeconds = 3600
    // Secret codes and keyed hashes fall anywhere in their indexes; these should stay in memory while they are filled.
    settings.cacheKiB = 512 << 10
    settings.largestLog = 512 << 20
    let wiring = try Wiring(installation, settings: settings)
    let state = try await wiring.database.write { [services = wiring.services, now = wiring.clock.now()] tx -> State in
      switch try Demonstration.state(in: tx) {
      case .real: return .real
      case .filled: return .filled
      case .begun:
        guard try Demonstration.done(DemoFilling.prepared, in: tx) != nil else { return .unprepared }
        return try plan.isNoted(in: tx) ? .begun : .otherwise
      case .empty:
        guard try services.shelf(in: tx).services.isEmpty else { return .real }
        try Demonstration.begin(now: now, in: tx)
        try plan.note(in: tx)
        return .new
      }
    }
    return (wiring, state)
  }

  static func printAccounts() {
    print("Akun contoh (kata sandi semua: \(password)):")
    for (role, login) in DemoPeople.desks { print("  \(login)\t\(role.title.id), Kecamatan Banyuwangi") }
    print("  ortala\tStaf kabupaten\n  ortala2\tStaf kabupaten, orang kedua\n  sekda\tSekretaris daerah, atasan camat")
    print("  inspektorat\tInspektorat\n  admin\tPengelola akun")
  }
}
