package import Core
import Synchronization

/// A change of a kept count: so many more, or fewer, of a measure on a day in an area.
package struct FigureDelta: Sendable, Hashable {
  /// The smallest area it belongs to; the folder adds it to each area above.
  package let area: String
  package let measure: String
  package let day: Day
  /// For measures with a distribution, which bucket of `Histogram` it falls in.
  package let bucket: Int
  package let n: Int

  package init(area: String, measure: String, day: Day, bucket: Int = 0, n: Int = 1) {
    self.area = area
    self.measure = measure
    self.day = day
    self.bucket = bucket
    self.n = n
  }
}

/// A kept count.
package struct Figure: Sendable, Hashable {
  package let measure: String
  package let day: Day
  package let bucket: Int
  package let n: Int
}

extension Transaction {
  /// Notes changes of counts, in the transaction that changes the record. Each is a row of its own,
  /// so that writers never meet on one counter.
  /// - Parameter ids: as many new ids as there are deltas, made before the transaction.
  package func count(_ deltas: [FigureDelta], regency: Int, ids: [ID]) throws {
    for (delta, id) in zip(deltas, ids) {
      try run(
        """
        INSERT INTO figure_delta (regency, id, area, measure, day, bucket, n)
        VALUES (\(regency), \(id), \(delta.area), \(delta.measure), \(delta.day), \(delta.bucket), \(delta.n))
        """)
    }
  }

  /// The kept counts of an area, by day or by month.
  /// - Parameter monthly: months are named by their first day.
  package func figures(
    regency: Int, area: String, measures: [String], from: Day, through: Day, monthly: Bool
  ) throws -> [Figure] {
    try all(
      """
      SELECT measure, day, bucket, n FROM figure
      WHERE regency = \(regency) AND area = \(area) AND measure IN \(measures)
        AND grain = \(monthly ? "month" : "day") AND day >= \(from) AND day <= \(through) AND n <> 0
      """
    ) { Figure(measure: $0.text(0), day: try $0.day(1), bucket: $0.int(2), n: $0.int(3)) }
  }

  /// Kept counts of one month in several areas.
  package func figureSums(regency: Int, areas: [String], measures: [String], month: Day) throws
    -> [(area: String, measure: String, n: Int)]
  {
    try all(
      """
      SELECT area, measure, n FROM figure
      WHERE regency = \(regency) AND area IN \(areas) AND measure IN \(measures) AND grain = 'month' AND day = \(month)
      """
    ) { ($0.text(0), $0.text(1), $0.int(2)) }
  }

  /// Kept counts of some months in several areas, month by month.
  /// - Parameter months: their first days.
  package func figureSums(regency: Int, areas: [String], measures: [String], months: [Day]) throws
    -> [(area: String, measure: String, month: Day, n: Int)]
  {
    try all(
      """
      SELECT area, measure, day, n FROM figure
      WHERE regency = \(regency) AND area IN \(areas) AND measure IN \(measures) AND grain = 'month' AND day IN \(months)
      """
    ) { ($0.text(0), $0.text(1), try $0.day(2), $0.int(3)) }
  }

  /// Kept counts of several areas: those of one month, and those of all months together. It reads a row for each month
  /// there was, so that a year adds twelve for each area and measure, however much happened in it.
  package func figureTotals(regency: Int, areas: [String], measures: [String], month: Day) throws
    -> [(area: String, measure: String, ofMonth: Int, ofAll: Int)]
  {
    try all(
      """
      SELECT area, measure, CAST(SUM(CASE WHEN day = \(month) THEN n ELSE 0 END) AS BIGINT), CAST(SUM(n) AS BIGINT) FROM figure
      WHERE regency = \(regency) AND area IN \(areas) AND measure IN \(measures) AND grain = 'month'
      GROUP BY area, measure
      """
    ) { ($0.text(0), $0.text(1), $0.int(2), $0.int(3)) }
  }

  /// Until when changes are in the kept counts; nil before the first folding.
  package func figuresFoldedAt(regency: Int) throws -> Moment? {
    let folded = try lastFolding(regency: regency)
    return world.looks.moment(regency: regency, after: folded) ?? folded
  }

  fileprivate func lastFolding(regency: Int) throws -> Moment? {
    try first("SELECT folded_at FROM figure_lag WHERE regency = \(regency)") { $0.moment(0) }
  }
}

