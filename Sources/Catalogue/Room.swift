package import Civic
package import Web
import Addresses

/// The room of the service catalogue: what residents can ask for, what they bring, how long it takes.
package enum Catalogue {
  package static func room(_ services: ServiceList, reference: Reference, notes: @escaping OfficeNotes = { _, _, _ in [] })
    -> Room
  {
    Room(
      "catalogue", migrations: migrations,
      routes: CataloguePages(services: services, reference: reference, notes: notes).routes,
      navigation: [NavigationItem(CatalogueStrings.services, to: CatalogueAddresses.services())])
  }
}
