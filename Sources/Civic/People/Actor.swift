package import Core

/// Someone who acts, with the roles they hold.
package struct Actor: Sendable, Hashable {
  package let account: ID
  package let name: String
  package let regency: Int
  package let assignments: [Assignment]
  /// Whether the password was given by someone else and must be changed first.
  package let mustChangePassword: Bool
  package let hasSecondFactor: Bool
  /// Whether the account was made for a demonstration.
  package let isDemo: Bool
  /// What the person has yet to be told.
  package let notice: AccountNotice?

  /// Of what the roles give, what a program may do that acts for the person; nil for the person themselves.
  package let scopes: Set<Permission>?

  package init(
    account: ID, name: String, regency: Int, assignments: [Assignment], mustChangePassword: Bool = false,
    scopes: Set<Permission>? = nil, hasSecondFactor: Bool = false, isDemo: Bool = false, notice: AccountNotice? = nil
  ) {
    self.account = account
    self.name = name
    self.regency = regency
    self.assignments = assignments
    self.mustChangePassword = mustChangePassword
    self.scopes = scopes
    self.hasSecondFactor = hasSecondFactor
    self.isDemo = isDemo
    self.notice = notice
  }

  /// The areas in which the person may do this today.
  package func areas(for permission: Permission, on day: Day) -> [AreaCode] {
    guard scopes?.contains(permission) ?? true else { return [] }
    return assignments.filter { $0.isInForce(on: day) && $0.role.permissions.contains(permission) }.map(\.area)
  }

  /// Whether the person may do this in the area: a role reaches the areas inside its own, never the
  /// one above or beside.
  package func may(_ permission: Permission, in area: AreaCode, on day: Day) -> Bool {
    areas(for: permission, on: day).contains { $0.contains(area) }
  }
}
