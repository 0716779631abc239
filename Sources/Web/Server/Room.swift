package import Core
package import Storage

/// What a room contributes to the program. `Wiring.swift` holds the list of them.
package struct Room: Sendable {
  package let name: String
  package let migrations: MigrationSet
  package let routes: [Route]
  package let navigation: [NavigationItem]
  package let jobs: [Job]
  /// What is not as it should be in this room, for `simpul doctor`.
  package let findings: @Sendable (Moment, Transaction) throws -> [Finding]

  package init(
    _ name: String, migrations: MigrationSet, routes: [Route] = [],
    navigation: [NavigationItem] = [], jobs: [Job] = [],
    findings: @escaping @Sendable (Moment, Transaction) throws -> [Finding] = { _, _ in [] }
  ) {
    self.name = name
    self.migrations = migrations
    self.routes = routes
    self.navigation = navigation
    self.jobs = jobs
    self.findings = findings
  }
}
