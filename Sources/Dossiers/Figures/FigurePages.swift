import Addresses
import Civic
import Core
import Storage
import Web

/// The figures of an office, the records behind each, and the agenda book.
struct FigurePages: Sendable {
  let desk: DecisionDesk

  var routes: [Route] {
    [
      .staff(.get, DossierAddresses.figures, .readFigures, figures),
      .staff(.get, DossierAddresses.figureRecords, .readFigures, records),
      .staff(.get, DossierAddresses.agenda, .readDossiers, agenda),
    ]
  }

  /// The area asked for, if the person may look at it; else the first they may.
  static func area(_ typed: String, _ visit: StaffVisit, _ actor: Actor, _ permission: Permission) throws -> AreaCode {
    guard !typed.isEmpty else {
      guard let first = actor.areas(for: permission, on: visit.today).first else { throw Problem.notAllowed }
      return first
    }
    guard let area = AreaCode(typed), actor.may(permission, in: area, on: visit.today) else { throw Problem.notFound }
    return area
  }

  /// The month asked for, by its first day; else the present one.
  static func month(_ visit: StaffVisit) -> Day {
    Day(iso: visit.query["bulan"] + "-01")?.monthStart ?? visit.today.monthStart
  }

  private func figures(_ visit: StaffVisit) async throws -> Answer {
    let month = Self.month(visit)
    let (figures, services, areas) = try await visit.read { [desk] tx, actor in
      let area = try Self.area(visit.query["wilayah"], visit, actor, .readFigures)
      let services = try desk.asks.everOffered(tx)
      let data = try desk.reference.data(in: tx)
      let areas = actor.areas(for: .readFigures, on: visit.today).flatMap { own in
        own.level == .regency ? [own] + data.districtOffices.map(\.area) : [own]
      }
      return (
        try OfficeFigures(
          regency: desk.regency, area: area, month: month, services: services.map(\.key.service), now: visit.now, tx),
        services, areas.map { (area: $0, name: data.name($0)) }
      )
    }
    return visit.show(
      Page(
        DossierStrings.figures[visit.language], frame: .staff, scripts: ["keys.js"],
        body: FigureViews.page(visit, figures, services: services, areas: areas)))
  }

  private func records(_ visit: StaffVisit) async throws -> Answer {
    guard let kind = FigureRecords.Kind(rawValue: visit.query["ukuran"]) else { throw Problem.notFound }
    let (part, after, month) = (visit.query["bagian"], visit.query["sesudah"], Self.month(visit))
    let (records, names, mayRead) = try await visit.read { [desk] tx, actor in
      let area = try Self.area(visit.query["wilayah"], visit, actor, .readFigures)
      let data = try desk.reference.data(in: tx)
      let records = try FigureRecords(
        kind, part: part, regency: desk.regency, area: area, offices: data.districts(in: area).map(\.area), month: month,
        after: after, now: visit.now, tx)
      let services = try desk.asks.everOffered(tx)
      let names = RecordNames(
        area: data.name(area), offices: data, terms: try desk.asks.terms(Set(records.dossiers.map(\.terms)), tx),
        services: Dictionary(services.map { ($0.key.service, $0.name) }) { first, _ in first })
      return (records, names, actor.may(.readDossiers, in: area, on: visit.today))
    }
    return visit.show(
      Page(
        DossierStrings.recordsTitle[visit.language], frame: .staff, scripts: ["keys.js"],
        body: records.kind == .turnedAway
          ? RecordViews.turnedAway(visit, records, names, part: part)
          : RecordViews.records(visit, records, names, part: part, showsNames: mayRead)))
  }

  private func agenda(_ visit: StaffVisit) async throws -> Answer {
    let month = Self.month(visit)
    let book = try await visit.read { [desk] tx, actor in
      let area = try Self.area(visit.query["wilayah"], visit, actor, .readDossiers)
      let entries = try ExportStore.agenda(area: area, month: month, regency: desk.regency, tx)
      let data = try desk.reference.data(in: tx)
      return AgendaBook(
        area: area, office: data.office(of: area)?.name ?? "", month: month, entries: entries,
        terms: try desk.asks.terms(Set(entries.map(\.dossier.terms)), tx), zone: data.calendar(of: area).zone)
    }
    return visit.show(
      Page(
        DossierStrings.agenda[visit.language], frame: .staff, scripts: ["print.js"],
        body: FigureViews.agenda(visit, book)))
  }
}

/// A month of an office's agenda book, as its page shows it.
struct AgendaBook: Sendable {
  let area: AreaCode
  let office: String
  let month: Day
  let entries: [AgendaEntry]
  let terms: [ServiceTerms.Key: ServiceTerms]
  let zone: Zone
}
