import Core

/// A list of regions read from `code,name[,level,parent_code]`, checked as a whole before anything of
/// it is imported.
package struct RegionTable: Sendable {
  package struct Entry: Sendable, Hashable {
    let code: AreaCode
    let name: String
  }

  package private(set) var entries: [Entry] = []
  /// The first faults; `faultCount` tells how many there are in all.
  package private(set) var faults: [TableFault] = []
  package private(set) var faultCount = 0

  private static let faultLimit = 50
  private var lines: [Int] = []

  /// Reads and checks the whole file.
  package init(_ bytes: [UInt8]) {
    do {
      var reader = try CSVReader(bytes)
      guard let header = try reader.next() else {
        note(1, "code", Text(id: "Berkas kosong.", en: "The file is empty."))
        return
      }
      guard let columns = Columns(header.fields) else {
        note(header.line, "code", RegionStrings.header)
        return
      }
      while let row = try reader.next() { read(row, columns) }
    } catch {
      note(error.line, "\(error.column)", error.text)
    }
    checkTree()
  }

  private struct Columns {
    let code: Int
    let name: Int
    let level: Int?
    let parent: Int?
    let count: Int

    init?(_ header: [String]) {
      let names = header.map { $0.lowercased() }
      guard let code = names.firstIndex(of: "code"), let name = names.firstIndex(of: "name") else { return nil }
      (self.code, self.name, count) = (code, name, names.count)
      level = names.firstIndex(of: "level")
      parent = names.firstIndex(of: "parent_code")
    }
  }

  private mutating func read(_ row: CSVReader.Row, _ columns: Columns) {
    guard row.fields.count == columns.count else {
      note(row.line, "code", RegionStrings.fieldCount(row.fields.count, wanted: columns.count))
      return
    }
    let typed = row.fields[columns.code]
    guard let code = AreaCode(typed) else {
      note(row.line, "code", RegionStrings.badCode(typed))
      return
    }
    guard let name = cleaned(row.fields[columns.name], limit: 100), !name.isEmpty else {
      note(row.line, "name", RegionStrings.badName)
      return
    }
    if let level = columns.level.map({ row.fields[$0] }), level != String(code.level.rawValue) {
      note(row.line, "level", RegionStrings.badLevel(level, of: code))
      return
    }
    if let parent = columns.parent.map({ row.fields[$0] }), parent != code.parent?.text ?? "" {
      note(row.line, "parent_code", RegionStrings.badParent(parent, of: code))
      return
    }
    entries.append(Entry(code: code, name: name))
    lines.append(row.line)
  }

  /// Each region stands once, and below one that stands in the list too.
  private mutating func checkTree() {
    var known = Set<AreaCode>(minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() where !known.insert(entry.code).inserted {
      note(lines[index], "code", RegionStrings.twice(entry.code))
    }
    for (index, entry) in entries.enumerated() {
      if let parent = entry.code.parent, !known.contains(parent) {
        note(lines[index], "code", RegionStrings.orphan(entry.code, parent: parent))
      }
    }
  }

  private mutating func note(_ line: Int, _ column: String, _ text: Text) {
    faultCount += 1
    if faults.count < Self.faultLimit { faults.append(TableFault(line: line, column: column, text: text)) }
  }
}

enum RegionStrings {
  static let header = Text(
    id: "Baris pertama harus berisi nama kolom: code,name[,level,parent_code].",
    en: "The first line must name the columns: code,name[,level,parent_code].")
  static let badName = Text(
    id: "Nama wilayah kosong atau lebih dari 100 huruf.", en: "The name is empty or longer than 100 characters.")

  static func fieldCount(_ count: Int, wanted: Int) -> Text {
    Text(id: "Ada \(count) kolom, seharusnya \(wanted).", en: "There are \(count) fields; there should be \(wanted).")
  }

  /// Spreadsheets read 11.10 as a number and drop its zero: that is named, since nobody sees it.
  static func badCode(_ typed: String) -> Text {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count >= 2, parts[0].count == 2, parts[1].count == 1 {
      let whole = ([String(parts[0]), parts[1] + "0"] + parts.dropFirst(2).map(String.init)).joined(separator: ".")
      return Text(
        id: "Kode “\(typed)” kehilangan angka nol: mungkin maksudnya \(whole). Jadikan kolom kode sebagai teks.",
        en: "Code “\(typed)” has lost a zero: perhaps \(whole) is meant. Make the code column text.")
    }
    return Text(
      id: "Kode “\(typed.prefix(30))” bukan kode Kemendagri (contoh: 35.10.16.1001).",
      en: "Code “\(typed.prefix(30))” is not a Kemendagri code (example: 35.10.16.1001).")
  }

  static func badLevel(_ level: String, of code: AreaCode) -> Text {
    Text(
      id: "Tingkat “\(level.prefix(10))” tidak cocok dengan kode \(code).",
      en: "Level “\(level.prefix(10))” does not fit the code \(code).")
  }

  static func badParent(_ parent: String, of code: AreaCode) -> Text {
    Text(
      id: "Induk “\(parent.prefix(20))” tidak cocok dengan kode \(code).",
      en: "Parent “\(parent.prefix(20))” does not fit the code \(code).")
  }

  static func twice(_ code: AreaCode) -> Text {
    Text(id: "Kode \(code) muncul dua kali.", en: "Code \(code) stands twice.")
  }

  static func orphan(_ code: AreaCode, parent: AreaCode) -> Text {
    Text(id: "Induk \(parent) dari \(code) tidak ada di berkas ini.", en: "Parent \(parent) of \(code) is not in the file.")
  }
}
