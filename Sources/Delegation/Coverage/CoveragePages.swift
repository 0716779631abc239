import Addresses
import Civic
import Core
import Web

/// Where residents finish what, village by village.
struct CoveragePages: Sendable {
  let book: RegisterBook

  var routes: [Route] {
    [.open(.get, RegisterAddresses.coverage, index), .open(.get, RegisterAddresses.village, show)]
  }

  private func index(_ visit: Visit) async throws -> Answer {
    let typed = visit.query["kecamatan"]
    let data = try await visit.read { [book] tx in try book.desk.reference.data(in: tx) }
    let chosen = data.districtOffices.first { $0.area.text == typed }
    guard typed.isEmpty || chosen != nil else { throw Problem.notFound }
    return visit.show(
      Page(
        BookStrings.coverageTitle[visit.language], isIndexed: true,
        body: CoverageViews.index(
          data.districtOffices, chosen: chosen, chosen.map { data.villages(of: $0.area) } ?? [], visit.language)))
  }

  private func show(_ visit: Visit, _ code: String) async throws -> Answer {
    guard let village = AreaCode(code) else { throw Problem.notFound }
    let today = book.desk.reference.zone.day(of: visit.now)
    let coverage = try await visit.read { [book] tx in try book.coverage(of: village, on: today, tx) }
    return visit.show(
      Page(
        CoverageStrings.title(coverage.village.fullName)[visit.language], isIndexed: true,
        body: CoverageViews.page(coverage, today: today, visit.language)))
  }
}
