import Civic
import Core
import Storage

extension RegisterStore {
  static let turns = Migration(
    "0030_turns", "CREATE INDEX power_segment_day ON power_segment (regency, from_day, area, service);")

  /// A service at an office.
  struct Place: Hashable {
    let service: String
    let area: AreaCode
  }

  /// Where a power began, ended, was suspended or came back after one day and up to another; each place once.
  static func turned(after first: Day, through last: Day, regency: Int, _ tx: Transaction) throws -> [Place] {
    var seen = Set<Place>()
    return try tx.all(
      """
      SELECT service, area FROM power_segment WHERE regency = \(regency) AND from_day > \(first) AND from_day <= \(last)
      """
    ) { Place(service: $0.text(0), area: try $0.value(1, as: AreaCode.self)) }.filter { seen.insert($0).inserted }
  }
}
