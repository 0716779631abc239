package import Core
package import Storage

/// Who holds a post on a day: by name, and as what.
package struct Holder: Sendable, Hashable {
  package let name: String
  /// "Camat", "Plh. Camat".
  package let title: Text
}

extension Civic {
  /// Who holds a role in exactly this area; whoever acts for the holder, while they do (UU 30/2014 Art 14).
  /// - Returns: nil if nobody does.
  package static func holder(of role: Role, in area: AreaCode, on day: Day, regency: Int, _ tx: Transaction) throws -> Holder? {
    let found = try tx.all(
      """
      SELECT a.name, s.acting FROM assignment s
      JOIN account a ON a.regency = s.regency AND a.id = s.account
      WHERE s.regency = \(regency) AND s.area = \(area) AND s.role = \(role.rawValue)
        AND s.from_day <= \(day) AND s.through_day >= \(day) AND a.closed = 0
      """
    ) { (name: $0.text(0), acting: $0.textOrNil(1).flatMap(Acting.init(rawValue:))) }
    guard let holder = found.first(where: { $0.acting != nil }) ?? found.first else { return nil }
    let assignment = Assignment(role: role, area: area, acting: holder.acting)
    return Holder(name: holder.name, title: assignment.title)
  }
}
