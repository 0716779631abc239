import Civic
import Core
import Sheets
import Storage

/// The statements of exports, and of the records behind a figure. Rows come office by office and day by day, so that each
/// page is read from an index where the page before ended.
enum ExportStore {
  /// What an export knows of a dossier beside the dossier.
  struct Facts: Sendable {
    let receivedDay: Day
    let decidedDay: Day?
    let isLate: Bool
    let officeMinutes: Int
  }

  /// - Parameter which: a further condition on the dossier `d`; empty for all.
  static func received(
    in area: AreaCode, _ period: ExportPeriod, which: SQL = "", after: ExportPlace.Row?, limit: Int, regency: Int,
    _ tx: Transaction
  ) throws -> [Dossier] {
    let cursor: SQL = after.map { "AND (d.received_day, d.id) > (\($0.day), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT \(DossierStore.columns) FROM dossier d
      WHERE d.regency = \(regency) AND d.area = \(area) AND d.received_day >= \(period.first)
        AND d.received_day <= \(period.last) \(which) \(cursor)
      ORDER BY d.received_day, d.id LIMIT \(limit)
      """, DossierStore.make)
  }

  /// - Parameter which: a further condition on the dossier `d`; empty for all.
  static func decided(
    in area: AreaCode, _ period: ExportPeriod, which: SQL = "", after: ExportPlace.Row?, limit: Int, regency: Int,
    _ tx: Transaction
  ) throws -> [Dossier] {
    let cursor: SQL = after.map { "AND (d.decided_day, d.id) > (\($0.day), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT \(DossierStore.columns) FROM dossier d
      WHERE d.regency = \(regency) AND d.area = \(area) AND d.decided_day >= \(period.first)
        AND d.decided_day <= \(period.last) \(which) \(cursor)
      ORDER BY d.decided_day, d.id LIMIT \(limit)
      """, DossierStore.make)
  }

  static func facts(of ids: [ID], regency: Int, _ tx: Transaction) throws -> [ID: Facts] {
    let rows = try tx.all(
      """
      SELECT id, received_day, decided_day, late, office_minutes FROM dossier
      WHERE regency = \(regency) AND id IN \(ids)
      """
    ) { row in
      let facts = Facts(
        receivedDay: try row.day(1), decidedDay: row.textOrNil(2).flatMap { Day(iso: $0) }, isLate: row.bool(3),
        officeMinutes: row.int(4))
      return (try row.id(0), facts)
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The agenda book of one month, by number: numbers are given as files are decided, and begin anew each year.
  static func agenda(area: AreaCode, month: Day, regency: Int, _ tx: Transaction) throws -> [AgendaEntry] {
    try tx.all(
      """
      SELECT \(DossierStore.columns) FROM dossier d
      WHERE d.regency = \(regency) AND d.area = \(area) AND d.decided_day >= \(month.monthStart)
        AND d.decided_day <= \(month.nextMonthStart + -1) AND d.agenda_number IS NOT NULL
      ORDER BY d.decided_day, d.id
      """
    ) { row in
      let dossier = try DossierStore.make(row)
      return AgendaEntry(number: dossier.agendaNumber ?? 0, dossier: dossier)
    }.sorted { $0.number < $1.number }
  }

  static func turnedAway(
    in area: AreaCode, _ period: ExportPeriod, which: SQL = "", after: ExportPlace.Row?, limit: Int, regency: Int,
    _ tx: Transaction
  ) throws -> [(day: Day, away: FigureRecords.TurnedAway)] {
    let cursor: SQL = after.map { "AND (day, id) > (\($0.day), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT id, at, reason, service, day FROM turn_away
      WHERE regency = \(regency) AND area = \(area) AND day >= \(period.first) AND day <= \(period.last) \(which) \(cursor)
      ORDER BY day, id LIMIT \(limit)
      """
    ) { row in
      let away = FigureRecords.TurnedAway(
        id: try row.id(0), at: row.moment(1), reason: try row.value(2, as: CounterDesk.TurnAwayReason.self), service: row.text(3))
      return (try row.day(4), away)
    }
  }

  static func begin(_ wish: ExportWish, id: ID, by actor: ID, at now: Moment, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO export (regency, id, at, actor, kind, area, period, format)
      VALUES (\(regency), \(id), \(now), \(actor), \(wish.kind.rawValue), \(wish.area), \(wish.period.text),
        \(wish.format.rawValue))
      """)
  }

  static func end(_ id: ID, rows: Int, isWhole: Bool, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      "UPDATE export SET row_count = \(rows), whole = \(isWhole) WHERE regency = \(regency) AND id = \(id)")
  }

  static let audited = AuditedTable(
    "export", columns: ["id", "at", "actor", "kind", "area", "period", "format", "row_count", "whole"])

  static let migration = Migration(
    "0040_export",
    """
    CREATE TABLE export (
      regency {integer} NOT NULL, id {blob} NOT NULL, at {integer} NOT NULL, actor {blob} NOT NULL,
      kind {text} NOT NULL, area {text} NOT NULL, period {text} NOT NULL, format {text} NOT NULL,
      row_count {integer}, whole {integer},
      PRIMARY KEY (regency, id)
    ) {clustered};
    """)
}
