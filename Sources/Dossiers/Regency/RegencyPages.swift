import Addresses
import Civic
import Core
import Storage
import Web

/// The regency's page: for regency staff the whole of it, for an office its own figures beside what is published.
struct RegencyPages: Sendable, AtWork {
  let workshop: Workshop

  var routes: [Route] { [.staff(.get, RegencyAddresses.overview, .readFigures, show)] }

  private func show(_ visit: StaffVisit) async throws -> Answer {
    let (month, service) = (FigurePages.month(visit), visit.query["layanan"])
    let board = try await visit.read { [self] tx, actor in
      let data = try reference.data(in: tx)
      let services = try asks.everOffered(tx)
      guard let reader = RegencyReader(actor, data, on: visit.today) else { throw Problem.notAllowed }
      guard service.isEmpty || services.contains(where: { $0.key.service == service }) else { throw Problem.notFound }
      return RegencyBoard(
        figures: try RegencyFigures(
          for: reader, service: service, services: services.map(\.key.service), month: month, data, now: visit.now, tx),
        names: Dictionary(services.map { ($0.key.service, $0.name) }) { first, _ in first },
        services: services.map(\.key.service),
        order: RegencyRules.Order(rawValue: visit.query["urut"]) ?? .code, map: data.map, regency: data.regency)
    }
    return visit.show(
      Page(
        RegencyStrings.menu[visit.language], frame: .staff, scripts: ["keys.js"], body: RegencyViews.page(visit, board)))
  }
}

/// What the regency's page shows.
struct RegencyBoard: Sendable {
  let figures: RegencyFigures
  /// By the key of the service.
  let names: [String: Text]
  /// All services ever offered, in the catalogue's order.
  let services: [String]
  let order: RegencyRules.Order
  let map: RegencyMap?
  let regency: AreaCode

  var isWhole: Bool { figures.scope == regency }

  /// The page with another service or order.
  func link(service: String? = nil, order: RegencyRules.Order? = nil) -> Link {
    RegencyAddresses.overview().with([
      ("bulan", String(figures.month.iso.prefix(7))), ("layanan", service ?? figures.service),
      ("urut", (order ?? self.order).rawValue),
    ])
  }

  /// The records behind a number, of the service that is looked at unless another is named.
  func records(_ kind: FigureRecords.Kind, _ area: AreaCode, service: String? = nil) -> Link {
    FigureViews.recordsLink(kind, service ?? figures.service, area, figures.month)
  }

  /// A number with its records, where the reader may see them.
  func number(_ n: Int, _ kind: FigureRecords.Kind, _ line: RegencyFigures.Line) -> HTML {
    n == 0 || line.month == nil
      ? "\(Numerals.integer(n))" : "<a class=\"number\" href=\"\(records(kind, line.area))\">\(Numerals.integer(n))</a>"
  }

  /// Where a kecamatan's name leads: its office's figures, or what is published of it.
  func link(to line: RegencyFigures.Line) -> Link {
    line.month == nil
      ? PromiseAddresses.table().with([("kantor", line.area.text)])
      : DossierAddresses.figures().with([("wilayah", line.area.text), ("bulan", String(figures.month.iso.prefix(7)))])
  }
}
