/// The addresses of the service catalogue.
package enum CatalogueAddresses {
  /// Every service, with search, life events and groups.
  package static let services = FixedAddress("/layanan")
  /// One service by its key.
  package static let service = Address<String>("/layanan/", "")
  /// The same as a sheet for paper.
  package static let sheet = Address<String>("/layanan/", "/lembar")
  package static let offices = FixedAddress("/kantor")
  package static let office = Address<String>("/kantor/", "")
}
