import Civic
import Core
import Storage
import Synchronization
import Testing

@testable import Catalogue
@testable import Notices
@testable import simpul

@Suite("Residents who follow a service")
struct FollowerTests {
  private func ask(
    _ desks: StandardDesks, _ email: String = "siti@contoh.id", _ key: String = "sktm", at area: AreaCode? = nil,
    after minutes: Int = 0
  ) async throws -> String {
    let now = desks.house.now.adding(minutes: minutes)
    let prepared = try desks.followers.prepare(
      try EmailAddress(email).required(), key: key, area: area, language: .id, id: Randomness.system.id(at: now),
      event: Randomness.system.id(at: now), now: now)
    try await desks.write { [followers = desks.followers] tx in try followers.ask(prepared, tx) }
    return FollowerToken(prepared.follower.id, secrets: desks.house.wiring.secrets).text
  }

  private func confirm(_ desks: StandardDesks, _ token: String) async throws {
    let event = Randomness.system.id(at: desks.house.now)
    try await desks.write { [followers = desks.followers, now = desks.house.now] tx in
      try followers.confirm(token, event: event, now: now, tx)
    }
  }

  private func news(_ desks: StandardDesks) -> [FollowerNews] {
    desks.told.news.withLock { $0.values.sorted { $0.id < $1.id } }
  }

  private func changes(_ desks: StandardDesks) -> [FollowerNews] {
    news(desks).filter { $0.kind != .confirmation }
  }

  @Test("nobody is told before they confirm; then once, on the day it holds, in words")
  func told() async throws {
    let desks = try await StandardDesks()
    let token = try await ask(desks)
    _ = try await ask(desks, "budi@contoh.id")
    #expect(news(desks).map(\.kind) == [.confirmation, .confirmation])
    try await confirm(desks, token)
    try await desks.publish("sktm", from: desks.today + 2) { $0.promise = "45m" }
    try await desks.announce()
    #expect(changes(desks).isEmpty)
    try await desks.announce(after: 2)
    let told = changes(desks)
    #expect(told.map(\.email) == ["siti@contoh.id"])
    guard case .change(let from, let lines) = told.first?.kind else {
      Issue.record("no change")
      return
    }
    #expect(from == desks.today + 2)
    #expect(lines.map(\.id) == ["Waktu penyelesaian: dahulu “60 menit”, sekarang “45 menit”."])
    try await desks.announce(after: 3)
    #expect(changes(desks).count == 1)
  }

  @Test("what concerns only the office is no news")
  func internalChange() async throws {
    let desks = try await StandardDesks()
    try await confirm(desks, try await ask(desks))
    try await desks.publish("sktm") { $0.words.append("baru") }
    try await desks.announce()
    #expect(changes(desks).isEmpty)
  }

  @Test("more followers than one write holds are told, each once")
  func many() async throws {
    let desks = try await StandardDesks()
    for number in 0..<(ForceJob.batch + 5) { try await confirm(desks, try await ask(desks, "warga\(number)@contoh.id")) }
    try await desks.publish("sktm") { $0.promise = "45m" }
    try await desks.announce()
    #expect(changes(desks).count == ForceJob.batch + 5)
  }

  @Test("an office's followers hear of the office's standard")
  func office() async throws {
    let desks = try await StandardDesks()
    try await confirm(desks, try await ask(desks, at: desks.house.office))
    try await confirm(desks, try await ask(desks, "budi@contoh.id"))
    try await desks.publish("sktm", at: desks.house.office) { $0.promise = "30m" }
    try await desks.announce()
    #expect(changes(desks).map(\.email) == ["siti@contoh.id"])
    // The first of an office is compared with what held there before: the regency's.
    guard case .change(_, let lines) = changes(desks).first?.kind else {
      Issue.record("no change")
      return
    }
    #expect(lines.count == 1)
  }

  @Test("an office without a standard of its own tells its followers of the regency's")
  func officeFollowsRegency() async throws {
    let desks = try await StandardDesks()
    try await confirm(desks, try await ask(desks, at: desks.house.office))
    try await desks.publish("sktm") { $0.promise = "45m" }
    try await desks.announce()
    #expect(changes(desks).map(\.email) == ["siti@contoh.id"])
  }

  @Test("a letter box is asked at most once an hour, and whoever asks learns nothing")
  func limits() async throws {
    let desks = try await StandardDesks()
    _ = try await ask(desks)
    _ = try await ask(desks, after: 30)
    #expect(news(desks).count == 1)
    _ = try await ask(desks, "SITI@contoh.id", after: 90)
    #expect(news(desks).count == 2)
  }

  @Test("whoever stops is forgotten; links we did not make hold nothing")
  func stop() async throws {
    let desks = try await StandardDesks()
    let token = try await ask(desks)
    try await confirm(desks, token)
    let event = Randomness.system.id(at: desks.house.now)
    try await desks.write { [followers = desks.followers, now = desks.house.now] tx in
      try followers.stop(token, event: event, now: now, tx)
    }
    try await desks.publish("sktm") { $0.promise = "45m" }
    try await desks.announce()
    #expect(changes(desks).isEmpty)
    for forged in [token, String(token.dropLast()) + "x", "x", "", token + ".a"] {
      await #expect(throws: Problem.followingEnded) {
        _ = try await desks.house.read { [followers = desks.followers] tx in try followers.find(forged, tx).service }
      }
    }
  }

  @Test("with whoever stops goes everything they were told, also what was still to be sent")
  func stopForgets() async throws {
    let desks = try await StandardDesks()
    let (wiring, now) = (desks.house.wiring, desks.house.now)
    let ledger = NoticeLedger(
      regency: 3510, secrets: wiring.secrets, address: "https://contoh.id", hasMail: true, hasGateway: false)
    var asks = wiring.catalogueAsks
    asks.tell = Wiring.tellingFollowers(ledger, regency: 3510, secrets: wiring.secrets)
    let followers = FollowerDesk(regency: 3510, services: wiring.services, secrets: wiring.secrets, asks: asks)
    var tokens: [String] = []
    for address in ["siti@contoh.id", "budi@contoh.id"] {
      let prepared = try followers.prepare(
        try EmailAddress(address).required(), key: "sktm", area: nil, language: .id, id: Randomness.system.id(at: now),
        event: Randomness.system.id(at: now), now: now)
      try await desks.write { tx in try followers.ask(prepared, tx) }
      tokens.append(FollowerToken(prepared.follower.id, secrets: wiring.secrets).text)
    }
    let (token, event) = (tokens[0], Randomness.system.id(at: now))
    try await desks.write { tx in try followers.stop(token, event: event, now: now, tx) }
    let kept = try await desks.house.read { tx in
      try tx.all("SELECT n.id FROM notice n WHERE n.regency = \(3510)") { try $0.id(0) }.compactMap {
        try NoticeStore.notice($0, regency: 3510, secrets: wiring.secrets, tx)
      }
    }
    #expect(Set(kept.map(\.content.email)) == ["", "budi@contoh.id"])
    #expect(Set(kept.map(\.notice.state)) == [.withdrawn, .waiting])
  }

  @Test("an address that never confirmed is forgotten after a week")
  func forgotten() async throws {
    let desks = try await StandardDesks()
    let token = try await ask(desks)
    try await desks.announce(after: 6)
    _ = try await desks.house.read { [followers = desks.followers] tx in try followers.find(token, tx).service }
    try await desks.announce(after: 8)
    await #expect(throws: Problem.followingEnded) {
      _ = try await desks.house.read { [followers = desks.followers] tx in try followers.find(token, tx).service }
    }
  }
}
