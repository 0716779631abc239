import Civic
import Core
import Storage

/// Where a page of counted records ended.
struct RecordPlace: Sendable, Hashable {
  let area: AreaCode
  let row: ExportPlace.Row

  init(area: AreaCode, row: ExportPlace.Row) {
    (self.area, self.row) = (area, row)
  }

  /// As it stands in an address: `35.10.16_2026-11-03_…`.
  var text: String { "\(area.text)_\(row.day.iso)_\(row.id.text)" }

  init?(text: String) {
    let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let area = AreaCode(parts[0]), let day = Day(iso: parts[1]), let id = ID(text: parts[2]) else {
      return nil
    }
    self.init(area: area, row: ExportPlace.Row(day: day, id: id))
  }
}

/// The records counted in a month, office by office and day by day: each page is read from the index of that office's days,
/// so that it costs what a month of an office holds, however long the history is.
struct CountedRecords {
  let kind: FigureRecords.Kind
  /// The key of a service, or of a reason to turn away; empty for all.
  let part: String
  let month: Day
  /// By code.
  let offices: [AreaCode]
  let regency: Int

  func dossiers(after place: RecordPlace?, limit: Int, _ tx: Transaction) throws -> (records: [Dossier], next: RecordPlace?) {
    let ofService: SQL = part.isEmpty ? "" : "AND d.service = \(part)"
    let which: SQL =
      switch kind {
      case .late: "\(ofService) AND d.late = 1"
      case .onTime: "\(ofService) AND d.late = 0"
      case .withoutBasis: "\(ofService) \(Self.lacksBasis)"
      case .received, .decided, .open, .overdue, .away, .turnedAway: ofService
      }
    let found = try records(after: place, upTo: limit + 1) { office, row, count in
      kind == .received
        ? try ExportStore.received(in: office, .month(month), which: which, after: row, limit: count, regency: regency, tx)
        : try ExportStore.decided(in: office, .month(month), which: which, after: row, limit: count, regency: regency, tx)
    }
    let shown = Array(found.prefix(limit))
    guard found.count > limit, let last = shown.last else { return (shown, nil) }
    // Where the next page begins is what the index holds of the last row, not what its moment says.
    let facts = try ExportStore.facts(of: [last.id], regency: regency, tx)[last.id]
    let day = kind == .received ? facts?.receivedDay : facts?.decidedDay
    return (shown, day.map { RecordPlace(area: last.area, row: ExportPlace.Row(day: $0, id: last.id)) })
  }

  func turnedAway(after place: RecordPlace?, limit: Int, _ tx: Transaction) throws
    -> (records: [FigureRecords.TurnedAway], next: RecordPlace?)
  {
    let ofReason: SQL = part.isEmpty ? "" : "AND reason = \(part)"
    let found = try records(after: place, upTo: limit + 1) { office, row, count in
      try ExportStore.turnedAway(
        in: office, .month(month), which: ofReason, after: row, limit: count, regency: regency, tx
      ).map { (office: office, entry: $0) }
    }
    let shown = found.prefix(limit)
    let next = shown.last.map { last in
      RecordPlace(area: last.office, row: ExportPlace.Row(day: last.entry.day, id: last.entry.away.id))
    }
    return (shown.map(\.entry.away), found.count > limit ? next : nil)
  }

  /// So many records from one office after the other.
  /// - Parameter read: reads so many of an office after a row.
  private func records<Record>(
    after place: RecordPlace?, upTo limit: Int, _ read: (AreaCode, ExportPlace.Row?, Int) throws -> [Record]
  ) throws -> [Record] {
    var records: [Record] = []
    for office in offices where place.map({ office >= $0.area }) ?? true {
      let row = place.flatMap { $0.area == office ? $0.row : nil }
      records += try read(office, row, limit - records.count)
      guard records.count < limit else { break }
    }
    return records
  }

  /// What was decided here on a source that nobody of the regency had confirmed on that day.
  private static let lacksBasis: SQL = """
    AND EXISTS (SELECT 1 FROM dossier_authority a
      WHERE a.regency = d.regency AND a.dossier = d.id AND a.occasion = 'decided' AND a.standing IN ('unconfirmed', 'missing'))
    """
}
