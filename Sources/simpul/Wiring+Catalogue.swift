import Catalogue

extension Wiring {
  /// What the room of the catalogue asks of others. Until there is an outbox, followers are told nothing.
  static let catalogueAsks = CatalogueAsks(tell: { _, _ in })
}
