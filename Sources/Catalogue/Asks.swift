package import Civic
package import Core
package import Storage
package import Web

/// What this room asks of others, in its own words. `Wiring.swift` fills it in.
package struct CatalogueAsks: Sendable {
  /// A part of a page in the language of who reads it.
  package typealias Part = @Sendable (Language) -> HTML

  /// What became of a service's promise, in the regency and each office; by the key of the service.
  package var reality: @Sendable (String, Moment, Transaction) throws -> Part
  /// What became of the promises of an office.
  package var officeReality: @Sendable (AreaCode, Moment, Transaction) throws -> Part
  /// What other rooms have to say on the page of an office.
  package var officeNotes: @Sendable (AreaCode, Moment, Transaction) throws -> [OfficeNote]
  /// Tells someone who follows a service. What is handed over here is sent once the transaction is through, and
  /// once only for each id: the same may be handed over again.
  package var tell: @Sendable (FollowerNews, Transaction) throws -> Void
  /// Has everything that a follower was told or is still to be told erased: they follow no more.
  package var forget: @Sendable (_ follower: ID, Transaction) throws -> Void

  package init(
    reality: @escaping @Sendable (String, Moment, Transaction) throws -> Part,
    officeReality: @escaping @Sendable (AreaCode, Moment, Transaction) throws -> Part,
    officeNotes: @escaping @Sendable (AreaCode, Moment, Transaction) throws -> [OfficeNote],
    tell: @escaping @Sendable (FollowerNews, Transaction) throws -> Void,
    forget: @escaping @Sendable (ID, Transaction) throws -> Void
  ) {
    self.reality = reality
    self.officeReality = officeReality
    self.officeNotes = officeNotes
    self.tell = tell
    self.forget = forget
  }
}
