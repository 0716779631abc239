import Capacity
package import Civic
package import Core
import Sheets
package import Storage

/// Taking tables out. Every export is an event, written before its first row is read and again with the number
/// of its rows when it has ended, also where it was broken off.
package struct ExportDesk: Sendable, AtWork {
  let workshop: Workshop
  /// How many rows are read in one transaction: a few milliseconds, so that no reader holds up the others or
  /// keeps the log from being cut.
  let pageSize: Int
  /// Where exports are made: three at once.
  let places = Places(3, refusal: .tooManyExports)

  package init(_ workshop: Workshop, pageSize: Int = 500) {
    self.workshop = workshop
    self.pageSize = pageSize
  }

  /// An export that has begun.
  package struct Begun: Sendable {
    package let wish: ExportWish
    package let id: ID
    /// The offices it covers, in their order, also those that are closed.
    let offices: [AreaCode]
    let areaName: String
    /// Whether this person may see the names of applicants there.
    let showsNames: Bool
  }

  /// - Parameter ids: two new ids.
  /// - Throws: `Problem.notFound` outside the person's areas.
  package func begin(_ wish: ExportWish, ids: [ID], by actor: Actor, now: Moment, _ tx: Transaction) throws -> Begun {
    let today = reference.zone.day(of: now)
    guard ids.count == 2, actor.may(wish.kind.permission, in: wish.area, on: today) else { throw Problem.notFound }
    let data = try reference.data(in: tx)
    try ExportStore.begin(wish, id: ids[0], by: actor.account, at: now, regency: regency, tx)
    let codes = [
      "kind": wish.kind.rawValue, "area": wish.area.text, "period": wish.period.text, "format": wish.format.rawValue,
    ]
    try record("export.begun", ids[1], of: ids[0], at: now, by: actor.account, codes, tx)
    return Begun(
      wish: wish, id: ids[0], offices: data.offices(in: wish.area).map(\.area), areaName: data.name(wish.area),
      showsNames: actor.may(.readDossiers, in: wish.area, on: today))
  }

  /// Notes how an export ended.
  package func end(
    _ begun: Begun, rows: Int, isWhole: Bool, eventID: ID, by actor: ID, now: Moment, _ tx: Transaction
  ) throws {
    try ExportStore.end(begun.id, rows: rows, isWhole: isWhole, regency: regency, tx)
    try record(
      isWhole ? "export.finished" : "export.broken", eventID, of: begun.id, at: now, by: actor, ["rows": String(rows)], tx)
  }

  private func record(
    _ kind: String, _ id: ID, of export: ID, at now: Moment, by actor: ID, _ codes: [String: String], _ tx: Transaction
  ) throws {
    try tx.record(
      Event(
        id: id, at: now, actor: actor, kind: kind, record: RecordKey("export", regency: regency, id: export), codes: codes))
  }

  /// The next rows, and where to go on; nil at the end.
  func page(_ begun: Begun, at place: ExportPlace, now: Moment, _ language: Language, _ tx: Transaction) throws
    -> (rows: [[Cell]], next: ExportPlace?)
  {
    let table = ExportTable(desk: self, begun: begun, language: language)
    switch begun.wish.kind {
    case .received, .decided: return try table.dossiers(at: place, tx)
    case .agenda: return try table.agenda(at: place, tx)
    case .turnedAway: return try table.turnedAway(at: place, tx)
    case .figures: return try table.figures(at: place, now: now, tx)
    case .districts: return try table.districts(at: place, now: now, tx)
    }
  }
}

extension Problem {
  fileprivate static let tooManyExports = Problem(
    .busy, "export.too-many",
    Text(id: "Terlalu banyak tabel sedang dibuat bersamaan.", en: "Too many tables are being made at once."),
    remedy: Text(id: "Tunggu sebentar, lalu ulangi.", en: "Wait a moment, then repeat."))
}
