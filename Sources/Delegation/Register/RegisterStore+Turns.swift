import Civic
import Core
import Storage

extension RegisterStore {
  static let turns = Migration(
    "0030_turns", "CREATE INDEX power_segment_day ON power_segment (regency, from_day, area, service);")

  /// A camat who gives is known by his district; and a turn that is entered late is found by when it was entered.
  static let passingOn = Migration(
    "0031_passing_on",
    """
    ALTER TABLE decree ADD COLUMN giver_area {text};
    ALTER TABLE decree_draft ADD COLUMN giver_area {text};
    ALTER TABLE power_segment ADD COLUMN entered_at {integer} NOT NULL DEFAULT 0;
    CREATE INDEX power_segment_entered ON power_segment (regency, entered_at, area, service);
    """)

  /// A service at an office.
  struct Place: Hashable {
    let service: String
    let area: AreaCode
  }

  /// Where a power began, ended, was suspended or came back after one day and up to another, or was said to in those
  /// days; each place once.
  static func turned(after first: Day, through last: Day, regency: Int, _ tx: Transaction) throws -> [Place] {
    func places(_ sql: SQL) throws -> [Place] {
      try tx.all(sql) { Place(service: $0.text(0), area: try $0.value(1, as: AreaCode.self)) }
    }
    let since = Zone.wib.moment(first, minute: 0)
    var seen = Set<Place>()
    let turned =
      try places(
        """
        SELECT service, area FROM power_segment WHERE regency = \(regency) AND from_day > \(first) AND from_day <= \(last)
        """)
      + places("SELECT service, area FROM power_segment WHERE regency = \(regency) AND entered_at >= \(since)")
    return turned.filter { seen.insert($0).inserted }
  }
}
