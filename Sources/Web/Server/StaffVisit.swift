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
  private let known = Mutex<Actor?>(nil)

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
    let (result, actor) = try await visit.read { [self] tx in
      let actor = try actor(tx)
      return (try body(tx, actor), actor)
    }
    known.withLock { $0 = actor }
    return result
  }

  /// Writes in one transaction, as the person signed in. The body may run several times.
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (Transaction, Actor) throws -> T
  ) async throws -> T {
    let (result, actor) = try await visit.write { [self] tx in
      let actor = try actor(tx)
      return (try body(tx, actor), actor)
    }
    known.withLock { $0 = actor }
    return result
  }

  /// Who was found signed in by the last `read` or `write`.
  package var actor: Actor? {
    known.withLock { $0 }
  }

  package var now: Moment { visit.now }
  package var language: Language { visit.language }
  package var fields: FormFields { visit.fields }
  package var query: FormFields { visit.query }
  package var site: Site { visit.site }
  package func newID() -> ID { visit.newID() }

  private func actor(_ tx: Transaction) throws -> Actor {
    guard let actor = try Sessions.actor(of: token, in: tx, now: visit.now)
    else { throw Problem.notSignedIn }
    if let permission, actor.areas(for: permission, on: today).isEmpty { throw Problem.notAllowed }
    return actor
  }

  /// The day it is in the regency.
  package var today: Day {
    visit.site.reference.zone.day(of: visit.now)
  }
}
