import Civic
import Storage

/// How much a demonstration is to hold. It is noted when the filling begins, so that what goes on later is the same.
struct DemoPlan: Sendable, Hashable {
  let dossiers: Int
  /// How far back its story begins.
  let days: Int

  func note(in tx: Transaction) throws {
    try Demonstration.note("plan.dossiers", done: dossiers, in: tx)
    try Demonstration.note("plan.days", done: days, in: tx)
  }

  func isNoted(in tx: Transaction) throws -> Bool {
    try Demonstration.done("plan.dossiers", in: tx) == dossiers && Demonstration.done("plan.days", in: tx) == days
  }
}
