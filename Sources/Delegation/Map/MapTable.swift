import Civic
import Core
import Storage

/// A table for the map, read and checked line by line. Nothing of it comes in while a line is wrong.
struct MapTable: Sendable {
  /// What a table says, line by line.
  enum Lines: Sendable {
    case services([MapEntry])
    case offices([MapReader.OfficeLine])
    case demand([MapStore.Number])

    var count: Int {
      switch self {
      case .services(let lines): lines.count
      case .offices(let lines): lines.count
      case .demand(let lines): lines.count
      }
    }
  }

  let lines: Lines
  let faults: [TableFault]

  /// The most lines, and the most bytes of a table.
  static let mostLines = 1000
  static let mostBytes = 100_000

  init(_ kind: MapTableKind, _ bytes: [UInt8], _ surroundings: MapReader) {
    var reader = surroundings
    func read<Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable, Line>(
      _ required: [Column], _ read: (inout MapReader, NamedTable<Column>.Row) -> Line?
    ) -> (lines: [Line], faults: [TableFault]) {
      let table = NamedTable<Column>(
        bytes,
        .init(
          required: required, field: MapReader.nameLimit, lines: Self.mostLines, bytes: Self.mostBytes,
          tooLarge: MapStrings.tableTooLarge, tooManyLines: MapStrings.tooManyLines))
      let lines = table.rows.filter(\.isReadable).compactMap { read(&reader, $0) }
      return (lines, table.faults + reader.faults)
    }
    switch kind {
    case .services:
      let found = read([.service, .affair, .kind]) { $0.entry($1) }
      (lines, faults) = (.services(found.lines), Self.once(found.lines, found.faults) { $0.service })
    case .offices:
      let found = read([OfficeColumn.district]) { $0.office($1) }
      (lines, faults) = (.offices(found.lines), Self.once(found.lines, found.faults) { $0.area.text })
    case .demand:
      let found = read(DemandColumn.allCases) { $0.number($1) }
      (lines, faults) = (
        .demand(found.lines), Self.once(found.lines, found.faults) { "\($0.service) \($0.area) \($0.sheet.year)" }
      )
    }
  }

  /// The faults, and one more where two lines are about the same.
  private static func once<Line>(_ lines: [Line], _ faults: [TableFault], _ key: (Line) -> String) -> [TableFault] {
    var seen = Set<String>()
    let twice = lines.map(key).filter { !seen.insert($0).inserted }
    return (faults + twice.map { TableFault(line: 1, column: "", text: MapStrings.twice($0)) }).sorted { $0.line < $1.line }
  }
}

extension MapDesk {
  /// Brings in the lines of a table.
  /// - Parameter ids: as many as there are lines.
  /// - Returns: how many lines say something new.
  func bringIn(_ lines: MapTable.Lines, _ ids: [IDs], at now: Moment, by actor: Actor, _ tx: Transaction) throws -> Int {
    switch lines {
    case .services(let entries):
      try zip(entries, ids).count { try save($0, isNew: false, $1, at: now, by: actor, tx) }
    case .offices(let offices):
      try zip(offices, ids).count { line, ids in
        try save(line.area, ids, at: now, by: actor, tx) { line.apply(to: &$0) }
      }
    case .demand(let numbers):
      try zip(numbers, ids).count { try save($0.sheet, of: $0.service, at: $0.area, $1, at: now, by: actor, tx) }
    }
  }
}
