import Civic
import Core
import Storage

extension RegisterStore {
  /// Works out anew how the powers of an office over a service stand from day to day; of a district, also how those do
  /// that its camat has passed on.
  static func rebuild(_ service: String, at area: AreaCode, at now: Moment, regency: Int, _ tx: Transaction) throws {
    let above = try area.level == .village ? area.parent.map { try lives(of: service, at: $0, regency: regency, tx) } : nil
    let segments = PowerTimeline.segments(
      of: try lives(of: service, at: area, regency: regency, tx), under: (above ?? []).filter { !$0.isPassedOn && $0.decides })
    try tx.run("DELETE FROM power_segment WHERE regency = \(regency) AND area = \(area) AND service = \(service)")
    for segment in segments {
      for (rank, entry) in segment.entries.enumerated() {
        try tx.run(
          """
          INSERT INTO power_segment (regency, area, service, from_day, rank, power, standing, entered_at)
          VALUES (\(regency), \(area), \(service), \(segment.from), \(rank), \(entry.power), \(entry.standing.rawValue),
            \(now))
          """)
      }
    }
    guard area.level == .district else { return }
    for kelurahan in try receivers(of: service, from: area, regency: regency, tx) {
      try rebuild(service, at: kelurahan, at: now, regency: regency, tx)
    }
  }

  private static func lives(
    of service: String, at area: AreaCode, regency: Int, _ tx: Transaction
  ) throws -> [PowerTimeline.Life] {
    let powers = try tx.all(
      """
      SELECT p.id, d.issued, p.from_day, p.through_day, p.reach, d.giver_area FROM power_area a
      JOIN power p ON p.regency = a.regency AND p.id = a.power AND p.service = \(service)
      JOIN decree d ON d.regency = p.regency AND d.id = p.decree
      WHERE a.regency = \(regency) AND a.area = \(area)
      """
    ) { row in
      (
        id: try row.id(0), issued: try row.day(1), from: try row.day(2), through: try row.day(3),
        decides: try row.value(4, as: PowerReach.self) == .decides, isPassedOn: !row.isNull(5)
      )
    }
    return try powers.map { power in
      PowerTimeline.Life(
        power: power.id, issued: power.issued, from: power.from, through: power.through,
        changes: try changes(of: power.id, regency: regency, tx), decides: power.decides, isPassedOn: power.isPassedOn)
    }
  }

  /// The kelurahan to which the camat of a district has passed a service on.
  private static func receivers(
    of service: String, from district: AreaCode, regency: Int, _ tx: Transaction
  ) throws -> [AreaCode] {
    try tx.all(
      """
      SELECT DISTINCT a.area FROM power_area a
      JOIN power p ON p.regency = a.regency AND p.id = a.power AND p.service = \(service)
      JOIN decree d ON d.regency = p.regency AND d.id = p.decree AND d.giver_area = \(district)
      WHERE a.regency = \(regency) AND \(SQL.within(district, "a.area"))
      """
    ) { try $0.value(0, as: AreaCode.self) }
  }
}
