package import Civic
package import Core
package import Storage

/// The records behind a figure.
package struct FigureRecords: Sendable {
  /// The figures that have records: those counted in a month, and those that stand open now.
  package enum Kind: String, Sendable, CaseIterable {
    case received, decided, onTime, late, withoutBasis, open, overdue, away, turnedAway

    /// Whether it is of this moment, not of a month.
    package var isOfNow: Bool { self == .open || self == .overdue || self == .away }
  }

  package let kind: Kind
  package let month: Day
  package let area: AreaCode
  package let dossiers: [Dossier]
  package let turnedAway: [TurnedAway]
  /// Where the next page begins: a place in a list, or the id of the last record; empty on the last page.
  package let next: String

  package static let pageSize = 100

  /// Someone who had to go without being served. Nothing about the person is kept.
  package struct TurnedAway: Sendable {
    package let id: ID
    package let at: Moment
    package let reason: CounterDesk.TurnAwayReason
    /// The key of the service asked for; empty if none was chosen.
    package let service: String
  }

  /// - Parameters:
  ///   - part: the key of a service, or of a reason to turn away; empty for all.
  ///   - after: where the page before ended.
  package init(
    _ kind: Kind, part: String, regency: Int, area: AreaCode, month: Day, after: String, now: Moment, _ tx: Transaction
  ) throws {
    self.kind = kind
    self.month = month.monthStart
    self.area = area
    var found: [Dossier] = []
    var away: [TurnedAway] = []
    var next: String?
    switch kind {
    case .open, .overdue, .away:
      let queues =
        kind == .away
        ? [DossierRules.Queue.away] : part.isEmpty ? DossierRules.Queue.open : [DossierRules.Queue.of(service: part)]
      let places = try tx.openWork(
        regency: regency, area: area.text,
        queues: queues, kind == .overdue ? WorkSpan(until: now) : .all,
        after: WorkPlace(text: after), limit: Self.pageSize + 1)
      let shown = places.prefix(Self.pageSize)
      let byID = try DossierStore.dossiers(shown.map(\.id), regency: regency, tx)
      found = shown.compactMap { byID[$0.id] }
      next = places.count > shown.count ? shown.last?.text : nil
    case .turnedAway:
      away = try Self.turnedAway(part, regency, area, month.monthStart, after: ID(text: after), tx)
      next = away.count > Self.pageSize ? away[Self.pageSize - 1].id.text : nil
    case .received, .decided, .onTime, .late, .withoutBasis:
      found = try Self.counted(kind, part, regency, area, month.monthStart, ID(text: after), tx)
      next = found.count > Self.pageSize ? found[Self.pageSize - 1].id.text : nil
    }
    dossiers = Array(found.prefix(Self.pageSize))
    turnedAway = Array(away.prefix(Self.pageSize))
    self.next = next ?? ""
  }

  private static func counted(
    _ kind: Kind, _ service: String, _ regency: Int, _ area: AreaCode, _ month: Day, _ after: ID?, _ tx: Transaction
  ) throws -> [Dossier] {
    let ofService: SQL = service.isEmpty ? "" : "AND d.service = \(service)"
    let column: SQL = kind == .received ? "d.received_day" : "d.decided_day"
    let which: SQL =
      switch kind {
      case .late: "AND d.late = 1"
      case .onTime: "AND d.late = 0"
      case .withoutBasis: withoutBasis
      case .received, .decided, .open, .overdue, .away, .turnedAway: ""
      }
    let cursor: SQL = after.map { "AND d.id > \($0)" } ?? ""
    return try tx.all(
      """
      SELECT \(DossierStore.columns) FROM dossier d
      WHERE d.regency = \(regency) AND \(SQL.within(area, "d.area"))
        AND \(column) >= \(month) AND \(column) <= \(month.nextMonthStart + -1) \(ofService) \(which) \(cursor)
      ORDER BY d.id LIMIT \(pageSize + 1)
      """, DossierStore.make)
  }

  /// What was decided here on a source that nobody of the regency had confirmed on that day.
  private static let withoutBasis: SQL = """
    AND EXISTS (SELECT 1 FROM dossier_authority a
      WHERE a.regency = d.regency AND a.dossier = d.id AND a.occasion = 'decided' AND a.standing IN ('unconfirmed', 'missing'))
    """

  private static func turnedAway(
    _ reason: String, _ regency: Int, _ area: AreaCode, _ month: Day, after: ID?, _ tx: Transaction
  ) throws -> [TurnedAway] {
    let ofReason: SQL = reason.isEmpty ? "" : "AND reason = \(reason)"
    let cursor: SQL = after.map { "AND id > \($0)" } ?? ""
    return try tx.all(
      """
      SELECT id, at, reason, service FROM turn_away
      WHERE regency = \(regency) AND \(SQL.within(area, "area"))
        AND day >= \(month) AND day <= \(month.nextMonthStart + -1) \(ofReason) \(cursor)
      ORDER BY id LIMIT \(pageSize + 1)
      """
    ) {
      TurnedAway(
        id: try $0.id(0), at: $0.moment(1), reason: try $0.value(2, as: CounterDesk.TurnAwayReason.self), service: $0.text(3))
    }
  }
}
