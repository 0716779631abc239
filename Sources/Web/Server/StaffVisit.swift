package import Civic
package import Core
package import Storage
import Synchronization

/// A request by someone who says they are signed in. Who they are is read in the same transaction as
/// what they ask for, so a session that has just been ended sees nothing.
package final class StaffVisit: Sendable {
  package let visit: Visit
  private let token: SessionToken
  private let permission: Permission?
  private let known = Mutex<Sessions.Found?>(nil)

  init?(_ visit: Visit, needing permission: Permission?) {
    guard let token = visit.cookies.session else { return nil }
    self.visit = visit
    self.token = token
    self.permission = permission
  }

  /// Reads in one transaction, as the person signed in.
  /// - Throws: `Problem.notSignedIn`, or `.notAllowed` if no role of theirs gives the permission.
  package func read<T: Sendable>(
    _ body: @escaping @Sendable (Transaction, Actor) throws -> T
  ) async throws -> T {
    let (result, session) = try await visit.read { [self] tx in
      let session = try checkedSession(tx)
      return (try body(tx, session.actor), session)
    }
    known.withLock { $0 = session }
    return result
  }

  /// Writes in one transaction, as the person signed in. The body may run several times.
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction, Actor) throws -> T
  ) async throws -> T {
    let (result, session) = try await visit.write { [self] tx in
      let session = try checkedSession(tx)
      return (try body(tx, session.actor), session)
    }
    known.withLock { $0 = session }
    return result
  }

  /// Writes what a form says, at most once for each time the form was shown: pressing twice, or sending again
  /// on a bad line, gives the first outcome.
  @discardableResult
  package func writeOnce(
    _ body: @escaping @Sendable (Transaction, Actor) throws -> String
  ) async throws -> String {
    let form = visit.onceForm
    return try await write { [now, site] tx, actor in
      try tx.once(form.key(of: actor.account), regency: site.settings.regency, now: now) { try body(tx, actor) }
    }
  }

  /// Who was found signed in by the last `read` or `write`.
  package var actor: Actor? {
    known.withLock { $0?.actor }
  }

  /// Checks who asks, if no `read` or `write` has: nothing is answered to someone unknown.
  func makeSure() async throws {
    guard known.withLock({ $0 }) == nil else { return }
    try await read { _, _ in }
  }

  /// Writes that the person was here, if that was last written some minutes ago.
  func touch() async throws {
    guard known.withLock({ $0?.needsTouch }) == true else { return }
    try await visit.write { [token, now] tx in try Sessions.touch(token, now: now, in: tx) }
  }

  package var now: Moment { visit.now }
  package var language: Language { visit.language }
  package var fields: FormFields { visit.fields }
  package var query: FormFields { visit.query }
  package var site: Site { visit.site }
  package func newID() -> ID { visit.newID() }
  package func announce(_ key: StaticString, _ word: String = "1") { visit.announce(key, word) }
  package func announced(_ key: StaticString) -> String? { visit.announced(key) }

  private func checkedSession(_ tx: Transaction) throws -> Sessions.Found {
    guard let session = try Sessions.find(token, in: tx, now: visit.now) else { throw Problem.notSignedIn }
    if let permission {
      guard !session.actor.mustChangePassword else { throw Problem.passwordMustChange }
      guard !session.actor.areas(for: permission, on: today).isEmpty else { throw Problem.notAllowed }
    }
    return session
  }

  /// The day it is in the regency.
  package var today: Day {
    visit.site.reference.zone.day(of: visit.now)
  }
}

extension Problem {
  static let passwordMustChange = Problem(
    .notAllowed, "account.password-must-change", WebStrings.mustChange, remedy: WebStrings.changePassword)
}
