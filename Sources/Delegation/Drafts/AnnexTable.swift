import Civic
import Core

/// The annex of a decree, read from a table (CSV) and checked line by line.
struct AnnexTable: Sendable {
  /// What the words of an annex can mean here.
  struct Surroundings: Sendable {
    let decree: Decree
    let services: [ServiceName]
    /// The districts and kelurahan whose offices are open.
    let offices: [Office]
  }

  /// A line with the power that it gives; nil where it cannot be read.
  struct Line: Sendable {
    let number: Int
    let row: AnnexRow
    let power: Power?
  }

  private(set) var lines: [Line] = []
  private(set) var faults: [TableFault] = []

  /// The most lines, and the most bytes of a table.
  static let mostLines = 500
  static let mostBytes = 100_000

  private let surroundings: Surroundings
  private let newID: @Sendable () -> ID

  /// Reads and checks the whole table.
  init(_ bytes: [UInt8], _ surroundings: Surroundings, newID: @escaping @Sendable () -> ID) {
    self.surroundings = surroundings
    self.newID = newID
    guard bytes.count <= Self.mostBytes else {
      note(1, "", AnnexStrings.tooLarge)
      return
    }
    do {
      var reader = try CSVReader(bytes)
      guard let header = try reader.next() else { return }
      guard let columns = columns(header) else { return }
      while let row = try reader.next() {
        guard lines.count < Self.mostLines else {
          note(row.line, "", AnnexStrings.tooManyLines)
          return
        }
        read(row, columns)
      }
    } catch {
      note(error.line, "\(error.column)", error.text)
    }
  }

  private mutating func note(_ line: Int, _ column: String, _ text: Text) {
    faults.append(TableFault(line: line, column: column, text: text))
  }

  private mutating func columns(_ header: CSVReader.Row) -> [AnnexRow.Column?]? {
    let columns = header.fields.map { AnnexRow.Column(rawValue: $0.trimmingSpaces.lowercased()) }
    for (name, column) in zip(header.fields, columns) where column == nil {
      note(header.line, String(name.prefix(40)), AnnexStrings.unknownColumn)
    }
    for column in AnnexRow.Column.required where !columns.contains(column) {
      note(header.line, column.rawValue, AnnexStrings.columnMissing)
    }
    return faults.isEmpty ? columns : nil
  }

  private mutating func read(_ typed: CSVReader.Row, _ columns: [AnnexRow.Column?]) {
    let before = faults.count
    if typed.fields.count != columns.count {
      note(typed.line, "", AnnexStrings.fieldCount(typed.fields.count, wanted: columns.count))
    }
    var row = AnnexRow()
    for (column, text) in zip(columns, typed.fields) {
      guard let column else { continue }
      row[column] = cleaned(text, limit: AnnexRow.Column.limit) ?? ""
      if cleaned(text, limit: AnnexRow.Column.limit) == nil { note(typed.line, column.rawValue, AnnexStrings.tooLong) }
    }
    guard faults.count == before else {
      lines.append(Line(number: typed.line, row: row, power: nil))
      return
    }
    var reader = AnnexReader(row: row, line: typed.line, surroundings: surroundings)
    let power = reader.power(newID())
    faults += reader.faults
    lines.append(Line(number: typed.line, row: row, power: power))
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmingSpaces: String { cleaned(self, limit: .max) ?? self }
}
