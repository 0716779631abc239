import Addresses
import Civic
import Core
import Storage
import Web

/// Bringing tables into the map.
struct MapTablePages: Sendable {
  let book: MapBook

  private var desk: MapDesk { MapDesk(book.desk) }

  var routes: [Route] {
    [.staff(.get, MapAddresses.table, .keepRegister, show), .staff(.post, MapAddresses.table, .keepRegister, bringIn)]
  }

  private func show(_ visit: StaffVisit) async throws -> Answer { page(visit, FormState()) }

  private func page(_ visit: StaffVisit, _ state: FormState, _ faults: [TableFault] = []) -> Answer {
    visit.show(
      Page(
        MapStrings.tableTitle[visit.language], frame: .staff, scripts: ["form.js", "keys.js"],
        body: MapTableViews.page(visit, state, faults)), status: state.errors.isEmpty && faults.isEmpty ? 200 : 422)
  }

  private func bringIn(_ visit: StaffVisit) async throws -> Answer {
    func refuse(_ field: String, _ text: Text) -> Answer {
      var state = FormState(errors: [FieldError(field, text)])
      state.fields["isi"] = visit.fields["isi"]
      return page(visit, state)
    }
    guard let kind = MapTableKind(rawValue: visit.fields["isi"]) else { return refuse("isi", MapStrings.tableKindMissing) }
    guard let file = visit.fields.files["tabel"], !file.bytes.isEmpty else { return refuse("tabel", MapStrings.tableMissing) }
    guard file.bytes.count <= MapTable.mostBytes else { return refuse("tabel", MapStrings.tableTooLarge) }
    let reader = try await visit.read { [book] tx, _ in try MapKeepPages.reader(book, on: visit.today, tx) }
    let table: MapTable
    do {
      table = MapTable(kind, Array(try AnnexText.normal(file.bytes).utf8), reader)
    } catch {
      return refuse("tabel", DraftStrings.fault(error.line, "", error.text))
    }
    guard table.faults.isEmpty else { return page(visit, FormState(fields: visit.fields), table.faults) }
    guard table.lines.count > 0 else { return refuse("tabel", MapStrings.tableEmpty) }
    let (ids, now) = (desk.ids(table.lines.count, at: visit.now), visit.now)
    let changed = try await visit.writeOnce { [desk] tx, actor in
      String(try desk.bringIn(table.lines, ids, at: now, by: actor, tx))
    }
    visit.announce("tabel", changed)
    return .see(MapAddresses.table())
  }
}
