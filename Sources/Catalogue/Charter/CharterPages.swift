import Addresses
import Civic
import Core
import Storage
import Web

/// What hangs in the office, printed from the same record: the service charter (maklumat pelayanan, UU 25/2009
/// Art 22) and posters with a code for telephones.
struct CharterPages: Sendable {
  let pages: CataloguePages
  let regency: Int

  var routes: [Route] {
    [
      .open(.get, CatalogueAddresses.charter, charter),
      .open(.get, CatalogueAddresses.officePoster, officePoster),
      .open(.get, CatalogueAddresses.servicePoster, servicePoster),
    ]
  }

  /// What a charter says and who stands for it.
  struct Charter: Sendable {
    let office: Office
    let services: [ServiceVersion]
    let head: Holder?
    let day: Day
  }

  private func charter(_ visit: Visit, _ area: String) async throws -> Answer {
    guard let code = AreaCode(area) else { throw Problem.notFound }
    let charter = try await visit.read { [pages, regency] tx -> Charter? in
      guard let office = try pages.reference.data(in: tx).openOffice(of: code), code.level == .district else { return nil }
      let day = office.zone.day(of: visit.now)
      let services = try pages.services.shelf(in: tx).services(at: code).filter { $0.service.status == .active }
      let head = try Civic.holder(of: .head, in: code, on: day, regency: regency, tx)
      return Charter(office: office, services: services, head: head, day: day)
    }
    guard let charter else { throw Problem.notFound }
    let link = visit.site.settings.publicAddress + CatalogueAddresses.services().with([("kantor", area)]).text
    return visit.show(
      Page(
        "\(CharterStrings.charter[visit.language]) – \(charter.office.name)", frame: .print, scripts: ["print.js"],
        body: CharterViews.charter(charter, link: link, visit.language)))
  }

  private func officePoster(_ visit: Visit, _ area: String) async throws -> Answer {
    guard let code = AreaCode(area), code.level == .district else { throw Problem.notFound }
    let data = try await visit.read { [pages] tx in try pages.reference.data(in: tx) }
    guard let office = data.openOffice(of: code) else { throw Problem.notFound }
    return poster(visit, CatalogueAddresses.services().with([("kantor", area)]), about: nil, at: office)
  }

  private func servicePoster(_ visit: Visit, _ key: String) async throws -> Answer {
    let seen = try await pages.find(visit, key).seen
    let link = CatalogueAddresses.service(key).with([("kantor", seen.office?.area.text ?? "")])
    return poster(visit, link, about: seen.service, at: seen.office)
  }

  private func poster(_ visit: Visit, _ link: Link, about service: Service?, at office: Office?) -> Answer {
    let isLarge = visit.query["ukuran"] == "a3"
    return visit.show(
      Page(
        CharterStrings.poster[visit.language], frame: .print, scripts: ["print.js"],
        body: CharterViews.poster(
          visit.site.settings.publicAddress + link.text, about: service, at: office, isLarge: isLarge, visit.language)))
  }
}
