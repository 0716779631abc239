import Addresses
import Civic
import Core
import Storage
import Web

/// The figures of a queue, for those who read the figures of the office.
struct QueueFigurePages: Sendable {
  let desk: QueueDesk

  var routes: [Route] { [.staff(.get, QueueAddresses.figures, .readFigures, show)] }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    let typed = visit.query["wilayah"]
    let (figures, offices) = try await visit.read { [desk] tx, actor in
      let areas = actor.areas(for: .readFigures, on: visit.today)
      let offices = try desk.reference.data(in: tx).districtOffices.filter { office in areas.contains { $0.contains(office.area) }
      }
      let chosen = typed.isEmpty ? offices.first : offices.first { $0.area.text == typed }
      guard let chosen else { throw Problem.notFound }
      let day = chosen.zone.day(of: visit.now)
      return (try QueueFigures(area: chosen.area, through: day, regency: desk.regency, tx), offices)
    }
    return visit.show(
      Page(
        QueueStrings.figures[visit.language], frame: .staff,
        body: QueueFigureViews.page(visit, figures, offices)))
  }
}