/// When the folder last looked and found nothing to fold. An idle program says so in memory only, since
/// writing it down every two seconds would keep a disk busy that has nothing to do.
final class FigureLooks: Sendable {
  private struct Look {
    /// The last folding before the look.
    let folded: Moment?
    let at: Moment
  }

  private let looks = Mutex<[Int: Look]>([:])

  func note(regency: Int, after folded: Moment?, at now: Moment) {
    looks.withLock { $0[regency] = Look(folded: folded, at: now) }
  }

  /// Until when everything is counted, for a transaction that sees `folded` as the last folding; nil if
  /// the look was before or after another one, and so says nothing of what this transaction sees.
  func moment(regency: Int, after folded: Moment?) -> Moment? {
    looks.withLock { $0[regency] }.flatMap { $0.folded == folded ? $0.at : nil }
  }
}

/// Adds the noted changes to the kept counts, by day and month and for each area above.
package struct FigureFolder: Sendable {
  private let database: Database
  private let regency: Int

  package init(_ database: Database, regency: Int) {
    self.database = database
    self.regency = regency
  }

  /// The most changes in one batch of a program that serves people: each waits for it.
  package static let batch = 2000

  /// Folds one batch.
  /// - Parameter most: the most changes in it. The more there are, the fewer counts change for each.
  /// - Returns: how many changes it folded; fewer than `most` when everything is counted.
  package func foldBatch(now: Moment, most: Int = Self.batch) async throws -> Int {
    let isIdle = try await database.read { [regency] tx in
      let delta = try tx.first("SELECT 1 FROM figure_delta WHERE regency = \(regency) LIMIT 1") { $0.int(0) }
      guard delta == nil else { return false }
      tx.world.looks.note(regency: regency, after: try tx.lastFolding(regency: regency), at: now)
      return true
    }
    return isIdle ? 0 : try await foldNoted(now: now, most: most)
  }

  private func foldNoted(now: Moment, most: Int) async throws -> Int {
    try await database.write { [regency] tx in
      let deltas = try tx.all(
        """
        SELECT id, area, measure, day, bucket, n FROM figure_delta
        WHERE regency = \(regency) ORDER BY id LIMIT \(most)
        """
      ) { row in
        (
          id: try row.id(0),
          delta: FigureDelta(
            area: row.text(1), measure: row.text(2), day: try row.day(3), bucket: row.int(4), n: row.int(5))
        )
      }
      for (key, n) in Self.sums(deltas.map(\.delta)) where n != 0 {
        try tx.run(
          """
          INSERT INTO figure (regency, area, measure, grain, day, bucket, n)
          VALUES (\(regency), \(key.area), \(key.measure), \(key.grain), \(key.day), \(key.bucket), \(n))
          ON CONFLICT (regency, area, measure, grain, day, bucket) DO UPDATE SET n = figure.n + excluded.n
          """)
      }
      for id in deltas.map(\.id) {
        try tx.run("DELETE FROM figure_delta WHERE regency = \(regency) AND id = \(id)")
      }
      // A full batch may have left some for the next: until then not everything up to now is counted.
      guard deltas.count < most else { return deltas.count }
      try tx.run(
        """
        INSERT INTO figure_lag (regency, folded_at) VALUES (\(regency), \(now))
        ON CONFLICT (regency) DO UPDATE SET folded_at = excluded.folded_at
        """)
      return deltas.count
    }
  }

  private struct Key: Hashable {
    let area: String
    let measure: String
    let grain: String
    let day: Day
    let bucket: Int
  }

  private static func sums(_ deltas: [FigureDelta]) -> [Key: Int] {
    var sums: [Key: Int] = [:]
    for delta in deltas {
      for area in areas(from: delta.area) {
        let (measure, bucket) = (delta.measure, delta.bucket)
        sums[Key(area: area, measure: measure, grain: "day", day: delta.day, bucket: bucket), default: 0] += delta.n
        sums[
          Key(area: area, measure: measure, grain: "month", day: delta.day.monthStart, bucket: bucket), default: 0
        ] += delta.n
      }
    }
    return sums
  }

  /// The area and those above it, up to the regency: `35.10.16.1001` → itself, `35.10.16`, `35.10`.
  static func areas(from area: String) -> [String] {
    let parts = area.split(separator: ".")
    guard parts.count > 2 else { return [area] }
    return (2...parts.count).reversed().map { parts.prefix($0).joined(separator: ".") }
  }
}
