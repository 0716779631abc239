package import Civic
package import Core
package import Storage

/// How often a service was asked for at the counters of a district: taken in, or turned away. From kept counts, so that it
/// costs the same after ten years.
package struct ServiceDemand: Sendable {
  /// In how many of the months asked about the district took files in by this program, from its first on.
  package let months: Int
  /// By service.
  package let received: [String: Int]
  package let turnedAway: [String: Int]

  /// - Parameter months: their first days, the oldest first.
  package static func counted(
    at areas: [AreaCode], services: [String], in months: [Day], regency: Int, _ tx: Transaction
  ) throws -> [AreaCode: ServiceDemand] {
    let measures = services.flatMap { [Measure.received.name(of: $0), Measure.turnedAwayFor.name(of: $0)] }
    let found = try tx.figureSums(
      regency: regency, areas: areas.map(\.text), measures: [Measure.received.name] + measures, months: months)
    let byArea = Dictionary(grouping: found, by: \.area)
    return Dictionary(
      areas.map { area in
        var counts: [String: Int] = [:]
        var first: Day?
        for figure in byArea[area.text] ?? [] where figure.n > 0 {
          counts[figure.measure, default: 0] += figure.n
          if figure.measure == Measure.received.name { first = min(first ?? figure.month, figure.month) }
        }
        func byService(_ measure: Measure) -> [String: Int] {
          Dictionary(services.compactMap { key in counts[measure.name(of: key)].map { (key, $0) } }) { first, _ in first }
        }
        return (
          area,
          ServiceDemand(
            months: first.map { first in months.count { $0 >= first } } ?? 0, received: byService(.received),
            turnedAway: byService(.turnedAwayFor))
        )
      }
    ) { first, _ in first }
  }
}
