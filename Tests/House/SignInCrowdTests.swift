import Capacity
import Core
import Dispatch
import Foundation
import FoundationNetworking
import Logging
import Storage
import Testing
import Web

@testable import Civic
@testable import simpul

/// Passwords are slow to check by design, two at a time; nobody else waits behind them.
@Suite("Many who sign in at once")
struct SignInCrowdTests {
  @Test("health, public pages and pages of who is signed in are answered while every place to check passwords is held")
  func nobodyElseWaits() async throws {
    let house = try await House(dossiers: 0)
    let (accounts, now) = (house.wiring.accounts, house.now)
    let password = "enam-batang-kelapa"
    _ = try await accounts.add(
      login: "kasi", name: "Sri Wahyuni", password: password, assignments: [Assignment(role: .sectionHead, area: house.office)],
      mustChange: false, isDemo: false, now: now)
    let session = try await accounts.signIn(login: "kasi", password: password, address: "10.0.0.1", now: now)

    let (held, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let holding = (0..<2).map { _ in
      Task {
        try await Passwords.work.run {
          held.signal()
          gate.wait()
        }
      }
    }
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        for _ in 0..<2 { held.wait() }
        continuation.resume()
      }
    }
    let waiting = Task { try await accounts.signIn(login: "kasi", password: password, address: "10.0.0.1", now: now) }

    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let server = house.wiring.server(publicAddress: "http://127.0.0.1", isDemo: false, logger: logger)
    let serving = Task { try await server.run(host: "127.0.0.1", port: 0) { port.yield($0) } }
    let found = await ports.first { _ in true }
    let answers = try await Self.statuses(["/healthz", "/", "/kotak-masuk"], at: found.required(), session: session)
    for _ in 0..<2 { gate.signal() }
    for task in holding { try await task.value }
    serving.cancel()
    _ = try? await serving.value
    #expect(answers == [200, 200, 200])
    #expect(try await waiting.value.text != session.text)
  }

  private static func statuses(_ paths: [String], at port: Int, session: SessionToken) async throws -> [Int] {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpShouldSetCookies = false
    let client = URLSession(configuration: configuration)
    var statuses: [Int] = []
    for path in paths {
      var request = URLRequest(url: try URL(string: "http://127.0.0.1:\(port)\(path)").required())
      request.setValue("simpul_sesi=\(session.text)", forHTTPHeaderField: "cookie")
      let (_, answer) = try await client.data(for: request)
      statuses.append((answer as? HTTPURLResponse)?.statusCode ?? 0)
    }
    return statuses
  }
}
