package import Civic
import Core
package import Storage

/// What a writing operation does, in one transaction.
package typealias StaffWrite<Value> = @Sendable (Transaction, Actor) throws -> Value

extension StaffVisit {
  /// What was sent; nothing where a person asks.
  var call: Call { visit.call ?? .empty }

  /// Writes at most once for a key of this person. What is kept of the answer, so that it can be given again,
  /// holds ids and states and no personal data.
  func writeOnce(
    key: String, _ body: @escaping @Sendable (Transaction, Actor) throws -> String
  ) async throws -> String {
    let digest = call.digest(path: visit.path)
    do {
      return try await write { [now, site] tx, actor in
        let once = OnceKey(actor: actor.account.text, key: "api/\(key)", body: digest)
        return try tx.once(once, regency: site.settings.regency, now: now) { try body(tx, actor) }
      }
    } catch let problem as Problem where problem.code == Problem.reusedForm.code {
      throw APIProblem.onceKeyReused
    }
  }
}
