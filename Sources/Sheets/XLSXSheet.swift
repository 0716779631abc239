import CXLSXWriter
import Core
import Foundation

/// A table as a workbook of Excel, by libxlsxwriter in its mode of constant memory: rows go to the disk as they
/// come. The file can be sent only when it is whole, since a ZIP has its table of contents at the end. It lies
/// in a folder of the program's own, and under no name once it is being sent.
final class XLSXSheet: SheetWriter {
  private let path: String
  /// Nil once it has been closed, which frees it.
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let bold: UnsafeMutablePointer<lxw_format>?
  private let dayFormat: UnsafeMutablePointer<lxw_format>?
  private let momentFormat: UnsafeMutablePointer<lxw_format>?
  private var row: UInt32 = 0
  private var file: FileHandle?

  private static let rowLimit: UInt32 = 1_048_576
  private static let partSize = 256 * 1024

  init(_ head: SheetHead, in folder: String, randomness: Randomness) throws {
    let path = "\(folder)/\(hex(randomness.bytes(16))).xlsx"
    let book = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let book, let sheet = workbook_add_worksheet(book, nil) else { throw SheetFailure.cannotWrite(0) }
    (self.path, self.book, self.sheet) = (path, book, sheet)
    bold = workbook_add_format(book)
    dayFormat = workbook_add_format(book)
    momentFormat = workbook_add_format(book)
    format_set_bold(bold)
    format_set_num_format(dayFormat, "dd/mm/yyyy")
    format_set_num_format(momentFormat, "dd/mm/yyyy hh:mm")
    for (index, column) in head.columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), Double(column.width), nil)
    }
    worksheet_freeze_panes(sheet, UInt32(head.lines.count), 0)
    for line in head.lines { try append(line.map(Cell.text), format: bold) }
  }

  deinit {
    if let book { _ = workbook_close(book) }
    unlink(path)
  }

  func add(_ rows: [[Cell]]) throws -> [UInt8] {
    for row in rows { try append(row) }
    return []
  }

  func rest() throws -> [UInt8]? {
    if file == nil { file = try whole() }
    guard let part = try file?.read(upToCount: Self.partSize), !part.isEmpty else { return nil }
    return Array(part)
  }

  /// The finished file, which from now on has no name.
  private func whole() throws -> FileHandle {
    guard let open = book else { throw SheetFailure.cannotWrite(0) }
    book = nil
    let outcome = workbook_close(open)
    guard outcome == LXW_NO_ERROR, let file = FileHandle(forReadingAtPath: path) else {
      throw SheetFailure.cannotWrite(Int(outcome.rawValue))
    }
    unlink(path)
    return file
  }

  private func append(_ cells: [Cell], format: UnsafeMutablePointer<lxw_format>? = nil) throws {
    guard row < Self.rowLimit else { throw SheetFailure.tooManyRows }
    for (index, cell) in cells.enumerated() {
      let outcome = write(cell, at: UInt16(index), format)
      guard outcome == LXW_NO_ERROR else { throw SheetFailure.cannotWrite(Int(outcome.rawValue)) }
    }
    row += 1
  }

  /// A text is written as a text, whatever it begins with: a formula would be another call.
  private func write(_ cell: Cell, at column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?) -> lxw_error {
    switch cell {
    case .empty: LXW_NO_ERROR
    case .text(let text): worksheet_write_string(sheet, row, column, Self.short(text), format)
    case .integer(let number): worksheet_write_number(sheet, row, column, Double(number), format)
    case .day(let day): worksheet_write_number(sheet, row, column, Self.serial(day), dayFormat)
    case .moment(let moment, let zone):
      worksheet_write_number(
        sheet, row, column,
        Self.serial(zone.day(of: moment)) + Double(zone.minuteOfDay(of: moment)) / 1440, momentFormat)
    }
  }

  /// A field of Excel holds 32 767 characters.
  private static func short(_ text: String) -> String {
    text.utf16.count > 32_767 ? String(text.prefix(8000)) : text
  }

  /// Excel counts days from 30 December 1899.
  private static func serial(_ day: Day) -> Double {
    Double(day.number + 25_569)
  }
}
