import Core

/// A table as comma-separated text (RFC 4180) in UTF-8, with the mark by which Excel knows the encoding. Every
/// line has as many fields as there are columns.
final class CSVSheet: SheetWriter {
  private let width: Int
  private var pending: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ head: SheetHead) {
    width = max(head.columns.count, 2)
    for line in head.lines { append(line.map(Cell.text)) }
  }

  func add(_ rows: [[Cell]]) -> [UInt8] {
    for row in rows { append(row) }
    defer { pending = [] }
    return pending
  }

  func rest() -> [UInt8]? {
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return pending
  }

  private func append(_ cells: [Cell]) {
    for index in 0..<width {
      if index > 0 { pending.append(UInt8(ascii: ",")) }
      if index < cells.count { Self.write(cells[index], to: &pending) }
    }
    pending += [13, 10]
  }

  private static func write(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .integer(let number): bytes += String(number).utf8
    case .day(let day): bytes += day.iso.utf8
    case .moment(let moment, let zone):
      bytes += "\(zone.day(of: moment).iso) \(zone.clock(moment).replacing(".", with: ":"))".utf8
    case .text(let text): write(isFormula(text) ? "'" + text : text, to: &bytes)
    }
  }

  /// Whether a spreadsheet would take a text for a formula, which can fetch and send what it likes. A sign
  /// before it keeps it a text.
  private static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard text.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }) else {
      bytes += text.utf8
      return
    }
    bytes.append(quote)
    for byte in text.utf8 { bytes += byte == quote ? [quote, quote] : [byte] }
    bytes.append(quote)
  }
}
