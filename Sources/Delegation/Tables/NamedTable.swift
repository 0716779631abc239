import Civic
import Core

/// A table of people (CSV) whose first line names its columns, read with what is wrong by line and column. An annex, and
/// everything that the map brings in, is read by it.
struct NamedTable<Column: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
  /// What a table may be.
  struct Limits: Sendable {
    /// Columns without which a line says nothing.
    let required: [Column]
    /// The most characters of a field.
    let field: Int
    let lines: Int
    let bytes: Int
    let tooLarge: Text
    let tooManyLines: Text
  }

  struct Row: Sendable {
    let line: Int
    /// What was typed, cleaned; a column that the table does not have is not here.
    var texts: [Column: String] = [:]
    /// Whether its fields could be read at all.
    var isReadable = true

    subscript(_ column: Column) -> String { texts[column] ?? "" }
  }

  private(set) var rows: [Row] = []
  private(set) var faults: [TableFault] = []
  private let limits: Limits

  /// Reads the whole table.
  init(_ bytes: [UInt8], _ limits: Limits) {
    self.limits = limits
    guard bytes.count <= limits.bytes else {
      note(1, "", limits.tooLarge)
      return
    }
    do {
      var reader = try CSVReader(bytes)
      guard let header = try reader.next(), let columns = columns(header) else { return }
      while let row = try reader.next() {
        guard rows.count < limits.lines else {
          note(row.line, "", limits.tooManyLines)
          return
        }
        read(row, columns)
      }
    } catch {
      note(error.line, "\(error.column)", error.text)
    }
  }

  mutating func note(_ line: Int, _ column: String, _ text: Text) {
    faults.append(TableFault(line: line, column: column, text: text))
  }

  private mutating func columns(_ header: CSVReader.Row) -> [Column?]? {
    let columns = header.fields.map { Column(rawValue: $0.trimmingSpaces.lowercased()) }
    for (name, column) in zip(header.fields, columns) where column == nil {
      note(header.line, String(name.prefix(40)), AnnexStrings.unknownColumn)
    }
    for column in limits.required where !columns.contains(column) {
      note(header.line, column.rawValue, AnnexStrings.columnMissing)
    }
    return faults.isEmpty ? columns : nil
  }

  private mutating func read(_ typed: CSVReader.Row, _ columns: [Column?]) {
    var row = Row(line: typed.line)
    if typed.fields.count != columns.count {
      note(typed.line, "", AnnexStrings.fieldCount(typed.fields.count, wanted: columns.count))
      row.isReadable = false
    }
    for (column, text) in zip(columns, typed.fields) {
      guard let column else { continue }
      row.texts[column] = cleaned(text, limit: limits.field) ?? ""
      if cleaned(text, limit: limits.field) == nil {
        note(typed.line, column.rawValue, AnnexStrings.tooLong)
        row.isReadable = false
      }
    }
    rows.append(row)
  }
}
