import Civic
import Core
import Foundation
import Storage
import Testing

@testable import simpul

@Suite("A demonstration stays where it is")
struct DemoGuardTests {
  private func installation() -> Installation {
    Installation(folder: NSTemporaryDirectory() + "simpul-demo-\(UUID().uuidString)")
  }

  @Test("names of this computer are told from those of others")
  func loopback() {
    for own in ["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"] { #expect(DemoGuard.isLoopback(own)) }
    for other in ["", "0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.id", "127.a.b.c", "localhost.example.id", "128.0.0.1"] {
      #expect(!DemoGuard.isLoopback(other), "\(other)")
    }
  }

  @Test("it is served to this computer only, whatever stands in front")
  func objections() {
    func count(_ host: String = "127.0.0.1", proxies: Int = 0, secure: Bool = false, address: String? = nil) -> Int {
      DemoGuard.objections(host: host, trustedProxies: proxies, isSecure: secure, publicAddress: address).count
    }
    #expect(count() == 0)
    #expect(count(address: "http://localhost:8080") == 0)
    #expect(count(address: "http://[::1]:8080") == 0)
    #expect(count("0.0.0.0") == 1)
    #expect(count(proxies: 1) == 1)
    #expect(count(secure: true) == 1)
    #expect(count(address: "https://pelayanan.banyuwangikab.go.id") == 1)
    #expect(count(address: "localhost") == 1)
    #expect(count("0.0.0.0", proxies: 1, secure: true, address: "https://x.id") == 4)
  }

  @Test("it begins in an empty database only, and the mark stays")
  func states() async throws {
    let wiring = try Wiring(installation())
    func state() async throws -> Demonstration.State {
      try await wiring.database.read { tx in try Demonstration.state(in: tx) }
    }
    let now = Moment(seconds: 1_790_000_000)
    #expect(try await state() == .empty)
    #expect(try await !wiring.database.read { tx in try Demonstration.isPresent(in: tx) })
    try await wiring.database.write { tx in try Demonstration.begin(now: now, in: tx) }
    #expect(try await state() == .begun)
    #expect(try await wiring.database.read { tx in try Demonstration.isPresent(in: tx) })
    _ = try await wiring.regions.run(RegionTable(Array("code,name\n35,Jawa Timur\n".utf8)))
    try await wiring.database.write { tx in try Demonstration.finish(now: now, in: tx) }
    #expect(try await state() == .filled)
    await wiring.database.close()
    try await DemoGuard.clear(wiring.installation)
    #expect(!FileManager.default.fileExists(atPath: wiring.installation.folder + "/simpul.sqlite"))
    #expect(!FileManager.default.fileExists(atPath: wiring.installation.keyFile))
  }

  @Test("what is not a demonstration is never deleted")
  func real() async throws {
    let installation = installation()
    try await DemoGuard.clear(installation)
    let wiring = try Wiring(installation)
    _ = try await wiring.regions.run(RegionTable(Array("code,name\n35,Jawa Timur\n".utf8)))
    #expect(try await wiring.database.read { tx in try Demonstration.state(in: tx) } == .real)
    await wiring.database.close()
    await #expect(throws: DemoGuard.notADemonstration) { try await DemoGuard.clear(installation) }
    #expect(FileManager.default.fileExists(atPath: installation.keyFile))
    try Data("no database".utf8).write(to: URL(fileURLWithPath: installation.folder + "/simpul.sqlite"))
    await #expect(throws: DemoGuard.notADemonstration) { try await DemoGuard.clear(installation) }
    #expect(FileManager.default.fileExists(atPath: installation.folder + "/simpul.sqlite"))
  }
}
