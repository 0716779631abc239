import Core
import Foundation
import Testing

@testable import Sheets

@Suite("Sheets")
struct SheetTests {
  private static let head = SheetHead(
    title: "Berkas", facts: [("Wilayah", "Banyuwangi, Jawa Timur")], columns: [.init("Nama"), .init("Hari"), .init("Jumlah")])

  private func csv(_ rows: [[Cell]]) -> String {
    let sheet = CSVSheet(Self.head)
    return String(decoding: sheet.add(rows) + (sheet.rest() ?? []), as: UTF8.self)
  }

  @Test("a CSV begins with its mark, its scope and its columns, each line as wide as the others")
  func head() throws {
    let lines = csv([]).split(separator: "\r\n").map(String.init)
    #expect(lines == ["\u{FEFF}Berkas,,", "Wilayah,\"Banyuwangi, Jawa Timur\",", ",,", "Nama,Hari,Jumlah"])
  }

  @Test(
    "what a spreadsheet would take for a formula stays a text",
    arguments: [
      "=1+1", "+62812", "-1", "@SUM(A1)", "\tx", "\rx", "＝1",
    ])
  func formulas(_ text: String) throws {
    let cell = try #require(csv([[.text(text)]]).components(separatedBy: "Jumlah\r\n").last)
    #expect(cell.drop { $0 == "\"" }.hasPrefix("'"))
  }

  @Test("quotes, lines and commas are kept; numbers are written as they are")
  func quoting() throws {
    let day = try #require(Day(iso: "2026-11-20"))
    let rows: [[Cell]] = [
      [.text("Siti \"Ayu\", \nRahayu"), .day(day), .integer(-5)], [.empty, .moment(Zone.wib.moment(day, minute: 547), .wib)],
    ]
    #expect(csv(rows).hasSuffix("\"Siti \"\"Ayu\"\", \nRahayu\",2026-11-20,-5\r\n,2026-11-20 09:07,\r\n"))
  }

  @Test("a reader of this house reads what it writes")
  func roundTrip() throws {
    var reader = try CSVReader(Array(csv([[.text("a,b"), .text("=x")]]).utf8))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.fields) }
    #expect(rows.last == ["a,b", "'=x", ""])
  }

  @Test("a workbook is a ZIP, comes in parts and leaves nothing behind")
  func workbook() throws {
    let folder = NSTemporaryDirectory() + "simpul-sheets-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sheet = try SheetFormat.xlsx.begin(Self.head, in: folder, randomness: .system)
    for number in 0..<50 { #expect(try sheet.add([[.text("=1+1"), .integer(number)]]).isEmpty) }
    var bytes: [UInt8] = []
    while let part = try sheet.rest() { bytes += part }
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    // One that is left half made leaves nothing either.
    _ = try SheetFormat.xlsx.begin(Self.head, in: folder, randomness: .system)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
