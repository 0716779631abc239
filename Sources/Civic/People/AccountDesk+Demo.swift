package import Core
import Storage

extension AccountDesk {
  /// Adds the accounts of a demonstration, all with one password, hashed once.
  /// - Returns: the accounts, for the demonstration to act in their names.
  package func addDemo(_ people: [(login: String, name: String, assignments: [Assignment])], password: String, now: Moment)
    async throws -> [Account]
  {
    let hash = try await Passwords.hash(password, randomness: randomness)
    let drafts = people.map { person in
      Account(
        id: randomness.id(at: now), login: person.login, name: person.name, mustChangePassword: false, isDemo: true,
        assignments: person.assignments)
    }
    let ids = drafts.map { draft in
      (event: randomness.id(at: now), assignments: draft.assignments.map { _ in randomness.id(at: now) })
    }
    try await database.write { [regency] tx in
      for (account, ids) in zip(drafts, ids) {
        guard try AccountStore.insert(account, password: hash, regency: regency, now: now, in: tx) else { continue }
        for (assignment, id) in zip(account.assignments, ids.assignments) {
          try AccountStore.insert(assignment, id: id, of: account.id, regency: regency, in: tx)
        }
        try tx.record(
          Event(
            id: ids.event, at: now, actor: nil, kind: "account.added",
            record: RecordKey("account", regency: regency, id: account.id)))
      }
    }
    return drafts
  }
}
