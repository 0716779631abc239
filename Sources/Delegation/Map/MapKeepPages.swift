import Addresses
import Civic
import Core
import Storage
import Web

/// The map, kept by those who keep the register.
struct MapKeepPages: Sendable {
  let book: MapBook

  private var desk: MapDesk { MapDesk(book.desk) }

  var routes: [Route] {
    [
      .staff(.post, MapAddresses.criteria, .keepRegister, answer),
      .staff(.post, MapAddresses.describe, .keepRegister, describe),
      .staff(.get, MapAddresses.newService, .keepRegister, new), .staff(.post, MapAddresses.newService, .keepRegister, add),
      .staff(.post, MapAddresses.district, .keepRegister, saveFacts),
      .staff(.post, MapAddresses.assumptions, .keepRegister, saveAssumptions),
    ]
  }

  /// What a line of a form or a table is read against.
  static func reader(_ book: MapBook, on day: Day, _ tx: Transaction) throws -> MapReader {
    MapReader(
      services: try book.services(tx), districts: try book.desk.reference.data(in: tx).districtOffices, year: day.year)
  }

  private func answer(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    let (service, account) = try await visit.read { [book] tx, actor in
      (try book.services(tx).first { $0.key == key }, actor.account)
    }
    guard let service else { throw Problem.notFound }
    switch CriteriaForm.form(service.kind, at: visit.now, by: account).parse(visit.fields) {
    case .refused(let state): return try await MapPages.showService(book, visit, key) { $0.criteria = state }
    case .accepted(let answers):
      let (ids, now) = (desk.ids(answers.count, at: visit.now), visit.now)
      try await visit.writeOnce { [desk] tx, actor in
        try desk.answer(answers, of: key, ids, at: now, by: actor, tx)
        return ""
      }
      visit.announce("pemetaan")
      return .see(MapAddresses.service(key))
    }
  }

  private func new(_ visit: StaffVisit) async throws -> Answer { newPage(visit, FormState()) }

  private func newPage(_ visit: StaffVisit, _ state: FormState) -> Answer {
    visit.show(
      Page(
        MapStrings.addService[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: MapTableViews.newService(visit, state)), status: state.errors.isEmpty ? 200 : 422)
  }

  private func add(_ visit: StaffVisit) async throws -> Answer {
    var reader = try await visit.read { [book] tx, _ in try Self.reader(book, on: visit.today, tx) }
    let entry = reader.entry(MapEntryForm.row(visit.fields))
    if let entry, reader.services.contains(where: { $0.key == entry.service }) {
      reader.note(1, ServiceColumn.service.rawValue, MapStrings.serviceTaken)
    }
    guard let entry, reader.faults.isEmpty else { return newPage(visit, MapEntryForm.refused(visit.fields, reader.faults)) }
    try await save(visit, entry, isNew: true)
    return .see(MapAddresses.service(entry.service))
  }

  private func describe(_ visit: StaffVisit, _ key: String) async throws -> Answer {
    var reader = try await visit.read { [book] tx, _ in try Self.reader(book, on: visit.today, tx) }
    guard let service = reader.services.first(where: { $0.key == key }) else { throw Problem.notFound }
    guard let read = reader.entry(MapEntryForm.row(visit.fields), key: key) else {
      let state = MapEntryForm.refused(visit.fields, reader.faults)
      return try await MapPages.showService(book, visit, key) { $0.entry = state }
    }
    let isClosed = !service.isInCatalogue && visit.fields.has("tutup")
    let entry = MapEntry(
      service: key, name: read.name, affair: read.affair, aspect: read.aspect, kind: read.kind, office: read.office,
      isClosed: isClosed)
    try await save(visit, entry, isNew: false)
    return .see(isClosed ? MapAddresses.map() : MapAddresses.service(key))
  }

  private func save(_ visit: StaffVisit, _ entry: MapEntry, isNew: Bool) async throws {
    let (ids, now) = (desk.ids(1, at: visit.now)[0], visit.now)
    try await visit.writeOnce { [desk] tx, actor in
      try desk.save(entry, isNew: isNew, ids, at: now, by: actor, tx)
      return ""
    }
    visit.announce("pemetaan")
  }

  private func saveFacts(_ visit: StaffVisit, _ code: String) async throws -> Answer {
    var reader = try await visit.read { [book] tx, _ in try Self.reader(book, on: visit.today, tx) }
    guard reader.districts.contains(where: { $0.area.text == code }) else { throw Problem.notFound }
    var row: NamedTable<OfficeColumn>.Row = MapEntryForm.row(visit.fields)
    row.texts[.district] = code
    guard let line = reader.office(row) else {
      return try await MapPages.showDistrict(book, visit, code, form: MapEntryForm.refused(visit.fields, reader.faults))
    }
    let (ids, now) = (desk.ids(1, at: visit.now)[0], visit.now)
    try await visit.writeOnce { [desk] tx, actor in
      try desk.save(line.area, ids, at: now, by: actor, tx) { line.apply(to: &$0) }
      return ""
    }
    visit.announce("pemetaan")
    return .see(MapAddresses.district(code))
  }

  private func saveAssumptions(_ visit: StaffVisit) async throws -> Answer {
    let outcome = AssumptionForm.form.parse(visit.fields)
    guard case .accepted(let values) = outcome else { return try await MapPages.showAssumptions(book, visit, outcome) }
    guard let version = Int(visit.fields["versi"]) else { throw Problem.changed }
    let (ids, now) = (desk.ids(1, at: visit.now)[0], visit.now)
    try await visit.writeOnce { [desk] tx, actor in
      try desk.save(values, version: version, ids, at: now, by: actor, tx)
      return ""
    }
    visit.announce("pemetaan")
    return .see(MapAddresses.assumptions())
  }
}
