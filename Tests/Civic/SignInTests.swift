import Capacity
import Core
import Foundation
import Scratch
import Storage
import Synchronization
import Testing

@testable import Civic

/// What keeps guesses slow, and never the people who work here.
@Suite("Trying passwords")
struct SignInTests {
  private static let now = Moment(seconds: 1_790_000_000)
  private static let password = "enam-batang-kelapa"

  private struct World {
    private let scratch: Scratch
    let database: Database
    let desk: AccountDesk

    init() async throws {
      let secrets = Secrets.new(.system)
      scratch = try Scratch()
      database = try scratch.open(secrets: secrets, audited: Civic.audited, [Civic.migrations])
      desk = AccountDesk(database, regency: 3510, secrets: secrets, randomness: .system)
      for login in ["camat", "kasi"] {
        _ = try await desk.add(
          login: login, name: "Sri Wahyuni", password: SignInTests.password, assignments: [], mustChange: false, isDemo: false,
          now: SignInTests.now)
      }
    }

    enum Outcome: Hashable {
      case signedIn, wrong, locked
    }

    func attempt(_ password: String, from address: String = "::1") async throws -> Outcome {
      do {
        _ = try await desk.signIn(login: "camat", password: password, address: address, now: SignInTests.now)
        return .signedIn
      } catch let problem as Problem where problem == .wrongPassword {
        return .wrong
      } catch let problem as Problem where problem.kind == .tooMany {
        return .locked
      }
    }

    /// Whether a try may be made, which then counts as failed.
    func isAllowed(_ login: String, from address: String, at now: Moment = SignInTests.now) async throws -> Bool {
      let keys = SignInGate.Keys(login: login, address: address, secrets: desk.secrets)
      do {
        try await database.write { tx in try SignInGate.reserve(keys, regency: 3510, now: now, in: tx) }
        return true
      } catch let problem as Problem where problem.kind == .tooMany {
        return false
      }
    }

    func rows() async throws -> Int {
      try await database.read { tx in
        try tx.first("SELECT COUNT(*) FROM signin_failure WHERE regency = 3510") { $0.int(0) } ?? -1
      }
    }
  }

