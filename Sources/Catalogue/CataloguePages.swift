import Addresses
import Civic
import Core
import Storage
import Web

/// The public pages of the catalogue.
struct CataloguePages: Sendable {
  let services: ServiceList
  let reference: Reference
  let asks: Catalogue.Asks

  var routes: [Route] {
    [
      .open(.get, WebAddresses.front, front),
      .open(.get, CatalogueAddresses.services, list),
      .open(.get, CatalogueAddresses.service, service),
      .open(.get, CatalogueAddresses.sheet, sheet),
      .open(.get, CatalogueAddresses.offices, offices),
      .open(.get, CatalogueAddresses.office, office),
    ]
  }

  private func front(_ visit: Visit) async throws -> Answer {
    let shelf = try await visit.read(services.shelf)
    return visit.show(
      Page(CatalogueStrings.frontTitle[visit.language], isIndexed: true, body: CatalogueViews.front(shelf, visit.language)))
  }

  private func list(_ visit: Visit) async throws -> Answer {
    let (question, event, group) = (visit.query["cari"], visit.query["peristiwa"], visit.query["jenis"])
    guard question.utf8.count <= 200 else { throw WebStrings.tooLong(200).problem }
    let shelf = try await visit.read(services.shelf)
    let found = shelf.search(question).filter { version in
      (event.isEmpty || version.service.lifeEvents.contains(event)) && (group.isEmpty || version.service.group == group)
    }
    let choice = CatalogueViews.Choice(question: question, event: event, group: group)
    return visit.show(
      Page(
        CatalogueStrings.services[visit.language], scripts: ["search.js"], isIndexed: true,
        body: CatalogueViews.list(found, shelf, choice, visit.language)))
  }

  private func find(_ visit: Visit, _ key: String) async throws -> (ServiceVersion, CatalogueFile.Heading?) {
    let shelf = try await visit.read(services.shelf)
    guard let version = shelf[key] else { throw Problem.notFound }
    return (version, shelf.groups.first { $0.key == version.service.group })
  }

  private func service(_ visit: Visit, _ key: String) async throws -> Answer {
    let (version, group) = try await find(visit, key)
    let reality = try await visit.read { [asks] tx in try asks.reality(key, visit.now, tx) }
    return visit.show(
      Page(
        version.service.name[visit.language], isIndexed: true,
        body: ServiceViews.page(version, group: group, reality: reality(visit.language), visit.language)))
  }

  private func sheet(_ visit: Visit, _ key: String) async throws -> Answer {
    let (version, _) = try await find(visit, key)
    let link = visit.site.settings.publicAddress + CatalogueAddresses.service(key).text
    return visit.show(
      Page(
        version.service.name[visit.language], frame: .print, scripts: ["print.js"],
        body: ServiceViews.sheet(version, link: link, visit.language)))
  }

  private func offices(_ visit: Visit) async throws -> Answer {
    let offices = try await visit.read { [reference] tx in try reference.data(in: tx).districtOffices }
    return visit.show(
      Page(CatalogueStrings.offices[visit.language], isIndexed: true, body: OfficeViews.list(offices, visit.language)))
  }

  private func office(_ visit: Visit, _ area: String) async throws -> Answer {
    guard let code = AreaCode(area) else { throw Problem.notFound }
    let (data, reality, notes) = try await visit.read { [reference, asks] tx in
      (
        try reference.data(in: tx), try asks.officeReality(code, visit.now, tx), try asks.officeNotes(code, visit.now, tx)
      )
    }
    guard let office = data.openOffice(of: code) else { throw Problem.notFound }
    let view = OfficeViews.page(
      office, calendar: data.calendar(of: code), villages: data.villages(of: code),
      today: office.zone.day(of: visit.now), reality: reality(visit.language), notes: notes, visit.language)
    return visit.show(Page(office.name, isIndexed: true, body: view))
  }
}

extension Text {
  fileprivate var problem: Problem {
    Problem(.invalid, "search.too-long", self, remedy: CatalogueStrings.nothingFoundAdvice)
  }
}
