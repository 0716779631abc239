import Civic
import Core
import Storage

/// Reads the evidence of a service in a year. The districts without the power are the same for all, so they are read once.
struct EvidenceReader {
  private let service: String
  private let desk: RegisterDesk
  private let others: Comparison?
  private let officesWithout: Int

  /// - Parameter all: every office that held the power in the year.
  init(
    _ service: String, year: Int, _ all: [HeldPower], _ desk: RegisterDesk, through today: Day, _ tx: Transaction
  ) throws {
    (self.service, self.desk) = (service, desk)
    let holders = Set(all.map(\.area))
    let without = try desk.reference.data(in: tx).districtOffices.map(\.area).filter { !holders.contains($0) }
    officesWithout = without.count
    guard let first = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else {
      others = nil
      return
    }
    others = try Self.decidedElsewhere(service, without, desk, from: first, through: min(end, today), tx)
  }

  func evidence(of held: HeldPower, _ tx: Transaction) throws -> Evidence {
    let counts = try desk.asks.cases(
      CaseQuestion(service: service, areas: [held.area], from: held.from, through: held.through), tx)
    let before = try Self.decidedElsewhere(
      service, [held.area], desk, from: held.began + -365, through: held.began + -1, tx)
    let isDistrict = held.area.level == .district
    return Evidence(
      from: held.from, through: held.through, began: held.began, counts: counts, before: before,
      others: isDistrict ? others : nil, hasLimit: held.hasLimit, officesWithout: isDistrict ? officesWithout : 0)
  }

  /// What other offices decided of files from these; nil where there is none.
  private static func decidedElsewhere(
    _ service: String, _ areas: [AreaCode], _ desk: RegisterDesk, from: Day, through: Day, _ tx: Transaction
  ) throws -> Comparison? {
    let counts = try desk.asks.cases(CaseQuestion(service: service, areas: areas, from: from, through: through), tx)
    guard counts.elsewhere.n > 0 else { return nil }
    return Comparison(offices: areas.count, from: from, through: through, times: counts.elsewhere)
  }
}
