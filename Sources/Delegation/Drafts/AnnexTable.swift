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

  /// Reads and checks the whole table.
  init(_ bytes: [UInt8], _ surroundings: Surroundings, newID: () -> ID) {
    let table = NamedTable<AnnexRow.Column>(
      bytes,
      .init(
        required: AnnexRow.Column.required, field: AnnexRow.Column.limit, lines: Self.mostLines, bytes: Self.mostBytes,
        tooLarge: AnnexStrings.tooLarge, tooManyLines: AnnexStrings.tooManyLines))
    faults = table.faults
    for typed in table.rows {
      let row = AnnexRow(typed.texts)
      var reader = AnnexReader(row: row, line: typed.line, surroundings: surroundings)
      lines.append(Line(number: typed.line, row: row, power: typed.isReadable ? reader.power(newID()) : nil))
      faults += reader.faults
    }
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmingSpaces: String { cleaned(self, limit: .max) ?? self }
}
