package import Core
package import Storage

/// Who holds a post on a day: by name, and as what.
package struct Holder: Sendable, Hashable {
  package let account: ID
  package let name: String
  package let assignment: Assignment

  /// "Camat", "Plh. Camat".
  package var title: Text { assignment.title }
}

extension Civic {
  /// Who holds a role of exactly this area on a day; whoever acts for another stands first, because they are
  /// the ones at work (UU 30/2014 Art 14).
  /// - Returns: nil if nobody does.
  package static func holder(of role: Role, in area: AreaCode, on day: Day, regency: Int, _ tx: Transaction) throws -> Holder? {
    try tx.all(
      """
      SELECT a.id, a.name, s.from_day, s.through_day, s.acting FROM assignment s
      JOIN account a ON a.regency = s.regency AND a.id = s.account
      WHERE s.regency = \(regency) AND s.area = \(area) AND s.role = \(role.rawValue)
        AND s.from_day <= \(day) AND s.through_day >= \(day) AND a.closed = 0
      """
    ) { row in
      Holder(
        account: try row.id(0), name: row.text(1),
        assignment: Assignment(
          role: role, area: area, from: try row.day(2), through: try row.day(3),
          acting: row.textOrNil(4).flatMap(Acting.init(rawValue:))))
    }.min { ($0.assignment.acting == nil ? 1 : 0, $0.account) < ($1.assignment.acting == nil ? 1 : 0, $1.account) }
  }

  /// The names of some accounts, also of those that are closed.
  package static func names(of accounts: [ID], regency: Int, _ tx: Transaction) throws -> [ID: String] {
    guard !accounts.isEmpty else { return [:] }
    let rows = try tx.all("SELECT id, name FROM account WHERE regency = \(regency) AND id IN \(accounts)") {
      (id: try $0.id(0), name: $0.text(1))
    }
    return Dictionary(rows.map { ($0.id, $0.name) }) { first, _ in first }
  }
}
