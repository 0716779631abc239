package import Core
import Storage

extension AccountDesk {
  /// Closes an account: it can sign in no more, and every session ends now. Its name stays with what it
  /// has done, and its sign-in name is never given to another.
  /// - Returns: false if there is no such account.
  package func close(login: String, now: Moment) async throws -> Bool {
    let login = Self.clean(login: login) ?? ""
    let eventID = randomness.id(at: now)
    return try await database.write { [regency] tx in
      guard let account = try AccountStore.credentials(login: login, regency: regency, in: tx) else { return false }
      try AccountStore.close(account.id, regency: regency, in: tx)
      try Sessions.endAll(of: account.id, regency: regency, in: tx)
      try tx.record(
        Event(
          id: eventID, at: now, actor: nil, kind: "account.closed",
          record: RecordKey("account", regency: regency, id: account.id), fields: ["closed"]))
      return true
    }
  }

  /// Gives a person a further role.
  /// - Returns: false if there is no such account.
  /// - Throws: `Problem` of kind invalid if the role cannot be held in that area.
  package func assign(_ assignment: Assignment, to login: String, now: Moment) async throws -> Bool {
    try assignment.checkArea()
    let login = Self.clean(login: login) ?? ""
    let (id, eventID) = (randomness.id(at: now), randomness.id(at: now))
    return try await database.write { [regency] tx in
      guard let account = try AccountStore.credentials(login: login, regency: regency, in: tx) else { return false }
      try AccountStore.insert(assignment, id: id, of: account.id, regency: regency, in: tx)
      try tx.record(
        Self.event(eventID, "account.role-given", account.id, assignment.role, assignment.area, regency: regency, now: now))
      return true
    }
  }

  /// Takes a role from a person at once: the last day on which it held is the day before `today`.
  /// - Returns: false if they do not hold it, neither now nor later.
  package func end(_ role: Role, in area: AreaCode, of login: String, today: Day, now: Moment) async throws -> Bool {
    let login = Self.clean(login: login) ?? ""
    let eventID = randomness.id(at: now)
    return try await database.write { [regency] tx in
      guard let account = try AccountStore.credentials(login: login, regency: regency, in: tx) else { return false }
      let held = try AccountStore.openAssignments(role, area, of: login, regency: regency, today: today, in: tx)
      let ended = try held.filter { try AccountStore.endAssignment($0, today: today, regency: regency, in: tx) }
      guard !ended.isEmpty else { return false }
      try tx.record(Self.event(eventID, "account.role-ended", account.id, role, area, regency: regency, now: now))
      return true
    }
  }

  private static func event(
    _ id: ID, _ kind: String, _ account: ID, _ role: Role, _ area: AreaCode, regency: Int, now: Moment
  ) -> Event {
    Event(
      id: id, at: now, actor: nil, kind: kind, record: RecordKey("account", regency: regency, id: account),
      codes: ["role": role.rawValue, "area": area.text])
  }
}

extension Assignment {
  /// - Throws: `Problem` of kind invalid if the role exists on another level only: a camat of a whole
  ///   regency would hold every district of it.
  func checkArea() throws {
    guard !role.isOfDistrict || area.level == .district else { throw Problem.notOfDistrict(role, area) }
  }
}

extension Problem {
  fileprivate static func notOfDistrict(_ role: Role, _ area: AreaCode) -> Problem {
    Problem(
      .invalid, "account.not-a-district",
      Text(
        id: "Peran \(role.rawValue) (\(role.title.id)) hanya ada di kecamatan, dan \(area) bukan kode kecamatan.",
        en: "The role \(role.rawValue) (\(role.title.en)) exists in a district only, and \(area) is not a district's code."),
      remedy: Text(id: "Pakailah kode kecamatan, misalnya 35.10.16.", en: "Use a district's code, such as 35.10.16."))
  }
}
