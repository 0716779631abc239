import Addresses
import Civic
import Core
import Storage
import Web

/// The ways between offices, for who reads the whole regency.
struct NodePages: Sendable, AtWork {
  let workshop: Workshop

  var routes: [Route] { [.staff(.get, HopAddresses.figures, .readFigures, show)] }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    let month = FigurePages.month(visit)
    let figures = try await visit.read { [self] tx, actor in
      let data = try reference.data(in: tx)
      // Kecamatan are compared by those who answer for all of them.
      guard actor.may(.readFigures, in: data.regency, on: visit.today) else { throw Problem.notFound }
      return try NodeFigures(regency: regency, month: month, data, now: visit.now, tx)
    }
    return visit.show(
      Page(NodeStrings.title[visit.language], frame: .staff, scripts: ["keys.js"], body: NodeViews.page(visit, figures)))
  }
}