  @Test("of sixty wrong tries at once no more are looked at than are free")
  func parallel() async throws {
    let world = try await World()
    let outcomes = try await withThrowingTaskGroup(of: World.Outcome.self) { group in
      for number in 0..<60 { group.addTask { try await world.attempt("salah-salah-\(number)", from: "10.0.0.\(number)") } }
      return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(outcomes == [.wrong: 5, .locked: 55])
    await world.database.close()
  }

  @Test("a name that looks like an address locks nobody at that address")
  func purposes() async throws {
    let world = try await World()
    for _ in 0..<60 { _ = try await world.isAllowed("10.0.0.9", from: "10.0.0.3") }
    #expect(try await world.isAllowed("camat", from: "10.0.0.9"))
    await world.database.close()
  }

  @Test("typing errors of months behind one address never add up to a lock, those of an hour do")
  func addresses() async throws {
    let world = try await World()
    var now = Self.now
    for number in 0..<200 {
      now = now.adding(minutes: 30)
      #expect(try await world.isAllowed("orang.\(number)", from: "10.0.0.1", at: now))
    }
    for number in 0..<50 { #expect(try await world.isAllowed("orang.\(number)", from: "10.0.0.2", at: now)) }
    #expect(try await !world.isAllowed("camat", from: "10.0.0.2", at: now))
    #expect(try await world.isAllowed("camat", from: "10.0.0.1", at: now))
    #expect(try await world.isAllowed("kasi", from: "10.0.0.2", at: now.adding(minutes: 61)))
    await world.database.close()
  }

  @Test("right passwords cost an address nothing, and each wrong one locks a name for longer")
  func growing() async throws {
    let world = try await World()
    let keys = SignInGate.Keys(login: "kasi", address: "10.0.0.1", secrets: world.desk.secrets)
    for _ in 0..<60 {
      #expect(try await world.isAllowed("kasi", from: "10.0.0.1"))
      try await world.database.write { tx in try SignInGate.succeeded(keys, regency: 3510, now: Self.now, in: tx) }
    }
    for _ in 0..<5 { #expect(try await world.isAllowed("camat", from: "10.0.0.1")) }
    var (at, waits) = (Self.now, [Int]())
    for _ in 0..<5 {
      var minutes = 0
      while try await !world.isAllowed("camat", from: "10.0.0.2", at: at.adding(minutes: minutes)) { minutes += 1 }
      at = at.adding(minutes: minutes)
      waits.append(minutes)
    }
    #expect(waits == [1, 2, 4, 8, 16])
    await world.database.close()
  }

  @Test("a try that could not be looked at is given back")
  func givenBack() async throws {
    let world = try await World()
    let keys = SignInGate.Keys(login: "camat", address: "::1", secrets: world.desk.secrets)
    for _ in 0..<20 {
      #expect(try await world.isAllowed("camat", from: "::1"))
      try await world.database.write { tx in try SignInGate.giveBack(keys, regency: 3510, now: Self.now, in: tx) }
    }
    await world.database.close()
  }

  @Test("a new password lifts the lock of the name")
  func reset() async throws {
    let world = try await World()
    for _ in 0..<5 { _ = try await world.isAllowed("camat", from: "::1") }
    #expect(try await world.attempt(Self.password) == .locked)
    let password = try #require(try await world.desk.reset(login: "camat", now: Self.now))
    #expect(try await world.attempt(password) == .signedIn)
    await world.database.close()
  }

  @Test("a lock set by a clock that was wrong does not last for years")
  func wrongClock() async throws {
    let world = try await World()
    for _ in 0..<5 { _ = try await world.isAllowed("camat", from: "::1", at: Self.now.adding(days: 2000)) }
    #expect(try await world.attempt(Self.password) == .signedIn)
    await world.database.close()
  }

  @Test("a clock that steps back makes no lock longer than it was made for")
  func steppedBack() async throws {
    let world = try await World()
    for _ in 0..<5 { #expect(try await world.isAllowed("camat", from: "::1")) }
    #expect(try await !world.isAllowed("camat", from: "::1"))
    let earlier = Self.now.adding(minutes: -30)
    #expect(try await world.isAllowed("camat", from: "::1", at: earlier))
    #expect(try await !world.isAllowed("camat", from: "::1", at: earlier.adding(minutes: 1)), "the next failure locks anew")
    #expect(try await world.isAllowed("camat", from: "::1", at: earlier.adding(minutes: 2)))
    await world.database.close()
  }

  @Test("what has shrunk to nothing is swept away")
  func sweep() async throws {
    let world = try await World()
    for number in 0..<5 { _ = try await world.isAllowed("orang.\(number)", from: "::1") }
    #expect(try await world.rows() == 6)
    for (days, left) in [(0, 6), (2, 0)] {
      try await world.database.write { tx in
        try SignInGate.sweep(regency: 3510, now: Self.now.adding(days: days), in: tx)
      }
      #expect(try await world.rows() == left)
    }
    await world.database.close()
  }

  @Test("a sign-in under way when the password is reset gives no session")
  func overtaken() async throws {
    let world = try await World()
    let keys = SignInGate.Keys(login: "camat", address: "::1", secrets: world.desk.secrets)
    let stored = try await world.database.read { tx in try AccountStore.credentials(login: "camat", regency: 3510, in: tx) }
    let account = try #require(stored)
    #expect(try await world.desk.isRight(Self.password, account.hash, keys, now: Self.now))
    _ = try await world.desk.beginSession(of: account, keys, now: Self.now)
    _ = try await world.desk.reset(login: "camat", now: Self.now)
    await #expect(throws: Problem.wrongPassword) {
      _ = try await world.desk.beginSession(of: account, keys, now: Self.now)
    }
    await world.database.close()
  }

  @Test("one's own password is changed with the present one, to another, and in a session that is still there")
  func change() async throws {
    let world = try await World()
    let session = try await world.desk.signIn(login: "camat", password: Self.password, address: "::1", now: Self.now)
    let found = try await world.database.read { tx in try Sessions.find(session, in: tx, now: Self.now)?.actor }
    let actor = try #require(found)
    func change(_ present: String, _ new: String, in session: SessionToken) async throws -> AccountDesk.PasswordChange {
      try await world.desk.changePassword(
        of: actor, from: present, to: new, in: session, address: "::1",
        beginning: SessionToken(regency: 3510, randomness: .system), now: Self.now)
    }
    #expect(try await change("salah", "delapan-ekor-angsa", in: session) == .wrongPresent)
    #expect(try await change(Self.password, Self.password, in: session) == .refused(Passwords.unchanged))
    guard case .refused = try await change(Self.password, "saya-camat-di-sini", in: session) else {
      Issue.record("a password with the sign-in name was taken")
      return
    }
    #expect(try await world.rows() == 1)
    #expect(try await change(Self.password, "delapan-ekor-angsa", in: session) == .changed)
    await #expect(throws: Problem.notSignedIn) { try await change("delapan-ekor-angsa", "sembilan-ekor-itik", in: session) }
    #expect(try await world.attempt("delapan-ekor-angsa") == .signedIn)
    await world.database.close()
  }
}

@Suite("Bounded work")
struct BoundedWorkTests {
  private final class Running: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }
    func begin() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func end() { counts.withLock { $0.now -= 1 } }
  }

  @Test("no more are done at once than there are workers, and none waits beyond the line")
  func bounds() async throws {
    let work = BoundedWork(workers: 2, waiting: 3, refusal: .tooBusyToSignIn)
    let running = Running()
    // Nothing is finished before all have asked, so that no place becomes free too early.
    let gate = DispatchSemaphore(value: 0)
    let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do {
            try await work.run {
              running.begin()
              #expect(gate.wait(timeout: .now() + 60) == .success)
              running.end()
            }
            return false
          } catch let problem as Problem where problem.kind == .busy {
            return true
          }
        }
      }
      var refused = 0
      for try await isRefused in group where isRefused {
        refused += 1
        if refused == 15 { for _ in 0..<5 { gate.signal() } }
      }
      return refused
    }
    #expect(refused == 15)
    #expect((1...2).contains(running.most))
    try await work.run {}
  }
}
