package import Core
package import Storage

extension Civic {
  /// Who holds a post.
  package struct Holder: Sendable, Hashable {
    package let account: ID
    package let name: String
    package let assignment: Assignment
  }

  /// Who holds a role of exactly this area on a day; whoever acts for another stands first, because they are
  /// the ones at work (UU 30/2014 Art 14).
  package static func holder(of role: Role, in area: AreaCode, on day: Day, regency: Int, _ tx: Transaction) throws -> Holder? {
    try tx.all(
      """
      SELECT a.id, a.name, s.from_day, s.through_day, s.acting FROM account a
      JOIN assignment s ON s.regency = a.regency AND s.account = a.id
      WHERE a.regency = \(regency) AND a.closed = 0 AND s.area = \(area) AND s.role = \(role.rawValue)
        AND s.from_day <= \(day) AND s.through_day >= \(day)
      """
    ) { row in
      Holder(
        account: try row.id(0), name: row.text(1),
        assignment: Assignment(
          role: role, area: area, from: try row.day(2), through: try row.day(3),
          acting: row.textOrNil(4).flatMap(Acting.init(rawValue:))))
    }.min { ($0.assignment.acting == nil ? 1 : 0, $0.account) < ($1.assignment.acting == nil ? 1 : 0, $1.account) }
  }
}
