import Addresses
import Civic
import Core
import Web

/// Services and offices for programs: what the public pages say.
struct CatalogueAPI: Sendable {
  let services: ServiceList
  let reference: Reference

  var routes: [Route] {
    [
      .publicAPI(Self.listServices, at: APIAddresses.services, answers: ServiceShapes.list, list),
      .publicAPI(Self.showService, at: APIAddresses.service, answers: ServiceShapes.service, service),
      .publicAPI(Self.listOffices, at: APIAddresses.offices, answers: OfficeShapes.list, offices),
      .publicAPI(Self.showOffice, at: APIAddresses.office, answers: OfficeShapes.office, office),
    ]
  }

  private static let listServices = Operation(
    "listServices", .services, CatalogueAPIStrings.listServices, CatalogueAPIStrings.listServicesAbout,
    parameters: [
      .query("q", .text(most: 200), CatalogueAPIStrings.q, example: "ktp hilang"),
      .query("group", .key, CatalogueAPIStrings.group, example: "kependudukan"),
      .query("lifeEvent", .key, CatalogueAPIStrings.lifeEvent, example: "menikah"),
    ], leads: [.init(to: "getService", "key", from: "/items/0/key")])

  private static let showService = Operation(
    "getService", .services, CatalogueAPIStrings.showService, CatalogueAPIStrings.showServiceAbout,
    parameters: [.path("key", .key, CatalogueAPIStrings.key, example: "dispensasi-nikah")])

  private static let listOffices = Operation(
    "listOffices", .offices, CatalogueAPIStrings.listOffices, CatalogueAPIStrings.listOfficesAbout,
    leads: [.init(to: "getOffice", "area", from: "/items/0/area")])

  private static let showOffice = Operation(
    "getOffice", .offices, CatalogueAPIStrings.showOffice, CatalogueAPIStrings.showOfficeAbout,
    parameters: [.path("area", .area, CatalogueAPIStrings.area, example: "35.10.16")])

  private func list(_ visit: Visit) async throws -> [ServiceVersion] {
    let (group, event) = (visit.query["group"], visit.query["lifeEvent"])
    return try await visit.read(services.shelf).search(visit.query["q"]).filter { version in
      (event.isEmpty || version.service.lifeEvents.contains(event)) && (group.isEmpty || version.service.group == group)
    }
  }

  private func service(_ visit: Visit, _ key: String) async throws -> ServiceVersion {
    guard let version = try await visit.read(services.shelf)[key] else { throw Problem.notFound }
    return version
  }

  private func offices(_ visit: Visit) async throws -> [Office] {
    try await visit.read { [reference] tx in try reference.data(in: tx).districtOffices }
  }

  private func office(_ visit: Visit, _ area: String) async throws -> OfficeShapes.Open {
    guard let code = AreaCode(area) else { throw Problem.notFound }
    let data = try await visit.read { [reference] tx in try reference.data(in: tx) }
    guard let office = data.openOffice(of: code) else { throw Problem.notFound }
    return OfficeShapes.Open(
      office: office, calendar: data.calendar(of: code), villages: data.villages(of: code),
      today: office.zone.day(of: visit.now))
  }
}
