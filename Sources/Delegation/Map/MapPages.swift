import Addresses
import Civic
import Core
import Storage
import Web

/// The map, read: by whoever may read figures, each for the kecamatan of their own areas.
struct MapPages: Sendable {
  let book: MapBook

  var routes: [Route] {
    [
      .staff(.get, MapAddresses.map, .readFigures, overview), .staff(.get, MapAddresses.service, .readFigures, service),
      .staff(.get, MapAddresses.district, .readFigures, district),
      .staff(.get, MapAddresses.assumptions, .readFigures, assumptions),
      .staff(.get, MapAddresses.print, .readFigures, print),
    ]
  }

  private func overview(_ visit: StaffVisit) async throws -> Answer {
    let (filter, today) = (try MapFilter(visit.query), visit.today)
    let overview = try await visit.read { [book] tx, actor in
      let districts = MapReach.districts(try book.desk.reference.data(in: tx), actor, on: today)
      let board = try book.board(at: districts.map(\.area), on: today, tx)
      return MapViews.Overview(lines: board.lines(), services: board.services, districts: districts, filter: filter)
    }
    // Who reads one kecamatan only has no use for a list of one.
    if overview.districts.count == 1, let only = overview.districts.first { return .see(MapAddresses.district(only.area.text)) }
    return visit.show(
      Page(MapStrings.title[visit.language], frame: .staff, scripts: ["keys.js"], body: MapViews.page(visit, overview)))
  }

  private func service(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    try await Self.showService(book, visit, key)
  }

  /// The page of a service.
  /// - Parameter change: puts a form that was refused in its place.
  static func showService(
    _ book: MapBook, _ visit: StaffVisit, _ key: String, _ change: ((inout MapServiceViews.Shown) -> Void)? = nil
  ) async throws -> Answer {
    let today = visit.today
    var shown = try await visit.read { tx, actor in
      let districts = MapReach.districts(try book.desk.reference.data(in: tx), actor, on: today)
      let board = try book.board(of: key, at: districts.map(\.area), on: today, tx)
      guard let service = board.services.first else { throw Problem.notFound }
      let answers = board.answers[key] ?? []
      let people = try Civic.names(of: answers.map(\.by), regency: book.desk.regency, tx)
      return MapServiceViews.Shown(
        service: service, board: board, districts: districts, people: people, object: try book.desk.register.object(of: key, tx),
        criteria: CriteriaForm.state(answers), entry: MapEntryForm.state(service))
    }
    shown.draft.fields["satuan"] = shown.object?.unit.rawValue ?? ""
    change?(&shown)
    return visit.show(
      Page(
        shown.service.name[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: MapServiceViews.page(visit, shown)), status: change == nil ? 200 : 422)
  }

  private func district(_ visit: StaffVisit, _ code: String) async throws -> Answer {
    try await Self.showDistrict(book, visit, code)
  }

  /// The page of a kecamatan.
  /// - Parameter form: the form of its facts, if it was refused.
  static func showDistrict(
    _ book: MapBook, _ visit: StaffVisit, _ code: String, form: FormState? = nil
  ) async throws -> Answer {
    let (filter, today) = (try MapFilter(visit.query), visit.today)
    var shown = try await visit.read { tx, actor in
      let office = try MapReach.district(code, try book.desk.reference.data(in: tx), actor, on: today)
      let board = try book.board(at: [office.area], on: today, tx)
      let facts = try MapStore.office(office.area, regency: book.desk.regency, tx)?.facts ?? OfficeFacts()
      return DistrictViews.Shown(
        office: office, facts: facts, board: board, filter: filter, form: DistrictViews.state(facts))
    }
    if let form { shown.form = form }
    return visit.show(
      Page(
        shown.office.shortName, frame: .staff, scripts: ["form.js", "keys.js"], body: DistrictViews.page(visit, shown)),
      status: form == nil ? 200 : 422)
  }

  private func assumptions(_ visit: StaffVisit) async throws -> Answer {
    guard visit.query.has("periksa") else { return try await Self.showAssumptions(book, visit, nil) }
    return try await Self.showAssumptions(book, visit, AssumptionForm.form.parse(visit.query))
  }

  /// The assumptions, with what others would change.
  /// - Parameter tried: what was typed.
  static func showAssumptions(
    _ book: MapBook, _ visit: StaffVisit, _ tried: Form<Assumptions>.Outcome?
  ) async throws -> Answer {
    let today = visit.today
    let (saved, board) = try await visit.read { tx, actor in
      let saved = try book.assumptions(tx)
      guard case .accepted = tried else { return (saved, MapBoard?.none) }
      let districts = MapReach.districts(try book.desk.reference.data(in: tx), actor, on: today)
      return (saved, try book.board(at: districts.map(\.area), on: today, tx))
    }
    var shown = AssumptionViews.Shown(
      values: saved.values, version: saved.version, state: AssumptionForm.state(saved.values))
    switch tried {
    case .refused(let state): shown = AssumptionViews.Shown(values: saved.values, version: saved.version, state: state)
    case .accepted(let values):
      shown = AssumptionViews.Shown(
        values: saved.values, version: saved.version, state: AssumptionForm.state(values),
        tried: board.map { (values, $0.turns(to: values)) })
    case nil: break
    }
    return visit.show(
      Page(
        MapStrings.assumptions[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: AssumptionViews.page(visit, shown)), status: shown.state.errors.isEmpty ? 200 : 422)
  }

  private func print(_ visit: StaffVisit) async throws -> Answer {
    let (wish, today) = (visit.query["kecamatan"], visit.today)
    let (board, districts) = try await visit.read { [book] tx, actor in
      let districts = try Self.districts(wish, try book.desk.reference.data(in: tx), actor, on: today)
      return (try book.board(at: districts.map(\.area), on: today, tx), districts)
    }
    return visit.show(
      Page(
        MapStrings.title[visit.language], frame: .print, scripts: ["print.js"],
        body: MapPrintView.page(visit, board, districts)))
  }

  /// One kecamatan, or all that may be read.
  static func districts(_ typed: String, _ data: ReferenceData, _ actor: Actor, on day: Day) throws -> [Office] {
    typed.isEmpty
      ? MapReach.districts(data, actor, on: day) : [try MapReach.district(typed, data, actor, on: day)]
  }
}
