import ArgumentParser
import Civic
import Core
import Foundation
import Logging
import Storage
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Melayani halaman untuk warga dan petugas.")

  @OptionGroup var place: Place

  @Option(help: "Alamat yang didengarkan.")
  var host = "127.0.0.1"

  @Option(help: "Port.")
  var port = 8080

  @Flag(help: "Catat setiap permintaan.")
  var verbose = false

  func run() async throws {
    var installation = place.installation
    installation.servedAddress = "http://\(host):\(port)"
    let wiring = try Wiring(installation)
    let isDemo = try await wiring.database.read { tx in try Demonstration.isPresent(in: tx) }
    let objections = DemoGuard.objections(host: host, installation)
    guard !isDemo || objections.isEmpty else { throw DemoGuard.refused(objections) }
    let run = LastRun(in: installation.folder, now: wiring.clock.now())
    if let said = try await run?.recovered(wiring, now: wiring.clock.now()) {
      print(said.id)
      Installation.logger.notice("recovered", metadata: ["what": "\(said.en)"])
    }
    var logger = Installation.logger
    if verbose { logger.logLevel = min(logger.logLevel, .info) }
    let server = wiring.server(
      publicAddress: installation.residentsAddress, isDemo: isDemo, logger: logger)
    let jobs = JobRunner(
      wiring.database, jobs: wiring.jobs, regency: installation.regency, clock: wiring.clock,
      holder: wiring.randomness.id(at: wiring.clock.now()), board: wiring.board, logger: Installation.logger)
    let working = Task { await jobs.run() }
    try await server.run(host: host, port: port) { port in
      print("Simpul melayani di http://\(host):\(port)")
      // A script that waits for this line must not wait for a full buffer.
      fflush(nil)
    }
    working.cancel()
    // The jobs give their leases back: the next start need not wait for them.
    await working.value
    await wiring.database.close()
    run?.end()
  }
}
