package import Core

/// A field of a table.
package enum Cell: Sendable, Hashable {
  case empty
  case text(String)
  case integer(Int)
  case day(Day)
  /// As the clock of that zone shows it.
  case moment(Moment, Zone)
}

/// What stands above the rows of a table.
package struct SheetHead: Sendable {
  package struct Column: Sendable {
    package let title: String
    /// In characters, for programs that show widths.
    package let width: Int

    package init(_ title: String, width: Int = 14) {
      self.title = title
      self.width = width
    }
  }

  package let title: String
  /// What it covers, when it was made and for whom.
  package let facts: [(name: String, value: String)]
  package let columns: [Column]

  package init(title: String, facts: [(name: String, value: String)], columns: [Column]) {
    self.title = title
    self.facts = facts
    self.columns = columns
  }

  /// The lines above the rows: title, facts, an empty line, the names of the columns.
  var lines: [[String]] {
    [[title]] + facts.map { [$0.name, $0.value] } + [[]] + [columns.map(\.title)]
  }
}

/// The form in which a table is written.
package enum SheetFormat: String, Sendable, CaseIterable {
  case xlsx, csv

  package var mediaType: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    }
  }

  /// Begins a table.
  /// - Parameter folder: where a file may lie while it is made.
  /// - Throws: `SheetFailure` if it cannot lie there.
  package func begin(_ head: SheetHead, in folder: String, randomness: Randomness) throws -> any SheetWriter {
    switch self {
    case .csv: CSVSheet(head)
    case .xlsx: try XLSXSheet(head, in: folder, randomness: randomness)
    }
  }
}

/// A table on its way: rows go in, bytes come out, and what is held in memory does not grow.
package protocol SheetWriter: AnyObject {
  /// Adds rows.
  /// - Returns: the bytes that can be sent already; none where the file is sent when it is whole.
  func add(_ rows: [[Cell]]) throws -> [UInt8]

  /// What is left once all rows are in, part by part; nil at the end.
  func rest() throws -> [UInt8]?
}

package enum SheetFailure: Error, Sendable, Hashable {
  /// The library's own number of what failed.
  case cannotWrite(Int)
  /// A sheet of Excel has 1 048 576 rows.
  case tooManyRows
}
