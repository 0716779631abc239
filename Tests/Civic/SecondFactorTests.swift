import Core
import Foundation
import Scratch
import Storage
import Testing

@testable import Civic

/// The code of the phone: what it is, and that it opens once.
@Suite("The second factor")
struct SecondFactorTests {
  private static let now = Moment(seconds: 1_790_000_010)
  private static let password = "enam-batang-kelapa"

  @Test(
    "the codes of RFC 6238, appendix B",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
  func vectors(_ seconds: Int, _ expected: String) {
    let secret = Array("12345678901234567890".utf8)
    let step = TOTP.step(at: Moment(seconds: Int64(seconds)))
    #expect(TOTP.code(secret, step: step, digits: 8) == expected)
    #expect(TOTP.code(secret, step: step) == String(expected.suffix(6)))
  }

  @Test("base 32 of RFC 4648, there and back", arguments: [("foobar", "MZXW6YTBOI"), ("f", "MY"), ("", "")])
  func base32(_ text: String, _ expected: String) {
    #expect(Base32.encode(Array(text.utf8)) == expected)
    #expect(Base32.decode(expected) == Array(text.utf8))
    #expect(Base32.decode("1") == nil)
  }

  @Test("one step early or late is accepted, two are not; a step used up opens no more, whatever the clock says")
  func window() {
    let secret = Array("12345678901234567890".utf8)
    let step = TOTP.step(at: Self.now)
    for offset in -1...1 {
      #expect(TOTP.accepts(TOTP.code(secret, step: step + offset), secret: secret, after: 0, now: Self.now) == step + offset)
    }
    for offset in [-2, 2, 100] {
      #expect(TOTP.accepts(TOTP.code(secret, step: step + offset), secret: secret, after: 0, now: Self.now) == nil)
    }
    #expect(TOTP.accepts(TOTP.code(secret, step: step), secret: secret, after: step, now: Self.now) == nil)
    #expect(
      TOTP.accepts(TOTP.code(secret, step: step - 20), secret: secret, after: step, now: Self.now.adding(minutes: -10)) == nil)
    for typed in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
      #expect(TOTP.accepts(typed, secret: secret, after: 0, now: Self.now) == nil)
    }
  }

  @Test("only signers are missed, demonstrations only if it is required, and a misspelt setting is the stricter one")
  func policy() throws {
    let area = try #require(AreaCode("35.10.16"))
    func actor(_ role: Role, has: Bool = false, isDemo: Bool = false) -> Actor {
      Actor(
        account: Randomness.system.id(at: Self.now), name: "Sri", regency: 3510,
        assignments: [Assignment(role: role, area: area)], hasSecondFactor: has, isDemo: isDemo)
    }
    let day = Zone.wib.day(of: Self.now)
    #expect(SigningPolicy(setting: nil) == .advised && SigningPolicy(setting: "advised") == .advised)
    #expect(SigningPolicy(setting: "required") == .required && SigningPolicy(setting: "requird") == .required)
    #expect(SigningPolicy.advised.isMissing(to: actor(.head), on: day))
    #expect(!SigningPolicy.advised.isMissing(to: actor(.head, isDemo: true), on: day))
    #expect(SigningPolicy.required.isMissing(to: actor(.head, isDemo: true), on: day))
    #expect(SigningPolicy.required.isMissing(to: actor(.regencyStaff), on: day))
    #expect(!SigningPolicy.required.isMissing(to: actor(.counter), on: day))
    #expect(!SigningPolicy.required.isMissing(to: actor(.head, has: true), on: day))
    try SigningPolicy.advised.checkSigning(actor(.head), on: day)
    #expect(throws: Problem.secondFactorRequired) { try SigningPolicy.required.checkSigning(actor(.secretary), on: day) }
  }

  private struct World {
    private let scratch: Scratch
    let database: Database
    let desk: AccountDesk
    let recorder = StatementRecorder()

    init() async throws {
      let secrets = Secrets.new(.system)
      scratch = try Scratch()
      database = try scratch.open(
        secrets: secrets, audited: Civic.audited, [Civic.migrations], settings: .rehearsing(recorder: recorder))
      desk = AccountDesk(database, regency: 3510, secrets: secrets, randomness: .system)
      // A cheap hash: these tests are about what comes after the password.
      let cost = try #require(Passwords.Cost(logRounds: 4, blockSize: 8, parallelism: 1))
      let hash = try await Passwords.hash(SecondFactorTests.password, cost: cost, randomness: .system)
      let account = Account(
        id: Randomness.system.id(at: SecondFactorTests.now), login: "camat", name: "Sri Wahyuni", mustChangePassword: false,
        isDemo: false, assignments: [])
      let event = desk.event("account.added", account.id, by: nil, now: SecondFactorTests.now)
      _ = try await database.write { tx in
        _ = try AccountStore.insert(account, password: hash, regency: 3510, now: SecondFactorTests.now, in: tx)
        try tx.record(event)
      }
    }

    func actor(_ token: SessionToken, at now: Moment = SecondFactorTests.now) async throws -> Actor? {
      try await database.read { tx in try Sessions.find(token, in: tx, now: now)?.actor }
    }

    func enter(_ now: Moment = SecondFactorTests.now) async throws -> AccountDesk.Entry {
      try await desk.enter(login: "camat", password: SecondFactorTests.password, address: "::1", now: now)
    }

    func half(_ now: Moment = SecondFactorTests.now) async throws -> SessionToken {
      guard case .half(let token) = try await enter(now) else { throw Problem.notAllowed }
      return token
    }

    /// Sets the second factor up.
    /// - Returns: its secret and the recovery codes.
    func enrol() async throws -> (secret: [UInt8], codes: [String]) {
      let now = SecondFactorTests.now
      guard case .signedIn(let token) = try await enter() else { throw Problem.notAllowed }
      let actor = try #require(try await actor(token))
      guard try await desk.beginFactor(of: actor, password: SecondFactorTests.password, address: "::1", now: now) else {
        throw Problem.notAllowed
      }
      let pending = try #require(try await standing(actor).pending)
      let secret = try #require(Base32.decode(pending))
      let fresh = SessionToken(regency: 3510, randomness: .system)
      let codes = try await desk.confirmFactor(
        of: actor, code: TOTP.code(secret, step: TOTP.step(at: now)), address: "::1", beginning: fresh, now: now)
      #expect(try await self.actor(token) == nil, "sessions begun without it end")
      #expect(try await self.actor(fresh)?.hasSecondFactor == true)
      return (secret, codes.codes)
    }

    func opens(_ half: SessionToken, _ code: String, at now: Moment) async -> Bool {
      do {
        _ = try await desk.finish(half, code: code, address: "::1", now: now)
        return true
      } catch { return false }
    }

    /// A token of someone who has the counter's role.
    func token(of account: ID, hasFactor: Bool) async throws -> AccessToken {
      let now = SecondFactorTests.now
      let area = try #require(AreaCode("35.10.16"))
      let owner = Actor(
        account: account, name: "Sri Wahyuni", regency: 3510, assignments: [Assignment(role: .counter, area: area)],
        hasSecondFactor: hasFactor)
      let draft = try desk.draftToken(name: "papan", scopes: [.handle, .readDossiers], days: 30, now: now)
      try await database.write { [desk] tx in
        try desk.make(draft, for: owner, by: account, today: Zone.wib.day(of: now), tx)
      }
      return draft.token
    }

    /// Whom a token acts for.
    func owner(of token: AccessToken) async throws -> Actor? {
      try await database.read { tx in try AccessTokens.find(token, in: tx, now: SecondFactorTests.now)?.actor }
    }

    func standing(_ actor: Actor) async throws -> AccountDesk.FactorStanding {
      try await database.read { [desk] tx in try desk.factor(of: actor, in: tx) }
    }

    func expectAudit() async throws {
      let report = try await AuditVerifier(database, regency: 3510).verify()
      #expect(report.findings.isEmpty, "\(report.findings)")
    }
  }

  @Test("a right password opens nothing until the code has come")
  func half() async throws {
    let world = try await World()
    let (secret, _) = try await world.enrol()
    let half = try await world.half()
    #expect(try await world.actor(half) == nil)
    let later = Self.now.adding(minutes: 1)
    let code = TOTP.code(secret, step: TOTP.step(at: later))
    await #expect(throws: Problem.wrongCode) { try await world.desk.finish(half, code: "000000", address: "::1", now: later) }
    let token = try await world.desk.finish(half, code: code, address: "::1", now: later)
    #expect(try await world.actor(token, at: later)?.name == "Sri Wahyuni")
    await #expect(throws: Problem.notSignedIn) { try await world.desk.finish(half, code: code, address: "::1", now: later) }
    try await world.expectAudit()
    await world.database.close()
  }

  @Test("a code opens once, also for two who type it at the same time, and also after the clock went back")
  func replay() async throws {
    let world = try await World()
    let (secret, _) = try await world.enrol()
    let (early, later) = (Self.now.adding(minutes: 1), Self.now.adding(minutes: 5))
    let waiting = try await world.half(early)
    let code = TOTP.code(secret, step: TOTP.step(at: later))
    let halves = [try await world.half(later), try await world.half(later)]
    let successes = await withTaskGroup(of: Bool.self) { group in
      for half in halves { group.addTask { await world.opens(half, code, at: later) } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(successes == 1)
    let isOpen = await world.opens(waiting, TOTP.code(secret, step: TOTP.step(at: early)), at: early)
    #expect(!isOpen)
    await world.database.close()
  }

  @Test("guesses are counted: after five the code is not looked at any more, not even the right one")
  func guesses() async throws {
    let world = try await World()
    let (secret, _) = try await world.enrol()
    let half = try await world.half()
    for _ in 0..<5 {
      await #expect(throws: Problem.wrongCode) {
        try await world.desk.finish(half, code: "000000", address: "::1", now: Self.now)
      }
    }
    let next = TOTP.code(secret, step: TOTP.step(at: Self.now) + 1)
    do {
      _ = try await world.desk.finish(half, code: next, address: "::1", now: Self.now)
      Issue.record("the right code was looked at while locked")
    } catch let problem as Problem { #expect(problem.kind == .tooMany) }
    await world.database.close()
  }

  @Test("the wait for a code ends after ten minutes, and with a new password")
  func waiting() async throws {
    let world = try await World()
    let (secret, _) = try await world.enrol()
    let (half, late) = (try await world.half(), Self.now.adding(minutes: 11))
    let code = TOTP.code(secret, step: TOTP.step(at: late))
    await #expect(throws: Problem.notSignedIn) { try await world.desk.finish(half, code: code, address: "::1", now: late) }
    let other = try await world.half()
    _ = try await world.desk.reset(login: "camat", now: Self.now)
    await #expect(throws: Problem.notSignedIn) {
      try await world.desk.finish(
        other, code: TOTP.code(secret, step: TOTP.step(at: Self.now) + 1), address: "::1", now: Self.now)
    }
    await world.database.close()
  }

  @Test("a recovery code stands in for the phone once, and the person is told")
  func recovery() async throws {
    let world = try await World()
    let (_, codes) = try await world.enrol()
    #expect(codes.count == 10 && Set(codes).count == 10)
    let half = try await world.half()
    let token = try await world.desk.finish(half, code: " \(codes[3].uppercased()) ", address: "::1", now: Self.now)
    let actor = try #require(try await world.actor(token))
    #expect(actor.notice == .recoveryUsed)
    #expect(try await world.standing(actor).codesLeft == 9)
    try await world.desk.dismissNotice(of: actor, now: Self.now)
    #expect(try await world.actor(token)?.notice == nil)
    let again = try await world.half()
    await #expect(throws: Problem.wrongCode) { try await world.desk.finish(again, code: codes[3], address: "::1", now: Self.now) }
    try await world.expectAudit()
    await world.database.close()
  }

  @Test("the administrator can take it away when the phone is lost; sessions end and the person is told")
  func reset() async throws {
    let world = try await World()
    let (secret, codes) = try await world.enrol()
    let half = try await world.half()
    let token = try await world.desk.finish(half, code: codes[0], address: "::1", now: Self.now)
    #expect(try await world.desk.resetFactor(login: "camat", now: Self.now))
    #expect(try await world.desk.resetFactor(login: "camat", now: Self.now) == false)
    #expect(try await world.desk.resetFactor(login: "tidak-ada", now: Self.now) == false)
    #expect(try await world.actor(token) == nil)
    guard case .signedIn(let fresh) = try await world.enter() else { throw Problem.notAllowed }
    #expect(try await world.actor(fresh)?.notice == .factorReset)
    let actor = try #require(try await world.actor(fresh))
    await #expect(throws: Problem.noEnrolment) {
      try await world.desk.renewCodes(
        of: actor, code: TOTP.code(secret, step: TOTP.step(at: Self.now) + 1), address: "::1", now: Self.now)
    }
    try await world.expectAudit()
    await world.database.close()
  }

  @Test("a token carries the second factor of the session it was made in, and ends when the factor is confirmed or taken away")
  func tokens() async throws {
    let world = try await World()
    guard case .signedIn(let first) = try await world.enter() else { throw Problem.notAllowed }
    let account = try #require(try await world.actor(first)).account
    let early = try await world.token(of: account, hasFactor: false)
    #expect(try await world.owner(of: early)?.hasSecondFactor == false)
    let (secret, codes) = try await world.enrol()
    #expect(try await world.owner(of: early) == nil, "made before there was a second factor")
    let made = try await world.token(of: account, hasFactor: true)
    #expect(try await world.owner(of: made)?.hasSecondFactor == true)
    let session = try await world.desk.finish(try await world.half(), code: codes[0], address: "::1", now: Self.now)
    let actor = try #require(try await world.actor(session))
    let next = Self.now.adding(minutes: 1)
    try await world.desk.removeFactor(
      of: actor, code: TOTP.code(secret, step: TOTP.step(at: next)), address: "::1", now: next)
    #expect(try await world.owner(of: made) == nil)
    let later = try await world.token(of: account, hasFactor: false)
    #expect(try await world.desk.beginFactor(of: actor, password: Self.password, address: "::1", now: next))
    #expect(try await world.owner(of: later) != nil, "a factor that is only begun ends nothing")
    #expect(try await world.desk.resetFactor(login: "camat", now: next))
    #expect(try await world.owner(of: later) == nil)
    try await world.expectAudit()
    await world.database.close()
  }

  @Test("nothing is set up without the password, or confirmed by a wrong code; who has it cannot be given another")
  func enrolment() async throws {
    let world = try await World()
    guard case .signedIn(let token) = try await world.enter() else { throw Problem.notAllowed }
    let actor = try #require(try await world.actor(token))
    #expect(try await world.desk.beginFactor(of: actor, password: "salah", address: "::1", now: Self.now) == false)
    let fresh = SessionToken(regency: 3510, randomness: .system)
    await #expect(throws: Problem.noEnrolment) {
      _ = try await world.desk.confirmFactor(of: actor, code: "123456", address: "::1", beginning: fresh, now: Self.now)
    }
    #expect(try await world.desk.beginFactor(of: actor, password: Self.password, address: "::1", now: Self.now))
    await #expect(throws: Problem.wrongCode) {
      _ = try await world.desk.confirmFactor(of: actor, code: "000000", address: "::1", beginning: fresh, now: Self.now)
    }
    #expect(try await world.actor(token)?.hasSecondFactor == false)
    guard case .signedIn = try await world.enter() else { throw Problem.notAllowed }
    let (secret, _) = try await world.enrol()
    await #expect(throws: Problem.changed) {
      _ = try await world.desk.beginFactor(of: actor, password: Self.password, address: "::1", now: Self.now)
    }
    let next = Self.now.adding(minutes: 1)
    try await world.desk.removeFactor(
      of: actor, code: TOTP.code(secret, step: TOTP.step(at: next)), address: "::1", now: next)
    guard case .signedIn = try await world.enter(next) else { throw Problem.notAllowed }
    try await world.expectAudit()
    await world.database.close()
  }

  @Test("the secret lies sealed, and the statements name their regency and scan nothing")
  func storage() async throws {
    let world = try await World()
    let (secret, codes) = try await world.enrol()
    _ = try await world.desk.finish(try await world.half(), code: codes[0], address: "::1", now: Self.now)
    try await world.database.write { tx in try HalfSessions.sweep(regency: 3510, now: Self.now, in: tx) }
    let stored = try await world.database.read { tx in
      try tx.all("SELECT secret FROM second_factor WHERE regency = 3510") { $0.blob(0) }
    }
    let clear = Array(Base32.encode(secret).utf8)
    #expect(stored.count == 1 && !stored.contains { $0.starts(with: clear) || $0 == clear })
    let names = ["second_factor", "recovery_code", "half_session"]
    for text in world.recorder.statements where names.contains(where: text.contains) && !text.hasPrefix("INSERT") {
      guard !text.hasPrefix("SELECT secret FROM second_factor") else { continue }
      #expect(text.contains("regency = ?"), "\(text)")
      guard TestEngine.chosen == .sqlite else { continue }
      let plan = try await world.database.read { tx in try tx.plan(of: text) }
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(text)\n\(plan)")
    }
    await world.database.close()
  }
}
