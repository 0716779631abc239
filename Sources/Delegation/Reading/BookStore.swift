import Civic
import Core
import Storage

/// The statements by which the register is read as a book: by office, by service, by what ends.
enum BookStore {
  /// Whether any office holds a power over a service on a day, be it suspended.
  static func isGiven(_ service: String, on day: Day, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 FROM power p
      WHERE p.regency = \(regency) AND p.service = \(service) AND p.from_day <= \(day) AND p.through_day >= \(day)
        AND NOT EXISTS (SELECT 1 FROM power_change c WHERE c.regency = \(regency) AND c.power = p.id
          AND c.kind IN ('withdrawn', 'amended') AND c.day <= \(day))
      LIMIT 1
      """
    ) { $0.int(0) } != nil
  }

  /// Whether a power over a service that has not ended has a limit.
  static func hasLimit(_ service: String, on day: Day, regency: Int, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 FROM power p
      WHERE p.regency = \(regency) AND p.service = \(service) AND p.limit_most IS NOT NULL AND p.through_day >= \(day)
      LIMIT 1
      """
    ) { $0.int(0) } != nil
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
