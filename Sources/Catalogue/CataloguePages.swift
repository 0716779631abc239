import Addresses
import Civic
import Core
import Storage
import Web

/// The public pages of the catalogue.
struct CataloguePages: Sendable {
  let services: ServiceList
  let reference: Reference
  let asks: CatalogueAsks

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
    let (shelf, data) = try await visit.read { [services, reference] tx in
      (try services.shelf(in: tx), try reference.data(in: tx))
    }
    let office = AreaCode(visit.query["kantor"]).flatMap(data.openOffice)
    let found = shelf.search(question).compactMap { shelf.service($0.service.key, at: office?.area) }.filter { version in
      (event.isEmpty || version.service.lifeEvents.contains(event)) && (group.isEmpty || version.service.group == group)
    }
    let choice = CatalogueViews.Choice(question: question, event: event, group: group, office: office)
    return visit.show(
      Page(
        CatalogueStrings.services[visit.language], scripts: ["search.js"], isIndexed: true,
        body: CatalogueViews.list(found, shelf, choice, visit.language)))
  }

  /// A service as the visitor asked for it: at an office, in a case.
  func find(_ visit: Visit, _ key: String) async throws -> (seen: ServiceCase, shelf: ServiceShelf, data: ReferenceData) {
    let typed = (office: visit.query["kantor"], situation: visit.query["keadaan"])
    guard typed.situation.utf8.count <= 1000 else { throw Problem.notFound }
    let (shelf, data) = try await visit.read { [services, reference] tx in
      (try services.shelf(in: tx), try reference.data(in: tx))
    }
    let area = AreaCode(typed.office).flatMap { $0.level == .village ? $0.parent : $0 }
    let office = area.flatMap { $0.level == .district ? data.openOffice(of: $0) : nil }
    guard let general = shelf[key], let version = shelf.service(key, at: office?.area),
      typed.office.isEmpty || office != nil
    else { throw Problem.notFound }
    let situation = (version.service.questions ?? []).kept(Situation(text: typed.situation))
    return (ServiceCase(version: version, general: general, office: office, situation: situation), shelf, data)
  }

  private func service(_ visit: Visit, _ key: String) async throws -> Answer {
    let (seen, shelf, data) = try await find(visit, key)
    let reality = try await visit.read { [asks] tx in try asks.reality(key, visit.now, tx) }
    let around = ServiceViews.Surroundings(
      group: shelf.groups.first { $0.key == seen.service.group },
      offices: seen.office != nil
        ? [] : shelf.offices(with: key).compactMap { $0.area }.map { (data.office(of: $0)?.name ?? data.name($0), $0.text) },
      changesOn: shelf.planned.first { $0.service.key == key && $0.area == seen.version.area }?.from,
      reality: reality(visit.language))
    return visit.show(
      Page(
        seen.service.name[visit.language], isIndexed: seen.answers.isEmpty, body: ServiceViews.page(seen, around, visit.language))
    )
  }

  private func sheet(_ visit: Visit, _ key: String) async throws -> Answer {
    let seen = try await find(visit, key).seen
    let link = visit.site.settings.publicAddress + CatalogueAddresses.service(key).with(seen.query).text
    return visit.show(
      Page(
        seen.service.name[visit.language], frame: .print, scripts: ["print.js"],
        body: ServiceViews.sheet(seen, link: link, visit.language)))
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
      now: visit.now, reality: reality(visit.language), notes: notes, visit.language)
    return visit.show(Page(office.name, isIndexed: true, body: view))
  }
}

extension Text {
  fileprivate var problem: Problem {
    Problem(.invalid, "search.too-long", self, remedy: CatalogueStrings.nothingFoundAdvice)
  }
}
