import Civic
import Core
import Foundation
import Scratch
import Storage
import Testing

@Suite("People")
struct PeopleTests {
  private static let now = Moment(seconds: 1_790_000_000)

  private func world() throws -> (Scratch, Database, AccountDesk) {
    let (scratch, secrets) = (try Scratch(), Secrets.new(.system))
    let database = try scratch.open(secrets: secrets, audited: Civic.audited, [Civic.migrations])
    return (scratch, database, AccountDesk(database, regency: 3510, secrets: secrets, randomness: .system))
  }

  private func add(_ desk: AccountDesk) async throws {
    let area = try #require(AreaCode("35.10.16"))
    let isAdded = try await desk.add(
      login: "camat", name: "Sri Wahyuni", password: "enam-batang-kelapa", assignments: [Assignment(role: .head, area: area)],
      mustChange: false, isDemo: false, now: Self.now)
    #expect(isAdded)
  }

  private func actor(_ database: Database, _ token: SessionToken, at now: Moment) async throws -> Actor? {
    try await database.read { tx in try Sessions.find(token, in: tx, now: now)?.actor }
  }

  @Test("signing in gives a session that ends when idle, when old and when signed out")
  func sessions() async throws {
    let (scratch, database, desk) = try world()
    defer { withExtendedLifetime(scratch) {} }
    try await add(desk)
    let token = try await desk.signIn(login: "Camat", password: "enam-batang-kelapa", address: "::1", now: Self.now)
    #expect(try await actor(database, token, at: Self.now)?.name == "Sri Wahyuni")
    #expect(try await actor(database, token, at: Self.now.adding(minutes: 31)) == nil)
    let forged = SessionToken(regency: 3510, randomness: .system)
    #expect(try await actor(database, forged, at: Self.now) == nil)
    let elsewhere = SessionToken(text: "3511." + token.text.dropFirst(5))
    #expect(elsewhere != nil)
    if let elsewhere { #expect(try await actor(database, elsewhere, at: Self.now) == nil) }
    for minutes in stride(from: 20, through: 720, by: 20) {
      let at = Self.now.adding(minutes: minutes)
      try await database.write { tx in try Sessions.touch(token, now: at, in: tx) }
    }
    #expect(try await actor(database, token, at: Self.now.adding(minutes: 721)) == nil)
    try await desk.signOut(token)
    #expect(try await actor(database, token, at: Self.now) == nil)
    await database.close()
  }

  @Test("wrong passwords are refused, and too many lock the name for a while")
  func lockOut() async throws {
    let (scratch, database, desk) = try world()
    defer { withExtendedLifetime(scratch) {} }
    try await add(desk)
    for _ in 0..<5 {
      await #expect(throws: Problem.wrongPassword) {
        try await desk.signIn(login: "camat", password: "salah-salah-salah", address: "::1", now: Self.now)
      }
    }
    await #expect {
      try await desk.signIn(login: "camat", password: "enam-batang-kelapa", address: "::2", now: Self.now)
    } throws: {
      ($0 as? Problem)?.kind == .tooMany
    }
    let later = Self.now.adding(minutes: 2)
    _ = try await desk.signIn(login: "camat", password: "enam-batang-kelapa", address: "::2", now: later)
    await #expect(throws: Problem.wrongPassword) {
      try await desk.signIn(login: "tidak.ada", password: "enam-batang-kelapa", address: "::3", now: later)
    }
    await database.close()
  }

  @Test("a reset gives a password that must be changed, and ends every session")
  func reset() async throws {
    let (scratch, database, desk) = try world()
    defer { withExtendedLifetime(scratch) {} }
    try await add(desk)
    let token = try await desk.signIn(login: "camat", password: "enam-batang-kelapa", address: "::1", now: Self.now)
    let password = try #require(try await desk.reset(login: "camat", now: Self.now))
    #expect(try await actor(database, token, at: Self.now) == nil)
    let fresh = try await desk.signIn(login: "camat", password: password, address: "::1", now: Self.now)
    #expect(try await actor(database, fresh, at: Self.now)?.mustChangePassword == true)
    #expect(try await desk.reset(login: "tidak.ada", now: Self.now) == nil)
    await database.close()
  }

  @Test("a role reaches into its area, never above or beside, and only while it is in force")
  func areas() throws {
    let (own, above, sister) = (
      try #require(AreaCode("35.10.16")), try #require(AreaCode("35.10")), try #require(AreaCode("35.10.17"))
    )
    let inside = try #require(AreaCode("35.10.16.1001"))
    let (from, through) = (try #require(Day(iso: "2026-11-01")), try #require(Day(iso: "2026-11-30")))
    let actor = Actor(
      account: Randomness.system.id(at: Self.now), name: "Plh", regency: 3510,
      assignments: [Assignment(role: .head, area: own, from: from, through: through, acting: .daily)])
    #expect(actor.may(.handle, in: own, on: from))
    #expect(actor.may(.handle, in: inside, on: through))
    #expect(!actor.may(.handle, in: above, on: from))
    #expect(!actor.may(.handle, in: sister, on: from))
    #expect(!actor.may(.handle, in: own, on: through + 1))
    #expect(!actor.may(.handle, in: own, on: from + -1))
    #expect(!actor.may(.receive, in: own, on: from))
    #expect(!actor.may(.handOver, in: own, on: from))
  }

  @Test(
    "easy passwords are refused",
    arguments: ["pendek", "camat123456789", "1234-ca.mat-5678", "aaaaaaaaaaaa", "password12345", "12345678901"])
  func easy(_ password: String) {
    #expect(Passwords.objection(to: password, login: "camat") != nil)
  }

  @Test("a hash is checked at the cost it was made with, and one no machine should pay is not tried")
  func costs() async throws {
    let cheap = try #require(Passwords.Cost(logRounds: 4, blockSize: 2, parallelism: 1))
    let stored = try await Passwords.hash("enam-batang-kelapa", cost: cheap, randomness: .system)
    #expect(stored.hasPrefix("scrypt$4$2$1$"))
    #expect(try await Passwords.verify("enam-batang-kelapa", against: stored))
    #expect(try await !Passwords.verify("tujuh-batang-kelapa", against: stored))
    #expect(try await !Passwords.verify("enam-batang-kelapa", against: stored.replacing("scrypt$4$", with: "scrypt$5$")))
    #expect(Passwords.Cost(logRounds: 22, blockSize: 8, parallelism: 1) == nil)
    #expect(try await !Passwords.verify("x", against: "scrypt$60$8$3$AAAA$AAAA"))
  }

  @Test("a one-time password is three groups of four, of letters that are not mistaken for others")
  func oneTime() {
    for _ in 0..<50 {
      let password = Passwords.oneTime(.system)
      #expect(password.split(separator: "-").map(\.count) == [4, 4, 4])
      #expect(!password.contains { "ilou".contains($0) })
    }
  }

  @Test("a role of the kecamatan is given in a kecamatan only")
  func levels() async throws {
    let (scratch, database, desk) = try world()
    defer { withExtendedLifetime(scratch) {} }
    try await add(desk)
    for (role, area) in [(Role.head, "35.10"), (.counter, "35.10.16.1001"), (.secretary, "35.10")] {
      let assignment = Assignment(role: role, area: try #require(AreaCode(area)))
      await #expect { try await desk.assign(assignment, to: "camat", now: Self.now) } throws: {
        ($0 as? Problem)?.code == "account.not-a-district"
      }
    }
    let regency = Assignment(role: .inspectorate, area: AreaCode(regency: 3510))
    #expect(try await desk.assign(regency, to: "camat", now: Self.now))
    #expect(try await !desk.assign(regency, to: "tidak.ada", now: Self.now))
    await database.close()
  }

  @Test("a role that has ended gives nothing at once, and a closed account nothing at all")
  func leaving() async throws {
    let (scratch, database, desk) = try world()
    defer { withExtendedLifetime(scratch) {} }
    try await add(desk)
    let area = try #require(AreaCode("35.10.16"))
    let today = Zone.wib.day(of: Self.now)
    let token = try await desk.signIn(login: "camat", password: "enam-batang-kelapa", address: "::1", now: Self.now)
    #expect(try await !desk.end(.counter, in: area, of: "camat", today: today, now: Self.now))
    #expect(try await desk.end(.head, in: area, of: "camat", today: today, now: Self.now))
    #expect(try await !desk.end(.head, in: area, of: "camat", today: today, now: Self.now))
    let actor = try #require(try await actor(database, token, at: Self.now))
    #expect(!actor.may(.handle, in: area, on: today))
    #expect(actor.may(.handle, in: area, on: today + -1))
    #expect(try await desk.close(login: "camat", now: Self.now))
    #expect(try await !desk.close(login: "camat", now: Self.now))
    #expect(try await self.actor(database, token, at: Self.now) == nil)
    await #expect(throws: Problem.wrongPassword) {
      try await desk.signIn(login: "camat", password: "enam-batang-kelapa", address: "::1", now: Self.now)
    }
    let kinds = try await database.read { tx in
      try tx.all("SELECT kind FROM event WHERE regency = 3510 ORDER BY kind") { $0.text(0) }
    }
    #expect(kinds.contains("account.closed"))
    #expect(kinds.contains("account.role-ended"))
    #expect(try await AuditVerifier(database, regency: 3510).verify { _ in }.findings.isEmpty)
    await database.close()
  }

  @Test("names that cannot be typed again are refused", arguments: ["ca mat'", "<b>", "", "a", "камат"])
  func logins(_ login: String) async throws {
    let (scratch, database, desk) = try world()
    defer { withExtendedLifetime(scratch) {} }
    await #expect(throws: Problem.self) {
      try await desk.add(
        login: login, name: "A", password: "enam-batang-kelapa", assignments: [], mustChange: true, isDemo: false, now: Self.now)
    }
    await database.close()
  }
}
