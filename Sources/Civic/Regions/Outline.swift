package import Core
package import Storage

/// The ground of a district as closed rings, so that pages can draw it. It is a picture of where a place lies and proves
/// nothing about borders.
package struct Outline: Sendable, Hashable {
  /// In degrees.
  package struct Point: Sendable, Hashable {
    package let longitude: Double
    package let latitude: Double
  }

  package let area: AreaCode
  /// Outer rings and holes; each ends where it begins.
  package let rings: [[Point]]
  /// Who made it and under which licence, as it stands under the map.
  package let source: String

  /// The most points of one outline: what a page can carry and a phone can draw.
  package static let mostPoints = 2000

  /// Reads `POLYGON ((x y, …))` or `MULTIPOLYGON (((x y, …)))`, well-known text as geographic programs write it, in degrees.
  /// - Returns: nil if it is none, if a ring does not close, or if a point lies outside Indonesia.
  package static func rings(wkt: String) -> [[Point]]? {
    let bytes = Array(wkt.utf8)
    guard let begin = bytes.firstIndex(of: UInt8(ascii: "(")) else { return nil }
    let kind = String(decoding: bytes[..<begin], as: UTF8.self).uppercased().filter { $0 != " " }
    guard let deepest = ["POLYGON": 2, "MULTIPOLYGON": 3][kind] else { return nil }
    var (rings, depth, text): ([[Point]], Int, [UInt8]) = ([], 0, [])
    for byte in bytes[begin...] {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == deepest {
          guard let ring = ring(String(decoding: text, as: UTF8.self)) else { return nil }
          rings.append(ring)
          text = []
        }
        depth -= 1
      case _ where depth == deepest: text.append(byte)
      case UInt8(ascii: ","), UInt8(ascii: " "): break
      default: return nil
      }
      guard (0...deepest).contains(depth) else { return nil }
    }
    return depth == 0 && !rings.isEmpty ? rings : nil
  }

  private static func ring(_ text: String) -> [Point]? {
    var points: [Point] = []
    for pair in text.split(separator: ",") {
      let numbers = pair.split(separator: " ").map { Double($0) }
      guard numbers.count == 2, let x = numbers[0], let y = numbers[1], (94...142).contains(x), (-12...7).contains(y) else {
        return nil
      }
      points.append(Point(longitude: x, latitude: y))
    }
    return points.count >= 4 && points.first == points.last ? points : nil
  }
}

/// The statements on outlines.
package enum OutlineStore {
  /// One outline as a file has it.
  package struct Entry: Sendable, Hashable {
    package let area: AreaCode
    package let source: String
    package let wkt: String
  }

  static func entries(regency: Int, in tx: Transaction) throws -> [Entry] {
    try tx.all("SELECT code, source, wkt FROM outline WHERE regency = \(regency) ORDER BY code") {
      Entry(area: try $0.value(0, as: AreaCode.self), source: $0.text(1), wkt: $0.text(2))
    }
  }

  package enum Outcome: Sendable, Hashable {
    /// How many are drawn now, and whether that differs from before.
    case imported(Int, isChange: Bool)
    /// Rows about districts that are not there; nothing was changed.
    case refused([TableFault])
  }

  /// Puts what a file without faults says in the place of all outlines of the regency.
  /// - Parameter eventID: a new id.
  package static func replace(with table: OutlineTable, regency: Int, eventID: ID, now: Moment, in tx: Transaction) throws
    -> Outcome
  {
    let districts = Set(
      try RegionStore.regions(of: AreaCode(regency: regency), in: tx).map(\.code).filter { $0.level == .district })
    let strangers = table.rows.filter { !districts.contains($0.entry.area) }
    guard strangers.isEmpty else {
      return .refused(
        strangers.map { TableFault(line: $0.line, column: "code", text: OutlineStrings.noDistrict($0.entry.area)) })
    }
    let wanted = table.rows.map(\.entry).sorted { $0.area < $1.area }
    guard try entries(regency: regency, in: tx) != wanted else { return .imported(wanted.count, isChange: false) }
    try tx.run("DELETE FROM outline WHERE regency = \(regency)")
    for entry in wanted {
      try tx.run(
        "INSERT INTO outline (regency, code, source, wkt) VALUES (\(regency), \(entry.area), \(entry.source), \(entry.wkt))")
    }
    try tx.record(.imported("outline", id: eventID, at: now, regency: regency, codes: ["count": "\(wanted.count)"]))
    try tx.bumpGeneration(Reference.generation)
    return .imported(wanted.count, isChange: true)
  }
}

extension Civic {
  static let outlineMigration = Migration(
    "0009_outline",
    """
    CREATE TABLE outline (
      regency {integer} NOT NULL, code {text} NOT NULL, source {text} NOT NULL, wkt {text} NOT NULL,
      PRIMARY KEY (regency, code)
    ) {clustered};
    """)
}
