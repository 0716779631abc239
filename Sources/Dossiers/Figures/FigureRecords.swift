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
  /// Where the next page begins, as it stands in an address; empty on the last page.
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
  ///   - offices: those in the area, open and closed, by code.
  ///   - after: where the page before ended.
  package init(
    _ kind: Kind, part: String, regency: Int, area: AreaCode, offices: [AreaCode], month: Day, after: String, now: Moment,
    _ tx: Transaction
  ) throws {
    self.kind = kind
    self.month = month.monthStart
    self.area = area
    let counted = CountedRecords(kind: kind, part: part, month: month.monthStart, offices: offices, regency: regency)
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
      (dossiers, turnedAway) = (shown.compactMap { byID[$0.id] }, [])
      next = places.count > shown.count ? shown.last?.text ?? "" : ""
    case .turnedAway:
      let found = try counted.turnedAway(after: RecordPlace(text: after), limit: Self.pageSize, tx)
      (dossiers, turnedAway, next) = ([], found.records, found.next?.text ?? "")
    case .received, .decided, .onTime, .late, .withoutBasis:
      let found = try counted.dossiers(after: RecordPlace(text: after), limit: Self.pageSize, tx)
      (dossiers, turnedAway, next) = (found.records, [], found.next?.text ?? "")
    }
  }
}
