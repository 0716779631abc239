import Civic
package import Web

/// The room of delegation: who may decide what, where, since when, and whether it was worth it.
package enum Delegation {
  package static func room(_ desk: RegisterDesk) -> Room {
    Room("delegation", migrations: migrations, routes: [])
  }
}
