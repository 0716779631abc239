import Core

/// The outlines of districts, read from `code,source,wkt` in any order and checked as a whole before anything is imported.
package struct OutlineTable: Sendable {
  struct Row: Sendable {
    let line: Int
    let entry: OutlineStore.Entry
  }

  private(set) var rows: [Row] = []
  package private(set) var faults: [TableFault] = []

  /// Reads and checks the whole file.
  package init(_ bytes: [UInt8]) {
    do {
      var reader = try CSVReader(bytes)
      let header = try reader.next()
      let names = header.map { $0.fields.map { $0.lowercased() } } ?? []
      guard let code = names.firstIndex(of: "code"), let source = names.firstIndex(of: "source"),
        let wkt = names.firstIndex(of: "wkt")
      else {
        note(header?.line ?? 1, "code", OutlineStrings.header)
        return
      }
      while let row = try reader.next() {
        guard row.fields.count == names.count else {
          note(row.line, "code", RegionStrings.fieldCount(row.fields.count, wanted: names.count))
          continue
        }
        read(row.line, code: row.fields[code], source: row.fields[source], wkt: row.fields[wkt])
      }
    } catch {
      note(error.line, "\(error.column)", error.text)
    }
  }

  private mutating func read(_ line: Int, code typed: String, source: String, wkt: String) {
    guard let area = AreaCode(typed) else { return note(line, "code", RegionStrings.badCode(typed)) }
    guard area.level == .district else { return note(line, "code", OutlineStrings.noDistrict(area)) }
    guard !rows.contains(where: { $0.entry.area == area }) else { return note(line, "code", RegionStrings.twice(area)) }
    guard let source = cleaned(source, limit: 200), !source.isEmpty else { return note(line, "source", OutlineStrings.noSource) }
    guard let rings = Outline.rings(wkt: wkt) else { return note(line, "wkt", OutlineStrings.badShape) }
    guard rings.reduce(0, { $0 + $1.count }) <= Outline.mostPoints else { return note(line, "wkt", OutlineStrings.tooFine) }
    rows.append(Row(line: line, entry: OutlineStore.Entry(area: area, source: source, wkt: wkt)))
  }

  private mutating func note(_ line: Int, _ column: String, _ text: Text) {
    faults.append(TableFault(line: line, column: column, text: text))
  }
}

enum OutlineStrings {
  static let header = Text(
    id: "Baris pertama harus menyebut kolom code, source, dan wkt.",
    en: "The first line must name the columns code, source and wkt.")
  static let noSource = Text(
    id: "Sebutkan sumber garis batas dan lisensinya, paling panjang 200 huruf.",
    en: "Say where the outline comes from and its licence, in at most 200 characters.")
  static let badShape = Text(
    id: "Bukan POLYGON atau MULTIPOLYGON dalam derajat bujur dan lintang Indonesia, atau garisnya tidak menutup.",
    en: "This is no POLYGON or MULTIPOLYGON in degrees within Indonesia, or a line does not close.")
  static let tooFine = Text(
    id: "Lebih dari \(Outline.mostPoints) titik: sederhanakan dulu, misalnya dengan script/outlines.",
    en: "More than \(Outline.mostPoints) points: simplify it first, for instance with script/outlines.")

  static func noDistrict(_ code: AreaCode) -> Text {
    Text(id: "\(code) bukan kecamatan di kabupaten ini.", en: "\(code) is no kecamatan of this regency.")
  }
}
