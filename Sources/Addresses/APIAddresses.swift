/// What programs ask. The version changes only when an old program would break.
package enum APIAddresses {
  package static let page = FixedAddress("/api")
  package static let description = FixedAddress("/api/openapi.json")
  package static let services = FixedAddress("/api/v1/services")
  package static let service = Address<String>("/api/v1/services/", "")
  package static let offices = FixedAddress("/api/v1/offices")
  package static let office = Address<String>("/api/v1/offices/", "")
  package static let tracking = Address<String>("/api/v1/tracking/", "")
  package static let dossiers = FixedAddress("/api/v1/dossiers")
  package static let dossier = Address<String>("/api/v1/dossiers/", "")
  package static let actions = Address<String>("/api/v1/dossiers/", "/actions")
  package static let figures = FixedAddress("/api/v1/figures")
}
