package import Core
package import Storage

/// A person with a way to sign in.
package struct Account: Sendable, Hashable {
  package let id: ID
  package let login: String
  package let name: String
  package let mustChangePassword: Bool
  /// Made for a demonstration: such accounts are served on this machine only.
  package let isDemo: Bool
  package let assignments: [Assignment]
}

extension Civic {
  /// The name of someone on the staff, also after they have left; empty if there never was such an account.
  package static func name(of account: ID, regency: Int, in tx: Transaction) throws -> String {
    try tx.first("SELECT name FROM account WHERE regency = \(regency) AND id = \(account)") { $0.text(0) } ?? ""
  }
}

/// The statements on accounts and their roles.
enum AccountStore {
  static func assignments(of account: ID, regency: Int, in tx: Transaction) throws -> [Assignment] {
    try tx.all(
      """
      SELECT role, area, from_day, through_day, acting FROM assignment
      WHERE regency = \(regency) AND account = \(account) ORDER BY area, role
      """
    ) { row in
      Assignment(
        role: try row.value(0, as: Role.self), area: try row.value(1, as: AreaCode.self), from: try row.day(2),
        through: try row.day(3), acting: row.textOrNil(4).flatMap(Acting.init(rawValue:)))
    }
  }

  /// By what someone is known when they sign in.
  struct Credentials: Sendable {
    let id: ID
    let login: String
    let hash: String
  }

  /// Of an account that is open.
  static func credentials(login: String, regency: Int, in tx: Transaction) throws -> Credentials? {
    try tx.first(
      "SELECT id, login, password FROM account WHERE regency = \(regency) AND login = \(login) AND closed = 0"
    ) { Credentials(id: try $0.id(0), login: $0.text(1), hash: $0.text(2)) }
  }

  static func credentials(of account: ID, regency: Int, in tx: Transaction) throws -> Credentials? {
    try tx.first(
      "SELECT id, login, password FROM account WHERE regency = \(regency) AND id = \(account) AND closed = 0"
    ) { Credentials(id: try $0.id(0), login: $0.text(1), hash: $0.text(2)) }
  }

  static func accounts(regency: Int, in tx: Transaction) throws -> [Account] {
    let rows = try tx.all(
      """
      SELECT id, login, name, must_change, demo FROM account
      WHERE regency = \(regency) AND closed = 0 ORDER BY login
      """
    ) { (try $0.id(0), $0.text(1), $0.text(2), $0.bool(3), $0.bool(4)) }
    return try rows.map { id, login, name, mustChange, demo in
      Account(
        id: id, login: login, name: name, mustChangePassword: mustChange, isDemo: demo,
        assignments: try assignments(of: id, regency: regency, in: tx))
    }
  }

  static func insert(_ account: Account, password: String, regency: Int, now: Moment, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      INSERT INTO account (regency, id, login, name, password, must_change, demo, closed, made_at)
      VALUES (\(regency), \(account.id), \(account.login), \(account.name), \(password),
        \(account.mustChangePassword), \(account.isDemo), 0, \(now))
      ON CONFLICT (regency, login) DO NOTHING
      """) > 0
  }

  static func insert(_ assignment: Assignment, id: ID, of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO assignment (regency, id, account, role, area, from_day, through_day, acting)
      VALUES (\(regency), \(id), \(account), \(assignment.role.rawValue), \(assignment.area),
        \(assignment.from), \(assignment.through), \(assignment.acting?.rawValue))
      """)
  }

  static func setPassword(_ hash: String, mustChange: Bool, of account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE account SET password = \(hash), must_change = \(mustChange)
      WHERE regency = \(regency) AND id = \(account)
      """)
  }

  static func close(_ account: ID, regency: Int, in tx: Transaction) throws {
    try tx.run("UPDATE account SET closed = 1 WHERE regency = \(regency) AND id = \(account)")
  }

  /// The assignments of this role in this area that hold today or later.
  static func openAssignments(
    _ role: Role, _ area: AreaCode, of login: String, regency: Int, today: Day, in tx: Transaction
  ) throws -> [ID] {
    guard let account = try credentials(login: login, regency: regency, in: tx) else { return [] }
    return try tx.all(
      """
      SELECT id FROM assignment
      WHERE regency = \(regency) AND account = \(account.id) AND area = \(area) AND role = \(role.rawValue)
        AND through_day >= \(today)
      """
    ) { try $0.id(0) }
  }

  /// Lets an assignment hold no longer than the day before.
  /// - Returns: false if it had ended already.
  static func endAssignment(_ id: ID, today: Day, regency: Int, in tx: Transaction) throws -> Bool {
    try tx.run(
      """
      UPDATE assignment SET through_day = \(today + -1)
      WHERE regency = \(regency) AND id = \(id) AND through_day >= \(today)
      """) > 0
  }
}
