import Core
import Foundation
import FoundationNetworking
import Logging
import Scratch
import Storage
import Testing
import Web

@testable import simpul

/// What someone sees whose write finds too many before it.
@Suite("A program that has too much to do")
struct BusyTests {
  @Test("says so at once, with when to come again, and goes on showing pages")
  func refusal() async throws {
    // On a server some are at work while none may wait.
    let house = try await House(dossiers: 0, on: .sqlite)
    var settings = DatabaseSettings()
    settings.queueLimit = 0
    let wiring = try Wiring(house.wiring.installation, clock: .fixed(house.now), settings: settings)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let server = wiring.server(publicAddress: "http://127.0.0.1", isDemo: false, logger: logger)
    let serving = Task { try await server.run(host: "127.0.0.1", port: 0) { port.yield($0) } }
    let address = "http://127.0.0.1:\(try await ports.first { _ in true }.required())/masuk"
    let client = URLSession(configuration: .ephemeral)
    let shown = try await client.data(from: try URL(string: address).required()).0
    let mark = try String(decoding: shown, as: UTF8.self).firstMatch(of: /name="_asal" value="([^"]+)"/).required().1
    var request = URLRequest(url: try URL(string: address).required())
    request.httpMethod = "POST"
    request.httpBody = Data("_asal=\(mark)&nama-pengguna=loket&kata-sandi=enam-batang-kelapa".utf8)
    request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "content-type")
    let (page, answer) = try await client.data(for: request)
    let http = try (answer as? HTTPURLResponse).required()
    serving.cancel()
    _ = try? await serving.value
    await wiring.database.close()
    #expect(http.statusCode == 503)
    #expect(http.value(forHTTPHeaderField: "retry-after") == "5")
    #expect(String(decoding: page, as: UTF8.self).contains("Data Anda belum disimpan"))
  }
}
