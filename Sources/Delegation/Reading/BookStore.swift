import Civic
import Core
import Storage

/// The statements by which the register is read as a book: by office, by service, by what ends.
enum BookStore {
  /// The powers of an office over every service as they stand on a day, by service.
  static func candidates(
    at area: AreaCode, on day: Day, regency: Int, _ tx: Transaction
  ) throws -> [String: [AuthorityRules.Candidate]] {
    let rows = try tx.all(
      """
      SELECT \(RegisterStore.decreeColumns), s.standing, \(RegisterStore.powerColumns) FROM power_segment s
      JOIN power p ON p.regency = s.regency AND p.id = s.power
      JOIN decree d ON d.regency = p.regency AND d.id = p.decree
      WHERE s.regency = \(regency) AND s.area = \(area) AND s.from_day = (
        SELECT MAX(t.from_day) FROM power_segment t
        WHERE t.regency = \(regency) AND t.area = s.area AND t.service = s.service AND t.from_day <= \(day))
      ORDER BY s.service, s.from_day, s.rank
      """
    ) { try RegisterStore.candidate($0) }
    return Dictionary(grouping: rows, by: \.power.service)
  }

  /// The powers of every office over a service as they stand on a day, by office.
  static func candidates(
    of service: String, on day: Day, regency: Int, _ tx: Transaction
  ) throws -> [AreaCode: [AuthorityRules.Candidate]] {
    let rows = try tx.all(
      """
      SELECT \(RegisterStore.decreeColumns), s.standing, \(RegisterStore.powerColumns), s.area FROM power_segment s
      JOIN power p ON p.regency = s.regency AND p.id = s.power
      JOIN decree d ON d.regency = p.regency AND d.id = p.decree
      WHERE s.regency = \(regency) AND s.service = \(service) AND s.from_day = (
        SELECT MAX(t.from_day) FROM power_segment t
        WHERE t.regency = \(regency) AND t.area = s.area AND t.service = s.service AND t.from_day <= \(day))
      ORDER BY s.area, s.from_day, s.rank
      """
    ) { row in
      (
        try row.value(RegisterStore.decreeWidth + 1 + RegisterStore.powerWidth, as: AreaCode.self),
        try RegisterStore.candidate(row)
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// Powers whose last day lies between two days, the next to end first. One that was withdrawn or amended has ended
  /// already; one that was suspended ends all the same.
  static func ending(
    from first: Day, through last: Day, limit: Int, regency: Int, _ tx: Transaction
  ) throws -> [(power: Power, decree: Decree)] {
    try tx.all(
      """
      SELECT \(RegisterStore.decreeColumns), \(RegisterStore.powerColumns) FROM power p
      JOIN decree d ON d.regency = p.regency AND d.id = p.decree
      WHERE p.regency = \(regency) AND p.through_day >= \(first) AND p.through_day <= \(last)
        AND NOT EXISTS (SELECT 1 FROM power_change c WHERE c.regency = \(regency) AND c.power = p.id
          AND c.kind IN ('withdrawn', 'amended') AND c.day <= \(first))
      ORDER BY p.through_day, p.id LIMIT \(limit)
      """
    ) { row in
      (power: try RegisterStore.power(row, from: RegisterStore.decreeWidth), decree: try RegisterStore.decree(row))
    }
  }

  /// Something that happened to a power, with what it rests on.
  static func history(of power: ID, regency: Int, _ tx: Transaction) throws -> [BookDecree.Happening] {
    try tx.all(
      """
      SELECT kind, day, at, decree, reason FROM power_change WHERE regency = \(regency) AND power = \(power) ORDER BY position
      """
    ) {
      BookDecree.Happening(
        change: PowerChange(try $0.value(0, as: PowerChange.Kind.self), day: try $0.day(1), at: $0.moment(2)),
        decree: $0.text(3), reason: $0.text(4))
    }
  }

  static func files(of decree: ID, regency: Int, _ tx: Transaction) throws -> [DecreeFile] {
    try tx.all(
      "SELECT position, file, kind, size, at FROM decree_file WHERE regency = \(regency) AND decree = \(decree) ORDER BY position"
    ) {
      DecreeFile(
        position: $0.int(0), file: Blob($0.blob(1)), kind: try $0.value(2, as: FileKind.self), size: $0.int(3), at: $0.moment(4))
    }
  }

  static func insert(_ file: DecreeFile, of decree: ID, regency: Int, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO decree_file (regency, decree, position, file, kind, size, at)
      VALUES (\(regency), \(decree), \(file.position), \(file.file), \(file.kind.rawValue), \(file.size), \(file.at))
      """)
  }
}
