import Addresses
import Civic
import Core
import Storage
import Web

/// Promise and reality, open to everyone: of the regency, of an office, and what is behind one service.
struct PromisePages: Sendable {
  let desk: PromiseDesk

  var routes: [Route] {
    [
      .open(.get, PromiseAddresses.table, table),
      .open(.get, PromiseAddresses.service, service),
    ]
  }

  /// The office asked for; the regency where none is.
  private func area(_ visit: Visit, _ data: ReferenceData) throws -> AreaCode {
    let typed = visit.query["kantor"]
    guard !typed.isEmpty else { return data.regency }
    guard let area = AreaCode(typed), area.level == .district, data.openOffice(of: area) != nil else { throw Problem.notFound }
    return area
  }

  private func table(_ visit: Visit) async throws -> Answer {
    let (place, table, overview) = try await visit.read { [self, desk] tx in
      let data = try desk.reference.data(in: tx)
      let area = try area(visit, data)
      return (
        PromiseViews.Place(area: area, name: data.office(of: area)?.name ?? data.name(area)),
        try desk.table(of: area, now: visit.now, tx),
        area.level == .regency ? try desk.overview(now: visit.now, tx) : []
      )
    }
    return visit.show(
      Page(
        PromiseStrings.title[visit.language], isIndexed: true,
        body: PromiseViews.page(place, table, overview, visit.language)))
  }

  private func service(_ visit: Visit, _ key: String) async throws -> Answer {
    let (place, table, months) = try await visit.read { [self, desk] tx in
      let data = try desk.reference.data(in: tx)
      let area = try area(visit, data)
      let table = try desk.table(service: key, now: visit.now, tx)
      let months = try table.period.map { try desk.months(of: key, in: area, $0, tx) } ?? []
      return (PromiseViews.Place(area: area, name: data.office(of: area)?.name ?? data.name(area)), table, months)
    }
    return visit.show(
      Page(
        PromiseStrings.behind[visit.language],
        body: PromiseViews.behind(place, table, months, isStaff: visit.hasSession, visit.language)))
  }
}
