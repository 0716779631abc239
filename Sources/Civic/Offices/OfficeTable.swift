package import Core
package import Storage

/// What a regency knows of its offices, read from `code,address,phone,email`: columns that are not there
/// stay as they were, empty cells are not known.
package struct OfficeTable: Sendable {
  package struct Entry: Sendable, Hashable {
    let line: Int
    let area: AreaCode
    /// By column.
    let values: [String: String?]
  }

  package private(set) var entries: [Entry] = []
  package private(set) var faults = TableFaults()

  /// The columns beside the code, with the most characters each takes.
  private static let limits = ["address": 300, "phone": 30, "email": 100]

  /// Reads and checks the whole file.
  package init(_ bytes: [UInt8]) {
    do {
      var reader = try CSVReader(bytes)
      let header = try reader.next()
      let columns = header?.fields.map { $0.lowercased() } ?? []
      let unknown = columns.filter { $0 != "code" && Self.limits[$0] == nil }
      guard let code = columns.firstIndex(of: "code"), unknown.isEmpty, Set(columns).count == columns.count else {
        faults.note(header?.line ?? 1, unknown.first ?? "code", OfficeStrings.header)
        return
      }
      while let row = try reader.next() { read(row, columns, code: code) }
    } catch {
      faults.note(error.line, "\(error.column)", error.text)
    }
    var seen = Set<AreaCode>()
    for entry in entries where !seen.insert(entry.area).inserted {
      faults.note(entry.line, "code", RegionStrings.twice(entry.area))
    }
  }

  private mutating func read(_ row: CSVReader.Row, _ columns: [String], code: Int) {
    guard row.fields.count == columns.count else {
      faults.note(row.line, "code", RegionStrings.fieldCount(row.fields.count, wanted: columns.count))
      return
    }
    guard let area = AreaCode(row.fields[code]) else {
      faults.note(row.line, "code", RegionStrings.badCode(row.fields[code]))
      return
    }
    var values: [String: String?] = [:]
    for (column, typed) in zip(columns, row.fields) {
      guard let limit = Self.limits[column] else { continue }
      guard let text = cleaned(typed, limit: limit) else {
        faults.note(row.line, column, OfficeStrings.tooLong(limit))
        return
      }
      values.updateValue(text.isEmpty ? nil : text, forKey: column)
    }
    entries.append(Entry(line: row.line, area: area, values: values))
  }
}

enum OfficeStrings {
  static let header = Text(
    id: "Baris pertama harus berisi nama kolom: code, lalu address, phone, email, atau sebagiannya.",
    en: "The first line must name the columns: code, then address, phone, email or some of them.")

  static func tooLong(_ limit: Int) -> Text {
    Text(id: "Lebih dari \(limit) huruf.", en: "Longer than \(limit) characters.")
  }

  static func noOffice(_ area: AreaCode) -> Text {
    Text(
      id: "Tidak ada kantor \(area) di kabupaten yang dilayani.", en: "There is no office \(area) in the regency served.")
  }
}

extension OfficeStore {
  /// What came of filling in offices.
  package struct FillReport: Sendable {
    package var changed = 0
    /// Rows that name no office; if there are any, nothing was changed.
    package var faults = TableFaults()
  }

  /// Writes what a table tells of offices, each change with its event; the same table again changes nothing.
  /// - Parameter eventIDs: one for each entry.
  package static func fill(from table: OfficeTable, regency: Int, eventIDs: [ID], now: Moment, _ tx: Transaction) throws
    -> FillReport
  {
    let offices = Dictionary(try offices(regency: regency, in: tx).map { ($0.area, $0) }) { first, _ in first }
    var report = FillReport()
    for entry in table.entries where offices[entry.area] == nil {
      report.faults.note(entry.line, "code", OfficeStrings.noOffice(entry.area))
    }
    guard report.faults.count == 0 else { return report }
    for (entry, eventID) in zip(table.entries, eventIDs) {
      guard let office = offices[entry.area] else { continue }
      func value(_ column: String, _ known: String?) -> String? { entry.values[column] ?? known }
      let (address, phone, email) = (
        value("address", office.address), value("phone", office.phone), value("email", office.email)
      )
      let before = [("address", office.address), ("phone", office.phone), ("email", office.email)]
      let changed = zip(before, [address, phone, email]).filter { $0.0.1 != $0.1 }.map(\.0.0)
      guard !changed.isEmpty else { continue }
      try tx.run(
        """
        UPDATE office SET address = \(address), phone = \(phone), email = \(email)
        WHERE regency = \(regency) AND id = \(office.id)
        """)
      try tx.record(
        Event(
          id: eventID, at: now, actor: nil, kind: "office.changed",
          record: RecordKey("office", regency: regency, id: office.id), fields: changed))
      report.changed += 1
    }
    if report.changed > 0 { try tx.bumpGeneration(Reference.generation) }
    return report
  }
}
