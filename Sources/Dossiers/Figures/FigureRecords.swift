package import Civic
package import Core
package import Storage

/// The records behind a figure.
package struct FigureRecords: Sendable {
  /// The figures that have records: those counted in a month, and those that stand open now.
  package enum Kind: String, Sendable, CaseIterable {
    case received, decided, onTime, late, open, overdue, turnedAway

    /// Whether it is of this moment, not of a month.
    package var isOfNow: Bool { self == .open || self == .overdue }
  }

  package let kind: Kind
  package let month: Day
  package let area: AreaCode
  package let dossiers: [Dossier]
  package let turnedAway: [TurnedAway]
  /// Whether there are more than fit on a page.
  package let hasMore: Bool

  package static let pageSize = 100

  /// Someone who had to go without being served. Nothing about the person is kept.
  package struct TurnedAway: Sendable {
    package let at: Moment
    package let reason: CounterDesk.TurnAwayReason
    /// The key of the service asked for; empty if none was chosen.
    package let service: String
  }

  package init(
    _ kind: Kind, service: String, regency: Int, area: AreaCode, month: Day, after: ID?, now: Moment, _ tx: Transaction
  ) throws {
    self.kind = kind
    self.month = month.monthStart
    self.area = area
    var found: [Dossier] = []
    var away: [TurnedAway] = []
    switch kind {
    case .open, .overdue:
      let ids = try tx.openWork(
        regency: regency, area: area.text, queues: DossierRules.Queue.open,
        dueBefore: kind == .open ? Moment(microseconds: .max) : now,
        limit: Self.pageSize + 1)
      let byID = try DossierStore.dossiers(ids, regency: regency, tx)
      found = ids.compactMap { byID[$0] }
    case .turnedAway: away = try Self.turnedAway(regency, area, month.monthStart, tx)
    case .received, .decided, .onTime, .late:
      found = try Self.counted(kind, service, regency, area, month.monthStart, after, tx)
    }
    dossiers = Array(found.prefix(Self.pageSize))
    turnedAway = Array(away.prefix(Self.pageSize))
    hasMore = max(found.count, away.count) > Self.pageSize
  }

  private static func counted(
    _ kind: Kind, _ service: String, _ regency: Int, _ area: AreaCode, _ month: Day, _ after: ID?, _ tx: Transaction
  ) throws -> [Dossier] {
    let ofService: SQL = service.isEmpty ? "" : "AND d.service = \(service)"
    let column: SQL = kind == .received ? "d.received_day" : "d.decided_day"
    let lateness: SQL = kind == .late ? "AND d.late = 1" : kind == .onTime ? "AND d.late = 0" : ""
    let cursor: SQL = after.map { "AND d.id > \($0)" } ?? ""
    return try tx.all(
      """
      SELECT \(DossierStore.columns) FROM dossier d
      WHERE d.regency = \(regency) AND \(SQL.within(area, "d.area"))
        AND \(column) >= \(month) AND \(column) <= \(month.nextMonthStart + -1) \(ofService) \(lateness) \(cursor)
      ORDER BY d.id LIMIT \(pageSize + 1)
      """, DossierStore.make)
  }

  private static func turnedAway(_ regency: Int, _ area: AreaCode, _ month: Day, _ tx: Transaction) throws -> [TurnedAway] {
    try tx.all(
      """
      SELECT at, reason, service FROM turn_away
      WHERE regency = \(regency) AND \(SQL.within(area, "area")) AND day >= \(month) AND day <= \(month.nextMonthStart + -1)
      ORDER BY at DESC LIMIT \(pageSize + 1)
      """
    ) {
      TurnedAway(at: $0.moment(0), reason: try $0.value(1, as: CounterDesk.TurnAwayReason.self), service: $0.text(2))
    }
  }
}
